/*
 * Rows of px: what a painter without a graphics card does all day.
 *
 * Px as in pixel.h. Four at a time where the processor can (SSE2). Invariant: the px
 * are the same on every processor, and as pixel.h says.
 */
#ifndef MREZE_DRAW_ROWS_H
#define MREZE_DRAW_ROWS_H

#include <stdint.h>

/* from over to; each channel of from scaled by weight, 0 to 256, before. */
void rows_over(uint32_t *to, const uint32_t *from, int count, uint32_t weight);

/* One colour over all. */
void rows_fill(uint32_t *to, int count, uint32_t p);

/* Between which two px of another row one lies; those are neighbours, or the same if share is 0. */
struct between {
	int first;
	uint32_t share; /* of the second, 0 to 255 */
};

/* Places go from left to right; width: px of `from`. */
void rows_stretch(uint32_t *to, const uint32_t *from, int width, const struct between *places,
		  int count);

/* share of b, 0 to 256. */
void rows_between(uint32_t *to, const uint32_t *a, const uint32_t *b, uint32_t share, int count);

#endif
