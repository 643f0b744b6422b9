/*
 * When the house is open, as kiosk.yaml says it.
 */
#include "content/hours.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "base/geom.h"

static struct arena arena;

static void a_day_has_hours_or_none_or_all(void **unused)
{
	static const struct {
		const char *text, *printed; /* NULL: refused */
	} cases[] = {
		{"07:30-20:00", "07:30-20:00"},
		{"7:30-20:00", "07:30-20:00"},
		{"00:00-24:00", "always"},
		{"always", "always"},
		{"closed", "closed"},
		{"20:00-07:30", NULL},
		{"07:30-07:30", NULL},
		{"07:30", NULL},
		{"07:60-20:00", NULL},
		{"07:30-24:01", NULL},
		{"07:30 - 20:00", NULL},
		{"07:30-20:00 ", NULL},
		{"-1:30-20:00", NULL},
		{"", NULL},
		{"7", NULL},
		{"open", NULL},
	};

	(void)unused;
	for (size_t i = 0; i < COUNT_OF(cases); i++) {
		struct day_hours day;
		bool read = hours_read(cases[i].text, &day);

		if (read != (cases[i].printed != NULL) ||
		    (read && strcmp(hours_print(&arena, day), cases[i].printed) != 0)) {
			fail_msg("'%s'", cases[i].text);
		}
	}
}

static void a_holiday_is_a_day_that_exists(void **unused)
{
	static const struct {
		const char *text;
		bool is;
	} cases[] = {
		{"01-07", true},       {"12-31", true},      {"02-29", true},
		{"2027-04-30", true},  {"2028-02-29", true}, {"2027-02-29", false},
		{"04-31", false},      {"13-01", false},     {"00-01", false},
		{"01-00", false},      {"1-7", false},       {"07.01.", false},
		{"", false},           {"2027-4-30", false}, {"2027-04-31", false},
		{"0027-04-30", false},
	};

	(void)unused;
	for (size_t i = 0; i < COUNT_OF(cases); i++) {
		struct holiday holiday;

		if (hours_read_holiday(cases[i].text, &holiday) != cases[i].is) {
			fail_msg("'%s'", cases[i].text);
		}
	}
}

static void a_house_of_which_nothing_is_said_never_closes(void **unused)
{
	struct hours hours = hours_usual();

	(void)unused;
	for (int day = 0; day < HOURS_DAYS; day++) {
		assert_true(hours_always(hours.days[day]));
	}
	assert_int_equal(hours.holiday_count, 0);
}

static int give_back(void **unused)
{
	(void)unused;
	arena_finish(&arena);
	return 0;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_day_has_hours_or_none_or_all),
		cmocka_unit_test(a_holiday_is_a_day_that_exists),
		cmocka_unit_test(a_house_of_which_nothing_is_said_never_closes),
	};

	return cmocka_run_group_tests(tests, NULL, give_back);
}
