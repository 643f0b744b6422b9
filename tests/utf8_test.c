#include "base/utf8.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "base/geom.h"

static void every_code_point_comes_back_as_it_was_put(void **state)
{
	(void)state;
	for (uint32_t code = 1; code <= 0x10FFFF; code++) {
		char bytes[4];
		size_t length = utf8_put(bytes, code);
		const char *at = bytes;

		if (code >= 0xD800 && code <= 0xDFFF) {
			assert_int_equal(length, 0);
			continue;
		}
		assert_int_equal(utf8_next(&at, bytes + length), code);
		assert_ptr_equal(at, bytes + length);
	}
	char bytes[4];

	assert_int_equal(utf8_put(bytes, 0x110000), 0);
	assert_int_equal(utf8_put(bytes, UTF8_BAD), 0);
}

static void a_malformed_sequence_is_bad_byte_by_byte(void **state)
{
	(void)state;
	static const char *const cases[] = {
		"\x80", /* a continuation alone */
		"\xBF\xBF",
		"\xC0\xAF", /* overlong in two */
		"\xC1\xBF",
		"\xE0\x80\xAF", /* in three */
		"\xE0\x9F\xBF",
		"\xF0\x80\x80\xAF", /* in four */
		"\xF0\x8F\xBF\xBF",
		"\xED\xA0\x80", /* surrogates */
		"\xED\xBF\xBF",
		"\xF4\x90\x80\x80", /* beyond U+10FFFF */
		"\xF5\x80\x80\x80",
		"\xFE", /* never a byte of UTF-8 */
		"\xFF",
		"\xD0", /* cut off */
		"\xE2\x80",
		"\xF0\x9F\x98",
		"\xF8\x88\x80\x80\x80",
	};

	for (size_t i = 0; i < COUNT_OF(cases); i++) {
		const char *at = cases[i];
		const char *end = at + strlen(at);

		while (at < end) {
			const char *before = at;

			assert_int_equal(utf8_next(&at, end), UTF8_BAD);
			assert_ptr_equal(at, before + 1);
		}
		assert_false(utf8_valid(cases[i], strlen(cases[i])));
		assert_int_equal(utf8_count(cases[i]), strlen(cases[i]));
	}
}

static void a_cut_sequence_leaves_what_follows_whole(void **state)
{
	(void)state;
	const char *text = "\xD0z";
	const char *at = text;

	assert_int_equal(utf8_next(&at, text + 2), UTF8_BAD);
	assert_int_equal(utf8_next(&at, text + 2), 'z');
	assert_int_equal(utf8_next(&at, text + 2), 0);
	assert_ptr_equal(at, text + 2);
}

static void letters_are_counted_not_bytes(void **state)
{
	(void)state;
	assert_int_equal(utf8_count("Ниш"), 3);
	assert_int_equal(utf8_count("Niš"), 3);
	assert_int_equal(utf8_count(""), 0);
	assert_true(utf8_valid("Ниш – Niš 😀", strlen("Ниш – Niš 😀")));
}

static void scripts_and_capitals_are_known(void **state)
{
	(void)state;
	static const struct {
		uint32_t code;
		bool cyrillic, latin, upper;
	} cases[] = {
		{'a', false, true, false},     {'Z', false, true, true},
		{0x160, false, true, true},    {0x161, false, true, false},
		{0x17D, false, true, true},    {0x17E, false, true, false},
		{0x110, false, true, true},    {0x111, false, true, false},
		{0x402, true, false, true},    {0x452, true, false, false},
		{0x430, true, false, false},   {0x42F, true, false, true},
		{0x2116, false, false, false}, {'1', false, false, false},
		{0xD7, false, false, false},   {0x482, false, false, false},
		{0x391, false, false, false},
	};

	for (size_t i = 0; i < COUNT_OF(cases); i++) {
		assert_int_equal(utf8_is_cyrillic(cases[i].code), cases[i].cyrillic);
		assert_int_equal(utf8_is_latin(cases[i].code), cases[i].latin);
		assert_int_equal(utf8_is_upper(cases[i].code), cases[i].upper);
		assert_int_equal(utf8_is_letter(cases[i].code),
				 cases[i].cyrillic || cases[i].latin);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_code_point_comes_back_as_it_was_put),
		cmocka_unit_test(a_malformed_sequence_is_bad_byte_by_byte),
		cmocka_unit_test(a_cut_sequence_leaves_what_follows_whole),
		cmocka_unit_test(letters_are_counted_not_bytes),
		cmocka_unit_test(scripts_and_capitals_are_known),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
