#include "content/latin.h"

#include <string.h>

#include "base/geom.h"
#include "base/utf8.h"

enum {
	FIRST = 0x0402,
	LAST = 0x045F,
};

/* In the order of azbuka; what lies between is no Serbian letter. */
static const char *const letters[LAST - FIRST + 1] = {
	[0x0410 - FIRST] = "A",  [0x0430 - FIRST] = "a", [0x0411 - FIRST] = "B",
	[0x0431 - FIRST] = "b",  [0x0412 - FIRST] = "V", [0x0432 - FIRST] = "v",
	[0x0413 - FIRST] = "G",  [0x0433 - FIRST] = "g", [0x0414 - FIRST] = "D",
	[0x0434 - FIRST] = "d",  [0x0402 - FIRST] = "Đ", [0x0452 - FIRST] = "đ",
	[0x0415 - FIRST] = "E",  [0x0435 - FIRST] = "e", [0x0416 - FIRST] = "Ž",
	[0x0436 - FIRST] = "ž",  [0x0417 - FIRST] = "Z", [0x0437 - FIRST] = "z",
	[0x0418 - FIRST] = "I",  [0x0438 - FIRST] = "i", [0x0408 - FIRST] = "J",
	[0x0458 - FIRST] = "j",  [0x041A - FIRST] = "K", [0x043A - FIRST] = "k",
	[0x041B - FIRST] = "L",  [0x043B - FIRST] = "l", [0x0409 - FIRST] = "Lj",
	[0x0459 - FIRST] = "lj", [0x041C - FIRST] = "M", [0x043C - FIRST] = "m",
	[0x041D - FIRST] = "N",  [0x043D - FIRST] = "n", [0x040A - FIRST] = "Nj",
	[0x045A - FIRST] = "nj", [0x041E - FIRST] = "O", [0x043E - FIRST] = "o",
	[0x041F - FIRST] = "P",  [0x043F - FIRST] = "p", [0x0420 - FIRST] = "R",
	[0x0440 - FIRST] = "r",  [0x0421 - FIRST] = "S", [0x0441 - FIRST] = "s",
	[0x0422 - FIRST] = "T",  [0x0442 - FIRST] = "t", [0x040B - FIRST] = "Ć",
	[0x045B - FIRST] = "ć",  [0x0423 - FIRST] = "U", [0x0443 - FIRST] = "u",
	[0x0424 - FIRST] = "F",  [0x0444 - FIRST] = "f", [0x0425 - FIRST] = "H",
	[0x0445 - FIRST] = "h",  [0x0426 - FIRST] = "C", [0x0446 - FIRST] = "c",
	[0x0427 - FIRST] = "Č",  [0x0447 - FIRST] = "č", [0x040F - FIRST] = "Dž",
	[0x045F - FIRST] = "dž", [0x0428 - FIRST] = "Š", [0x0448 - FIRST] = "š",
};

/* The two-letter ones, where the word around them is in capitals. */
static const struct {
	uint32_t capital;
	const char *latin;
} in_capitals[] = {{0x0409, "LJ"}, {0x040A, "NJ"}, {0x040F, "DŽ"}};

/* Љ is LJ before a capital, Lj before a small letter, and at a word's end as the letter before it.
 */
static bool amid_capitals(uint32_t before, uint32_t after)
{
	if (utf8_is_letter(after)) {
		return utf8_is_upper(after);
	}
	return utf8_is_upper(before);
}

static const char *latin_of(uint32_t code, uint32_t before, uint32_t after)
{
	if (code < FIRST || code > LAST) {
		return NULL;
	}
	for (size_t i = 0; i < COUNT_OF(in_capitals); i++) {
		if (code == in_capitals[i].capital && amid_capitals(before, after)) {
			return in_capitals[i].latin;
		}
	}
	return letters[code - FIRST];
}

const char *latin_from_cyrillic(struct arena *arena, const char *text)
{
	size_t length = strlen(text);
	const char *end = text + length;
	char *latin = arena_take(arena, length * 3 / 2 + 4);
	char *out = latin;
	uint32_t before = 0;

	while (text < end) {
		const char *start = text;
		uint32_t code = utf8_next(&text, end);
		const char *ahead = text;
		const char *put = latin_of(code, before, utf8_next(&ahead, end));
		size_t bytes = put ? strlen(put) : (size_t)(text - start);

		memcpy(out, put ? put : start, bytes);
		out += bytes;
		before = code;
	}
	*out = 0;
	return latin;
}
