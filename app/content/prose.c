#include "content/prose.h"

#include <stdint.h>
#include <string.h>

#include "base/geom.h"
#include "base/utf8.h"

enum {
	NO_BREAK_SPACE = 0x00A0,
};

static const struct customs customs_of[] = {
	{"sr", "„", "“", ".", " и у о с к а И У О С К А i u o s k a I U O S K A ", " годин godin ",
	 false},
	{"en", "“", "”", ",", " a A I ", "", true},
	{"", NULL, NULL, "\u00A0", "", "", false},
};

const struct customs *prose_customs(const char *language_id)
{
	size_t length = strcspn(language_id, "-");
	const struct customs *customs = customs_of;

	while (customs->language[0] && (strlen(customs->language) != length ||
					strncmp(customs->language, language_id, length) != 0)) {
		customs++;
	}
	return customs;
}

/* One text on its way from in to out. */
struct polish {
	const struct customs *customs;
	const char *in, *at, *end;
	char *out;
	size_t length;
	const char *word; /* where the word before at began, in the input */
	bool quoted;
};

static bool is_quote(uint32_t code)
{
	return code == '"' || code == 0x201C || code == 0x201D || code == 0x201E || code == 0x201F;
}

static void polish_put(struct polish *polish, const char *bytes, size_t length)
{
	memcpy(polish->out + polish->length, bytes, length);
	polish->length += length;
}

static bool is_digit(char byte)
{
	return byte >= '0' && byte <= '9';
}

/* Is the word, of one letter, in a list of such that is set in spaces? */
static bool listed(const char *list, const char *word, size_t length)
{
	for (const char *at = list; length > 0 && length <= 2 && *at; at += strcspn(at, " ")) {
		at += strspn(at, " ");
		if (strncmp(at, word, length) == 0 && at[length] == ' ') {
			return true;
		}
	}
	return false;
}

static bool begins_listed(const char *list, const char *text)
{
	for (const char *at = list; *at;) {
		at += strspn(at, " ");
		size_t length = strcspn(at, " ");

		if (length > 0 && strncmp(text, at, length) == 0) {
			return true;
		}
		at += length;
	}
	return false;
}

static const char *past_opening(const char *word, const char *end)
{
	const char *at = word;
	uint32_t code = utf8_next(&at, end);

	while (is_quote(code) || code == '(') {
		word = at;
		code = utf8_next(&at, end);
	}
	return word;
}

/* May no line end between the word that ends at stop and what begins at next? */
static bool belongs_together(const struct polish *polish, const char *stop, const char *next)
{
	const char *word = past_opening(polish->word, stop);
	size_t length = (size_t)(stop - word);

	if (listed(polish->customs->short_words, word, length)) {
		return true;
	}
	if (length == 0 || polish->customs->with_number[0] == 0) {
		return false;
	}
	bool number = is_digit(word[0]) || word[0] == '{'; /* {year}: one will stand there */
	bool ordinal = is_digit(word[0]) && stop[-1] == '.' && length <= 3;

	return (number && begins_listed(polish->customs->with_number, next)) ||
	       (ordinal && is_digit(*next));
}

/* at stands on the first blank; passes all of them. */
static void polish_blank(struct polish *polish)
{
	const char *stop = polish->at;
	bool line = false;

	while (polish->at < polish->end && strchr(" \n\t", *polish->at)) {
		line = line || *polish->at == '\n';
		polish->at++;
	}
	if (line) {
		polish_put(polish, "\n", 1);
		polish->quoted = false;
	} else if (belongs_together(polish, stop, polish->at)) {
		polish_put(polish, "\u00A0", strlen("\u00A0"));
	} else {
		polish_put(polish, " ", 1);
	}
	polish->word = polish->at;
}

static void polish_quote(struct polish *polish, uint32_t code)
{
	polish->quoted = code == 0x201E || !polish->quoted;
	const char *mark = polish->quoted ? polish->customs->open : polish->customs->close;

	polish_put(polish, mark, strlen(mark));
}

static bool letter_at(const char *at, const char *end)
{
	return utf8_is_letter(utf8_next(&at, end));
}

static void polish_letter(struct polish *polish, uint32_t before)
{
	const char *start = polish->at;
	uint32_t code = utf8_next(&polish->at, polish->end);

	if (is_quote(code) && polish->customs->open) {
		polish_quote(polish, code);
	} else if (code == '\'' && polish->customs->apostrophes && utf8_is_letter(before) &&
		   letter_at(polish->at, polish->end)) {
		polish_put(polish, "\u2019", strlen("\u2019"));
	} else {
		polish_put(polish, start, (size_t)(polish->at - start));
	}
	if (code == NO_BREAK_SPACE) {
		polish->word = polish->at;
	}
}

const char *prose_polish(struct arena *arena, const struct customs *customs, const char *text)
{
	static const char blanks[] = " \n\t";

	text += strspn(text, blanks);
	size_t length = strlen(text);

	while (length > 0 && strchr(blanks, text[length - 1])) {
		length--;
	}
	struct polish polish = {
		.customs = customs,
		.in = text,
		.at = text,
		.end = text + length,
		.out = arena_take(arena, length * 3 + 1),
		.word = text,
	};
	uint32_t before = 0;

	while (polish.at < polish.end) {
		const char *ahead = polish.at;
		uint32_t code = utf8_next(&ahead, polish.end);

		if (code == ' ' || code == '\n' || code == '\t') {
			polish_blank(&polish);
		} else {
			polish_letter(&polish, before);
		}
		before = code;
	}
	polish.out[polish.length] = 0;
	return polish.out;
}

bool prose_quotes_paired(const char *text)
{
	const char *end = text + strlen(text);
	int count = 0;

	while (text < end) {
		count += is_quote(utf8_next(&text, end));
	}
	return count % 2 == 0;
}
