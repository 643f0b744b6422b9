#define _POSIX_C_SOURCE 200809L

#include "host/wall.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <time.h>
#include <cmocka.h>

#include "base/calendar.h"

/* 31 December 2029, 12:00 in Greenwich. */
static const long long NOON_S = 1893412800;

static int begin(void **state)
{
	(void)state;
	setenv("TZ", "Europe/Belgrade", 1);
	tzset();
	return 0;
}

static int day_of(int year, int month, int day)
{
	return calendar_day((struct calendar_date){year, month, day});
}

static void a_day_ends_at_midnight_where_the_kiosk_stands(void **state)
{
	(void)state;
	struct wall_day noon = wall_day_of(NOON_S, true);

	assert_int_equal(noon.day, day_of(2029, 12, 31));
	assert_float_equal(noon.left_s, 11.0 * 3600.0, 0.01); /* in Niš it is 13:00 */
	struct wall_day last = wall_day_of(NOON_S + 11 * 3600 - 1, true);

	assert_int_equal(last.day, noon.day);
	assert_float_equal(last.left_s, 1.0, 0.01);
	assert_int_equal(wall_day_of(NOON_S + 11 * 3600, true).day, day_of(2030, 1, 1));
}

static void a_day_on_which_the_clocks_change_is_as_long_as_it_is(void **state)
{
	(void)state;
	/* 31 March 2030, 00:00 in Niš: the day has 23 hours. 27 October: 25. */
	assert_float_equal(wall_day_of(1901142000, true).left_s, 23.0 * 3600.0, 0.01);
	assert_int_equal(wall_day_of(1901142000, true).day, day_of(2030, 3, 31));
	assert_float_equal(wall_day_of(1919282400, true).left_s, 25.0 * 3600.0, 0.01);
	assert_int_equal(wall_day_of(1919282400, true).day, day_of(2030, 10, 27));
}

static void a_clock_that_cannot_be_right_tells_no_day(void **state)
{
	(void)state;
	assert_int_equal(wall_day_of(0, true).day, 0);
	assert_int_equal(wall_day_of(1700000000, true).day, 0); /* before this was built */
	assert_int_equal(wall_day_of(NOON_S, false).day, 0);
	assert_true(wall_day_of(0, true).left_s > 0.0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_day_ends_at_midnight_where_the_kiosk_stands),
		cmocka_unit_test(a_day_on_which_the_clocks_change_is_as_long_as_it_is),
		cmocka_unit_test(a_clock_that_cannot_be_right_tells_no_day),
	};

	return cmocka_run_group_tests(tests, begin, NULL);
}
