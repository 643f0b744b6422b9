#include "base/times.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

static void half_of_them_and_the_worst_are_told(void **state)
{
	struct times times = {0};

	(void)state;
	for (int i = 0; i < 99; i++) {
		times_add(&times, 0.00205);
	}
	times_add(&times, 0.250);
	assert_true(fabs(times_within_ms(&times, 0.5) - 2.1) < 0.001);
	assert_true(fabs(times_within_ms(&times, 0.99) - 2.1) < 0.001);
	assert_true(fabs(times_within_ms(&times, 1.0) - 250.0) < 0.001);
	assert_true(fabs(times_mean_ms(&times) - 4.5295) < 0.001);
}

static void without_any_all_is_nothing(void **state)
{
	struct times times = {0};

	(void)state;
	assert_true(times_mean_ms(&times) == 0.0);
	assert_true(times_within_ms(&times, 0.5) == 0.0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(half_of_them_and_the_worst_are_told),
		cmocka_unit_test(without_any_all_is_nothing),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
