#include "cli/options.h"

#include <assert.h>
#include <limits.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/geom.h"
#include "cli/command.h"
#include "cli/nearest.h"

static const float SIDE_MAX = 16384.0f;

static bool read_flag(const char *text, void *into)
{
	(void)text;
	*(bool *)into = true;
	return true;
}

static bool read_text(const char *text, void *into)
{
	*(const char **)into = text;
	return true;
}

static bool read_whole(const char *text, void *into)
{
	char *end;
	long number = strtol(text, &end, 10);

	if (end == text || *end != '\0' || number < 0 || number > INT_MAX) {
		return false;
	}
	*(int *)into = (int)number;
	return true;
}

static bool read_size(const char *text, void *into)
{
	return options_size(text, into);
}

static const struct {
	bool (*read)(const char *text, void *into);
	const char *wants;
} kinds[] = {
	[OPTION_FLAG] = {read_flag, ""},
	[OPTION_TEXT] = {read_text, "a text"},
	[OPTION_WHOLE] = {read_whole, "a whole number"},
	[OPTION_SIZE] = {read_size, "a size like 1920x1080"},
};
static_assert(COUNT_OF(kinds) == OPTION_SIZE + 1, "every kind of option can be read");

bool options_size(const char *text, struct option_size *size)
{
	char *end;
	float w = strtof(text, &end);

	if (end == text || *end != 'x') {
		return false;
	}
	const char *second = end + 1;
	float h = strtof(second, &end);

	/* Written so that NaN is refused too. */
	if (end == second || *end != '\0' || !(w >= 1.0f && w <= SIDE_MAX) ||
	    !(h >= 1.0f && h <= SIDE_MAX)) {
		return false;
	}
	*size = (struct option_size){w, h};
	return true;
}

int options_refuse(const struct usage *usage, const char *format, ...)
{
	va_list values;

	va_start(values, format);
	fputs("mreze: ", stderr);
	vfprintf(stderr, format, values);
	va_end(values);
	fprintf(stderr, "\nusage: %s\n", usage->line);
	return EXIT_USAGE;
}

static int help(const struct usage *usage)
{
	printf("usage: %s\n\n%s\n", usage->line, usage->does);
	if (usage->option_count > 0) {
		puts("\noptions:");
	}
	for (int i = 0; i < usage->option_count; i++) {
		const struct option *option = &usage->options[i];
		char typed[40];

		snprintf(typed, sizeof(typed), "%s %s", option->name,
			 option->value != NULL ? option->value : "");
		printf("  %-20s %s\n", typed, option->does);
	}
	return EXIT_DONE;
}

static const struct option *find(const struct usage *usage, const char *text, size_t length)
{
	for (int i = 0; i < usage->option_count; i++) {
		const char *name = usage->options[i].name;

		if (strlen(name) == length && strncmp(name, text, length) == 0) {
			return &usage->options[i];
		}
	}
	return NULL;
}

static int refuse_unknown(const struct usage *usage, const char *text)
{
	struct nearest nearest = nearest_to(text);

	for (int i = 0; i < usage->option_count; i++) {
		nearest_try(&nearest, usage->options[i].name);
	}
	if (nearest.best != NULL) {
		return options_refuse(usage, "there is no option %s; did you mean %s?", text,
				      nearest.best);
	}
	return options_refuse(usage, "there is no option %s", text);
}

/* Reads the option at argv[*at]; leaves *at at the last argument that it took. */
static int read_option(const struct usage *usage, int argc, char **argv, int *at, void *wish)
{
	char *typed = argv[*at];
	size_t length = strcspn(typed, "=");
	const struct option *option = find(usage, typed, length);
	const char *value = typed[length] == '=' ? typed + length + 1 : NULL;

	if (option == NULL) {
		return refuse_unknown(usage, typed);
	}
	if (option->kind == OPTION_FLAG && value != NULL) {
		return options_refuse(usage, "%s takes no value", option->name);
	}
	if (option->kind != OPTION_FLAG && value == NULL) {
		if (*at + 1 >= argc) {
			return options_refuse(usage, "%s wants %s after it", option->name,
					      option->value);
		}
		value = argv[++*at];
	}
	if (!kinds[option->kind].read(value, (char *)wish + option->at)) {
		return options_refuse(usage, "%s wants %s, not '%s'", option->name,
				      kinds[option->kind].wants, value);
	}
	return OPTIONS_READ;
}

int options_read(const struct usage *usage, int argc, char **argv, void *wish, struct words *words)
{
	*words = (struct words){0};
	for (int i = 1; i < argc; i++) {
		int code = OPTIONS_READ;

		if (strcmp(argv[i], "--help") == 0 || strcmp(argv[i], "-h") == 0) {
			return help(usage);
		}
		if (argv[i][0] == '-' && argv[i][1] != '\0') {
			code = read_option(usage, argc, argv, &i, wish);
		} else if (words->count < usage->most_words) {
			words->list[words->count++] = argv[i];
		} else {
			code = options_refuse(usage, "'%s' is one argument too many", argv[i]);
		}
		if (code != OPTIONS_READ) {
			return code;
		}
	}
	if (words->count < usage->least_words) {
		return options_refuse(usage, "an argument is missing");
	}
	return OPTIONS_READ;
}
