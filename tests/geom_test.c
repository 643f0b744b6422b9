#include "base/geom.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

static const struct rect square = {10.0f, 20.0f, 100.0f, 100.0f};

static void assert_same(struct rect a, struct rect b)
{
	assert_float_equal(a.x, b.x, 1e-4f);
	assert_float_equal(a.y, b.y, 1e-4f);
	assert_float_equal(a.w, b.w, 1e-4f);
	assert_float_equal(a.h, b.h, 1e-4f);
}

static void a_box_holds_its_first_point_and_not_the_one_behind_its_last(void **state)
{
	(void)state;
	assert_true(rect_holds(square, 10.0f, 20.0f));
	assert_true(rect_holds(square, 109.9f, 119.9f));
	assert_false(rect_holds(square, 110.0f, 60.0f));
	assert_false(rect_holds(square, 60.0f, 120.0f));
	assert_false(rect_holds(square, 9.9f, 60.0f));
}

static void an_empty_box_holds_nothing_and_touches_nothing(void **state)
{
	(void)state;
	static const struct rect empty[] = {{50.0f, 50.0f, 0.0f, 10.0f},
					    {50.0f, 50.0f, 10.0f, 0.0f},
					    {50.0f, 50.0f, -5.0f, -5.0f}};

	for (size_t i = 0; i < COUNT_OF(empty); i++) {
		assert_true(rect_empty(empty[i]));
		assert_false(rect_holds(empty[i], 50.0f, 50.0f));
		assert_false(rect_meets(empty[i], square));
		assert_same(rect_around(empty[i], square), square);
		assert_same(rect_around(square, empty[i]), square);
	}
}

static void boxes_side_by_side_do_not_meet(void **state)
{
	(void)state;
	assert_false(rect_meets(square, (struct rect){110.0f, 20.0f, 10.0f, 10.0f}));
	assert_true(rect_meets(square, (struct rect){109.0f, 20.0f, 10.0f, 10.0f}));
	assert_true(rect_empty(rect_common(square, (struct rect){500.0f, 500.0f, 10.0f, 10.0f})));
}

static void the_common_part_lies_in_both_and_the_box_around_holds_both(void **state)
{
	(void)state;
	struct rect other = {60.0f, 0.0f, 100.0f, 50.0f};

	assert_same(rect_common(square, other), (struct rect){60.0f, 20.0f, 50.0f, 30.0f});
	assert_same(rect_around(square, other), (struct rect){10.0f, 0.0f, 150.0f, 120.0f});
}

static void growing_and_scaling_keep_the_middle(void **state)
{
	(void)state;
	assert_same(rect_grown(square, 5.0f), (struct rect){5.0f, 15.0f, 110.0f, 110.0f});
	assert_same(rect_scaled(square, 0.5f), (struct rect){35.0f, 45.0f, 50.0f, 50.0f});
	assert_same(rect_scaled(square, 1.0f), square);
}

static void numbers_are_mixed_and_kept_within_bounds(void **state)
{
	(void)state;
	assert_float_equal(lerp(10.0f, 20.0f, 0.25f), 12.5f, 1e-5f);
	assert_float_equal(clampf(-1.0f, 0.0f, 2.0f), 0.0f, 0.0f);
	assert_float_equal(clampf(3.0f, 0.0f, 2.0f), 2.0f, 0.0f);
	assert_float_equal(clampf(1.0f, 0.0f, 2.0f), 1.0f, 0.0f);
}

static void a_colour_is_read_from_its_six_digits(void **state)
{
	(void)state;
	assert_true(colour_same(rgb(0x12234D), (struct colour){0x12, 0x23, 0x4D, 255}));
	assert_true(colour_same(rgba(0x12234D, 0.5f), (struct colour){0x12, 0x23, 0x4D, 128}));
	assert_true(colour_same(rgba(0xFFFFFF, 7.0f), rgb(0xFFFFFF)));
	assert_false(colour_same(rgb(0x12234D), rgba(0x12234D, 0.5f)));
}

static void mixed_colours_run_from_one_to_the_other(void **state)
{
	(void)state;
	struct colour from = rgba(0x000000, 0.0f), to = rgb(0xFF8040);

	assert_true(colour_same(colour_mix(from, to, 0.0f), from));
	assert_true(colour_same(colour_mix(from, to, 1.0f), to));
	assert_true(colour_same(colour_mix(from, to, 0.5f), (struct colour){128, 64, 32, 128}));
}

static void fading_lowers_alpha_alone(void **state)
{
	(void)state;
	assert_true(
		colour_same(colour_faded(rgb(0xFF8040), 0.5f), (struct colour){255, 128, 64, 128}));
	assert_int_equal(colour_faded(rgba(0xFF8040, 0.5f), 0.5f).a, 64);
	assert_int_equal(colour_faded(rgb(0xFF8040), -1.0f).a, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_box_holds_its_first_point_and_not_the_one_behind_its_last),
		cmocka_unit_test(an_empty_box_holds_nothing_and_touches_nothing),
		cmocka_unit_test(boxes_side_by_side_do_not_meet),
		cmocka_unit_test(the_common_part_lies_in_both_and_the_box_around_holds_both),
		cmocka_unit_test(growing_and_scaling_keep_the_middle),
		cmocka_unit_test(numbers_are_mixed_and_kept_within_bounds),
		cmocka_unit_test(a_colour_is_read_from_its_six_digits),
		cmocka_unit_test(mixed_colours_run_from_one_to_the_other),
		cmocka_unit_test(fading_lowers_alpha_alone),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
