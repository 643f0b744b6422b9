#include "host/journal.h"

#include <math.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/log.h"
#include "host/journal_file.h"
#include "host/worker.h"

struct journal {
	const char *folder;
	struct worker *worker;
	double next_s; /* no try before that */
	bool busy;     /* the worker has waits, batch and end */
	struct journal_batch batch;
	struct tally waits; /* not in the file yet */
	struct journal_end end;
	char told[JOURNAL_WHY_ROOM]; /* the reason that the log has */
};

struct journal *journal_create(const char *folder, struct worker *worker)
{
	struct journal *journal = calloc(1, sizeof(*journal));

	if (journal == NULL) {
		log_line(LOG_FAULT, "out of memory");
		exit(EXIT_FAILURE);
	}
	journal->folder = folder;
	journal->worker = worker;
	journal->batch = (struct journal_batch){.tally = &journal->waits, .look = true};
	return journal;
}

static void write_waiting(void *self)
{
	struct journal *journal = self;

	journal->end = journal_file_add(journal->folder, &journal->batch);
}

static void written(void *self)
{
	struct journal *journal = self;
	const struct journal_end *end = &journal->end;

	journal->busy = false;
	if (end->set_aside) {
		log_line(LOG_WARNING, "the file of visits was damaged; it is kept as "
				      "visits-damaged-DATE.db, and a new one begun");
	}
	if (!end->good && strcmp(end->why, journal->told) != 0) {
		log_line(LOG_WARNING, "visits are counted in memory only: %s", end->why);
	}
	if (end->good && journal->told[0] != '\0') {
		log_line(LOG_INFO, "visits are written again");
	}
	memcpy(journal->told, end->why, sizeof(journal->told));
	if (end->good) {
		journal->batch.look = false;
		journal->waits.count = 0;
		journal->waits.dropped = 0;
	}
}

static bool anything(const struct journal *journal, const struct tally *fresh)
{
	return fresh->count > 0 || journal->waits.count > 0;
}

void journal_keep(struct journal *journal, struct tally *fresh, double now_s, int hour)
{
	if (journal->folder == NULL) {
		fresh->count = 0;
		return;
	}
	if (journal->busy || now_s < journal->next_s || !anything(journal, fresh)) {
		return;
	}
	tally_move(&journal->waits, fresh);
	journal->batch.hour = hour;
	journal->busy = true;
	journal->next_s = now_s + JOURNAL_PAUSE_S;
	/* The worker answers a job that it drops with an end that isn't good: nothing is lost. */
	journal->end = (struct journal_end){.good = false};
	memcpy(journal->end.why, journal->told, sizeof(journal->told));
	if (!worker_push(journal->worker, (struct job){write_waiting, written, journal})) {
		journal->busy = false;
	}
}

double journal_deadline(const struct journal *journal, const struct tally *fresh)
{
	return !journal->busy && anything(journal, fresh) ? journal->next_s : INFINITY;
}

void journal_destroy(struct journal *journal, struct tally *fresh, int hour)
{
	if (journal == NULL) {
		return;
	}
	if (journal->folder != NULL && anything(journal, fresh)) {
		tally_move(&journal->waits, fresh);
		journal->batch.hour = hour;
		write_waiting(journal);
		written(journal);
	}
	free(journal);
}
