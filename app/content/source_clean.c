#include "content/source_clean.h"

#include <string.h>

#include "base/utf8.h"

enum bad_byte {
	BYTE_UTF8,
	BYTE_CONTROL,
	BYTE_CR,
	BYTE_TAB,
	BYTE_KINDS,
};

static const enum message_id bad_messages[BYTE_KINDS] = {
	[BYTE_UTF8] = MESSAGE_BYTES_UTF8,
	[BYTE_CONTROL] = MESSAGE_BYTES_CONTROL,
	[BYTE_CR] = MESSAGE_BYTES_CRLF,
	[BYTE_TAB] = MESSAGE_BYTES_TAB,
};

/* Walks the text; each kind is told once a line at most, and the ends of lines once a file. */
struct washing {
	struct source *source;
	struct problems *problems;
	struct spot spot;
	int told_line[BYTE_KINDS];
};

static void tell(struct washing *washing, enum bad_byte kind)
{
	int *told = &washing->told_line[kind];
	bool once_a_file = kind == BYTE_CR || kind == BYTE_TAB;

	if (*told == washing->spot.line || (once_a_file && *told > 0)) {
		return;
	}
	*told = washing->spot.line;
	problems_add(washing->problems, PROBLEM_ERROR, washing->spot, SAY(bad_messages[kind]));
}

/* C0 without tab and line ends, DEL, and C1 (U+0085 is a line end to YAML, but to no editor). */
static bool is_control(uint32_t code)
{
	return (code < 0x20 && code != '\t' && code != '\n' && code != '\r') ||
	       (code >= 0x7F && code <= 0x9F);
}

/* What YAML refuses to read, or takes for the end of a line, as no editor does. */
static bool is_no_text(uint32_t code)
{
	return code == 0xFFFE || code == 0xFFFF || code == 0x2028 || code == 0x2029;
}

static void wash_one(struct washing *washing, char *start, size_t length, uint32_t code, bool lead)
{
	if (code == UTF8_BAD) {
		tell(washing, BYTE_UTF8);
		*start = '_'; /* a '?' would be a sign of YAML's */
	} else if (is_control(code) || is_no_text(code)) {
		tell(washing, BYTE_CONTROL);
		memset(start, ' ', length);
	} else if (code == '\r') {
		tell(washing, BYTE_CR);
		*start = start[1] == '\n' ? ' ' : '\n';
	} else if (code == '\t' && lead) {
		tell(washing, BYTE_TAB);
		washing->source->tabs = true;
	}
}

static void wash(struct washing *washing, char *text)
{
	const char *end = text + washing->source->length;
	bool lead = true;

	for (const char *at = text; at < end;) {
		char *start = text + (at - text);
		uint32_t code = utf8_next(&at, end);

		wash_one(washing, start, (size_t)(at - start), code, lead);
		lead = *start == '\n' || (lead && *start == ' ');
		washing->spot.column++;
		if (*start == '\n') {
			washing->spot.line++;
			washing->spot.column = 1;
		}
	}
}

static bool begins(const struct source *source, const char *bytes, size_t length)
{
	return source->length >= length && memcmp(source->text, bytes, length) == 0;
}

bool source_clean(struct source *source, char *text, struct problems *problems)
{
	struct washing washing = {
		.source = source,
		.problems = problems,
		.spot = {source->file, 1, 1},
	};

	if (begins(source, "\xFE\xFF", 2) || begins(source, "\xFF\xFE", 2)) {
		problems_add(problems, PROBLEM_ERROR, washing.spot, SAY(MESSAGE_BYTES_UTF16));
		return false;
	}
	if (begins(source, "\xEF\xBB\xBF", 3)) {
		problems_add(problems, PROBLEM_ERROR, washing.spot, SAY(MESSAGE_BYTES_BOM));
		source->length -= 3;
		memmove(text, text + 3, source->length + 1);
	}
	wash(&washing, text);
	return true;
}
