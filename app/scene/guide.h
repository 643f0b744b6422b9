/*
 * The kiosk without a finger on what one sees: what a key means.
 *
 * Pure, and asked of the frame that people see, as a gesture's meaning is.
 * Invariant: from every thing every control of the screen is reached by arrows,
 * or by „next“ alone, and KEY_BACK leads home in a few steps from anywhere.
 */
#ifndef MREZE_SCENE_GUIDE_H
#define MREZE_SCENE_GUIDE_H

#include "content/keypad.h"
#include "model/state.h"
#include "scene/reading.h"

enum { GUIDE_MOST = 4 };

/* Writes the actions, in their order, and returns how many: 1 to GUIDE_MOST. */
int guide_meaning(enum key key, const struct frame *shown, const struct state *state, double at_s,
		  struct action actions[GUIDE_MOST]);

/* Where the focus begins on a screen: a thing's id, or 0 where there is none. */
uint64_t guide_start(const struct frame *frame, const struct state *state);

/* Is what has the focus still on the screen? */
bool guide_stands(const struct frame *frame, const struct state *state);

#endif
