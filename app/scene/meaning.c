#include "scene/meaning.h"

#include <math.h>

/* A finger may stray this far beyond what it pressed, as a share of its smaller side. */
static const float STRAY = 0.15f;

static bool visible(const struct frame *frame, const struct node *node, float x, float y)
{
	return rect_holds(node->hit, x, y) && rect_holds(frame_clip(frame, node), x, y) &&
	       frame_alpha(frame, node) > 0.5f;
}

/* The topmost node that does anything with a touch there. Later nodes lie above earlier ones. */
static int node_under(const struct frame *frame, float x, float y)
{
	int best = -1;

	for (int i = 0; i < frame->node_count; i++) {
		const struct node *node = &frame->nodes[i];

		if (node->accepts != ACCEPTS_NOTHING && visible(frame, node, x, y) &&
		    (best < 0 || node->layer >= frame->nodes[best].layer)) {
			best = i;
		}
	}
	return best;
}

static int index_of(const struct frame *frame, uint64_t id)
{
	const struct node *node = id != 0 ? frame_find(frame, id) : NULL;

	return node != NULL ? (int)(node - frame->nodes) : -1;
}

/* The node or the nearest of its parents that accepts one of wanted; -1 for none. */
static int accepting(const struct frame *frame, int at, unsigned wanted)
{
	while (at >= 0 && (frame->nodes[at].accepts & wanted) == 0) {
		at = frame->nodes[at].parent;
	}
	return at;
}

static struct action stamped(struct action action, const struct gesture *gesture)
{
	action.slot = gesture->slot;
	action.from_s = gesture->from_s;
	action.at_s = gesture->at_s;
	action.x_px = gesture->x_px;
	action.y_px = gesture->y_px;
	return action;
}

static struct action plain(enum action_kind kind, const struct gesture *gesture)
{
	return stamped((struct action){.kind = kind}, gesture);
}

static struct action hold(const struct node *node, const struct gesture *gesture)
{
	struct action action = plain(ACTION_SCROLL_HOLD, gesture);

	action.value = (int)node->scroller;
	action.range = node->range;
	return action;
}

/* A strip that still moves is caught by the touch itself, and nothing on it is pressed. */
static bool still_moves(const struct node *node, const struct state *state)
{
	return state->now_s < scroll_settles_s(&state->scrolls[node->scroller]);
}

static struct action view(enum action_kind kind, const struct node *map,
			  const struct gesture *gesture)
{
	struct action action = plain(kind, gesture);

	action.window = map->means.window;
	return action;
}

static int press(const struct gesture *gesture, const struct frame *shown,
		 const struct state *state, struct action *actions)
{
	int at = node_under(shown, gesture->x_px, gesture->y_px);
	int strip = accepting(shown, at, ACCEPTS_DRAG_X | ACCEPTS_DRAG_Y);
	int map = accepting(shown, at, ACCEPTS_VIEW);

	actions[0] = plain(ACTION_PRESS, gesture);
	if (at >= 0 && !shown->nodes[at].disabled) {
		actions[0].node = shown->nodes[at].id;
		actions[0].value = (shown->nodes[at].accepts & ACCEPTS_VIEW) != 0;
	}
	if (strip >= 0 && still_moves(&shown->nodes[strip], state)) {
		actions[1] = hold(&shown->nodes[strip], gesture);
		return 2;
	}
	if (map >= 0 && state->now_s < zoom_settles_s(&state->viewing.zoom)) {
		actions[1] = view(ACTION_VIEW_HOLD, &shown->nodes[map], gesture);
		return 2;
	}
	return 1;
}

/*
 * One finger that leaves its place takes the map, and with it all that rest on it: the other
 * end of a pinch may stay where it is.
 */
static int take_map(const struct gesture *gesture, const struct frame *shown,
		    const struct state *state, int map, struct action *actions)
{
	int count = 0;

	for (int i = 0; i < FINGERS_MAX; i++) {
		const struct press *other = &state->presses[i];
		bool own = i == gesture->slot;

		if (!own && (!other->down || other->views ||
			     accepting(shown, index_of(shown, other->node), ACCEPTS_VIEW) != map)) {
			continue;
		}
		struct action *hold = &actions[count++];

		*hold = view(ACTION_VIEW_HOLD, &shown->nodes[map], gesture);
		hold->slot = i;
		hold->x_px = own ? gesture->x_px - gesture->move_x_px : other->x_px;
		hold->y_px = own ? gesture->y_px - gesture->move_y_px : other->y_px;
	}
	actions[count++] = plain(ACTION_VIEW_PULL, gesture);
	return count;
}

static const struct node *scroller_node(const struct frame *shown, int scroller)
{
	for (int i = 0; i < shown->node_count; i++) {
		const struct node *node = &shown->nodes[i];

		if ((node->accepts & (ACCEPTS_DRAG_X | ACCEPTS_DRAG_Y)) != 0 &&
		    (int)node->scroller == scroller) {
			return node;
		}
	}
	return NULL;
}

static float along(const struct node *node, float x, float y)
{
	return node->accepts & ACCEPTS_DRAG_X ? x : y;
}

static int drag(const struct gesture *gesture, const struct frame *shown, const struct state *state,
		struct action *actions)
{
	const struct press *press = &state->presses[gesture->slot];
	const struct node *node = NULL;
	int map = accepting(shown, index_of(shown, press->node), ACCEPTS_VIEW), count = 0;

	if (press->views) {
		actions[0] = plain(ACTION_VIEW_PULL, gesture);
		return 1;
	}
	if (map >= 0) {
		return take_map(gesture, shown, state, map, actions);
	}
	if (press->scroller >= 0) {
		node = scroller_node(shown, press->scroller);
	} else {
		float way_x = fabsf(gesture->x_px - gesture->from_x_px);
		float way_y = fabsf(gesture->y_px - gesture->from_y_px);
		int at = accepting(shown, index_of(shown, press->node),
				   way_x > way_y ? ACCEPTS_DRAG_X : ACCEPTS_DRAG_Y);

		if (at >= 0) {
			node = &shown->nodes[at];
			actions[count++] = hold(node, gesture);
		}
	}
	if (node == NULL) {
		actions[0] = plain(ACTION_TOUCHED, gesture);
		return 1;
	}
	actions[count] = plain(ACTION_SCROLL_PULL, gesture);
	actions[count++].amount = -along(node, gesture->move_x_px, gesture->move_y_px);
	return count;
}

/* What the pressed node means, if the finger left over it. */
static int let_go(const struct gesture *gesture, const struct frame *shown,
		  const struct state *state, struct action *actions)
{
	const struct press *press = &state->presses[gesture->slot];
	int at = index_of(shown, press->node);

	if (at < 0 || (shown->nodes[at].accepts & ACCEPTS_TAP) == 0) {
		return 0;
	}
	const struct node *node = &shown->nodes[at];
	float stray = STRAY * fminf(node->hit.w, node->hit.h);

	if (!rect_holds(rect_grown(node->hit, stray), gesture->x_px, gesture->y_px)) {
		return 0;
	}
	actions[0] = stamped(node->means, gesture);
	return 1;
}

static int drop(const struct gesture *gesture, const struct frame *shown, const struct state *state,
		struct action *actions)
{
	const struct press *press = &state->presses[gesture->slot];
	int count = 0;

	if (press->scroller >= 0) {
		const struct node *node = scroller_node(shown, press->scroller);

		actions[count] = plain(ACTION_SCROLL_THROW, gesture);
		if (node != NULL) {
			actions[count].amount =
				-along(node, gesture->speed_x_px_s, gesture->speed_y_px_s);
		}
		count++;
	} else if (press->views) {
		actions[count] = plain(ACTION_VIEW_THROW, gesture);
		actions[count].x_px = gesture->speed_x_px_s;
		actions[count++].y_px = gesture->speed_y_px_s;
	} else {
		count = let_go(gesture, shown, state, actions);
	}
	actions[count++] = plain(ACTION_LIFT, gesture);
	return count;
}

static int understand(const struct gesture *gesture, const struct frame *shown,
		      const struct state *state, struct action actions[MEANINGS_MAX])
{
	switch (gesture->kind) {
	case GESTURE_PRESS:
		return press(gesture, shown, state, actions);
	case GESTURE_DRAG:
		return drag(gesture, shown, state, actions);
	case GESTURE_TAP:
	case GESTURE_DROP:
		return drop(gesture, shown, state, actions);
	case GESTURE_CANCEL:
		actions[0] = plain(ACTION_LIFT, gesture);
		return 1;
	case GESTURE_HOLD:
	case GESTURE_PINCH:
		break;
	}
	actions[0] = plain(ACTION_TOUCHED, gesture);
	return 1;
}

/* The map is told of fingers by where they are in the scene, which low reach moves down. */
int scene_meaning(const struct gesture *gesture, const struct frame *shown,
		  const struct state *state, struct action actions[MEANINGS_MAX])
{
	int count = understand(gesture, shown, state, actions);

	for (int i = 0; i < count; i++) {
		enum action_kind kind = actions[i].kind;

		if (kind == ACTION_VIEW_HOLD || kind == ACTION_VIEW_PULL || kind == ACTION_VIEW_TAP) {
			actions[i].y_px -= shown->top_px;
		}
	}
	return count;
}
