#include "content/traps.h"

#include <ctype.h>
#include <stddef.h>
#include <string.h>
#include <strings.h>

#include "base/geom.h"

enum {
	WORD_LETTERS = 5, /* of the longest below */
};

static const struct {
	const char *word;
	enum message_id meaning;
} words[] = {
	{"yes", MESSAGE_TRAP_TRUE},  {"on", MESSAGE_TRAP_TRUE},     {"true", MESSAGE_TRAP_TRUE},
	{"y", MESSAGE_TRAP_TRUE},    {"no", MESSAGE_TRAP_FALSE},    {"off", MESSAGE_TRAP_FALSE},
	{"n", MESSAGE_TRAP_FALSE},   {"false", MESSAGE_TRAP_FALSE}, {"null", MESSAGE_TRAP_NOTHING},
	{"~", MESSAGE_TRAP_NOTHING}, {".nan", MESSAGE_TRAP_NUMBER}, {".inf", MESSAGE_TRAP_NUMBER},
	{"=", MESSAGE_TRAP_DEFAULT}, {"<<", MESSAGE_TRAP_MERGE},
};

static const char *after_sign(const char *text)
{
	return text + (*text == '-' || *text == '+');
}

/* 012, 0o17, 0x1F, 0b10: a number in another base than ten. */
static enum message_id of_base(const char *text)
{
	static const struct {
		const char *begin, *digits;
		enum message_id meaning;
	} bases[] = {
		{"0x", "0123456789abcdefABCDEF_", MESSAGE_TRAP_BASE_16},
		{"0o", "01234567", MESSAGE_TRAP_BASE_8},
		{"0b", "01_", MESSAGE_TRAP_BASE_2},
		{"0", "01234567_", MESSAGE_TRAP_BASE_8},
		{"0", "0123456789_", MESSAGE_TRAP_NUMBER},
	};

	text = after_sign(text);
	for (size_t i = 0; i < COUNT_OF(bases); i++) {
		size_t head = strlen(bases[i].begin);

		if (strncmp(text, bases[i].begin, head) == 0 && text[head] &&
		    strspn(text + head, bases[i].digits) == strlen(text + head)) {
			return bases[i].meaning;
		}
	}
	return MESSAGE_NONE;
}

/* 12:30 is 750 and 1:00:00 is 3600, by the sixty. */
static enum message_id of_sixty(const char *text)
{
	size_t groups = 0;

	text = after_sign(text);
	while (isdigit((unsigned char)*text)) {
		size_t digits = strspn(text, "0123456789_");

		text += digits;
		groups++;
		if (*text == '.' && groups > 1) {
			text += 1 + strspn(text + 1, "0123456789");
		}
		if (*text != ':') {
			break;
		}
		text++;
	}
	return groups > 1 && *text == 0 ? MESSAGE_TRAP_BASE_60 : MESSAGE_NONE;
}

/* 12, 1_000, 1.5, 1e3, .5 */
static enum message_id of_ten(const char *text)
{
	text = after_sign(text);
	size_t whole = strspn(text, "0123456789_");

	if (text[0] == '_') {
		return MESSAGE_NONE;
	}
	text += whole;
	if (*text == '.') {
		size_t part = strspn(text + 1, "0123456789_");

		text += 1 + part;
		whole += part;
	}
	if (whole > 0 && (*text == 'e' || *text == 'E')) {
		const char *power = after_sign(text + 1);
		size_t digits = strspn(power, "0123456789");

		text = digits > 0 ? power + digits : text;
	}
	return whole > 0 && *text == 0 ? MESSAGE_TRAP_NUMBER : MESSAGE_NONE;
}

/* 2007-05-14, with or without a time behind it. */
static enum message_id of_day(const char *text)
{
	static const char shape[] = "dddd-dd-dd";

	for (size_t i = 0; shape[i]; i++) {
		if (shape[i] == 'd' ? !isdigit((unsigned char)text[i]) : text[i] != shape[i]) {
			return MESSAGE_NONE;
		}
	}
	return text[sizeof(shape) - 1] == 0 ? MESSAGE_TRAP_DATE : MESSAGE_NONE;
}

enum message_id traps_meaning(const char *plain)
{
	static enum message_id (*const readers[])(const char *) = {of_base, of_sixty, of_ten,
								   of_day};

	for (size_t i = 0; strlen(plain) <= WORD_LETTERS && i < COUNT_OF(words); i++) {
		if (strcasecmp(plain, words[i].word) == 0) {
			return words[i].meaning;
		}
	}
	for (size_t i = 0; i < COUNT_OF(readers); i++) {
		enum message_id meaning = readers[i](plain);

		if (meaning != MESSAGE_NONE) {
			return meaning;
		}
	}
	return MESSAGE_NONE;
}

bool traps_is_base(enum message_id meaning)
{
	return meaning >= MESSAGE_TRAP_BASE_2 && meaning <= MESSAGE_TRAP_BASE_60;
}

bool traps_is_whole(const char *plain)
{
	plain += *plain == '-';
	size_t digits = strspn(plain, "0123456789");

	return digits > 0 && plain[digits] == 0 && (digits == 1 || plain[0] != '0');
}
