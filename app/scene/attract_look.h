/*
 * The measures of a slide in each class of screen, design px.
 *
 * Tables of constants. Invariant: every class has its row; nothing else knows a
 * coordinate of the slides.
 */
#ifndef MREZE_SCENE_ATTRACT_LOOK_H
#define MREZE_SCENE_ATTRACT_LOOK_H

#include "scene/layout.h"

struct slide_look {
	float gate_x, gate_y, gate_r, medallion, lift, horizon, gate_foot;
	float hand_x, hand_y, hand_r;
	float mark_x, mark_y, mark, brand_px;
	float text_x, text_w, theme_y, theme_px;
	float name_y, name_most, name_least, name_line;
	float other_px, line_px, gap;
	float ticks_y; /* from the foot */
	float dock, offset;
	bool sill; /* a stone sill below the gate */
};

/* y from the screen's foot. */
struct slide_controls {
	float side;
	float first_y, first_high; /* 0: the first invitation stands in the row with the others */
	float row_y, row_high, row_w; /* w 0: the whole width */
	float rest_y, rest_high, rest_w;
};

const struct slide_look *slide_look(const struct layout *layout);
const struct slide_controls *slide_controls(const struct layout *layout);

#endif
