#include "scene/lines.h"

#include <math.h>
#include <string.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/geom.h"

#define NBSP "\xC2\xA0"

/* At 20 px a letter of the text face is 10 px wide, a space 5. */
static const float SIZE = 20.0f;
static struct measure measure;

static const char *const texts[] = {
	"Ниш",
	"Мреже градова којима Ниш припада",
	"Асоцијација европских градова културе",
	"Ниш је у мрежи од маја 2007." NBSP "године, заједно са више од 1000" NBSP "градова.",
	"Network of multi-ethnic cities, founded in Novi" NBSP "Sad by twelve towns.",
	"Први пасус.\nДруги пасус је дужи од првога и мора у два реда.",
	"Реч најдужанајдужанајдужанајдужареч реч",
};

static int prepare(void **state)
{
	(void)state;
	lines_prepare();
	measure = measure_fixed();
	return 0;
}

static void assert_line(const struct lines *lines, int nth, const char *text)
{
	assert_true(nth < lines->count);
	assert_int_equal(lines->line[nth].length, strlen(text));
	assert_memory_equal(lines->line[nth].text, text, strlen(text));
}

/* The lines hold each word of the text, in order; between them is nothing but space. */
static void assert_whole(const struct lines *lines, const char *text)
{
	const char *at = text;

	assert_false(lines->cut);
	for (int i = 0; i < lines->count; i++) {
		at += strspn(at, " \n");
		assert_ptr_equal(lines->line[i].text, at);
		at += lines->line[i].length;
	}
	assert_string_equal(at + strspn(at, " \n"), "");
}

static void words_go_on_a_line_as_long_as_they_fit(void **state)
{
	(void)state;
	struct lines lines;

	lines_break(&lines, &measure, FACE_TEXT, SIZE, "aaaa bbbb cccc", 85.0f);
	assert_int_equal(lines.count, 2);
	assert_line(&lines, 0, "aaaa bbbb");
	assert_line(&lines, 1, "cccc");
	assert_float_equal(lines.width, 85.0f, 0.01f);
	lines_break(&lines, &measure, FACE_TEXT, SIZE, "aaaa bbbb cccc", 84.0f);
	assert_int_equal(lines.count, 3);
}

static void a_text_of_no_words_has_no_lines(void **state)
{
	(void)state;
	struct lines lines;

	lines_break(&lines, &measure, FACE_TEXT, SIZE, "", 100.0f);
	assert_int_equal(lines.count, 0);
	lines_balance(&lines, &measure, FACE_TEXT, SIZE, "", 100.0f);
	assert_int_equal(lines.count, 0);
	lines_fit(&lines, &measure, FACE_TEXT, SIZE, 10.0f, 2, "", 100.0f);
	assert_int_equal(lines.count, 0);
	assert_false(lines.cut);
}

static void no_word_is_lost_at_any_width(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT_OF(texts); i++) {
		for (float width = 5.0f; width < 1200.0f; width += 7.0f) {
			struct lines lines;

			lines_break(&lines, &measure, FACE_TEXT, SIZE, texts[i], width);
			assert_whole(&lines, texts[i]);
			lines_balance(&lines, &measure, FACE_TEXT, SIZE, texts[i], width);
			assert_whole(&lines, texts[i]);
		}
	}
}

static void no_line_is_wider_than_its_room_unless_it_is_one_word(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT_OF(texts); i++) {
		for (float width = 5.0f; width < 1200.0f; width += 7.0f) {
			struct lines lines;

			lines_balance(&lines, &measure, FACE_TEXT, SIZE, texts[i], width);
			for (int j = 0; j < lines.count; j++) {
				const struct line *line = &lines.line[j];

				assert_true(line->width <= width + 0.5f ||
					    memchr(line->text, ' ', line->length) == NULL);
			}
		}
	}
}

static void a_no_break_space_never_ends_a_line(void **state)
{
	(void)state;
	struct lines lines;

	lines_break(&lines, &measure, FACE_TEXT, SIZE, "aaaa bb" NBSP "bb", 60.0f);
	assert_int_equal(lines.count, 2);
	assert_line(&lines, 0, "aaaa");
	assert_line(&lines, 1, "bb" NBSP "bb");
	lines_break(&lines, &measure, FACE_TEXT, SIZE, "bb" NBSP "bb", 30.0f);
	assert_int_equal(lines.count, 1);
}

static void a_name_with_a_hyphen_stays_whole_where_it_fits(void **state)
{
	(void)state;
	static const char *const names[] = {"aaaa South-East", "аааа Ниш-Исток", "aaaa Južni-Sever"};
	struct lines lines;

	for (size_t i = 0; i < COUNT_OF(names); i++) {
		lines_break(&lines, &measure, FACE_TEXT, SIZE, names[i], 120.0f);
		assert_int_equal(lines.count, 2);
		assert_line(&lines, 1, strchr(names[i], ' ') + 1);
		lines_balance(&lines, &measure, FACE_TEXT, SIZE, names[i], 120.0f);
		assert_line(&lines, 1, strchr(names[i], ' ') + 1);
		lines_fit(&lines, &measure, FACE_TEXT, SIZE, SIZE / 2.0f, 2, names[i], 120.0f);
		assert_line(&lines, 1, strchr(names[i], ' ') + 1);
	}
}

static void a_hyphen_stays_and_a_line_may_end_behind_it(void **state)
{
	(void)state;
	struct lines lines;

	lines_break(&lines, &measure, FACE_TEXT, SIZE, "multi-ethnic", 70.0f);
	assert_int_equal(lines.count, 2);
	assert_line(&lines, 0, "multi-");
	assert_line(&lines, 1, "ethnic");
	lines_break(&lines, &measure, FACE_TEXT, SIZE, "multi-ethnic", 120.0f);
	assert_int_equal(lines.count, 1);
}

static void a_new_line_in_the_text_is_one_on_the_screen(void **state)
{
	(void)state;
	struct lines lines;

	lines_break(&lines, &measure, FACE_TEXT, SIZE, "aa\nbb cc", 1000.0f);
	assert_int_equal(lines.count, 2);
	assert_line(&lines, 0, "aa");
	assert_line(&lines, 1, "bb cc");
}

static void a_word_that_is_too_long_has_a_line_of_its_own(void **state)
{
	(void)state;
	struct lines lines;

	lines_break(&lines, &measure, FACE_TEXT, SIZE, "aa bbbbbbbbbbbb cc", 60.0f);
	assert_int_equal(lines.count, 3);
	assert_line(&lines, 1, "bbbbbbbbbbbb");
	assert_float_equal(lines.width, 120.0f, 0.01f);
}

static void balancing_evens_lines_out(void **state)
{
	(void)state;
	struct lines lines;

	lines_break(&lines, &measure, FACE_TEXT, SIZE, "aaaa bbbb cccc dddd eeee ffff", 190.0f);
	assert_line(&lines, 0, "aaaa bbbb cccc dddd");
	lines_balance(&lines, &measure, FACE_TEXT, SIZE, "aaaa bbbb cccc dddd eeee ffff", 190.0f);
	assert_int_equal(lines.count, 2);
	assert_line(&lines, 0, "aaaa bbbb cccc");
	assert_float_equal(lines.room, 190.0f, 0.0f);
}

static void balancing_never_takes_more_lines(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT_OF(texts); i++) {
		for (float width = 20.0f; width < 1200.0f; width += 3.0f) {
			struct lines plain, even;

			lines_break(&plain, &measure, FACE_TEXT, SIZE, texts[i], width);
			lines_balance(&even, &measure, FACE_TEXT, SIZE, texts[i], width);
			assert_true(even.count <= plain.count);
			assert_true(even.width <= fmaxf(plain.width, width) + 0.5f);
		}
	}
}

static void no_last_word_stands_alone_where_another_can_join_it(void **state)
{
	(void)state;
	struct lines lines;

	lines_balance(&lines, &measure, FACE_TEXT, SIZE, "aaaaaa bb cccccccccc", 110.0f);
	assert_int_equal(lines.count, 2);
	assert_line(&lines, 0, "aaaaaa bb");
	lines_balance(&lines, &measure, FACE_TEXT, SIZE, "aaaaaa bb cccccccccc", 130.0f);
	assert_int_equal(lines.count, 2);
	assert_line(&lines, 0, "aaaaaa");
	assert_line(&lines, 1, "bb cccccccccc");
}

static void the_width_of_lines_is_that_of_the_widest(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT_OF(texts); i++) {
		for (float width = 20.0f; width < 1200.0f; width += 3.0f) {
			struct lines lines;
			float widest = 0.0f;

			lines_balance(&lines, &measure, FACE_TEXT, SIZE, texts[i], width);
			for (int j = 0; j < lines.count; j++) {
				widest = fmaxf(widest, lines.line[j].width);
			}
			assert_float_equal(lines.width, widest, 0.01f);
		}
	}
}

static void the_largest_size_is_taken_at_which_it_fits(void **state)
{
	(void)state;
	struct lines lines;

	/* ten letters: 5 px wide for each px of the size */
	lines_fit(&lines, &measure, FACE_TEXT, 40.0f, 10.0f, 1, "aaaaaaaaaa", 124.0f);
	assert_float_equal(lines.size_px, 24.0f, 0.0f);
	assert_int_equal(lines.count, 1);
	assert_false(lines.cut);
	lines_fit(&lines, &measure, FACE_TEXT, 20.9f, 10.0f, 1, "aaaaaaaaaa", 500.0f);
	assert_float_equal(lines.size_px, 20.0f, 0.0f);
}

static void more_lines_allow_larger_letters(void **state)
{
	(void)state;
	struct lines one, two;

	lines_fit(&one, &measure, FACE_TITLE, 100.0f, 10.0f, 1, texts[2], 500.0f);
	lines_fit(&two, &measure, FACE_TITLE, 100.0f, 10.0f, 2, texts[2], 500.0f);
	assert_int_equal(one.count, 1);
	assert_int_equal(two.count, 2);
	assert_true(two.size_px > one.size_px);
}

static void what_never_fits_is_cut_at_the_least_size(void **state)
{
	(void)state;
	struct lines lines;

	lines_fit(&lines, &measure, FACE_TEXT, 40.0f, 20.0f, 2, "aaaa bbbb cccc dddd", 45.0f);
	assert_float_equal(lines.size_px, 20.0f, 0.0f);
	assert_int_equal(lines.count, 2);
	assert_true(lines.cut);
	lines_fit(&lines, &measure, FACE_TEXT, 40.0f, 20.0f, 1, "aaaaaaaaaa", 60.0f);
	assert_float_equal(lines.size_px, 20.0f, 0.0f);
	assert_true(lines.cut);
}

static void no_size_is_larger_than_the_largest(void **state)
{
	(void)state;
	for (float size = 10.0f; size < 20.0f; size += 0.3f) {
		struct lines lines;

		lines_fit(&lines, &measure, FACE_TEXT, size, size, 1, "aaaa", 500.0f);
		assert_true(lines.size_px <= size);
		assert_true(lines.size_px > size - 1.0f);
	}
}

static void a_shortened_line_ends_in_dots_and_fits(void **state)
{
	(void)state;
	static const char text[] = "Асоцијација европских градова";
	struct line line = {text, strlen(text), 0.0f};
	char out[128];

	for (float width = 10.0f; width < 300.0f; width += 1.0f) {
		lines_shorten(out, sizeof(out), &measure, FACE_TEXT, SIZE, &line, width);
		size_t kept = strlen(out) - strlen("…");

		assert_string_equal(out + kept, "…");
		assert_memory_equal(out, text, kept);
		assert_true(measure_text(&measure, FACE_TEXT, SIZE, out) <= width);
		assert_true(kept == 0 || out[kept - 1] != ' ');
		assert_false(((unsigned char)text[kept] & 0xC0) == 0x80);
	}
}

static void a_shortened_line_never_leaves_its_memory(void **state)
{
	(void)state;
	static const char text[] = "Асоцијација европских градова";
	struct line line = {text, strlen(text), 0.0f};
	char out[20];

	for (size_t room = 5; room <= sizeof(out); room++) {
		memset(out, '#', sizeof(out));
		lines_shorten(out, room, &measure, FACE_TEXT, SIZE, &line, 1000.0f);
		assert_true(strlen(out) < room);
		for (size_t i = room; i < sizeof(out); i++) {
			assert_int_equal(out[i], '#');
		}
	}
}

static void a_text_of_too_many_lines_says_so(void **state)
{
	(void)state;
	char text[3 * LINES_MAX + 1];
	struct lines lines;

	for (int i = 0; i < LINES_MAX + 1; i++) {
		size_t at = 2 * (size_t)i;

		text[at] = 'a';
		text[at + 1] = i < LINES_MAX ? ' ' : '\0';
	}
	lines_break(&lines, &measure, FACE_TEXT, SIZE, text, 5.0f);
	assert_int_equal(lines.count, LINES_MAX);
	assert_true(lines.cut);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(words_go_on_a_line_as_long_as_they_fit),
		cmocka_unit_test(a_text_of_no_words_has_no_lines),
		cmocka_unit_test(no_word_is_lost_at_any_width),
		cmocka_unit_test(no_line_is_wider_than_its_room_unless_it_is_one_word),
		cmocka_unit_test(a_no_break_space_never_ends_a_line),
		cmocka_unit_test(a_name_with_a_hyphen_stays_whole_where_it_fits),
		cmocka_unit_test(a_hyphen_stays_and_a_line_may_end_behind_it),
		cmocka_unit_test(a_new_line_in_the_text_is_one_on_the_screen),
		cmocka_unit_test(a_word_that_is_too_long_has_a_line_of_its_own),
		cmocka_unit_test(balancing_evens_lines_out),
		cmocka_unit_test(balancing_never_takes_more_lines),
		cmocka_unit_test(no_last_word_stands_alone_where_another_can_join_it),
		cmocka_unit_test(the_width_of_lines_is_that_of_the_widest),
		cmocka_unit_test(the_largest_size_is_taken_at_which_it_fits),
		cmocka_unit_test(more_lines_allow_larger_letters),
		cmocka_unit_test(what_never_fits_is_cut_at_the_least_size),
		cmocka_unit_test(no_size_is_larger_than_the_largest),
		cmocka_unit_test(a_shortened_line_ends_in_dots_and_fits),
		cmocka_unit_test(a_shortened_line_never_leaves_its_memory),
		cmocka_unit_test(a_text_of_too_many_lines_says_so),
	};

	return cmocka_run_group_tests(tests, prepare, NULL);
}
