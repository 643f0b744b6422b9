#include "touch/ghost.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "support.h"
#include "turn.h"

/* What a panel of 2026 does by itself. */
static const double EVERY_S = 12.864;

static void the_fifth_tap_by_the_clock_is_a_ghosts_and_all_after_it(void **state)
{
	(void)state;
	struct ghosts ghosts = {0};

	for (int i = 0; i < 4; i++) {
		assert_false(ghosts_know(&ghosts, 400.0f, 300.0f, 5.0 + EVERY_S * i));
	}
	for (int i = 4; i < 1000; i++) {
		assert_true(ghosts_know(&ghosts, 400.0f, 300.0f, 5.0 + EVERY_S * i));
	}
}

static void taps_between_do_not_hide_it(void **state)
{
	(void)state;
	struct ghosts ghosts = {0};
	uint64_t seed = 5;

	for (int i = 0; i < 50; i++) {
		double at_s = 5.0 + EVERY_S * i;

		assert_true(ghosts_know(&ghosts, 400.0f, 300.0f, at_s) == (i >= 4));
		for (int j = 1; j <= 2; j++) {
			assert_false(ghosts_know(&ghosts, 1000.0f * dice(&seed), 310.0f, at_s + j));
		}
	}
}

static void a_person_is_never_one(void **state)
{
	(void)state;
	struct ghosts ghosts = {0};
	uint64_t seed = 7;
	double at_s = 5.0;

	/* One button, again and again, with a finger that rests on one spot for a while. */
	for (int i = 0; i < 2000; i++) {
		at_s += 0.3 + 4.0 * (double)dice(&seed);
		bool known = ghosts_know(&ghosts, 500.0f + 3.0f * dice(&seed), 500.0f, at_s);

		assert_false(known);
	}
	/* Quickly, and as evenly as a drummer. */
	for (int i = 0; i < 100; i++) {
		assert_false(ghosts_know(&ghosts, 500.0f, 600.0f, at_s + 0.5 * i));
	}
}

static void another_rhythm_must_prove_itself_anew(void **state)
{
	(void)state;
	struct ghosts ghosts = {0};

	for (int i = 0; i < 10; i++) {
		(void)ghosts_know(&ghosts, 400.0f, 300.0f, EVERY_S * i);
	}
	assert_false(ghosts_know(&ghosts, 400.0f, 300.0f, EVERY_S * 9.0 + 5.0));
	assert_false(ghosts_know(&ghosts, 400.0f, 300.0f, EVERY_S * 9.0 + 11.0));
}

static void a_panel_that_taps_by_itself_does_not_keep_the_slides_away(void **state)
{
	(void)state;
	struct turn *turn =
		turn_create(content_of(NETWORKS), measure_fixed(), support_screen(0), 7, 0.0);
	double slides_s = 0.0;

	for (int i = 0; i < 40; i++) {
		double at_s = 1.0 + EVERY_S * i;

		turn_hear(turn, (struct touch){TOUCH_DOWN, i, 400.0f, 300.0f, at_s});
		turn_take(turn, at_s);
		turn_hear(turn, (struct touch){TOUCH_UP, i, 400.0f, 300.0f, at_s});
		for (double now_s = at_s; now_s < at_s + EVERY_S; now_s += 0.25) {
			turn_take(turn, now_s);
			slides_s += turn->state.scene == SCENE_ATTRACT ? 0.25 : 0.0;
		}
	}
	/* It woke the kiosk once; that visit ended, and no other began. */
	assert_true(slides_s > 40.0 * EVERY_S - 300.0);
	assert_true(turn->state.scene == SCENE_ATTRACT);
	turn_destroy(turn);
}

/* Pi Presents: attract worked once, the second time touch was dead. */
static void a_thousand_visitors_one_after_another_are_all_heard(void **state)
{
	(void)state;
	struct turn *turn =
		turn_create(content_of(NETWORKS), measure_fixed(), support_screen(3), 7, 0.0);
	uint64_t seed = 11;
	double now_s = 1.0;
	int heard = 0;

	for (int i = 0; i < 1000; i++) {
		turn_take(turn, now_s);
		turn_take(turn, now_s + 2.0);
		turn_hear(turn, (struct touch){TOUCH_DOWN, i, 300.0f + 90.0f * dice(&seed), 200.0f,
					       now_s + 2.0});
		turn_take(turn, now_s + 2.0);
		turn_hear(turn, (struct touch){TOUCH_UP, i, turn->hand.fingers[0].x_px, 200.0f,
					       now_s + 2.1});
		turn_take(turn, now_s + 2.1);
		heard += turn->state.scene != SCENE_ATTRACT;
		for (int j = 0; j < 120 && (j == 0 || turn->state.scene != SCENE_ATTRACT); j++) {
			now_s += 5.0;
			turn_take(turn, now_s);
		}
		assert_true(turn->state.scene == SCENE_ATTRACT);
	}
	assert_int_equal(heard, 1000);
	turn_destroy(turn);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_fifth_tap_by_the_clock_is_a_ghosts_and_all_after_it),
		cmocka_unit_test(taps_between_do_not_hide_it),
		cmocka_unit_test(a_person_is_never_one),
		cmocka_unit_test(another_rhythm_must_prove_itself_anew),
		cmocka_unit_test(a_panel_that_taps_by_itself_does_not_keep_the_slides_away),
		cmocka_unit_test(a_thousand_visitors_one_after_another_are_all_heard),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
