/*
 * The clock on the wall: local days and hours, and whether it is to be trusted.
 *
 * Owns nothing. Invariant: a clock that shows a day before the program was
 * built is not set (a machine without a battery wakes up in 1970), and no hour
 * is told then.
 */
#ifndef MREZE_HOST_WALL_H
#define MREZE_HOST_WALL_H

/* The hour now, as in calendar.h; TALLY_HOUR_UNKNOWN while the clock isn't set. */
int wall_hour(void);

/* The same for a moment of time(). */
int wall_hour_of(long long unix_s);

#endif
