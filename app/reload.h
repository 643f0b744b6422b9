/*
 * The content as it is now: read at the start, and again whenever its folder
 * changes, aside, on the worker; handed over whole, between two pictures.
 *
 * It holds the content that it gave last and watches its folder. Errors never
 * reach the screen: the last good content stays, at a start the copy in the
 * state folder; where none ever was, the networks that are valid; where there
 * are none, a calm page. Invariant: once begun there is always something to show.
 */
#ifndef MREZE_RELOAD_H
#define MREZE_RELOAD_H

#include <stdbool.h>

#include "content/load.h"

struct worker;

/* What came of one reading of the folder, good or bad. */
struct reload_report {
	const char *folder;           /* of the content, as it was named */
	const char *state;            /* folder, or NULL */
	struct problems *problems;    /* of this reading; no error: it is good */
	const struct content *read;   /* what is valid of it; NULL for nothing */
	const struct content *before; /* the good one that was shown until then, or NULL */
};

struct reload_wish {
	const char *folder;
	const char *state;    /* NULL: nothing is kept for the next start */
	const char *language; /* its id: a visit begins in it; NULL: as kiosk.yaml says */
	struct load_help help;
	/*
	 * Told of every reading, on the worker, after what is good of it has been shown: the
	 * next one waits until it returns. Nothing of the report outlives the call. May be NULL.
	 */
	void (*report)(void *self, const struct reload_report *report);
	void *report_self;
};

struct reload;

/* Begins to watch and to read. wake(wake_self) may be called from other threads. NULL: no memory.
 */
struct reload *reload_create(struct reload_wish wish, struct worker *worker,
			     void (*wake)(void *wake_self), void *wake_self);

/* After the worker's end. */
void reload_destroy(struct reload *reload);

/* What has changed since the last call; NULL for what has not. */
struct reload_news {
	struct content *content; /* the caller holds it */
	const char *pictures;    /* the folder that its pictures are to be read from */
	bool read;               /* the folder was read, with so many errors */
	int errors;
};

/* Once a turn, on the main thread, after worker_settle(). */
struct reload_news reload_take(struct reload *reload);

/* Seconds until it must be asked again though nothing wakes anybody. */
double reload_patience_s(const struct reload *reload);

#endif
