/*
 * From the globe to a sheet: two azimuthal projections.
 *
 * A plain value. Angles are degrees, north and east positive; the sheet is px, y
 * down. Invariant: every place but the one opposite the centre has a finite
 * point, and unproject() leads back to where project() came from.
 */
#ifndef MREZE_BASE_PROJECTION_H
#define MREZE_BASE_PROJECTION_H

#include "base/geom.h"

enum projection_kind {
	PROJECTION_EQUAL_AREA,  /* Lambert: Europe as people know it */
	PROJECTION_EQUIDISTANT, /* every way from the centre is a straight ray */
};

/* Where maps of Europe have their centre. */
#define EUROPE_LONGITUDE 16.0f
#define EUROPE_LATITUDE 50.0f

struct projection {
	enum projection_kind kind;
	float longitude, latitude; /* of the centre */
	float scale;               /* px a radian, at the centre */
	float x, y;                /* px: where the centre is */
};

struct point project(const struct projection *projection, float longitude, float latitude);

/* Longitude as x, latitude as y. */
struct point unproject(const struct projection *projection, struct point at);

/* Degrees between two places along the globe. */
float globe_degrees(float longitude, float latitude, float other_longitude, float other_latitude);

#endif
