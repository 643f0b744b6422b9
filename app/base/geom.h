/*
 * Plain geometry: points, boxes, colours, and the arithmetic that everybody needs.
 *
 * Values only; nothing here owns memory. Lengths are px, y runs down.
 * Invariant: a rect with w <= 0 or h <= 0 is empty; it holds no point and
 * touches no other.
 */
#ifndef MREZE_BASE_GEOM_H
#define MREZE_BASE_GEOM_H

#include <stdbool.h>
#include <stdint.h>

#define COUNT_OF(array) (sizeof(array) / sizeof((array)[0]))

struct point {
	float x, y;
};

struct rect {
	float x, y, w, h;
};

/* Straight (not premultiplied) 8-bit channels. */
struct colour {
	uint8_t r, g, b, a;
};

float lerp(float from, float to, float share);
float clampf(float value, float low, float high);

bool rect_empty(struct rect rect);
bool rect_holds(struct rect rect, float x, float y);
bool rect_meets(struct rect a, struct rect b);

/* The part that both cover; empty where they do not meet. */
struct rect rect_common(struct rect a, struct rect b);

/* The smallest box around both; an empty one does not count. */
struct rect rect_around(struct rect a, struct rect b);

/* by > 0 makes it larger on all four sides. */
struct rect rect_grown(struct rect rect, float by);

/* The same size about the same centre, times factor. */
struct rect rect_scaled(struct rect rect, float factor);

/* Opaque colour of 0xRRGGBB. */
struct colour rgb(uint32_t hex);

/* The same with alpha as a share from 0 to 1. */
struct colour rgba(uint32_t hex, float alpha);

/* share = 0 gives from, 1 gives to; channels and alpha are mixed in sRGB, as CSS does. */
struct colour colour_mix(struct colour from, struct colour to, float share);

/* Its own alpha times share. */
struct colour colour_faded(struct colour colour, float share);

bool colour_same(struct colour a, struct colour b);

#endif
