#include "motion/scroll.h"

#include <math.h>
#include <stdbool.h>

#include "base/geom.h"
#include "motion/fling.h"

/* Critical: an edge gives way and brings back without swinging. */
static const struct spring_kind EDGE = {100.0f, 20.0f};
/* The design's spring from page to page. */
static const struct spring_kind PAGE = {140.0f, 23.0f};

static const float NEAR_PX = 0.25f;
static const float COMMITS_PX_S = 600.0f; /* design, section 6: 600 px/s or 30 % */
static const float COMMITS_SHARE = 0.3f;
static const float VIEWS_PER_S = 10.0f;
static const float FARTHEST_PX = 1e7f;
/* Shares of a step: what float division loses, and the finest step that counts. */
static const float ON_A_STEP = 0.01f;
static const float FINEST_PX = 0.01f;

static float or_zero(float value)
{
	return isfinite(value) ? value : 0.0f;
}

static struct scroll_range sane(struct scroll_range range)
{
	float step_px = or_zero(range.step_px);

	return (struct scroll_range){
		.limit_px = clampf(or_zero(range.limit_px), 0.0f, FARTHEST_PX),
		.view_px = clampf(or_zero(range.view_px), 1.0f, FARTHEST_PX),
		.step_px = step_px < FINEST_PX ? 0.0f : step_px,
	};
}

static float within(struct scroll_range range, float place_px)
{
	return clampf(place_px, 0.0f, range.limit_px);
}

static float tame(struct scroll_range range, float speed_px_s)
{
	float fastest_px_s = VIEWS_PER_S * range.view_px;

	return clampf(or_zero(speed_px_s), -fastest_px_s, fastest_px_s);
}

static double moment(const struct scroll *scroll, double now_s)
{
	return isfinite(now_s) ? now_s : scroll->from_s;
}

static struct spring flight(const struct scroll *scroll, float t_s)
{
	struct fling fling = {scroll->from_px, scroll->speed_px_s};
	float glide_s = fminf(t_s, scroll->glide_s);
	struct spring thrown = {fling_at(fling, glide_s), fling_speed(fling, glide_s)};

	return spring_after(thrown, scroll->target_px, scroll->kind, t_s - glide_s);
}

static float held_px(const struct scroll *scroll)
{
	float edge_px = within(scroll->range, scroll->pull_px);

	return edge_px + rubber_band(scroll->pull_px - edge_px, scroll->range.view_px);
}

static struct spring present(const struct scroll *scroll, double now_s)
{
	if (scroll->mode == SCROLL_RESTS) {
		return (struct spring){scroll->from_px, 0.0f};
	}
	if (scroll->mode == SCROLL_HELD) {
		return (struct spring){held_px(scroll), 0.0f};
	}
	if (now_s >= scroll_settles_s(scroll)) {
		return (struct spring){scroll->target_px, 0.0f};
	}
	return flight(scroll, (float)fmax(now_s - scroll->from_s, 0.0));
}

float scroll_at(const struct scroll *scroll, double now_s)
{
	return present(scroll, now_s).at;
}

float scroll_seen(const struct scroll *scroll, float limit_px, double now_s)
{
	float place_px = scroll_at(scroll, now_s);

	return now_s >= scroll_settles_s(scroll) ? clampf(place_px, 0.0f, fmaxf(limit_px, 0.0f))
						 : place_px;
}

float scroll_speed(const struct scroll *scroll, double now_s)
{
	return present(scroll, now_s).speed;
}

float scroll_end(const struct scroll *scroll)
{
	if (scroll->mode == SCROLL_RESTS) {
		return scroll->from_px;
	}
	if (scroll->mode == SCROLL_HELD) {
		return within(scroll->range, held_px(scroll));
	}
	return scroll->target_px;
}

double scroll_settles_s(const struct scroll *scroll)
{
	if (scroll->mode == SCROLL_HELD) {
		return INFINITY;
	}
	return scroll->from_s + (double)scroll->lasts_s;
}

void scroll_hold(struct scroll *scroll, struct scroll_range range, double now_s)
{
	struct scroll_range fit = sane(range);
	float place_px = scroll_seen(scroll, fit.limit_px, now_s);
	float edge_px = within(fit, place_px);

	*scroll = (struct scroll){
		.mode = SCROLL_HELD,
		.range = fit,
		.from_px = place_px,
		.pull_px = edge_px + rubber_pull(place_px - edge_px, fit.view_px),
		.from_s = moment(scroll, now_s),
	};
}

void scroll_pull(struct scroll *scroll, float move_px)
{
	if (scroll->mode == SCROLL_HELD) {
		scroll->pull_px = clampf(scroll->pull_px + or_zero(move_px), -FARTHEST_PX,
					 scroll->range.limit_px + FARTHEST_PX);
	}
}

static void start_spring(struct scroll *scroll, struct fling from, float target_px,
			 struct spring_kind kind, double now_s)
{
	struct spring spring = {from.from_px, from.speed_px_s};

	*scroll = (struct scroll){
		.mode = SCROLL_SPRINGS,
		.range = scroll->range,
		.from_px = from.from_px,
		.speed_px_s = from.speed_px_s,
		.target_px = target_px,
		.lasts_s = spring_settles_s(spring, target_px, kind, NEAR_PX),
		.kind = kind,
		.from_s = moment(scroll, now_s),
	};
}

/* It rests where it is when nobody sees it move: on to its end would be a leap of 5 px. */
static float fling_rest(struct fling fling)
{
	return fling_at(fling, fling_duration_s(fling));
}

static void start_fling(struct scroll *scroll, struct fling fling, double now_s)
{
	float rest_px = fling_rest(fling);
	float target_px = within(scroll->range, rest_px);

	*scroll = (struct scroll){
		.mode = SCROLL_FLIES,
		.range = scroll->range,
		.from_px = fling.from_px,
		.speed_px_s = fling.speed_px_s,
		.target_px = target_px,
		.glide_s = fling_duration_s(fling),
		.lasts_s = fling_duration_s(fling),
		.kind = EDGE,
		.from_s = moment(scroll, now_s),
	};
	if (target_px != rest_px) {
		float glide_s = fminf(scroll->glide_s, fling_reaches_s(fling, target_px));
		struct spring bounce = {target_px, fling_speed(fling, glide_s)};

		scroll->glide_s = glide_s;
		scroll->lasts_s = glide_s + spring_settles_s(bounce, target_px, EDGE, NEAR_PX);
	}
}

/* The nearest place where it may rest. */
static float stop_near(struct scroll_range range, float place_px)
{
	float place = within(range, place_px);

	if (range.step_px <= 0.0f) {
		return place;
	}
	float stop = fminf(roundf(place / range.step_px) * range.step_px, range.limit_px);

	return range.limit_px - place <= fabsf(place - stop) ? range.limit_px : stop;
}

/* The first stop that lies beyond place_px in the direction of speed_px_s. */
static float next_stop(struct scroll_range range, float place_px, float speed_px_s)
{
	float steps = place_px / range.step_px;
	float next = speed_px_s > 0.0f ? floorf(steps + ON_A_STEP) + 1.0f
				       : ceilf(steps - ON_A_STEP) - 1.0f;

	return within(range, next * range.step_px);
}

/* Let go slowly: a step counts as taken from COMMITS_SHARE of it on, in the way it was pulled. */
static float stop_when_slow(struct scroll_range range, float held_from_px, struct fling fling)
{
	float start = stop_near(range, held_from_px);
	float steps = (fling_end(fling) - start) / range.step_px;
	float whole = truncf(steps);

	if (fabsf(steps - whole) > COMMITS_SHARE) {
		whole += copysignf(1.0f, steps);
	}
	float stop = stop_near(range, start + whole * range.step_px);
	float place = within(range, fling_end(fling));

	return range.limit_px - place <= fabsf(place - stop) ? range.limit_px : stop;
}

static float stop_of(struct scroll_range range, float held_from_px, struct fling fling)
{
	float nearest = stop_near(range, fling_end(fling));

	if (fabsf(fling.speed_px_s) <= COMMITS_PX_S) {
		return stop_when_slow(range, held_from_px, fling);
	}
	float next = next_stop(range, fling.from_px, fling.speed_px_s);

	return fling.speed_px_s > 0.0f ? fmaxf(nearest, next) : fminf(nearest, next);
}

/*
 * A critical spring of rate w neither speeds up at the start nor swings over if
 * v/way <= w <= 2v/way. On a long throw the page spring would do the first.
 */
static struct spring_kind carrier(struct scroll_range range, struct fling fling, float target_px)
{
	float rate = 2.0f * fling.speed_px_s / (target_px - fling.from_px);
	bool far = fabsf(fling_end(fling) - fling.from_px) > range.step_px;

	if (far && rate > 0.0f && rate * rate < PAGE.stiffness) {
		return (struct spring_kind){rate * rate, 2.0f * rate};
	}
	return PAGE;
}

void scroll_throw(struct scroll *scroll, float speed_px_s, double now_s)
{
	if (scroll->mode != SCROLL_HELD) {
		return;
	}
	struct scroll_range range = scroll->range;
	struct fling fling = {held_px(scroll), tame(range, speed_px_s)};
	float edge_px = within(range, fling.from_px);
	bool beyond = fling.from_px != edge_px;

	if (beyond) {
		fling.speed_px_s *= rubber_share(fling.from_px - edge_px, range.view_px);
	}
	if (beyond && within(range, fling_rest(fling)) == edge_px) {
		start_spring(scroll, fling, edge_px, EDGE, now_s);
	} else if (range.step_px > 0.0f) {
		float stop_px = stop_of(range, scroll->from_px, fling);

		start_spring(scroll, fling, stop_px, carrier(range, fling, stop_px), now_s);
	} else {
		start_fling(scroll, fling, now_s);
	}
}

void scroll_send(struct scroll *scroll, struct scroll_range range, float place_px, double now_s)
{
	if (!isfinite(place_px)) {
		return;
	}
	struct spring now = present(scroll, now_s);
	struct scroll_range fit = sane(range);
	float target_px = stop_near(fit, place_px);

	scroll->range = fit;
	start_spring(scroll, (struct fling){now.at, tame(fit, now.speed)}, target_px, PAGE, now_s);
}

void scroll_put(struct scroll *scroll, float place_px)
{
	if (!isfinite(place_px)) {
		return;
	}
	bool known = scroll->range.view_px > 0.0f;
	float free_px = clampf(place_px, 0.0f, FARTHEST_PX);
	struct scroll_range range =
		known ? sane(scroll->range) : (struct scroll_range){.limit_px = free_px};

	*scroll = (struct scroll){
		.range = range,
		.from_px = stop_near(range, free_px),
		.from_s = scroll->from_s,
	};
}

void scroll_shift(struct scroll *scroll, float by_px, float limit_px)
{
	float move_px = or_zero(by_px);

	scroll->range.limit_px = clampf(or_zero(limit_px), 0.0f, FARTHEST_PX);
	scroll->from_px += move_px;
	scroll->pull_px += move_px;
	scroll->target_px = within(scroll->range, scroll->target_px + move_px);
	if (scroll->mode == SCROLL_RESTS) {
		scroll->from_px = within(scroll->range, scroll->from_px);
	}
}
