/*
 * What the plates of a plan ask for, and what they must keep off.
 *
 * Owns nothing. Invariant: only what can be seen in the plan's view asks for a plate.
 */
#ifndef MREZE_SCENE_MAP_PROBLEM_H
#define MREZE_SCENE_MAP_PROBLEM_H

#include "scene/map_plan.h"

/* Sizes and places the plan's plates; whole: as map_plan_at() has it. */
void map_plan_plates(struct map_plan *plan, const struct map_plan *whole);

/* Is the point on the sheet where nothing else stands: neither head nor dock nor a button? */
bool map_room_holds(const struct map_plan *plan, struct point at);

/* The same of a box, whole. */
bool map_room_has(const struct map_plan *plan, struct rect box);

#endif
