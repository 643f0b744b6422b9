/*
 * Reading a command line by a table, and the help that the same table gives.
 *
 * A command lists its options once: each row says what is typed, what it is
 * for, and where its value goes in the command's own struct. Owns nothing;
 * texts point into argv. Invariant: what isn't in the table is refused with
 * one line on standard error, and nothing is half read: on refusal the command
 * ends.
 */
#ifndef MREZE_CLI_OPTIONS_H
#define MREZE_CLI_OPTIONS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/printf_like.h"

enum option_kind {
	OPTION_FLAG,  /* bool: true when it is given */
	OPTION_TEXT,  /* const char * */
	OPTION_WHOLE, /* int, >= 0 */
	OPTION_SIZE,  /* struct option_size: 1920x1080 */
};

struct option_size {
	float w, h; /* > 0 */
};

struct option {
	const char *name;  /* "--size" */
	const char *value; /* "WxH" in the help; NULL for a flag */
	const char *does;
	enum option_kind kind;
	size_t at; /* offset in the command's struct */
};

struct usage {
	const char *line; /* "mreze check [DIR] [options]" */
	const char *does; /* what the command does, for its --help */
	const struct option *options;
	int option_count;
	int least_words, most_words; /* arguments that are no options */
};

enum { WORDS_MAX = 4 };

struct words {
	int count;
	const char *list[WORDS_MAX];
};

/* What options_read() returns when the command is to go on. */
enum { OPTIONS_READ = -1 };

/*
 * Fills wish and words from argv[1] on. Returns OPTIONS_READ, or the exit code
 * when the command is done: EXIT_DONE after --help, EXIT_USAGE after a refusal.
 */
int options_read(const struct usage *usage, int argc, char **argv, void *wish, struct words *words);

/* Says what is wrong, as printf does, with the usage line below; returns EXIT_USAGE. */
int options_refuse(const struct usage *usage, const char *format, ...) PRINTF_LIKE(2, 3);

/* "1920x1080"; false if it isn't two numbers from 1 to 100000. */
bool options_size(const char *text, struct option_size *size);

#endif
