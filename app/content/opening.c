#include "content/parts.h"

#include <assert.h>
#include <stddef.h>

#include "content/fields.h"
#include "content/hours.h"
#include "content/tables.h"

struct opening {
	const struct node *days[HOURS_DAYS], *holidays;
};

#define TIME "([01]?[0-9]|2[0-4]):[0-5][0-9]"
#define DAY(name, day)                                                                             \
	{                                                                                          \
		name, FIELD_NODE, offsetof(struct opening, days[day]),                             \
			.pattern = "^(always|closed|" TIME "-" TIME ")$"                           \
	}
static const struct field opening_fields[] = {
	DAY("monday", 0),
	DAY("tuesday", 1),
	DAY("wednesday", 2),
	DAY("thursday", 3),
	DAY("friday", 4),
	DAY("saturday", 5),
	DAY("sunday", 6),
	{"holidays", FIELD_NODE, offsetof(struct opening, holidays), .list = true,
	 .pattern = "^([0-9]{4}-)?[0-9]{2}-[0-9]{2}$"},
};
#undef DAY
#undef TIME
static_assert(COUNT_OF(opening_fields) == HOURS_DAYS + 1, "every day of the week, and holidays");

const struct field_table hours_table = {"hours", opening_fields, COUNT_OF(opening_fields)};

static void day_read(struct reader *reader, const struct node *node, struct day_hours *day)
{
	if (fields_expect(reader, node, NODE_SCALAR) && !hours_read(node->text, day)) {
		reader_error(reader, node->spot,
			     SAY_WITH(MESSAGE_HOURS_WRONG, reader_name(reader, node),
				      reader_shown(reader, node->text)));
	}
}

static void holiday_read(struct reader *reader, const struct node *node, struct hours *hours)
{
	struct holiday holiday;

	if (!fields_expect(reader, node, NODE_SCALAR)) {
		return;
	}
	if (!hours_read_holiday(node->text, &holiday)) {
		reader_error(reader, node->spot,
			     SAY_WITH(MESSAGE_HOLIDAY_WRONG, reader_shown(reader, node->text)));
	} else if (hours->holiday_count == HOLIDAYS_MAX) {
		reader_error(reader, node->spot,
			     SAY_WITH(MESSAGE_HOLIDAYS_FULL, reader_number(reader, HOLIDAYS_MAX)));
	} else {
		hours->holidays[hours->holiday_count++] = holiday;
	}
}

struct hours opening_read(struct reader *reader, const struct node *node)
{
	struct opening opening = {0};
	struct hours hours = hours_usual();

	if (node) {
		fields_read(reader, node, SAY_WITH(MESSAGE_THE_GROUP, "hours"), opening_fields,
			    COUNT_OF(opening_fields), &opening);
	}
	for (int day = 0; day < HOURS_DAYS; day++) {
		if (opening.days[day]) {
			day_read(reader, opening.days[day], &hours.days[day]);
		}
	}
	if (opening.holidays && fields_expect(reader, opening.holidays, NODE_LIST)) {
		for (node = opening.holidays->first; node; node = node->next) {
			holiday_read(reader, node, &hours);
		}
	}
	return hours;
}
