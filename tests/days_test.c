#include "content/days.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/calendar.h"
#include "support.h"

static int day(const char *text)
{
	int number = 0;

	assert_true(calendar_read(text, &number));
	return number;
}

/* Network 2 is shown in May 2027 only, network 5 up to its first day. */
static struct content *content_with_days(void)
{
	struct content *content = content_of(NETWORKS);

	content->networks[2].show_from = day("1. 5. 2027.");
	content->networks[2].show_until = day("31. 5. 2027.");
	content->networks[5].show_until = day("1. 5. 2027.");
	return content;
}

static void a_network_is_shown_from_its_first_day_to_its_last(void **state)
{
	(void)state;
	static const struct {
		const char *day;
		bool third, sixth;
	} cases[] = {
		{"30. 4. 2027.", false, true}, {"1. 5. 2027.", true, true},
		{"2. 5. 2027.", true, false},  {"31. 5. 2027.", true, false},
		{"1. 6. 2027.", false, false},
	};
	struct content *whole = content_with_days();

	for (size_t i = 0; i < COUNT_OF(cases); i++) {
		struct content *shown = content_on_day(whole, day(cases[i].day));

		assert_int_equal(content_network(shown, whole->networks[2].key) >= 0,
				 cases[i].third);
		assert_int_equal(content_network(shown, whole->networks[5].key) >= 0,
				 cases[i].sixth);
		content_release(shown);
	}
	assert_int_equal(whole->network_count, NETWORKS);
	content_release(whole);
}

static void a_clock_that_nobody_set_hides_nothing(void **state)
{
	(void)state;
	struct content *whole = content_with_days();
	struct content *shown = content_on_day(whole, 0);

	assert_ptr_equal(shown, whole);
	assert_int_equal(shown->network_count, NETWORKS);
	content_release(shown);
	content_release(whole);
}

static void what_a_day_shows_is_whole_in_itself(void **state)
{
	(void)state;
	struct content *whole = content_with_days();
	struct content *shown = content_on_day(whole, day("1. 6. 2027."));

	assert_int_equal(shown->network_count, NETWORKS - 2);
	for (int i = 0; i < shown->network_count; i++) {
		assert_int_equal(content_network(shown, shown->networks[i].key), i);
	}
	for (int i = 0; i < shown->moment_count; i++) {
		assert_true(shown->moments[i].network < shown->network_count);
	}
	assert_true(shown->moment_count < whole->moment_count);
	/* It outlives the caller's hold on the whole. */
	content_release(whole);
	assert_string_equal(shown->networks[0].name.in[0], shown->whole->networks[0].name.in[0]);
	content_release(shown);
}

static void only_a_content_with_days_needs_a_clock(void **state)
{
	(void)state;
	struct content *plain = content_of(NETWORKS), *with = content_with_days();

	assert_false(content_has_days(plain));
	assert_true(content_has_days(with));
	content_release(plain);
	content_release(with);
}

/* At midnight the open network's last day is over: its visitor is led home. */
static void the_page_of_a_network_whose_days_are_over_leads_home(void **state)
{
	(void)state;
	struct content *whole = content_with_days();
	struct state kiosk = kiosk_of(content_on_day(whole, day("1. 5. 2027.")));

	act_value(&kiosk, ACTION_WAKE_IN, 1.0, 0);
	act_tick(&kiosk, 2.0);
	act_open(&kiosk, 2.0, 5);
	act(&kiosk, ACTION_CONTENT, 3.0,
	    (struct action){.content = content_on_day(whole, day("2. 5. 2027."))});
	assert_int_equal(kiosk.scene, SCENE_HOME);
	assert_int_equal(kiosk.content->network_count, NETWORKS - 1);
	state_finish(&kiosk);
	assert_int_equal(whole->holders, 1);
	content_release(whole);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_network_is_shown_from_its_first_day_to_its_last),
		cmocka_unit_test(a_clock_that_nobody_set_hides_nothing),
		cmocka_unit_test(what_a_day_shows_is_whole_in_itself),
		cmocka_unit_test(only_a_content_with_days_needs_a_clock),
		cmocka_unit_test(the_page_of_a_network_whose_days_are_over_leads_home),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
