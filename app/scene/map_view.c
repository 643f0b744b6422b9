#include "scene/map_view.h"

#include <math.h>

#include "motion/ease.h"
#include "scene/map_problem.h"

static const float SETTLES_S = 0.36f; /* plates go to their new places */

/* A view in the px of this screen, whatever the screen was when fingers made it. */
static struct zoom_view fit(const struct layout *layout, struct zoom_view view)
{
	struct zoom_range made = layout->state->viewing.zoom.range, here = map_window(layout);

	if (made.w_px > 0.0f && made.h_px > 0.0f) {
		view.x_px *= here.w_px / made.w_px;
		view.y_px *= here.h_px / made.h_px;
	}
	return view;
}

static bool is_whole(struct zoom_view view)
{
	return view.scale == 1.0f && view.x_px == 0.0f && view.y_px == 0.0f;
}

static bool is_same(struct zoom_view a, struct zoom_view b)
{
	return a.scale == b.scale && a.x_px == b.x_px && a.y_px == b.y_px;
}

struct zoom_view map_rest(const struct layout *layout)
{
	return fit(layout, layout->state->viewing.placed);
}

static float share(const struct layout *layout)
{
	if (layout->env->reduced_motion) {
		return 1.0f;
	}
	return ease_in_out(
		ease_share(layout->state->viewing.placed_s, SETTLES_S, layout->state->now_s));
}

bool map_moves(const struct layout *layout)
{
	return share(layout) < 1.0f;
}

static struct rect from_dot(struct rect box, struct point dot)
{
	return (struct rect){box.x - dot.x, box.y - dot.y, box.w, box.h};
}

/* Where the plate hangs on its dot, on the way from one place to the next. */
static struct seat ride(const struct seat *from, struct point from_dot_at, const struct seat *to,
			struct point to_dot, struct point dot, float along)
{
	if (!from->shown && !to->shown) {
		return (struct seat){0};
	}
	if (!from->shown || !to->shown) {
		const struct seat *only = to->shown ? to : from;
		struct point at = to->shown ? to_dot : from_dot_at;
		struct seat seat = *only;

		seat.box.x += dot.x - at.x;
		seat.box.y += dot.y - at.y;
		seat.tail.x += dot.x - at.x;
		seat.tail.y += dot.y - at.y;
		seat.seen = to->shown ? along : 1.0f - along;
		seat.shown = seat.seen > 0.0f;
		return seat;
	}
	struct rect a = from_dot(from->box, from_dot_at), b = from_dot(to->box, to_dot);

	return (struct seat){
		true,
		{dot.x + lerp(a.x, b.x, along), dot.y + lerp(a.y, b.y, along),
		 lerp(a.w, b.w, along), lerp(a.h, b.h, along)},
		{dot.x + lerp(from->tail.x - from_dot_at.x, to->tail.x - to_dot.x, along),
		 dot.y + lerp(from->tail.y - from_dot_at.y, to->tail.y - to_dot.y, along)},
		1.0f,
	};
}

static bool has_room(const struct map_plan *plan, const struct seat *seat, struct point dot)
{
	return seat->shown && map_room_holds(plan, dot) && map_room_has(plan, seat->box);
}

/* The earlier of two that meet stays: the city first, then the places in their order. */
static void keep_apart(struct map_plan *plan)
{
	float gap = plan->problem.gap * 0.5f;

	for (int i = 0; i < plan->places.count; i++) {
		struct seat *seat = &plan->seats[i];
		struct rect reach = rect_grown(seat->box, gap);

		if (!seat->shown) {
			continue;
		}
		if (plan->city_seat.shown && rect_meets(reach, plan->city_seat.box)) {
			seat->shown = false;
		}
		for (int j = 0; j < i && seat->shown; j++) {
			seat->shown =
				!plan->seats[j].shown || !rect_meets(reach, plan->seats[j].box);
		}
	}
}

/* From the plans of two views at rest, what is seen between them. */
static void blend(struct map_plan *plan, const struct map_plan *from, const struct map_plan *to,
		  float along)
{
	const struct map_places *a = &from->places, *b = &to->places;

	for (int i = 0; i < plan->places.count; i++) {
		const struct map_place *place = &plan->places.list[i];

		if (place->sheet == SHEET_WORLD && map_world_is_fixed(plan)) {
			continue;
		}
		plan->seats[i] = ride(&from->seats[i], a->list[i].dot, &to->seats[i],
				      b->list[i].dot, place->dot, along);
		plan->seats[i].shown = has_room(plan, &plan->seats[i], place->dot);
	}
	plan->city_seat = ride(&from->city_seat, a->city[SHEET_EUROPE], &to->city_seat,
			       b->city[SHEET_EUROPE], plan->places.city[SHEET_EUROPE], along);
	plan->city_seat.shown = has_room(plan, &plan->city_seat, plan->places.city[SHEET_EUROPE]);
	keep_apart(plan);
}

void map_plan(struct map_plan *plan, const struct layout *layout)
{
	static const struct zoom_view WHOLE = {1.0f, 0.0f, 0.0f};
	const struct viewing *viewing = &layout->state->viewing;
	struct zoom_view now = fit(layout, zoom_at(&viewing->zoom, layout->state->now_s));
	struct zoom_view to = map_rest(layout), from = fit(layout, viewing->placed_before);
	float along = share(layout);
	struct map_plan whole, end, start;

	map_plan_at(&whole, layout, WHOLE, NULL);
	*plan = whole;
	if (is_whole(now) && is_whole(to) && along >= 1.0f) {
		return;
	}
	if (!is_whole(to)) {
		map_plan_at(plan, layout, to, &whole);
	}
	if (is_same(now, to) && along >= 1.0f) {
		return;
	}
	end = *plan;
	if (along < 1.0f && is_whole(from)) {
		start = whole;
	} else if (along < 1.0f) {
		map_plan_at(&start, layout, from, &whole);
	} else {
		start = end;
	}
	map_plan_move(plan, now);
	/* blocks of the plan at rest hold for every view: they are the screen's */
	blend(plan, &start, &end, along);
}
