#include "content/prose.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/geom.h"
#include "content/date.h"
#include "content/suggest.h"
#include "content/traps.h"

#define NB "\u00A0"

static void is_set(const char *language, const char *written, const char *set)
{
	struct arena arena = {0};
	const struct customs *customs = prose_customs(language);
	const char *once = prose_polish(&arena, customs, written);

	assert_string_equal(once, set);
	assert_string_equal(prose_polish(&arena, customs, once), set);
	arena_finish(&arena);
}

static void quotes_are_those_of_the_language(void **state)
{
	(void)state;
	is_set("sr-Cyrl", "мисао \"Ниш\", “Ниш”, „Ниш“ и „Ниш”.",
	       "мисао „Ниш“, „Ниш“, „Ниш“ и" NB "„Ниш“.");
	is_set("sr-Latn", "(\"Niš\")", "(„Niš“)");
	is_set("en", "\"Think\" and „act“", "“Think” and “act”");
	is_set("hu", "\"Nis\"", "\"Nis\"");
}

static void short_words_do_not_end_a_line(void **state)
{
	(void)state;
	is_set("sr-Cyrl", "Ниш и Врање у Србији, а с њима и „о њој“",
	       "Ниш и" NB "Врање у" NB "Србији, а" NB "с" NB "њима и" NB "„о" NB "њој“");
	is_set("sr-Latn", "U Nišu i u Vranju", "U" NB "Nišu i" NB "u" NB "Vranju");
	is_set("en", "a city I know", "a" NB "city I" NB "know");
	is_set("sr", "ко и, па", "ко и, па");
}

static void numbers_stay_with_their_years(void **state)
{
	(void)state;
	is_set("sr", "маја 2007. године", "маја 2007." NB "године");
	is_set("sr", "од 1990 године", "од 1990" NB "године");
	is_set("sr", "основана {year} године", "основана {year}" NB "године");
	is_set("sr", "дана 24. 11. 2026. године", "дана 24." NB "11." NB "2026." NB "године");
	is_set("sr", "основана 2003. Од 2005. члан", "основана 2003. Од 2005. члан");
	is_set("sr", "ова година", "ова година");
}

static void blanks_are_single_and_ends_are_bare(void **state)
{
	(void)state;
	is_set("sr", "  два   размака \n", "два размака");
	is_set("sr", "пасус\n\n\nпасус\n", "пасус\nпасус");
	is_set("sr", "", "");
	is_set("sr", " \n ", "");
}

static void apostrophes_are_english(void **state)
{
	(void)state;
	is_set("en", "the city's mayors' 'x'", "the city’s mayors' 'x'");
	is_set("sr", "д'Артањан", "д'Артањан");
}

static void large_numbers_are_grouped(void **state)
{
	(void)state;
	struct arena arena = {0};
	const struct customs *serbian = prose_customs("sr-Cyrl");

	assert_string_equal(prose_number(&arena, serbian, 5), "5");
	assert_string_equal(prose_number(&arena, serbian, 9999), "9999");
	assert_string_equal(prose_number(&arena, serbian, 10000), "10.000");
	assert_string_equal(prose_number(&arena, serbian, 1234567), "1.234.567");
	assert_string_equal(prose_number(&arena, prose_customs("en"), 123456), "123,456");
	assert_string_equal(prose_number(&arena, prose_customs("fr"), 10000), "10" NB "000");
	arena_finish(&arena);
}

static void words_and_sentences_are_counted(void **state)
{
	(void)state;
	static const struct {
		const char *text;
		int words, sentences;
	} cases[] = {
		{"", 0, 0},
		{"Ниш", 1, 1},
		{"Основана је 1990. године. Ниш је члан од 2003.", 9, 2},
		{"На 14. конференцији. „Да!“ Не? Можда…", 6, 4},
		{"један – два", 2, 1},
		{"и" NB "Ниш", 2, 1},
		{"без тачке\nдруги пасус", 4, 2},
	};

	for (size_t i = 0; i < COUNT_OF(cases); i++) {
		struct prose_count count = prose_count(cases[i].text);

		assert_int_equal(count.words, cases[i].words);
		assert_int_equal(count.sentences, cases[i].sentences);
	}
}

static void a_monogram_is_of_the_first_capitals(void **state)
{
	(void)state;
	struct arena arena = {0};

	assert_string_equal(prose_monogram(&arena, "Energy Cities"), "EC");
	assert_string_equal(prose_monogram(&arena, "Градоначелници за мир"), "Г");
	assert_string_equal(prose_monogram(&arena, "AVEC"), "A");
	assert_string_equal(prose_monogram(&arena, "„Љубав“ и Џеп Још"), "ЉЏ");
	assert_string_equal(prose_monogram(&arena, "мале речи"), "");
	arena_finish(&arena);
}

static void only_years_and_months_are_dates(void **state)
{
	(void)state;
	static const struct {
		const char *text;
		enum date_fault fault;
		int year, month;
	} cases[] = {
		{"2003", DATE_GOOD, 2003, 0},       {"2007-05", DATE_GOOD, 2007, 5},
		{"1000", DATE_GOOD, 1000, 0},       {"2100-12", DATE_GOOD, 2100, 12},
		{"2007-5", DATE_SHORT_MONTH, 0, 0}, {"2007-13", DATE_NO_MONTH, 0, 0},
		{"2007-00", DATE_NO_MONTH, 0, 0},   {"0999", DATE_FAR_YEAR, 0, 0},
		{"2101", DATE_FAR_YEAR, 0, 0},      {"2007-05-14", DATE_WITH_DAY, 0, 0},
		{"05.2007", DATE_SHAPELESS, 0, 0},  {"", DATE_SHAPELESS, 0, 0},
		{"20070", DATE_SHAPELESS, 0, 0},    {"2007-05x", DATE_SHAPELESS, 0, 0},
		{"-2007", DATE_SHAPELESS, 0, 0},
	};

	for (size_t i = 0; i < COUNT_OF(cases); i++) {
		struct date date;

		assert_int_equal(date_read(cases[i].text, &date), cases[i].fault);
		assert_int_equal(date.year, cases[i].year);
		assert_int_equal(date.month, cases[i].month);
	}
}

static void yaml_takes_some_texts_for_something_else(void **state)
{
	(void)state;
	static const char *const traps[] = {
		"no",   "Yes",   "ON",    "off",   "true",       "null", "~",  "012",
		"0x1F", "0o17",  "1_000", "12:30", "1:00:00",    "1.5",  ".5", "1e3",
		"-7",   "2003.", "+7",    "1.",    "2007-05-14", "089",  "y",
	};
	static const char *const texts[] = {
		"",  "None", "Ниш", "2007-05", "12:",     ":30", "1.2.3",      "-",
		".", "e3",   "1e",  "0x",      "nothing", "_1",  "10 градова", "12:xx",
	};

	for (size_t i = 0; i < COUNT_OF(traps); i++) {
		assert_int_not_equal(traps_meaning(traps[i]), MESSAGE_NONE);
	}
	for (size_t i = 0; i < COUNT_OF(texts); i++) {
		assert_int_equal(traps_meaning(texts[i]), MESSAGE_NONE);
	}
}

static void a_slip_of_a_finger_is_near(void **state)
{
	(void)state;
	assert_int_equal(suggest_distance("theme", "theme"), 0);
	assert_int_equal(suggest_distance("thmee", "theme"), 1);
	assert_int_equal(suggest_distance("themе", "theme"), 1);
	assert_int_equal(suggest_distance("them", "theme"), 1);
	assert_int_equal(suggest_distance("sumary", "summary"), 1);
	assert_int_equal(suggest_distance("colour", "name"), SUGGEST_NEVER);
	assert_int_equal(suggest_distance("", "name"), SUGGEST_NEVER);
	assert_int_equal(suggest_distance("xx", "en"), SUGGEST_NEVER);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(quotes_are_those_of_the_language),
		cmocka_unit_test(short_words_do_not_end_a_line),
		cmocka_unit_test(numbers_stay_with_their_years),
		cmocka_unit_test(blanks_are_single_and_ends_are_bare),
		cmocka_unit_test(apostrophes_are_english),
		cmocka_unit_test(large_numbers_are_grouped),
		cmocka_unit_test(words_and_sentences_are_counted),
		cmocka_unit_test(a_monogram_is_of_the_first_capitals),
		cmocka_unit_test(only_years_and_months_are_dates),
		cmocka_unit_test(yaml_takes_some_texts_for_something_else),
		cmocka_unit_test(a_slip_of_a_finger_is_near),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
