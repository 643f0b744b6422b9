#include "cli/changes.h"

#include <stdbool.h>
#include <string.h>

/* Two contents, and in each the network of the same id. */
struct pair {
	const struct content *before, *now;
	const struct network *was, *is;
};

static bool same(const char *one, const char *other)
{
	return strcmp(one ? one : "", other ? other : "") == 0;
}

static bool same_text(const struct pair *pair, const struct text *one, const struct text *other)
{
	for (int i = 0; i < pair->before->language_count && i < pair->now->language_count; i++) {
		if (!same(one->in[i], other->in[i])) {
			return false;
		}
	}
	return true;
}

static bool same_names(const struct pair *pair)
{
	return same_text(pair, &pair->was->name, &pair->is->name) &&
	       same_text(pair, &pair->was->shortly, &pair->is->shortly) &&
	       same_text(pair, &pair->was->other, &pair->is->other) &&
	       same_text(pair, &pair->was->monogram, &pair->is->monogram);
}

static bool same_summary(const struct pair *pair)
{
	return same_text(pair, &pair->was->summary, &pair->is->summary);
}

static bool same_body(const struct pair *pair)
{
	return same_text(pair, &pair->was->body, &pair->is->body);
}

static bool same_emblem(const struct pair *pair)
{
	return same(pair->was->emblem, pair->is->emblem) && pair->was->stamp == pair->is->stamp;
}

static bool same_theme(const struct pair *pair)
{
	return same(pair->before->themes[pair->was->theme].id,
		    pair->now->themes[pair->is->theme].id);
}

static bool same_facts(const struct pair *pair)
{
	bool alike = pair->was->fact_count == pair->is->fact_count;

	for (int i = 0; alike && i < pair->is->fact_count; i++) {
		const struct fact *was = &pair->was->facts[i], *is = &pair->is->facts[i];

		alike = was->kind == is->kind && same_text(pair, &was->label, &is->label) &&
			same_text(pair, &was->shown, &is->shown);
	}
	return alike;
}

static bool same_places(const struct pair *pair)
{
	bool alike = pair->was->place_count == pair->is->place_count;

	for (int i = 0; alike && i < pair->is->place_count; i++) {
		alike = same(pair->before->places[pair->was->places[i]].id,
			     pair->now->places[pair->is->places[i]].id);
	}
	return alike;
}

static bool same_days(const struct pair *pair)
{
	return pair->was->show_from == pair->is->show_from &&
	       pair->was->show_until == pair->is->show_until;
}

static bool same_address(const struct pair *pair)
{
	return same(pair->was->more, pair->is->more);
}

static bool same_number(const struct pair *pair)
{
	return same(pair->was->file, pair->is->file);
}

/* In the order of a network's file. */
static const struct {
	bool (*same)(const struct pair *pair);
	enum message_id name;
} parts[] = {
	{same_names, MESSAGE_PART_NAME},      {same_theme, MESSAGE_PART_THEME},
	{same_emblem, MESSAGE_PART_EMBLEM},   {same_summary, MESSAGE_PART_SUMMARY},
	{same_body, MESSAGE_PART_BODY},       {same_facts, MESSAGE_PART_FACTS},
	{same_places, MESSAGE_PART_PLACES},   {same_days, MESSAGE_PART_DAYS},
	{same_address, MESSAGE_PART_ADDRESS}, {same_number, MESSAGE_PART_NUMBER},
};

static void add(struct changes *changes, struct arena *arena, struct message message)
{
	if (changes->count < CHANGES_MAX) {
		changes->list[changes->count++] = message_pack(arena, message);
	}
}

static void find_parts(struct changes *changes, struct arena *arena,
		       const struct sentences *sentences, const struct pair *pair)
{
	const char *list = "";

	for (size_t i = 0; i < COUNT_OF(parts); i++) {
		if (!parts[i].same(pair)) {
			list = arena_print(arena, "%s%s%s", list, list[0] ? ", " : "",
					   message_say_now(sentences, arena, SAY(parts[i].name)));
		}
	}
	if (list[0]) {
		add(changes, arena, SAY_WITH(MESSAGE_CHANGE_IN, pair->is->shortly.in[0], list));
	}
}

static bool same_words(const struct pair *pair)
{
	for (int i = 0; i < WORD_COUNT; i++) {
		if (!same_text(pair, &pair->before->words[i], &pair->now->words[i])) {
			return false;
		}
	}
	return true;
}

void changes_find(struct changes *changes, struct arena *arena, const struct sentences *sentences,
		  const struct content *before, const struct content *now)
{
	struct pair pair = {.before = before, .now = now};

	*changes = (struct changes){0};
	for (int i = 0; i < now->network_count; i++) {
		pair.is = &now->networks[i];
		int was = content_network(before, pair.is->key);

		if (was < 0) {
			add(changes, arena, SAY_WITH(MESSAGE_CHANGE_NEW, pair.is->shortly.in[0]));
		} else {
			pair.was = &before->networks[was];
			find_parts(changes, arena, sentences, &pair);
		}
	}
	for (int i = 0; i < before->network_count; i++) {
		if (content_network(now, before->networks[i].key) < 0) {
			add(changes, arena,
			    SAY_WITH(MESSAGE_CHANGE_GONE, before->networks[i].shortly.in[0]));
		}
	}
	if (before->language_count != now->language_count) {
		add(changes, arena, SAY(MESSAGE_CHANGE_LANGUAGES));
	}
	if (!same_words(&pair)) {
		add(changes, arena, SAY(MESSAGE_CHANGE_WORDS));
	}
}
