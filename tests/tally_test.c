#include "base/tally.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <cmocka.h>

static struct tally one, other;

static void the_same_thing_in_the_same_hour_is_one_row(void **state)
{
	(void)state;
	one = (struct tally){0};
	tally_add(&one, 100, TALLY_NETWORK, "ecad", 1, 30);
	tally_add(&one, 100, TALLY_NETWORK, "ecad", 2, 5);
	tally_add(&one, 101, TALLY_NETWORK, "ecad", 1, 1);
	tally_add(&one, 100, TALLY_NETWORK, "alda", 1, 1);
	tally_add(&one, 100, TALLY_VISIT, "", 1, 1);
	assert_int_equal(one.count, 4);
	assert_int_equal(one.rows[0].times, 3);
	assert_int_equal(one.rows[0].seconds, 35);
}

static void moving_adds_and_empties(void **state)
{
	(void)state;
	one = (struct tally){0};
	other = (struct tally){0};
	tally_add(&one, 7, TALLY_VISIT, "", 1, 10);
	tally_add(&other, 7, TALLY_VISIT, "", 2, 20);
	tally_add(&other, 8, TALLY_VISIT, "", 4, 40);
	tally_move(&one, &other);
	assert_int_equal(other.count, 0);
	assert_int_equal(one.count, 2);
	assert_int_equal(one.rows[0].times, 3);
	assert_int_equal(one.rows[1].seconds, 40);
}

static long times_of(const struct tally *tally)
{
	long times = tally->dropped;

	for (int i = 0; i < tally->count; i++) {
		times += tally->rows[i].times;
	}
	return times;
}

/* A disk that stays full for months: hours become days, and nothing is lost. */
static void many_hours_become_days(void **state)
{
	(void)state;
	one = (struct tally){0};
	for (int hour = 0; hour < 20000; hour++) {
		tally_add(&one, 24 * 1000 + hour, TALLY_VISIT, "", 1, 2);
	}
	tally_add(&one, TALLY_HOUR_UNKNOWN, TALLY_VISIT, "", 1, 2);
	assert_int_equal(times_of(&one), 20001);
	assert_int_equal(one.dropped, 0);
	assert_int_equal(one.rows[0].whole_day, 1);
	assert_int_equal(one.rows[0].hour, 24 * 1000);
	assert_int_equal(one.rows[0].times, 24);
	assert_int_equal(one.rows[one.count - 1].hour, TALLY_HOUR_UNKNOWN);
}

static void what_finds_no_room_at_all_is_counted(void **state)
{
	(void)state;
	one = (struct tally){0};
	for (int i = 0; i < TALLY_ROWS + 100; i++) {
		char id[16];

		snprintf(id, sizeof(id), "n%d", i);
		tally_add(&one, 0, TALLY_NETWORK, id, 1, 1);
	}
	assert_int_equal(one.count, TALLY_ROWS);
	assert_int_equal(one.dropped, 100);
}

static void a_long_id_is_cut(void **state)
{
	(void)state;
	char id[200];

	memset(id, 'a', sizeof(id) - 1);
	id[sizeof(id) - 1] = '\0';
	one = (struct tally){0};
	tally_add(&one, 0, TALLY_NETWORK, id, 1, 1);
	tally_add(&one, 0, TALLY_NETWORK, id, 1, 1);
	assert_int_equal(one.count, 1);
	assert_int_equal(strlen(one.rows[0].id), TALLY_ID_ROOM - 1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_same_thing_in_the_same_hour_is_one_row),
		cmocka_unit_test(moving_adds_and_empties),
		cmocka_unit_test(many_hours_become_days),
		cmocka_unit_test(what_finds_no_room_at_all_is_counted),
		cmocka_unit_test(a_long_id_is_cut),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
