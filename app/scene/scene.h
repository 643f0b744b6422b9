/*
 * From the state to what the screen should be.
 *
 * scene_layout() is a pure function: the same state, screen and measure give
 * the same frame. It owns nothing and remembers nothing. Invariant: every node
 * that means something says so itself; no other code knows where things are.
 */
#ifndef MREZE_SCENE_SCENE_H
#define MREZE_SCENE_SCENE_H

#include "model/state.h"
#include "scene/env.h"
#include "scene/frame.h"
#include "scene/map_plates.h"
#include "scene/measure.h"

/*
 * Fills the frame for the state at state->now_s. The memo, which the caller keeps from turn to
 * turn, saves the work of placing plates again; NULL gives the same frame, more slowly.
 */
void scene_layout(const struct state *state, const struct env *env, const struct measure *measure,
		  struct plates_memo *memo, struct frame *frame);

#endif
