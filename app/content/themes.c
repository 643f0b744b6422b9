#include "content/parts.h"

#include <stddef.h>
#include <string.h>

#include "base/hash.h"
#include "content/fields.h"
#include "content/tables.h"

enum {
	THEME_LETTERS = 30,
};

#define AT(member) offsetof(struct theme, member)
static const struct field theme_fields[] = {
	{"name", FIELD_TEXT, AT(name), .needed = true, .most = THEME_LETTERS},
	{"icon", FIELD_ICON, AT(icon), .needed = true, .most = ID_LETTERS_MAX},
	{"deep", FIELD_COLOUR, AT(deep), .needed = true},
	{"bright", FIELD_COLOUR, AT(bright), .needed = true},
};
#undef AT

const struct field_table theme_table = {"theme", theme_fields, COUNT_OF(theme_fields)};

static bool theme_read(struct reader *reader, const struct node *node, struct theme *theme)
{
	*theme = (struct theme){
		.id = reader_keep(reader, node->key),
		.key = hash_text(node->key),
		.icon = "",
		.deep = rgb(0x1B2F66),
		.bright = rgb(0xB6C5F5),
	};
	if (!id_is_good(node->key, strlen(node->key))) {
		reader_error(reader, node->named,
			     SAY_WITH(MESSAGE_ID_LETTERS, reader_shown(reader, node->key),
				      reader_number(reader, ID_LETTERS_MAX)));
	}
	/* A theme that lacks a colour is still one that networks may name. */
	fields_read(reader, node, SAY(MESSAGE_A_THEME), theme_fields, COUNT_OF(theme_fields),
		    theme);
	return node->kind == NODE_MAP;
}

bool themes_read(struct reader *reader, const struct node *root)
{
	struct content *content = reader->content;

	if (!root || !fields_expect(reader, root, NODE_MAP)) {
		return false;
	}
	for (const struct node *node = root->first; node; node = node->next) {
		if (content->theme_count == THEMES_MAX) {
			reader_error(
				reader, node->named,
				SAY_WITH(MESSAGE_THEMES_MANY, reader_number(reader, THEMES_MAX)));
			break;
		}
		content->theme_count +=
			theme_read(reader, node, &content->themes[content->theme_count]);
	}
	return true;
}
