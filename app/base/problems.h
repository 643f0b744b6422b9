/*
 * Everything that is wrong with a content folder, as a list for people.
 *
 * The list owns its texts. Invariant: after problems_sort() it stands by file,
 * line and column, each problem once, so that two runs tell the same. It knows
 * nothing of YAML, nor of sentences: problems_print.h says them in a language.
 */
#ifndef MREZE_BASE_PROBLEMS_H
#define MREZE_BASE_PROBLEMS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/excerpt.h"
#include "base/message.h"

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
	const char *what;       /* a packed message */
	struct excerpt excerpt; /* of the line itself, where there is one to show */
};

/* All zero is an empty list, ready for use. */
struct problems {
	struct problem *list;
	int count, room;
	int errors;  /* how many there were, those that were not kept too */
	int dropped; /* errors and warnings that were not kept */
	struct arena arena;
};

/* The message is "what, and what to do", without a full stop. */
void problems_add(struct problems *problems, enum problem_grade grade, struct spot spot,
		  struct message message);

/* Nothing more will be kept: no need to search for the best advice. */
bool problems_full(const struct problems *problems);

void problems_sort(struct problems *problems);

void problems_finish(struct problems *problems);

#endif
