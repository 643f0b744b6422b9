/*
 * The file of what visitors opened: visits.db in the state folder, SQLite.
 *
 * Opened for a write or a read and closed again, so that between two writes it
 * is one whole file that can be copied. Nothing is kept in memory. Invariant:
 * a write is there whole or not at all, whenever the power goes; a damaged file
 * is set aside under its date, never deleted, and begun anew.
 */
#ifndef MREZE_HOST_JOURNAL_FILE_H
#define MREZE_HOST_JOURNAL_FILE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/tally.h"

enum {
	JOURNAL_WHY_ROOM = 256,
	JOURNAL_HOURS_DAYS = 400, /* so long hours are kept; then they become days */
};

struct journal_end {
	bool good;
	bool set_aside;             /* there was a damaged file */
	char why[JOURNAL_WHY_ROOM]; /* in English, for the log; "" when all is well */
};

struct journal_batch {
	const struct tally *tally;
	int hour;  /* now (calendar.h), or TALLY_HOUR_UNKNOWN */
	bool look; /* through the whole file for damage first: once a start is enough */
};

/*
 * Adds the batch to the file in folder, which must exist; the file need not. Takes
 * a fifth of a second at most for a file that somebody else has locked.
 */
struct journal_end journal_file_add(const char *folder, const struct journal_batch *batch);

typedef void journal_row_fn(void *self, const struct tally_row *row);

/* What a reader is told; missing is no file yet, which is no fault. */
struct journal_answer {
	bool good, missing;
	char why[JOURNAL_WHY_ROOM];
};

/*
 * Tells each row, in the order of time, while a kiosk may be writing, or from a
 * medium that nobody can write on. The unknown hour comes first.
 */
struct journal_answer journal_file_read(const char *folder, journal_row_fn *each, void *self);

#endif
