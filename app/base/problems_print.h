/*
 * A list of problems, said in a language: for a terminal, for an editor.
 *
 * Owns nothing. Invariant: what is printed is valid UTF-8 without controls but
 * line ends, whatever the files hold and are called.
 */
#ifndef MREZE_BASE_PROBLEMS_PRINT_H
#define MREZE_BASE_PROBLEMS_PRINT_H

#include <stdio.h>

#include "base/problems.h"

/*
 * Each as "file:line:column: error: what", where 1:1 stands for a whole file;
 * then its line and a caret under the place. root (or NULL) and a '/' go before
 * each file name. sentences may be NULL.
 */
void problems_print(struct problems *problems, const struct sentences *sentences, const char *root,
		    FILE *out);

/*
 * One JSON array of {"file","line","column","grade","id","what","text","caret"}:
 * 0:0 is a whole file, grade "error" or "warning", text the line ("" for a whole
 * file) and caret the columns that stand before the place in it.
 */
void problems_print_json(struct problems *problems, const struct sentences *sentences,
			 const char *root, FILE *out);

/* "3 errors, 1 warning in 2 files", in the arena; "" when there are none. */
const char *problems_count(struct problems *problems, const struct sentences *sentences,
			   struct arena *arena);

#endif
