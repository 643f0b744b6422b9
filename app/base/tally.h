/*
 * Counts by the hour: what happened to which thing, how often and how long.
 *
 * A plain value in the caller's memory; all zero is an empty one. It knows
 * nothing of people: a row is an hour, a kind, the id of a thing of the content
 * or of the kiosk, and two sums. Invariant: each (hour, kind, id) has one row.
 * When there is no room left, hours are laid together to days; what still finds
 * none is counted in `dropped`.
 */
#ifndef MREZE_BASE_TALLY_H
#define MREZE_BASE_TALLY_H

enum tally_kind {
	TALLY_VISIT,    /* id "": visits; seconds that they lasted */
	TALLY_GLANCE,   /* id "": visits in which nobody touched it after waking it */
	TALLY_NETWORK,  /* id of a network: how often it was opened; seconds it was read */
	TALLY_LANGUAGE, /* id of a language: visits that ended in it; their seconds */
	TALLY_SCREEN,   /* name of a scene: visits that saw it; seconds it was seen */
	TALLY_KIND_COUNT,
};

enum {
	TALLY_ROWS = 2048,
	TALLY_ID_ROOM = 64,      /* a longer id is cut */
	TALLY_HOUR_UNKNOWN = -1, /* the clock wasn't set */
};

/* Hours as in calendar.h. A day as a whole is its first hour with whole_day set. */
struct tally_row {
	int hour;
	int whole_day; /* 0 or 1 */
	enum tally_kind kind;
	char id[TALLY_ID_ROOM];
	long times, seconds;
};

struct tally {
	int count;
	long dropped;
	struct tally_row rows[TALLY_ROWS];
};

void tally_add(struct tally *tally, int hour, enum tally_kind kind, const char *id, long times,
	       long seconds);

/* Adds all of from, which is empty afterwards. */
void tally_move(struct tally *tally, struct tally *from);

/* "visit", "glance", "network", "language", "screen". */
extern const char *const tally_kind_names[TALLY_KIND_COUNT];

#endif
