#include "scene/home_plan.h"

#include <assert.h>
#include <math.h>

enum look_name {
	LOOK_WIDE,
	LOOK_WIDE_FEW,
	LOOK_WIDE_SOME,
	LOOK_WIDE_MANY,
	LOOK_TALL,
	LOOK_TALL_FEW,
	LOOK_SQUARE,
	LOOK_COMPACT,
	LOOK_COMPACT_TALL,
	LOOK_SQUARE_LARGEST,
	LOOK_COMPACT_LARGEST,
	LOOK_COMPACT_TALL_LARGEST,
	LOOK_COUNT,
};

static const struct card_look looks[] = {
	[LOOK_WIDE] = {276, 356, 1.0f, 150, 126, 214, 220, 32, 24, 22, 26, 18, 2, 3, 4, 14, 1.0f},
	[LOOK_WIDE_FEW] = {396, 654, 1.5f, 262, 224, 394, 404, 46, 36, 33, 40, 18, 2, 3, 4, 21,
			   1.5f},
	[LOOK_WIDE_SOME] = {322, 500, 1.22f, 200, 170, 294, 302, 38, 29, 27, 33, 18, 2, 3, 4, 17,
			    1.22f},
	[LOOK_WIDE_MANY] = {262, 356, 1.0f, 144, 123, 208, 214, 31, 23, 22, 26, 18, 2, 3, 4, 14,
			    1.0f},
	[LOOK_TALL] = {308, 305, 1.0f, 112, 95, 160, 166, 32, 26, 23, 28, 18, 2, 3, 4, 14, 0.8f},
	[LOOK_TALL_FEW] = {473, 480, 1.5f, 196, 164, 276, 286, 46, 36, 33, 40, 18, 2, 3, 4, 21,
			   1.2f},
	[LOOK_SQUARE] = {282, 244, 0.85f, 78, 71, 113, 115, 28, 23, 20, 24, 14, 2, 3, 4, 12, 0.6f},
	[LOOK_COMPACT] = {192, 280, 0.66f, 116, 96, 162, 170, 26, 20, 18, 22, 14, 2, 2, 4, 9,
			  0.78f},
	[LOOK_COMPACT_TALL] = {220, 176, 0.66f, 80, 68, 112, 120, 27, 20, 0, 0, 14, 2, 0, 2, 9,
			       0.62f},
	[LOOK_SQUARE_LARGEST] = {330, 620, 1.22f, 216, 184, 316, 326, 41, 34, 32, 39, 18, 2, 4, 5,
				 17, 1.22f},
	[LOOK_COMPACT_LARGEST] = {290, 280, 0.66f, 104, 88, 152, 166, 39, 28, 0, 0, 10, 2, 0, 2, 9,
				  0.78f},
	[LOOK_COMPACT_TALL_LARGEST] = {452, 190, 0.66f, 84, 70, 116, 128, 39, 28, 0, 0, 10, 1, 0, 1,
				       9, 0.62f},
};
static_assert(COUNT_OF(looks) == LOOK_COUNT, "every look has its sizes");

/* Where the pictures of the whole are offered. */
enum tiles_place { TILES_IN_CELL, TILES_PINNED, TILES_IN_ROW, TILES_IN_DOCK };

/* A class's home: design px. most: networks that stand still beside the tiles. */
struct home_row {
	enum look_name look;
	int most, columns, rows;
	enum flow flow;
	float x, y, gap_x, gap_y;
	float view_top, view_foot; /* from the screen's edges */
	float pinned; /* width of the tiles' column, with its margins, when home scrolls */
	float foot;   /* of the cards' place when they stand still */
	enum tiles_place still, scrolling;
	int page;
};

static const struct home_row usual[] = {
	[CLASS_WIDE] = {LOOK_WIDE, 11, 6, 2, FLOW_COLUMNS, 72, 146, 24, 22, 128, 168, 382, 200,
			TILES_IN_CELL, TILES_PINNED, 5},
	[CLASS_TALL] = {LOOK_TALL, 11, 3, 4, FLOW_ROWS, 56, 186, 22, 15, 172, 452, 0, 468,
			TILES_IN_CELL, TILES_IN_ROW, 3},
	[CLASS_SQUARE] = {LOOK_SQUARE, 11, 4, 3, FLOW_COLUMNS, 48, 112, 18.7f, 14, 100, 150, 250,
			  166, TILES_IN_CELL, TILES_PINNED, 3},
	[CLASS_COMPACT] = {LOOK_COMPACT, 2, 3, 1, FLOW_COLUMNS, 16, 88, 14, 14, 76, 84, 136, 108,
			   TILES_PINNED, TILES_PINNED, 3},
	[CLASS_COMPACT_TALL] = {LOOK_COMPACT_TALL, 4, 2, 2, FLOW_ROWS, 14, 74, 12, 12, 60, 290, 0,
				318, TILES_IN_DOCK, TILES_IN_DOCK, 2},
};
static_assert(COUNT_OF(usual) == CLASS_COUNT, "every class has a home");

/* With the largest letters: fewer and larger gates, past which one goes. */
static const struct home_row largest[] = {
	[CLASS_WIDE] = {LOOK_WIDE_FEW, 3, 4, 1, FLOW_COLUMNS, 72, 186, 24, 22, 128, 168, 382, 200,
			TILES_IN_CELL, TILES_PINNED, 3},
	[CLASS_TALL] = {LOOK_TALL_FEW, 3, 2, 4, FLOW_ROWS, 56, 206, 22, 22, 172, 452, 0, 468,
			TILES_IN_CELL, TILES_IN_ROW, 2},
	[CLASS_SQUARE] = {LOOK_SQUARE_LARGEST, 2, 3, 1, FLOW_COLUMNS, 48, 146, 18.7f, 14, 100, 150,
			  250, 166, TILES_IN_CELL, TILES_PINNED, 2},
	[CLASS_COMPACT] = {LOOK_COMPACT_LARGEST, 1, 2, 1, FLOW_COLUMNS, 16, 88, 14, 14, 76, 84, 136,
			   108, TILES_PINNED, TILES_PINNED, 2},
	[CLASS_COMPACT_TALL] = {LOOK_COMPACT_TALL_LARGEST, 2, 1, 2, FLOW_ROWS, 14, 74, 12, 12, 60,
				290, 0, 318, TILES_IN_DOCK, TILES_IN_DOCK, 2},
};
static_assert(COUNT_OF(largest) == CLASS_COUNT, "every class has a home of largest letters");

static const struct home_row *row_of(const struct layout *layout)
{
	enum size_class class = layout->env->size_class;

	return layout->env->text_step >= TEXT_LARGEST ? &largest[class] : &usual[class];
}

/* Between the tiles of a column, design px. */
static const float tile_gaps[] = {
	[CLASS_WIDE] = 22,   [CLASS_TALL] = 16,        [CLASS_SQUARE] = 14,
	[CLASS_COMPACT] = 7, [CLASS_COMPACT_TALL] = 8,
};
static_assert(COUNT_OF(tile_gaps) == CLASS_COUNT, "every class has its gap");

/* Large screens give few networks larger cards. */
static enum look_name look_for(const struct layout *layout)
{
	enum size_class class = layout->env->size_class;
	const struct home_row *row = row_of(layout);
	int count = layout->content->network_count;

	if (class == CLASS_TALL && count <= 3) {
		return LOOK_TALL_FEW;
	}
	if (class != CLASS_WIDE || row == &largest[class] || (count > 4 && count <= row->most)) {
		return row->look;
	}
	return count <= 3 ? LOOK_WIDE_FEW : count == 4 ? LOOK_WIDE_SOME : LOOK_WIDE_MANY;
}

static int divided_up(int count, int by)
{
	return (count + by - 1) / by;
}

/* Two rows of fewer columns than there is room for: wider gates, up to a third of the wall. */
static void widen(struct home_plan *plan, int columns)
{
	static const float ROOM = 1776.0f, WIDEST = 400.0f, GAP = 24.0f;

	plan->look.w = floorf(fminf(WIDEST, (ROOM - GAP * (float)(columns - 1)) / (float)columns));
}

/* Cards that stand still: as few rows as the class allows, the block in the middle. */
static void plan_still(const struct layout *layout, struct home_plan *plan)
{
	enum size_class class = layout->env->size_class;
	const struct home_row *row = row_of(layout);
	float w = lk(layout, plan->look.w), h = lk(layout, plan->look.h);
	bool pinned = row->still == TILES_PINNED;
	float right = layout->env->w_px - (pinned ? lk(layout, row->pinned) : 0.0f);
	float foot = layout->env->h_px - lk(layout, row->foot);

	plan->cells = plan->count + (row->still == TILES_IN_CELL ? 1 : 0);
	plan->rows = divided_up(plan->cells, plan->columns);
	if (class == CLASS_WIDE && plan->cells > 5) {
		plan->rows = row->rows;
	}
	if (plan->flow == FLOW_COLUMNS || plan->cells <= plan->columns) {
		plan->columns = divided_up(plan->cells, plan->rows);
	}
	if (class == CLASS_WIDE && plan->rows > 1) {
		widen(plan, plan->columns);
		w = lk(layout, plan->look.w);
	}
	float block_w = (float)plan->columns * (w + plan->gap_x) - plan->gap_x;
	float block_h = (float)plan->rows * (h + plan->gap_y) - plan->gap_y;
	bool full = plan->rows == row->rows;

	plan->flow = FLOW_ROWS;
	plan->x = roundf((right - block_w) / 2.0f);
	plan->y =
		full ? plan->y : roundf(plan->y + fmaxf(0.0f, (foot - plan->y - block_h) * 0.45f));
	if (row->still == TILES_IN_CELL) {
		plan->tiles = home_plan_box(layout, plan, plan->count, 0.0f);
		plan->tile_look = plan->look.k > 1.0f ? TILE_HIGH : TILE_FLAT;
	}
}

/* The tiles and arrows that stay while the cards go by. */
static void plan_pinned(const struct layout *layout, struct home_plan *plan)
{
	enum size_class class = layout->env->size_class;
	const struct home_row *row = row_of(layout);
	float w = layout->env->w_px, pinned = lk(layout, row->pinned);
	float block = (float)row->rows * (lk(layout, plan->look.h) + plan->gap_y) - plan->gap_y;
	float margin = class == CLASS_COMPACT ? lk(layout, 14.0f) : lk(layout, row->x);
	float left = w - pinned + lk(layout, class == CLASS_COMPACT ? 16.0f : 40.0f);
	float arrow = lk(layout, 104.0f);

	plan->view.w -= pinned;
	plan->tiles = (struct rect){left, plan->y, w - margin - left, block};
	plan->tile_look = class == CLASS_WIDE ? TILE_HIGH : TILE_SMALL;
	plan->pier = (struct rect){w - pinned, plan->y + lk(layout, 4.0f),
				   lk(layout, class == CLASS_COMPACT ? 3.0f : 22.0f), 0.0f};
	plan->pier.h = layout->env->h_px - lk(layout, row->foot - 28.0f) - plan->pier.y;
	if (class != CLASS_COMPACT && plan->scrolls) {
		plan->tiles.h -= arrow + lk(layout, 22.0f);
		plan->arrows = (struct rect){left, plan->y + block - arrow, plan->tiles.w, arrow};
	}
}

static void plan_row(const struct layout *layout, struct home_plan *plan)
{
	float side = lk(layout, row_of(layout)->x), high = lk(layout, 88.0f);
	float foot = layout->env->h_px - lk(layout, row_of(layout)->foot);

	plan->tiles = (struct rect){side, foot - high - lk(layout, 4.0f),
				    layout->env->w_px - 2.0f * side, high};
	plan->tiles_across = true;
	plan->tile_gap = 22.0f;
	plan->tile_look = TILE_FLAT;
	plan->view.h = plan->tiles.y - lk(layout, 18.0f) - plan->view.y;
}

static void plan_scrolling(const struct layout *layout, struct home_plan *plan)
{
	bool down = plan->flow == FLOW_ROWS;
	float pitch = home_plan_pitch(layout, plan);
	float gap = down ? plan->gap_y : plan->gap_x;
	float before = down ? plan->y - plan->view.y : plan->x - plan->view.x;
	float window = down ? plan->view.h : plan->view.w;

	plan->cells = plan->count;
	if (down) {
		plan->rows = divided_up(plan->count, plan->columns);
	} else {
		plan->columns = divided_up(plan->count, plan->rows);
	}
	float strip = (float)(down ? plan->rows : plan->columns) * pitch - gap;

	plan->page = row_of(layout)->page;
	plan->range.step_px = pitch;
	plan->range.view_px = window;
	plan->range.limit_px = fmaxf(0.0f, strip + 2.0f * before - window);
}

struct home_plan home_plan(const struct layout *layout)
{
	enum size_class class = layout->env->size_class;
	const struct home_row *row = row_of(layout);
	int count = layout->content->network_count;
	bool many = count > row->most;
	enum tiles_place tiles = many ? row->scrolling : row->still;
	struct home_plan plan = {
		.look = looks[look_for(layout)],
		.flow = row->flow,
		.count = count,
		.columns = look_for(layout) == LOOK_TALL_FEW ? 2 : row->columns,
		.rows = row->rows,
		.x = lk(layout, row->x),
		.y = lk(layout, row->y),
		.gap_x = lk(layout, class == CLASS_WIDE && many ? 20.0f : row->gap_x),
		.gap_y = lk(layout, row->gap_y),
		.tile_gap = tile_gaps[class],
		.scrolls = many,
		.view = {0.0f, lk(layout, row->view_top), layout->env->w_px, layout->env->h_px},
	};

	plan.view.h -= plan.view.y + lk(layout, row->view_foot);
	if (tiles == TILES_PINNED) {
		plan_pinned(layout, &plan);
	} else if (tiles == TILES_IN_ROW) {
		plan_row(layout, &plan);
	}
	if (many) {
		plan_scrolling(layout, &plan);
	} else {
		plan_still(layout, &plan);
	}
	return plan;
}

float home_plan_pitch(const struct layout *layout, const struct home_plan *plan)
{
	return plan->flow == FLOW_ROWS ? lk(layout, plan->look.h) + plan->gap_y
				       : lk(layout, plan->look.w) + plan->gap_x;
}

/* Cards of a last row that is not full stand in its middle. */
static float row_shift(const struct layout *layout, const struct home_plan *plan, int row)
{
	int in_row = plan->cells - row * plan->columns;

	if (plan->scrolls || in_row >= plan->columns) {
		return 0.0f;
	}
	float pitch = lk(layout, plan->look.w) + plan->gap_x;

	return roundf((float)(plan->columns - in_row) * pitch / 2.0f);
}

struct rect home_plan_box(const struct layout *layout, const struct home_plan *plan, int nth,
			  float scroll_px)
{
	bool rows = plan->flow == FLOW_ROWS;
	int row = rows ? nth / plan->columns : nth % plan->rows;
	int column = rows ? nth % plan->columns : nth / plan->rows;
	float w = lk(layout, plan->look.w), h = lk(layout, plan->look.h);
	float x = plan->x + (float)column * (w + plan->gap_x);
	float y = plan->y + (float)row * (h + plan->gap_y);

	if (rows) {
		x += row_shift(layout, plan, row);
		y -= scroll_px;
	} else {
		x -= scroll_px;
	}
	return (struct rect){x, y, w, h};
}
