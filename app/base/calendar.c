#include "base/calendar.h"

#include <ctype.h>
#include <stddef.h>

enum {
	DAYS_OF_ERA = 146097,  /* 400 years */
	DAYS_TO_1970 = 719468, /* from 1 March of year 0 */
	YEAR_FIRST = 1970,
	YEAR_LAST = 9999,
};

static int floor_div(int a, int b)
{
	return a >= 0 ? a / b : -((b - 1 - a) / b);
}

int calendar_day(struct calendar_date date)
{
	int year = date.month <= 2 ? date.year - 1 : date.year; /* years begin in March */
	int era = floor_div(year, 400);
	int year_of_era = year - era * 400;
	int day_of_year = (153 * ((date.month + 9) % 12) + 2) / 5 + date.day - 1;
	int day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;

	return era * DAYS_OF_ERA + day_of_era - DAYS_TO_1970;
}

struct calendar_date calendar_date(int day)
{
	int since = day + DAYS_TO_1970;
	int era = floor_div(since, DAYS_OF_ERA);
	int day_of_era = since - era * DAYS_OF_ERA;
	int year_of_era =
		(day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
	int day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
	int shifted = (5 * day_of_year + 2) / 153; /* March is 0 */
	int month = shifted < 10 ? shifted + 3 : shifted - 9;

	return (struct calendar_date){
		.year = year_of_era + era * 400 + (month <= 2),
		.month = month,
		.day = day_of_year - (153 * shifted + 2) / 5 + 1,
	};
}

int calendar_weekday(int day)
{
	int since_monday = day + 3; /* 1 January 1970 was a Thursday */

	return since_monday - floor_div(since_monday, 7) * 7;
}

/* At most `most` digits at *at, and what stands behind them: that mark, then any blanks. */
static bool read_number(const char **at, int most, char mark, int *number)
{
	int digits = 0;

	for (*number = 0; isdigit((unsigned char)**at) && digits < most; digits++) {
		*number = *number * 10 + *(*at)++ - '0';
	}
	if (digits == 0 || (mark != '\0' && *(*at)++ != mark)) {
		return false;
	}
	while (mark == '.' && **at == ' ') {
		(*at)++;
	}
	return true;
}

static bool read_iso(const char *text, struct calendar_date *date)
{
	return read_number(&text, 4, '-', &date->year) &&
	       read_number(&text, 2, '-', &date->month) &&
	       read_number(&text, 2, '\0', &date->day) && *text == '\0';
}

static bool read_serbian(const char *text, struct calendar_date *date)
{
	if (!read_number(&text, 2, '.', &date->day) || !read_number(&text, 2, '.', &date->month) ||
	    !read_number(&text, 4, '\0', &date->year)) {
		return false;
	}
	return text[0] == '\0' || (text[0] == '.' && text[1] == '\0');
}

bool calendar_read(const char *text, int *day)
{
	struct calendar_date date;

	if (!read_iso(text, &date) && !read_serbian(text, &date)) {
		return false;
	}
	if (date.year < YEAR_FIRST || date.year > YEAR_LAST || date.month < 1 || date.month > 12 ||
	    date.day < 1 || date.day > 31) {
		return false;
	}
	*day = calendar_day(date);
	return calendar_date(*day).day == date.day; /* 31 April comes back as 1 May */
}
