/*
 * Good manners of setting text: quotes, apostrophes, spaces that must not break.
 *
 * Owns nothing; results are the arena's. Invariant: polishing a polished text
 * changes nothing. What is customary goes by the language's id ("sr-Latn" is
 * "sr"); of a language that isn't listed only blanks are touched.
 */
#ifndef MREZE_CONTENT_PROSE_H
#define MREZE_CONTENT_PROSE_H

#include <stdbool.h>

#include "base/arena.h"

struct customs {
	const char *language;     /* the beginning of an id, up to its '-' */
	const char *open, *close; /* quotes; NULL leaves them as written */
	const char *thousands;    /* stands between the thousands of a number */
	const char *short_words;  /* " a i ", of one letter each: may not end a line */
	const char *with_number; /* " годин godin ": words that begin so stay at their number */
	bool apostrophes;        /* ' between letters is U+2019 */
};

/* Never NULL. */
const struct customs *prose_customs(const char *language_id);

/* Trimmed, each run of blanks one space, each run of line ends one '\n'; then its customs. */
const char *prose_polish(struct arena *arena, const struct customs *customs, const char *text);

/* A whole number >= 0; from 10000 on with its thousands set apart. */
const char *prose_number(struct arena *arena, const struct customs *customs, long number);

struct prose_count {
	int words, sentences;
};

struct prose_count prose_count(const char *text);

/* Are all quotation marks in pairs? */
bool prose_quotes_paired(const char *text);

/* The first letters of the first two words with a capital; "" when there is none. */
const char *prose_monogram(struct arena *arena, const char *name);

#endif
