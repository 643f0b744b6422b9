#include "content/fields.h"

#include <string.h>

#include "content/texts.h"
#include "content/values.h"

enum {
	FIELDS_MOST = 32,
};

bool fields_expect(struct reader *reader, const struct node *node, enum node_kind kind)
{
	static const enum message_id names[] = {
		[NODE_SCALAR] = MESSAGE_A_VALUE,
		[NODE_LIST] = MESSAGE_A_LIST,
		[NODE_MAP] = MESSAGE_A_MAP,
		[NODE_BROKEN] = MESSAGE_NOTHING,
	};

	if (node->kind == kind) {
		return true;
	}
	if (node->kind != NODE_BROKEN) {
		bool nothing = node->kind == NODE_SCALAR && !node->text[0];

		reader_error(reader, node->spot,
			     SAY_WITH(MESSAGE_MUST_BE,
				      node->inside ? reader_name(reader, node)
						   : reader_said(reader, SAY(MESSAGE_THE_FILE)),
				      reader_said(reader, SAY(names[kind])),
				      reader_said(reader, SAY(nothing ? MESSAGE_NOTHING
								      : names[node->kind]))));
	}
	return false;
}

static const struct field *field_named(const struct field *fields, size_t count, const char *key)
{
	for (size_t i = 0; i < count; i++) {
		if (strcmp(fields[i].key, key) == 0) {
			return &fields[i];
		}
	}
	return NULL;
}

/* The number of the field that was probably meant, or count. */
static size_t report_unknown(struct reader *reader, const struct node *node, struct message what,
			     const struct field *fields, size_t count)
{
	const char *names[FIELDS_MOST];
	const char *meant = NULL;
	size_t nth = 0;

	for (size_t i = 0; i < count && i < FIELDS_MOST; i++) {
		names[i] = fields[i].key;
	}
	const char *advice = reader_advice(reader, node->key, names, count, &meant);

	if (!advice[0]) {
		advice = reader_said(
			reader, SAY_WITH(MESSAGE_FIELD_OTHERS, reader_list(reader, names, count)));
	}
	reader_error(reader, node->named,
		     SAY_WITH(MESSAGE_FIELD_UNKNOWN, reader_said(reader, what),
			      reader_shown(reader, node->key), advice));
	while (nth < count && (!meant || strcmp(fields[nth].key, meant) != 0)) {
		nth++;
	}
	return nth;
}

static void clear_texts(const struct field *fields, size_t count, void *out)
{
	for (size_t i = 0; i < count; i++) {
		if (fields[i].kind == FIELD_TEXT) {
			text_clear((struct text *)(void *)((char *)out + fields[i].at));
		}
	}
}

bool fields_read(struct reader *reader, const struct node *map, struct message what,
		 const struct field *fields, size_t count, void *out)
{
	bool mistyped[FIELDS_MOST + 1] = {false};
	bool whole = true;

	clear_texts(fields, count, out);
	if (!fields_expect(reader, map, NODE_MAP)) {
		return false;
	}
	for (const struct node *node = map->first; node; node = node->next) {
		const struct field *field = field_named(fields, count, node->key);

		if (!field) {
			mistyped[report_unknown(reader, node, what, fields, count)] = true;
		} else if (node->kind == NODE_BROKEN ||
			   !value_readers[field->kind](reader, field, node,
						       (char *)out + field->at)) {
			whole = whole && !field->needed;
		}
	}
	for (size_t i = 0; i < count; i++) {
		if (!fields[i].needed || tree_in(map, fields[i].key)) {
			continue;
		}
		whole = false;
		if (!mistyped[i]) {
			reader_error(reader, map->spot,
				     SAY_WITH(MESSAGE_FIELD_MISSING, reader_said(reader, what),
					      fields[i].key));
		}
	}
	return whole;
}
