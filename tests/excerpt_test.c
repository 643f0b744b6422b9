#include "base/excerpt.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

static struct arena arena;

static struct excerpt of(const char *line, int column)
{
	return excerpt_make(&arena, line, strlen(line), column);
}

static void is(struct excerpt excerpt, const char *text, int caret)
{
	assert_string_equal(excerpt.text, text);
	assert_int_equal(excerpt.caret, caret);
}

static void cyrillic_letters_are_one_column_each(void **state)
{
	(void)state;
	is(of("име: Ниш", 6), "име: Ниш", 5);
	is(of("име: Ниш", 1), "име: Ниш", 0);
}

static void wide_letters_are_two_and_marks_none(void **state)
{
	(void)state;
	is(of("城市: a", 3), "城市: a", 4);
	is(of("и\u0301: a", 3), "и\u0301: a", 1);
	is(of("😀: a", 2), "😀: a", 2);
}

static void tabs_controls_and_bad_bytes_cannot_move_the_terminal(void **state)
{
	(void)state;
	is(of("\ta: b", 2), " a: b", 1);
	is(of("a\x1B[2J\x80\u202E\u200B", 8), "a\uFFFD[2J\uFFFD\uFFFD\uFFFD", 7);
}

static void behind_the_end_the_caret_stands_at_the_end(void **state)
{
	(void)state;
	is(of("ab  ", 3), "ab", 2);
	is(of("ab", 99), "ab", 2);
	assert_null(of("", 1).text);
}

static int width_of(const char *text)
{
	int width = 0;

	for (const char *at = text; *at; at++) {
		width += ((unsigned char)*at & 0xC0) != 0x80;
	}
	return width;
}

static void a_very_long_line_is_cut_around_the_place(void **state)
{
	(void)state;
	static char line[200 * 1000 + 1];

	memset(line, 'x', sizeof(line) - 1);
	line[120000] = 'Y';
	struct excerpt excerpt = of(line, 120001);

	assert_true(width_of(excerpt.text) <= EXCERPT_COLUMNS);
	assert_memory_equal(excerpt.text, "…", strlen("…"));
	assert_int_equal(excerpt.text[(size_t)excerpt.caret + strlen("…") - 1], 'Y');
	excerpt = of(line, 1);
	assert_true(width_of(excerpt.text) <= EXCERPT_COLUMNS);
	assert_int_equal(excerpt.caret, 0);
	excerpt = of(line, 200000);
	assert_int_equal(excerpt.text[strlen(excerpt.text) - 1], 'x');
	assert_true(excerpt.caret < EXCERPT_COLUMNS);
}

static void a_letter_of_a_thousand_marks_ends_too(void **state)
{
	(void)state;
	static char line[2 * 5000 + 2];

	line[0] = 'a';
	for (size_t i = 0; i < 5000; i++) {
		memcpy(line + 1 + 2 * i, "\u0301", 2);
	}
	assert_true(strlen(of(line, 4000).text) < 4 * 4 * EXCERPT_COLUMNS);
	assert_true(strlen(of(line, 1).text) < 4 * 4 * EXCERPT_COLUMNS);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(cyrillic_letters_are_one_column_each),
		cmocka_unit_test(wide_letters_are_two_and_marks_none),
		cmocka_unit_test(tabs_controls_and_bad_bytes_cannot_move_the_terminal),
		cmocka_unit_test(behind_the_end_the_caret_stands_at_the_end),
		cmocka_unit_test(a_very_long_line_is_cut_around_the_place),
		cmocka_unit_test(a_letter_of_a_thousand_marks_ends_too),
	};
	int failed = cmocka_run_group_tests(tests, NULL, NULL);

	arena_finish(&arena);
	return failed;
}
