#include "content/date.h"

#include <stdlib.h>
#include <string.h>

const enum message_id date_messages[DATE_FAULT_COUNT] = {
	[DATE_GOOD] = MESSAGE_PLAIN,
	[DATE_SHAPELESS] = MESSAGE_DATE_SHAPELESS,
	[DATE_SHORT_MONTH] = MESSAGE_DATE_SHORT_MONTH,
	[DATE_WITH_DAY] = MESSAGE_DATE_WITH_DAY,
	[DATE_NO_MONTH] = MESSAGE_DATE_NO_MONTH,
	[DATE_FAR_YEAR] = MESSAGE_DATE_FAR_YEAR,
};

/* d is a digit. */
static const struct {
	const char *shape;
	enum date_fault fault;
} shapes[] = {
	{"dddd", DATE_GOOD},           {"dddd-dd", DATE_GOOD},      {"dddd-d", DATE_SHORT_MONTH},
	{"dddd-dd-dd", DATE_WITH_DAY}, {"dddd-d-d", DATE_WITH_DAY},
};

static bool has_shape(const char *text, const char *shape)
{
	for (; *shape; text++, shape++) {
		bool digit = *text >= '0' && *text <= '9';

		if (*shape == 'd' ? !digit : *text != *shape) {
			return false;
		}
	}
	return *text == 0;
}

enum date_fault date_read(const char *text, struct date *date)
{
	enum date_fault fault = DATE_SHAPELESS;

	for (size_t i = 0; i < COUNT_OF(shapes); i++) {
		if (has_shape(text, shapes[i].shape)) {
			fault = shapes[i].fault;
		}
	}
	*date = (struct date){0};
	if (fault != DATE_GOOD) {
		return fault;
	}
	bool monthly = strlen(text) > 4;
	int year = (int)strtol(text, NULL, 10);
	int month = monthly ? (int)strtol(text + 5, NULL, 10) : 0;

	if (year < DATE_YEAR_FIRST || year > DATE_YEAR_LAST) {
		return DATE_FAR_YEAR;
	}
	if (monthly && (month < 1 || month > 12)) {
		return DATE_NO_MONTH;
	}
	*date = (struct date){year, month};
	return DATE_GOOD;
}
