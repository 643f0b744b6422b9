/*
 * Arithmetic on one px: ARGB of 8 bits each, premultiplied.
 *
 * Inline, as it is done for every px. Four channels stand in 16 bits each, so that one
 * multiplication does all of them. Invariant: 0 and 255 stay exact: what is empty
 * changes nothing, what is whole leaves nothing of the old.
 */
#ifndef MREZE_DRAW_PIXEL_H
#define MREZE_DRAW_PIXEL_H

#include <stdint.h>

#define PIXEL_LANES UINT64_C(0x00FF00FF00FF00FF)
#define PIXEL_HALF UINT64_C(0x0080008000800080)

static inline uint64_t pixel_spread(uint32_t p)
{
	return (uint64_t)(p >> 8 & 0x00FF00FFu) << 32 | (p & 0x00FF00FFu);
}

static inline uint32_t pixel_gather(uint64_t lanes)
{
	return (uint32_t)(lanes >> 32) << 8 | (uint32_t)lanes;
}

/* From 0..255 to 0..256. */
static inline uint32_t pixel_weight(uint32_t alpha)
{
	return alpha + (alpha >> 7);
}

/* weight: 0 to 256. */
static inline uint32_t pixel_scaled(uint32_t p, uint32_t weight)
{
	return pixel_gather((pixel_spread(p) * weight + PIXEL_HALF) >> 8 & PIXEL_LANES);
}

static inline uint32_t pixel_over(uint32_t lower, uint32_t upper)
{
	return upper + pixel_scaled(lower, 256 - pixel_weight(upper >> 24));
}

/* share of b, 0 to 256. */
static inline uint32_t pixel_between(uint32_t a, uint32_t b, uint32_t share)
{
	uint64_t mixed = pixel_spread(a) * (256 - share) + pixel_spread(b) * share;

	return pixel_gather((mixed + PIXEL_HALF) >> 8 & PIXEL_LANES);
}

static inline uint32_t pixel_of(uint32_t a, uint32_t r, uint32_t g, uint32_t b)
{
	uint32_t weight = pixel_weight(a);

	return a << 24 | ((r * weight + 128) >> 8) << 16 | ((g * weight + 128) >> 8) << 8 |
	       (b * weight + 128) >> 8;
}

#endif
