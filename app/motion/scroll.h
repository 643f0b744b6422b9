/*
 * A strip of pages under a finger: where it is at any moment, in closed form.
 *
 * A plain value kept in the state, owning nothing. It remembers what was done to
 * it (held by a finger, thrown, sent somewhere) and answers for any moment; no
 * frames, no clock. at_px grows towards the end of the content; its range is
 * from 0 to limit_px. While held, pulls beyond an edge bend as rubber_band() says.
 * All zero is at rest at 0.
 *
 * Invariant: once scroll_settles_s() has passed, scroll_at() is scroll_end(), lies
 * within 0 and limit_px, and on a multiple of step_px (or at limit_px) if step_px > 0.
 * What is not finite is ignored: a place, a move, a moment; a speed counts as 0.
 */
#ifndef MREZE_MOTION_SCROLL_H
#define MREZE_MOTION_SCROLL_H

#include "motion/spring.h"

enum scroll_mode {
	SCROLL_RESTS,
	SCROLL_HELD,
	SCROLL_FLIES,   /* by its fling, until it meets an edge or its rest */
	SCROLL_SPRINGS, /* to target_px */
};

/* What a scroller is like; comes with the node that is dragged. */
struct scroll_range {
	float limit_px; /* the farthest place, >= 0 */
	float view_px;  /* length of the window on the strip, > 0 */
	float step_px;  /* rests on whole steps; 0 rests anywhere */
};

struct scroll {
	enum scroll_mode mode;
	struct scroll_range range;
	float from_px;           /* place, when the mode began */
	float speed_px_s;        /* speed then */
	float pull_px;           /* held: where the finger has taken it, unbent */
	float target_px;         /* flies, springs: where it comes to rest */
	float glide_s;           /* how long it flies by its fling before it springs */
	float lasts_s;           /* when it rests */
	struct spring_kind kind; /* of that spring */
	double from_s;           /* when the mode began */
};

/* Place in px and speed in px/s; a moment before the last deed counts as that. Held: speed 0. */
float scroll_at(const struct scroll *scroll, double now_s);
float scroll_speed(const struct scroll *scroll, double now_s);

/* The same, but at rest never beyond limit_px: the strip may be shorter than when it came to rest. */
float scroll_seen(const struct scroll *scroll, float limit_px, double now_s);

/* The place where it will rest; held: where it is, brought within the range. */
float scroll_end(const struct scroll *scroll);

/* A finger stops it where it is, without a jump unless a new range leaves that far outside. */
void scroll_hold(struct scroll *scroll, struct scroll_range range, double now_s);

/* The held strip follows by move_px (in the direction of at_px). Ignored if not held. */
void scroll_pull(struct scroll *scroll, float move_px);

/*
 * The finger leaves with that speed (in the direction of at_px). Ignored if not held.
 * step_px 0: a fling; where it meets an edge, a spring (k 100, c 20) takes its speed
 * and brings it back. Else to the stop nearest to the fling's end, faster than
 * 600 px/s at least to the next: by the page spring (k 140, c 23), or, if the fling
 * alone would pass more than a step, by a softer one that only slows down.
 * Let go beyond an edge it springs back, unless the throw carries it inside.
 * No faster than ten views a second, so that no bounce is longer than 0.4 views.
 */
void scroll_throw(struct scroll *scroll, float speed_px_s, double now_s);

/* Goes to place_px, clamped, on the nearest step, by the page spring; keeps the present speed. */
void scroll_send(struct scroll *scroll, struct scroll_range range, float place_px, double now_s);

/* At rest at place_px at once: on the nearest step of its range, or >= 0 if it had none yet. */
void scroll_put(struct scroll *scroll, float place_px);

/*
 * The strip has become longer or shorter before its present place: all of it moves by by_px,
 * what holds or carries it too, and limit_px is the farthest place now.
 */
void scroll_shift(struct scroll *scroll, float by_px, float limit_px);

/* The moment from which it no longer moves; INFINITY while held. */
double scroll_settles_s(const struct scroll *scroll);

#endif
