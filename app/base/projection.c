#include "base/projection.h"

#include <math.h>

/* Both after Snyder, Map Projections: A Working Manual (USGS 1395), chapters 24 and 25. */

static const float RADIANS = 3.14159265f / 180.0f;
static const float OPPOSITE = 1e-4f; /* nearer to the far side than this is no place */

struct point project(const struct projection *projection, float longitude, float latitude)
{
	float middle = projection->latitude * RADIANS, lat = latitude * RADIANS;
	float turn = (longitude - projection->longitude) * RADIANS;
	float east = cosf(lat) * sinf(turn);
	float north = cosf(middle) * sinf(lat) - sinf(middle) * cosf(lat) * cosf(turn);
	float near = sinf(middle) * sinf(lat) + cosf(middle) * cosf(lat) * cosf(turn);
	float k;

	if (projection->kind == PROJECTION_EQUAL_AREA) {
		k = sqrtf(2.0f / fmaxf(1.0f + near, OPPOSITE));
	} else {
		float sine = sqrtf(east * east + north * north);

		k = sine > 1e-6f ? atan2f(sine, near) / sine : 1.0f;
	}
	return (struct point){projection->x + projection->scale * k * east,
			      projection->y - projection->scale * k * north};
}

struct point unproject(const struct projection *projection, struct point at)
{
	float middle = projection->latitude * RADIANS;
	float x = (at.x - projection->x) / projection->scale;
	float y = (projection->y - at.y) / projection->scale;
	float far = sqrtf(x * x + y * y);

	if (far < 1e-6f) {
		return (struct point){projection->longitude, projection->latitude};
	}
	float c = projection->kind == PROJECTION_EQUAL_AREA ? 2.0f * asinf(fminf(far / 2.0f, 1.0f))
							    : far;
	float lat = asinf(
		clampf(cosf(c) * sinf(middle) + y * sinf(c) * cosf(middle) / far, -1.0f, 1.0f));
	float turn = atan2f(x * sinf(c), far * cosf(middle) * cosf(c) - y * sinf(middle) * sinf(c));

	return (struct point){projection->longitude + turn / RADIANS, lat / RADIANS};
}

float globe_degrees(float longitude, float latitude, float other_longitude, float other_latitude)
{
	float turn = (other_longitude - longitude) * RADIANS;
	float a = latitude * RADIANS, b = other_latitude * RADIANS;
	float east = cosf(b) * sinf(turn);
	float north = cosf(a) * sinf(b) - sinf(a) * cosf(b) * cosf(turn);
	float near = sinf(a) * sinf(b) + cosf(a) * cosf(b) * cosf(turn);

	return atan2f(sqrtf(east * east + north * north), near) / RADIANS;
}
