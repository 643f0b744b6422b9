#include "content/texts.h"

#include <string.h>

#include "base/utf8.h"
#include "content/latin.h"
#include "content/letters.h"
#include "content/prose.h"
#include "content/traps.h"

enum {
	SENTENCE_WORDS = 15, /* what a standing reader takes in at once */
};

static const char LATIN[] = "latin";

void text_clear(struct text *text)
{
	for (int i = 0; i < LANGUAGES_MAX; i++) {
		text->in[i] = "";
	}
}

static bool text_is_empty(const char *text)
{
	return text[strspn(text, " \n\t")] == 0;
}

/* A scalar that is meant as a text; else NULL, and reported. */
static const char *text_scalar(struct reader *reader, const struct node *node)
{
	enum message_id meaning = node->plain ? traps_meaning(node->text) : MESSAGE_NONE;

	if (node->kind == NODE_LIST || node->kind == NODE_MAP) {
		reader_error(reader, node->spot,
			     SAY_WITH(MESSAGE_TEXT_NEEDED, reader_name(reader, node),
				      reader_said(reader,
						  SAY(node->kind == NODE_LIST ? MESSAGE_A_LIST
									      : MESSAGE_A_MAP))));
	}
	if (node->kind != NODE_SCALAR) {
		return NULL;
	}
	if (text_is_empty(node->text)) {
		reader_error(reader, node->spot,
			     SAY_WITH(MESSAGE_TEXT_EMPTY, reader_name(reader, node)));
		return NULL;
	}
	if (meaning != MESSAGE_NONE) {
		reader_error(reader, node->spot,
			     SAY_WITH(MESSAGE_TEXT_TRAP, reader_shown(reader, node->text),
				      reader_said(reader, SAY(meaning))));
		return NULL;
	}
	return node->text;
}

static void check_length(struct reader *reader, const struct node *node, const char *text, int most)
{
	size_t letters = utf8_count(text);

	if (letters > (size_t)most) {
		reader_error(reader, node->spot,
			     SAY_WITH(MESSAGE_TEXT_LETTERS, reader_name(reader, node),
				      reader_number(reader, (long)letters),
				      reader_number(reader, most)));
	}
}

const char *text_line(struct reader *reader, const struct node *node, int letters)
{
	const char *text = text_scalar(reader, node);

	if (!text) {
		return NULL;
	}
	letters_check(reader, node, false);
	check_length(reader, node, text, letters);
	return text;
}

static void check_prose(struct reader *reader, const struct node *node, struct text_rule rule,
			const char *text)
{
	struct prose_count count = prose_count(text);

	check_length(reader, node, text, rule.letters);
	if (!prose_quotes_paired(text)) {
		reader_warning(reader, node->spot,
			       SAY_WITH(MESSAGE_TEXT_QUOTE, reader_name(reader, node)));
	}
	if (rule.words == 0) {
		return;
	}
	if (count.words > rule.words) {
		reader_error(reader, node->spot,
			     SAY_WITH(MESSAGE_TEXT_WORDS, reader_name(reader, node),
				      reader_number(reader, count.words),
				      reader_number(reader, rule.words)));
	}
	if (count.words > count.sentences * SENTENCE_WORDS) {
		reader_warning(reader, node->spot,
			       SAY_WITH(MESSAGE_TEXT_SENTENCES, reader_name(reader, node),
					reader_number(reader, count.words / count.sentences),
					reader_number(reader, SENTENCE_WORDS)));
	}
}

/* Does this language's text come from a node of that name? */
static bool language_reads(const struct language *language, const char *name)
{
	return strcmp(language->reads, name) == 0;
}

/* Sets the polished text for all languages that read it; name NULL is all of them. */
static void text_spread(struct reader *reader, const struct node *node, struct text_rule rule,
			const char *name, struct text *text)
{
	struct content *content = reader->content;
	bool checked = false;

	for (int i = 0; i < content->language_count; i++) {
		const struct language *language = &content->languages[i];

		if (name && !language_reads(language, name)) {
			continue;
		}
		const char *polished =
			prose_polish(&reader->scratch, prose_customs(language->id), node->text);

		if (!checked) {
			check_prose(reader, node, rule, polished);
			checked = true;
		}
		text->in[i] = reader_keep(
			reader, language->latin ? latin_from_cyrillic(&reader->scratch, polished)
						: polished);
	}
}

/* Is the node's name one that a text may have? Else it has been reported. */
static bool text_is_known(struct reader *reader, const struct node *node, bool *latin)
{
	const struct content *content = reader->content;
	const char *names[LANGUAGES_MAX + 1];
	size_t count = 0;
	bool some_latin = false;

	*latin = false;
	for (int i = 0; i < content->language_count; i++) {
		if (language_reads(&content->languages[i], node->key)) {
			return true;
		}
		names[count++] = content->languages[i].reads;
		some_latin = some_latin || content->languages[i].latin;
	}
	if (some_latin && strcmp(node->key, LATIN) == 0) {
		*latin = true;
	}
	if (*latin || !reader->languages_known) {
		return true;
	}
	names[count++] = LATIN;
	reader_error(reader, node->named,
		     SAY_WITH(MESSAGE_TEXT_LANGUAGE_UNKNOWN, reader_shown(reader, node->key),
			      reader_advice(reader, node->key, names, count, NULL)));
	return false;
}

/* "latin: ..." goes before what is derived from the Cyrillic text. */
static void text_override(struct reader *reader, const struct node *node, struct text_rule rule,
			  struct text *text)
{
	struct content *content = reader->content;
	bool checked = false;

	for (int i = 0; i < content->language_count; i++) {
		const struct customs *customs = prose_customs(content->languages[i].id);

		if (!content->languages[i].latin) {
			continue;
		}
		text->in[i] =
			reader_keep(reader, prose_polish(&reader->scratch, customs, node->text));
		if (!checked) {
			check_prose(reader, node, rule, text->in[i]);
			checked = true;
		}
	}
}

/* Was an earlier language with the same words told of already? */
static bool told_before(const struct content *content, int index)
{
	for (int i = 0; i < index; i++) {
		if (language_reads(&content->languages[i], content->languages[index].reads)) {
			return true;
		}
	}
	return false;
}

static bool text_complete(struct reader *reader, const struct node *node, struct text *text)
{
	const struct content *content = reader->content;
	bool first = content->language_count == 0 || text->in[0][0];

	for (int i = 0; i < content->language_count; i++) {
		const struct language *language = &content->languages[i];

		if (text->in[i][0] || tree_in(node, language->reads)) {
			continue;
		}
		if (i == 0) {
			reader_error(reader, node->spot,
				     SAY_WITH(MESSAGE_TEXT_LACKS_FIRST, reader_name(reader, node),
					      language->reads));
		} else if (!told_before(content, i)) {
			reader_warning(reader, node->spot,
				       SAY_WITH(MESSAGE_TEXT_LACKS, reader_name(reader, node),
						language->name, content->languages[0].name,
						language->reads));
		}
	}
	for (int i = 1; i < content->language_count; i++) {
		text->in[i] = text->in[i][0] ? text->in[i] : text->in[0];
	}
	return first;
}

static bool text_by_language(struct reader *reader, const struct node *map, struct text_rule rule,
			     struct text *text)
{
	const struct node *override = NULL;

	for (const struct node *node = map->first; node; node = node->next) {
		bool latin = false;

		if (!text_is_known(reader, node, &latin) || !text_scalar(reader, node)) {
			continue;
		}
		letters_check(reader, node, rule.words > 0);
		if (latin) {
			override = node;
		} else {
			text_spread(reader, node, rule, node->key, text);
		}
	}
	if (override) {
		text_override(reader, override, rule, text);
	}
	return text_complete(reader, map, text);
}

bool text_read(struct reader *reader, const struct node *node, struct text_rule rule,
	       struct text *text)
{
	text_clear(text);
	if (node->kind == NODE_MAP) {
		return text_by_language(reader, node, rule, text);
	}
	if (!text_scalar(reader, node)) {
		return false;
	}
	letters_check(reader, node, rule.words > 0);
	text_spread(reader, node, rule, NULL, text);
	return true;
}
