#include "notes.h"

#include <math.h>
#include <stdlib.h>

#include "base/log.h"
#include "host/journal.h"
#include "host/report.h"
#include "host/wall.h"
#include "model/visit.h"

struct notes {
	struct visit visit;
	struct tally tally;
	struct journal *journal;
	struct report *report;
};

struct notes *notes_create(struct notes_folders folders, struct worker *worker)
{
	struct notes *notes = calloc(1, sizeof(*notes));

	if (notes == NULL) {
		log_line(LOG_FAULT, "out of memory");
		exit(EXIT_FAILURE);
	}
	notes->journal = journal_create(folders.state, worker);
	notes->report = report_create(folders.runtime, folders.content, worker);
	return notes;
}

void notes_read(struct notes *notes, int errors)
{
	report_read(notes->report, errors);
}

void notes_frame(struct notes *notes, double due_s, double shown_s)
{
	report_frame(notes->report, due_s, shown_s);
}

void notes_turn(struct notes *notes, const struct state *state, double now_s)
{
	int hour = wall_hour();

	visit_watch(&notes->visit, state, hour, &notes->tally);
	journal_keep(notes->journal, &notes->tally, now_s, hour);
	report_keep(notes->report, now_s);
}

double notes_deadline(const struct notes *notes)
{
	return fmin(journal_deadline(notes->journal, &notes->tally),
		    report_deadline(notes->report));
}

void notes_destroy(struct notes *notes, double now_s)
{
	if (notes != NULL) {
		visit_end(&notes->visit, now_s, &notes->tally);
		journal_destroy(notes->journal, &notes->tally, wall_hour());
		report_destroy(notes->report);
		free(notes);
	}
}
