#include "content/schema.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "content/date.h"
#include "content/schema_pen.h"
#include "content/tables.h"
#include "content/words.h"

#define ID_PATTERN "^[a-z0-9]([a-z0-9-]*[a-z0-9])?$"

static void put_fields(struct pen *pen, const struct field_table *table);

/* A text of many lines may be longer in the file than on the screen, so that its length is left. */
static void put_text_in_one(struct pen *pen, const struct field *field, const char *name)
{
	pen_map(pen, name);
	if (name) {
		pen_about(pen, "text", name);
	}
	pen_text(pen, "type", "string");
	pen_number(pen, "minLength", 1);
	if (field->words == 0) {
		pen_number(pen, "maxLength", field->most);
	}
	pen_end(pen);
}

/* Which languages there are is up to kiosk.yaml. */
static void put_text_of_others(struct pen *pen, const struct field *field)
{
	pen_map(pen, "additionalProperties");
	pen_text(pen, "type", "string");
	pen_number(pen, "minLength", 1);
	if (field->words == 0) {
		pen_number(pen, "maxLength", field->most);
	}
	pen_end(pen);
}

static void put_text(struct pen *pen, const struct field *field)
{
	pen_list(pen, "oneOf");
	put_text_in_one(pen, field, NULL);
	pen_map(pen, NULL);
	pen_text(pen, "type", "object");
	pen_number(pen, "minProperties", 1);
	pen_map(pen, "properties");
	put_text_in_one(pen, field, "sr");
	put_text_in_one(pen, field, "en");
	put_text_in_one(pen, field, "latin");
	pen_end(pen);
	put_text_of_others(pen, field);
	pen_end(pen);
	pen_end(pen);
}

static void put_line(struct pen *pen, const struct field *field)
{
	pen_text(pen, "type", "string");
	pen_number(pen, "minLength", 1);
	pen_number(pen, "maxLength", field->most);
}

static void put_id(struct pen *pen, const struct field *field)
{
	put_line(pen, field);
	pen_text(pen, "pattern", "^[A-Za-z0-9-]+$");
}

static void put_number(struct pen *pen, const struct field *field)
{
	pen_text(pen, "type", field->kind == FIELD_WHOLE ? "integer" : "number");
	pen_number(pen, "minimum", field->least);
	pen_number(pen, "maximum", field->most);
}

static void put_bool(struct pen *pen, const struct field *field)
{
	(void)field;
	pen_text(pen, "type", "boolean");
}

static void put_choice(struct pen *pen, const struct field *field)
{
	pen_list(pen, "enum");
	for (int i = 0; field->choices[i]; i++) {
		const char *choice = field->choices[i];

		/* YAML's own word for it is a number: rotation: 90. */
		if (strspn(choice, "0123456789") == strlen(choice)) {
			pen_number(pen, NULL, strtod(choice, NULL));
		} else {
			pen_text(pen, NULL, choice);
		}
	}
	pen_end(pen);
}

static void put_colour(struct pen *pen, const struct field *field)
{
	(void)field;
	pen_text(pen, "type", "string");
	pen_text(pen, "pattern", "^[0-9A-Fa-f]{6}$");
}

static void put_emblem(struct pen *pen, const struct field *field)
{
	put_line(pen, field);
	pen_text(
		pen, "pattern",
		"^(assets:[a-z0-9-]+|[^/\\\\].*\\.([sS][vV][gG]|[pP][nN][gG]|[jJ][pP][eE]?[gG]))$");
}

static void put_icon(struct pen *pen, const struct field *field)
{
	put_line(pen, field);
	pen_text(pen, "pattern", ID_PATTERN);
}

static void put_address(struct pen *pen, const struct field *field)
{
	put_line(pen, field);
	pen_text(pen, "pattern",
		 "^https?://[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+(:[0-9]{1,5})?([/?#][!-~]*)?$");
}

/* 2003 is a number to YAML, 2007-05 is a text. */
static void put_date(struct pen *pen, const struct field *field)
{
	(void)field;
	pen_list(pen, "oneOf");
	pen_map(pen, NULL);
	pen_text(pen, "type", "integer");
	pen_number(pen, "minimum", DATE_YEAR_FIRST);
	pen_number(pen, "maximum", DATE_YEAR_LAST);
	pen_end(pen);
	pen_map(pen, NULL);
	pen_text(pen, "type", "string");
	pen_text(pen, "pattern", "^(1[0-9]{3}|20[0-9]{2}|2100)(-(0[1-9]|1[0-2]))?$");
	pen_end(pen);
	pen_end(pen);
}

/* 2027-05-01, or as it is written in Serbian: 1. 5. 2027. */
static void put_day(struct pen *pen, const struct field *field)
{
	(void)field;
	pen_text(pen, "type", "string");
	pen_text(pen, "pattern",
		 "^([0-9]{4}-[0-9]{1,2}-[0-9]{1,2}|[0-9]{1,2}\\. *[0-9]{1,2}\\. *[0-9]{4}\\.?)$");
}

static void put_inside(struct pen *pen, const struct field *field)
{
	if (field->inside) {
		put_fields(pen, field->inside);
	} else {
		pen_text(pen, "type", "string");
		pen_text(pen, "pattern", field->pattern ? field->pattern : "^[A-Za-z0-9-]+$");
	}
}

static void put_node(struct pen *pen, const struct field *field)
{
	if (!field->list) {
		put_inside(pen, field);
		return;
	}
	pen_text(pen, "type", "array");
	pen_map(pen, "items");
	if (field->inside) {
		pen_about(pen, field->inside->name, NULL);
	}
	put_inside(pen, field);
	pen_end(pen);
}

static void (*const kinds[])(struct pen *, const struct field *) = {
	[FIELD_TEXT] = put_text,     [FIELD_LINE] = put_line,       [FIELD_ID] = put_id,
	[FIELD_NUMBER] = put_number, [FIELD_WHOLE] = put_number,    [FIELD_BOOL] = put_bool,
	[FIELD_CHOICE] = put_choice, [FIELD_COLOUR] = put_colour,   [FIELD_EMBLEM] = put_emblem,
	[FIELD_ICON] = put_icon,     [FIELD_ADDRESS] = put_address, [FIELD_DATE] = put_date,
	[FIELD_DAY] = put_day,       [FIELD_NODE] = put_node,
};
static_assert(COUNT_OF(kinds) == FIELD_KIND_COUNT, "every kind of field has a schema");

/* Kinds that take a value need it, and none of the others'. */
static void put_fact_rule(struct pen *pen, enum fact_value value)
{
	pen_map(pen, NULL);
	pen_map(pen, "if");
	pen_list(pen, "required");
	pen_text(pen, NULL, "kind");
	pen_end(pen);
	pen_map(pen, "properties");
	pen_map(pen, "kind");
	pen_list(pen, "enum");
	for (int kind = 0; kind < FACT_KIND_COUNT; kind++) {
		if (fact_takes[kind] == value) {
			pen_text(pen, NULL, fact_kinds[kind]);
		}
	}
	pen_end(pen);
	pen_end(pen);
	pen_end(pen);
	pen_end(pen);
	pen_map(pen, "then");
	pen_list(pen, "required");
	pen_text(pen, NULL, fact_value_keys[value]);
	pen_end(pen);
	pen_map(pen, "properties");
	for (int other = 0; other < FACT_VALUE_COUNT; other++) {
		if (other != (int)value) {
			pen_bool(pen, fact_value_keys[other], false);
		}
	}
	if (value != FACT_IS_NUMBER) {
		pen_bool(pen, "bound", false);
	}
	pen_end(pen);
	pen_end(pen);
	pen_end(pen);
}

static void put_required(struct pen *pen, const struct field_table *table)
{
	pen_list(pen, "required");
	for (size_t i = 0; i < table->count; i++) {
		if (table->fields[i].needed) {
			pen_text(pen, NULL, table->fields[i].key);
		}
	}
	pen_end(pen);
}

static void put_fields(struct pen *pen, const struct field_table *table)
{
	pen_text(pen, "type", "object");
	pen_bool(pen, "additionalProperties", false);
	put_required(pen, table);
	pen_map(pen, "properties");
	for (size_t i = 0; i < table->count; i++) {
		const struct field *field = &table->fields[i];

		pen_map(pen, field->key);
		pen_about(pen, table->name, field->key);
		kinds[field->kind](pen, field);
		pen_end(pen);
	}
	pen_end(pen);
	if (table == &fact_table) {
		pen_list(pen, "allOf");
		for (int value = 0; value < FACT_VALUE_COUNT; value++) {
			put_fact_rule(pen, (enum fact_value)value);
		}
		pen_end(pen);
	}
}

static void put_kiosk(struct pen *pen)
{
	put_fields(pen, &kiosk_table);
}

static void put_network(struct pen *pen)
{
	put_fields(pen, &network_table);
}

/* A map whose keys are ids, of what the table describes. */
static void put_by_id(struct pen *pen, const struct field_table *table)
{
	pen_text(pen, "type", "object");
	pen_map(pen, "propertyNames");
	pen_text(pen, "pattern", ID_PATTERN);
	pen_number(pen, "maxLength", ID_LETTERS_MAX);
	pen_end(pen);
	pen_map(pen, "additionalProperties");
	pen_about(pen, table->name, NULL);
	put_fields(pen, table);
	pen_end(pen);
}

static void put_places(struct pen *pen)
{
	put_by_id(pen, &place_table);
}

static void put_themes(struct pen *pen)
{
	put_by_id(pen, &theme_table);
}

static void put_strings(struct pen *pen)
{
	static const struct field word = {.kind = FIELD_TEXT, .most = WORD_LETTERS_MAX};

	pen_text(pen, "type", "object");
	pen_bool(pen, "additionalProperties", false);
	pen_list(pen, "required");
	for (int i = 0; i < WORD_COUNT; i++) {
		pen_text(pen, NULL, word_keys[i]);
	}
	pen_end(pen);
	pen_map(pen, "properties");
	for (int i = 0; i < WORD_COUNT; i++) {
		pen_map(pen, word_keys[i]);
		pen_text(pen, "$ref", "#/definitions/word");
		pen_end(pen);
	}
	pen_end(pen);
	pen_map(pen, "definitions");
	pen_map(pen, "word");
	put_text(pen, &word);
	pen_end(pen);
	pen_end(pen);
}

static const struct {
	const char *name;
	void (*put)(struct pen *);
} schemas[] = {
	{"kiosk", put_kiosk},     {"network", put_network}, {"places", put_places},
	{"strings", put_strings}, {"themes", put_themes},
};
static_assert(COUNT_OF(schemas) == SCHEMA_COUNT, "every schema is counted");

const char *schema_name(int nth)
{
	return schemas[nth].name;
}

/* The descriptions, in the arena; NULL when they can't be read. */
static const struct node *read_about(struct arena *arena, const char *assets)
{
	struct problems problems = {0};
	struct folder folder;
	struct source source;
	const struct node *about = NULL;

	if (folder_init(&folder, arena, arena_print(arena, "%s/messages", assets)) &&
	    source_read(&source, &folder, "schema.yaml", arena, &problems)) {
		about = tree_read(&source, arena, &problems);
	}
	about = problems.errors > 0 ? NULL : about;
	problems_finish(&problems);
	return about;
}

bool schema_write(const char *assets, int nth, FILE *out, struct lacking *lacking)
{
	struct arena arena = {0};
	struct pen pen = {.out = out, .about = read_about(&arena, assets)};
	bool read = pen.about != NULL;

	if (read) {
		pen_map(&pen, NULL);
		pen_text(&pen, "$schema", "http://json-schema.org/draft-07/schema#");
		pen_about(&pen, schemas[nth].name, NULL);
		schemas[nth].put(&pen);
		pen_end(&pen);
		fputs("\n", out);
	}
	*lacking = pen.lacking;
	arena_finish(&arena);
	return read && pen.lacking.table == NULL;
}
