#include "content/letters.h"

#include <string.h>

#include "base/utf8.h"

/* A text on its way under the glass; from is a byte of the source, -1 until it is needed. */
struct glass {
	struct reader *reader;
	const struct node *node;
	long from;
	uint32_t told; /* the letter that the fonts lack and that was told last */
	bool clean;
};

static const struct {
	uint32_t first, last;
	enum message_id name;
} invisible[] = {
	{0x061C, 0x061C, MESSAGE_INVISIBLE_DIRECTION},
	{0x180E, 0x180E, MESSAGE_INVISIBLE_SEPARATOR},
	{0x200B, 0x200B, MESSAGE_INVISIBLE_SPACE},
	{0x200C, 0x200D, MESSAGE_INVISIBLE_JOINER},
	{0x200E, 0x200F, MESSAGE_INVISIBLE_DIRECTION},
	{0x202A, 0x202E, MESSAGE_INVISIBLE_DIRECTION},
	{0x2060, 0x2064, MESSAGE_INVISIBLE_JOINER},
	{0x2066, 0x206F, MESSAGE_INVISIBLE_DIRECTION},
	{0xFE00, 0xFE0F, MESSAGE_INVISIBLE_FORM},
	{0xFEFF, 0xFEFF, MESSAGE_INVISIBLE_BOM},
	{0xFFF9, 0xFFFB, MESSAGE_INVISIBLE_MARK},
	{0xFFFD, 0xFFFD, MESSAGE_INVISIBLE_LOST},
};

static const struct {
	uint32_t letter, mark;
	const char *whole;
} compositions[] = {
	{'S', 0x030C, "Š"}, {'s', 0x030C, "š"}, {'C', 0x030C, "Č"},    {'c', 0x030C, "č"},
	{'Z', 0x030C, "Ž"}, {'z', 0x030C, "ž"}, {'C', 0x0301, "Ć"},    {'c', 0x0301, "ć"},
	{'a', 0x0301, "á"}, {'e', 0x0301, "é"}, {'i', 0x0301, "í"},    {'o', 0x0301, "ó"},
	{'u', 0x0301, "ú"}, {'E', 0x0301, "É"}, {'e', 0x0300, "è"},    {'a', 0x0300, "à"},
	{'a', 0x0308, "ä"}, {'o', 0x0308, "ö"}, {'u', 0x0308, "ü"},    {'c', 0x0327, "ç"},
	{'n', 0x0303, "ñ"}, {'e', 0x0302, "ê"}, {0x0438, 0x0306, "й"}, {0x0435, 0x0308, "ё"},
};

static bool is_combining(uint32_t code)
{
	return (code >= 0x0300 && code <= 0x036F) || (code >= 0x0483 && code <= 0x0489) ||
	       (code >= 0x1AB0 && code <= 0x1AFF) || (code >= 0x1DC0 && code <= 0x1DFF) ||
	       (code >= 0x20D0 && code <= 0x20FF) || (code >= 0xFE20 && code <= 0xFE2F);
}

static struct spot glass_spot(struct glass *glass, const char *piece, size_t length)
{
	const struct source *source = &glass->reader->source;
	size_t from;

	glass->clean = false;
	if (problems_full(glass->reader->problems)) {
		return glass->node->spot;
	}
	if (glass->from < 0) {
		glass->from = (long)source_byte(source, glass->node->spot);
	}
	from = (size_t)glass->from;
	struct spot spot = source_find(source, &from, piece, length, glass->node->spot);

	glass->from = (long)from;
	return spot;
}

static const char *code_name(struct reader *reader, uint32_t code)
{
	return arena_print(&reader->scratch, "U+%04X", code);
}

/* True when the letter is one that nobody should see. */
static bool look_for_invisible(struct glass *glass, const char *at, size_t length, uint32_t code,
			       bool many_lines)
{
	if (code == '\n' && !many_lines) {
		glass->clean = false;
		reader_error(glass->reader, glass->node->spot, SAY(MESSAGE_LETTER_LINES));
		return true;
	}
	if (code == '\t') {
		reader_error(glass->reader, glass_spot(glass, at, length), SAY(MESSAGE_LETTER_TAB));
		return true;
	}
	if ((code < 0x20 && code != '\n') || (code >= 0x7F && code <= 0x9F)) {
		reader_error(glass->reader, glass_spot(glass, at, length),
			     SAY_WITH(MESSAGE_LETTER_CONTROL, code_name(glass->reader, code)));
		return true;
	}
	for (size_t i = 0; code >= invisible[0].first && i < COUNT_OF(invisible); i++) {
		if (code >= invisible[i].first && code <= invisible[i].last) {
			reader_error(glass->reader, glass_spot(glass, at, length),
				     SAY_WITH(MESSAGE_LETTER_INVISIBLE,
					      code_name(glass->reader, code),
					      reader_said(glass->reader, SAY(invisible[i].name))));
			return true;
		}
	}
	return false;
}

/* letter is what stands before the mark at. */
static void look_for_marks(struct glass *glass, const char *letter, const char *at, size_t length,
			   uint32_t mark)
{
	struct reader *reader = glass->reader;
	const char *end = at;
	const char *step = letter;
	uint32_t code = utf8_next(&step, end);

	for (size_t i = 0; i < COUNT_OF(compositions); i++) {
		if (compositions[i].letter == code && compositions[i].mark == mark) {
			reader_error(reader,
				     glass_spot(glass, letter, (size_t)(at - letter) + length),
				     SAY_WITH(MESSAGE_LETTER_TWO_PIECES, compositions[i].whole,
					      code_name(reader, mark)));
			return;
		}
	}
	reader_error(reader, glass_spot(glass, at, length),
		     SAY_WITH(MESSAGE_LETTER_MARK,
			      arena_copy(&reader->scratch, letter, (size_t)(at - letter)),
			      code_name(reader, mark)));
}

static bool fonts_lack(struct reader *reader, uint32_t code)
{
	const struct load_help *help = reader->help;

	if (!help || !help->has_letter || code < 0x20 || code == 0x00A0 || code == 0x00AD) {
		return false;
	}
	if (code >= 0x10000) {
		return !help->has_letter(help->self, code);
	}
	unsigned char bit = (unsigned char)(1u << code % 8);

	if (!(reader->letter_asked[code / 8] & bit)) {
		reader->letter_asked[code / 8] |= bit;
		if (!help->has_letter(help->self, code)) {
			reader->letter_lacking[code / 8] |= bit;
		}
	}
	return reader->letter_lacking[code / 8] & bit;
}

static void look_for_glyph(struct glass *glass, const char *at, size_t length, uint32_t code)
{
	if (code == glass->told || !fonts_lack(glass->reader, code)) {
		return;
	}
	glass->told = code;
	reader_error(glass->reader, glass_spot(glass, at, length),
		     SAY_WITH(MESSAGE_LETTER_LACKING,
			      arena_copy(&glass->reader->scratch, at, length),
			      code_name(glass->reader, code)));
}

/* Reports the first letter of a word that is of the rarer script. */
static void look_for_stranger(struct glass *glass, const char *word, size_t length, bool latin)
{
	struct reader *reader = glass->reader;
	const char *at = word;
	const char *end = word + length;
	struct spot spot = glass_spot(glass, word, length);
	bool found = spot.line != glass->node->spot.line || spot.column != glass->node->spot.column;

	for (int nth = 1; at < end; nth++) {
		const char *letter = at;

		if (utf8_is_latin(utf8_next(&at, end)) != latin) {
			continue;
		}
		spot.column += found || glass->node->plain ? nth - 1 : 0;
		reader_error(
			reader, spot,
			SAY_WITH(latin ? MESSAGE_LETTER_LATIN : MESSAGE_LETTER_CYRILLIC,
				 reader_shown(reader, arena_copy(&reader->scratch, word, length)),
				 reader_number(reader, nth),
				 arena_copy(&reader->scratch, letter, (size_t)(at - letter))));
		return;
	}
}

/* Passes a run of letters and returns its end. */
static const char *look_at_word(struct glass *glass, const char *word, const char *end)
{
	const char *at = word;
	const char *stop = word;
	int cyrillic = 0, latin = 0;
	bool latin_first = false;

	while (at < end) {
		uint32_t code = utf8_next(&at, end);

		if (!utf8_is_letter(code)) {
			break;
		}
		latin_first = stop == word ? utf8_is_latin(code) : latin_first;
		*(utf8_is_latin(code) ? &latin : &cyrillic) += 1;
		stop = at;
	}
	if (cyrillic > 0 && latin > 0) {
		bool latin_is_rarer = latin == cyrillic ? !latin_first : latin < cyrillic;

		look_for_stranger(glass, word, (size_t)(stop - word), latin_is_rarer);
	}
	return stop;
}

bool letters_check(struct reader *reader, const struct node *node, bool many_lines)
{
	struct glass glass = {.reader = reader, .node = node, .from = -1, .clean = true};
	const char *end = node->text + strlen(node->text);
	const char *before = node->text;
	const char *word_end = node->text;

	/* The line end that YAML leaves behind a folded text is none of the writer's. */
	while (end > node->text && end[-1] == '\n') {
		end--;
	}
	for (const char *at = node->text; at < end;) {
		const char *start = at;
		uint32_t code = utf8_next(&at, end);
		size_t length = (size_t)(at - start);

		if (start >= word_end && utf8_is_letter(code)) {
			word_end = look_at_word(&glass, start, end);
		}
		if (is_combining(code)) {
			look_for_marks(&glass, before, start, length, code);
		} else if (!look_for_invisible(&glass, start, length, code, many_lines)) {
			look_for_glyph(&glass, start, length, code);
		}
		before = start;
	}
	return glass.clean;
}
