#include "cli/template.h"

#include <stdbool.h>
#include <string.h>

#include "base/geom.h"

struct filling {
	const struct content *content;
	const char *id;
	FILE *out;
};

static void put(FILE *out, const char *text, size_t length)
{
	fwrite(text, 1, length, out);
}

static void fill_id(const struct filling *filling, const char *words, size_t length)
{
	(void)words;
	(void)length;
	fputs(filling->id, filling->out);
}

static void fill_theme(const struct filling *filling, const char *words, size_t length)
{
	(void)words;
	(void)length;
	fputs(filling->content->themes[0].id, filling->out);
}

static void fill_themes(const struct filling *filling, const char *words, size_t length)
{
	(void)words;
	(void)length;
	for (int i = 0; i < filling->content->theme_count; i++) {
		fprintf(filling->out, "%s%s", i > 0 ? ", " : "", filling->content->themes[i].id);
	}
}

/* Have earlier languages the same words? */
static bool stood_before(const struct content *content, int language)
{
	for (int i = 0; i < language; i++) {
		if (strcmp(content->languages[i].reads, content->languages[language].reads) == 0) {
			return true;
		}
	}
	return false;
}

/* The words of each language, between before and behind; between stands between them. */
static void fill_each(const struct filling *filling, const char *words, size_t length,
		      const char *before, const char *between)
{
	const struct content *content = filling->content;
	size_t serbian = strcspn(words, "|");
	bool first = true;

	for (int i = 0; i < content->language_count; i++) {
		const char *reads = content->languages[i].reads;
		bool in_serbian = strcmp(reads, "sr") == 0;

		if (stood_before(content, i)) {
			continue;
		}
		fputs(first ? "" : between, filling->out);
		fprintf(filling->out, "%s%s", reads, before);
		put(filling->out, in_serbian ? words : words + serbian + 1,
		    in_serbian ? serbian : length - serbian - 1);
		first = false;
	}
}

static void fill_text(const struct filling *filling, const char *words, size_t length)
{
	fputs("{", filling->out);
	fill_each(filling, words, length, ": ", ", ");
	fputs("}", filling->out);
}

static void fill_body(const struct filling *filling, const char *words, size_t length)
{
	fputs("  ", filling->out);
	fill_each(filling, words, length, ": >\n    ", "\n  ");
}

static const struct {
	const char *name; /* as it begins */
	void (*fill)(const struct filling *, const char *words, size_t length);
} holders[] = {
	{"id", fill_id},      {"theme", fill_theme}, {"themes", fill_themes},
	{"text:", fill_text}, {"body:", fill_body},
};

/* Passes the placeholder at `at`, if one stands there; else NULL. */
static const char *fill(const struct filling *filling, const char *at)
{
	const char *close = strchr(at, '}');

	for (size_t i = 0; close && i < COUNT_OF(holders); i++) {
		size_t length = strlen(holders[i].name);
		size_t inside = (size_t)(close - at - 1);
		bool words = holders[i].name[length - 1] == ':';

		if (inside >= length && strncmp(at + 1, holders[i].name, length) == 0 &&
		    (words || inside == length)) {
			holders[i].fill(filling, at + 1 + length, inside - length);
			return close + 1;
		}
	}
	return NULL;
}

void template_write(const char *template, const struct content *content, const char *id, FILE *out)
{
	struct filling filling = {content, id, out};

	while (*template) {
		size_t plain = strcspn(template, "{");
		const char *at = template + plain;
		const char *behind = *at ? fill(&filling, at) : NULL;

		put(out, template, plain);
		if (!*at) {
			return;
		}
		if (!behind) {
			fputc('{', out);
			behind = at + 1;
		}
		template = behind;
	}
}
