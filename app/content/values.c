#include "content/values.h"

#include <assert.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/calendar.h"
#include "content/address.h"
#include "content/date.h"
#include "content/picture.h"
#include "content/texts.h"
#include "content/traps.h"

/* No kiosk stands so long; a day of 1926 is a slip of the pen. */
enum {
	DAY_YEAR_FIRST = 2000,
	DAY_YEAR_LAST = 2100,
};

static bool value_text(struct reader *reader, const struct field *field, const struct node *node,
		       void *at)
{
	struct text_rule rule = {.letters = (int)field->most, .words = field->words};

	return text_read(reader, node, rule, at);
}

static bool value_line(struct reader *reader, const struct field *field, const struct node *node,
		       void *at)
{
	const char *text = text_line(reader, node, (int)field->most);

	if (text) {
		*(const char **)at = reader_keep(reader, text);
	}
	return text != NULL;
}

static bool value_id(struct reader *reader, const struct field *field, const struct node *node,
		     void *at)
{
	static const char letters[] =
		"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-";
	const char *text = text_line(reader, node, (int)field->most);

	if (text && text[strspn(text, letters)]) {
		reader_error(reader, node->spot,
			     SAY_WITH(MESSAGE_VALUE_ID_LETTERS, reader_name(reader, node),
				      reader_shown(reader, text)));
		text = NULL;
	}
	if (text) {
		*(const char **)at = reader_keep(reader, text);
	}
	return text != NULL;
}

/* A number's text without quotes, or NULL. */
static const char *number_text(struct reader *reader, const struct node *node)
{
	enum message_id meaning = node->plain ? traps_meaning(node->text) : MESSAGE_NONE;

	if (!fields_expect(reader, node, NODE_SCALAR)) {
		return NULL;
	}
	if (!node->plain) {
		reader_error(reader, node->spot,
			     SAY_WITH(MESSAGE_VALUE_QUOTED_NUMBER, reader_name(reader, node)));
		return NULL;
	}
	if (traps_is_base(meaning)) {
		reader_error(reader, node->spot,
			     SAY_WITH(MESSAGE_VALUE_BASE, reader_shown(reader, node->text),
				      reader_said(reader, SAY(meaning))));
		return NULL;
	}
	return node->text;
}

static bool in_range(struct reader *reader, const struct field *field, const struct node *node,
		     double value)
{
	if (value >= field->least && value <= field->most) {
		return true;
	}
	reader_error(reader, node->spot,
		     SAY_WITH(MESSAGE_VALUE_RANGE, reader_name(reader, node),
			      reader_shown(reader, node->text),
			      arena_print(&reader->scratch, "%.10g", field->least),
			      arena_print(&reader->scratch, "%.10g", field->most)));
	return false;
}

/* An optional minus, digits, and perhaps a point and digits. */
static bool is_decimal(const char *text)
{
	text += *text == '-';
	size_t whole = strspn(text, "0123456789");

	text += whole;
	if (*text == '.') {
		size_t part = strspn(text + 1, "0123456789");

		text += part > 0 ? 1 + part : 0;
	}
	return whole > 0 && *text == 0;
}

static bool value_number(struct reader *reader, const struct field *field, const struct node *node,
			 void *at)
{
	const char *text = number_text(reader, node);

	if (!text) {
		return false;
	}
	if (!is_decimal(text)) {
		reader_error(reader, node->spot,
			     SAY_WITH(MESSAGE_VALUE_NO_NUMBER, reader_name(reader, node),
				      reader_shown(reader, text)));
		return false;
	}
	double value = strtod(text, NULL);

	if (!in_range(reader, field, node, value)) {
		return false;
	}
	*(float *)at = (float)value;
	return true;
}

static bool value_whole(struct reader *reader, const struct field *field, const struct node *node,
			void *at)
{
	const char *text = number_text(reader, node);

	if (!text) {
		return false;
	}
	if (!traps_is_whole(text)) {
		reader_error(reader, node->spot,
			     SAY_WITH(MESSAGE_VALUE_NO_WHOLE, reader_name(reader, node),
				      reader_shown(reader, text)));
		return false;
	}
	double value = strtod(text, NULL);

	if (!in_range(reader, field, node, value)) {
		return false;
	}
	*(long *)at = lround(value);
	return true;
}

static bool value_bool(struct reader *reader, const struct field *field, const struct node *node,
		       void *at)
{
	(void)field;
	if (!fields_expect(reader, node, NODE_SCALAR)) {
		return false;
	}
	bool yes = node->plain && strcmp(node->text, "true") == 0;

	if (!yes && !(node->plain && strcmp(node->text, "false") == 0)) {
		reader_error(reader, node->spot,
			     SAY_WITH(MESSAGE_VALUE_NO_BOOL, reader_name(reader, node),
				      reader_shown(reader, node->text)));
		return false;
	}
	*(bool *)at = yes;
	return true;
}

static bool value_choice(struct reader *reader, const struct field *field, const struct node *node,
			 void *at)
{
	int count = 0;

	if (!fields_expect(reader, node, NODE_SCALAR)) {
		return false;
	}
	for (; field->choices[count]; count++) {
		if (strcmp(node->text, field->choices[count]) == 0) {
			*(int *)at = count;
			return true;
		}
	}
	const char *advice = reader_advice(reader, node->text, field->choices, (size_t)count, NULL);

	if (!advice[0]) {
		advice = reader_said(reader,
				     SAY_WITH(MESSAGE_ONE_OF,
					      reader_list(reader, field->choices, (size_t)count)));
	}
	reader_error(reader, node->spot,
		     SAY_WITH(MESSAGE_VALUE_NO_CHOICE, reader_name(reader, node),
			      reader_shown(reader, node->text), advice));
	return false;
}

static bool value_colour(struct reader *reader, const struct field *field, const struct node *node,
			 void *at)
{
	static const char digits[] = "0123456789abcdefABCDEF";

	(void)field;
	if (!text_line(reader, node, 40)) {
		return false;
	}
	if (strlen(node->text) != 6 || strspn(node->text, digits) != 6) {
		reader_error(reader, node->spot,
			     SAY_WITH(MESSAGE_VALUE_NO_COLOUR, reader_name(reader, node),
				      reader_shown(reader, node->text)));
		return false;
	}
	*(struct colour *)at = rgb((uint32_t)strtoul(node->text, NULL, 16));
	return true;
}

static bool asset_is_there(struct reader *reader, const struct node *node, const char *folder,
			   const char *name)
{
	const struct load_help *help = reader->help;

	if (id_is_good(name, strlen(name)) &&
	    (!help || !help->has_asset || help->has_asset(help->self, folder, name))) {
		return true;
	}
	reader_error(reader, node->spot,
		     SAY_WITH(strcmp(folder, "icons") == 0 ? MESSAGE_NO_SUCH_ICON
							   : MESSAGE_NO_SUCH_EMBLEM,
			      reader_shown(reader, name)));
	return false;
}

static bool value_emblem(struct reader *reader, const struct field *field, const struct node *node,
			 void *at)
{
	static const char assets[] = "assets:";
	const char *text = text_line(reader, node, (int)field->most);

	if (!text) {
		return false;
	}
	if (strncmp(text, assets, strlen(assets)) == 0) {
		if (!asset_is_there(reader, node, "emblems", text + strlen(assets))) {
			return false;
		}
	} else {
		enum message_id fault = picture_fault(&reader->folder, text);

		if (fault != MESSAGE_NONE) {
			reader_error(reader, node->spot,
				     SAY_WITH(MESSAGE_PICTURE_IN, reader_name(reader, node),
					      reader_shown(reader, text),
					      reader_said(reader, SAY(fault))));
			return false;
		}
	}
	*(const char **)at = reader_keep(reader, text);
	return true;
}

static bool value_icon(struct reader *reader, const struct field *field, const struct node *node,
		       void *at)
{
	const char *text = text_line(reader, node, (int)field->most);

	if (!text || !asset_is_there(reader, node, "icons", text)) {
		return false;
	}
	*(const char **)at = reader_keep(reader, text);
	return true;
}

static bool value_address(struct reader *reader, const struct field *field, const struct node *node,
			  void *at)
{
	const char *text = text_line(reader, node, (int)field->most);
	enum message_id fault = text ? address_fault(text) : MESSAGE_NONE;

	if (fault != MESSAGE_NONE) {
		reader_error(reader, node->spot, SAY_WITH(fault, reader_shown(reader, text)));
	}
	if (!text || fault != MESSAGE_NONE) {
		return false;
	}
	*(const char **)at = reader_keep(reader, text);
	return true;
}

static bool value_date(struct reader *reader, const struct field *field, const struct node *node,
		       void *at)
{
	(void)field;
	if (!fields_expect(reader, node, NODE_SCALAR)) {
		return false;
	}
	enum date_fault fault = date_read(node->text, at);

	if (fault != DATE_GOOD) {
		reader_error(reader, node->spot,
			     SAY_WITH(date_messages[fault], reader_shown(reader, node->text)));
	}
	return fault == DATE_GOOD;
}

static bool value_day(struct reader *reader, const struct field *field, const struct node *node,
		      void *at)
{
	int day = 0;

	(void)field;
	if (!fields_expect(reader, node, NODE_SCALAR)) {
		return false;
	}
	if (!calendar_read(node->text, &day)) {
		reader_error(reader, node->spot,
			     SAY_WITH(MESSAGE_DAY_SHAPELESS, reader_shown(reader, node->text)));
		return false;
	}
	int year = calendar_date(day).year;

	if (year < DAY_YEAR_FIRST || year > DAY_YEAR_LAST) {
		reader_error(reader, node->spot,
			     SAY_WITH(MESSAGE_DAY_FAR, reader_shown(reader, node->text)));
		return false;
	}
	*(int *)at = day;
	return true;
}

static bool value_node(struct reader *reader, const struct field *field, const struct node *node,
		       void *at)
{
	(void)reader;
	(void)field;
	*(const struct node **)at = node;
	return true;
}

value_reader *const value_readers[] = {
	[FIELD_TEXT] = value_text,       [FIELD_LINE] = value_line,
	[FIELD_ID] = value_id,           [FIELD_NUMBER] = value_number,
	[FIELD_WHOLE] = value_whole,     [FIELD_BOOL] = value_bool,
	[FIELD_CHOICE] = value_choice,   [FIELD_COLOUR] = value_colour,
	[FIELD_EMBLEM] = value_emblem,   [FIELD_ICON] = value_icon,
	[FIELD_ADDRESS] = value_address, [FIELD_DATE] = value_date,
	[FIELD_DAY] = value_day,         [FIELD_NODE] = value_node,
};

static_assert(COUNT_OF(value_readers) == FIELD_KIND_COUNT, "every kind of field has a reader");
