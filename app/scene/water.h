/*
 * The river under fingers: ripples on the strip's own points.
 *
 * The wave equation on a line of points, damped, in fixed steps, in the
 * caller's memory; time is an argument. Invariant: heights stay finite and run
 * out by themselves; water_still() is true once nobody could see them.
 */
#ifndef MREZE_SCENE_WATER_H
#define MREZE_SCENE_WATER_H

#include <stdbool.h>

#include "scene/frame.h"

struct water {
	float height[RIPPLE_POINTS]; /* px upwards, from the left edge to the right one */
	float speed[RIPPLE_POINTS];  /* px a second */
	double now_s;
	bool moving;
};

/* A finger lands (or passes) at x_share of the width: height_px is what it lifts at most. */
void water_splash(struct water *water, float x_share, float height_px, double now_s);

/* Lets the ripples run until now_s. */
void water_run(struct water *water, double now_s);

bool water_still(const struct water *water);

#endif
