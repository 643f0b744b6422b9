#include "content/parts.h"

#include <string.h>

#include "content/fields.h"
#include "content/texts.h"

static int word_of(const char *key)
{
	for (int i = 0; i < WORD_COUNT; i++) {
		if (strcmp(word_keys[i], key) == 0) {
			return i;
		}
	}
	return -1;
}

/* Everything that has the look of a {placeholder} must be one of this word's. */
static void check_strange(struct reader *reader, const struct node *node, const char *demanded)
{
	for (const char *at = strchr(node->text, '{'); at; at = strchr(at + 1, '{')) {
		size_t length = strcspn(at, "}");
		const char *holder =
			arena_copy(&reader->scratch, at, length + (at[length] == '}' ? 1 : 0));

		if (at[length] != '}' || !strstr(demanded, holder)) {
			reader_error(reader, node->spot,
				     demanded[0] ? SAY_WITH(MESSAGE_HOLDER_UNKNOWN,
							    reader_shown(reader, holder), demanded)
						 : SAY_WITH(MESSAGE_HOLDER_NONE,
							    reader_shown(reader, holder)));
		}
	}
}

static void check_placeholders(struct reader *reader, const struct node *node, const char *demanded)
{
	for (const char *at = demanded; *at;) {
		size_t length = strcspn(at, "}") + 1;
		const char *holder = arena_copy(&reader->scratch, at, length);

		if (!strstr(node->text, holder)) {
			reader_error(reader, node->spot,
				     SAY_WITH(MESSAGE_HOLDER_MISSING, reader_name(reader, node),
					      holder));
		}
		at += length;
	}
	check_strange(reader, node, demanded);
}

static void word_read(struct reader *reader, const struct node *node, enum word word)
{
	struct text_rule rule = {.letters = WORD_LETTERS_MAX};
	const char *demanded = word_placeholders(word);

	text_read(reader, node, rule, &reader->content->words[word]);
	if (node->kind == NODE_SCALAR) {
		check_placeholders(reader, node, demanded);
	}
	for (const struct node *in = node->first; in && node->kind == NODE_MAP; in = in->next) {
		if (in->kind == NODE_SCALAR) {
			check_placeholders(reader, in, demanded);
		}
	}
}

bool strings_read(struct reader *reader, const struct node *root)
{
	bool there[WORD_COUNT] = {false}; /* or only mistyped, which is told once */

	for (int i = 0; i < WORD_COUNT; i++) {
		text_clear(&reader->content->words[i]);
	}
	if (!root || !fields_expect(reader, root, NODE_MAP)) {
		return false;
	}
	for (const struct node *node = root->first; node; node = node->next) {
		int word = word_of(node->key);
		const char *meant = NULL;

		if (word >= 0) {
			word_read(reader, node, (enum word)word);
			there[word] = true;
			continue;
		}
		reader_error(
			reader, node->named,
			SAY_WITH(MESSAGE_WORD_UNKNOWN, reader_shown(reader, node->key),
				 reader_advice(reader, node->key, word_keys, WORD_COUNT, &meant)));
		if (meant) {
			there[word_of(meant)] = true;
		}
	}
	for (int i = 0; i < WORD_COUNT; i++) {
		if (!there[i]) {
			reader_error(reader, root->spot,
				     SAY_WITH(MESSAGE_WORD_MISSING, word_keys[i]));
		}
	}
	return true;
}
