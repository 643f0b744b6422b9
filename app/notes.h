/*
 * What the kiosk notes of itself while it runs: visits for the city, figures for
 * who looks after many kiosks.
 *
 * Looks on and never changes a turn. Made and used on the main thread; owns its
 * counts, the journal and the report. Invariant: noting costs a turn a few
 * comparisons; whatever touches a disk is done by the worker, or at the end.
 */
#ifndef MREZE_NOTES_H
#define MREZE_NOTES_H

#include "model/state.h"

struct notes;
struct worker;

/* Folders, which live as long; NULL: what would go there isn't kept. */
struct notes_folders {
	const char *state;   /* visits */
	const char *runtime; /* figures */
	const char *content; /* never NULL: what the figures are about */
};

struct notes *notes_create(struct notes_folders folders, struct worker *worker);

/* The content was read, with so many errors. */
void notes_read(struct notes *notes, int errors);

/* A picture that was due at due_s was shown at shown_s. */
void notes_frame(struct notes *notes, double due_s, double shown_s);

/* After each turn. */
void notes_turn(struct notes *notes, const struct state *state, double now_s);

/* When it wants a turn of its own; INFINITY if never. */
double notes_deadline(const struct notes *notes);

/* The kiosk stops at now_s; the worker has ended. NULL is fine. */
void notes_destroy(struct notes *notes, double now_s);

#endif
