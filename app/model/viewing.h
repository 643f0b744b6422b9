/*
 * The part of the state that says which part of the map is seen, and how large.
 *
 * Called by state_apply() and by fingers.c only; the state is the caller's. All
 * fingers that hold the map move it together: the middle between them pushes it,
 * their distance from it sizes it. One that comes or goes moves nothing.
 * Invariant: the zoom is held if and only if a finger holds the map.
 */
#ifndef MREZE_MODEL_VIEWING_H
#define MREZE_MODEL_VIEWING_H

#include "model/action.h"
#include "motion/zoom.h"

struct state;

struct viewing {
	struct zoom zoom;
	/* The view that plates are placed for, the one before it, and when they changed. */
	struct zoom_view placed, placed_before;
	double placed_s;
	double pinched_s; /* when more than one finger held it last */
	double tapped_s;  /* the last tap on open ground, and where */
	float tap_x_px, tap_y_px;
};

/* The whole again, at once. */
void viewing_reset(struct state *state);

void viewing_hold(struct state *state, const struct action *action);
void viewing_pull(struct state *state, const struct action *action);
void viewing_throw(struct state *state, const struct action *action);

/* The slot's finger no longer holds it, however it ended; speeds in px/s. */
void viewing_let_go(struct state *state, int slot, float speed_x_px_s, float speed_y_px_s);

/* A button: amount times as large; 0: the whole. */
void viewing_by(struct state *state, const struct action *action);

/* A tap on open ground; the second of two goes nearer, or back to the whole. */
void viewing_tap(struct state *state, const struct action *action);

#endif
