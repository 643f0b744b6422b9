/*
 * Where a sprung thing is at any moment: the damped spring in closed form.
 *
 * A plain value of place and speed; time is an argument, so frame rate does
 * not matter and a new target in mid-flight keeps the speed. Mass is 1.
 * Invariant: spring_after(spring_after(s, a), b) is spring_after(s, a + b).
 * Handles under-, over- and critical damping (x'' = -k x - c x').
 */
#ifndef MREZE_MOTION_SPRING_H
#define MREZE_MOTION_SPRING_H

#include <stdbool.h>

struct spring {
	float at, speed; /* speed per second */
};

/* Stiffness k > 0 and damping c >= 0 as in the tables of the design. */
struct spring_kind {
	float stiffness, damping;
};

/* The spring t_s seconds later on its way to target; t_s < 0 counts as 0, INFINITY is at target. */
struct spring spring_after(struct spring spring, float target, struct spring_kind kind, float t_s);

/* Nobody sees it move any more: nearer than near to target and slower than 20 near a second. */
bool spring_at_rest(struct spring spring, float target, float near);

/*
 * Seconds after which spring_at_rest() holds and goes on to hold, to a
 * millisecond; 0 if it does already, INFINITY for more than an hour (no damping).
 */
float spring_settles_s(struct spring spring, float target, struct spring_kind kind, float near);

#endif
