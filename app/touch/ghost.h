/*
 * Touches that no finger makes: a panel that taps one and the same point by the clock.
 *
 * Some panels do so for ever, every 12.864 s in one case, and a kiosk that believed them would
 * never come to rest. In the caller's memory; all zero has seen nothing. Invariant: no person is
 * taken for a ghost, who would have to hit one pixel five times at intervals that are equal to
 * one part in a hundred, and each longer than GHOST_LEAST_S.
 */
#ifndef MREZE_TOUCH_GHOST_H
#define MREZE_TOUCH_GHOST_H

#include <stdbool.h>

enum { GHOSTS_MAX = 4 };

/* Who taps one button again and again does it faster. */
#define GHOST_LEAST_S 2.0

struct ghost {
	float x_px, y_px;
	double last_s, every_s;
	int count; /* intervals in a row that were equal */
};

struct ghosts {
	struct ghost list[GHOSTS_MAX];
};

/* To be asked of each contact that lands, once: is it a ghost's? Times are finite. */
bool ghosts_know(struct ghosts *ghosts, float x_px, float y_px, double at_s);

#endif
