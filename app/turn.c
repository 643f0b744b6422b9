#include "turn.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/hash.h"
#include "base/log.h"
#include "scene/guide.h"
#include "scene/meaning.h"
#include "scene/scene.h"

struct turn *turn_create(struct content *content, struct measure measure, struct env screen,
			 uint64_t seed, double now_s)
{
	struct turn *turn = calloc(1, sizeof(*turn));

	if (turn == NULL) {
		log_line(LOG_FAULT, "out of memory");
		exit(EXIT_FAILURE);
	}
	turn->measure = measure;
	turn->shown = &turn->frames[0];
	turn->next = &turn->frames[1];
	state_init(&turn->state, content, seed, now_s);
	stage_init(&turn->stage);
	turn->screen = screen;
	hand_init(&turn->hand, gesture_limits_for(env_px_per_mm(&screen)));
	frame_clear(turn->shown, screen.w_px, screen.h_px);
	return turn;
}

void turn_destroy(struct turn *turn)
{
	if (turn != NULL) {
		state_finish(&turn->state);
		free(turn);
	}
}

void turn_resize(struct turn *turn, struct env screen)
{
	turn->screen = screen;
	turn->hand.limits = gesture_limits_for(env_px_per_mm(&screen));
}

static const float EDGE_MM = 3.0f; /* along the screen's rim, where nobody points */

/* A sleeve on the frame, a hand that holds the edge: such a finger is not heard at all. */
static bool lands_on_edge(const struct env *screen, struct touch touch)
{
	float edge = EDGE_MM * env_px_per_mm(screen);

	return touch.kind == TOUCH_DOWN &&
	       (touch.x_px < edge || touch.y_px < edge || touch.x_px > screen->w_px - edge ||
		touch.y_px > screen->h_px - edge);
}

void turn_hear(struct turn *turn, struct touch touch)
{
	if (lands_on_edge(&turn->screen, touch)) {
		return;
	}
	hand_hear(&turn->hand, touch);
}

void turn_act(struct turn *turn, struct action action)
{
	state_apply(&turn->state, action);
}

void turn_key(struct turn *turn, enum key key, double now_s)
{
	struct action actions[GUIDE_MOST];
	int count = key != KEY_NONE
			    ? guide_meaning(key, turn->shown, &turn->state, now_s, actions)
			    : 0;

	for (int i = 0; i < count; i++) {
		state_apply(&turn->state, actions[i]);
	}
}

void turn_code(struct turn *turn, int code, double now_s)
{
	turn_key(turn, keypad_key(&turn->state.content->settings.keypad, code), now_s);
}

/* Slow water looks the same at half the pace, and costs half; so do slides that nobody touches. */
static const double AMBIENT_S = 2.0 * TURN_S;

static const float DROP_PX = 34.0f, WAKE_PX = 9.0f; /* at 1080 px: a finger lands, passes */

/* A finger on the river lifts the water. */
static void ripple(struct turn *turn, const struct gesture *gesture)
{
	const struct node *river = frame_named(turn->shown, "river");
	float scale = fminf(turn->screen.w_px, turn->screen.h_px) / 1080.0f;
	float height = gesture->kind == GESTURE_PRESS ? DROP_PX : WAKE_PX;

	if ((gesture->kind == GESTURE_PRESS || gesture->kind == GESTURE_DRAG) && river != NULL &&
	    gesture->y_px >= river->box.y) {
		water_splash(&turn->water, gesture->x_px / turn->screen.w_px, height * scale,
			     gesture->at_s);
	}
}

/* When the last lamp of all is lit, the river wakes once, from both banks. */
static void celebrate(struct turn *turn, double now_s)
{
	const struct state *state = &turn->state;
	float scale = fminf(turn->screen.w_px, turn->screen.h_px) / 1080.0f;

	if (state->lit_count > turn->lamps && state->lit_count == state->content->network_count) {
		for (int i = 0; i <= 4; i++) {
			water_splash(&turn->water, (float)i / 4.0f, 1.4f * DROP_PX * scale, now_s);
		}
	}
	turn->lamps = state->lit_count;
}

static void understand(struct turn *turn, double now_s)
{
	struct gesture gesture;
	struct action actions[MEANINGS_MAX];

	hand_ripen(&turn->hand, now_s);
	while (hand_next(&turn->hand, &gesture)) {
		int count = scene_meaning(&gesture, turn->shown, &turn->state, actions);

		ripple(turn, &gesture);
		for (int i = 0; i < count; i++) {
			state_apply(&turn->state, actions[i]);
		}
	}
}

static bool same_rect(struct rect a, struct rect b)
{
	return a.x == b.x && a.y == b.y && a.w == b.w && a.h == b.h;
}

/* Do they look the same? What touches mean doesn't show. */
static bool same_node(const struct node *a, const struct node *b)
{
	return a->id == b->id && a->parent == b->parent && a->layer == b->layer &&
	       same_rect(a->box, b->box) && same_rect(a->target, b->target) &&
	       a->scale == b->scale && a->alpha == b->alpha && a->clips == b->clips &&
	       a->prim == b->prim && a->prim_count == b->prim_count;
}

static bool same_picture(const struct frame *a, const struct frame *b)
{
	if (a->node_count != b->node_count || a->prim_count != b->prim_count ||
	    a->text_used != b->text_used || a->w_px != b->w_px || a->h_px != b->h_px) {
		return false;
	}
	for (int i = 0; i < a->node_count; i++) {
		if (!same_node(&a->nodes[i], &b->nodes[i])) {
			return false;
		}
	}
	return memcmp(a->ripples, b->ripples, sizeof(a->ripples)) == 0 &&
	       memcmp(a->prims, b->prims, (size_t)a->prim_count * sizeof(a->prims[0])) == 0 &&
	       memcmp(a->text, b->text, (size_t)a->text_used) == 0;
}

static bool picture(struct turn *turn, double now_s)
{
	struct env env = env_of_state(turn->screen, &turn->state);
	struct frame *before = turn->shown;

	scene_layout(&turn->state, &env, &turn->measure, &turn->plates, turn->next);
	if (turn->state.guided && !guide_stands(turn->next, &turn->state)) {
		state_apply(&turn->state,
			    (struct action){.kind = ACTION_FOCUS,
					    .node = guide_start(turn->next, &turn->state),
					    .at_s = now_s});
		scene_layout(&turn->state, &env, &turn->measure, &turn->plates, turn->next);
	}
	turn->settled = stage_follow(&turn->stage, before, turn->next, env.reduced_motion, now_s);
	water_run(&turn->water, now_s);
	memcpy(turn->next->ripples, turn->water.height, sizeof(turn->next->ripples));
	turn->next->alive = turn->next->alive || !water_still(&turn->water);
	turn->shown = turn->next;
	turn->next = before;
	return !same_picture(before, turn->shown);
}

bool turn_take(struct turn *turn, double now_s)
{
	state_apply(&turn->state, (struct action){.kind = ACTION_TICK, .at_s = now_s});
	understand(turn, now_s);
	celebrate(turn, now_s);
	return picture(turn, now_s);
}

/* Does a strip move by itself? One that is held waits for its finger. */
static bool glides(const struct turn *turn)
{
	for (int i = 0; i < SCROLLER_COUNT; i++) {
		double settles_s = scroll_settles_s(&turn->state.scrolls[i]);

		if (isfinite(settles_s) && turn->state.now_s < settles_s) {
			return true;
		}
	}
	double settles_s = zoom_settles_s(&turn->state.viewing.zoom);

	return isfinite(settles_s) && turn->state.now_s < settles_s;
}

double turn_deadline(const struct turn *turn, double now_s)
{
	double soonest = turn->shown->next_s;

	if (!turn->settled || !water_still(&turn->water) || glides(turn)) {
		soonest = now_s;
	} else if (turn->shown->alive) {
		soonest = now_s + AMBIENT_S;
	}
	soonest = fmin(soonest, hand_deadline(&turn->hand));
	soonest = fmin(soonest, state_deadline(&turn->state));
	bool alone = turn->state.scene == SCENE_ATTRACT && turn->state.overlays.count == 0 &&
		     !state_touched(&turn->state);

	/* Nothing is worth two pictures within one refresh of the screen. */
	return fmax(soonest, now_s + (alone ? AMBIENT_S : TURN_S));
}

bool turn_rests(const struct turn *turn)
{
	for (int i = 0; i < SCROLLER_COUNT; i++) {
		if (turn->state.now_s < scroll_settles_s(&turn->state.scrolls[i])) {
			return false;
		}
	}
	return turn->settled && turn->state.now_s >= zoom_settles_s(&turn->state.viewing.zoom);
}

/* What the map depends on that can change during a visit. */
static uint64_t map_key(const struct turn *turn)
{
	const struct state *state = &turn->state;
	const uint64_t numbers[] = {
		(uint64_t)(uintptr_t)state->content,
		(uint64_t)state->language,
		(uint64_t)state->settings[SETTING_TEXT_STEP],
		(uint64_t)state->settings[SETTING_CONTRAST],
		(uint64_t)turn->screen.w_px,
		(uint64_t)turn->screen.h_px,
		state->visits,
	};

	return hash_bytes(HASH_START, numbers, sizeof(numbers)) | 1;
}

const struct frame *turn_foresee(struct turn *turn)
{
	uint64_t key = map_key(turn);

	if (key == turn->foreseen || !turn_rests(turn) || turn->state.scene == SCENE_MAP) {
		return NULL;
	}
	struct env env = env_of_state(turn->screen, &turn->state);
	struct state map = turn->state; /* it borrows the content, and is forgotten at once */

	map.scene = SCENE_MAP;
	map.overlays.count = 0;
	viewing_reset(&map);
	scene_layout(&map, &env, &turn->measure, &turn->plates, turn->next);
	turn->foreseen = key;
	return turn->next;
}

const struct frame *turn_still(struct turn *turn, const struct measure *measure)
{
	struct env env = env_of_state(turn->screen, &turn->state);

	scene_layout(&turn->state, &env, measure, NULL, turn->next);
	memcpy(turn->next->ripples, turn->water.height, sizeof(turn->next->ripples));
	return turn->next;
}
