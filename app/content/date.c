#include "content/date.h"

#include <stdlib.h>
#include <string.h>

const char *const date_words[DATE_FAULT_COUNT] = {
	[DATE_GOOD] = "is a date",
	[DATE_SHAPELESS] = "is no date; write a year, 2003, or a year and month, 2007-05",
	[DATE_SHORT_MONTH] = "lacks a digit; write the month with two, as in 2007-05",
	[DATE_WITH_DAY] =
		"has a day; only a year, 2003, or a year and month, 2007-05, can be shown",
	[DATE_NO_MONTH] = "has no such month; months run from 01 to 12",
	[DATE_FAR_YEAR] = "is too far away; years run from 1000 to 2100",
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
