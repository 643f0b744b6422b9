/*
 * The slides: one network at a time, large, while nobody touches the screen.
 *
 * Three invitations are three targets, each in its own language; everything
 * else on the slide opens its network. Owns nothing. Invariant: from one slide
 * to the next the picture shifts by a few px, so that no edge stays in place.
 */
#ifndef MREZE_SCENE_ATTRACT_H
#define MREZE_SCENE_ATTRACT_H

#include "scene/layout.h"

void attract_layout(const struct layout *layout);

/* No network can be shown: the city's name over the river, nothing to touch. */
void fallback_layout(const struct layout *layout);

#endif
