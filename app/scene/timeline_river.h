/*
 * The river of time as numbers: where it runs, and where events stand on it.
 *
 * Pure arithmetic on plain values. "Along" is the axis that events are read
 * on (x, or y where the river runs down), "across" is the other one; px.
 * Invariant: neighbours are river_gap() apart or more, so that nodes, their
 * labels and the tiles between them never meet, whatever the years are.
 */
#ifndef MREZE_SCENE_TIMELINE_RIVER_H
#define MREZE_SCENE_TIMELINE_RIVER_H

#include <stdbool.h>

enum { RIVER_STILL_MAX = 24 }; /* more events than that are never shown at once */

enum lane {
	LANE_BEGINS, /* above the water; to its right where it runs down */
	LANE_JOINS,
	LANE_COUNT,
};

struct river {
	bool down;
	float from, to;           /* along: the stretch on which events stand still */
	float across, slope;      /* across at `from`; how much it grows for each px along */
	float lead;               /* px before `from` that are straight still */
	float source, bend;       /* before those: share of the slope; px lost per square px */
	float fall, fall_length;  /* behind `to`: px won per square px, for so long */
	float half_from, half_to; /* half its width across, at from and at to */
};

float river_across(const struct river *river, float along);

/* How steep it is there. */
float river_slope(const struct river *river, float along);

/* Half its width there, measured across: as wide on a bend as on the straight. */
float river_half(const struct river *river, float along);

/* What neighbours need of the stream, px. */
struct river_rule {
	float cosine; /* px along the axis for a px of stream */
	float node;   /* from middle to middle, with nothing between */
	float tile;   /* pitch of the tiles */
	float digit;  /* width of a digit of the number behind them */
};

/* Length of the tiles of that many years, and of the number behind them with its gap. */
float river_tiles(const struct river_rule *rule, int years);
float river_number(const struct river_rule *rule, int years);

/* Between events that lie so many years apart, along. */
float river_gap(const struct river_rule *rule, int years);

/* One event's wants. */
struct river_event {
	int year;
	enum lane lane;
	float ahead, behind; /* room in its lane before and behind it, along */
	float least, most;   /* where its label has room, along */
};

/* Goes from event to event in the order of time: the closest places that the rule allows. */
struct river_walk {
	const struct river_rule *rule;
	int count, year;
	float at;
	bool taken[LANE_COUNT];
	float lane_end[LANE_COUNT]; /* behind the last label of the lane */
};

struct river_walk river_walk(const struct river_rule *rule, float from);

/* The place of the next event, not before its least. */
float river_walk_next(struct river_walk *walk, const struct river_event *event);

/*
 * Places for count events (1 to RIVER_STILL_MAX) between from and to, what is
 * left over shared out by the square root of the years between them. False when
 * they do not fit; then `at` is as close as they can be.
 */
bool river_spread(const struct river_rule *rule, const struct river_event *events, int count,
		  float from, float to, float *at);

#endif
