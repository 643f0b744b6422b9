#include "scene/guide.h"

#include <assert.h>
#include <math.h>
#include <string.h>

#include "base/hash.h"

/* Of the screen's shorter side: what is scrolled to stands so far from the edge. */
static const float MARGIN_SHARE = 0.02f;

struct guide {
	const struct frame *shown;
	const struct state *state;
	struct reading reading;
	int at; /* the thing in focus, or -1 */
	double at_s;
	int count;
	struct action *actions;
};

static void act(struct guide *guide, struct action action)
{
	if (guide->count < GUIDE_MOST) {
		action.from_s = action.at_s = guide->at_s;
		guide->actions[guide->count++] = action;
	}
}

/* Whole steps of a strip that has them, away from where it is. */
static float whole_steps(float place_px, float by_px, float step_px)
{
	if (step_px <= 0.0f) {
		return place_px;
	}
	return by_px > 0.0f ? ceilf(place_px / step_px - 0.01f) * step_px
			    : floorf(place_px / step_px + 0.01f) * step_px;
}

static void bring(struct guide *guide, const struct thing *thing)
{
	float margin_px = MARGIN_SHARE * fminf(guide->shown->w_px, guide->shown->h_px), by_px;
	const struct node *node = reading_hidden(guide->shown, thing, margin_px, &by_px);

	if (node == NULL) {
		return;
	}
	const struct scroll *scroll = &guide->state->scrolls[node->scroller];
	float now_px = scroll_at(scroll, guide->state->now_s);
	float place_px = whole_steps(now_px + by_px, by_px, node->range.step_px);
	float from_px = scroll->mode == SCROLL_SPRINGS ? scroll->target_px : now_px;

	act(guide, (struct action){.kind = ACTION_SCROLL_BY,
				   .value = (int)node->scroller,
				   .range = node->range,
				   .amount = place_px - from_px});
}

static void go_to(struct guide *guide, int at)
{
	if (at < 0) {
		return;
	}
	act(guide, (struct action){.kind = ACTION_FOCUS, .node = guide->reading.things[at].id});
	bring(guide, &guide->reading.things[at]);
}

static void go_on(struct guide *guide, int by)
{
	go_to(guide, reading_next(&guide->reading, guide->at, by, true));
}

static void next(struct guide *guide)
{
	go_on(guide, 1);
}

static void previous(struct guide *guide)
{
	go_on(guide, -1);
}

/* Where nothing lies in that direction the page itself moves, or the order of reading goes on. */
static void go_beside(struct guide *guide, int x, int y)
{
	int beside = reading_beside(&guide->reading, guide->at, x, y);

	go_to(guide, beside >= 0 ? beside : reading_next(&guide->reading, guide->at, x + y, true));
}

static void up(struct guide *guide)
{
	go_beside(guide, 0, -1);
}

static void down(struct guide *guide)
{
	go_beside(guide, 0, 1);
}

static void left(struct guide *guide)
{
	go_beside(guide, -1, 0);
}

static void right(struct guide *guide)
{
	go_beside(guide, 1, 0);
}

static void press(struct guide *guide)
{
	const struct thing *thing = &guide->reading.things[guide->at];

	if (thing->control && !thing->spent) {
		act(guide, guide->shown->nodes[thing->node].means);
	}
}

static bool ends_with(const char *text, const char *end)
{
	size_t length = strlen(text), ending = strlen(end);

	return length >= ending && strcmp(text + length - ending, end) == 0;
}

/* The control that leads back, wherever a scene has put it. */
static void back(struct guide *guide)
{
	const struct overlays *overlays = &guide->state->overlays;
	const struct frame *frame = guide->shown;

	if (overlays->count > 0) {
		enum overlay top = overlays->stack[overlays->count - 1];

		act(guide, top == OVERLAY_PROMPT
				   ? (struct action){.kind = ACTION_STAY}
				   : (struct action){.kind = ACTION_SHEET, .value = (int)top});
		return;
	}
	for (int i = 0; i < guide->reading.count; i++) {
		const struct node *node = &frame->nodes[guide->reading.things[i].node];

		if (guide->reading.things[i].control &&
		    (node->means.kind == ACTION_HOME ||
		     ends_with(frame->text + node->name, "/back"))) {
			act(guide, node->means);
			return;
		}
	}
}

static const struct {
	void (*does)(struct guide *guide);
	bool moves; /* the first key only shows where one is */
} deeds[] = {
	[KEY_NONE] = {NULL, false},        [KEY_NEXT] = {next, true},
	[KEY_PREVIOUS] = {previous, true}, [KEY_UP] = {up, true},
	[KEY_DOWN] = {down, true},         [KEY_LEFT] = {left, true},
	[KEY_RIGHT] = {right, true},       [KEY_PRESS] = {press, true},
	[KEY_BACK] = {back, false},        [KEY_SPEECH] = {NULL, false},
	[KEY_SPEECH_ON] = {NULL, false},   [KEY_SPEECH_OFF] = {NULL, false},
	[KEY_LOUDER] = {NULL, false},      [KEY_QUIETER] = {NULL, false},
	[KEY_REPEAT] = {NULL, false},
};
static_assert(COUNT_OF(deeds) == KEY_COUNT, "every key does something, or nothing");

int guide_meaning(enum key key, const struct frame *shown, const struct state *state, double at_s,
		  struct action actions[GUIDE_MOST])
{
	struct guide guide = {.shown = shown, .state = state, .at_s = at_s, .actions = actions};

	reading_of(&guide.reading, shown);
	guide.at = state->guided ? reading_find(&guide.reading, state->focus) : -1;
	act(&guide, (struct action){.kind = ACTION_TOUCHED});
	if (deeds[key].moves && guide.at < 0) {
		act(&guide,
		    (struct action){.kind = ACTION_FOCUS, .node = guide_start(shown, state)});
	} else if (deeds[key].does != NULL) {
		deeds[key].does(&guide);
	}
	return guide.count;
}

/* Index of the first control that means that, or -1. */
static int first_that(const struct reading *reading, const struct frame *frame,
		      enum action_kind kind)
{
	for (int i = 0; i < reading->count; i++) {
		const struct thing *thing = &reading->things[i];

		const struct action *means = &frame->nodes[thing->node].means;

		if (thing->control && !thing->spent && means->kind == kind &&
		    (kind != ACTION_TURN || means->value > 0)) {
			return i;
		}
	}
	return -1;
}

/* The gate that has just been closed. */
static int closed_gate(const struct reading *reading, const struct state *state)
{
	if (state->scene != SCENE_HOME || state->open < 0 || state->overlays.count > 0) {
		return -1;
	}
	return reading_find(
		reading, hash_more(hash_text("card/"), state->content->networks[state->open].id));
}

uint64_t guide_start(const struct frame *frame, const struct state *state)
{
	static const enum action_kind wanted[] = {ACTION_STAY,   ACTION_SETTING, ACTION_ANSWER,
						  ACTION_ASK,    ACTION_TURN,    ACTION_OPEN,
						  ACTION_WAKE_IN};
	struct reading reading;

	reading_of(&reading, frame);
	int at = closed_gate(&reading, state);

	for (size_t i = 0; at < 0 && i < COUNT_OF(wanted); i++) {
		at = first_that(&reading, frame, wanted[i]);
	}
	if (at < 0) {
		at = reading_next(&reading, -1, 1, true);
	}
	return at >= 0 ? reading.things[at].id : 0;
}

bool guide_stands(const struct frame *frame, const struct state *state)
{
	struct reading reading;

	reading_of(&reading, frame);
	return reading_find(&reading, state->focus) >= 0;
}
