#include "base/problems_print.h"

#include <string.h>

#include "base/json.h"
#include "base/utf8.h"

static const char *const grades[] = {
	[PROBLEM_WARNING] = "warning",
	[PROBLEM_ERROR] = "error",
};

static const enum message_id grade_words[] = {
	[PROBLEM_WARNING] = MESSAGE_GRADE_WARNING,
	[PROBLEM_ERROR] = MESSAGE_GRADE_ERROR,
};

static const char *slash_after(const char *root)
{
	size_t length = root ? strlen(root) : 0;

	return length > 0 && root[length - 1] != '/' ? "/" : "";
}

/* The folder's name may hold anything, too. */
static const char *plain_root(struct arena *arena, const char *root)
{
	root = root ? root : "";
	return utf8_plain(arena_copy(arena, root, strlen(root)));
}

static struct message how_many_more(const struct problems *problems, struct arena *arena)
{
	return SAY_WITH(MESSAGE_COUNT_MORE, message_number(arena, problems->dropped));
}

void problems_print(struct problems *problems, const struct sentences *sentences, const char *root,
		    FILE *out)
{
	struct arena arena = {0};

	root = plain_root(&arena, root);
	problems_sort(problems);
	for (int i = 0; i < problems->count; i++) {
		const struct problem *it = &problems->list[i];
		int line = it->spot.line > 0 ? it->spot.line : 1;
		int column = it->spot.column > 0 ? it->spot.column : 1;

		fprintf(out, "%s%s%s:%d:%d: %s: %s\n", root, slash_after(root), it->spot.file, line,
			column, message_say_now(sentences, &arena, SAY(grade_words[it->grade])),
			message_say(sentences, &arena, it->what));
		if (it->excerpt.text) {
			fprintf(out, "    %s\n    %*s^\n", it->excerpt.text, it->excerpt.caret, "");
		}
	}
	if (problems->dropped > 0) {
		fprintf(out, "%s\n",
			message_say_now(sentences, &arena, how_many_more(problems, &arena)));
	}
	arena_finish(&arena);
}

static void json_problem(const struct problem *it, const struct sentences *sentences,
			 const char *root, FILE *out)
{
	struct arena arena = {0};

	fputs("\n {", out);
	json_text("file",
		  it->spot.file[0]
			  ? arena_print(&arena, "%s%s%s", root, slash_after(root), it->spot.file)
			  : "",
		  out);
	fprintf(out, ",\"line\":%d,\"column\":%d,\"grade\":\"%s\",", it->spot.line, it->spot.column,
		grades[it->grade]);
	json_text("id", message_keys[message_packed(it->what)], out);
	fputs(",", out);
	json_text("what", message_say(sentences, &arena, it->what), out);
	fputs(",", out);
	json_text("text", it->excerpt.text ? it->excerpt.text : "", out);
	fprintf(out, ",\"caret\":%d}", it->excerpt.caret);
	arena_finish(&arena);
}

void problems_print_json(struct problems *problems, const struct sentences *sentences,
			 const char *root, FILE *out)
{
	struct arena arena = {0};

	root = plain_root(&arena, root);
	problems_sort(problems);
	fputs("[", out);
	for (int i = 0; i < problems->count; i++) {
		fputs(i > 0 ? "," : "", out);
		json_problem(&problems->list[i], sentences, root, out);
	}
	if (problems->dropped > 0) {
		struct problem more = {
			.spot = {"", 0, 0},
			.grade = PROBLEM_ERROR,
			.what = message_pack(&arena, how_many_more(problems, &arena)),
		};

		fputs(problems->count > 0 ? "," : "", out);
		json_problem(&more, sentences, root, out);
	}
	fputs(problems->count > 0 || problems->dropped > 0 ? "\n]\n" : "]\n", out);
	arena_finish(&arena);
}

static int files_of(const struct problems *problems)
{
	int files = 0;

	for (int i = 0; i < problems->count; i++) {
		const struct problem *it = &problems->list[i];

		files += i == 0 || strcmp(it[-1].spot.file, it->spot.file) != 0;
	}
	return files;
}

const char *problems_count(struct problems *problems, const struct sentences *sentences,
			   struct arena *arena)
{
	problems_sort(problems);
	int all = problems->count + problems->dropped;
	int warnings = all - problems->errors;
	const char *errors_said = message_pack(
		arena, SAY_WITH(MESSAGE_COUNT_ERRORS, message_number(arena, problems->errors)));
	const char *warnings_said = message_pack(
		arena, SAY_WITH(MESSAGE_COUNT_WARNINGS, message_number(arena, warnings)));
	const char *both =
		message_pack(arena, SAY_WITH(MESSAGE_COUNT_BOTH, errors_said, warnings_said));
	const char *count = problems->errors == 0 ? warnings_said
			    : warnings == 0       ? errors_said
						  : both;

	return all == 0 ? ""
			: message_say_now(sentences, arena,
					  SAY_WITH(MESSAGE_COUNT_IN_FILES, count,
						   message_number(arena, files_of(problems))));
}
