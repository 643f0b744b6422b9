/*
 * The map as it is seen now: between two views, or under fingers.
 *
 * Owns nothing. Plates are placed for views at rest; meanwhile each keeps its way to
 * its dot, and what would lie on something else is left out. Invariant: shown plates
 * lie in the map's room and apart from each other, in every view.
 */
#ifndef MREZE_SCENE_MAP_VIEW_H
#define MREZE_SCENE_MAP_VIEW_H

#include "scene/map_plan.h"

void map_plan(struct map_plan *plan, const struct layout *layout);

/* The view in which it rests, or rested before fingers took it: what coasts are made sharp for. */
struct zoom_view map_rest(const struct layout *layout);

/* Do plates still go to their new places? */
bool map_moves(const struct layout *layout);

#endif
