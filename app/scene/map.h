/*
 * Мапа: the places of all networks, and the ways from the city to them.
 *
 * Owns nothing. Invariant: laid out from the content alone, for any number of
 * events and places.
 */
#ifndef MREZE_SCENE_MAP_H
#define MREZE_SCENE_MAP_H

#include "scene/layout.h"

void map_layout(const struct layout *layout);

#endif
