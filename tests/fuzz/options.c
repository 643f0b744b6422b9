/* A command line, an argument a line, against a table with an option of each kind. */
#include "fuzz.h"

#include <limits.h>
#include <math.h>
#include <string.h>

#include "base/geom.h"
#include "cli/options.h"

enum { ARGUMENTS_MAX = 40 };

struct wish {
	bool flag;
	const char *text;
	int whole;
	struct option_size size;
};

static const struct option table[] = {
	{"--flag", NULL, "a flag", OPTION_FLAG, offsetof(struct wish, flag)},
	{"--text", "T", "a text", OPTION_TEXT, offsetof(struct wish, text)},
	{"--whole", "N", "a number", OPTION_WHOLE, offsetof(struct wish, whole)},
	{"--size", "WxH", "a size", OPTION_SIZE, offsetof(struct wish, size)},
};

static const struct usage usage = {
	.line = "mreze fuzz",
	.does = "Nothing.",
	.options = table,
	.option_count = COUNT_OF(table),
	.most_words = WORDS_MAX,
};

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	char *text = fuzz_text(data, size), *rest = text;
	char *arguments[ARGUMENTS_MAX + 1] = {"mreze"};
	struct wish wish = {0};
	struct words words;
	int count = 1;

	while (rest != NULL && count < ARGUMENTS_MAX) {
		char *line = strchr(rest, '\n');

		if (line != NULL) {
			*line++ = '\0';
		}
		arguments[count++] = rest;
		rest = line;
	}
	if (options_read(&usage, count, arguments, &wish, &words) == OPTIONS_READ) {
		PROMISE(words.count >= 0 && words.count <= WORDS_MAX && wish.whole >= 0);
		PROMISE(isfinite(wish.size.w) && isfinite(wish.size.h));
		PROMISE(wish.size.w >= 0.0f && wish.size.h >= 0.0f);
	}
	free(text);
	return 0;
}
