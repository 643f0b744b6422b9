#include "content/parts.h"

#include <stddef.h>
#include <string.h>

#include "base/hash.h"
#include "content/fields.h"
#include "content/tables.h"

enum {
	PLACE_LETTERS = 40,
	IN_LETTERS = 48,
};

static const char *const kinds[] = {[PLACE_TOWN] = "town", [PLACE_COUNTRY] = "country", NULL};

struct place_row {
	struct place place;
	int kind;
};

#define AT(member) offsetof(struct place_row, member)
static const struct field place_fields[] = {
	{"name", FIELD_TEXT, AT(place.name), .needed = true, .most = PLACE_LETTERS},
	{"in", FIELD_TEXT, AT(place.in), .most = IN_LETTERS},
	{"kind", FIELD_CHOICE, AT(kind), .needed = true, .choices = kinds},
	{"latitude", FIELD_NUMBER, AT(place.latitude), .needed = true, .least = -90, .most = 90},
	{"longitude", FIELD_NUMBER, AT(place.longitude), .needed = true, .least = -180,
	 .most = 180},
};
#undef AT

const struct field_table place_table = {"place", place_fields, COUNT_OF(place_fields)};

static void place_read(struct reader *reader, const struct node *node, int index)
{
	struct place_row row = {0};
	struct place *place = &reader->content->places[index];

	if (!id_is_good(node->key, strlen(node->key))) {
		reader_error(reader, node->named,
			     SAY_WITH(MESSAGE_ID_LETTERS, reader_shown(reader, node->key),
				      reader_number(reader, ID_LETTERS_MAX)));
	}
	fields_read(reader, node, SAY(MESSAGE_A_PLACE), place_fields, COUNT_OF(place_fields), &row);
	*place = row.place;
	place->kind = row.kind == PLACE_COUNTRY ? PLACE_COUNTRY : PLACE_TOWN;
	if (place->kind == PLACE_COUNTRY) {
		place->country = country_at(place->longitude, place->latitude);
	}
	place->id = reader_keep(reader, node->key);
	place->key = hash_text(node->key);
	reader->place_spots[index] = node->named;
	reader->place_spots[index].file = reader_keep(reader, node->named.file);
	keys_put(&reader->places, place->key, index);
}

bool places_read(struct reader *reader, const struct node *root)
{
	struct content *content = reader->content;

	if (!root || !fields_expect(reader, root, NODE_MAP)) {
		return false;
	}
	size_t room = (size_t)root->count;

	if (root->count > PLACES_MAX) {
		reader_error(reader, root->spot,
			     SAY_WITH(MESSAGE_PLACES_MANY, reader_number(reader, PLACES_MAX),
				      reader_number(reader, root->count)));
		room = PLACES_MAX;
	}
	content->places = arena_take(&content->arena, room * sizeof(content->places[0]));
	reader->place_spots = arena_take(&content->arena, room * sizeof(reader->place_spots[0]));
	reader->place_used = arena_take(&content->arena, room * sizeof(reader->place_used[0]));
	keys_init(&reader->places, &content->arena, (int)room);
	for (const struct node *node = root->first; node; node = node->next) {
		if (content->place_count < (int)room) {
			place_read(reader, node, content->place_count++);
		}
	}
	return true;
}

static const char *place_advice(struct reader *reader, const char *given)
{
	const struct content *content = reader->content;

	if (problems_full(reader->problems) || content->place_count == 0) {
		return "";
	}
	const char **names =
		arena_take(&reader->scratch, (size_t)content->place_count * sizeof(*names));

	for (int i = 0; i < content->place_count; i++) {
		names[i] = content->places[i].id;
	}
	return reader_advice(reader, given, names, (size_t)content->place_count, NULL);
}

int place_named(struct reader *reader, const struct node *node)
{
	if (!fields_expect(reader, node, NODE_SCALAR)) {
		return -1;
	}
	int place = keys_find(&reader->places, hash_text(node->text));

	if (place >= 0) {
		reader->place_used[place] = true;
	} else if (reader->places_known) {
		const char *advice = place_advice(reader, node->text);

		if (!advice[0]) {
			advice = reader_said(reader, SAY(MESSAGE_PLACE_ADD_IT));
		}
		reader_error(
			reader, node->spot,
			SAY_WITH(MESSAGE_NO_SUCH_PLACE, reader_shown(reader, node->text), advice));
	}
	return place;
}

void place_add(struct reader *reader, struct spot spot, struct network *network, int place)
{
	for (int i = 0; i < network->place_count; i++) {
		if (network->places[i] == place) {
			return;
		}
	}
	if (network->place_count == NETWORK_PLACES_MAX) {
		reader_error(reader, spot,
			     SAY_WITH(MESSAGE_NETWORK_PLACES_MANY,
				      reader_number(reader, NETWORK_PLACES_MAX)));
		return;
	}
	network->places[network->place_count++] = place;
}

void places_unused(struct reader *reader)
{
	const struct content *content = reader->content;

	for (int i = 0; i < content->place_count; i++) {
		if (!reader->place_used[i]) {
			reader_warning(reader, reader->place_spots[i],
				       SAY_WITH(MESSAGE_PLACE_UNUSED,
						reader_shown(reader, content->places[i].id)));
		}
	}
}
