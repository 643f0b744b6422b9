/*
 * On which days a network is shown, and the content of one day.
 *
 * A day is a number that sorts, 20270501; 0 stands for "nobody knows", which
 * hides nothing. Invariant: the content of a day is a content like any other;
 * it holds the whole one, whose texts it shows, and leaves that as it is.
 */
#ifndef MREZE_CONTENT_DAYS_H
#define MREZE_CONTENT_DAYS_H

#include <stdbool.h>

#include "content/content.h"

enum day_fault {
	DAY_GOOD,
	DAY_SHAPELESS, /* neither "1. 5. 2027." nor "2027-05-01" */
	DAY_NONE,      /* 30. 2. 2027. */
	DAY_FAR,       /* of a year that no kiosk will see */
	DAY_FAULT_COUNT,
};

/* Reads "1. 5. 2027." (blanks and the last point as you like) or "2027-05-01". */
enum day_fault day_read(const char *text, int *day);

bool network_shows(const struct network *network, int day);

/* Is any network shown on some days only? */
bool content_has_days(const struct content *content);

/* What whole shows on that day, for the caller to hold: whole itself where nothing is hidden. */
struct content *content_on_day(struct content *whole, int day);

#endif
