#include "base/calendar.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/geom.h"

static void known_days_have_known_numbers(void **state)
{
	(void)state;
	static const struct {
		struct calendar_date date;
		int day, weekday;
	} cases[] = {
		{{1970, 1, 1}, 0, 3},        {{1969, 12, 31}, -1, 2},    {{2000, 2, 29}, 11016, 1},
		{{2000, 3, 1}, 11017, 2},    {{2026, 11, 24}, 20781, 1}, {{2100, 3, 1}, 47541, 0},
		{{1600, 2, 29}, -135081, 1},
	};

	for (size_t i = 0; i < COUNT_OF(cases); i++) {
		assert_int_equal(calendar_day(cases[i].date), cases[i].day);
		assert_int_equal(calendar_weekday(cases[i].day), cases[i].weekday);
	}
}

static void every_day_of_a_thousand_years_comes_back(void **state)
{
	(void)state;
	struct calendar_date before = calendar_date(-200000);

	for (int day = -199999; day < 200000; day++) {
		struct calendar_date date = calendar_date(day);

		assert_int_equal(calendar_day(date), day);
		assert_true(date.day == before.day + 1 || date.day == 1);
		before = date;
	}
}

static void dates_are_read_as_people_write_them(void **state)
{
	(void)state;
	static const char *const good[] = {"2026-11-24", "24. 11. 2026.", "24.11.2026.",
					   "24.11.2026", "24. 11. 2026"};
	static const char *const bad[] = {
		"",           "2026",       "2026-11",        "2026-13-01",  "31. 4. 2026.",
		"29.2.2025",  "24/11/2026", "24. 11. 2026..", "2026-11-24x", "0. 1. 2026.",
		"1969-12-31", "12026-01-01"};
	int day = 0;

	for (size_t i = 0; i < COUNT_OF(good); i++) {
		assert_true(calendar_read(good[i], &day));
		assert_int_equal(day, 20781);
	}
	for (size_t i = 0; i < COUNT_OF(bad); i++) {
		assert_false(calendar_read(bad[i], &day));
	}
	assert_true(calendar_read("29. 2. 2024.", &day));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(known_days_have_known_numbers),
		cmocka_unit_test(every_day_of_a_thousand_years_comes_back),
		cmocka_unit_test(dates_are_read_as_people_write_them),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
