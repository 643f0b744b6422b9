/*
 * Everything that is wrong with a content folder, as a list for people.
 *
 * The list owns its texts. Invariant: problems_print() writes them sorted by
 * file, line and column, each once, so that two runs print the same. It knows
 * nothing of YAML; the reader says what is wrong and what to do about it.
 */
#ifndef MREZE_BASE_PROBLEMS_H
#define MREZE_BASE_PROBLEMS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

#include "base/arena.h"
#include "base/printf_like.h"

enum problem_grade {
	PROBLEM_WARNING,
	PROBLEM_ERROR,
};

enum {
	PROBLEMS_MAX = 500, /* kept; those beyond are counted, and the last line says how many */
};

/* Line and column count from 1 and in code points; 0 where a whole file is meant. */
struct spot {
	const char *file; /* relative to the content folder, with '/' */
	int line, column;
};

struct problem {
	struct spot spot;
	enum problem_grade grade;
	const char *what;
};

/* All zero is an empty list, ready for use. */
struct problems {
	struct problem *list;
	int count, room;
	int errors;  /* how many there were, those that were not kept too */
	int dropped; /* errors and warnings that were not kept */
	struct arena arena;
};

/* The text is "what, and what to do", without a full stop. */
void problems_add(struct problems *problems, enum problem_grade grade, struct spot spot,
		  const char *format, ...) PRINTF_LIKE(4, 5);

/* Nothing more will be kept: no need to search for the best advice. */
bool problems_full(const struct problems *problems);

/*
 * A line each: "file:line:column: error: what"; then nothing. Where a whole file
 * is meant, 1:1 stands. root (or NULL) and a '/' go before each file name.
 */
void problems_print(struct problems *problems, const char *root, FILE *out);

/* The same as one JSON array of {"file","line","column","grade","what"}; 0:0 is a whole file. */
void problems_print_json(struct problems *problems, const char *root, FILE *out);

void problems_finish(struct problems *problems);

#endif
