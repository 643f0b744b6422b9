/*
 * Asking a person at a terminal, or a file of answers in a test.
 *
 * Owns nothing. Invariant: an end of the answers is an end, never a loop; with
 * `yes` nobody is asked and the default is the answer.
 */
#ifndef MREZE_CLI_ASK_H
#define MREZE_CLI_ASK_H

#include <stdbool.h>
#include <stdio.h>

#include "base/message.h"

struct ask {
	FILE *in, *out;
	const struct sentences *sentences;
	struct arena *arena;
	bool yes;
	bool ended; /* there are no more answers */
};

/* A line of its own. */
void ask_say(struct ask *ask, struct message message);

/* "Question [usual]: "; the answer without blanks around, or usual. NULL: there was none. */
const char *ask_line(struct ask *ask, struct message question, const char *usual);

/* Yes is the usual answer; none is no. */
bool ask_yes(struct ask *ask, struct message question);

#endif
