/*
 * What `mreze setup` has in its hands from the first question to the last word.
 *
 * The command owns it; the arena holds every text. Invariant: `now` is what the
 * file says, `wanted` what was answered; a file is changed only after a yes.
 */
#ifndef MREZE_CLI_SETUP_H
#define MREZE_CLI_SETUP_H

#include <stdbool.h>

#include "base/arena.h"
#include "cli/ask.h"
#include "cli/folders.h"
#include "content/settings.h"

enum { SETUP_VALUES_MAX = 16 };

struct setup_value {
	const char *section, *key, *text;
};

struct setup {
	const char *root; /* the machine's disk; "" is this machine */
	struct folders folders;
	struct sentences sentences;
	struct arena arena;
	struct ask ask;
	struct settings now, wanted;
	int value_count;
	struct setup_value values[SETUP_VALUES_MAX]; /* what is to be written */
	bool failed;
};

/* Asks everything; false when the answers ended. */
bool setup_questions(struct setup *setup);

/* values: each key whose wanted value isn't the one of now. */
void setup_compare(struct setup *setup);

/* In all that setup asks. */
bool setup_same(const struct settings *one, const struct settings *other);

/* Silences the start, file by file. */
void setup_boot(struct setup *setup);

/* Shows what would change and asks. False: nothing is to be done. */
bool setup_agree(struct setup *setup, const char *path, const char *old, const char *new);

/* Says what came of it. */
bool setup_write(struct setup *setup, const char *path, const char *text);

#endif
