#include "base/problems.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"

static const char *const grades[] = {
	[PROBLEM_WARNING] = "warning",
	[PROBLEM_ERROR] = "error",
};

static struct problem *problems_room(struct problems *problems)
{
	if (problems->count == problems->room) {
		int room = problems->room ? problems->room * 2 : 16;
		struct problem *list = realloc(problems->list, (size_t)room * sizeof(*list));

		if (!list) {
			return NULL;
		}
		problems->list = list;
		problems->room = room;
	}
	return &problems->list[problems->count];
}

/* One line of valid UTF-8, whatever a file is called or holds. */
static char *made_plain(char *text)
{
	const char *end = text + strlen(text);

	for (const char *at = text; at < end;) {
		char *start = text + (at - text);
		uint32_t code = utf8_next(&at, end);

		if (code == UTF8_BAD) {
			*start = '?';
		} else if (code < 0x20 || code == 0x7F) {
			*start = ' ';
		}
	}
	return text;
}

bool problems_full(const struct problems *problems)
{
	return problems->count >= PROBLEMS_MAX;
}

void problems_add(struct problems *problems, enum problem_grade grade, struct spot spot,
		  const char *format, ...)
{
	va_list values;

	problems->errors += grade == PROBLEM_ERROR;
	struct problem *problem = problems_full(problems) ? NULL : problems_room(problems);

	if (!problem) {
		problems->dropped++;
		return;
	}
	va_start(values, format);
	spot.file = made_plain(arena_copy(&problems->arena, spot.file, strlen(spot.file)));
	*problem = (struct problem){
		.spot = spot,
		.grade = grade,
		.what = made_plain(arena_print_list(&problems->arena, format, values)),
	};
	va_end(values);
	problems->count++;
}

static int by_spot(const void *left, const void *right)
{
	const struct problem *a = left, *b = right;
	int order = strcmp(a->spot.file, b->spot.file);

	if (order == 0) {
		order = (a->spot.line > b->spot.line) - (a->spot.line < b->spot.line);
	}
	if (order == 0) {
		order = (a->spot.column > b->spot.column) - (a->spot.column < b->spot.column);
	}
	if (order == 0) {
		order = (int)b->grade - (int)a->grade;
	}
	return order ? order : strcmp(a->what, b->what);
}

static void problems_sort(struct problems *problems)
{
	int kept = 0;

	if (problems->count == 0) {
		return;
	}
	qsort(problems->list, (size_t)problems->count, sizeof(problems->list[0]), by_spot);
	for (int i = 1; i < problems->count; i++) {
		if (by_spot(&problems->list[kept], &problems->list[i]) != 0) {
			problems->list[++kept] = problems->list[i];
		} else if (problems->list[i].grade == PROBLEM_ERROR) {
			problems->errors--;
		}
	}
	problems->count = kept + 1;
}

static const char *slash_after(const char *root)
{
	size_t length = root ? strlen(root) : 0;

	return length > 0 && root[length - 1] != '/' ? "/" : "";
}

void problems_print(struct problems *problems, const char *root, FILE *out)
{
	problems_sort(problems);
	for (int i = 0; i < problems->count; i++) {
		const struct problem *it = &problems->list[i];
		int line = it->spot.line > 0 ? it->spot.line : 1;
		int column = it->spot.column > 0 ? it->spot.column : 1;

		fprintf(out, "%s%s%s:%d:%d: %s: %s\n", root ? root : "", slash_after(root),
			it->spot.file, line, column, grades[it->grade], it->what);
	}
	if (problems->dropped > 0) {
		fprintf(out, "%d more; repair those above first\n", problems->dropped);
	}
}

static void json_text(const char *text, FILE *out)
{
	for (; *text; text++) {
		unsigned char byte = (unsigned char)*text;

		if (byte == '"' || byte == '\\') {
			fprintf(out, "\\%c", byte);
		} else if (byte < 0x20 || byte == 0x7F) {
			fprintf(out, "\\u%04x", byte);
		} else {
			fputc(byte, out);
		}
	}
}

void problems_print_json(struct problems *problems, const char *root, FILE *out)
{
	problems_sort(problems);
	fputs("[", out);
	for (int i = 0; i < problems->count; i++) {
		const struct problem *it = &problems->list[i];

		fputs(i > 0 ? ",\n {\"file\":\"" : "\n {\"file\":\"", out);
		json_text(root ? root : "", out);
		fputs(slash_after(root), out);
		json_text(it->spot.file, out);
		fprintf(out, "\",\"line\":%d,\"column\":%d,\"grade\":\"%s\",\"what\":\"",
			it->spot.line, it->spot.column, grades[it->grade]);
		json_text(it->what, out);
		fputs("\"}", out);
	}
	if (problems->dropped > 0) {
		fprintf(out,
			"%s\n {\"file\":\"\",\"line\":0,\"column\":0,\"grade\":\"error\","
			"\"what\":\"%d more; repair those above first\"}",
			problems->count > 0 ? "," : "", problems->dropped);
	}
	fputs(problems->count > 0 || problems->dropped > 0 ? "\n]\n" : "]\n", out);
}

void problems_finish(struct problems *problems)
{
	free(problems->list);
	arena_finish(&problems->arena);
	*problems = (struct problems){0};
}
