/*
 * Texts as the writers give them, one for all languages or one for each.
 *
 * Results are the content's. Invariant: a text that was read stands in each
 * language, polished; where the YAML lacks one, the first language's stands.
 */
#ifndef MREZE_CONTENT_TEXTS_H
#define MREZE_CONTENT_TEXTS_H

#include <stdbool.h>

#include "content/reader.h"

struct text_rule {
	int letters; /* at most, in each language */
	int words;   /* at most; 0 for a text of one line, whose words nobody counts */
};

/* Each language's is "". */
void text_clear(struct text *text);

/* False when there is nothing to show; whatever is wrong has been reported. */
bool text_read(struct reader *reader, const struct node *node, struct text_rule rule,
	       struct text *text);

/* node's text, when it is one: no trap, not empty, of good letters; else NULL, and reported. */
const char *text_line(struct reader *reader, const struct node *node, int letters);

#endif
