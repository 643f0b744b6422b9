/*
 * How the kiosk keeps its pace: when each step of its start was done, what its
 * pictures cost, and how many came late.
 *
 * A plain value of whoever takes the turns. Invariant: it only looks on; a late
 * picture is counted, never caught up.
 */
#ifndef MREZE_PULSE_H
#define MREZE_PULSE_H

#include <stdbool.h>

#include "base/times.h"

struct pulse {
	bool trace;     /* each step of the start goes to the log */
	double began_s; /* by the machine's clock */
	double shown_s; /* the last picture; this and what follows by the host's clock */
	struct times turns, paints;
	struct times gaps; /* from picture to picture while something moves */
	int late, shown;   /* late: more than a frame after it was due */
};

void pulse_begin(struct pulse *pulse, bool trace);

/* A step of the start is done. */
void pulse_mark(const struct pulse *pulse, const char *what);

/* A picture that was due at due_s (0: nobody waited for it) is on the screen at now_s. */
void pulse_shown(struct pulse *pulse, double due_s, double now_s);

/* Everything, to the log. */
void pulse_say(const struct pulse *pulse);

#endif
