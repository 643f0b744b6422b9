/*
 * The two kinds of dates that a fact can have: 2003 and 2007-05.
 *
 * Values only. Invariant: a DATE_GOOD date has a year from DATE_YEAR_FIRST to
 * DATE_YEAR_LAST and a month from 1 to 12, or 0 for the year as a whole.
 */
#ifndef MREZE_CONTENT_DATE_H
#define MREZE_CONTENT_DATE_H

#include "base/message.h"
#include "content/content.h"

enum {
	DATE_YEAR_FIRST = 1000,
	DATE_YEAR_LAST = 2100,
};

enum date_fault {
	DATE_GOOD,
	DATE_SHAPELESS,   /* not a date as we write it */
	DATE_SHORT_MONTH, /* 2007-5 */
	DATE_WITH_DAY,    /* 2007-05-14 */
	DATE_NO_MONTH,    /* 2007-13 */
	DATE_FAR_YEAR,
	DATE_FAULT_COUNT,
};

/* What to tell people of each; takes what was written. */
extern const enum message_id date_messages[DATE_FAULT_COUNT];

enum date_fault date_read(const char *text, struct date *date);

#endif
