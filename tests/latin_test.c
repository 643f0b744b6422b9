#include "content/latin.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/geom.h"

static void is_written(const char *cyrillic, const char *latin)
{
	struct arena arena = {0};

	assert_string_equal(latin_from_cyrillic(&arena, cyrillic), latin);
	arena_finish(&arena);
}

static void all_thirty_letters_have_their_latin_ones(void **state)
{
	(void)state;
	is_written("абвгдђежзијклљмнњопрстћуфхцчџш", "abvgdđežzijklljmnnjoprstćufhcčdžš");
	is_written("А Б В Г Д Ђ Е Ж З И Ј К Л М Н О П Р С Т Ћ У Ф Х Ц Ч Ш",
		   "A B V G D Đ E Ž Z I J K L M N O P R S T Ć U F H C Č Š");
}

static void double_letters_follow_their_neighbours(void **state)
{
	(void)state;
	static const struct {
		const char *cyrillic, *latin;
	} cases[] = {
		{"Љубав", "Ljubav"},
		{"ЉУБАВ", "LJUBAV"},
		{"Џ", "Dž"},
		{"НЏ", "NDŽ"},
		{"Њ. Петровић", "Nj. Petrović"},
		{"КОЊ", "KONJ"},
		{"КОЊ И ЏЕП", "KONJ I DŽEP"},
		{"Њујорк", "Njujork"},
		{"ЊУЈОРК", "NJUJORK"},
		{"БИЉ-а", "BILJ-a"},
		{"Љ2", "Lj2"},
		{"Џеп и џеп", "Džep i džep"},
	};

	for (size_t i = 0; i < COUNT_OF(cases); i++) {
		is_written(cases[i].cyrillic, cases[i].latin);
	}
}

static void what_is_no_serbian_cyrillic_passes_untouched(void **state)
{
	(void)state;
	static const struct {
		const char *cyrillic, *latin;
	} cases[] = {
		{"Energy Cities", "Energy Cities"},
		{"приступио ECAD-у у XX веку", "pristupio ECAD-u u XX veku"},
		{"види https://www.skgo.org/?a=б", "vidi https://www.skgo.org/?a=b"},
		{"„Ниш“ – 24. 11. 2026.", "„Niš“ – 24. 11. 2026."},
		{"", ""},
		{"ы ъ й", "ы ъ й"},
		{"Niš 😀", "Niš 😀"},
	};

	for (size_t i = 0; i < COUNT_OF(cases); i++) {
		is_written(cases[i].cyrillic, cases[i].latin);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(all_thirty_letters_have_their_latin_ones),
		cmocka_unit_test(double_letters_follow_their_neighbours),
		cmocka_unit_test(what_is_no_serbian_cyrillic_passes_untouched),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
