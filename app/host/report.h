/*
 * When this kiosk's figures go to their file: on the worker, now and then.
 *
 * Made and used on the main thread. Invariant: at most one write a minute; one
 * each REPORT_PAUSE_S though nothing changed, so that who watches forty kiosks
 * sees that this one lives. Where there is no folder it costs nothing.
 */
#ifndef MREZE_HOST_REPORT_H
#define MREZE_HOST_REPORT_H

struct report;
struct worker;

#define REPORT_GAP_S 60.0
#define REPORT_PAUSE_S 300.0

/* folder: $RUNTIME_DIRECTORY; content: its folder. Both live on; folder NULL: no figures. */
struct report *report_create(const char *folder, const char *content, struct worker *worker);

/* The worker has ended. NULL is fine. */
void report_destroy(struct report *report);

/* The content was read, with so many errors. */
void report_read(struct report *report, int errors);

/* A picture that was due at due_s was shown at shown_s. due_s 0: the first, which nobody waits for.
 */
void report_frame(struct report *report, double due_s, double shown_s);

/* Writes if it is time to. */
void report_keep(struct report *report, double now_s);

/* When report_keep() is next worth a call; INFINITY if never. */
double report_deadline(const struct report *report);

#endif
