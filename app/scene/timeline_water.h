/*
 * The water of the river of time, and the golden tiles that float on it.
 *
 * Owns nothing. Invariant: the water stands still on the screen however far
 * events were dragged, but for its spring, which goes with them.
 */
#ifndef MREZE_SCENE_TIMELINE_WATER_H
#define MREZE_SCENE_TIMELINE_WATER_H

#include "scene/timeline_plan.h"

/* Adds the water to the newest node. */
void put_water(const struct timeline_plan *plan);

/* The tiles of the years before that station, and their number, to the newest node. */
station_fn put_tally;

#endif
