/*
 * The head and the dock of the river of time: title, languages, the ways home,
 * to the map and along the river.
 *
 * Owns nothing. Invariant: wherever the river must be dragged, two arrows do
 * the same; on the smallest screens the networks without a year are a button.
 */
#ifndef MREZE_SCENE_TIMELINE_DOCK_H
#define MREZE_SCENE_TIMELINE_DOCK_H

#include "scene/timeline_plan.h"

void put_timeline_dock(const struct timeline_plan *plan);

#endif
