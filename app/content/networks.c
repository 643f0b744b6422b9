#include "content/networks.h"

#include <stddef.h>
#include <string.h>

#include "base/hash.h"
#include "base/utf8.h"
#include "content/fields.h"
#include "content/latin.h"
#include "content/parts.h"
#include "content/prose.h"
#include "content/stamp.h"
#include "content/tables.h"

enum {
	NAME_LETTERS = 90,
	SHORT_LETTERS = 40,
	SUMMARY_LETTERS = 60,
	BODY_LETTERS = 900,
	MONOGRAM_LETTERS = 2,
	EMBLEM_LETTERS = 200,
	ADDRESS_LETTERS = 200,
};

struct network_row {
	struct network network;
	const struct node *theme, *facts, *places, *show;
};

#define AT(member) offsetof(struct network_row, member)
static const struct field network_fields[] = {
	{"name", FIELD_TEXT, AT(network.name), .needed = true, .most = NAME_LETTERS},
	{"short", FIELD_TEXT, AT(network.shortly), .most = SHORT_LETTERS},
	{"other", FIELD_TEXT, AT(network.other), .most = NAME_LETTERS},
	{"monogram", FIELD_TEXT, AT(network.monogram), .most = MONOGRAM_LETTERS},
	{"theme", FIELD_NODE, AT(theme), .needed = true},
	{"emblem", FIELD_EMBLEM, AT(network.emblem), .most = EMBLEM_LETTERS},
	{"summary", FIELD_TEXT, AT(network.summary), .needed = true, .most = SUMMARY_LETTERS},
	{"body", FIELD_TEXT, AT(network.body), .needed = true, .most = BODY_LETTERS,
	 .words = BODY_WORDS_MAX},
	{"facts", FIELD_NODE, AT(facts), .inside = &fact_table, .list = true},
	{"places", FIELD_NODE, AT(places), .list = true},
	{"show", FIELD_NODE, AT(show), .inside = &show_table},
	{"more", FIELD_ADDRESS, AT(network.more), .most = ADDRESS_LETTERS},
};
#undef AT

const struct field_table network_table = {"network", network_fields, COUNT_OF(network_fields)};

#define AT(member) offsetof(struct network, member)
static const struct field show_fields[] = {
	{"from", FIELD_DAY, AT(show_from), .needed = false},
	{"until", FIELD_DAY, AT(show_until), .needed = false},
};
#undef AT

const struct field_table show_table = {"show", show_fields, COUNT_OF(show_fields)};

/* A day that can't be read has been reported, and then limits nothing. */
static void show_read(struct reader *reader, const struct node *node, struct network *network)
{
	if (!fields_read(reader, node, SAY_WITH(MESSAGE_THE_GROUP, "show"), show_fields,
			 COUNT_OF(show_fields), network)) {
		return;
	}
	if (node->count == 0) {
		reader_error(reader, node->spot, SAY(MESSAGE_SHOW_EMPTY));
	}
	if (network->show_from != 0 && network->show_until != 0 &&
	    network->show_until < network->show_from) {
		reader_error(reader, tree_in(node, "until")->spot, SAY(MESSAGE_SHOW_NEVER));
		network->show_from = network->show_until = 0;
	}
}

static int theme_named(struct reader *reader, const struct node *node)
{
	const struct content *content = reader->content;
	const char *names[THEMES_MAX];

	if (!fields_expect(reader, node, NODE_SCALAR)) {
		return -1;
	}
	int theme = content_theme(content, hash_text(node->text));

	if (theme >= 0 || !reader->themes_known) {
		return theme;
	}
	for (int i = 0; i < content->theme_count; i++) {
		names[i] = content->themes[i].id;
	}
	const char *advice =
		reader_advice(reader, node->text, names, (size_t)content->theme_count, NULL);

	if (!advice[0]) {
		advice = reader_said(
			reader, SAY_WITH(MESSAGE_THEME_CHOOSE,
					 reader_list(reader, names, (size_t)content->theme_count)));
	}
	reader_error(reader, node->spot,
		     SAY_WITH(MESSAGE_NO_SUCH_THEME, reader_shown(reader, node->text), advice));
	return -1;
}

static void places_of(struct reader *reader, const struct node *list, struct network *network)
{
	if (!fields_expect(reader, list, NODE_LIST)) {
		return;
	}
	for (const struct node *node = list->first; node; node = node->next) {
		int place = place_named(reader, node);

		if (place >= 0) {
			place_add(reader, node->spot, network, place);
		}
	}
}

/* The language whose Cyrillic words this one shows in Latin; itself when there is none. */
static int cyrillic_of(const struct content *content, int language)
{
	for (int i = 0; i < content->language_count && content->languages[language].latin; i++) {
		if (!content->languages[i].latin &&
		    strcmp(content->languages[i].reads, content->languages[language].reads) == 0) {
			return i;
		}
	}
	return language;
}

/* Љ is one letter and Lj two, so a derived name's monogram is derived from the monogram. */
static const char *monogram_in(struct reader *reader, const struct network *network, int language)
{
	const struct content *content = reader->content;
	struct arena *arena = &reader->scratch;
	const char *name = network->shortly.in[language];
	const char *cyrillic = network->shortly.in[cyrillic_of(content, language)];

	if (cyrillic != name && strcmp(latin_from_cyrillic(arena, cyrillic), name) == 0) {
		return latin_from_cyrillic(arena, prose_monogram(arena, cyrillic));
	}
	return prose_monogram(arena, name);
}

static void network_complete(struct reader *reader, struct network *network)
{
	const struct content *content = reader->content;

	for (int i = 0; i < content->language_count; i++) {
		if (!network->shortly.in[i][0]) {
			network->shortly.in[i] = network->name.in[i];
		}
	}
	for (int i = 0; i < content->language_count; i++) {
		if (!network->monogram.in[i][0]) {
			network->monogram.in[i] =
				reader_keep(reader, monogram_in(reader, network, i));
		}
	}
	network->words = prose_count(network->body.in[0]).words;
}

/* False when there is no network to show. */
static bool network_read(struct reader *reader, const struct network_file *file,
			 struct network *network)
{
	const struct node *root = reader_open(reader, file->file);
	struct network_row row = {.network = {.id = file->id, .file = file->file}};

	if (!root) {
		reader->networks_known = false;
		return false;
	}
	bool whole = fields_read(reader, root, SAY(MESSAGE_A_NETWORK), network_fields,
				 COUNT_OF(network_fields), &row);

	row.network.key = hash_text(file->id);
	row.network.theme = row.theme ? theme_named(reader, row.theme) : -1;
	if (row.facts) {
		facts_read(reader, row.facts, &row.network);
	}
	if (row.places) {
		places_of(reader, row.places, &row.network);
	}
	if (row.show) {
		show_read(reader, row.show, &row.network);
	}
	if (!whole || row.network.theme < 0 || reader->content->language_count == 0) {
		return false;
	}
	network_complete(reader, &row.network);
	row.network.stamp = stamp_of(&reader->folder, row.network.emblem);
	*network = row.network;
	return true;
}

void networks_read(struct reader *reader)
{
	struct content *content = reader->content;
	int count;
	const struct network_file *files = network_files(reader, &count);

	reader->networks_known = count > 0;
	content->networks =
		arena_take(&content->arena, (size_t)count * sizeof(content->networks[0]));
	keys_init(&content->network_keys, &content->arena, count);
	for (int i = 0; i < count; i++) {
		struct network *network = &content->networks[content->network_count];

		if (network_read(reader, &files[i], network) &&
		    keys_put(&content->network_keys, network->key, content->network_count) < 0) {
			content->network_count++;
		}
	}
}
