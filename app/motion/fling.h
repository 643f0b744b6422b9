/*
 * Where a thrown page is at any moment: scroll physics in closed form.
 *
 * A fling is a plain value that remembers the throw, not the present; the same
 * moment gives the same place however the frames fall, so a recording replays
 * exactly. It owns nothing and knows no clock: t_s counts from the throw.
 *
 * Invariant: fling_at() runs from from_px to fling_end() and never turns back.
 * Edges are not its business; rubber_band() bends a pull beyond one.
 */
#ifndef MREZE_MOTION_FLING_H
#define MREZE_MOTION_FLING_H

struct fling {
	float from_px;    /* place at the throw */
	float speed_px_s; /* speed at the throw, signed */
};

/* Place in px, t_s seconds after the throw; t_s before it counts as 0. */
float fling_at(struct fling fling, float t_s);

/* Speed in px/s, t_s seconds after the throw. */
float fling_speed(struct fling fling, float t_s);

/* Place in px where it comes to rest. */
float fling_end(struct fling fling);

/* Seconds until the page is slower than 10 px/s, when nobody sees it move. */
float fling_duration_s(struct fling fling);

/* Seconds until it comes by place_px; INFINITY if it never does. */
float fling_reaches_s(struct fling fling, float place_px);

/*
 * How far the page shows beyond an edge that was pulled by pull_px (signed),
 * in a view of view_px > 0: always less than the view, the harder the farther.
 * b = c x d / (d + c x), c = 0.55 (UIScrollView, as measured by Begemann).
 */
float rubber_band(float pull_px, float view_px);

/* The pull that shows as shown_px: rubber_band() undone. More than 0.95 views count as that. */
float rubber_pull(float shown_px, float view_px);

/* The page's share of the finger's speed, where it shows shown_px beyond the edge: 0 to 0.55. */
float rubber_share(float shown_px, float view_px);

#endif
