/*
 * On which days a network is shown, and the content of one day.
 *
 * Days are numbers as in base/calendar.h; 0 stands for "nobody knows", which
 * hides nothing. Invariant: the content of a day is a content like any other;
 * it holds the whole one, whose texts it shows, and leaves that as it is.
 */
#ifndef MREZE_CONTENT_DAYS_H
#define MREZE_CONTENT_DAYS_H

#include <stdbool.h>

#include "content/content.h"

bool network_shows(const struct network *network, int day);

/* Is any network shown on some days only? */
bool content_has_days(const struct content *content);

/* What whole shows on that day, for the caller to hold: whole itself where nothing is hidden. */
struct content *content_on_day(struct content *whole, int day);

#endif
