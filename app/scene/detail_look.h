/*
 * The measures of a network's page in each class of screen, design px.
 *
 * A table of constants. Invariant: every row is complete; nothing else knows
 * a coordinate of the page.
 */
#ifndef MREZE_SCENE_DETAIL_LOOK_H
#define MREZE_SCENE_DETAIL_LOOK_H

#include "scene/env.h"

struct detail_look {
	/* the gate's panel: its width (wide) or height (tall), 0 for the whole side */
	float panel_w, panel_h;
	float gate_x, gate_y, gate_r, medallion, lift, horizon;
	/* the column of text */
	float text_x, text_right, label_y, label_px, title_y;
	float title_most, title_least, title_two_most, title_two_least;
	float other_px;
	float facts_gap, fact_label_px, fact_value_px, fact_value_one_px;
	int fact_columns;              /* 0: natural widths in rows */
	float body_gap;
	float body_few_px, body_some_px, body_px; /* by the number of words */
	float body_most_w;
	float foot;                    /* of the column, from the screen's foot */
	/* beside or below it: the QR code or the other gate of the theme */
	float aside_x, aside_y, aside_w, aside_h; /* aside_y < 0: from the foot; w 0: none */
	float arrow;                   /* side of the scroll arrows */
	float dock, dock_offset;
};

/* With the largest letters the gate makes room for them. Never NULL; lives as long as the program. */
const struct detail_look *detail_look_of(const struct env *env);

#endif
