/*
 * When the house is open: hours of each weekday, and holidays.
 *
 * Plain values. Invariant: a day opens before it closes, or it is closed
 * (0 to 0), or it never closes (0 to 24:00). It knows no clock: whoever asks brings the day.
 */
#ifndef MREZE_CONTENT_HOURS_H
#define MREZE_CONTENT_HOURS_H

#include <stdbool.h>

#include "base/arena.h"

enum {
	HOURS_DAYS = 7, /* Monday first */
	HOLIDAYS_MAX = 60,
};

struct day_hours {
	int opens_min, closes_min; /* minutes since midnight */
};

struct holiday {
	int year; /* 0: each year */
	int month, day;
};

struct hours {
	struct day_hours days[HOURS_DAYS];
	int holiday_count;
	struct holiday holidays[HOLIDAYS_MAX]; /* closed on each */
};

/* "monday", ... as kiosk.yaml names them. */
extern const char *const hours_days[HOURS_DAYS];

struct hours hours_usual(void); /* always open */

/* "07:30-20:00", "always" or "closed". */
bool hours_read(const char *text, struct day_hours *day);

/* The same, written. */
const char *hours_print(struct arena *arena, struct day_hours day);

bool hours_same(struct day_hours one, struct day_hours other);
bool hours_always(struct day_hours day);
bool hours_closed(struct day_hours day);

/* "01-07" (each year) or "2027-04-30"; the day must exist. */
bool hours_read_holiday(const char *text, struct holiday *holiday);

#endif
