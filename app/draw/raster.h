/*
 * Painting into memory: anti-aliased shapes as distances, colours over colours,
 * blur, and dither so that long gradients show no bands.
 *
 * A raster is plain memory with one colour a pixel, turned into an SDL surface
 * at the end. Distances are px, negative inside, positive outside; boxes start
 * at 0,0 and run to w,h. Invariant: colours are straight (not premultiplied).
 */
#ifndef MREZE_DRAW_RASTER_H
#define MREZE_DRAW_RASTER_H

#include <SDL.h>
#include <math.h>
#include <stdbool.h>

#include "base/geom.h"

/* Channels 0 to 255, alpha 0 to 1. */
struct tone {
	float r, g, b, a;
};

/* For every pixel, so kept where the compiler can see them; fmaxf() minds NaN and is a call. */
static inline float larger(float a, float b)
{
	return a > b ? a : b;
}

static inline float smaller(float a, float b)
{
	return a < b ? a : b;
}

static inline float share_of(float value)
{
	return smaller(larger(value, 0.0f), 1.0f);
}

static inline float length_of(float x, float y)
{
	return sqrtf(x * x + y * y);
}

/* How much of a pixel a shape covers whose edge is that far away. */
static inline float cover_of(float distance)
{
	return share_of(0.5f - distance);
}

struct tone tone_of(struct colour colour);
struct tone tone_mix(struct tone from, struct tone to, float share);

/* upper, seen as much as share says, over lower. */
struct tone tone_over(struct tone lower, struct tone upper, float share);

float round_distance(float x, float y, float w, float h, float corner);

/* Arch: a half circle as wide as the box, standing on its jambs; feet rounded. */
float arch_distance(float x, float y, float w, float h, float foot);

/* Colour of the pixel whose middle is x, y. */
typedef struct tone tone_fn(const void *self, float x, float y);

/* A surface of a w x h box with pad px around it; x, y count from the box. NULL: no memory. */
SDL_Surface *raster_make(int w, int h, int pad, tone_fn *tone, const void *self);

/* Each pixel becomes what tone makes of it. A surface of NULL stays NULL. */
typedef struct tone remake_fn(const void *self, float x, float y, Uint32 pixel);
void raster_remake(SDL_Surface *surface, remake_fn *tone, const void *self);

/* Softens w x h values in place as CSS does for a blur radius; false: no memory. */
bool raster_blur(float *values, int w, int h, float radius_px);

/* The area average, w x h px; straight colours in ARGB8888. NULL: no memory. */
SDL_Surface *raster_shrink(const SDL_Surface *from, int w, int h);

/*
 * Gives pixels that are seen through the colour of those beside them, so that a picture which is
 * scaled has no dark edge. ARGB8888; a surface of NULL stays NULL.
 */
void raster_bleed(SDL_Surface *surface);

#endif
