/*
 * Река времена: every dated fact of every network flows down the river.
 *
 * Owns nothing. Invariant: laid out from the content alone, for any number of
 * events and places.
 */
#ifndef MREZE_SCENE_TIMELINE_H
#define MREZE_SCENE_TIMELINE_H

#include "scene/layout.h"

void timeline_layout(const struct layout *layout);

#endif
