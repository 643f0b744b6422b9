/*
 * How much of each pixel a softened shape covers: what shadows and the shading
 * of niches are made of.
 *
 * Owns its values between mask_make() and mask_finish(). Invariant: outside of
 * what it holds a mask is 0; its margin is as wide as the blur reaches.
 */
#ifndef MREZE_DRAW_MASK_H
#define MREZE_DRAW_MASK_H

#include <stdbool.h>

struct mask {
	float *values;
	int margin, columns, rows;
};

/* Of an arch or a round box of w x h px; false: no memory, and the mask is empty. */
bool mask_make(struct mask *mask, bool arch, float w, float h, float corner, float blur);
void mask_finish(struct mask *mask);

/* At the pixel that holds x, y, counted from the shape's box. */
float mask_at(const struct mask *mask, float x, float y);

#endif
