/*
 * What a gesture means, asked of the frame that people see.
 *
 * Pure. Invariant: a tap counts for the node that the finger landed on, if it
 * lifts over that node's unscaled hit box; a drag counts for the nearest node
 * or parent that accepts its direction and that no other finger has.
 */
#ifndef MREZE_SCENE_MEANING_H
#define MREZE_SCENE_MEANING_H

#include "model/state.h"
#include "scene/frame.h"
#include "touch/gesture.h"

enum { MEANINGS_MAX = FINGERS_MAX + 2 };

/* Writes the actions, in their order, and returns how many: 1 to MEANINGS_MAX. */
int scene_meaning(const struct gesture *gesture, const struct frame *shown,
		  const struct state *state, struct action actions[MEANINGS_MAX]);

#endif
