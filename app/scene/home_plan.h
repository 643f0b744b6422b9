/*
 * Where home's cards lie: the arithmetic of rows, columns and scrolling.
 *
 * A plain value made for one screen and one number of networks. Invariant:
 * cards never overlap, and every card lies within the strip that range covers.
 */
#ifndef MREZE_SCENE_HOME_PLAN_H
#define MREZE_SCENE_HOME_PLAN_H

#include "scene/card.h"
#include "scene/tiles.h"

enum flow {
	FLOW_ROWS,    /* left to right, then down; scrolls down */
	FLOW_COLUMNS, /* down, then to the right; scrolls sideways */
};

struct home_plan {
	struct card_look look;
	enum flow flow;
	int count, cells;          /* networks; with the cell of the tiles */
	int columns, rows;
	float x, y, gap_x, gap_y;  /* px; of the first card when nothing is scrolled */
	struct rect view;          /* px; cards are seen inside it */
	bool scrolls;
	int page;                  /* columns or rows that an arrow moves by */
	struct scroll_range range;
	struct rect tiles;         /* px; empty: they stand in the dock */
	bool tiles_across;         /* side by side, else one below the other */
	enum tile_look tile_look;
	float tile_gap;            /* design px */
	struct rect pier;          /* px; the stone beside a strip that is cut; empty: none */
	struct rect arrows;        /* px; two side by side; empty: they stand in the dock */
};

struct home_plan home_plan(const struct layout *layout);

/* Box of card nth in px when home is scrolled by scroll_px. */
struct rect home_plan_box(const struct layout *layout, const struct home_plan *plan, int nth,
			  float scroll_px);

/* How far the strip moves for one column or row, px. */
float home_plan_pitch(const struct layout *layout, const struct home_plan *plan);

#endif
