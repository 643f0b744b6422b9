#define _POSIX_C_SOURCE 200809L

#include "content/schema.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "base/log.h"
#include "cli/command.h"
#include "cli/folders.h"
#include "cli/options.h"

static const struct usage usage = {
	.line = "mreze schema DIR",
	.does = "Writes the JSON Schemas of the content's files into DIR: data/schema in the\n"
		"source tree. Editors read them to complete keys and to mark mistakes.",
	.least_words = 1,
	.most_words = 1,
};

static bool write_one(const char *assets, const char *folder, int nth)
{
	struct arena arena = {0};
	const char *path = arena_print(&arena, "%s/%s.json", folder, schema_name(nth));
	struct lacking lacking = {0};
	FILE *out = fopen(path, "w");
	bool good = out != NULL && schema_write(assets, nth, out, &lacking);

	if (out != NULL && !good) {
		log_line(LOG_FAULT, "%s/messages/schema.yaml %s %s%s%s", assets,
			 lacking.table ? "has no description of" : "can't be read",
			 lacking.table ? lacking.table : "", lacking.key ? "." : "",
			 lacking.key ? lacking.key : "");
	}
	if (out == NULL || fclose(out) != 0) {
		log_line(LOG_FAULT, "can't write %s: %s", path, strerror(errno));
		good = false;
	}
	arena_finish(&arena);
	return good;
}

int command_schema(int argc, char **argv)
{
	struct words words;
	struct folders folders;
	int code = options_read(&usage, argc, argv, NULL, &words);

	if (code != OPTIONS_READ) {
		return code;
	}
	if (!folders_init(&folders, NULL)) {
		return EXIT_USAGE;
	}
	bool good = true;

	for (int i = 0; i < SCHEMA_COUNT; i++) {
		good = write_one(folders.assets, words.list[0], i) && good;
	}
	return good ? EXIT_DONE : EXIT_NO;
}
