/*
 * What stands around the map: its title, the dock's buttons, the languages.
 *
 * Owns nothing. Invariant: one gold button, which leads to all networks.
 */
#ifndef MREZE_SCENE_MAP_DOCK_H
#define MREZE_SCENE_MAP_DOCK_H

#include "scene/map_plan.h"

void put_map_title(const struct map_plan *plan);
void put_map_dock(const struct map_plan *plan);

#endif
