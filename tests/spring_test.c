#include "base/geom.h"
#include "motion/spring.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

/* The design's springs and the corners: nearly critical from both sides, critical, heavy, loose. */
static const struct spring_kind kinds[] = {
	{420.0f, 26.0f}, {170.0f, 26.0f},  {140.0f, 23.0f},     {210.0f, 29.0f},
	{380.0f, 24.0f}, {90.0f, 17.0f},   {100.0f, 19.99999f}, {100.0f, 20.00001f},
	{100.0f, 20.0f}, {100.0f, 200.0f}, {1.0f, 0.1f},        {1755.0f, 72.1f},
	{1e6f, 1.0f},
};

static const struct spring thrown = {.at = 300.0f, .speed = -2000.0f};
static const float target = 120.0f;

static void no_time_changes_nothing(void **state)
{
	(void)state;
	static const float times[] = {0.0f, -1.0f, -INFINITY, NAN};

	for (size_t i = 0; i < COUNT_OF(kinds); i++) {
		for (size_t n = 0; n < COUNT_OF(times); n++) {
			struct spring same = spring_after(thrown, target, kinds[i], times[n]);

			assert_true(same.at == thrown.at && same.speed == thrown.speed);
		}
	}
}

static void two_steps_are_one_long_step(void **state)
{
	(void)state;
	static const float steps[][2] = {
		{0.1f, 0.2f},   {0.0001f, 0.5f}, {1.0f / 60.0f, 1.0f / 60.0f},
		{1e-7f, 0.03f}, {2.0f, 3.0f},
	};

	for (size_t i = 0; i < COUNT_OF(kinds); i++) {
		float rate = sqrtf(kinds[i].stiffness);
		float size = 180.0f + 2000.0f / rate;

		for (size_t n = 0; n < COUNT_OF(steps); n++) {
			struct spring once =
				spring_after(thrown, target, kinds[i], steps[n][0] + steps[n][1]);
			struct spring twice =
				spring_after(spring_after(thrown, target, kinds[i], steps[n][0]),
					     target, kinds[i], steps[n][1]);
			/* What a rounding of the summed time itself moves, and of place and speed.
			 */
			float slack = size * 1e-6f * (1.0f + rate * (steps[n][0] + steps[n][1]));

			assert_float_equal(once.at, twice.at, slack + 1e-4f);
			assert_float_equal(once.speed, twice.speed, rate * slack + 1e-3f);
		}
	}
}

/* The equation itself, stepped finely by the classical Runge-Kutta method. */
static struct spring stepped(struct spring_kind kind, double t_s)
{
	double k = (double)kind.stiffness;
	double c = (double)kind.damping;
	double y = (double)thrown.at - (double)target;
	double v = (double)thrown.speed;
	double h = t_s / 4000.0;

	for (int i = 0; i < 4000; i++) {
		double pull1 = -k * y - c * v;
		double v2 = v + h / 2 * pull1;
		double pull2 = -k * (y + h / 2 * v) - c * v2;
		double v3 = v + h / 2 * pull2;
		double pull3 = -k * (y + h / 2 * v2) - c * v3;
		double v4 = v + h * pull3;
		double pull4 = -k * (y + h * v3) - c * v4;

		y += h / 6 * (v + 2 * v2 + 2 * v3 + v4);
		v += h / 6 * (pull1 + 2 * pull2 + 2 * pull3 + pull4);
	}
	return (struct spring){(float)((double)target + y), (float)v};
}

static void it_moves_as_the_equation_says(void **state)
{
	(void)state;
	static const float times[] = {0.02f, 0.1f, 0.4f, 1.0f};

	for (size_t i = 0; i < COUNT_OF(kinds) - 1; i++) {
		for (size_t n = 0; n < COUNT_OF(times); n++) {
			struct spring closed = spring_after(thrown, target, kinds[i], times[n]);
			struct spring slow = stepped(kinds[i], (double)times[n]);

			assert_float_equal(closed.at, slow.at, 0.01f);
			assert_float_equal(closed.speed, slow.speed, 0.1f);
		}
	}
}

static void after_ages_it_is_at_its_target(void **state)
{
	(void)state;
	static const float times[] = {1e4f, 1e9f, 3e38f, INFINITY};

	for (size_t i = 0; i < COUNT_OF(kinds); i++) {
		for (size_t n = 0; n < COUNT_OF(times); n++) {
			struct spring late = spring_after(thrown, target, kinds[i], times[n]);

			assert_float_equal(late.at, target, 1e-3f);
			assert_float_equal(late.speed, 0.0f, 1e-3f);
		}
	}
}

static void the_first_instant_goes_by_its_speed_alone(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT_OF(kinds); i++) {
		struct spring soon = spring_after(thrown, target, kinds[i], 1e-6f);

		assert_float_equal(soon.at, thrown.at - 2000.0f * 1e-6f, 1e-4f);
		assert_float_equal(soon.speed, thrown.speed,
				   200.0f * kinds[i].stiffness * 1e-6f + 1.0f);
	}
}

static void only_a_loose_spring_swings_over(void **state)
{
	(void)state;
	static const struct {
		struct spring_kind kind;
		bool over;
	} rows[] = {
		{{420.0f, 26.0f}, true},
		{{100.0f, 4.0f}, true},
		{{100.0f, 20.0f}, false},
		{{100.0f, 60.0f}, false},
	};

	for (size_t i = 0; i < COUNT_OF(rows); i++) {
		float lowest = 0.0f;

		for (int n = 0; n < 2000; n++) {
			struct spring spring = {100.0f, 0.0f};
			float at = spring_after(spring, 0.0f, rows[i].kind, (float)n * 0.001f).at;

			lowest = fminf(lowest, at);
		}
		assert_true((lowest < -0.1f) == rows[i].over);
	}
}

static void once_settled_it_stays_at_rest(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT_OF(kinds); i++) {
		float settles_s = spring_settles_s(thrown, target, kinds[i], 0.5f);

		assert_true(isfinite(settles_s));
		for (int n = 0; n < 3000; n++) {
			float t_s = settles_s + (float)n * 0.001f;

			assert_true(spring_at_rest(spring_after(thrown, target, kinds[i], t_s),
						   target, 0.5f));
		}
	}
}

static void it_is_not_called_settled_long_before_it_is(void **state)
{
	(void)state;
	static const struct {
		struct spring spring;
		struct spring_kind kind;
		float least_s, most_s;
	} rows[] = {
		{{0.0f, 0.0f}, {100.0f, 20.0f}, 0.0f, 0.0f},
		{{0.4f, 0.0f}, {100.0f, 20.0f}, 0.0f, 0.0f},
		/* y(t) = 100 (1 + 10 t) e^-10t < 0.5 at 0.743 s. */
		{{100.0f, 0.0f}, {100.0f, 20.0f}, 0.74f, 0.85f},
		{{0.0f, 2000.0f}, {140.0f, 23.0f}, 0.5f, 0.9f},
		{{100.0f, 0.0f}, {100.0f, 0.0f}, INFINITY, INFINITY},
	};

	for (size_t i = 0; i < COUNT_OF(rows); i++) {
		float settles_s = spring_settles_s(rows[i].spring, 0.0f, rows[i].kind, 0.5f);

		assert_true(settles_s >= rows[i].least_s && settles_s <= rows[i].most_s);
	}
}

static void rest_means_near_and_slow(void **state)
{
	(void)state;
	static const struct {
		struct spring spring;
		bool rests;
	} rows[] = {
		{{0.0f, 0.0f}, true},   {{0.49f, 9.9f}, true},  {{-0.49f, -9.9f}, true},
		{{0.51f, 0.0f}, false}, {{0.0f, 10.1f}, false}, {{NAN, 0.0f}, false},
	};

	for (size_t i = 0; i < COUNT_OF(rows); i++) {
		assert_true(spring_at_rest(rows[i].spring, 0.0f, 0.5f) == rows[i].rests);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(no_time_changes_nothing),
		cmocka_unit_test(two_steps_are_one_long_step),
		cmocka_unit_test(it_moves_as_the_equation_says),
		cmocka_unit_test(after_ages_it_is_at_its_target),
		cmocka_unit_test(the_first_instant_goes_by_its_speed_alone),
		cmocka_unit_test(only_a_loose_spring_swings_over),
		cmocka_unit_test(once_settled_it_stays_at_rest),
		cmocka_unit_test(it_is_not_called_settled_long_before_it_is),
		cmocka_unit_test(rest_means_near_and_slow),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
