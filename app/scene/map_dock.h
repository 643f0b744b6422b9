/*
 * What stands around the map: its title, the dock's buttons, the languages.
 *
 * Owns nothing. Invariant: one gold button, which leads to all networks.
 */
#ifndef MREZE_SCENE_MAP_DOCK_H
#define MREZE_SCENE_MAP_DOCK_H

#include "scene/map_plan.h"

void put_map_title(const struct map_plan *plan);

/* Where the buttons that bring the map nearer are, where they lie on it; else empty. */
struct rect map_zoom_box(const struct layout *layout);

void put_map_dock(const struct map_plan *plan);

#endif
