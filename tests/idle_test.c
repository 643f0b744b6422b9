#include "model/state.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "support.h"

static void a_page_waits_as_long_as_its_words_take(void **context)
{
	(void)context;
	static const struct {
		int words;
		float patience_s;
	} cases[] = {{0, 60.0f}, {37, 60.0f}, {50, 65.0f}, {90, 81.0f}, {1000, 180.0f}};

	for (size_t i = 0; i < COUNT_OF(cases); i++) {
		struct state state = kiosk_at_home();

		state.content->networks[2].words = cases[i].words;
		act_open(&state, 2.0, 2);
		assert_float_equal(state_patience_s(&state), cases[i].patience_s, 0.01f);
		act(&state, ACTION_SETTING, 2.0,
		    (struct action){.value = SETTING_TEXT_STEP, .amount = 1.0f});
		assert_float_equal(state_patience_s(&state), 2.0f * cases[i].patience_s, 0.01f);
		state_finish(&state);
	}
}

static void a_page_asks_before_it_goes(void **context)
{
	(void)context;
	struct state state = kiosk_on_page(0);
	double asks_s = state_deadline(&state);

	assert_true(asks_s == 2.0 + (double)state_patience_s(&state));
	act_tick(&state, asks_s - 0.01);
	assert_int_equal(state.overlays.count, 0);
	act_tick(&state, asks_s);
	assert_true(overlays_have(&state.overlays, OVERLAY_PROMPT));
	assert_int_equal(state.scene, SCENE_DETAIL);
	assert_true(state_deadline(&state) == asks_s + 20.0);
	state_finish(&state);
}

static void who_stays_goes_on_reading_where_they_were(void **context)
{
	(void)context;
	struct state state = kiosk_on_page(3);
	double asks_s = state_deadline(&state);

	act_value(&state, ACTION_LANGUAGE, 2.0, 2);
	act_tick(&state, asks_s);
	act_plain(&state, ACTION_STAY, asks_s + 5.0);
	assert_int_equal(state.overlays.count, 0);
	assert_int_equal(state.scene, SCENE_DETAIL);
	assert_int_equal(state.open, 3);
	assert_int_equal(state.language, 2);
	assert_true(state_deadline(&state) == asks_s + 5.0 + (double)state_patience_s(&state));
	state_finish(&state);
}

/* A visit in which everything was changed that can be. */
static struct state busy_page(void)
{
	struct state state = kiosk_at_home();

	act_value(&state, ACTION_LANGUAGE, 2.0, 2);
	act(&state, ACTION_THEME, 2.0, (struct action){.key = state.content->themes[1].key});
	for (int i = 0; i < SETTING_COUNT; i++) {
		act(&state, ACTION_SETTING, 2.0, (struct action){.value = i, .amount = 1.0f});
	}
	for (int i = 0; i < SCROLLER_COUNT; i++) {
		act(&state, ACTION_SCROLL_BY, 2.0,
		    (struct action){
			    .value = i, .amount = 300.0f, .range = {1000.0f, 500.0f, 0.0f}});
	}
	act_open(&state, 2.0, 5);
	act_open(&state, 2.0, 6);
	act_value(&state, ACTION_SHEET, 2.0, OVERLAY_ACCESS);
	return state;
}

static void after_20_seconds_without_an_answer_everything_is_as_it_was(void **context)
{
	(void)context;
	struct state state = busy_page();
	double asks_s = state_deadline(&state);

	act_tick(&state, asks_s);
	assert_true(overlays_have(&state.overlays, OVERLAY_PROMPT));
	act_tick(&state, asks_s + 19.99);
	assert_int_equal(state.scene, SCENE_DETAIL);
	act_tick(&state, asks_s + 20.0);
	assert_int_equal(state.scene, SCENE_ATTRACT);
	assert_as_it_was_set_up(&state);
	state_finish(&state);
}

static void home_goes_back_to_the_slides_without_asking(void **context)
{
	(void)context;
	struct state state = kiosk_at_home();

	act_plain(&state, ACTION_TOUCHED, 10.0);
	assert_true(state_deadline(&state) == 70.0);
	act_tick(&state, 69.99);
	assert_int_equal(state.scene, SCENE_HOME);
	act_tick(&state, 70.0);
	assert_int_equal(state.scene, SCENE_ATTRACT);
	assert_as_it_was_set_up(&state);
	state_finish(&state);
}

static void whoever_would_lose_something_is_asked_first(void **context)
{
	(void)context;
	static const struct action deeds[] = {
		{.kind = ACTION_LANGUAGE, .value = 2},
		{.kind = ACTION_SETTING, .value = SETTING_CONTRAST, .amount = 1.0f},
		{.kind = ACTION_GO, .value = SCENE_TIMELINE},
		{.kind = ACTION_GO, .value = SCENE_MAP},
		{.kind = ACTION_GO, .value = SCENE_GAME},
	};

	for (size_t i = 0; i < COUNT_OF(deeds); i++) {
		struct state state = kiosk_at_home();

		act(&state, deeds[i].kind, 10.0, deeds[i]);
		enum scene scene = state.scene;
		double asks_s = state_deadline(&state);

		assert_true(asks_s >= 70.0);
		act_tick(&state, asks_s);
		assert_true(overlays_have(&state.overlays, OVERLAY_PROMPT));
		assert_int_equal(state.scene, scene);
		assert_true(state_deadline(&state) - asks_s >= 20.0);
		act_tick(&state, state_deadline(&state));
		assert_int_equal(state.scene, SCENE_ATTRACT);
		assert_as_it_was_set_up(&state);
		state_finish(&state);
	}
}

static void any_finger_that_lands_while_it_asks_says_yes_as_often_as_wanted(void **context)
{
	(void)context;
	struct state state = kiosk_on_page(3);

	for (int i = 0; i < 12; i++) {
		double asks_s = state_deadline(&state);
		struct action finger = {.kind = ACTION_PRESS, .node = 77, .from_s = asks_s + 15.0};

		act_tick(&state, asks_s);
		act(&state, ACTION_PRESS, asks_s + 15.0, finger);
		act_tick(&state, asks_s + 25.0); /* a slow finger: the time has run out meanwhile */
		assert_int_equal(state.scene, SCENE_DETAIL);
		act_plain(&state, ACTION_LIFT, asks_s + 26.0);
		assert_int_equal(state.overlays.count, 0);
		assert_int_equal(state.open, 3);
	}
	state_finish(&state);
}

static void the_pause_stops_slides_and_waters(void **context)
{
	(void)context;
	struct state state = kiosk_new();

	act_plain(&state, ACTION_PAUSE, 3.0);
	double flow_s = state_flow_s(&state);
	int shown = state.slides.shown;

	act_tick(&state, 3.5);
	assert_true(state_calm_s(&state) <= 3.0);
	act_tick(&state, 40.0);
	assert_int_equal(state.slides.shown, shown);
	assert_true(state_flow_s(&state) == flow_s);
	state_finish(&state);
}

static void each_touch_gives_new_time_even_one_that_means_nothing(void **context)
{
	(void)context;
	static const enum action_kind touches[] = {ACTION_TOUCHED, ACTION_PRESS, ACTION_LIFT,
						   ACTION_SCROLL_PULL, ACTION_STAY};

	for (size_t i = 0; i < COUNT_OF(touches); i++) {
		struct state state = kiosk_at_home();

		act_plain(&state, touches[i], 50.0);
		act_tick(&state, 109.9);
		assert_int_equal(state.scene, SCENE_HOME);
		act_tick(&state, 110.0);
		assert_int_equal(state.scene, SCENE_ATTRACT);
		state_finish(&state);
	}
}

static void what_nobody_did_gives_no_time(void **context)
{
	(void)context;
	struct state state = kiosk_at_home();

	act(&state, ACTION_CONTENT, 50.0, (struct action){.content = content_of(NETWORKS)});
	state.content->settings.home_idle_s = 60.0f;
	act_tick(&state, 61.0);
	assert_int_equal(state.scene, SCENE_ATTRACT);
	state_finish(&state);
}

static void to_the_start_leads_home_with_everything_as_it_was(void **context)
{
	(void)context;
	struct state state = busy_page();
	double asks_s = state_deadline(&state);

	act_tick(&state, asks_s);
	act(&state, ACTION_LEAVE, asks_s + 1.0, (struct action){.from_s = asks_s + 0.41});
	assert_int_equal(state.scene, SCENE_HOME);
	assert_as_it_was_set_up(&state);
	state_finish(&state);
}

/* Who touched the page where the button came up meant the page. */
static void a_finger_that_set_out_before_the_prompt_stays(void **context)
{
	(void)context;
	struct state state = kiosk_on_page(3);
	double asks_s = state_deadline(&state);

	act_tick(&state, asks_s);
	act(&state, ACTION_LEAVE, asks_s + 1.0, (struct action){.from_s = asks_s + 0.39});
	assert_int_equal(state.scene, SCENE_DETAIL);
	assert_int_equal(state.open, 3);
	assert_int_equal(state.overlays.count, 0);
	state_finish(&state);
}

static void a_sheet_over_the_slides_goes_with_who_opened_it(void **context)
{
	(void)context;
	struct state state = kiosk_new();

	act_value(&state, ACTION_SHEET, 1.0, OVERLAY_ACCESS);
	act(&state, ACTION_SETTING, 2.0,
	    (struct action){.value = SETTING_TEXT_STEP, .amount = 2.0f});
	for (double now_s = 2.0; now_s < 130.0; now_s += 0.5) {
		act_tick(&state, now_s);
	}
	assert_int_equal(state.scene, SCENE_ATTRACT);
	assert_as_it_was_set_up(&state);
	state_finish(&state);
}

static void wishes_over_the_slides_are_kept_by_who_wakes_them(void **context)
{
	(void)context;
	struct state state = kiosk_new();

	act_value(&state, ACTION_SHEET, 1.0, OVERLAY_ACCESS);
	act(&state, ACTION_SETTING, 2.0,
	    (struct action){.value = SETTING_TEXT_STEP, .amount = 2.0f});
	act_value(&state, ACTION_SHEET, 3.0, OVERLAY_ACCESS);
	act_wake(&state, 20.0, 20.1);
	assert_int_equal(state.settings[SETTING_TEXT_STEP], 2);
	state_finish(&state);
}

static void water_comes_to_rest_when_nobody_touches_it(void **context)
{
	(void)context;
	struct state state = kiosk_new();

	assert_true(isinf(state_calm_s(&state)));
	act_value(&state, ACTION_WAKE_IN, 1.0, 0);
	act_plain(&state, ACTION_TOUCHED, 5.0);
	assert_true(state_calm_s(&state) == 13.0);
	act(&state, ACTION_SETTING, 6.0,
	    (struct action){.value = SETTING_REDUCED_MOTION, .amount = 1.0f});
	assert_true(state_calm_s(&state) <= 6.0);
	state_finish(&state);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_page_waits_as_long_as_its_words_take),
		cmocka_unit_test(a_page_asks_before_it_goes),
		cmocka_unit_test(who_stays_goes_on_reading_where_they_were),
		cmocka_unit_test(after_20_seconds_without_an_answer_everything_is_as_it_was),
		cmocka_unit_test(home_goes_back_to_the_slides_without_asking),
		cmocka_unit_test(the_pause_stops_slides_and_waters),
		cmocka_unit_test(whoever_would_lose_something_is_asked_first),
		cmocka_unit_test(any_finger_that_lands_while_it_asks_says_yes_as_often_as_wanted),
		cmocka_unit_test(each_touch_gives_new_time_even_one_that_means_nothing),
		cmocka_unit_test(what_nobody_did_gives_no_time),
		cmocka_unit_test(to_the_start_leads_home_with_everything_as_it_was),
		cmocka_unit_test(a_finger_that_set_out_before_the_prompt_stays),
		cmocka_unit_test(a_sheet_over_the_slides_goes_with_who_opened_it),
		cmocka_unit_test(wishes_over_the_slides_are_kept_by_who_wakes_them),
		cmocka_unit_test(water_comes_to_rest_when_nobody_touches_it),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
