/*
 * What the kiosk notes of itself while it runs: visits for the city.
 *
 * Looks on after each turn and never changes one. Made and used on the main
 * thread; owns its counts and the journal. Invariant: noting costs a turn a few
 * comparisons; whatever touches a disk is done by the worker, or at the end.
 */
#ifndef MREZE_NOTES_H
#define MREZE_NOTES_H

#include "model/state.h"

struct notes;
struct worker;

/* state_folder: lives as long; NULL: nothing is kept. */
struct notes *notes_create(const char *state_folder, struct worker *worker);

/* After each turn. */
void notes_turn(struct notes *notes, const struct state *state, double now_s);

/* When it wants a turn of its own; INFINITY if never. */
double notes_deadline(const struct notes *notes);

/* The kiosk stops at now_s; the worker has ended. NULL is fine. */
void notes_destroy(struct notes *notes, double now_s);

#endif
