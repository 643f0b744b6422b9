/*
 * The part of the state that is the game: what its buttons do.
 *
 * Called by state_apply() only; the state is the caller's. Invariant: a
 * question on the screen is about the state's content, and the second tap of
 * a hand does nothing to what has just come to stand below it.
 */
#ifndef MREZE_MODEL_ROUND_H
#define MREZE_MODEL_ROUND_H

#include "model/action.h"

struct content;
struct state;

/* The next question in the random order of this visit; there is one to ask. */
void round_begin(struct state *state);

void round_answer(struct state *state, const struct action *action);
void round_ask(struct state *state, const struct action *action);

/*
 * The content was old and is another: the question on the screen, or behind a page, stays if it
 * still has one answer, else another one is asked.
 */
void round_renew(struct state *state, const struct content *old);

#endif
