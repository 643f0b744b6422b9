#include "cli/laws.h"

#include <math.h>
#include <stdio.h>

/* A finger that nobody lifts counts for so long at most; touch/limits.c says when it is inert. */
static const double STUCK_S = 90.0;
/* Two roundings may be half a pixel apart each. */
static const float ROUNDING_PX = 1.0f;

typedef bool law_fn(const struct turn *turn, double now_s, char where[LAWS_ROOM]);

static bool blame(char where[LAWS_ROOM], const struct frame *frame, const struct node *node)
{
	snprintf(where, LAWS_ROOM, "%s at %.1f,%.1f, %.1fx%.1f", frame->text + node->name,
		 (double)node->box.x, (double)node->box.y, (double)node->box.w,
		 (double)node->box.h);
	return false;
}

static bool all_has_room(const struct turn *turn, double now_s, char where[LAWS_ROOM])
{
	(void)now_s;
	snprintf(where, LAWS_ROOM, "%d things had none", turn->shown->dropped);
	return turn->shown->dropped == 0;
}

static bool finite_rect(struct rect rect)
{
	return isfinite(rect.x) && isfinite(rect.y) && isfinite(rect.w) && isfinite(rect.h);
}

static bool numbers_are_finite(const struct turn *turn, double now_s, char where[LAWS_ROOM])
{
	const struct frame *frame = turn->shown;

	(void)now_s;
	for (int i = 0; i < frame->node_count; i++) {
		const struct node *node = &frame->nodes[i];
		bool good = finite_rect(node->box) && finite_rect(node->hit) &&
			    isfinite(node->scale) && isfinite(node->alpha) && node->box.w >= 0.0f &&
			    node->box.h >= 0.0f;

		for (int j = node->prim; good && j < node->prim + node->prim_count; j++) {
			const struct prim *prim = &frame->prims[j];

			good = finite_rect(prim->box) && isfinite(prim->a) && isfinite(prim->b) &&
			       isfinite(prim->c) && isfinite(prim->d);
		}
		if (!good) {
			return blame(where, frame, node);
		}
	}
	return true;
}

static bool indexes_are_in_range(const struct turn *turn, double now_s, char where[LAWS_ROOM])
{
	const struct state *state = &turn->state;
	const struct content *content = state->content;

	(void)now_s;
	snprintf(where, LAWS_ROOM, "scene %d, network %d, language %d, theme %d, %d overlays",
		 (int)state->scene, state->open, state->language, state->theme,
		 state->overlays.count);
	return (int)state->scene < SCENE_COUNT && state->open < content->network_count &&
	       (state->scene != SCENE_DETAIL || state->open >= 0) && state->language >= 0 &&
	       state->language < content->language_count && state->theme < content->theme_count &&
	       state->overlays.count >= 0 && state->overlays.count <= OVERLAY_COUNT &&
	       state->lit_count >= 0 && state->lit_count <= content->network_count;
}

static bool time_goes_on(const struct turn *turn, double now_s, char where[LAWS_ROOM])
{
	double due_s = turn_deadline(turn, now_s);

	snprintf(where, LAWS_ROOM, "at %.3f s the next turn is due at %.3f s", now_s, due_s);
	return due_s > now_s && turn->state.now_s >= now_s;
}

/* Could a finger press it: is its middle on the screen, and does nothing lie over it? */
static bool within_reach(const struct frame *frame, const struct node *node)
{
	struct rect screen = {0.0f, 0.0f, frame->w_px, frame->h_px};
	struct rect seen = rect_common(rect_common(node->hit, screen), frame_clip(frame, node));
	float x = seen.x + seen.w / 2.0f, y = seen.y + seen.h / 2.0f;
	const struct node *top = NULL;

	for (int i = 0; i < frame->node_count; i++) {
		const struct node *other = &frame->nodes[i];

		if (other->accepts != ACCEPTS_NOTHING && rect_holds(other->hit, x, y) &&
		    rect_holds(frame_clip(frame, other), x, y) &&
		    (top == NULL || other->layer >= top->layer)) {
			top = other;
		}
	}
	return !rect_empty(seen) && top == node && !node->disabled;
}

static bool leads_away(const struct state *state, const struct action *action)
{
	if (state->overlays.count > 0) {
		return action->kind == ACTION_SHEET || action->kind == ACTION_STAY ||
		       action->kind == ACTION_LEAVE;
	}
	if (state->scene == SCENE_ATTRACT) {
		return action->kind == ACTION_WAKE || action->kind == ACTION_WAKE_IN;
	}
	return action->kind == ACTION_HOME || action->kind == ACTION_GO;
}

/* From a page home, or back to where it was opened from; off a sheet; from the slides inside. */
static bool a_way_leads_home(const struct turn *turn, double now_s, char where[LAWS_ROOM])
{
	const struct frame *frame = turn->shown;
	const struct state *state = &turn->state;

	if (!turn_rests(turn) || (state->scene == SCENE_HOME && state->overlays.count == 0) ||
	    now_s < state->swallow_until_s) {
		return true;
	}
	for (int i = 0; i < frame->node_count; i++) {
		const struct node *node = &frame->nodes[i];

		if ((node->accepts & ACCEPTS_TAP) != 0 && leads_away(state, &node->means) &&
		    within_reach(frame, node)) {
			return true;
		}
	}
	snprintf(where, LAWS_ROOM, "none from %s, with %d overlays", scene_name(state->scene),
		 state->overlays.count);
	return false;
}

/* Does it lie on something that is dragged? That may bring it in. */
static bool on_strip(const struct frame *frame, const struct node *node)
{
	for (int at = node->parent; at >= 0; at = frame->nodes[at].parent) {
		if ((frame->nodes[at].accepts & (ACCEPTS_DRAG_X | ACCEPTS_DRAG_Y | ACCEPTS_VIEW)) !=
		    0) {
			return true;
		}
	}
	return false;
}

static bool nothing_is_cut_off(const struct turn *turn, double now_s, char where[LAWS_ROOM])
{
	const struct frame *frame = turn->shown;

	(void)now_s;
	if (!turn_rests(turn) || state_touched(&turn->state)) {
		return true;
	}
	for (int i = 0; i < frame->node_count; i++) {
		const struct node *node = &frame->nodes[i];
		struct rect box = node->box;
		bool inside = box.x >= -ROUNDING_PX && box.y >= -ROUNDING_PX &&
			      box.x + box.w <= frame->w_px + ROUNDING_PX &&
			      box.y + box.h <= frame->h_px + ROUNDING_PX;

		if ((node->accepts & ACCEPTS_TAP) != 0 && !inside && !on_strip(frame, node)) {
			return blame(where, frame, node);
		}
	}
	return true;
}

static bool slides_return(const struct turn *turn, double now_s, char where[LAWS_ROOM])
{
	const struct state *state = &turn->state;
	const struct settings *settings = &state->content->settings;
	double patience_s =
		2.0 * fmax((double)settings->idle_most_s, (double)settings->home_idle_s) +
		(double)settings->prompt_s + STUCK_S;
	/* After a machine has slept the question comes as late as that. */
	double asked_s = overlays_have(&state->overlays, OVERLAY_PROMPT)
				 ? now_s - state->overlays.since_s[OVERLAY_PROMPT]
				 : INFINITY;

	snprintf(where, LAWS_ROOM, "%s, last touched %.1f s ago", scene_name(state->scene),
		 now_s - state->touched_s);
	return state->scene == SCENE_ATTRACT || now_s - state->touched_s <= patience_s ||
	       asked_s <= (double)settings->prompt_s;
}

static const struct {
	const char *name;
	law_fn *holds;
} laws[] = {
	{"the frame has no room for all", all_has_room},
	{"a number is not finite", numbers_are_finite},
	{"an index is out of range", indexes_are_in_range},
	{"time stands still", time_goes_on},
	{"no way leads home", a_way_leads_home},
	{"a control is cut off", nothing_is_cut_off},
	{"the slides don't return", slides_return},
};

const char *laws_broken(const struct turn *turn, double now_s, char where[LAWS_ROOM])
{
	for (size_t i = 0; i < COUNT_OF(laws); i++) {
		if (!laws[i].holds(turn, now_s, where)) {
			return laws[i].name;
		}
	}
	return NULL;
}
