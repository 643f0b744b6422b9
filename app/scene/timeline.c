#include "scene/timeline.h"

#include <assert.h>
#include <math.h>

#include "scene/dock.h"
#include "scene/timeline_dock.h"
#include "scene/timeline_label.h"
#include "scene/timeline_legend.h"
#include "scene/timeline_medal.h"
#include "scene/timeline_plan.h"
#include "scene/timeline_water.h"

/* Design px: y < 0 from the foot; a column ends at the screen's margin. */
static const struct {
	enum legend_look look;
	float y, size;
} legends[] = {
	[CLASS_WIDE] = {LEGEND_COLUMN, 164, 27},     [CLASS_TALL] = {LEGEND_COLUMN, 156, 28},
	[CLASS_SQUARE] = {LEGEND_COLUMN, 112, 25},   [CLASS_COMPACT] = {LEGEND_TILES, -148, 17},
	[CLASS_COMPACT_TALL] = {LEGEND_ROW, 58, 17},
};
static_assert(COUNT_OF(legends) == CLASS_COUNT, "every class has a legend");

static struct legend legend_of(const struct layout *layout, bool in_row)
{
	enum size_class class = layout->env->size_class;
	float side = lk(layout, timeline_looks[class].side), y = lk(layout, legends[class].y);
	float floor_px = layout->env->text_step < 2 ? 0.0f : least_text_px(layout, FACE_TEXT);
	struct legend legend = {
		.look = in_row ? LEGEND_ROW : legends[class].look,
		.x = side,
		.y = y < 0.0f ? layout->env->h_px + y : y,
		.width = layout->env->w_px - 2.0f * side,
		.size_px = fmaxf(lk(layout, legends[class].size), floor_px),
	};

	for (float size = legend.size_px; in_row && size >= least_text_px(layout, FACE_TEXT);
	     size -= 1.0f) {
		struct legend smaller = legend;

		smaller.size_px = size;
		if (legend_box(layout, &smaller).h < 2.5f * size) {
			return smaller; /* in one row */
		}
	}
	return legend;
}

/* The river itself: what is dragged, and the ground of all that floats on it. */
static void put_stream(struct timeline_plan *plan)
{
	struct frame *frame = plan->layout->frame;
	int index = frame_node(frame, -1, plan->view, "timeline/river");
	struct node *river = frame_at(frame, index);
	struct rect strip = plan->view;
	float drift = plan->scroll_px * plan->river.slope;

	if (river == NULL) {
		return;
	}
	river->clips = plan->look->down && plan->scrolls;
	if (plan->scrolls) {
		river->accepts = plan->look->down ? ACCEPTS_DRAG_Y : ACCEPTS_DRAG_X;
		river->scroller = SCROLLER_TIMELINE;
		river->range = plan->range;
	}
	strip.x -= plan->look->down ? drift : plan->scroll_px;
	strip.y -= plan->look->down ? plan->scroll_px : drift;
	struct node *water =
		frame_at(frame, frame_node(frame, index, plan->view, "timeline/water"));

	if (water == NULL) {
		return;
	}
	water->moves = MOVES_FADE;
	put_water(plan);
	timeline_visit(plan, put_tally);
	plan->strip = frame_node(frame, index, strip, "timeline/strip");
	timeline_visit(plan, put_label);
	timeline_visit(plan, put_medal);
}

/* How far the line of undated networks may reach: labels of joinings come from the right. */
static float undated_right(const struct timeline_plan *plan, float top)
{
	const struct layout *layout = plan->layout;
	float right = layout->env->w_px, gap = lk(layout, 24.0f), foot = plan->high + plan->radius;

	if (plan->look->down) {
		return river_across(&plan->river, top) - 1.5f * river_half(&plan->river, top) - gap;
	}
	if (plan->scrolls) {
		float along =
			plan->river.from + (top - foot - plan->river.across) / plan->river.slope;

		return along - label_width_most(plan) - gap;
	}
	for (int i = 0; i < layout->content->moment_count; i++) {
		const struct moment *moment = &layout->content->moments[i];
		float across = river_across(&plan->river, plan->at[i]);

		if (moment->joins && across + foot + lk(layout, 8.0f) > top) {
			right = fminf(right, plan->at[i] - label_width(plan, moment) - gap);
		}
	}
	float bank = plan->river.from + (top - plan->river.across) / plan->river.slope;

	return fminf(right, bank - gap);
}

static void put_undated_line(const struct timeline_plan *plan)
{
	const struct layout *layout = plan->layout;
	float high = undated_height(plan);
	float foot = layout->env->h_px + lk(layout, timeline_looks[layout->env->size_class].bottom);
	float y = plan->look->down ? foot + lk(layout, 24.0f) : foot - high;

	if (layout->env->size_class >= CLASS_COMPACT) {
		return; /* a button of the dock */
	}
	if (plan->look->down) {
		y = layout->env->h_px - lk(layout, 296.0f) - high;
	}
	put_undated(plan, plan->side, y, undated_right(plan, y) - plan->side);
}

void timeline_layout(const struct layout *layout)
{
	bool small = layout->env->size_class >= CLASS_COMPACT;
	struct legend beside = legend_of(layout, false), above = legend_of(layout, true);
	struct timeline_plan plan =
		timeline_plan(layout, legend_box(layout, &beside), legend_box(layout, &above));

	put_wall(layout, small ? 60.0f : 108.0f, 0.75f, 0.25f, false);
	put_stream(&plan);
	put_legend(layout, plan.stacked ? &above : &beside);
	put_undated_line(&plan);
	put_timeline_dock(&plan);
}
