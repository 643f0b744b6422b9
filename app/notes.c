#include "notes.h"

#include <stdlib.h>
#include <time.h>

#include "base/log.h"
#include "host/journal.h"
#include "host/wall.h"
#include "model/visit.h"

struct notes {
	struct visit visit;
	struct tally tally;
	struct journal *journal;
};

struct notes *notes_create(const char *state_folder, struct worker *worker)
{
	struct notes *notes = calloc(1, sizeof(*notes));

	if (notes == NULL) {
		log_line(LOG_FAULT, "out of memory");
		exit(EXIT_FAILURE);
	}
	notes->journal = journal_create(state_folder, worker);
	return notes;
}

void notes_turn(struct notes *notes, const struct state *state, double now_s)
{
	int hour = wall_hour();

	visit_watch(&notes->visit, state, hour, &notes->tally);
	journal_keep(notes->journal, &notes->tally, now_s, hour);
}

double notes_deadline(const struct notes *notes)
{
	return journal_deadline(notes->journal, &notes->tally);
}

void notes_destroy(struct notes *notes, double now_s)
{
	if (notes != NULL) {
		visit_end(&notes->visit, now_s, &notes->tally);
		journal_destroy(notes->journal, &notes->tally, wall_hour());
		free(notes);
	}
}
