#include "scene/timeline_plan.h"

#include <assert.h>
#include <math.h>

#include "scene/timeline_label.h"

const struct timeline_look timeline_looks[] = {
	[CLASS_WIDE] = {false, 148, -214, 72, 116, -160, 0,  0,     0,  0, 62,   44,
			14,    56,  30,   25, 24,  36,   43, 11.2f, 10, 0, 0.84f},
	[CLASS_TALL] = {true, 150, -490, 56, 276, -624, 106, 900,   440, 640, 66,   46,
			22,   62,  32,   26, 25,  36,   46,  11.2f, 10,  3,   0.88f},
	[CLASS_SQUARE] = {false, 142, -190, 48, 96, -124, 0,  0,     0,  0, 62,   44,
			  14,    56,  30,   25, 24, 36,   43, 11.2f, 10, 0, 0.78f},
	[CLASS_COMPACT] = {false, 78, -108, 14, 44, -58, 0,  0,    0,    0, 39,  26,
			   9,     33, 19,   17, 17, 22,  26, 7.2f, 6.2f, 0, 1.0f},
	[CLASS_COMPACT_TALL] = {true, 90, -326, 14, 150, -420, 46, 390,  214,  256, 40,  28,
				10,   36, 20,   18, 17,  22,   27, 7.2f, 6.2f, 4,   1.0f},
};
static_assert(COUNT_OF(timeline_looks) == CLASS_COUNT, "every class has a river");

static const float AIR = 22.0f;       /* between the rims of neighbours */
static const float LANE_AIR = 3.0f;   /* between labels of one lane */
static const float SHELF_AIR = 14.0f; /* the same where they stand below each other */
static const float FOOT = 4.0f;       /* from node to label */
static const float SHELF_FOOT = 8.0f;
static const float FADE = 40.0f;
static const float NARROWEST = 6.0f; /* texts of a label, in sizes of its name */
static const float SCALE_STEP = 0.04f;
static const float LARGER[] = {1.0f, 1.15f, 1.3f}; /* letters, by the visitor's wish */

float tk(const struct timeline_plan *plan, float design_px)
{
	return design_px * plan->layout->env->u / 10.0f * plan->scale;
}

static float place(float design_px, float k, float whole)
{
	return design_px < 0.0f ? whole + design_px * k : design_px * k;
}

float uk(const struct timeline_plan *plan, float design_px)
{
	return tk(plan, design_px) * plan->look->unit / 10.0f;
}

enum lane lane_of(const struct moment *moment)
{
	return moment->joins ? LANE_JOINS : LANE_BEGINS;
}

static void set_sizes(struct timeline_plan *plan, float scale)
{
	const struct timeline_look *look = plan->look;
	float larger = LARGER[plan->layout->env->text_step];

	plan->scale = scale;
	plan->high = tk(plan, look->high) * larger;
	plan->radius = tk(plan, look->radius);
	plan->gutter = tk(plan, look->gutter);
	plan->year_px = roundf(tk(plan, look->year_px) * larger);
	plan->name_px = roundf(tk(plan, look->name_px) * larger);
	plan->text_px = roundf(tk(plan, look->text_px) * larger);
	plan->number_px = fmaxf(roundf(tk(plan, look->number_px)),
				least_text_px(plan->layout, FACE_TITLE));
	plan->fade = uk(plan, FADE);
}

static void set_rule(struct timeline_plan *plan)
{
	const struct river *river = &plan->river;

	plan->rule = (struct river_rule){
		.cosine = 1.0f / sqrtf(1.0f + river->slope * river->slope),
		.node = 2.0f * plan->radius + tk(plan, AIR),
		.tile = tk(plan, plan->look->tile),
		.digit = text_width(plan->layout, FACE_TITLE, plan->number_px, "0"),
	};
}

/* Flows from upper left to lower right, and at its end falls into the dock. */
static void set_river_aslant(struct timeline_plan *plan)
{
	const struct timeline_look *look = plan->look;
	float k = plan->layout->env->u / 10.0f;
	float reach = plan->high + plan->radius + tk(plan, FOOT);
	float top = place(look->top, k, plan->layout->env->h_px) + reach;
	float bottom = place(look->bottom, k, plan->layout->env->h_px) - reach;
	float from = place(look->from, k, plan->layout->env->w_px);
	float to = place(look->to, k, plan->layout->env->w_px);

	plan->river = (struct river){
		.from = from,
		.to = to,
		.across = top,
		.slope = (bottom - top) / (to - from),
		.lead = plan->fade,
		.source = 0.55f,
		.fall = 0.0022f / k,
		.fall_length = INFINITY,
		.half_from = tk(plan, look->half_from),
		.half_to = tk(plan, look->half_to),
	};
	plan->pitch = (plan->high + tk(plan, LANE_AIR)) / plan->river.slope;
	set_rule(plan);
}

/* parted: all that begins comes before all that is joined, so each has a bank of its own. */
static void set_river_down(struct timeline_plan *plan, bool parted)
{
	const struct timeline_look *look = plan->look;
	float k = plan->layout->env->u / 10.0f, h = plan->layout->env->h_px;
	float across = k * (parted ? look->across : look->middle);
	float across_to = k * (parted ? look->across_to : look->middle_to);
	float from = place(look->from, k, h), to = place(look->to, k, h);
	float slope = (across_to - across) / (to - from);

	plan->river = (struct river){
		.down = true,
		.from = from,
		.to = to,
		.across = across,
		.slope = slope,
		.source = 1.0f,
		.bend = parted ? 0.012f / k : 0.0f,
		.fall = -slope / (300.0f * k),
		.fall_length = 150.0f * k,
		.half_from = tk(plan, look->half_from),
		.half_to = tk(plan, look->half_to),
	};
	plan->stacked = !parted;
	if (plan->stacked) {
		float top = plan->above.y + plan->above.h, foot = plan->room.y + plan->room.h;

		plan->room.y = top;
		plan->room.h = foot - top;
		plan->view = (struct rect){0.0f, top, plan->layout->env->w_px, h - top};
	}
	set_rule(plan);
}

static const struct moment *moment_at(const struct timeline_plan *plan, int nth)
{
	return &plan->layout->content->moments[nth];
}

/* Wants of an event beside a river that runs aslant; measured: its label's width counts. */
static struct river_event wants_aslant(const struct timeline_plan *plan, int nth, bool measured)
{
	const struct moment *moment = moment_at(plan, nth);
	struct river_event event = {moment->date.year, lane_of(moment), plan->pitch, 0.0f,
				    -INFINITY,         INFINITY};

	if (measured) {
		float width = label_width(plan, moment);

		if (moment->joins) {
			event.least = plan->side + width;
		} else {
			event.most = plan->layout->env->w_px - plan->side - width;
		}
	}
	return event;
}

static struct river_event wants_down(const struct timeline_plan *plan, int nth, float height)
{
	const struct moment *moment = moment_at(plan, nth);
	float foot = tk(plan, SHELF_FOOT), air = tk(plan, SHELF_AIR) + foot;
	struct river_event event = {.year = moment->date.year, .lane = lane_of(moment)};

	event.ahead = moment->joins ? 0.0f : height + air;
	event.behind = moment->joins ? height + air : 0.0f;
	event.least = moment->joins ? -INFINITY : plan->room.y + height + foot;
	event.most = moment->joins ? plan->room.y + plan->room.h - height - foot : INFINITY;
	return event;
}

static bool stand_aslant(struct timeline_plan *plan, int count)
{
	struct river_event events[RIVER_STILL_MAX];
	float slack = tk(plan, 12.0f);

	set_river_aslant(plan);
	for (int i = 0; i < count; i++) {
		events[i] = wants_aslant(plan, i, true);
	}
	return river_spread(&plan->rule, events, count, plan->river.from, plan->river.to + slack,
			    plan->at);
}

static bool is_parted(const struct content *content)
{
	bool joined = false;

	for (int i = 0; i < content->moment_count; i++) {
		if (joined && !content->moments[i].joins) {
			return false;
		}
		joined = content->moments[i].joins;
	}
	return true;
}

static float height_at(const struct timeline_plan *plan, int nth, float along)
{
	const struct moment *moment = moment_at(plan, nth);

	return label_height(plan, moment,
			    label_room(plan, lane_of(moment), along, moment->date.year));
}

static bool rooms_suffice(const struct timeline_plan *plan, int count)
{
	for (int i = 0; i < count; i++) {
		const struct moment *moment = moment_at(plan, i);

		if (label_room(plan, lane_of(moment), plan->at[i], moment->date.year) <
		    NARROWEST * plan->name_px) {
			return false;
		}
	}
	return true;
}

/* A label's width hangs on where it stands, and that on the heights of those before it: in rounds.
 */
static bool stand_down(struct timeline_plan *plan, int count, bool parted)
{
	enum { ROUNDS = 5 };
	struct river_event events[RIVER_STILL_MAX];
	float heights[RIVER_STILL_MAX] = {0.0f};

	set_river_down(plan, parted);
	for (int i = 0; i < count; i++) {
		plan->at[i] = lerp(plan->river.from, plan->river.to, (float)i / (float)count);
	}
	for (int round = 0; round < ROUNDS; round++) {
		bool same = true;

		for (int i = 0; i < count; i++) {
			float height = height_at(plan, i, plan->at[i]);

			same = same && height <= heights[i];
			heights[i] = fmaxf(heights[i], height);
			events[i] = wants_down(plan, i, heights[i]);
		}
		if (round > 0 && same) {
			return rooms_suffice(plan, count);
		}
		if (!river_spread(&plan->rule, events, count, plan->river.from, plan->river.to,
				  plan->at)) {
			return false;
		}
	}
	return false;
}

static bool stand_still(struct timeline_plan *plan)
{
	int count = plan->layout->content->moment_count;
	bool parted = is_parted(plan->layout->content);

	if (count > RIVER_STILL_MAX) {
		return false;
	}
	for (float scale = 1.0f; scale >= plan->look->least_scale - 0.001f; scale -= SCALE_STEP) {
		set_sizes(plan, scale);
		if (plan->look->down ? stand_down(plan, count, parted)
				     : stand_aslant(plan, count)) {
			return true;
		}
	}
	set_sizes(plan, 1.0f);
	return plan->look->down && parted && stand_down(plan, count, false);
}

/* The most that a stacked label takes: what all are given where they are dragged. */
static float height_most(const struct timeline_plan *plan)
{
	return label_height(plan, NULL, 0.0f);
}

/* The next event of a river that is dragged; unscrolled. */
static float walk_on(const struct timeline_plan *plan, struct river_walk *walk, int nth)
{
	if (plan->look->down) {
		struct river_event event = wants_down(plan, nth, height_most(plan));

		event.least = -INFINITY;
		return river_walk_next(walk, &event);
	}
	/* Labels left of the first nodes must not leave the screen. */
	float near = plan->side + label_width_most(plan);
	struct river_event event = wants_aslant(plan, nth, walk->at < near);

	return river_walk_next(walk, &event);
}

/* How far it must be dragged for the last labels to stand whole on the screen. */
static float farthest_scroll(const struct timeline_plan *plan)
{
	int count = plan->layout->content->moment_count;
	float most = label_width_most(plan), limit = 0.0f;
	float right = plan->layout->env->w_px - plan->side;
	struct river_walk walk = river_walk(&plan->rule, plan->river.from);

	for (int i = 0; i < count; i++) {
		limit = walk_on(plan, &walk, i) - plan->river.to;
	}
	float last = walk.at;

	walk = river_walk(&plan->rule, plan->river.from);
	for (int i = 0; i < count && !plan->look->down; i++) {
		float at = walk_on(plan, &walk, i);
		const struct moment *moment = moment_at(plan, i);

		if (!moment->joins && at > last - most) {
			limit = fmaxf(limit, at + label_width(plan, moment) - right);
		}
	}
	return fmaxf(limit, 0.0f);
}

/* The room that the very first label wants above its node. */
static float first_height(const struct timeline_plan *plan)
{
	return moment_at(plan, 0)->joins ? plan->radius : height_at(plan, 0, plan->river.from);
}

static void let_scroll(struct timeline_plan *plan)
{
	const struct scroll *scroll = &plan->layout->state->scrolls[SCROLLER_TIMELINE];
	float limit;

	set_sizes(plan, 1.0f);
	if (plan->look->down) {
		float foot = tk(plan, SHELF_FOOT);

		set_river_down(plan, false);
		plan->river.from = plan->room.y + first_height(plan) + 2.0f * foot;
		plan->river.to = plan->room.y + plan->room.h - height_most(plan) - foot;
	} else {
		set_river_aslant(plan);
	}
	limit = farthest_scroll(plan);
	plan->scrolls = true;
	plan->range = (struct scroll_range){limit, plan->river.to - plan->river.from, 0.0f};
	plan->scroll_px = scroll_seen(scroll, limit, plan->layout->state->now_s);
}

struct timeline_plan timeline_plan(const struct layout *layout, struct rect beside,
				   struct rect above)
{
	const struct timeline_look *look = &timeline_looks[layout->env->size_class];
	float k = layout->env->u / 10.0f, w = layout->env->w_px, h = layout->env->h_px;
	float top = place(look->top, k, h), bottom = place(look->bottom, k, h);
	struct timeline_plan plan = {.layout = layout,
				     .look = look,
				     .side = lk(layout, look->side),
				     .beside = beside,
				     .above = above};

	plan.view = (struct rect){0.0f, top, w, h - top};
	plan.room = (struct rect){plan.side, top, w - 2.0f * plan.side, bottom - top};
	plan.scale = 1.0f;
	if (!stand_still(&plan)) {
		let_scroll(&plan);
	}
	return plan;
}

/* Beyond the screen by more than a label is long: neither it nor its label is seen. */
static bool in_view(const struct timeline_plan *plan, float along)
{
	float reach =
		plan->look->down ? plan->rule.node + height_most(plan) : label_width_most(plan);
	float end = plan->look->down ? plan->view.y + plan->view.h : plan->layout->env->w_px;

	return along > -reach && along < end + reach;
}

void timeline_visit(const struct timeline_plan *plan, station_fn *visit)
{
	int count = plan->layout->content->moment_count, seen = 0;
	struct river_walk walk = river_walk(&plan->rule, plan->river.from);
	float before = -INFINITY;

	for (int i = 0; i < count; i++) {
		float at = plan->scrolls ? walk_on(plan, &walk, i) - plan->scroll_px : plan->at[i];
		const struct moment *moment = moment_at(plan, i);

		if (in_view(plan, at) || in_view(plan, before)) {
			struct station station = {
				.moment = moment,
				.nth = seen++,
				.years = i > 0 ? moment->date.year -
							 moment_at(plan, i - 1)->date.year
					       : 0,
				.along = at,
				.across = river_across(&plan->river, at),
				.before = before,
			};

			visit(plan, &station);
		} else if (seen > 0) {
			return;
		}
		before = at;
	}
}
