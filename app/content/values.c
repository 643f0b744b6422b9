#include "content/values.h"

#include <assert.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "content/address.h"
#include "content/date.h"
#include "content/picture.h"
#include "content/texts.h"
#include "content/traps.h"

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
		reader_error(
			reader, node->spot,
			"%s may have only the letters a to z, digits and -, but \"%s\" stands here",
			reader_name(reader, node), reader_shown(reader, text));
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
	const char *meaning = node->plain ? traps_meaning(node->text) : NULL;

	if (!fields_expect(reader, node, NODE_SCALAR)) {
		return NULL;
	}
	if (!node->plain) {
		reader_error(reader, node->spot, "%s is a number; write it without quotes",
			     reader_name(reader, node));
		return NULL;
	}
	if (meaning && strstr(meaning, "in base")) {
		reader_error(reader, node->spot,
			     "YAML takes %s for %s; write the number with plain digits, no zero "
			     "before them",
			     reader_shown(reader, node->text), meaning);
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
	reader_error(reader, node->spot, "%s is %s; it must lie between %.10g and %.10g",
		     reader_name(reader, node), reader_shown(reader, node->text), field->least,
		     field->most);
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
			     "%s must be a number as 12 or 12.5, but \"%s\" stands here",
			     reader_name(reader, node), reader_shown(reader, text));
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
		reader_error(
			reader, node->spot,
			"%s must be a whole number with nothing between its digits, as 1000, but "
			"\"%s\" stands here",
			reader_name(reader, node), reader_shown(reader, text));
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
			     "%s must be true or false, without quotes, but \"%s\" stands here",
			     reader_name(reader, node), reader_shown(reader, node->text));
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

	reader_error(reader, node->spot, "%s cannot be \"%s\"%s%s", reader_name(reader, node),
		     reader_shown(reader, node->text), advice[0] ? advice : "; it is one of ",
		     advice[0] ? "" : reader_list(reader, field->choices, (size_t)count));
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
		reader_error(
			reader, node->spot,
			"%s must be a colour of six digits in quotes, as \"8C2437\", but \"%s\" "
			"stands here",
			reader_name(reader, node), reader_shown(reader, node->text));
		return false;
	}
	*(struct colour *)at = rgb((uint32_t)strtoul(node->text, NULL, 16));
	return true;
}

static bool asset_is_there(struct reader *reader, const struct node *node, const char *folder,
			   const char *name)
{
	const struct load_help *help = reader->help;

	if (fields_is_id(name, strlen(name)) &&
	    (!help || !help->has_asset || help->has_asset(help->self, folder, name))) {
		return true;
	}
	reader_error(reader, node->spot,
		     "there is no \"%s\" among the kiosk's own %s; check its name",
		     reader_shown(reader, name), folder);
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
		const char *fault = picture_fault(&reader->folder, text);

		if (fault) {
			reader_error(reader, node->spot, "%s \"%s\": %s", node->key,
				     reader_shown(reader, text), fault);
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
	const char *fault = text ? address_fault(text) : NULL;

	if (fault) {
		reader_error(reader, node->spot, "the address \"%s\" %s",
			     reader_shown(reader, text), fault);
	}
	if (!text || fault) {
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
		reader_error(reader, node->spot, "\"%s\" %s", reader_shown(reader, node->text),
			     date_words[fault]);
	}
	return fault == DATE_GOOD;
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
	[FIELD_NODE] = value_node,
};

static_assert(COUNT_OF(value_readers) == FIELD_KIND_COUNT, "every kind of field has a reader");
