/*
 * What lives in a big gate: its hills and lights, and on the slides how one
 * network's gate becomes the next one's.
 *
 * All of it is a function of the state's time, so that it can be looked at, and
 * left, at any moment. Owns nothing. Invariant: nothing leaps, neither when the
 * slide changes nor when a slide becomes a page; under reduced motion nothing
 * moves.
 */
#ifndef MREZE_SCENE_GATE_LIFE_H
#define MREZE_SCENE_GATE_LIFE_H

#include "scene/layout.h"

/* The hills' drift, px to the right. */
float gate_drift_px(const struct layout *layout);

/* For PRIM_HILLS. */
float gate_lights_s(const struct layout *layout);

struct gate_change {
	int from;      /* the network whose gate it was, or -1: nothing changes */
	float colours; /* share of that network's that is still seen, 1 to 0 */
	float gone;    /* how much of that network's emblem is still seen */
	float seen;    /* how much of its own emblem is */
	float pop;     /* how large its own is painted: it lands a little larger */
};

/* Of the gate of that network now, on its slide and on its page. */
struct gate_change gate_change(const struct layout *layout, int network);

/* How large a slide's medallion is: it grows while one looks. */
float slide_swell(const struct layout *layout);

/* By how much this slide lies off the middle, px; and while it comes. Against burn-in. */
struct point slide_shift(const struct layout *layout);
struct point slide_shift_now(const struct layout *layout);

#endif
