#include "turn.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <cmocka.h>

#include "support.h"

enum { MANY = 40 };

static struct turn *turn_at_home(int networks, bool still)
{
	struct turn *turn = turn_create(content_of(networks), measure_fixed(), support_screen(0), 7, 0.0);

	turn_take(turn, 0.0);
	turn_act(turn, (struct action){.kind = ACTION_WAKE_IN, .at_s = 1.0});
	turn_act(turn, (struct action){.kind = ACTION_SETTING,
				       .value = SETTING_REDUCED_MOTION,
				       .amount = still ? 1.0f : 0.0f,
				       .at_s = 1.0});
	for (int i = 0; i < 120; i++) {
		turn_take(turn, 1.0 + i * TURN_S);
	}
	return turn;
}

/* Takes turns as they fall due, at most for so long; returns when none is due any more. */
static double run_until_still(struct turn *turn, double now_s, double most_s)
{
	double until_s = now_s + most_s;

	while (now_s < until_s) {
		double due_s = turn_deadline(turn, now_s);

		if (due_s > now_s + 1.0) {
			return now_s;
		}
		now_s = due_s;
		turn_take(turn, now_s);
	}
	return now_s;
}

/* 3 mm are 12 px of this screen. */
static void a_finger_on_the_rim_is_not_heard(void **state)
{
	(void)state;
	struct turn *turn = turn_at_home(NETWORKS, false);
	static const struct {
		float x, y;
		bool heard;
	} places[] = {{4, 500, false}, {1916, 500, false}, {900, 3, false}, {900, 1078, false},
		      {14, 500, true}, {900, 1060, true}};

	for (size_t i = 0; i < COUNT_OF(places); i++) {
		struct touch touch = {.kind = TOUCH_DOWN, .finger = (int64_t)i + 1,
				      .x_px = places[i].x, .y_px = places[i].y, .at_s = 4.0 + (double)i};

		turn_hear(turn, touch);
		assert_int_equal(hand_count(&turn->hand), places[i].heard);
		touch.kind = TOUCH_UP;
		touch.at_s += 0.1;
		turn_hear(turn, touch);
	}
	turn_destroy(turn);
}

static void a_screen_that_nobody_touches_comes_to_rest(void **state)
{
	(void)state;
	struct turn *turn = turn_at_home(NETWORKS, false);
	double still_s = run_until_still(turn, 3.0, 30.0);

	assert_true(still_s < 3.0 + 10.0);
	assert_false(turn_take(turn, still_s + 1.0));
	turn_destroy(turn);
}

static void slides_that_nobody_touches_take_at_most_thirty_pictures_a_second(void **state)
{
	(void)state;
	struct turn *turn = turn_create(content_of(NETWORKS), measure_fixed(), support_screen(0), 7, 0.0);
	double now_s = 0.0;
	int turns = 0;

	turn_take(turn, now_s);
	for (; now_s < 30.0; turns++) {
		now_s = turn_deadline(turn, now_s);
		turn_take(turn, now_s);
	}
	assert_in_range(turns, 30 * 20, 30 * 30 + 1);
	turn_act(turn, (struct action){.kind = ACTION_WAKE_IN, .at_s = now_s});
	turn_take(turn, now_s);
	assert_true(turn_deadline(turn, now_s) <= now_s + TURN_S); /* a visitor gets all of them */
	turn_destroy(turn);
}

static void a_thrown_strip_is_followed_though_all_else_is_still(void **state)
{
	(void)state;
	struct turn *turn = turn_at_home(MANY, true);
	float y_px = 500.0f;

	for (int i = 0; i <= 6; i++) {
		enum touch_kind kind = i == 0 ? TOUCH_DOWN : TOUCH_MOVE;

		turn_hear(turn, (struct touch){kind, 1, 1200.0f - 90.0f * (float)i, y_px, 4.0 + i * 0.016});
		turn_take(turn, 4.0 + i * 0.016);
	}
	turn_hear(turn, (struct touch){TOUCH_UP, 1, 660.0f, y_px, 4.1});
	turn_take(turn, 4.1);
	assert_true(turn_deadline(turn, 4.1) < 4.1 + 0.02);
	double still_s = run_until_still(turn, 4.1, 10.0);

	assert_true(still_s > 4.3 && still_s < 12.0);
	assert_true(scroll_at(&turn->state.scrolls[SCROLLER_HOME], still_s) > 100.0f);
	turn_destroy(turn);
}

static void fingers_on_the_river_raise_it_and_it_calms_down(void **state)
{
	(void)state;
	struct turn *turn = turn_at_home(NETWORKS, true);

	turn_hear(turn, (struct touch){TOUCH_DOWN, 1, 500.0f, 940.0f, 4.0});
	turn_take(turn, 4.0);
	turn_take(turn, 4.0 + TURN_S);
	assert_true(fabsf(turn->shown->ripples[RIPPLE_POINTS / 4]) > 5.0f);
	turn_hear(turn, (struct touch){TOUCH_UP, 1, 500.0f, 940.0f, 4.1});
	turn_take(turn, 4.1);
	double still_s = run_until_still(turn, 4.1, 30.0);

	assert_true(still_s < 4.1 + 12.0);
	assert_true(water_still(&turn->water));
	turn_destroy(turn);
}

static void the_last_lamp_wakes_the_river_once(void **state)
{
	(void)state;
	struct turn *turn = turn_at_home(3, true);

	for (int i = 0; i < 3; i++) {
		assert_true(water_still(&turn->water));
		turn_act(turn, (struct action){.kind = ACTION_OPEN,
					       .key = turn->state.content->networks[i].key,
					       .at_s = 4.0 + i});
		turn_take(turn, 4.0 + i);
	}
	assert_false(water_still(&turn->water));
	run_until_still(turn, 6.0, 20.0);
	assert_true(water_still(&turn->water));
	turn_act(turn, (struct action){.kind = ACTION_OPEN,
				       .key = turn->state.content->networks[0].key,
				       .at_s = 20.0});
	turn_take(turn, 20.0);
	assert_true(water_still(&turn->water));
	turn_destroy(turn);
}

/* Two visitors lift their fingers between two pictures: one page opens, and one lamp is lit. */
static void of_two_fingers_that_leave_at_once_the_first_wins(void **state)
{
	(void)state;
	struct turn *turn = turn_at_home(NETWORKS, true);
	const char *ids[] = {turn->state.content->networks[1].id, turn->state.content->networks[3].id};
	float x_px[2], y_px[2];

	for (int i = 0; i < 2; i++) {
		char name[64];

		snprintf(name, sizeof(name), "card/%s", ids[i]);
		const struct node *card = frame_named(turn->shown, name);

		assert_non_null(card);
		x_px[i] = card->box.x + card->box.w / 2.0f;
		y_px[i] = card->box.y + card->box.h / 2.0f;
		turn_hear(turn, (struct touch){TOUCH_DOWN, i, x_px[i], y_px[i], 4.0});
	}
	turn_take(turn, 4.0);
	for (int i = 0; i < 2; i++) {
		turn_hear(turn, (struct touch){TOUCH_UP, i, x_px[i], y_px[i], 4.1});
	}
	turn_take(turn, 4.1);
	assert_int_equal(turn->state.scene, SCENE_DETAIL);
	assert_int_equal(turn->state.open, 1);
	assert_int_equal(turn->state.lit_count, 1);
	turn_destroy(turn);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_finger_on_the_rim_is_not_heard),
		cmocka_unit_test(a_screen_that_nobody_touches_comes_to_rest),
		cmocka_unit_test(slides_that_nobody_touches_take_at_most_thirty_pictures_a_second),
		cmocka_unit_test(a_thrown_strip_is_followed_though_all_else_is_still),
		cmocka_unit_test(fingers_on_the_river_raise_it_and_it_calms_down),
		cmocka_unit_test(the_last_lamp_wakes_the_river_once),
		cmocka_unit_test(of_two_fingers_that_leave_at_once_the_first_wins),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
