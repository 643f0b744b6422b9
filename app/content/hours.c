#include "content/hours.h"

#include <string.h>

#include "base/calendar.h"

enum { HOUR_MIN = 60, DAY_MIN = 24 * HOUR_MIN };

const char *const hours_days[HOURS_DAYS] = {
	"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
};

static const struct day_hours always = {0, DAY_MIN};
static const struct day_hours closed = {0, 0};

struct hours hours_usual(void)
{
	struct hours hours = {0};

	for (int i = 0; i < HOURS_DAYS; i++) {
		hours.days[i] = always;
	}
	return hours;
}

/* Digits and nothing else, so many of them; moves behind. */
static bool digits(const char **text, int count, int *number)
{
	*number = 0;
	for (int i = 0; i < count; i++) {
		if (**text < '0' || **text > '9') {
			return false;
		}
		*number = *number * 10 + (*(*text)++ - '0');
	}
	return true;
}

static bool letter(const char **text, char wanted)
{
	return **text == wanted && *(*text)++ != '\0';
}

/* "7:30" or "07:30", up to 24:00. */
static bool time_of_day(const char **text, int *minutes)
{
	int hour, minute;
	int width = (*text)[0] != '\0' && (*text)[1] == ':' ? 1 : 2;

	if (!digits(text, width, &hour) || !letter(text, ':') || !digits(text, 2, &minute)) {
		return false;
	}
	*minutes = hour * HOUR_MIN + minute;
	return minute < HOUR_MIN && *minutes <= DAY_MIN;
}

bool hours_read(const char *text, struct day_hours *day)
{
	struct day_hours read;

	if (strcmp(text, "always") == 0) {
		*day = always;
		return true;
	}
	if (strcmp(text, "closed") == 0) {
		*day = closed;
		return true;
	}
	if (!time_of_day(&text, &read.opens_min) || !letter(&text, '-') ||
	    !time_of_day(&text, &read.closes_min) || *text != '\0' ||
	    read.opens_min >= read.closes_min) {
		return false;
	}
	*day = read;
	return true;
}

const char *hours_print(struct arena *arena, struct day_hours day)
{
	if (hours_always(day)) {
		return "always";
	}
	if (hours_closed(day)) {
		return "closed";
	}
	return arena_print(arena, "%02d:%02d-%02d:%02d", day.opens_min / HOUR_MIN,
			   day.opens_min % HOUR_MIN, day.closes_min / HOUR_MIN,
			   day.closes_min % HOUR_MIN);
}

bool hours_same(struct day_hours one, struct day_hours other)
{
	return one.opens_min == other.opens_min && one.closes_min == other.closes_min;
}

bool hours_always(struct day_hours day)
{
	return hours_same(day, always);
}

bool hours_closed(struct day_hours day)
{
	return hours_same(day, closed);
}

/* Is there such a day? A day of each year may be 29 February. */
static bool exists(struct holiday holiday)
{
	struct calendar_date date = {
		.year = holiday.year != 0 ? holiday.year : 2028,
		.month = holiday.month,
		.day = holiday.day,
	};

	if (date.month < 1 || date.month > 12 || date.day < 1 || date.day > 31) {
		return false;
	}
	struct calendar_date back = calendar_date(calendar_day(date));

	return back.month == date.month && back.day == date.day;
}

bool hours_read_holiday(const char *text, struct holiday *holiday)
{
	struct holiday read = {0};

	if (strlen(text) == strlen("2027-04-30") &&
	    (!digits(&text, 4, &read.year) || read.year < 2000 || !letter(&text, '-'))) {
		return false;
	}
	if (!digits(&text, 2, &read.month) || !letter(&text, '-') || !digits(&text, 2, &read.day) ||
	    *text != '\0' || !exists(read)) {
		return false;
	}
	*holiday = read;
	return true;
}
