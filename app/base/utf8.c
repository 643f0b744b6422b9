#include "base/utf8.h"

#include <string.h>

/* Unicode 15, table 3-7: what each lead byte asks of its sequence. */
static const struct lead {
	unsigned char first, last;             /* lead bytes of this row */
	unsigned char second_low, second_high; /* what the second byte may be */
	unsigned char length;
	unsigned char mask; /* the lead's own bits */
} leads[] = {
	{0xC2, 0xDF, 0x80, 0xBF, 2, 0x1F}, {0xE0, 0xE0, 0xA0, 0xBF, 3, 0x0F},
	{0xE1, 0xEC, 0x80, 0xBF, 3, 0x0F}, {0xED, 0xED, 0x80, 0x9F, 3, 0x0F},
	{0xEE, 0xEF, 0x80, 0xBF, 3, 0x0F}, {0xF0, 0xF0, 0x90, 0xBF, 4, 0x07},
	{0xF1, 0xF3, 0x80, 0xBF, 4, 0x07}, {0xF4, 0xF4, 0x80, 0x8F, 4, 0x07},
};

static const struct lead *lead_of(unsigned char byte)
{
	for (size_t i = 0; i < sizeof(leads) / sizeof(leads[0]); i++) {
		if (byte >= leads[i].first && byte <= leads[i].last) {
			return &leads[i];
		}
	}
	return NULL;
}

uint32_t utf8_next(const char **at, const char *end)
{
	const unsigned char *byte = (const unsigned char *)*at;

	if (*at >= end) {
		return 0;
	}
	*at += 1;
	if (byte[0] < 0x80) {
		return byte[0];
	}
	const struct lead *lead = lead_of(byte[0]);

	if (!lead || (size_t)(end - *at) + 1 < lead->length) {
		return UTF8_BAD;
	}
	uint32_t code = byte[0] & lead->mask;

	for (unsigned i = 1; i < lead->length; i++) {
		unsigned char low = i == 1 ? lead->second_low : 0x80;
		unsigned char high = i == 1 ? lead->second_high : 0xBF;

		if (byte[i] < low || byte[i] > high) {
			return UTF8_BAD;
		}
		code = code << 6 | (byte[i] & 0x3Fu);
	}
	*at += lead->length - 1;
	return code;
}

size_t utf8_put(char out[4], uint32_t code)
{
	if (code < 0x80) {
		out[0] = (char)code;
		return 1;
	}
	if (code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF)) {
		return 0;
	}
	size_t length = code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
	static const unsigned char marks[] = {0, 0, 0xC0, 0xE0, 0xF0};

	for (size_t i = length - 1; i > 0; i--) {
		out[i] = (char)(0x80 | (code & 0x3F));
		code >>= 6;
	}
	out[0] = (char)(marks[length] | code);
	return length;
}

size_t utf8_count(const char *text)
{
	const char *end = text + strlen(text);
	size_t count = 0;

	while (text < end) {
		utf8_next(&text, end);
		count++;
	}
	return count;
}

bool utf8_valid(const char *text, size_t length)
{
	const char *end = text + length;

	while (text < end) {
		if (utf8_next(&text, end) == UTF8_BAD) {
			return false;
		}
	}
	return true;
}

bool utf8_is_cyrillic(uint32_t code)
{
	return (code >= 0x0400 && code <= 0x0481) || (code >= 0x048A && code <= 0x052F);
}

bool utf8_is_latin(uint32_t code)
{
	return (code >= 'A' && code <= 'Z') || (code >= 'a' && code <= 'z') ||
	       (code >= 0x00C0 && code <= 0x024F && code != 0x00D7 && code != 0x00F7);
}

bool utf8_is_letter(uint32_t code)
{
	return utf8_is_cyrillic(code) || utf8_is_latin(code);
}

/* Blocks of capitals; step 2 where capital and small letter take turns. */
static const struct {
	uint16_t first, last, step;
} capitals[] = {
	{'A', 'Z', 1},       {0x00C0, 0x00DE, 1}, {0x0100, 0x0136, 2}, {0x0139, 0x0147, 2},
	{0x014A, 0x0176, 2}, {0x0178, 0x0178, 1}, {0x0179, 0x017D, 2}, {0x0400, 0x042F, 1},
	{0x0460, 0x0480, 2}, {0x048A, 0x04BE, 2}, {0x04D0, 0x052E, 2},
};

bool utf8_is_upper(uint32_t code)
{
	for (size_t i = 0; i < sizeof(capitals) / sizeof(capitals[0]); i++) {
		if (code >= capitals[i].first && code <= capitals[i].last) {
			return (code - capitals[i].first) % capitals[i].step == 0 && code != 0x00D7;
		}
	}
	return false;
}

char *utf8_plain(char *text)
{
	const char *end = text + strlen(text);

	for (const char *at = text; at < end;) {
		char *start = text + (at - text);
		uint32_t code = utf8_next(&at, end);

		if (code == UTF8_BAD) {
			*start = '?';
		} else if (code < 0x20 || code == 0x7F) {
			*start = ' ';
		}
	}
	return text;
}
