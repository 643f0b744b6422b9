#include "base/curve.h"

#include <math.h>

enum { PIECES = 16 };

static struct point control(struct curve curve)
{
	float dx = curve.to.x - curve.from.x, dy = curve.to.y - curve.from.y;

	return (struct point){(curve.from.x + curve.to.x) / 2.0f - dy * curve.bend,
			      (curve.from.y + curve.to.y) / 2.0f + dx * curve.bend};
}

struct point curve_at(struct curve curve, float share)
{
	struct point side = control(curve);
	float rest = 1.0f - share;
	float a = rest * rest, b = 2.0f * share * rest, c = share * share;

	return (struct point){a * curve.from.x + b * side.x + c * curve.to.x,
			      a * curve.from.y + b * side.y + c * curve.to.y};
}

struct point curve_way(struct curve curve, float share)
{
	struct point side = control(curve);

	return (struct point){lerp(side.x - curve.from.x, curve.to.x - side.x, share),
			      lerp(side.y - curve.from.y, curve.to.y - side.y, share)};
}

float curve_length(struct curve curve)
{
	struct point before = curve.from;
	float sum = 0.0f;

	for (int i = 1; i <= PIECES; i++) {
		struct point next = curve_at(curve, (float)i / PIECES);

		sum += hypotf(next.x - before.x, next.y - before.y);
		before = next;
	}
	return sum;
}
