/*
 * Breaking a text into lines: by the Unicode rules, to a width, balanced.
 *
 * Works on the caller's memory; line starts point into the text. No-break
 * spaces hold, soft hyphens are not shown. Invariant: the lines together hold
 * every word of the text in order, unless `cut` says that an ellipsis is needed.
 */
#ifndef MREZE_SCENE_LINES_H
#define MREZE_SCENE_LINES_H

#include <stdbool.h>
#include <stddef.h>

#include "scene/measure.h"

enum { LINES_MAX = 40 };

struct line {
	const char *text;
	size_t length; /* bytes, without the space at the break */
	float width;
};

struct lines {
	int count;
	bool cut;      /* there was more text than LINES_MAX or `most` lines */
	float size_px; /* that it was broken at */
	float width;   /* of the widest line */
	float room;    /* that it was broken for */
	struct line line[LINES_MAX];
};

/* Once, when the program starts: without it the Unicode tables are slow to ask. */
void lines_prepare(void);

/* As many words a line as fit into width_px; a longer word gets a line of its own. */
void lines_break(struct lines *lines, const struct measure *measure, enum face face, float size_px,
		 const char *text, float width_px);

/* The same with lines of even length: no more lines, no single last word where it can be helped. */
void lines_balance(struct lines *lines, const struct measure *measure, enum face face,
		   float size_px, const char *text, float width_px);

/*
 * The largest whole size from `largest` down to `least` at which the text takes at most
 * `most` lines of width_px, balanced. If none does: the least, and cut is true.
 */
void lines_fit(struct lines *lines, const struct measure *measure, enum face face, float largest,
	       float least, int most, const char *text, float width_px);

/* Writes the line cut so that it fits width_px with an ellipsis behind it; out ends in 0. */
void lines_shorten(char *out, size_t room, const struct measure *measure, enum face face,
		   float size_px, const struct line *line, float width_px);

#endif
