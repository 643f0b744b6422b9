/*
 * Other content in mid-visit: what people had before them stays where it was.
 *
 * A part of state_apply(). Invariant: afterwards every index lies in the new
 * content, and names what it named before, by its id; what is gone gives way to
 * what is nearest.
 */
#ifndef MREZE_MODEL_RENEW_H
#define MREZE_MODEL_RENEW_H

#include <stdbool.h>

struct content;
struct state;

/* Takes over the caller's hold on content. False: the page that was open, or the game, is gone. */
bool renew_state(struct state *state, struct content *content);

#endif
