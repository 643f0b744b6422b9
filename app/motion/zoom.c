#include "motion/zoom.h"

#include <math.h>

#include "base/geom.h"
#include "motion/fling.h"

static const struct spring_kind SPRING = {140.0f, 24.0f}; /* no swing: the coast would tremble */
static const float NEAR = 4e-4f;                          /* of the way: nobody sees it move */
static const float GIVES = 0.6f; /* beyond the limits, of the logarithm of scale */
static const float FASTEST = 12.0f;
static const float LEAST_SPREAD = 0.25f, MOST_SPREAD = 4.0f, FARTHEST_PX = 1e6f;

static const struct zoom_view WHOLE = {1.0f, 0.0f, 0.0f};

static float or_else(float value, float other)
{
	return isfinite(value) ? value : other;
}

static struct zoom_range sane(struct zoom_range range)
{
	return (struct zoom_range){
		clampf(or_else(range.w_px, 1.0f), 1.0f, FARTHEST_PX),
		clampf(or_else(range.h_px, 1.0f), 1.0f, FARTHEST_PX),
		clampf(or_else(range.most, 1.0f), 1.0f, 64.0f),
	};
}

/* The nearest place where no gap is seen; a sheet that is too small stands in the middle. */
static float within(float scale, float length_px, float place_px)
{
	float most = (scale - 1.0f) * length_px;

	return most > 0.0f ? clampf(place_px, 0.0f, most) : most / 2.0f;
}

static float bent(float scale, float length_px, float pull_px)
{
	float edge_px = within(scale, length_px, pull_px);

	return edge_px + rubber_band(pull_px - edge_px, length_px);
}

static float unbent(float scale, float length_px, float shown_px)
{
	float edge_px = within(scale, length_px, shown_px);

	return edge_px + rubber_pull(shown_px - edge_px, length_px);
}

static float edge_scale(const struct zoom_range *range, float scale)
{
	return clampf(scale, 1.0f, fmaxf(range->most, 1.0f));
}

static float bent_scale(const struct zoom_range *range, float pull)
{
	float edge = edge_scale(range, pull);

	return edge * expf(rubber_band(logf(pull / edge), GIVES));
}

static float unbent_scale(const struct zoom_range *range, float shown)
{
	float edge = edge_scale(range, shown);

	return edge * expf(rubber_pull(logf(shown / edge), GIVES));
}

static struct zoom_view held(const struct zoom *zoom)
{
	float scale = bent_scale(&zoom->range, zoom->pull.scale);

	return (struct zoom_view){scale, bent(scale, zoom->range.w_px, zoom->pull.x_px),
				  bent(scale, zoom->range.h_px, zoom->pull.y_px)};
}

/* The view of that scale in which the point of the window shows what it shows in `view`. */
static struct zoom_view about(struct zoom_view view, float scale, float x_px, float y_px)
{
	float by = scale / view.scale;

	return (struct zoom_view){scale, (view.x_px + x_px) * by - x_px,
				  (view.y_px + y_px) * by - y_px};
}

static struct zoom_view allowed(const struct zoom *zoom, struct zoom_view view)
{
	view.scale = edge_scale(&zoom->range, view.scale);
	view.x_px = within(view.scale, zoom->range.w_px, view.x_px);
	view.y_px = within(view.scale, zoom->range.h_px, view.y_px);
	return view;
}

/* Between two views one point of the window stands still: all moves in a line with the scale. */
static struct zoom_view between(struct zoom_view from, struct zoom_view to, float share)
{
	float scale = from.scale * powf(to.scale / from.scale, share);
	float way = to.scale - from.scale;
	float along = fabsf(way) > 1e-4f ? (scale - from.scale) / way : share;

	return (struct zoom_view){scale, lerp(from.x_px, to.x_px, along),
				  lerp(from.y_px, to.y_px, along)};
}

static struct spring share_at(const struct zoom *zoom, double now_s)
{
	return spring_after((struct spring){0.0f, zoom->speed}, 1.0f, SPRING,
			    (float)fmax(now_s - zoom->from_s, 0.0));
}

struct zoom_view zoom_at(const struct zoom *zoom, double now_s)
{
	if (zoom->range.w_px <= 0.0f) {
		return WHOLE;
	}
	if (zoom->mode == ZOOM_HELD) {
		return held(zoom);
	}
	if (zoom->mode == ZOOM_RESTS || now_s >= zoom_settles_s(zoom)) {
		return zoom_end(zoom);
	}
	if (zoom->mode == ZOOM_FLIES) {
		return (struct zoom_view){zoom->from.scale, scroll_at(&zoom->x, now_s),
					  scroll_at(&zoom->y, now_s)};
	}
	return between(zoom->from, zoom->to, share_at(zoom, now_s).at);
}

struct zoom_view zoom_end(const struct zoom *zoom)
{
	struct zoom_view now;

	if (zoom->range.w_px <= 0.0f) {
		return WHOLE;
	}
	switch (zoom->mode) {
	case ZOOM_HELD:
		now = held(zoom);
		return allowed(zoom, about(now, edge_scale(&zoom->range, now.scale), zoom->at_x_px,
					   zoom->at_y_px));
	case ZOOM_FLIES:
		return (struct zoom_view){zoom->from.scale, scroll_end(&zoom->x),
					  scroll_end(&zoom->y)};
	case ZOOM_SPRINGS:
		return zoom->to;
	case ZOOM_RESTS:
		break;
	}
	return zoom->from;
}

double zoom_settles_s(const struct zoom *zoom)
{
	if (zoom->mode == ZOOM_HELD) {
		return INFINITY;
	}
	if (zoom->mode == ZOOM_FLIES) {
		return fmax(scroll_settles_s(&zoom->x), scroll_settles_s(&zoom->y));
	}
	return zoom->from_s + (zoom->mode == ZOOM_SPRINGS ? zoom->lasts_s : 0.0);
}

static void rest_at(struct zoom *zoom, struct zoom_view view, double now_s)
{
	*zoom = (struct zoom){
		.mode = ZOOM_RESTS, .range = zoom->range, .from = view, .from_s = now_s};
}

void zoom_hold(struct zoom *zoom, struct zoom_range range, double now_s)
{
	struct zoom_view now = zoom_at(zoom, now_s);
	struct zoom_range fit = sane(range);

	*zoom = (struct zoom){
		.mode = ZOOM_HELD,
		.range = fit,
		.from = now,
		.at_x_px = fit.w_px / 2.0f,
		.at_y_px = fit.h_px / 2.0f,
		.from_s = now_s,
	};
	zoom->pull = (struct zoom_view){unbent_scale(&fit, now.scale),
					unbent(now.scale, fit.w_px, now.x_px),
					unbent(now.scale, fit.h_px, now.y_px)};
}

static bool finite_pull(struct zoom_pull pull)
{
	return fabsf(pull.from_x_px) < FARTHEST_PX && fabsf(pull.from_y_px) < FARTHEST_PX &&
	       fabsf(pull.to_x_px) < FARTHEST_PX && fabsf(pull.to_y_px) < FARTHEST_PX &&
	       isfinite(pull.spread);
}

void zoom_pull(struct zoom *zoom, struct zoom_pull pull)
{
	if (zoom->mode != ZOOM_HELD || !finite_pull(pull)) {
		return;
	}
	struct zoom_view before = {bent_scale(&zoom->range, zoom->pull.scale), zoom->pull.x_px,
				   zoom->pull.y_px};
	float spread = clampf(pull.spread, LEAST_SPREAD, MOST_SPREAD);

	zoom->pull.scale = clampf(zoom->pull.scale * spread, 0.05f, 20.0f * zoom->range.most);
	struct zoom_view after = about(before, bent_scale(&zoom->range, zoom->pull.scale),
				       pull.from_x_px, pull.from_y_px);

	zoom->pull.x_px =
		clampf(after.x_px + pull.from_x_px - pull.to_x_px, -FARTHEST_PX, FARTHEST_PX);
	zoom->pull.y_px =
		clampf(after.y_px + pull.from_y_px - pull.to_y_px, -FARTHEST_PX, FARTHEST_PX);
	zoom->at_x_px = pull.to_x_px;
	zoom->at_y_px = pull.to_y_px;
}

/* How fast the logarithm of scale changes. */
static float growth(const struct zoom *zoom, double now_s)
{
	if (zoom->mode != ZOOM_SPRINGS || now_s >= zoom_settles_s(zoom)) {
		return 0.0f;
	}
	return share_at(zoom, now_s).speed * logf(zoom->to.scale / zoom->from.scale);
}

static void spring_to(struct zoom *zoom, struct zoom_view to, bool still, double now_s)
{
	struct zoom_view from = zoom_at(zoom, now_s);
	float way = logf(to.scale / from.scale), speed = 0.0f;

	if (still) {
		rest_at(zoom, to, now_s);
		return;
	}
	if (fabsf(way) > 1e-3f) {
		speed = clampf(growth(zoom, now_s) / way, 0.0f, FASTEST);
	}
	*zoom = (struct zoom){
		.mode = ZOOM_SPRINGS,
		.range = zoom->range,
		.from = from,
		.to = to,
		.speed = speed,
		.from_s = now_s,
	};
	zoom->lasts_s = (double)spring_settles_s((struct spring){0.0f, speed}, 1.0f, SPRING, NEAR);
}

static struct scroll flight(float scale, float length_px, float from_px, float speed_px_s,
			    double now_s)
{
	struct scroll_range range = {.limit_px = (scale - 1.0f) * length_px, .view_px = length_px};
	struct scroll scroll = {.range = range, .from_px = from_px};

	scroll_hold(&scroll, range, now_s);
	scroll_throw(&scroll, speed_px_s, now_s);
	return scroll;
}

void zoom_throw(struct zoom *zoom, float speed_x_px_s, float speed_y_px_s, bool still, double now_s)
{
	if (zoom->mode != ZOOM_HELD) {
		return;
	}
	struct zoom_view now = held(zoom), end = zoom_end(zoom);

	if (still || fabsf(now.scale - end.scale) > 1e-4f) {
		spring_to(zoom, end, still, now_s);
		return;
	}
	*zoom = (struct zoom){
		.mode = ZOOM_FLIES,
		.range = zoom->range,
		.from = now,
		.x = flight(now.scale, zoom->range.w_px, now.x_px, -speed_x_px_s, now_s),
		.y = flight(now.scale, zoom->range.h_px, now.y_px, -speed_y_px_s, now_s),
		.from_s = now_s,
	};
}

void zoom_by(struct zoom *zoom, struct zoom_range range, float factor, float x_px, float y_px,
	     bool still, double now_s)
{
	if (!isfinite(factor) || !(factor > 0.0f) || !isfinite(x_px) || !isfinite(y_px)) {
		return;
	}
	struct zoom_view now = zoom_at(zoom, now_s), end = zoom_end(zoom);
	bool sized = zoom->range.w_px > 0.0f;

	zoom->range = sane(range);
	if (!sized) {
		rest_at(zoom, now, now_s);
	}
	spring_to(
		zoom,
		allowed(zoom, about(end, edge_scale(&zoom->range, end.scale * factor), x_px, y_px)),
		still, now_s);
}

void zoom_out(struct zoom *zoom, bool still, double now_s)
{
	if (zoom->range.w_px > 0.0f) {
		spring_to(zoom, WHOLE, still, now_s);
	}
}
