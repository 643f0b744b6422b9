/*
 * The cities on the hills of a gate's view: where they are, and their lights.
 *
 * Owns nothing. Invariant: lights are given as they lie on the screen, in the
 * order that the roads count them in; equal prims paint equal lights.
 */
#ifndef MREZE_DRAW_HILLS_H
#define MREZE_DRAW_HILLS_H

#include "draw/paint.h"

enum { HILL_LIGHTS = 8, HILL_ROADS = 8 };

struct hill_light {
	float x, y, r; /* px */
};

/* From which light to which each road runs. */
extern const uint8_t hill_roads[HILL_ROADS][2];

/* As bright as they are prim->d seconds after the first, and one on its way along a road. */
void paint_hill_lights(struct draw *draw, const struct place *place,
		       const struct hill_light lights[HILL_LIGHTS]);

#endif
