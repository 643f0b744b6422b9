#include "base/excerpt.h"

#include <stdbool.h>
#include <string.h>

#include "base/geom.h"
#include "base/utf8.h"

struct range {
	uint32_t first, last;
};

static const struct range narrow[] = {
	{0x0300, 0x036F}, {0x0483, 0x0489}, {0x1AB0, 0x1AFF},
	{0x1DC0, 0x1DFF}, {0x20D0, 0x20FF}, {0xFE20, 0xFE2F},
};
static const struct range wide[] = {
	{0x1100, 0x115F},   {0x2E80, 0x303E},   {0x3041, 0xA4CF},   {0xAC00, 0xD7A3},
	{0xF900, 0xFAFF},   {0xFE30, 0xFE6F},   {0xFF00, 0xFF60},   {0xFFE0, 0xFFE6},
	{0x1F300, 0x1F64F}, {0x1F680, 0x1F6FF}, {0x1F900, 0x1FAFF}, {0x20000, 0x3FFFD},
};
/* Without a form of their own, or with power over the forms of others. */
static const struct range unseen[] = {
	{0x0000, 0x001F}, {0x007F, 0x009F}, {0x00AD, 0x00AD}, {0x061C, 0x061C},
	{0x180E, 0x180E}, {0x200B, 0x200F}, {0x2028, 0x202E}, {0x2060, 0x206F},
	{0xFE00, 0xFE0F}, {0xFEFF, 0xFEFF}, {0xFFF9, 0xFFFB}, {0xE0000, 0xE0FFF},
};

static bool within(const struct range *ranges, size_t count, uint32_t code)
{
	for (size_t i = 0; i < count; i++) {
		if (code >= ranges[i].first && code <= ranges[i].last) {
			return true;
		}
	}
	return false;
}

int excerpt_width(uint32_t code)
{
	if (within(narrow, COUNT_OF(narrow), code)) {
		return 0;
	}
	return within(wide, COUNT_OF(wide), code) ? 2 : 1;
}

/* What stands for the letter: itself, a space for a tab, � for what has no form. */
static uint32_t shown(uint32_t code)
{
	if (code == '\t') {
		return ' ';
	}
	return code == UTF8_BAD || within(unseen, COUNT_OF(unseen), code) ? 0xFFFD : code;
}

static const char *step_back(const char *line, const char *at)
{
	do {
		at--;
	} while (at > line && ((unsigned char)*at & 0xC0) == 0x80);
	return at;
}

static int width_at(const char *at, const char *end)
{
	return excerpt_width(shown(utf8_next(&at, end)));
}

/* Where to begin, so that the place is seen: at the line's begin, or half the room before it. */
static const char *begin_of(const char *line, const char *place, const char *end)
{
	int before = 0;

	for (const char *at = line; at < place; utf8_next(&at, end)) {
		before += width_at(at, end);
	}
	if (before < EXCERPT_COLUMNS * 3 / 4) {
		return line;
	}
	const char *at = place;

	for (int room = EXCERPT_COLUMNS / 2; at > line && room > 0;) {
		at = step_back(line, at);
		room -= width_at(at, end);
	}
	return at;
}

static size_t put(char *out, const char *text)
{
	size_t length = strlen(text);

	memcpy(out, text, length);
	return length;
}

struct excerpt excerpt_make(struct arena *arena, const char *line, size_t length, int column)
{
	char text[4 * 4 * EXCERPT_COLUMNS];
	const char *end = line + length;
	const char *place = line;

	while (end > line && end[-1] == ' ') {
		end--;
	}
	for (int i = 1; i < column && place < end; i++) {
		utf8_next(&place, end);
	}
	const char *at = begin_of(line, place, end);
	size_t bytes = at > line ? put(text, "…") : 0;
	int columns = at > line, caret = 0;

	/* The marks on one letter may be many, so that bytes have their limit too. */
	while (at < end && columns < EXCERPT_COLUMNS - 1 && bytes < sizeof(text) - 8) {
		caret = at == place ? columns : caret;
		uint32_t code = shown(utf8_next(&at, end));

		bytes += utf8_put(text + bytes, code);
		columns += excerpt_width(code);
	}
	caret = place >= at ? columns : caret;
	bytes += at < end ? put(text + bytes, "…") : 0;
	return (struct excerpt){bytes > 0 ? arena_copy(arena, text, bytes) : NULL, caret};
}
