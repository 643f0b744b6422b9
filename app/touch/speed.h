/*
 * How fast a finger moves, from the trail of its last places.
 *
 * Pure; owns nothing. Invariant: the answer is finite, and 0 for a finger that
 * has not moved lately: nothing is thrown by a finger that came to rest.
 */
#ifndef MREZE_TOUCH_SPEED_H
#define MREZE_TOUCH_SPEED_H

#include "touch/touch.h"

enum { TRAIL_MAX = 20 };

struct touch_speed {
	float x_px_s, y_px_s;
};

/*
 * Speed at at_s of the finger that left count places in trail, oldest first,
 * in finite px and s: the slope, at the newest place, of the least-squares
 * curve through the places of the last 100 ms. Degree 2 for four places and
 * more, else 1 (AOSP's VelocityTracker, "lsq2").
 */
struct touch_speed speed_of(const struct touch *trail, int count, double at_s);

/* The same direction, no faster than that. */
struct touch_speed speed_capped(struct touch_speed speed, float fastest_px_s);

#endif
