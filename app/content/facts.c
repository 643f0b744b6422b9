#include "content/parts.h"

#include <assert.h>
#include <limits.h>
#include <stddef.h>
#include <string.h>

#include "content/fields.h"
#include "content/prose.h"
#include "content/texts.h"
#include "content/tables.h"

enum {
	LABEL_LETTERS = 60,
	FACT_TEXT_LETTERS = 90,
	NUMBER_MOST = 1000000000,
	SHOWN_BYTES = 512,
};

const char *const fact_kinds[FACT_KIND_COUNT + 1] = {
	[FACT_JOINED] = "joined",
	[FACT_JOINED_IN] = "joined-in",
	[FACT_FOUNDED] = "founded",
	[FACT_FOUNDED_IN] = "founded-in",
	[FACT_REFORMED] = "reformed",
	[FACT_ANNOUNCED] = "announced",
	[FACT_ANNOUNCED_IN] = "announced-in",
	[FACT_SEAT] = "seat",
	[FACT_MEMBERS] = "members",
	[FACT_AUTHORITIES] = "authorities",
	[FACT_COUNTRIES] = "countries",
	[FACT_CONTINENTS] = "continents",
	[FACT_PARTNERS] = "partners",
	[FACT_SUPPORTED_BY] = "supported-by",
	[FACT_FUNDED_BY] = "funded-by",
	[FACT_RUN_BY] = "run-by",
	[FACT_KIND_COUNT] = NULL,
};

const enum fact_value fact_takes[FACT_KIND_COUNT] = {
	[FACT_JOINED] = FACT_IS_DATE,        [FACT_JOINED_IN] = FACT_IS_PLACE,
	[FACT_FOUNDED] = FACT_IS_DATE,       [FACT_FOUNDED_IN] = FACT_IS_PLACE,
	[FACT_REFORMED] = FACT_IS_DATE,      [FACT_ANNOUNCED] = FACT_IS_DATE,
	[FACT_ANNOUNCED_IN] = FACT_IS_PLACE, [FACT_SEAT] = FACT_IS_PLACE,
	[FACT_MEMBERS] = FACT_IS_NUMBER,     [FACT_AUTHORITIES] = FACT_IS_NUMBER,
	[FACT_COUNTRIES] = FACT_IS_NUMBER,   [FACT_CONTINENTS] = FACT_IS_NUMBER,
	[FACT_PARTNERS] = FACT_IS_NUMBER,    [FACT_SUPPORTED_BY] = FACT_IS_TEXT,
	[FACT_FUNDED_BY] = FACT_IS_TEXT,     [FACT_RUN_BY] = FACT_IS_TEXT,
};

const char *const fact_value_keys[FACT_VALUE_COUNT] = {
	[FACT_IS_DATE] = "date",
	[FACT_IS_PLACE] = "place",
	[FACT_IS_NUMBER] = "number",
	[FACT_IS_TEXT] = "text",
};

enum bound {
	BOUND_EXACT = -1,
	BOUND_OVER,
	BOUND_ABOUT,
};

static const char *const bounds[] = {[BOUND_OVER] = "over", [BOUND_ABOUT] = "about", NULL};

struct fact_row {
	int kind, bound;
	struct date date;
	const struct node *place;
	long number;
	struct text text, label;
};

#define AT(member) offsetof(struct fact_row, member)
static const struct field fact_fields[] = {
	{"kind", FIELD_CHOICE, AT(kind), .needed = true, .choices = fact_kinds},
	{"date", FIELD_DATE, AT(date), .needed = false},
	{"place", FIELD_NODE, AT(place), .needed = false},
	{"number", FIELD_WHOLE, AT(number), .least = 1, .most = NUMBER_MOST},
	{"text", FIELD_TEXT, AT(text), .most = FACT_TEXT_LETTERS},
	{"bound", FIELD_CHOICE, AT(bound), .choices = bounds},
	{"label", FIELD_TEXT, AT(label), .most = LABEL_LETTERS},
};
#undef AT

const struct field_table fact_table = {"fact", fact_fields, COUNT_OF(fact_fields)};

/* Exactly the value that the kind takes must stand there. */
static bool fact_values_fit(struct reader *reader, const struct node *node, enum fact_kind kind)
{
	enum fact_value value = fact_takes[kind];
	bool there = tree_in(node, fact_value_keys[value]) != NULL;
	const struct node *bound = tree_in(node, "bound");

	for (size_t i = 0; i < COUNT_OF(fact_value_keys); i++) {
		const struct node *other = tree_in(node, fact_value_keys[i]);

		if (other && i != (size_t)value) {
			reader_error(
				reader, other->named,
				SAY_WITH(there ? MESSAGE_FACT_TWO_VALUES : MESSAGE_FACT_OTHER_VALUE,
					 fact_kinds[kind], fact_value_keys[value],
					 fact_value_keys[i]));
			if (!there) {
				return false;
			}
		}
	}
	if (bound && value != FACT_IS_NUMBER) {
		reader_error(reader, bound->named, SAY(MESSAGE_FACT_BOUND));
	}
	if (!there) {
		reader_error(
			reader, node->spot,
			SAY_WITH(MESSAGE_FACT_NO_VALUE, fact_kinds[kind], fact_value_keys[value]));
	}
	return there;
}

static void show_date(struct reader *reader, struct fact *fact, const struct fact_row *row,
		      int language)
{
	const struct text *words = reader->content->words;
	const char *year = arena_print(&reader->scratch, "%d", row->date.year);
	char shown[SHOWN_BYTES], whole[SHOWN_BYTES];
	enum word pattern = row->date.month > 0 ? WORD_DATE_MONTH : WORD_DATE_YEAR;

	word_fill(shown, sizeof(shown), words[pattern].in[language], "year", year);
	if (row->date.month > 0) {
		word_fill(whole, sizeof(whole), shown, "month",
			  words[WORD_MONTH_1 + row->date.month - 1].in[language]);
	}
	fact->shown.in[language] = reader_keep(reader, row->date.month > 0 ? whole : shown);
}

static void show_place(struct reader *reader, struct fact *fact, const struct fact_row *row,
		       int language)
{
	(void)row;
	fact->shown.in[language] = reader->content->places[fact->place].name.in[language];
}

static void show_number(struct reader *reader, struct fact *fact, const struct fact_row *row,
			int language)
{
	static const enum word patterns[] = {
		[BOUND_OVER] = WORD_NUMBER_OVER,
		[BOUND_ABOUT] = WORD_NUMBER_ABOUT,
	};
	const struct content *content = reader->content;
	const struct customs *customs = prose_customs(content->languages[language].id);
	const char *number = prose_number(&reader->scratch, customs, row->number);
	char shown[SHOWN_BYTES];

	word_fill(shown, sizeof(shown),
		  row->bound == BOUND_EXACT ? "{n}"
					    : content->words[patterns[row->bound]].in[language],
		  "n", number);
	fact->shown.in[language] = reader_keep(reader, shown);
}

static void show_text(struct reader *reader, struct fact *fact, const struct fact_row *row,
		      int language)
{
	(void)reader;
	fact->shown.in[language] = row->text.in[language];
}

static void fact_show(struct reader *reader, struct fact *fact, const struct fact_row *row)
{
	static void (*const show[])(struct reader *, struct fact *, const struct fact_row *,
				    int) = {
		[FACT_IS_DATE] = show_date,
		[FACT_IS_PLACE] = show_place,
		[FACT_IS_NUMBER] = show_number,
		[FACT_IS_TEXT] = show_text,
	};

	text_clear(&fact->shown);
	for (int i = 0; i < reader->content->language_count; i++) {
		show[fact->value](reader, fact, row, i);
	}
}

/* "over 1000" has no end; "close to 100" is taken generously. */
static void fact_range(struct fact *fact, const struct fact_row *row)
{
	fact->least = row->number;
	fact->most = row->number;
	if (row->bound == BOUND_OVER) {
		fact->most = LONG_MAX;
	} else if (row->bound == BOUND_ABOUT) {
		fact->least = row->number / 2;
		fact->most = row->number * 2;
	}
}

/* False when the fact can't be shown. */
static bool fact_value(struct reader *reader, const struct node *node, struct fact *fact,
		       const struct fact_row *row)
{
	if (!fact_values_fit(reader, node, fact->kind)) {
		return false;
	}
	if (fact->value == FACT_IS_PLACE) {
		fact->place = row->place ? place_named(reader, row->place) : -1;
	}
	bool has[] = {
		[FACT_IS_DATE] = row->date.year > 0,
		[FACT_IS_PLACE] = fact->place >= 0,
		[FACT_IS_NUMBER] = row->number > 0,
		[FACT_IS_TEXT] = row->text.in[0][0] != 0,
	};

	return has[fact->value];
}

static void fact_read(struct reader *reader, const struct node *node, struct network *network)
{
	struct fact_row row = {.bound = BOUND_EXACT};
	struct fact fact = {.place = -1};

	if (!fields_read(reader, node, SAY(MESSAGE_A_FACT), fact_fields, COUNT_OF(fact_fields),
			 &row)) {
		return;
	}
	fact.kind = (enum fact_kind)row.kind;
	fact.value = fact_takes[fact.kind];
	if (!fact_value(reader, node, &fact, &row)) {
		return;
	}
	fact.date = row.date;
	fact_range(&fact, &row);
	fact.own_label = row.label.in[0][0] != 0;
	fact.label =
		fact.own_label ? row.label : reader->content->words[WORD_FACT_FIRST + row.kind];
	if (fact.place >= 0) {
		place_add(reader, node->spot, network, fact.place);
	}
	fact_show(reader, &fact, &row);
	network->facts[network->fact_count++] = fact;
}

void facts_read(struct reader *reader, const struct node *list, struct network *network)
{
	if (!fields_expect(reader, list, NODE_LIST)) {
		return;
	}
	if (list->count > FACTS_MAX) {
		reader_error(reader, list->spot,
			     SAY_WITH(MESSAGE_FACTS_MANY, reader_number(reader, FACTS_MAX),
				      reader_number(reader, list->count)));
	}
	for (const struct node *node = list->first; node; node = node->next) {
		if (network->fact_count < FACTS_MAX) {
			fact_read(reader, node, network);
		}
	}
}
