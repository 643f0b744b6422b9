#include "content/quotes.h"

#include <string.h>

/* The excerpts of the problems of one file, which stand in the order of its lines. */
static void take_lines(struct problems *problems, int first, int last, const struct source *source)
{
	const char *at = source->text;
	const char *end = at + source->length;
	int line = 1;

	for (int i = first; i < last; i++) {
		struct problem *problem = &problems->list[i];

		while (line < problem->spot.line && at < end) {
			const char *stop = memchr(at, '\n', (size_t)(end - at));

			at = stop ? stop + 1 : end;
			line++;
		}
		const char *stop = memchr(at, '\n', (size_t)(end - at));

		if (problem->spot.line == line) {
			problem->excerpt = excerpt_make(&problems->arena, at,
							(size_t)((stop ? stop : end) - at),
							problem->spot.column);
		}
	}
}

static void take_file(struct problems *problems, int first, int last, struct folder folder)
{
	struct problems known = {0};
	struct arena scratch = {0};
	struct source source;

	folder.bytes = 0;
	if (source_read(&source, &folder, problems->list[first].spot.file, &scratch, &known)) {
		take_lines(problems, first, last, &source);
	}
	problems_finish(&known);
	arena_finish(&scratch);
}

void quotes_take(struct problems *problems, const struct folder *folder)
{
	problems_sort(problems);
	for (int first = 0; first < problems->count;) {
		const char *file = problems->list[first].spot.file;
		bool lines = false;
		int last = first;

		while (last < problems->count &&
		       strcmp(problems->list[last].spot.file, file) == 0) {
			lines = lines || problems->list[last].spot.line > 0;
			last++;
		}
		if (lines) {
			take_file(problems, first, last, *folder);
		}
		first = last;
	}
}
