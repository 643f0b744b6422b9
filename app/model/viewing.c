#include "model/viewing.h"

#include <math.h>

#include "model/state.h"

static const double TWICE_S = 0.4; /* between the two taps of a double tap */
static const float TWICE_SHARE =
	0.06f;                       /* of the window's shorter side: how far they may lie apart */
static const float NEARER = 2.5f;    /* what a double tap does */
static const float LEAST_PX = 24.0f; /* fingers closer than this to their middle do not size it */
static const double CALM_S = 0.15;   /* fingers that pinched leave one by one and throw nothing */

static bool is_still(const struct state *state)
{
	return state->settings[SETTING_REDUCED_MOTION] != 0;
}

static bool same_view(struct zoom_view a, struct zoom_view b)
{
	return a.scale == b.scale && a.x_px == b.x_px && a.y_px == b.y_px;
}

/* Plates are placed for where it will rest, and go there meanwhile. */
static void place(struct state *state)
{
	struct viewing *viewing = &state->viewing;
	struct zoom_view end = zoom_end(&viewing->zoom);

	if (!same_view(end, viewing->placed)) {
		viewing->placed_before = viewing->placed;
		viewing->placed = end;
		viewing->placed_s = state->now_s;
	}
}

void viewing_reset(struct state *state)
{
	static const struct zoom_view WHOLE = {1.0f, 0.0f, 0.0f};

	state->viewing = (struct viewing){
		.placed = WHOLE,
		.placed_before = WHOLE,
		.placed_s = -INFINITY,
		.pinched_s = -INFINITY,
		.tapped_s = -INFINITY,
	};
}

static int holders(const struct state *state)
{
	int count = 0;

	for (int i = 0; i < FINGERS_MAX; i++) {
		count += state->presses[i].views;
	}
	return count;
}

void viewing_hold(struct state *state, const struct action *action)
{
	if (action->slot < 0 || action->slot >= FINGERS_MAX || state->scene != SCENE_MAP ||
	    !state->presses[action->slot].down || state->now_s < state->swallow_until_s) {
		return;
	}
	struct press *press = &state->presses[action->slot];

	if (holders(state) == 0) {
		zoom_hold(&state->viewing.zoom, action->window, state->now_s);
	}
	press->views = true;
	press->node = 0;
	press->x_px = action->x_px;
	press->y_px = action->y_px;
	state->viewing.tapped_s = -INFINITY;
}

/* Where the fingers are: their middle, and how far they lie from it on average. */
struct grip {
	float x_px, y_px, spread_px;
	int count;
};

static struct grip grip_of(const struct state *state)
{
	struct grip grip = {.count = holders(state)};

	for (int i = 0; i < FINGERS_MAX; i++) {
		if (state->presses[i].views) {
			grip.x_px += state->presses[i].x_px / (float)grip.count;
			grip.y_px += state->presses[i].y_px / (float)grip.count;
		}
	}
	for (int i = 0; i < FINGERS_MAX; i++) {
		if (state->presses[i].views) {
			grip.spread_px += hypotf(state->presses[i].x_px - grip.x_px,
						 state->presses[i].y_px - grip.y_px) /
					  (float)grip.count;
		}
	}
	return grip;
}

void viewing_pull(struct state *state, const struct action *action)
{
	if (action->slot < 0 || action->slot >= FINGERS_MAX ||
	    !state->presses[action->slot].views) {
		return;
	}
	struct grip before = grip_of(state);

	state->presses[action->slot].x_px = action->x_px;
	state->presses[action->slot].y_px = action->y_px;
	struct grip after = grip_of(state);
	bool sizes = after.count > 1 && fminf(before.spread_px, after.spread_px) > LEAST_PX;
	struct zoom_pull pull = {before.x_px, before.y_px, after.x_px, after.y_px,
				 sizes ? after.spread_px / before.spread_px : 1.0f};

	zoom_pull(&state->viewing.zoom, pull);
	if (after.count > 1) {
		state->viewing.pinched_s = state->now_s;
	}
}

void viewing_let_go(struct state *state, int slot, float speed_x_px_s, float speed_y_px_s)
{
	bool pinched = state->now_s - state->viewing.pinched_s < CALM_S;
	float throws = pinched ? 0.0f : 1.0f;

	if (!state->presses[slot].views) {
		return;
	}
	if (holders(state) > 1) {
		state->viewing.pinched_s = state->now_s;
	}
	state->presses[slot].views = false;
	if (holders(state) == 0) {
		zoom_throw(&state->viewing.zoom, throws * speed_x_px_s, throws * speed_y_px_s,
			   is_still(state), state->now_s);
		place(state);
	}
}

void viewing_throw(struct state *state, const struct action *action)
{
	if (action->slot >= 0 && action->slot < FINGERS_MAX) {
		viewing_let_go(state, action->slot, action->x_px, action->y_px);
	}
}

/* While fingers hold it, it is theirs. */
void viewing_by(struct state *state, const struct action *action)
{
	struct zoom_range window = action->window;

	if (state->scene != SCENE_MAP || holders(state) > 0) {
		return;
	}
	if (action->amount <= 0.0f) {
		zoom_out(&state->viewing.zoom, is_still(state), state->now_s);
	} else {
		zoom_by(&state->viewing.zoom, window, action->amount, action->about_x_px,
			action->about_y_px, is_still(state), state->now_s);
	}
	place(state);
}

void viewing_tap(struct state *state, const struct action *action)
{
	struct viewing *viewing = &state->viewing;
	struct zoom_range window = action->window;
	float near_px = TWICE_SHARE * fminf(window.w_px, window.h_px);
	bool again = state->now_s - viewing->tapped_s < TWICE_S &&
		     hypotf(action->x_px - viewing->tap_x_px, action->y_px - viewing->tap_y_px) <
			     near_px;

	if (state->scene != SCENE_MAP || holders(state) > 0) {
		return;
	}
	viewing->tapped_s = again ? -INFINITY : state->now_s;
	viewing->tap_x_px = action->x_px;
	viewing->tap_y_px = action->y_px;
	if (!again) {
		return;
	}
	if (zoom_end(&viewing->zoom).scale > 1.01f) {
		zoom_out(&viewing->zoom, is_still(state), state->now_s);
	} else {
		zoom_by(&viewing->zoom, window, NEARER, action->x_px, action->y_px, is_still(state),
			state->now_s);
	}
	place(state);
}
