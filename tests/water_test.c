#include "scene/water.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

static float highest(const struct water *water)
{
	float most = 0.0f;

	for (int i = 0; i < RIPPLE_POINTS; i++) {
		most = fmaxf(most, fabsf(water->height[i]));
	}
	return most;
}

static void still_water_stays_still(void **state)
{
	(void)state;
	struct water water = {0};

	water_run(&water, 5.0);
	assert_true(water_still(&water));
	assert_float_equal(highest(&water), 0.0f, 0.0f);
}

static void a_finger_lifts_the_water_where_it_lands(void **state)
{
	(void)state;
	struct water water = {0};

	water_splash(&water, 0.25f, 34.0f, 1.0);
	assert_false(water_still(&water));
	assert_true(water.height[RIPPLE_POINTS / 4] > 25.0f);
	assert_true(fabsf(water.height[RIPPLE_POINTS - 1]) < 0.5f);
}

static void a_ripple_runs_away_to_both_sides(void **state)
{
	(void)state;
	struct water water = {0};
	int middle = RIPPLE_POINTS / 2;

	water_splash(&water, 0.5f, 34.0f, 1.0);
	float far_before = fabsf(water.height[middle + 40]);

	water_run(&water, 1.0 + 0.2);
	water_run(&water, 1.0 + 0.4);
	water_run(&water, 1.0 + 0.6);
	assert_true(fabsf(water.height[middle + 40]) > far_before + 1.0f);
	assert_float_equal(water.height[middle - 40], water.height[middle + 40], 0.5f);
}

/* Ten fingers for ten seconds, then nobody: the river is at rest before long. */
static void ripples_run_out_by_themselves(void **state)
{
	(void)state;
	struct water water = {0};
	double now_s = 0.0;

	for (int i = 0; i < 600; i++) {
		now_s += 1.0 / 60.0;
		water_splash(&water, (float)(i % 10) / 9.0f, 34.0f, now_s);
		water_run(&water, now_s);
		assert_true(highest(&water) < 200.0f);
	}
	for (int i = 0; i < 60 * 8 && !water_still(&water); i++) {
		now_s += 1.0 / 60.0;
		water_run(&water, now_s);
	}
	assert_true(water_still(&water));
	assert_float_equal(highest(&water), 0.0f, 0.0f);
}

/* The steps are fixed: how often somebody looks changes nothing. */
static void frames_do_not_matter(void **state)
{
	(void)state;
	struct water often = {0}, rarely = {0};

	water_splash(&often, 0.3f, 30.0f, 1.0);
	water_splash(&rarely, 0.3f, 30.0f, 1.0);
	for (int i = 1; i <= 24; i++) {
		water_run(&often, 1.0 + i / 240.0 + 1e-6);
	}
	water_run(&rarely, 1.0 + 24 / 240.0 + 1e-6);
	for (int i = 0; i < RIPPLE_POINTS; i++) {
		assert_float_equal(often.height[i], rarely.height[i], 0.01f);
	}
}

static void no_number_poisons_it(void **state)
{
	(void)state;
	struct water water = {0};
	const float odd[] = {NAN, INFINITY, -INFINITY, -1.0f, 2.0f, 1e30f};

	for (size_t i = 0; i < COUNT_OF(odd); i++) {
		water_splash(&water, odd[i], 34.0f, 1.0);
		water_splash(&water, 0.5f, odd[i], 1.0);
		water_run(&water, 1.1);
		assert_true(isfinite(highest(&water)));
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(still_water_stays_still),
		cmocka_unit_test(a_finger_lifts_the_water_where_it_lands),
		cmocka_unit_test(a_ripple_runs_away_to_both_sides),
		cmocka_unit_test(ripples_run_out_by_themselves),
		cmocka_unit_test(frames_do_not_matter),
		cmocka_unit_test(no_number_poisons_it),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
