/*
 * The part of the state that is under fingers: what each presses and drags.
 *
 * Called by state_apply() only; the state is the caller's. Invariant: no two
 * fingers hold the same scroller, or the same node but for open ground, and
 * while touches are swallowed no finger holds anything.
 */
#ifndef MREZE_MODEL_FINGERS_H
#define MREZE_MODEL_FINGERS_H

#include "model/action.h"

struct state;

void fingers_init(struct state *state);

/* Lets all fingers go; until all are up, and 300 ms longer, they press nothing. */
void fingers_swallow(struct state *state);

/* The picture changes under them: what fingers press and hold is no longer there. */
void fingers_release(struct state *state);

void fingers_press(struct state *state, const struct action *action);
void fingers_lift(struct state *state, const struct action *action);
void fingers_hold(struct state *state, const struct action *action);
void fingers_pull(struct state *state, const struct action *action);
void fingers_scroll_by(struct state *state, const struct action *action);

/* Returns the scroller that was thrown, or -1. */
int fingers_throw(struct state *state, const struct action *action);

#endif
