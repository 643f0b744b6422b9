#include "base/geom.h"
#include "touch/gesture.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

/* 4 px a mm. */
static struct hand fresh(void)
{
	struct hand hand;

	hand_init(&hand, gesture_limits_for(4.0f));
	return hand;
}

static void hear(struct hand *hand, enum touch_kind kind, int64_t finger, float x_px, double at_s)
{
	hand_hear(hand, (struct touch){kind, finger, x_px, 100.0f, at_s});
}

static struct gesture last(struct hand *hand)
{
	struct gesture gesture = {0};

	while (hand_next(hand, &gesture)) {
	}
	return gesture;
}

static float still(double t)
{
	(void)t;
	return 300.0f;
}

static float steady(double t)
{
	return (float)(-1200.0 * t);
}

static float braking(double t)
{
	return (float)(2000.0 * t - 4000.0 * t * t);
}

static float trembling(double t)
{
	return (float)(800.0 * t + 0.4 * sin(t * 1900.0));
}

static float jerking(double t)
{
	return (float)(t < 0.2 ? -500.0 * (t - 0.2) : 1500.0 * (t - 0.2));
}

static float wild(double t)
{
	return (float)(20000.0 * t);
}

static void a_drop_is_as_fast_as_the_finger_was(void **state)
{
	(void)state;
	static const struct {
		float (*place)(double t);
		double every_s, lasts_s, rests_s;
		float speed_px_s, slack_px_s;
	} rows[] = {
		{steady, 0.008, 0.3, 0.0, -1200.0f, 2.0f},
		{steady, 0.016, 0.3, 0.008, -1200.0f, 2.0f},
		{steady, 0.001, 0.3, 0.0, -1200.0f, 5.0f},
		{steady, 0.033, 0.3, 0.010, -1200.0f, 2.0f},
		{steady, 0.016, 0.3, 0.079, -1200.0f, 2.0f},
		{steady, 0.016, 0.3, 0.081, 0.0f, 0.0f},
		{steady, 0.016, 0.034, 0.0, -1200.0f, 2.0f},
		{steady, 0.120, 0.5, 0.0, 0.0f, 0.0f},
		{braking, 0.008, 0.2, 0.0, 400.0f, 10.0f},
		{braking, 0.016, 0.112, 0.0, 1104.0f, 20.0f},
		{trembling, 0.008, 0.3, 0.0, 800.0f, 60.0f},
		{jerking, 0.008, 0.304, 0.0, 1500.0f, 2.0f},
		{wild, 0.008, 0.3, 0.0, 635.0f * 4.0f, 1.0f},
		{still, 0.008, 0.3, 0.0, 0.0f, 0.0f},
	};

	for (size_t i = 0; i < COUNT_OF(rows); i++) {
		struct hand hand = fresh();
		/* Weeks of uptime: the moments are large, their differences small. */
		double from_s = 3e6;
		double t = 0.0;
		struct gesture drop;

		hear(&hand, TOUCH_DOWN, 1, rows[i].place(0.0), from_s);
		for (int n = 1; n <= (int)lround(rows[i].lasts_s / rows[i].every_s); n++) {
			t = n * rows[i].every_s;
			hear(&hand, TOUCH_MOVE, 1, rows[i].place(t), from_s + t);
		}
		hear(&hand, TOUCH_UP, 1, rows[i].place(t), from_s + t + rows[i].rests_s);
		drop = last(&hand);
		assert_int_equal(drop.kind, rows[i].place == still ? GESTURE_TAP : GESTURE_DROP);
		if (fabsf(drop.speed_x_px_s - rows[i].speed_px_s) > rows[i].slack_px_s) {
			fail_msg("row %zu leaves at %f", i, (double)drop.speed_x_px_s);
		}
		assert_true(fabsf(drop.speed_y_px_s) < 1e-3f);
	}
}

static void moments_too_close_make_no_speed(void **state)
{
	(void)state;
	struct hand hand = fresh();

	hear(&hand, TOUCH_DOWN, 1, 0.0f, 1.0);
	hear(&hand, TOUCH_MOVE, 1, 500.0f, 1.0);
	hear(&hand, TOUCH_UP, 1, 800.0f, 1.0);
	struct gesture drop = last(&hand);

	assert_int_equal(drop.kind, GESTURE_DROP);
	assert_true(drop.speed_x_px_s == 0.0f);
}

static void limits_come_from_millimetres(void **state)
{
	(void)state;
	static const struct {
		float px_per_mm, slop_px, palm_px, fastest_px_s;
	} rows[] = {
		{4.034f, 12.1f, 181.5f, 2561.6f}, {5.884f, 17.65f, 264.8f, 3736.0f},
		{0.0f, 12.0f, 180.0f, 2540.0f},   {NAN, 12.0f, 180.0f, 2540.0f},
		{-3.0f, 12.0f, 180.0f, 2540.0f},
	};

	for (size_t i = 0; i < COUNT_OF(rows); i++) {
		struct gesture_limits limits = gesture_limits_for(rows[i].px_per_mm);

		assert_float_equal(limits.slop_px, rows[i].slop_px, 0.1f);
		assert_float_equal(limits.palm_px, rows[i].palm_px, 0.1f);
		assert_float_equal(limits.fastest_px_s, rows[i].fastest_px_s, 1.0f);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_drop_is_as_fast_as_the_finger_was),
		cmocka_unit_test(moments_too_close_make_no_speed),
		cmocka_unit_test(limits_come_from_millimetres),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
