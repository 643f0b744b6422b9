#include "content/words.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

static void each_word_has_a_key_of_its_own(void **state)
{
	(void)state;
	for (int i = 0; i < WORD_COUNT; i++) {
		assert_non_null(word_keys[i]);
		for (int j = 0; j < i; j++) {
			assert_string_not_equal(word_keys[i], word_keys[j]);
		}
	}
	assert_string_equal(word_keys[WORD_MONTH_12], "month-12");
	assert_string_equal(word_keys[WORD_FACT_LAST], "fact-run-by");
}

static void is_filled(const char *pattern, const char *name, const char *value, size_t room,
		      const char *expected)
{
	char out[64];

	memset(out, '#', sizeof(out));
	word_fill(out, room, pattern, name, value);
	assert_string_equal(out, expected);
	assert_int_equal(out[room], '#');
}

static void a_placeholder_gives_way_to_its_value(void **state)
{
	(void)state;
	is_filled("{n} од {of}", "n", "5", 60, "5 од {of}");
	is_filled("5 од {of}", "of", "11", 60, "5 од 11");
	is_filled("{n}{n}", "n", "x", 60, "xx");
	is_filled("{no} {n", "n", "x", 60, "{no} {n");
	is_filled("{n}", "n", "{n}", 60, "{n}");
	is_filled("ништа", "n", "x", 60, "ништа");
}

static void a_text_is_cut_between_letters(void **state)
{
	(void)state;
	is_filled("Ниш", "n", "", 7, "Ниш");
	is_filled("Ниш", "n", "", 6, "Ни");
	is_filled("Ниш", "n", "", 5, "Ни");
	is_filled("{n}", "n", "Ниш", 4, "Н");
	is_filled("abc", "n", "", 3, "ab");
	is_filled("abc", "n", "", 1, "");
}

static void placeholders_are_those_of_the_word(void **state)
{
	(void)state;
	assert_string_equal(word_placeholders(WORD_POSITION), "{n}{of}");
	assert_string_equal(word_placeholders(WORD_DATE_MONTH), "{month}{year}");
	assert_string_equal(word_placeholders(WORD_TITLE), "");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_word_has_a_key_of_its_own),
		cmocka_unit_test(a_placeholder_gives_way_to_its_value),
		cmocka_unit_test(a_text_is_cut_between_letters),
		cmocka_unit_test(placeholders_are_those_of_the_word),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
