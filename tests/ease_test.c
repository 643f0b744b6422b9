#include "base/geom.h"
#include "motion/ease.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

static float (*const curves[])(float share) = {ease_out_cubic, ease_in_out};

static void every_curve_runs_from_0_to_1_and_no_farther(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT_OF(curves); i++) {
		assert_true(curves[i](-INFINITY) == 0.0f);
		assert_true(curves[i](-0.5f) == 0.0f);
		assert_true(curves[i](0.0f) == 0.0f);
		assert_true(curves[i](1.0f) == 1.0f);
		assert_true(curves[i](7.0f) == 1.0f);
		assert_true(curves[i](INFINITY) == 1.0f);
	}
}

static void no_curve_goes_backwards(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT_OF(curves); i++) {
		for (int n = 0; n < 1000; n++) {
			float before = curves[i]((float)n / 1000.0f);
			float after = curves[i]((float)(n + 1) / 1000.0f);

			assert_true(after >= before - 1e-6f);
		}
	}
}

static void curves_pass_where_their_formulas_say(void **state)
{
	(void)state;
	static const struct {
		float share, out_cubic, in_out;
	} rows[] = {
		{0.25f, 0.578125f, 0.15625f},
		{0.5f, 0.875f, 0.5f},
		{0.75f, 0.984375f, 0.84375f},
	};

	for (size_t i = 0; i < COUNT_OF(rows); i++) {
		assert_float_equal(ease_out_cubic(rows[i].share), rows[i].out_cubic, 1e-6f);
		assert_float_equal(ease_in_out(rows[i].share), rows[i].in_out, 1e-6f);
	}
}

static void a_change_has_come_as_far_as_its_time(void **state)
{
	(void)state;
	static const struct {
		double from_s;
		float lasts_s;
		double now_s;
		float share;
	} rows[] = {
		{10.0, 2.0f, 9.0, 0.0f},
		{10.0, 2.0f, 10.0, 0.0f},
		{10.0, 2.0f, 10.5, 0.25f},
		{10.0, 2.0f, 12.0, 1.0f},
		{10.0, 2.0f, 1e9, 1.0f},
		{10.0, 0.0f, 9.9, 0.0f},
		{10.0, 0.0f, 10.0, 1.0f},
		/* Months of uptime, where a float of seconds is too coarse. */
		{1e7, 0.2f, 1e7 + 0.05, 0.25f},
	};

	for (size_t i = 0; i < COUNT_OF(rows); i++) {
		assert_float_equal(ease_share(rows[i].from_s, rows[i].lasts_s, rows[i].now_s),
				   rows[i].share, 1e-5f);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_curve_runs_from_0_to_1_and_no_farther),
		cmocka_unit_test(no_curve_goes_backwards),
		cmocka_unit_test(curves_pass_where_their_formulas_say),
		cmocka_unit_test(a_change_has_come_as_far_as_its_time),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
