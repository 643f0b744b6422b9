/*
 * A line of a file as people are shown it, and where under it a caret goes.
 *
 * The text is the arena's. Invariant: it is valid UTF-8 without controls, tabs or
 * anything else that would move what a terminal writes; at most EXCERPT_COLUMNS
 * wide; a longer line is cut around the place, with … where it goes on.
 */
#ifndef MREZE_BASE_EXCERPT_H
#define MREZE_BASE_EXCERPT_H

#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"

enum {
	EXCERPT_COLUMNS = 100,
};

struct excerpt {
	const char *text; /* NULL: there is no line to show */
	int caret;        /* columns of a terminal that stand before the place */
};

/* column counts code points from 1; one behind the line's end is its end. An empty line is none. */
struct excerpt excerpt_make(struct arena *arena, const char *line, size_t length, int column);

/* Columns that a terminal gives the letter: 0, 1 or 2 (after Unicode's EastAsianWidth). */
int excerpt_width(uint32_t code);

#endif
