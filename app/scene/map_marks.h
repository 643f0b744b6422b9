/*
 * What stands on the map's sheets: routes, leaders, dots and plates.
 *
 * Owns nothing. Invariant: what a tap on a plate opens stands on that plate;
 * targets are as large as those of a button, or they are none.
 */
#ifndef MREZE_SCENE_MAP_MARKS_H
#define MREZE_SCENE_MAP_MARKS_H

#include "scene/map_plan.h"

/* How far the map has come in: of the nth route, 0 to 1, and of its plate. */
struct map_growth {
	float route, plate;
};
struct map_growth map_growth(const struct map_plan *plan, int nth);

/* Is something still to come? */
bool map_grows(const struct map_plan *plan);

void put_routes(const struct map_plan *plan, enum sheet sheet);
void put_leaders(const struct map_plan *plan, enum sheet sheet);
void put_dots(const struct map_plan *plan, enum sheet sheet);
void put_plates(const struct map_plan *plan, enum sheet sheet);

/* Opens the nth network of a place, and remembers the medallion that its gate closes into. */
struct action map_open(const struct map_plan *plan, const struct map_place *place, int nth);

/* The city: its dot, and on the sheet of Europe its plate. */
void put_city(const struct map_plan *plan, enum sheet sheet);

#endif
