#include "host/report.h"

#include <errno.h>
#include <math.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "base/log.h"
#include "host/figures.h"
#include "host/worker.h"

/* Three refreshes of most screens: from there on people see that it stumbles. */
static const double LATE_S = 0.05;

struct report {
	const char *folder, *content;
	struct worker *worker;
	double written_s; /* < 0: never */
	bool changed;     /* since the last write */
	bool reread;      /* the content was read since */
	bool busy;        /* the worker has figures, marks and failed */
	bool marks;       /* it is to mark the content anew */
	bool told;        /* that it can't be written */
	int failed;       /* errno */
	int errors;
	long late_frames;
	struct figures figures;
};

struct report *report_create(const char *folder, const char *content, struct worker *worker)
{
	struct report *report = calloc(1, sizeof(*report));

	if (report == NULL) {
		log_line(LOG_FAULT, "out of memory");
		exit(EXIT_FAILURE);
	}
	*report = (struct report){
		.folder = folder,
		.content = content,
		.worker = worker,
		.written_s = -1.0,
		.figures = {.version = MREZE_VERSION},
	};
	return report;
}

void report_destroy(struct report *report)
{
	free(report);
}

void report_read(struct report *report, int errors)
{
	report->errors = errors;
	report->reread = report->reread || errors == 0; /* else an older one is shown */
	report->changed = true;
}

void report_frame(struct report *report, double due_s, double shown_s)
{
	if (due_s > 0.0 && shown_s - due_s > LATE_S) {
		report->late_frames++;
		report->changed = true;
	}
}

static void write_figures(void *self)
{
	struct report *report = self;
	struct figures *figures = &report->figures;
	char text[FIGURES_ROOM];

	if (report->marks) {
		figures->mark = content_mark_of(report->content);
	}
	/* By the clock as it is now: it may have been set meanwhile. */
	figures->started_s = (long long)time(NULL) - llround(figures->uptime_s);
	report->failed = EMSGSIZE;
	if (figures_print(text, sizeof(text), figures)) {
		report->failed = figures_write(report->folder, text) ? 0 : errno;
	}
}

static void written(void *self)
{
	struct report *report = self;

	report->busy = false;
	if (report->failed != 0 && !report->told) {
		log_line(LOG_WARNING, "no figures in %s: %s", report->folder,
			 strerror(report->failed));
	}
	report->told = report->failed != 0;
}

double report_deadline(const struct report *report)
{
	if (report->folder == NULL || report->busy) {
		return INFINITY;
	}
	if (report->written_s < 0.0) {
		return 0.0;
	}
	return report->written_s + (report->changed ? REPORT_GAP_S : REPORT_PAUSE_S);
}

void report_keep(struct report *report, double now_s)
{
	if (now_s < report_deadline(report)) {
		return;
	}
	report->figures.errors = report->errors;
	report->figures.late_frames = report->late_frames;
	report->figures.uptime_s = now_s;
	report->busy = true;
	report->written_s = now_s;
	report->changed = false;
	report->marks = report->reread;
	report->reread = false;
	if (!worker_push(report->worker, (struct job){write_figures, written, report})) {
		report->busy = false;
	}
}
