#define _POSIX_C_SOURCE 200809L

#include "base/problems_print.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

enum {
	TEXT_BYTES = 64 * 1024,
};

typedef void printer(struct problems *, const struct sentences *, const char *root, FILE *);

static void is_printed(printer *print, struct problems *problems, const char *root,
		       const char *expected)
{
	static char text[TEXT_BYTES];
	FILE *out = fmemopen(text, sizeof(text), "w");

	print(problems, NULL, root, out);
	fclose(out);
	assert_string_equal(text, expected);
}

static void add(struct problems *problems, enum problem_grade grade, const char *file, int line,
		int column, const char *what)
{
	problems_add(problems, grade, (struct spot){file, line, column},
		     SAY_WITH(MESSAGE_PLAIN, what));
}

static void they_come_sorted_and_each_once(void **state)
{
	(void)state;
	struct problems problems = {0};

	add(&problems, PROBLEM_ERROR, "b.yaml", 1, 1, "late");
	add(&problems, PROBLEM_WARNING, "a.yaml", 10, 2, "third");
	add(&problems, PROBLEM_ERROR, "a.yaml", 9, 7, "second");
	add(&problems, PROBLEM_ERROR, "a.yaml", 9, 3, "first");
	add(&problems, PROBLEM_ERROR, "a.yaml", 9, 7, "second");
	add(&problems, PROBLEM_ERROR, "a.yaml", 0, 0, "whole file");
	is_printed(problems_print, &problems, NULL,
		   "a.yaml:1:1: grade-error: plain: whole file\n"
		   "a.yaml:9:3: grade-error: plain: first\n"
		   "a.yaml:9:7: grade-error: plain: second\n"
		   "a.yaml:10:2: grade-warning: plain: third\n"
		   "b.yaml:1:1: grade-error: plain: late\n");
	assert_int_equal(problems.errors, 4);
	problems_finish(&problems);
}

static void the_root_goes_before_with_one_slash(void **state)
{
	(void)state;
	struct problems problems = {0};

	add(&problems, PROBLEM_ERROR, "a.yaml", 1, 2, "bad");
	is_printed(problems_print, &problems, "data", "data/a.yaml:1:2: grade-error: plain: bad\n");
	is_printed(problems_print, &problems, "data/",
		   "data/a.yaml:1:2: grade-error: plain: bad\n");
	is_printed(problems_print, &problems, "", "a.yaml:1:2: grade-error: plain: bad\n");
	problems_finish(&problems);
}

static void json_is_escaped(void **state)
{
	(void)state;
	struct problems problems = {0};

	is_printed(problems_print_json, &problems, NULL, "[]\n");
	add(&problems, PROBLEM_WARNING, "a\"b.yaml", 1, 2, "a \\ in „Ниш“");
	problems.list[0].excerpt = (struct excerpt){"x: \"y\"", 1};
	is_printed(
		problems_print_json, &problems, "data",
		"[\n {\"file\":\"data/a\\\"b.yaml\",\"line\":1,\"column\":2,\"grade\":\"warning\","
		"\"id\":\"plain\",\"what\":\"plain: a \\\\ in „Ниш“\",\"text\":\"x: \\\"y\\\"\","
		"\"caret\":1}\n]\n");
	problems_finish(&problems);
}

static void a_problem_is_one_line_of_utf_8(void **state)
{
	(void)state;
	struct problems problems = {0};

	add(&problems, PROBLEM_ERROR, "a\nb\xFF", 1, 1, "x\ny\x80");
	is_printed(problems_print, &problems, "r\x1B\x80",
		   "r ?/a b?:1:1: grade-error: plain: x y?\n");
	problems_finish(&problems);
}

static void a_caret_stands_under_the_place(void **state)
{
	(void)state;
	struct problems problems = {0};

	add(&problems, PROBLEM_ERROR, "a.yaml", 1, 4, "bad");
	problems.list[0].excerpt = (struct excerpt){"аб в", 3};
	is_printed(problems_print, &problems, NULL,
		   "a.yaml:1:4: grade-error: plain: bad\n    аб в\n       ^\n");
	problems_finish(&problems);
}

static void beyond_a_number_they_are_only_counted(void **state)
{
	(void)state;
	static char text[TEXT_BYTES];
	struct problems problems = {0};
	FILE *out = fmemopen(text, sizeof(text), "w");

	for (int i = 0; i < PROBLEMS_MAX + 7; i++) {
		add(&problems, PROBLEM_ERROR, "a.yaml", i + 1, 1, "bad");
	}
	assert_true(problems_full(&problems));
	assert_int_equal(problems.errors, PROBLEMS_MAX + 7);
	problems_print(&problems, NULL, NULL, out);
	fclose(out);
	assert_non_null(strstr(text, "a.yaml:500:1: grade-error: plain: bad\ncount-more: 7\n"));
	problems_finish(&problems);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(they_come_sorted_and_each_once),
		cmocka_unit_test(the_root_goes_before_with_one_slash),
		cmocka_unit_test(json_is_escaped),
		cmocka_unit_test(a_problem_is_one_line_of_utf_8),
		cmocka_unit_test(a_caret_stands_under_the_place),
		cmocka_unit_test(beyond_a_number_they_are_only_counted),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
