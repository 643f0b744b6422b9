/*
 * What a panel says: one finger at one place at one moment.
 *
 * A plain value made by host/ (from SDL, libinput, or a walk) and read by
 * gesture.h. Owns nothing. Invariant: places are px of the picture as people
 * see it (after any rotation), times are seconds of the one clock and never
 * run backwards within one source.
 */
#ifndef MREZE_TOUCH_TOUCH_H
#define MREZE_TOUCH_TOUCH_H

#include <stdint.h>

enum { FINGERS_MAX = 10 };

enum touch_kind {
	TOUCH_DOWN,
	TOUCH_MOVE,
	TOUCH_UP,
	TOUCH_LOST, /* the panel went away or took the touch back: as if it had never been */
};

struct touch {
	enum touch_kind kind;
	int64_t finger; /* any number, the same from down to up */
	float x_px, y_px;
	double at_s;
};

#endif
