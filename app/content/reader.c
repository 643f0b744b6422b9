#include "content/reader.h"

#include <stdarg.h>
#include <string.h>

#include "base/utf8.h"
#include "content/suggest.h"

enum {
	SHOWN_LETTERS = 40,
	SCRATCH_MOST = 4 * 1024 * 1024,
};

const struct node *reader_open(struct reader *reader, const char *file)
{
	if (arena_used(&reader->scratch) > SCRATCH_MOST) {
		arena_finish(&reader->scratch);
	}
	if (!source_read(&reader->source, &reader->folder, file, &reader->scratch,
			 reader->problems)) {
		return NULL;
	}
	return tree_read(&reader->source, &reader->scratch, reader->problems);
}

static void reader_add(struct reader *reader, enum problem_grade grade, struct spot spot,
		       const char *format, va_list values)
{
	const char *what = problems_full(reader->problems)
				   ? ""
				   : arena_print_list(&reader->scratch, format, values);

	problems_add(reader->problems, grade, spot, "%s", what);
}

void reader_error(struct reader *reader, struct spot spot, const char *format, ...)
{
	va_list values;

	va_start(values, format);
	reader_add(reader, PROBLEM_ERROR, spot, format, values);
	va_end(values);
}

void reader_warning(struct reader *reader, struct spot spot, const char *format, ...)
{
	va_list values;

	va_start(values, format);
	reader_add(reader, PROBLEM_WARNING, spot, format, values);
	va_end(values);
}

const char *reader_shown(struct reader *reader, const char *text)
{
	const char *at = text;
	const char *end = text + strlen(text);

	for (int i = 0; i < SHOWN_LETTERS; i++) {
		utf8_next(&at, end);
	}
	return arena_print(&reader->scratch, "%.*s%s", (int)(at - text), text,
			   at < end ? "..." : "");
}

const char *reader_name(struct reader *reader, const struct node *node)
{
	const char *key = reader_shown(reader, node->key);

	if (!key[0]) {
		return "this entry";
	}
	if (node->inside && node->inside->key[0]) {
		return arena_print(&reader->scratch, "\"%s\" of \"%s\"", key,
				   reader_shown(reader, node->inside->key));
	}
	return arena_print(&reader->scratch, "\"%s\"", key);
}

const char *reader_advice(struct reader *reader, const char *given, const char *const *names,
			  size_t count, const char **meant)
{
	const char *best = NULL;
	int best_distance = SUGGEST_NEVER;

	if (problems_full(reader->problems)) {
		return "";
	}
	for (size_t i = 0; i < count; i++) {
		int distance = suggest_distance(given, names[i]);

		if (distance < best_distance) {
			best = names[i];
			best_distance = distance;
		}
	}
	if (meant) {
		*meant = best;
	}
	return best ? arena_print(&reader->scratch, "; did you mean \"%s\"?", best) : "";
}

const char *reader_list(struct reader *reader, const char *const *names, size_t count)
{
	const char *list = "";

	for (size_t i = 0; i < count && !problems_full(reader->problems); i++) {
		list = arena_print(&reader->scratch, "%s%s%s", list, i > 0 ? ", " : "", names[i]);
	}
	return list;
}

const char *reader_keep(struct reader *reader, const char *text)
{
	return arena_copy(&reader->content->arena, text, strlen(text));
}
