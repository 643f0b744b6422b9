/*
 * Outlines of the atlas as an SVG path, projected and cut to a window.
 *
 * A coast owns its text and its scratch until coast_finish(). Invariant: no
 * corner lies farther outside the window than its margin, so that rasterising
 * costs what is seen. Where memory ends, so does the path.
 */
#ifndef MREZE_DRAW_COAST_H
#define MREZE_DRAW_COAST_H

#include <stdbool.h>
#include <stddef.h>

#include "base/projection.h"
#include "draw/atlas.h"

struct coast {
	char *text; /* "M1.0 2.0L...Z", ends in 0 */
	size_t length, room;
	struct point *from, *to; /* scratch */
	int scratch;
	struct rect around; /* of all corners, px */
};

struct coast_wish {
	const char *code; /* whose rings */
	struct projection projection;
	struct rect window; /* px; margin included */
	float least_px2;    /* smaller pieces are left out */
	float most_degrees; /* rings wholly farther than this from the centre are left out */
};

bool coast_make(struct coast *coast, const struct atlas *atlas, const struct coast_wish *wish);
void coast_finish(struct coast *coast);

#endif
