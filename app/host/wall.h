/*
 * The clock on the wall: local days and hours, and whether it is to be trusted.
 *
 * Owns nothing. Invariant: a clock that shows a day before the program was
 * built is not set (a machine without a battery wakes up in 1970), and no hour
 * is told then.
 */
#ifndef MREZE_HOST_WALL_H
#define MREZE_HOST_WALL_H

#include <stdbool.h>

/* The hour now, as in calendar.h; TALLY_HOUR_UNKNOWN while the clock isn't set. */
int wall_hour(void);

/* The same for a moment of time(). */
int wall_hour_of(long long unix_s);

/*
 * Has somebody set the clock since the machine started? A time server (the kernel knows, and
 * systemd-timesyncd leaves a mark), or the kernel itself by a battery clock. Else it may be a
 * day late: a Pi goes on from when it was switched off.
 */
bool wall_is_set(void);

/* A day as in calendar.h; 0: nobody knows. left_s: until the next one, 0 < left_s <= 25 h. */
struct wall_day {
	int day;
	double left_s;
};

/* Of a moment of time(); set: as wall_is_set() said, once at least. */
struct wall_day wall_day_of(long long unix_s, bool set);

#endif
