#include "cli/steps.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "base/geom.h"

static bool read(struct steps *steps, const char *text)
{
	char *copy = strdup(text);
	FILE *in = fmemopen(copy, strlen(copy), "r");

	assert_non_null(in);
	bool good = steps_read(steps, in, "a.walk");

	fclose(in);
	free(copy);
	return good;
}

static void each_line_is_a_step_with_its_number(void **state)
{
	(void)state;
	struct steps steps = {0};

	assert_true(
		read(&steps, "# a comment\n\nsize 1920x1080  # of the screen\n\ttap card/ecad\n"));
	assert_int_equal(steps.count, 2);
	assert_int_equal(steps.list[0].kind, STEP_SIZE);
	assert_int_equal(steps.list[0].line, 3);
	assert_true(fabs(steps.list[0].values[0].a - 1920.0) < 0.5);
	assert_true(fabs(steps.list[0].values[0].b - 1080.0) < 0.5);
	assert_int_equal(steps.list[1].kind, STEP_TAP);
	assert_string_equal(steps.list[1].values[0].text, "card/ecad");
	steps_finish(&steps);
}

static void every_form_is_understood(void **state)
{
	(void)state;
	static const struct {
		const char *line;
		enum step_kind kind;
	} cases[] = {
		{"mm 476x268", STEP_MM},
		{"lang sr-Latn", STEP_LANG},
		{"touch 1 down 300 400", STEP_TOUCH_DOWN},
		{"touch 1 move 300.5 400", STEP_TOUCH_MOVE},
		{"touch 1 up", STEP_TOUCH_UP},
		{"touch 1 lost", STEP_TOUCH_LOST},
		{"drag detail/ecad/body up 600", STEP_DRAG},
		{"drag detail/ecad/body up 600 over 300ms", STEP_DRAG_OVER},
		{"fling home/grid left", STEP_FLING},
		{"pinch map/land 2.5", STEP_PINCH},
		{"wait settled", STEP_WAIT_SETTLED},
		{"wait 400ms", STEP_WAIT},
		{"idle 90s", STEP_IDLE},
		{"sleep 2min", STEP_SLEEP},
		{"reload ../city", STEP_RELOAD},
		{"expect scene detail/ecad", STEP_EXPECT_SCENE},
		{"expect text \"Додирните екран\"", STEP_EXPECT_TEXT},
		{"expect no text \"a # b\"", STEP_EXPECT_NO_TEXT},
		{"expect no node prompt/stay", STEP_EXPECT_NO_NODE},
		{"frame home", STEP_FRAME},
	};

	for (size_t i = 0; i < COUNT_OF(cases); i++) {
		struct steps steps = {0};

		assert_true(read(&steps, cases[i].line));
		assert_int_equal(steps.count, 1);
		assert_int_equal(steps.list[0].kind, cases[i].kind);
		steps_finish(&steps);
	}
}

static void a_quoted_text_keeps_its_spaces(void **state)
{
	(void)state;
	struct steps steps = {0};

	assert_true(read(&steps, "expect text \"a # b\"\r\n"));
	assert_string_equal(steps.list[0].values[0].text, "a # b");
	steps_finish(&steps);
}

static void times_and_ways_are_numbers(void **state)
{
	(void)state;
	struct steps steps = {0};

	assert_true(read(&steps, "wait 400ms\nwait 1.5s\nidle 2min\nfling home/grid left"));
	assert_true(fabs(steps.list[0].values[0].a - 0.4) < 1e-9);
	assert_true(fabs(steps.list[1].values[0].a - 1.5) < 1e-9);
	assert_true(fabs(steps.list[2].values[0].a - 120.0) < 1e-9);
	assert_true(fabs(steps.list[3].values[1].a + 1.0) < 1e-9);
	assert_true(fabs(steps.list[3].values[1].b) < 1e-9);
	steps_finish(&steps);
}

static void what_is_no_step_is_refused(void **state)
{
	(void)state;
	static const char *const cases[] = {
		"tap",
		"tap a b",
		"jump card/ecad",
		"size 1920",
		"size 0x10",
		"size nanx10",
		"wait 5",
		"wait -5s",
		"wait 5h",
		"wait 1e9s",
		"touch one down 1 2",
		"touch 1.5 down 1 2",
		"touch -1 down 1 2",
		"touch 1e9 up",
		"text 7",
		"text 0.5",
		"\xEF\xBB\xBFtap a",
		"tap caf\xE9",
		"touch 1 down 1",
		"fling home/grid sideways",
		"expect text \"open",
		"expect scene",
		"drag a up 5 over",
		"1 2 3 4 5 6 7 8 9",
	};

	for (size_t i = 0; i < COUNT_OF(cases); i++) {
		struct steps steps = {0};

		assert_false(read(&steps, cases[i]));
		steps_finish(&steps);
	}
}

static void a_byte_0_is_no_text(void **state)
{
	(void)state;
	static char bytes[] = "tap a\0b\ntap c\n";
	struct steps steps = {0};
	FILE *in = fmemopen(bytes, sizeof(bytes) - 1, "r");

	assert_non_null(in);
	assert_false(steps_read(&steps, in, "a.walk"));
	fclose(in);
	steps_finish(&steps);
}

static void the_good_lines_stay_beside_a_bad_one(void **state)
{
	(void)state;
	struct steps steps = {0};

	assert_false(read(&steps, "tap a\nnonsense\ntap b\n"));
	assert_int_equal(steps.count, 2);
	assert_string_equal(steps.list[1].values[0].text, "b");
	steps_finish(&steps);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_line_is_a_step_with_its_number),
		cmocka_unit_test(every_form_is_understood),
		cmocka_unit_test(a_quoted_text_keeps_its_spaces),
		cmocka_unit_test(times_and_ways_are_numbers),
		cmocka_unit_test(what_is_no_step_is_refused),
		cmocka_unit_test(a_byte_0_is_no_text),
		cmocka_unit_test(the_good_lines_stay_beside_a_bad_one),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
