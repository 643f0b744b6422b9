#include "content/prose.h"

#include <stdint.h>
#include <string.h>

#include "base/utf8.h"

const char *prose_number(struct arena *arena, const struct customs *customs, long number)
{
	const char *digits = arena_print(arena, "%ld", number);
	size_t count = strlen(digits);
	size_t gap = strlen(customs->thousands);

	if (number < 10000) {
		return digits;
	}
	char *grouped = arena_take(arena, count + (count / 3 + 1) * gap + 1);
	char *out = grouped;

	for (size_t i = 0; i < count; i++) {
		if (i > 0 && (count - i) % 3 == 0) {
			memcpy(out, customs->thousands, gap);
			out += gap;
		}
		*out++ = digits[i];
	}
	*out = 0;
	return grouped;
}

static bool is_blank(uint32_t code)
{
	return code == 0 || code == ' ' || code == '\n' || code == 0x00A0;
}

/* A sentence ends at . ! ? … before a capital or the end: "1990. године" goes on. */
static bool ends_sentence(uint32_t code, const char *at, const char *end)
{
	if (code != '.' && code != '!' && code != '?' && code != 0x2026) {
		return false;
	}
	uint32_t next = utf8_next(&at, end);

	while (next == 0x201C || next == 0x201D || next == ')') {
		next = utf8_next(&at, end);
	}
	if (!is_blank(next)) {
		return false;
	}
	while (at < end && (is_blank(next) || next == 0x201E || next == 0x201C || next == '(')) {
		next = utf8_next(&at, end);
	}
	return at >= end || utf8_is_upper(next);
}

struct prose_count prose_count(const char *text)
{
	const char *end = text + strlen(text);
	struct prose_count count = {0, 0};
	bool counted = false;
	bool open = false;

	while (text < end) {
		uint32_t code = utf8_next(&text, end);

		if (is_blank(code)) {
			counted = false;
		} else if (!counted && (utf8_is_letter(code) || (code >= '0' && code <= '9'))) {
			counted = true;
			open = true;
			count.words++;
		}
		if (open && (code == '\n' || ends_sentence(code, text, end))) {
			count.sentences++;
			open = false;
		}
	}
	count.sentences += open;
	return count;
}

const char *prose_monogram(struct arena *arena, const char *name)
{
	const char *end = name + strlen(name);
	char letters[2 * 4];
	size_t length = 0;
	int count = 0;
	bool inside = false;

	while (name < end && count < 2) {
		uint32_t code = utf8_next(&name, end);

		if (!inside && utf8_is_upper(code)) {
			length += utf8_put(letters + length, code);
			count++;
		}
		inside = utf8_is_letter(code);
	}
	return arena_copy(arena, letters, length);
}
