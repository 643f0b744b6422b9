/*
 * Days and hours as whole numbers, so that they can be counted and compared.
 *
 * A day is the number of days since 1 January 1970, an hour 24 times that plus
 * the hour of the day, both by the clock on the wall: the caller knows the time
 * zone. Owns nothing. Invariant: calendar_date(calendar_day(d)) is d for every
 * date that there is (proleptic Gregorian).
 * Source: H. Hinnant, "chrono-Compatible Low-Level Date Algorithms".
 */
#ifndef MREZE_BASE_CALENDAR_H
#define MREZE_BASE_CALENDAR_H

#include <stdbool.h>

struct calendar_date {
	int year, month, day; /* month 1-12, day 1-31 */
};

int calendar_day(struct calendar_date date);
struct calendar_date calendar_date(int day);

/* 0 is Monday. */
int calendar_weekday(int day);

/* "2026-11-24", "24. 11. 2026." or "24.11.2026"; false for anything else, and for 31 April. */
bool calendar_read(const char *text, int *day);

#endif
