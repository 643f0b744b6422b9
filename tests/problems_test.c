#define _POSIX_C_SOURCE 200809L

#include "base/problems.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

enum {
	TEXT_BYTES = 64 * 1024,
};

typedef void printer(struct problems *, const char *root, FILE *);

static void is_printed(printer *print, struct problems *problems, const char *root,
		       const char *expected)
{
	static char text[TEXT_BYTES];
	FILE *out = fmemopen(text, sizeof(text), "w");

	print(problems, root, out);
	fclose(out);
	assert_string_equal(text, expected);
}

static void they_come_sorted_and_each_once(void **state)
{
	(void)state;
	struct problems problems = {0};

	problems_add(&problems, PROBLEM_ERROR, (struct spot){"b.yaml", 1, 1}, "late");
	problems_add(&problems, PROBLEM_WARNING, (struct spot){"a.yaml", 10, 2}, "third");
	problems_add(&problems, PROBLEM_ERROR, (struct spot){"a.yaml", 9, 7}, "second");
	problems_add(&problems, PROBLEM_ERROR, (struct spot){"a.yaml", 9, 3}, "first %d", 1);
	problems_add(&problems, PROBLEM_ERROR, (struct spot){"a.yaml", 9, 7}, "second");
	problems_add(&problems, PROBLEM_ERROR, (struct spot){"a.yaml", 0, 0}, "whole file");
	is_printed(problems_print, &problems, NULL,
		   "a.yaml:1:1: error: whole file\n"
		   "a.yaml:9:3: error: first 1\n"
		   "a.yaml:9:7: error: second\n"
		   "a.yaml:10:2: warning: third\n"
		   "b.yaml:1:1: error: late\n");
	assert_int_equal(problems.errors, 4);
	problems_finish(&problems);
}

static void the_root_goes_before_with_one_slash(void **state)
{
	(void)state;
	struct problems problems = {0};

	problems_add(&problems, PROBLEM_ERROR, (struct spot){"a.yaml", 1, 2}, "bad");
	is_printed(problems_print, &problems, "data", "data/a.yaml:1:2: error: bad\n");
	is_printed(problems_print, &problems, "data/", "data/a.yaml:1:2: error: bad\n");
	is_printed(problems_print, &problems, "", "a.yaml:1:2: error: bad\n");
	problems_finish(&problems);
}

static void json_is_escaped(void **state)
{
	(void)state;
	struct problems problems = {0};

	is_printed(problems_print_json, &problems, NULL, "[]\n");
	problems_add(&problems, PROBLEM_WARNING, (struct spot){"a\"b.yaml", 1, 2}, "a \\ in „Ниш“");
	is_printed(
		problems_print_json, &problems, "data",
		"[\n {\"file\":\"data/a\\\"b.yaml\",\"line\":1,\"column\":2,\"grade\":\"warning\","
		"\"what\":\"a \\\\ in „Ниш“\"}\n]\n");
	problems_finish(&problems);
}

static void a_problem_is_one_line_of_utf_8(void **state)
{
	(void)state;
	struct problems problems = {0};

	problems_add(&problems, PROBLEM_ERROR, (struct spot){"a\nb\xFF", 1, 1}, "%s", "x\ny\x80");
	is_printed(problems_print, &problems, NULL, "a b?:1:1: error: x y?\n");
	problems_finish(&problems);
}

static void beyond_a_number_they_are_only_counted(void **state)
{
	(void)state;
	static char text[TEXT_BYTES];
	struct problems problems = {0};
	FILE *out = fmemopen(text, sizeof(text), "w");

	for (int i = 0; i < PROBLEMS_MAX + 7; i++) {
		problems_add(&problems, PROBLEM_ERROR, (struct spot){"a.yaml", i + 1, 1}, "bad");
	}
	assert_true(problems_full(&problems));
	assert_int_equal(problems.errors, PROBLEMS_MAX + 7);
	problems_print(&problems, NULL, out);
	fclose(out);
	assert_non_null(
		strstr(text, "a.yaml:500:1: error: bad\n7 more; repair those above first\n"));
	problems_finish(&problems);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(they_come_sorted_and_each_once),
		cmocka_unit_test(the_root_goes_before_with_one_slash),
		cmocka_unit_test(json_is_escaped),
		cmocka_unit_test(a_problem_is_one_line_of_utf_8),
		cmocka_unit_test(beyond_a_number_they_are_only_counted),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
