#include "model/fingers.h"

#include <math.h>

#include "model/state.h"

static const double SWALLOW_S = 0.3;
static const double TREMBLE_S = 0.3; /* a second touch so soon was not meant */

static bool valid(int slot)
{
	return slot >= 0 && slot < FINGERS_MAX;
}

void fingers_init(struct state *state)
{
	for (int i = 0; i < FINGERS_MAX; i++) {
		state->presses[i] = (struct press){.scroller = -1};
	}
}

bool state_touched(const struct state *state)
{
	for (int i = 0; i < FINGERS_MAX; i++) {
		if (state->presses[i].down) {
			return true;
		}
	}
	return false;
}

void fingers_release(struct state *state)
{
	for (int i = 0; i < FINGERS_MAX; i++) {
		state->presses[i].node = 0;
		state->presses[i].scroller = -1;
		viewing_let_go(state, i, 0.0f, 0.0f);
	}
}

void fingers_swallow(struct state *state)
{
	fingers_release(state);
	state->swallow_until_s = state_touched(state) ? INFINITY : state->now_s + SWALLOW_S;
}

static bool pressed_by_another(const struct state *state, uint64_t node)
{
	for (int i = 0; node != 0 && i < FINGERS_MAX; i++) {
		if (state->presses[i].down && state->presses[i].node == node) {
			return true;
		}
	}
	return false;
}

void fingers_press(struct state *state, const struct action *action)
{
	if (!valid(action->slot)) {
		return;
	}
	bool swallowed = state->now_s < state->swallow_until_s;
	bool trembles = action->node == state->left && state->now_s - state->left_s < TREMBLE_S;
	bool taken = action->value == 0 && (trembles || pressed_by_another(state, action->node));

	if (swallowed) {
		state->swallow_until_s = INFINITY;
	}
	viewing_let_go(state, action->slot, 0.0f, 0.0f);
	state->presses[action->slot] = (struct press){
		.down = true,
		.node = swallowed || taken ? 0 : action->node,
		.scroller = -1,
		.shared = action->value != 0,
		.x_px = action->x_px,
		.y_px = action->y_px,
		.from_s = action->from_s,
	};
}

void fingers_lift(struct state *state, const struct action *action)
{
	if (!valid(action->slot)) {
		return;
	}
	struct press *press = &state->presses[action->slot];

	if (press->scroller >= 0) {
		scroll_throw(&state->scrolls[press->scroller], 0.0f, state->now_s);
	}
	viewing_let_go(state, action->slot, 0.0f, 0.0f);
	if (press->node != 0) {
		state->left = press->node;
		state->left_s = state->now_s;
	}
	*press = (struct press){.scroller = -1};
	if (isinf(state->swallow_until_s) && !state_touched(state)) {
		state->swallow_until_s = state->now_s + SWALLOW_S;
	}
}

static bool held_by_another(const struct state *state, int scroller)
{
	for (int i = 0; i < FINGERS_MAX; i++) {
		if (state->presses[i].scroller == scroller) {
			return true;
		}
	}
	return false;
}

void fingers_hold(struct state *state, const struct action *action)
{
	if (!valid(action->slot) || action->value < 0 || action->value >= SCROLLER_COUNT ||
	    !state->presses[action->slot].down || state->now_s < state->swallow_until_s ||
	    held_by_another(state, action->value)) {
		return;
	}
	state->presses[action->slot].scroller = action->value;
	state->presses[action->slot].node = 0;
	scroll_hold(&state->scrolls[action->value], action->range, state->now_s);
}

void fingers_pull(struct state *state, const struct action *action)
{
	if (valid(action->slot) && state->presses[action->slot].scroller >= 0) {
		scroll_pull(&state->scrolls[state->presses[action->slot].scroller], action->amount);
	}
}

int fingers_throw(struct state *state, const struct action *action)
{
	if (!valid(action->slot) || state->presses[action->slot].scroller < 0) {
		return -1;
	}
	int scroller = state->presses[action->slot].scroller;

	scroll_throw(&state->scrolls[scroller], action->amount, state->now_s);
	state->presses[action->slot].scroller = -1;
	return scroller;
}

void fingers_scroll_by(struct state *state, const struct action *action)
{
	if (action->value < 0 || action->value >= SCROLLER_COUNT) {
		return;
	}
	struct scroll *scroll = &state->scrolls[action->value];
	float from_px = scroll->mode == SCROLL_SPRINGS ? scroll->target_px
						       : scroll_at(scroll, state->now_s);

	scroll_send(scroll, action->range, from_px + action->amount, state->now_s);
}
