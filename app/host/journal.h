/*
 * When what was counted goes to the file: in batches, on the worker.
 *
 * Made and used on the main thread; owns what isn't written yet. Invariant: at
 * most one try each JOURNAL_PAUSE_S, and one at the end; what can't be written
 * (a full or read-only disk, a locked file, no folder) is kept in memory and
 * tried again, with one line in the log for each new reason.
 */
#ifndef MREZE_HOST_JOURNAL_H
#define MREZE_HOST_JOURNAL_H

#include "base/tally.h"

struct journal;
struct worker;

#define JOURNAL_PAUSE_S 600.0

/*
 * folder: the state folder, which lives as long as the journal; NULL when there is
 * none: then everything is forgotten. Never NULL itself.
 */
struct journal *journal_create(const char *folder, struct worker *worker);

/* Takes over fresh when it is time to write. hour: now, as in calendar.h. */
void journal_keep(struct journal *journal, struct tally *fresh, double now_s, int hour);

/* When journal_keep() is next worth a call; INFINITY while nothing waits. */
double journal_deadline(const struct journal *journal, const struct tally *fresh);

/* Writes the rest, on this thread: the worker must have ended before. */
void journal_destroy(struct journal *journal, struct tally *fresh, int hour);

#endif
