#include "content/reader.h"

#include <string.h>

#include "content/suggest.h"

enum {
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

void reader_error(struct reader *reader, struct spot spot, struct message message)
{
	problems_add(reader->problems, PROBLEM_ERROR, spot, message);
}

void reader_warning(struct reader *reader, struct spot spot, struct message message)
{
	problems_add(reader->problems, PROBLEM_WARNING, spot, message);
}

const char *reader_shown(struct reader *reader, const char *text)
{
	return message_quote(&reader->scratch, text);
}

const char *reader_number(struct reader *reader, long number)
{
	return message_number(&reader->scratch, number);
}

const char *reader_said(struct reader *reader, struct message message)
{
	return message_pack(&reader->scratch, message);
}

const char *reader_name(struct reader *reader, const struct node *node)
{
	const char *key = reader_shown(reader, node->key);

	if (!key[0]) {
		return reader_said(reader, SAY(MESSAGE_THIS_ENTRY));
	}
	if (node->inside && node->inside->key[0]) {
		return reader_said(reader, SAY_WITH(MESSAGE_NAME_INSIDE, key,
						    reader_shown(reader, node->inside->key)));
	}
	return reader_said(reader, SAY_WITH(MESSAGE_NAME, key));
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
	return best ? reader_said(reader, SAY_WITH(MESSAGE_MEANT, reader_shown(reader, best))) : "";
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
