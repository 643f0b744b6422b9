#include "draw/raster.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

struct tone tone_of(struct colour c)
{
	return (struct tone){c.r, c.g, c.b, (float)c.a / 255.0f};
}

static float between(float from, float to, float share)
{
	return from + (to - from) * share;
}

/* Mixed as painters mix, so that a colour fading to nothing does not go grey. */
struct tone tone_mix(struct tone from, struct tone to, float share)
{
	float a = between(from.a, to.a, share);
	float of_to = a > 0.0f ? to.a * share / a : 0.0f;

	return (struct tone){between(from.r, to.r, of_to), between(from.g, to.g, of_to),
			     between(from.b, to.b, of_to), a};
}

struct tone tone_over(struct tone lower, struct tone upper, float share)
{
	float over = upper.a * share;
	float a = over + lower.a * (1.0f - over);
	float of_upper = a > 0.0f ? over / a : 0.0f;

	return (struct tone){between(lower.r, upper.r, of_upper),
			     between(lower.g, upper.g, of_upper),
			     between(lower.b, upper.b, of_upper), a};
}

float round_distance(float x, float y, float w, float h, float corner)
{
	corner = smaller(larger(corner, 0.0f), smaller(w, h) / 2.0f);
	float over_x = fabsf(x - w / 2.0f) - w / 2.0f + corner;
	float over_y = fabsf(y - h / 2.0f) - h / 2.0f + corner;

	if (over_x > 0.0f && over_y > 0.0f) {
		return length_of(over_x, over_y) - corner;
	}
	return larger(over_x, over_y) - corner;
}

float arch_distance(float x, float y, float w, float h, float foot)
{
	float r = w / 2.0f;

	if (y < r) {
		return larger(length_of(x - r, y - r) - r, y - h);
	}
	/* Below the spring it is the lower part of a round box without an upper edge. */
	return round_distance(x, y + h, w, 2.0f * h, foot);
}

/* An 8 x 8 Bayer matrix, from -1/2 to 1/2. */
static float dither(int x, int y)
{
	int both = x ^ y;
	int at = (both & 1) << 5 | (y & 1) << 4 | (both & 2) << 2 | (y & 2) << 1 | (both & 4) >> 1 |
		 (y & 4) >> 2;

	return ((float)at + 0.5f) / 64.0f - 0.5f;
}

static Uint32 channel(float value, float nudge)
{
	return (Uint32)(smaller(larger(value + nudge, 0.0f), 255.0f) + 0.5f);
}

static Uint32 pixel_of(struct tone t, float nudge)
{
	/* Whole and empty stay whole and empty: dither is for what lies between. */
	float a = t.a * 255.0f;

	if (a > 0.5f && a < 254.5f) {
		a += nudge;
	}
	return channel(a, 0.0f) << 24 | channel(t.r, nudge) << 16 | channel(t.g, nudge) << 8 |
	       channel(t.b, nudge);
}

/* Its px are still to be written: SDL's own way would write zeroes first, into fresh memory. */
static SDL_Surface *surface_of(int w, int h)
{
	void *pixels = w > 0 && h > 0 ? SDL_malloc(4 * (size_t)w * (size_t)h) : NULL;
	SDL_Surface *surface =
		pixels ? SDL_CreateRGBSurfaceWithFormatFrom(pixels, w, h, 32, 4 * w,
							    SDL_PIXELFORMAT_ARGB8888)
		       : NULL;

	if (surface) {
		surface->flags &= ~(Uint32)SDL_PREALLOC; /* it frees them */
	} else {
		SDL_free(pixels);
	}
	return surface;
}

static Uint32 *row_of(const SDL_Surface *surface, int y)
{
	return (Uint32 *)(void *)((char *)surface->pixels + (size_t)y * (size_t)surface->pitch);
}

SDL_Surface *raster_make(int w, int h, int pad, tone_fn *tone, const void *self)
{
	SDL_Surface *surface = surface_of(w + 2 * pad, h + 2 * pad);

	for (int y = 0; surface && y < surface->h; y++) {
		Uint32 *row = row_of(surface, y);

		for (int x = 0; x < surface->w; x++) {
			row[x] = pixel_of(
				tone(self, (float)(x - pad) + 0.5f, (float)(y - pad) + 0.5f),
				dither(x & 7, y & 7));
		}
	}
	return surface;
}

void raster_remake(SDL_Surface *surface, remake_fn *tone, const void *self)
{
	for (int y = 0; surface && y < surface->h; y++) {
		Uint32 *row = row_of(surface, y);

		for (int x = 0; x < surface->w; x++) {
			row[x] = pixel_of(tone(self, (float)x + 0.5f, (float)y + 0.5f, row[x]),
					  dither(x & 7, y & 7));
		}
	}
}

/* Each value becomes the mean of the 2 reach + 1 around it, along its line. */
static void blur_along(const float *from, float *to, int w, int h, int reach)
{
	float weight = 1.0f / (float)(2 * reach + 1);

	for (int y = 0; y < h; y++, from += w, to += w) {
		float sum = 0.0f;

		for (int x = 0; x < w && x < reach; x++) {
			sum += from[x];
		}
		for (int x = 0; x < w; x++) {
			sum += x + reach < w ? from[x + reach] : 0.0f;
			to[x] = larger(sum, 0.0f) * weight;
			sum -= x - reach >= 0 ? from[x - reach] : 0.0f;
		}
	}
}

/* The same down its column, row by row, which memory likes better. */
static void blur_down(const float *from, float *to, float *sums, int w, int h, int reach)
{
	float weight = 1.0f / (float)(2 * reach + 1);
	size_t row = (size_t)w;

	memset(sums, 0, row * sizeof(*sums));
	for (int y = -reach; y < h; y++) {
		const float *enters = y + reach < h ? from + (size_t)(y + reach) * row : NULL;
		const float *leaves =
			y - reach - 1 >= 0 ? from + (size_t)(y - reach - 1) * row : NULL;
		float *here = y >= 0 ? to + (size_t)y * row : NULL;

		for (int x = 0; enters && x < w; x++) {
			sums[x] += enters[x];
		}
		for (int x = 0; leaves && x < w; x++) {
			sums[x] -= leaves[x];
		}
		for (int x = 0; here && x < w; x++) {
			here[x] = larger(sums[x], 0.0f) * weight;
		}
	}
}

/* Three boxes are near enough to a Gauss bell (W3C, Filter Effects, feGaussianBlur). */
bool raster_blur(float *values, int w, int h, float radius_px)
{
	int reach = (int)lroundf(clampf(radius_px, 0.0f, 400.0f) * 0.47f);
	size_t count = (size_t)w * (size_t)h;
	float *copy = malloc((count + (size_t)w) * sizeof(*copy));

	for (int turn = 0; copy && reach > 0 && turn < 3; turn++) {
		blur_along(values, copy, w, h, reach);
		blur_down(copy, values, copy + count, w, h, reach);
	}
	free(copy);
	return copy != NULL;
}

struct sum {
	float r, g, b, a, weight;
};

static void add_row(struct sum *sum, const Uint32 *row, float from, float to, float height)
{
	for (int x = (int)from; (float)x < to; x++) {
		float share = height * (smaller((float)x + 1.0f, to) - larger((float)x, from));
		float a = share * (float)(row[x] >> 24);

		sum->r += a * (float)(row[x] >> 16 & 0xFF);
		sum->g += a * (float)(row[x] >> 8 & 0xFF);
		sum->b += a * (float)(row[x] & 0xFF);
		sum->a += a;
		sum->weight += share;
	}
}

static Uint32 average(const SDL_Surface *from, float left, float right, float top, float bottom)
{
	struct sum sum = {0};

	for (int y = (int)top; (float)y < bottom; y++) {
		add_row(&sum, row_of(from, y), left, right,
			smaller((float)y + 1.0f, bottom) - larger((float)y, top));
	}
	float a = larger(sum.a, 1e-6f);

	return pixel_of((struct tone){sum.r / a, sum.g / a, sum.b / a,
				      sum.a / larger(sum.weight, 1e-6f) / 255.0f},
			0.0f);
}

SDL_Surface *raster_shrink(const SDL_Surface *from, int w, int h)
{
	SDL_Surface *to = surface_of(w, h);
	float x_step = (float)from->w / (float)w;
	float y_step = (float)from->h / (float)h;

	for (int y = 0; to && y < h; y++) {
		Uint32 *row = row_of(to, y);
		float top = (float)y * y_step;
		float bottom = smaller(top + y_step, (float)from->h);

		for (int x = 0; x < w; x++) {
			float left = (float)x * x_step;

			row[x] = average(from, left, smaller(left + x_step, (float)from->w), top,
					 bottom);
		}
	}
	return to;
}

void raster_bleed(SDL_Surface *surface)
{
	for (int y = 0; surface && y < surface->h; y++) {
		Uint32 *row = row_of(surface, y);

		for (int x = 0; x < surface->w; x++) {
			struct sum sum = {0};

			if (row[x] >> 24 != 0) {
				continue;
			}
			for (int beside = y > 0 ? y - 1 : 0; beside <= y + 1 && beside < surface->h; beside++) {
				float from = (float)(x > 0 ? x - 1 : 0);

				add_row(&sum, row_of(surface, beside), from,
					smaller((float)x + 2.0f, (float)surface->w), 1.0f);
			}
			if (sum.a > 0.0f) {
				row[x] = pixel_of((struct tone){sum.r / sum.a, sum.g / sum.a, sum.b / sum.a, 0.0f},
						  0.0f);
			}
		}
	}
}
