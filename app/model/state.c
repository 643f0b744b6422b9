#include "model/state.h"

#include <assert.h>
#include <math.h>
#include <string.h>

#include "base/geom.h"
#include "model/fingers.h"
#include "model/renew.h"
#include "model/round.h"

/* A change by itself that came less than this before the finger belongs to the next visitor. */
static const double SETTING_OUT_S = 0.4;

static void keep_flow(struct state *state)
{
	state->flowed_s = state_flow_s(state);
	state->flows_from_s = state->now_s;
}

static void enter(struct state *state, enum scene scene)
{
	keep_flow(state);
	state->scene = scene;
	state->began_s = state->now_s;
	state->moved_s = state->now_s;
	state->overlays.count = 0;
	state->focus = 0;
	fingers_release(state);
}

static int default_setting(const struct state *state, int setting)
{
	return setting == SETTING_REDUCED_MOTION && state->content->settings.reduced_motion;
}

static void begin_visit(struct state *state)
{
	const struct settings *settings = &state->content->settings;

	state->language = settings->language;
	state->theme = -1;
	state->open = -1;
	state->world = false;
	state->guided = false;
	game_init(&state->game);
	viewing_reset(state);
	state->lit_count = 0;
	memset(state->lit, 0, sizeof(state->lit));
	for (int i = 0; i < SETTING_COUNT; i++) {
		state->settings[i] = default_setting(state, i);
	}
	for (int i = 0; i < SCROLLER_COUNT; i++) {
		state->scrolls[i] = (struct scroll){0};
	}
}

static void rest(struct state *state)
{
	begin_visit(state);
	enter(state, SCENE_ATTRACT);
	state->visits++;
	state->slides.still = state->settings[SETTING_REDUCED_MOTION] != 0;
	slides_begin(&state->slides, state->content, state->seed + state->visits, state->now_s);
}

void state_init(struct state *state, struct content *content, uint64_t seed, double now_s)
{
	*state = (struct state){.content = content, .seed = seed, .now_s = now_s, .touched_s = now_s};
	fingers_init(state);
	rest(state);
}

void state_finish(struct state *state)
{
	content_release(state->content);
	*state = (struct state){0};
}

static void light(struct state *state, int network)
{
	uint8_t *cell = &state->lit[network / 8];
	uint8_t bit = (uint8_t)(1u << (network % 8));

	state->lit_count += (*cell & bit) == 0;
	*cell = (uint8_t)(*cell | bit);
}

/* Makes network the open one; its page is read from the top. */
static void show_network(struct state *state, int network)
{
	if (network != state->open || state->scene != SCENE_DETAIL) {
		scroll_put(&state->scrolls[SCROLLER_BODY], 0.0f);
	}
	state->open = network;
	light(state, network);
}

static void open_network(struct state *state, int network, struct scroll_range pages)
{
	if (network < 0 || network >= state->content->network_count) {
		return;
	}
	if (state->scene != SCENE_DETAIL) {
		state->origin = state->scene;
		enter(state, SCENE_DETAIL);
	} else {
		fingers_release(state);
	}
	show_network(state, network);
	state->scrolls[SCROLLER_PAGES].range = pages;
	scroll_put(&state->scrolls[SCROLLER_PAGES], (float)network * pages.step_px);
}

static void apply_nothing(struct state *state, const struct action *action)
{
	(void)state;
	(void)action;
}

/* When a sheet or wishes over the slides go, whose visitor never woke them; INFINITY for none. */
static double left_behind_s(const struct state *state)
{
	bool changed = state->overlays.count > 0 || state->slides.paused || state->guided;

	for (int i = 0; i < SETTING_COUNT; i++) {
		changed = changed || state->settings[i] != default_setting(state, i);
	}
	return changed ? state->touched_s + (double)state_patience_s(state) : INFINITY;
}

static void tick_rest(struct state *state)
{
	if (state->now_s >= left_behind_s(state)) {
		rest(state);
	} else if (!state_touched(state) &&
		   slides_tick(&state->slides, state->content, state->now_s)) {
		state->moved_s = state->now_s;
	}
}

/* Is there a page, a place or a wish that an end of the visit would take from somebody? */
static bool would_lose(const struct state *state)
{
	bool wishes = state->language != state->content->settings.language || state->theme >= 0;

	for (int i = 0; i < SETTING_COUNT; i++) {
		wishes = wishes || state->settings[i] != default_setting(state, i);
	}
	return wishes || state->scene != SCENE_HOME;
}

/* What lies below keeps its focus for when the cover goes. */
static void cover(struct state *state, enum overlay overlay)
{
	if (state->overlays.count == 0) {
		state->focus_below = state->focus;
	}
	overlays_push(&state->overlays, overlay, state->now_s);
	state->focus = 0;
}

static void uncover(struct state *state, enum overlay overlay)
{
	bool covered = state->overlays.count > 0;

	overlays_remove(&state->overlays, overlay);
	if (covered && state->overlays.count == 0) {
		state->focus = state->focus_below;
	}
}

static void apply_tick(struct state *state, const struct action *action)
{
	(void)action;
	if (state->scene == SCENE_ATTRACT) {
		tick_rest(state);
		return;
	}
	if (state->now_s < state_deadline(state)) {
		return;
	}
	if (would_lose(state) && !overlays_have(&state->overlays, OVERLAY_PROMPT)) {
		cover(state, OVERLAY_PROMPT);
		state->moved_s = state->now_s;
	} else {
		rest(state);
	}
}

static void wake(struct state *state)
{
	fingers_swallow(state);
	enter(state, SCENE_HOME);
}

static void apply_wake(struct state *state, const struct action *action)
{
	if (state->scene != SCENE_ATTRACT) {
		return;
	}
	bool before = action->from_s - state->moved_s < SETTING_OUT_S && state->slides.shown > 0;
	int network = slides_network(&state->slides, state->content, before);

	if (state->language == state->content->settings.language) { /* as it was read */
		state->language = slides_language(&state->slides, state->content, before);
	}
	wake(state);
	open_network(state, network, action->range);
}

static void apply_language(struct state *state, const struct action *action)
{
	if (action->value >= 0 && action->value < state->content->language_count) {
		state->language = action->value;
	}
}

static void apply_wake_in(struct state *state, const struct action *action)
{
	if (state->scene == SCENE_ATTRACT) {
		wake(state);
		apply_language(state, action);
	}
}

static void apply_open(struct state *state, const struct action *action)
{
	state->opened_by = action->node;
	open_network(state, content_network(state->content, action->key), action->range);
}

static void apply_turn(struct state *state, const struct action *action)
{
	int network = state->open + action->value;

	if (state->scene != SCENE_DETAIL || network < 0 || network >= state->content->network_count) {
		return;
	}
	show_network(state, network);
	scroll_send(&state->scrolls[SCROLLER_PAGES], action->range,
		    (float)network * action->range.step_px, state->now_s);
}

/* amount is where home must be scrolled to for the closing gate to find its card. */
static void apply_home(struct state *state, const struct action *action)
{
	if (state->scene == SCENE_DETAIL && action->range.view_px > 0.0f) {
		state->scrolls[SCROLLER_HOME].range = action->range;
		scroll_put(&state->scrolls[SCROLLER_HOME], action->amount);
	}
	if (state->scene != SCENE_HOME) {
		enter(state, SCENE_HOME);
	}
}

static bool leads_to(const struct state *state, int scene)
{
	return scene == SCENE_TIMELINE || scene == SCENE_MAP ||
	       (scene == SCENE_GAME && game_playable(state->content));
}

static void apply_go(struct state *state, const struct action *action)
{
	if (!leads_to(state, action->value) || (int)state->scene == action->value) {
		return;
	}
	if (action->value == SCENE_MAP && state->scene != SCENE_DETAIL) {
		viewing_reset(state);
	}
	if (action->value == SCENE_GAME && state->scene != SCENE_DETAIL) {
		round_begin(state);
	}
	enter(state, (enum scene)action->value);
}

static void apply_world(struct state *state, const struct action *action)
{
	state->world = action->value != 0;
	fingers_release(state);
	viewing_reset(state);
}

static void apply_theme(struct state *state, const struct action *action)
{
	int theme = content_theme(state->content, action->key);

	state->theme = theme == state->theme ? -1 : theme;
	uncover(state, OVERLAY_THEMES);
}

static void apply_pause(struct state *state, const struct action *action)
{
	(void)action;
	if (state->scene == SCENE_ATTRACT) {
		slides_pause(&state->slides, state->now_s);
	}
}

static void apply_stay(struct state *state, const struct action *action)
{
	(void)action;
	uncover(state, OVERLAY_PROMPT);
}

/* While it asks, any finger that lands and lifts says yes, whatever it lands on. */
static void apply_lift(struct state *state, const struct action *action)
{
	bool asked = overlays_have(&state->overlays, OVERLAY_PROMPT) && action->slot >= 0 &&
		     action->slot < FINGERS_MAX && state->presses[action->slot].down &&
		     state->presses[action->slot].from_s >= state->overlays.since_s[OVERLAY_PROMPT];

	fingers_lift(state, action);
	if (asked) {
		apply_stay(state, action);
	}
}

static void apply_leave(struct state *state, const struct action *action)
{
	if (!overlays_have(&state->overlays, OVERLAY_PROMPT) ||
	    action->from_s - state->overlays.since_s[OVERLAY_PROMPT] < SETTING_OUT_S) {
		apply_stay(state, action);
		return;
	}
	rest(state);
	enter(state, SCENE_HOME);
}

static void apply_sheet(struct state *state, const struct action *action)
{
	if (action->value < 0 || action->value >= OVERLAY_COUNT) {
		return;
	}
	enum overlay overlay = (enum overlay)action->value;

	if (overlays_have(&state->overlays, overlay)) {
		uncover(state, overlay);
	} else {
		cover(state, overlay);
	}
}

static void apply_setting(struct state *state, const struct action *action)
{
	if (action->value >= 0 && action->value < SETTING_COUNT) {
		state->settings[action->value] = (int)clampf(action->amount, 0.0f, 2.0f);
	}
	state->slides.still = state->settings[SETTING_REDUCED_MOTION] != 0;
}

static void apply_focus(struct state *state, const struct action *action)
{
	state->guided = true;
	state->focus = action->node;
}

/* Whoever touches sees what they touch. */
static void apply_press(struct state *state, const struct action *action)
{
	state->guided = false;
	state->focus = 0;
	fingers_press(state, action);
}

static void apply_content(struct state *state, const struct action *action)
{
	if (!renew_state(state, action->content)) {
		enter(state, SCENE_HOME);
	}
}

static void apply_throw(struct state *state, const struct action *action)
{
	int scroller = fingers_throw(state, action);
	const struct scroll *pages = &state->scrolls[SCROLLER_PAGES];

	if (scroller == SCROLLER_PAGES && pages->range.step_px > 0.0f) {
		int last = state->content->network_count - 1;
		float page = roundf(scroll_end(pages) / pages->range.step_px);

		show_network(state, (int)clampf(page, 0.0f, (float)last));
	}
}

/* What an action does to the state; and whether it shows that somebody is there. */
static const struct {
	void (*apply)(struct state *state, const struct action *action);
	bool visitor;
} deeds[] = {
	[ACTION_NONE] = {apply_nothing, false},
	[ACTION_TICK] = {apply_tick, false},
	[ACTION_TOUCHED] = {apply_nothing, true},
	[ACTION_PRESS] = {apply_press, true},
	[ACTION_LIFT] = {apply_lift, true},
	[ACTION_WAKE] = {apply_wake, true},
	[ACTION_WAKE_IN] = {apply_wake_in, true},
	[ACTION_OPEN] = {apply_open, true},
	[ACTION_TURN] = {apply_turn, true},
	[ACTION_HOME] = {apply_home, true},
	[ACTION_GO] = {apply_go, true},
	[ACTION_ANSWER] = {round_answer, true},
	[ACTION_ASK] = {round_ask, true},
	[ACTION_WORLD] = {apply_world, true},
	[ACTION_VIEW_HOLD] = {viewing_hold, true},
	[ACTION_VIEW_PULL] = {viewing_pull, true},
	[ACTION_VIEW_THROW] = {viewing_throw, true},
	[ACTION_VIEW_BY] = {viewing_by, true},
	[ACTION_VIEW_TAP] = {viewing_tap, true},
	[ACTION_LANGUAGE] = {apply_language, true},
	[ACTION_THEME] = {apply_theme, true},
	[ACTION_SCROLL_HOLD] = {fingers_hold, true},
	[ACTION_SCROLL_PULL] = {fingers_pull, true},
	[ACTION_SCROLL_THROW] = {apply_throw, true},
	[ACTION_SCROLL_BY] = {fingers_scroll_by, true},
	[ACTION_PAUSE] = {apply_pause, true},
	[ACTION_STAY] = {apply_stay, true},
	[ACTION_LEAVE] = {apply_leave, true},
	[ACTION_SHEET] = {apply_sheet, true},
	[ACTION_SETTING] = {apply_setting, true},
	[ACTION_FOCUS] = {apply_focus, false},
	[ACTION_CONTENT] = {apply_content, false},
};
static_assert(COUNT_OF(deeds) == ACTION_KIND_COUNT, "every action does something");

void state_apply(struct state *state, struct action action)
{
	if (action.at_s > state->now_s) {
		state->now_s = action.at_s;
	}
	if (deeds[action.kind].visitor) {
		keep_flow(state);
		state->touched_s = state->now_s;
	}
	deeds[action.kind].apply(state, &action);
}

double state_deadline(const struct state *state)
{
	if (state->scene == SCENE_ATTRACT) {
		double next_s = state_touched(state)
					? INFINITY
					: slides_deadline(&state->slides, state->content);

		return fmin(next_s, left_behind_s(state));
	}
	if (overlays_have(&state->overlays, OVERLAY_PROMPT) && state_touched(state)) {
		/* a slow finger is an answer too */
		return state->touched_s + (double)state->content->settings.prompt_s;
	}
	if (overlays_have(&state->overlays, OVERLAY_PROMPT)) {
		return state->overlays.since_s[OVERLAY_PROMPT] +
		       (double)state->content->settings.prompt_s;
	}
	return state->touched_s + (double)state_patience_s(state);
}
