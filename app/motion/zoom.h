/*
 * A sheet under fingers that is drawn larger and pushed about: where it is at any
 * moment, in closed form.
 *
 * A plain value kept in the state, owning nothing. It remembers what was done to it
 * (held, thrown, sent somewhere) and answers for any moment; no frames, no clock.
 * A point of the sheet is seen at scale * point - (x_px, y_px). At scale 1 the sheet
 * fills its window; it is never smaller nor larger than its range says, and never
 * leaves a gap at an edge, except under fingers, which it follows the less the
 * farther they pull (rubber_band()). All zero is at rest, whole, of no size.
 *
 * Invariant: once zoom_settles_s() has passed, zoom_at() is zoom_end(), which lies
 * within the range. What is not finite is ignored.
 */
#ifndef MREZE_MOTION_ZOOM_H
#define MREZE_MOTION_ZOOM_H

#include "motion/scroll.h"

/* Of the window, and how large the sheet may get; its least scale is 1. */
struct zoom_range {
	float w_px, h_px, most;
};

struct zoom_view {
	float scale, x_px, y_px;
};

/* What fingers did since the last time: the middle between them went, and they spread. */
struct zoom_pull {
	float from_x_px, from_y_px, to_x_px, to_y_px;
	float spread; /* new distance / old */
};

enum zoom_mode {
	ZOOM_RESTS,
	ZOOM_HELD,
	ZOOM_FLIES,   /* pushed on, at one scale, each way as a scroll does */
	ZOOM_SPRINGS, /* to another view */
};

struct zoom {
	enum zoom_mode mode;
	struct zoom_range range;
	struct zoom_view from;  /* when the mode began */
	struct zoom_view pull;  /* held: where fingers have taken it, unbent */
	struct zoom_view to;    /* springs */
	float at_x_px, at_y_px; /* where fingers were last */
	struct scroll x, y;     /* flies */
	float speed;            /* springs: of the share of the way, when it began */
	double from_s, lasts_s;
};

struct zoom_view zoom_at(const struct zoom *zoom, double now_s);

/* Where it will rest; held: where it would go if it were let go. */
struct zoom_view zoom_end(const struct zoom *zoom);

/* The moment from which it no longer moves; INFINITY while held. */
double zoom_settles_s(const struct zoom *zoom);

/* Fingers stop it where it is. */
void zoom_hold(struct zoom *zoom, struct zoom_range range, double now_s);

/* The held sheet follows; ignored if it is not held. */
void zoom_pull(struct zoom *zoom, struct zoom_pull pull);

/* The last finger leaves. still: no inertia, it is at its end at once. */
void zoom_throw(struct zoom *zoom, float speed_x_px_s, float speed_y_px_s, bool still,
		double now_s);

/* Goes to factor times its end's scale, about a point of the window that stays where it is. */
void zoom_by(struct zoom *zoom, struct zoom_range range, float factor, float x_px, float y_px,
	     bool still, double now_s);

/* Goes back to the whole. */
void zoom_out(struct zoom *zoom, bool still, double now_s);

#endif
