#include "scene/lines.h"

#include <linebreak.h>
#include <math.h>
#include <string.h>

enum {
	TEXT_MAX = 4096,
	HELD = 64, /* a break after the hyphen of a name that fits whole; beside libunibreak's own */
};

/* Where a line may end, found once for a text. */
struct breaks {
	size_t length;
	char at[TEXT_MAX];
};

void lines_prepare(void)
{
	init_linebreak();
}

static void breaks_find(struct breaks *breaks, const char *text)
{
	breaks->length = strlen(text);
	if (breaks->length > TEXT_MAX) {
		breaks->length = TEXT_MAX;
	}
	set_linebreaks_utf8((const utf8_t *)text, breaks->length, "sr", breaks->at);
}

static size_t without_space(const char *text, size_t length)
{
	while (length > 0 && (text[length - 1] == ' ' || text[length - 1] == '\n')) {
		length--;
	}
	return length;
}

/* The end of the piece that starts at from: the next place where a line may or must end. */
static size_t piece_end(const struct breaks *breaks, size_t from, bool *must)
{
	size_t at = from;

	while (at < breaks->length && breaks->at[at] != LINEBREAK_ALLOWBREAK &&
	       breaks->at[at] != LINEBREAK_MUSTBREAK) {
		at++;
	}
	*must = at < breaks->length && breaks->at[at] == LINEBREAK_MUSTBREAK;
	return at < breaks->length ? at + 1 : breaks->length;
}

struct pen {
	const struct measure *measure;
	enum face face;
	float size_px;
	const char *text;
};

static float width_of(struct pen pen, size_t from, size_t to)
{
	size_t length = without_space(pen.text + from, to - from);

	return pen.measure->width(pen.measure->self, pen.face, pen.size_px, pen.text + from, length);
}

/* „South-East“ stays on one line wherever the whole of it fits one; else it may end at its hyphen. */
static void hold_hyphens(struct breaks *breaks, struct pen pen, float width_px)
{
	for (size_t from = 0, to; from < breaks->length; from = to + 1) {
		to = from + strcspn(pen.text + from, " \n");
		to = to < breaks->length ? to : breaks->length;
		if (to == from || memchr(pen.text + from, '-', to - from) == NULL) {
			continue;
		}
		char fits = width_of(pen, from, to) <= width_px ? HELD : LINEBREAK_ALLOWBREAK;

		for (size_t at = from; at + 1 < to; at++) {
			bool may = breaks->at[at] == LINEBREAK_ALLOWBREAK || breaks->at[at] == HELD;

			breaks->at[at] = pen.text[at] == '-' && may ? fits : breaks->at[at];
		}
	}
}

static void lines_add(struct lines *lines, struct pen pen, size_t from, size_t to)
{
	if (lines->count >= LINES_MAX) {
		lines->cut = true;
		return;
	}
	struct line *line = &lines->line[lines->count++];

	line->text = pen.text + from;
	line->length = without_space(pen.text + from, to - from);
	line->width = width_of(pen, from, to);
	lines->width = fmaxf(lines->width, line->width);
}

static void break_at(struct lines *lines, const struct breaks *breaks, struct pen pen,
		     float width_px)
{
	size_t from = 0, to = 0;

	*lines = (struct lines){.size_px = pen.size_px, .room = width_px};
	while (to < breaks->length) {
		bool must;
		size_t next = piece_end(breaks, to, &must);

		if (to > from && width_of(pen, from, next) > width_px) {
			lines_add(lines, pen, from, to);
			from = to;
		}
		to = next;
		if (must && to < breaks->length) {
			lines_add(lines, pen, from, to);
			from = to;
		}
	}
	if (without_space(pen.text + from, to - from) > 0) {
		lines_add(lines, pen, from, to);
	}
}

void lines_break(struct lines *lines, const struct measure *measure, enum face face, float size_px,
		 const char *text, float width_px)
{
	struct breaks breaks;
	struct pen pen = {measure, face, size_px, text};

	breaks_find(&breaks, text);
	hold_hyphens(&breaks, pen, width_px);
	break_at(lines, &breaks, pen, width_px);
}

static bool has_space(struct line line)
{
	return memchr(line.text, ' ', line.length) != NULL;
}

/* Brings the last word of the line before down to a last line of one word, if it fits. */
static void widow_joins(struct lines *lines, const struct breaks *breaks, struct pen pen,
			float width_px)
{
	if (lines->count < 2) {
		return;
	}
	struct line *last = &lines->line[lines->count - 1];
	struct line *above = &lines->line[lines->count - 2];

	if (has_space(*last) || !has_space(*above)) {
		return;
	}
	size_t from = (size_t)(above->text - pen.text);
	size_t to = (size_t)(last->text - pen.text) + last->length;
	size_t split = from;
	bool must;

	for (size_t at = from; at < (size_t)(last->text - pen.text);) {
		split = at;
		at = piece_end(breaks, at, &must);
	}
	if (split <= from || width_of(pen, split, to) > width_px) {
		return;
	}
	lines->count -= 2;
	lines_add(lines, pen, from, split);
	lines_add(lines, pen, split, to);
}

static bool no_wider(const struct lines *lines, float width_px)
{
	return lines->width <= width_px + 0.5f;
}

static void balance_at(struct lines *lines, const struct breaks *breaks, struct pen pen,
		       float width_px)
{
	enum { HALVINGS = 12 };
	float low = width_px * 0.3f, high = width_px;

	break_at(lines, breaks, pen, width_px);
	int count = lines->count;

	for (int i = 0; count > 1 && i < HALVINGS; i++) {
		float middle = (low + high) / 2.0f;

		break_at(lines, breaks, pen, middle);
		if (lines->count <= count && no_wider(lines, middle)) {
			high = middle;
		} else {
			low = middle;
		}
	}
	break_at(lines, breaks, pen, high);
	lines->room = width_px;
	widow_joins(lines, breaks, pen, width_px);
}

void lines_balance(struct lines *lines, const struct measure *measure, enum face face,
		   float size_px, const char *text, float width_px)
{
	struct breaks breaks;
	struct pen pen = {measure, face, size_px, text};

	breaks_find(&breaks, text);
	hold_hyphens(&breaks, pen, width_px);
	balance_at(lines, &breaks, pen, width_px);
}

void lines_fit(struct lines *lines, const struct measure *measure, enum face face, float largest,
	       float least, int most, const char *text, float width_px)
{
	struct breaks breaks;
	struct pen pen = {measure, face, floorf(largest), text};

	breaks_find(&breaks, text);
	for (; pen.size_px >= least; pen.size_px -= 1.0f) {
		hold_hyphens(&breaks, pen, width_px);
		break_at(lines, &breaks, pen, width_px);
		if (lines->count <= most && no_wider(lines, width_px)) {
			balance_at(lines, &breaks, pen, width_px);
			return;
		}
	}
	pen.size_px = fminf(ceilf(least), floorf(largest));
	hold_hyphens(&breaks, pen, width_px);
	balance_at(lines, &breaks, pen, width_px);
	lines->cut = lines->cut || lines->count > most || !no_wider(lines, width_px);
	lines->count = lines->count < most ? lines->count : most;
}

void lines_shorten(char *out, size_t room, const struct measure *measure, enum face face,
		   float size_px, const struct line *line, float width_px)
{
	static const char ELLIPSIS[] = "\xE2\x80\xA6";
	size_t length = line->length < room - sizeof(ELLIPSIS) ? line->length
							       : room - sizeof(ELLIPSIS);
	float dots = measure->width(measure->self, face, size_px, ELLIPSIS, sizeof(ELLIPSIS) - 1);

	while (length > 0 &&
	       (((unsigned char)line->text[length] & 0xC0) == 0x80 || line->text[length - 1] == ' ' ||
		measure->width(measure->self, face, size_px, line->text, length) + dots > width_px)) {
		length--;
	}
	memcpy(out, line->text, length);
	memcpy(out + length, ELLIPSIS, sizeof(ELLIPSIS));
}
