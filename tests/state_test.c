#include "model/state.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "support.h"

static int on_slide(const struct state *state)
{
	return slides_network(&state->slides, state->content, 0);
}

static void the_kiosk_begins_with_its_slides(void **context)
{
	(void)context;
	struct state state = kiosk_new();

	assert_int_equal(state.scene, SCENE_ATTRACT);
	assert_as_it_was_set_up(&state);
	assert_true(state_deadline(&state) == 8.0);
	state_finish(&state);
}

static void a_touch_opens_the_network_on_the_slide(void **context)
{
	(void)context;
	struct state state = kiosk_new();
	int network = on_slide(&state);

	act_wake(&state, 3.0, 3.1);
	assert_int_equal(state.scene, SCENE_DETAIL);
	assert_int_equal(state.origin, SCENE_HOME);
	assert_int_equal(state.open, network);
	state_finish(&state);
}

static void a_touch_belongs_to_the_slide_on_which_it_landed(void **context)
{
	(void)context;
	struct state state = kiosk_new();
	int before = on_slide(&state);

	land(&state, 7.9, 0, 1);
	act_tick(&state, 8.5);
	act(&state, ACTION_WAKE, 8.6, (struct action){.from_s = 7.9});
	assert_int_equal(state.open, before);
	state_finish(&state);
}

static void for_400_ms_after_a_change_a_touch_belongs_to_the_slide_before(void **context)
{
	(void)context;
	static const struct {
		double landed_s;
		bool before;
	} cases[] = {{7.99, true}, {8.0, true}, {8.39, true}, {8.41, false}, {9.0, false}};

	for (size_t i = 0; i < COUNT_OF(cases); i++) {
		struct state state = kiosk_new();
		int before = on_slide(&state);

		act_tick(&state, 8.0);
		int after = on_slide(&state);

		assert_int_not_equal(before, after);
		act_wake(&state, cases[i].landed_s, 9.1);
		assert_int_equal(state.open, cases[i].before ? before : after);
		state_finish(&state);
	}
}

static void a_slide_that_stayed_after_a_pause_is_the_one_that_opens(void **context)
{
	(void)context;
	struct state state = kiosk_new();

	act_tick(&state, 8.0);
	int network = on_slide(&state);

	act_plain(&state, ACTION_PAUSE, 12.0);
	act_wake(&state, 12.2, 12.3);
	assert_int_equal(state.open, network);
	state_finish(&state);
}

static void a_touch_on_the_first_slide_opens_it_at_once(void **context)
{
	(void)context;
	struct state state = kiosk_new();
	int network = on_slide(&state);

	act_wake(&state, 0.05, 0.1);
	assert_int_equal(state.open, network);
	state_finish(&state);
}

static void slides_wait_while_a_finger_is_down(void **context)
{
	(void)context;
	struct state state = kiosk_new();
	int network = on_slide(&state);

	land(&state, 7.0, 0, 1);
	act_tick(&state, 20.0);
	assert_int_equal(on_slide(&state), network);
	assert_true(isinf(state_deadline(&state)));
	leave(&state, 20.0, 0);
	act_tick(&state, 20.1);
	assert_int_not_equal(on_slide(&state), network);
	state_finish(&state);
}

static void an_invitation_wakes_at_home_in_its_language(void **context)
{
	(void)context;
	for (int language = 0; language < 3; language++) {
		struct state state = kiosk_new();

		act_value(&state, ACTION_WAKE_IN, 1.0, language);
		assert_int_equal(state.scene, SCENE_HOME);
		assert_int_equal(state.language, language);
		assert_int_equal(state.lit_count, 0);
		state_finish(&state);
	}
}

static void a_language_that_is_not_there_changes_nothing(void **context)
{
	(void)context;
	struct state state = kiosk_at_home();

	act_value(&state, ACTION_LANGUAGE, 3.0, 1);
	act_value(&state, ACTION_LANGUAGE, 3.1, state.content->language_count);
	act_value(&state, ACTION_LANGUAGE, 3.2, -1);
	assert_int_equal(state.language, 1);
	state_finish(&state);
}

static void waking_does_nothing_to_who_is_awake(void **context)
{
	(void)context;
	struct state state = kiosk_on_page(4);

	act_plain(&state, ACTION_WAKE, 3.0);
	act_value(&state, ACTION_WAKE_IN, 3.1, 2);
	assert_int_equal(state.scene, SCENE_DETAIL);
	assert_int_equal(state.open, 4);
	assert_int_equal(state.language, 0);
	state_finish(&state);
}

static void a_lamp_is_lit_once_however_often_its_network_is_opened(void **context)
{
	(void)context;
	struct state state = kiosk_on_page(9);

	act_plain(&state, ACTION_HOME, 3.0);
	act_open(&state, 4.0, 9);
	act_open(&state, 5.0, 3);
	assert_int_equal(state.lit_count, 2);
	assert_true(state_lit(&state, 9));
	assert_true(state_lit(&state, 3));
	assert_false(state_lit(&state, 8));
	act(&state, ACTION_TURN, 6.0,
	    (struct action){.value = 1, .range = {10000.0f, 1000.0f, 1000.0f}});
	assert_int_equal(state.open, 4);
	assert_int_equal(state.lit_count, 3);
	state_finish(&state);
}

static void there_is_nothing_before_the_first_page_and_after_the_last(void **context)
{
	(void)context;
	struct state state = kiosk_on_page(0);

	act_value(&state, ACTION_TURN, 3.0, -1);
	assert_int_equal(state.open, 0);
	act_open(&state, 4.0, NETWORKS - 1);
	act_value(&state, ACTION_TURN, 5.0, 1);
	assert_int_equal(state.open, NETWORKS - 1);
	state_finish(&state);
}

static void a_new_page_is_read_from_the_top(void **context)
{
	(void)context;
	struct state state = kiosk_on_page(2);

	act(&state, ACTION_SCROLL_BY, 3.0,
	    (struct action){
		    .value = SCROLLER_BODY, .amount = 200.0f, .range = {400.0f, 300.0f, 0.0f}});
	assert_float_equal(scroll_end(&state.scrolls[SCROLLER_BODY]), 200.0f, 0.1f);
	act(&state, ACTION_TURN, 6.0,
	    (struct action){.value = 1, .range = {10000.0f, 1000.0f, 1000.0f}});
	assert_float_equal(scroll_at(&state.scrolls[SCROLLER_BODY], 6.0), 0.0f, 0.0f);
	state_finish(&state);
}

static void a_throw_of_the_pages_opens_the_one_that_it_rests_on(void **context)
{
	(void)context;
	struct scroll_range pages = {10000.0f, 1000.0f, 1000.0f};
	struct state state = kiosk_at_home();

	act(&state, ACTION_OPEN, 2.0,
	    (struct action){.key = state.content->networks[4].key, .range = pages});
	land(&state, 3.0, 0, 1);
	act(&state, ACTION_SCROLL_HOLD, 3.1,
	    (struct action){.value = SCROLLER_PAGES, .range = pages});
	act(&state, ACTION_SCROLL_PULL, 3.1, (struct action){.amount = 600.0f});
	act(&state, ACTION_SCROLL_THROW, 3.2, (struct action){.amount = 700.0f});
	leave(&state, 3.2, 0);
	assert_int_equal(state.open, 5);
	assert_true(state_lit(&state, 5));
	assert_float_equal(scroll_end(&state.scrolls[SCROLLER_PAGES]), 5000.0f, 0.1f);
	state_finish(&state);
}

static void a_page_leads_back_to_where_it_was_opened(void **context)
{
	(void)context;
	static const enum scene scenes[] = {SCENE_TIMELINE, SCENE_MAP};

	for (size_t i = 0; i < COUNT_OF(scenes); i++) {
		struct state state = kiosk_at_home();

		act_value(&state, ACTION_GO, 3.0, (int)scenes[i]);
		assert_int_equal(state.scene, scenes[i]);
		act_open(&state, 4.0, 1);
		assert_int_equal(state.origin, scenes[i]);
		act_open(&state, 5.0, 2);
		assert_int_equal(state.origin, scenes[i]);
		state_finish(&state);
	}
}

static void a_theme_lights_and_again_lets_go(void **context)
{
	(void)context;
	struct state state = kiosk_at_home();
	struct action theme = {.key = state.content->themes[2].key};

	act_value(&state, ACTION_SHEET, 3.0, OVERLAY_THEMES);
	act(&state, ACTION_THEME, 3.0, theme);
	assert_int_equal(state.theme, 2);
	assert_false(overlays_have(&state.overlays, OVERLAY_THEMES));
	act(&state, ACTION_THEME, 4.0, theme);
	assert_int_equal(state.theme, -1);
	state_finish(&state);
}

static void time_never_runs_back(void **context)
{
	(void)context;
	struct state state = kiosk_at_home();

	act_tick(&state, 30.0);
	act_plain(&state, ACTION_TOUCHED, 10.0);
	assert_true(state.now_s == 30.0);
	assert_true(state.touched_s == 30.0);
	state_finish(&state);
}

static struct action any_action(const struct state *state, uint64_t *seed)
{
	const struct content *content = state->content;
	int networks = content->network_count;
	struct action action = {
		.kind = (enum action_kind)(dice(seed) * (float)ACTION_KIND_COUNT),
		.slot = (int)(dice(seed) * 12.0f) - 1,
		.value = (int)(dice(seed) * 7.0f) - 1,
		.amount = (dice(seed) - 0.5f) * 4000.0f,
		.range = {10000.0f, 1000.0f, dice(seed) < 0.5f ? 1000.0f : 0.0f},
		.node = (uint64_t)(dice(seed) * 4.0f),
	};

	if (action.kind == ACTION_CONTENT) {
		action.kind = ACTION_TICK;
	} else if (action.kind == ACTION_THEME) {
		action.key = content->themes[(int)(dice(seed) * (float)content->theme_count)].key;
	} else {
		action.key = content->networks[(int)(dice(seed) * (float)networks)].key;
	}
	return action;
}

static void assert_sane(const struct state *state)
{
	const struct content *content = state->content;
	bool held = false;

	assert_in_range(state->scene, 0, SCENE_COUNT - 1);
	assert_in_range(state->language, 0, content->language_count - 1);
	assert_in_range(state->theme + 1, 0, content->theme_count);
	assert_in_range(state->open + 1, state->scene == SCENE_DETAIL ? 1 : 0,
			content->network_count);
	assert_in_range(state->overlays.count, 0, OVERLAY_COUNT);
	for (int i = 0; i < FINGERS_MAX; i++) {
		const struct press *press = &state->presses[i];

		held |= press->views;
		assert_true(press->down ||
			    (press->node == 0 && press->scroller == -1 && !press->views));
		assert_true(state->now_s >= state->swallow_until_s ||
			    (press->node == 0 && press->scroller == -1));
		for (int j = 0; j < i; j++) {
			const struct press *other = &state->presses[j];

			assert_true(press->node == 0 || press->node != other->node ||
				    press->shared || other->shared);
			assert_true(press->scroller < 0 || press->scroller != other->scroller);
		}
	}
	assert_true(held == (state->viewing.zoom.mode == ZOOM_HELD));
}

/* Whatever happens: ticked as turns are, the kiosk always knows when it will go on by itself. */
static void whatever_happens_the_next_deadline_lies_ahead(void **context)
{
	(void)context;
	uint64_t seed = 1;
	struct state state = kiosk_new();
	double now_s = 0.0;

	for (int i = 0; i < 200000; i++) {
		float luck = dice(&seed);

		now_s += luck < 0.90f ? (double)dice(&seed) : 100.0 * (double)dice(&seed);
		act_tick(&state, now_s);
		struct action action = any_action(&state, &seed);

		action.at_s = now_s;
		action.from_s = now_s - 0.3 * (double)dice(&seed);
		state_apply(&state, action);
		act_tick(&state, now_s);
		assert_sane(&state);
		double deadline_s = state_deadline(&state);

		assert_true(deadline_s > now_s);
		if (state.scene != SCENE_ATTRACT) {
			assert_true(isfinite(deadline_s));
		} else if (!state_touched(&state)) {
			assert_true(state.slides.paused || isfinite(deadline_s));
		}
	}
	state_finish(&state);
}

static void all_actions_and_scenes_have_names_of_their_own(void **context)
{
	(void)context;
	for (int i = 0; i < ACTION_KIND_COUNT; i++) {
		for (int j = 0; j < i; j++) {
			assert_string_not_equal(action_name((enum action_kind)i),
						action_name((enum action_kind)j));
		}
	}
	for (int i = 0; i < SCENE_COUNT; i++) {
		for (int j = 0; j < i; j++) {
			assert_string_not_equal(scene_name((enum scene)i),
						scene_name((enum scene)j));
		}
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_kiosk_begins_with_its_slides),
		cmocka_unit_test(a_touch_opens_the_network_on_the_slide),
		cmocka_unit_test(a_touch_belongs_to_the_slide_on_which_it_landed),
		cmocka_unit_test(for_400_ms_after_a_change_a_touch_belongs_to_the_slide_before),
		cmocka_unit_test(a_slide_that_stayed_after_a_pause_is_the_one_that_opens),
		cmocka_unit_test(a_touch_on_the_first_slide_opens_it_at_once),
		cmocka_unit_test(slides_wait_while_a_finger_is_down),
		cmocka_unit_test(an_invitation_wakes_at_home_in_its_language),
		cmocka_unit_test(a_language_that_is_not_there_changes_nothing),
		cmocka_unit_test(waking_does_nothing_to_who_is_awake),
		cmocka_unit_test(a_lamp_is_lit_once_however_often_its_network_is_opened),
		cmocka_unit_test(there_is_nothing_before_the_first_page_and_after_the_last),
		cmocka_unit_test(a_new_page_is_read_from_the_top),
		cmocka_unit_test(a_throw_of_the_pages_opens_the_one_that_it_rests_on),
		cmocka_unit_test(a_page_leads_back_to_where_it_was_opened),
		cmocka_unit_test(a_theme_lights_and_again_lets_go),
		cmocka_unit_test(time_never_runs_back),
		cmocka_unit_test(whatever_happens_the_next_deadline_lies_ahead),
		cmocka_unit_test(all_actions_and_scenes_have_names_of_their_own),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
