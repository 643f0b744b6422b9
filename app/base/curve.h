/*
 * A way from one point to another that bows to one side: a quadratic curve.
 *
 * A plain value. bend is a share of the distance by which the control point
 * stands beside the middle, to the right as one walks for bend > 0 (y down).
 * Invariant: curve_at(0) and curve_at(1) are its ends.
 */
#ifndef MREZE_BASE_CURVE_H
#define MREZE_BASE_CURVE_H

#include "base/geom.h"

struct curve {
	struct point from, to;
	float bend;
};

struct point curve_at(struct curve curve, float share);

/* Which way it runs there; the vector is not of length 1. */
struct point curve_way(struct curve curve, float share);

/* Its length in px, from a chain of short straight pieces. */
float curve_length(struct curve curve);

#endif
