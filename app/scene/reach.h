/*
 * Low reach: any scene, laid out in the part of the screen that a seated arm reaches.
 *
 * Where the screen hangs and how high an arm reaches is said in kiosk.yaml; env_of_state() cuts
 * the screen there, the scene is laid out in what is left, and reach_apply() moves it down.
 * Above it stands the wall, or the night sky, with an open gate that nobody need touch. Owns
 * nothing. Invariant: no control lies above env->above_px.
 */
#ifndef MREZE_SCENE_REACH_H
#define MREZE_SCENE_REACH_H

#include "scene/layout.h"

/* Moves the scene on layout->frame down by env->above_px and fills what is above. */
void reach_apply(const struct layout *layout);

#endif
