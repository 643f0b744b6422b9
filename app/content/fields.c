#include "content/fields.h"

#include <string.h>

#include "content/texts.h"
#include "content/values.h"

enum {
	FIELDS_MOST = 32,
};

bool fields_is_id(const char *text, size_t length)
{
	static const char letters[] = "abcdefghijklmnopqrstuvwxyz0123456789-";

	return length > 0 && length <= ID_LETTERS_MAX && strspn(text, letters) >= length &&
	       text[0] != '-' && text[length - 1] != '-';
}

bool fields_expect(struct reader *reader, const struct node *node, enum node_kind kind)
{
	static const char *const names[] = {
		[NODE_SCALAR] = "a single value",
		[NODE_LIST] = "a list (lines that begin with \"- \")",
		[NODE_MAP] = "a map (lines \"name: value\")",
		[NODE_BROKEN] = "nothing readable",
	};

	if (node->kind == kind) {
		return true;
	}
	if (node->kind != NODE_BROKEN) {
		reader_error(reader, node->spot, "%s must be %s, but %s stands here",
			     node->inside ? reader_name(reader, node) : "the file", names[kind],
			     node->kind == NODE_SCALAR && !node->text[0] ? "nothing"
									 : names[node->kind]);
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
static size_t report_unknown(struct reader *reader, const struct node *node, const char *what,
			     const struct field *fields, size_t count)
{
	const char *names[FIELDS_MOST];
	const char *meant = NULL;
	size_t nth = 0;

	for (size_t i = 0; i < count && i < FIELDS_MOST; i++) {
		names[i] = fields[i].key;
	}
	const char *advice = reader_advice(reader, node->key, names, count, &meant);

	reader_error(reader, node->named, "%s has no \"%s\"%s%s", what,
		     reader_shown(reader, node->key), advice[0] ? advice : "; it can have ",
		     advice[0] ? "" : reader_list(reader, names, count));
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

bool fields_read(struct reader *reader, const struct node *map, const char *what,
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
			reader_error(reader, map->spot, "%s needs \"%s\"; add a line \"%s: ...\"",
				     what, fields[i].key, fields[i].key);
		}
	}
	return whole;
}
