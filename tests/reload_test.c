#include "model/state.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "support.h"

static void new_content_keeps_the_open_network_by_its_id(void **context)
{
	(void)context;
	struct state state = kiosk_on_page(5);
	uint64_t key = state.content->networks[5].key;

	act_value(&state, ACTION_LANGUAGE, 3.0, 2);
	act(&state, ACTION_CONTENT, 4.0, (struct action){.content = content_without(NETWORKS, 2)});
	assert_int_equal(state.scene, SCENE_DETAIL);
	assert_int_equal(state.open, 4);
	assert_true(state.content->networks[state.open].key == key);
	assert_int_equal(state.language, 2);
	state_finish(&state);
}

static void new_content_without_the_open_network_leads_home(void **context)
{
	(void)context;
	struct state state = kiosk_on_page(5);

	act(&state, ACTION_CONTENT, 4.0, (struct action){.content = content_without(NETWORKS, 5)});
	assert_int_equal(state.scene, SCENE_HOME);
	assert_int_equal(state.open, -1);
	assert_true(state_deadline(&state) > 4.0);
	state_finish(&state);
}

static void new_content_keeps_the_language_by_its_id(void **context)
{
	(void)context;
	struct state state = kiosk_at_home();
	struct content *content = content_of(NETWORKS);
	struct language first = content->languages[0];

	content->languages[0] = content->languages[2];
	content->languages[2] = first;
	act_value(&state, ACTION_LANGUAGE, 3.0, 2);
	act(&state, ACTION_CONTENT, 4.0, (struct action){.content = content});
	assert_int_equal(state.language, 0);
	state_finish(&state);
}

static void a_language_that_is_gone_gives_way_to_the_first(void **context)
{
	(void)context;
	struct state state = kiosk_at_home();
	struct content *content = content_of(NETWORKS);

	content->language_count = 2;
	act_value(&state, ACTION_LANGUAGE, 3.0, 2);
	act(&state, ACTION_CONTENT, 4.0, (struct action){.content = content});
	assert_int_equal(state.language, content->settings.language);
	state_finish(&state);
}

static void a_language_that_is_gone_gives_way_to_one_of_the_same_words(void **context)
{
	(void)context;
	struct state state = kiosk_at_home();
	struct content *content = content_of(NETWORKS);

	content->languages[0].id = "sr-new"; /* it reads sr, as the one that is gone did */
	content->settings.language = 2;
	act(&state, ACTION_CONTENT, 4.0, (struct action){.content = content});
	assert_int_equal(state.language, 0);
	state_finish(&state);
}

static void a_page_that_is_read_stays_under_the_finger_and_at_its_line(void **context)
{
	(void)context;
	struct state state = kiosk_on_page(5);

	act(&state, ACTION_SCROLL_BY, 3.0,
	    (struct action){.value = SCROLLER_BODY, .amount = 80.0f, .range = {400.0f, 300.0f, 40.0f}});
	land(&state, 5.0, 0, 1);
	act(&state, ACTION_SCROLL_HOLD, 5.1,
	    (struct action){.value = SCROLLER_PAGES,
			    .range = {1920.0f * (NETWORKS - 1), 1920.0f, 1920.0f}});
	act(&state, ACTION_SCROLL_PULL, 5.2, (struct action){.amount = 300.0f});
	assert_float_equal(scroll_at(&state.scrolls[SCROLLER_PAGES], 5.2), 5 * 1920.0f + 300.0f, 0.1f);
	act(&state, ACTION_CONTENT, 5.3, (struct action){.content = content_without(NETWORKS, 2)});
	assert_int_equal(state.open, 4);
	assert_float_equal(scroll_at(&state.scrolls[SCROLLER_PAGES], 5.3), 4 * 1920.0f + 300.0f, 0.1f);
	assert_float_equal(scroll_at(&state.scrolls[SCROLLER_BODY], 9.0), 80.0f, 0.1f);
	act(&state, ACTION_SCROLL_PULL, 5.4, (struct action){.amount = 100.0f});
	assert_float_equal(scroll_at(&state.scrolls[SCROLLER_PAGES], 5.4), 4 * 1920.0f + 400.0f, 0.1f);
	state_finish(&state);
}

static void what_lies_over_the_scene_and_what_was_chosen_stay(void **context)
{
	(void)context;
	struct state state = kiosk_at_home();
	uint64_t theme = state.content->themes[1].key;

	act(&state, ACTION_THEME, 3.0, (struct action){.key = theme});
	act_value(&state, ACTION_SHEET, 3.1, OVERLAY_ACCESS);
	act(&state, ACTION_SETTING, 3.2, (struct action){.value = SETTING_TEXT_STEP, .amount = 2.0f});
	double touched_s = state.touched_s;

	act(&state, ACTION_CONTENT, 4.0, (struct action){.content = content_without(NETWORKS, 2)});
	assert_true(state.content->themes[state.theme].key == theme);
	assert_true(overlays_have(&state.overlays, OVERLAY_ACCESS));
	assert_int_equal(state.settings[SETTING_TEXT_STEP], 2);
	assert_true(state.touched_s == touched_s);
	state_finish(&state);
}

static void lamps_that_are_lit_stay_lit(void **context)
{
	(void)context;
	struct state state = kiosk_on_page(5);

	act_open(&state, 3.0, 1);
	act(&state, ACTION_CONTENT, 4.0, (struct action){.content = content_without(NETWORKS, 2)});
	assert_int_equal(state.lit_count, 2);
	assert_true(state_lit(&state, 1));
	assert_true(state_lit(&state, 4));
	act(&state, ACTION_CONTENT, 5.0, (struct action){.content = content_without(NETWORKS, 5)});
	assert_int_equal(state.lit_count, 1);
	state_finish(&state);
}

static void the_slide_stays_and_goes_on_from_there(void **context)
{
	(void)context;
	struct state state = kiosk_new();

	for (int i = 1; i <= 4; i++) {
		act_tick(&state, 8.0 * i + 0.1);
	}
	int shown = slides_network(&state.slides, state.content, 0);
	uint64_t key = state.content->networks[shown].key;
	double deadline_s = state_deadline(&state);
	int gone = shown == 0 ? 5 : 0;

	act(&state, ACTION_CONTENT, 35.0, (struct action){.content = content_without(NETWORKS, gone)});
	shown = slides_network(&state.slides, state.content, 0);
	assert_true(state.content->networks[shown].key == key);
	assert_true(state_deadline(&state) == deadline_s);
	act_tick(&state, deadline_s);
	assert_int_equal(slides_network(&state.slides, state.content, 0), (shown + 1) % (NETWORKS - 1));
	state_finish(&state);
}

static void less_motion_follows_the_content_unless_a_visitor_chose(void **context)
{
	(void)context;
	struct state state = kiosk_at_home();
	struct content *content = content_of(NETWORKS);

	content->settings.reduced_motion = true;
	act(&state, ACTION_CONTENT, 3.0, (struct action){.content = content});
	assert_int_equal(state.settings[SETTING_REDUCED_MOTION], 1);
	act_value(&state, ACTION_SETTING, 4.0, SETTING_REDUCED_MOTION);
	act(&state, ACTION_CONTENT, 5.0, (struct action){.content = content_of(NETWORKS)});
	assert_int_equal(state.settings[SETTING_REDUCED_MOTION], 0);
	state_finish(&state);
}

static void a_content_without_networks_is_no_harm(void **context)
{
	(void)context;
	struct state state = kiosk_on_page(5);

	act(&state, ACTION_CONTENT, 4.0, (struct action){.content = content_of(0)});
	assert_int_equal(state.scene, SCENE_HOME);
	act_tick(&state, 100.0);
	assert_int_equal(state.scene, SCENE_ATTRACT);
	act_wake(&state, 101.0, 101.1);
	assert_int_equal(state.scene, SCENE_HOME);
	state_finish(&state);
}

static void the_old_content_goes_when_its_last_holder_lets_go(void **context)
{
	(void)context;
	struct content *old = content_hold(content_of(3));
	struct state state = kiosk_of(old);

	assert_int_equal(old->holders, 2);
	act(&state, ACTION_CONTENT, 4.0, (struct action){.content = content_of(3)});
	assert_int_equal(old->holders, 1);
	content_release(old);
	state_finish(&state);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(new_content_keeps_the_open_network_by_its_id),
		cmocka_unit_test(new_content_without_the_open_network_leads_home),
		cmocka_unit_test(new_content_keeps_the_language_by_its_id),
		cmocka_unit_test(a_language_that_is_gone_gives_way_to_the_first),
		cmocka_unit_test(a_language_that_is_gone_gives_way_to_one_of_the_same_words),
		cmocka_unit_test(a_page_that_is_read_stays_under_the_finger_and_at_its_line),
		cmocka_unit_test(what_lies_over_the_scene_and_what_was_chosen_stay),
		cmocka_unit_test(lamps_that_are_lit_stay_lit),
		cmocka_unit_test(the_slide_stays_and_goes_on_from_there),
		cmocka_unit_test(less_motion_follows_the_content_unless_a_visitor_chose),
		cmocka_unit_test(a_content_without_networks_is_no_harm),
		cmocka_unit_test(the_old_content_goes_when_its_last_holder_lets_go),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
