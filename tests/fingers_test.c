#include "model/fingers.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "model/state.h"
#include "support.h"

enum { CARD = 11, OTHER = 12 };

static const struct scroll_range strip = {2000.0f, 1000.0f, 0.0f};

static struct state kiosk(void)
{
	struct state state;

	state_init(&state, content_of(3), 7, 0.0);
	return state;
}

static struct state at_home(void)
{
	struct state state = kiosk();

	act_value(&state, ACTION_WAKE_IN, 1.0, 0);
	act_plain(&state, ACTION_TICK, 2.0);
	return state;
}

static void hold(struct state *state, double at_s, int slot)
{
	act(state, ACTION_SCROLL_HOLD, at_s,
	    (struct action){.slot = slot, .value = SCROLLER_HOME, .range = strip});
}

static void pull(struct state *state, double at_s, int slot, float by_px)
{
	act(state, ACTION_SCROLL_PULL, at_s, (struct action){.slot = slot, .amount = by_px});
}

static float place(const struct state *state)
{
	return scroll_at(&state->scrolls[SCROLLER_HOME], state->now_s);
}

static void a_finger_presses_what_it_landed_on_until_it_lifts(void **context)
{
	(void)context;
	struct state state = at_home();

	assert_false(state_touched(&state));
	land(&state, 3.0, 2, CARD);
	assert_true(state_touched(&state));
	assert_true(state.presses[2].node == CARD);
	assert_true(state.presses[2].from_s == 3.0);
	leave(&state, 3.1, 2);
	assert_false(state_touched(&state));
	assert_true(state.presses[2].node == 0);
	state_finish(&state);
}

static void the_first_finger_wins_a_control(void **context)
{
	(void)context;
	struct state state = at_home();

	land(&state, 3.0, 0, CARD);
	land(&state, 3.1, 1, CARD);
	land(&state, 3.1, 2, OTHER);
	assert_true(state.presses[0].node == CARD);
	assert_true(state.presses[1].down);
	assert_true(state.presses[1].node == 0);
	assert_true(state.presses[2].node == OTHER);
	leave(&state, 3.2, 0);
	assert_true(state.presses[1].node == 0);
	land(&state, 3.6, 3, CARD);
	assert_true(state.presses[3].node == CARD);
	state_finish(&state);
}

static void the_same_target_ignores_a_second_touch_for_300_ms(void **context)
{
	(void)context;
	struct state state = at_home();

	land(&state, 3.0, 0, CARD);
	leave(&state, 3.1, 0);
	land(&state, 3.39, 1, CARD);
	land(&state, 3.39, 2, OTHER);
	assert_true(state.presses[1].node == 0);
	assert_true(state.presses[2].node == OTHER);
	leave(&state, 3.4, 1);
	leave(&state, 3.4, 2);
	land(&state, 3.41, 1, CARD);
	assert_true(state.presses[1].node == CARD);
	state_finish(&state);
}

static void two_who_touch_at_once_both_get_what_they_touched(void **context)
{
	(void)context;
	struct state state = at_home();

	land(&state, 3.0, 0, CARD);
	land(&state, 3.1, 1, OTHER);
	leave(&state, 3.2, 0);
	assert_true(state.presses[1].node == OTHER); /* not lost when the first one leaves */
	leave(&state, 3.3, 1);
	assert_false(state_touched(&state));
	state_finish(&state);
}

static void the_waking_touch_presses_nothing_until_all_fingers_are_up_and_300_ms(void **context)
{
	(void)context;
	struct state state = kiosk();

	land(&state, 3.0, 0, CARD);
	land(&state, 3.0, 1, OTHER);
	act(&state, ACTION_WAKE, 3.1, (struct action){.from_s = 3.0});
	leave(&state, 3.1, 0);
	assert_true(state.presses[1].node == 0);
	land(&state, 5.0, 2, CARD);
	assert_true(state.presses[2].node == 0);
	leave(&state, 6.0, 2);
	leave(&state, 7.0, 1);
	land(&state, 7.29, 0, CARD);
	assert_true(state.presses[0].node == 0);
	leave(&state, 8.0, 0);
	land(&state, 8.31, 0, CARD);
	assert_true(state.presses[0].node == CARD);
	state_finish(&state);
}

static void a_swallowed_finger_catches_no_strip(void **context)
{
	(void)context;
	struct state state = kiosk();

	land(&state, 3.0, 0, CARD);
	act(&state, ACTION_WAKE, 3.1, (struct action){.from_s = 3.0});
	hold(&state, 3.2, 0);
	assert_int_equal(state.presses[0].scroller, -1);
	pull(&state, 3.3, 0, 500.0f);
	assert_float_equal(place(&state), 0.0f, 0.0f);
	state_finish(&state);
}

static void a_wake_by_no_finger_swallows_300_ms(void **context)
{
	(void)context;
	struct state state = kiosk();

	act_value(&state, ACTION_WAKE_IN, 1.0, 0);
	land(&state, 1.29, 0, CARD);
	assert_true(state.presses[0].node == 0);
	state_finish(&state);
}

static void a_drag_lets_go_of_what_was_pressed_and_takes_the_strip_along(void **context)
{
	(void)context;
	struct state state = at_home();

	land(&state, 3.0, 0, CARD);
	hold(&state, 3.1, 0);
	assert_true(state.presses[0].node == 0);
	pull(&state, 3.2, 0, 120.0f);
	pull(&state, 3.2, 0, 30.0f);
	assert_float_equal(place(&state), 150.0f, 0.01f);
	state_finish(&state);
}

static void the_first_finger_keeps_the_strip(void **context)
{
	(void)context;
	struct state state = at_home();

	land(&state, 3.0, 0, CARD);
	land(&state, 3.0, 1, OTHER);
	hold(&state, 3.1, 0);
	hold(&state, 3.1, 1);
	assert_int_equal(state.presses[1].scroller, -1);
	pull(&state, 3.2, 1, 500.0f);
	assert_float_equal(place(&state), 0.0f, 0.0f);
	act(&state, ACTION_SCROLL_THROW, 3.3, (struct action){.slot = 1, .amount = 3000.0f});
	leave(&state, 3.3, 1);
	assert_int_equal(state.scrolls[SCROLLER_HOME].mode, SCROLL_HELD);
	state_finish(&state);
}

static void a_throw_flies_on_and_rests_within_the_strip(void **context)
{
	(void)context;
	struct state state = at_home();

	land(&state, 3.0, 0, CARD);
	hold(&state, 3.1, 0);
	act(&state, ACTION_SCROLL_THROW, 3.2, (struct action){.amount = 1000.0f});
	leave(&state, 3.2, 0);
	act_plain(&state, ACTION_TICK, 3.5);
	assert_true(place(&state) > 100.0f);
	act_plain(&state, ACTION_TICK, 10.0);
	assert_in_range((int)place(&state), 400, 600);
	state_finish(&state);
}

static void a_finger_that_is_lost_leaves_the_strip_at_rest(void **context)
{
	(void)context;
	struct state state = at_home();

	land(&state, 3.0, 0, CARD);
	hold(&state, 3.1, 0);
	pull(&state, 3.2, 0, -300.0f);
	leave(&state, 3.3, 0);
	act_plain(&state, ACTION_TICK, 10.0);
	assert_float_equal(place(&state), 0.0f, 0.01f);
	state_finish(&state);
}

static void a_button_sends_the_strip_on_from_where_it_is_going(void **context)
{
	(void)context;
	struct state state = at_home();
	struct action on = {.value = SCROLLER_HOME, .amount = 300.0f, .range = strip};

	act(&state, ACTION_SCROLL_BY, 3.0, on);
	act(&state, ACTION_SCROLL_BY, 3.1, on);
	act(&state, ACTION_SCROLL_BY, 3.2, on);
	assert_float_equal(scroll_end(&state.scrolls[SCROLLER_HOME]), 900.0f, 0.01f);
	state_finish(&state);
}

static void a_finger_that_is_not_down_holds_nothing(void **context)
{
	(void)context;
	struct state state = at_home();

	hold(&state, 3.0, 4);
	assert_int_equal(state.presses[4].scroller, -1);
	assert_int_equal(state.scrolls[SCROLLER_HOME].mode, SCROLL_RESTS);
	state_finish(&state);
}

static void fingers_and_strips_that_do_not_exist_are_ignored(void **context)
{
	(void)context;
	struct state state = at_home();

	land(&state, 3.0, -1, CARD);
	land(&state, 3.0, FINGERS_MAX, CARD);
	leave(&state, 3.0, FINGERS_MAX);
	hold(&state, 3.0, -1);
	pull(&state, 3.0, FINGERS_MAX, 10.0f);
	act(&state, ACTION_SCROLL_THROW, 3.0, (struct action){.slot = -1, .amount = 10.0f});
	act_value(&state, ACTION_SCROLL_BY, 3.0, SCROLLER_COUNT);
	act_value(&state, ACTION_SCROLL_BY, 3.0, -1);
	land(&state, 3.0, 0, CARD);
	act_value(&state, ACTION_SCROLL_HOLD, 3.0, SCROLLER_COUNT);
	assert_true(state.presses[0].node == CARD);
	state_finish(&state);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_finger_presses_what_it_landed_on_until_it_lifts),
		cmocka_unit_test(the_first_finger_wins_a_control),
		cmocka_unit_test(the_same_target_ignores_a_second_touch_for_300_ms),
		cmocka_unit_test(two_who_touch_at_once_both_get_what_they_touched),
		cmocka_unit_test(
			the_waking_touch_presses_nothing_until_all_fingers_are_up_and_300_ms),
		cmocka_unit_test(a_swallowed_finger_catches_no_strip),
		cmocka_unit_test(a_wake_by_no_finger_swallows_300_ms),
		cmocka_unit_test(a_drag_lets_go_of_what_was_pressed_and_takes_the_strip_along),
		cmocka_unit_test(the_first_finger_keeps_the_strip),
		cmocka_unit_test(a_throw_flies_on_and_rests_within_the_strip),
		cmocka_unit_test(a_finger_that_is_lost_leaves_the_strip_at_rest),
		cmocka_unit_test(a_button_sends_the_strip_on_from_where_it_is_going),
		cmocka_unit_test(a_finger_that_is_not_down_holds_nothing),
		cmocka_unit_test(fingers_and_strips_that_do_not_exist_are_ignored),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
