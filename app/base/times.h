/*
 * How long something took, many times over: how long half of them were, and the worst.
 *
 * A plain value, all zero at first. Invariant: of a fixed size, however many are told;
 * shares are right to a tenth of a millisecond below TIMES_ROWS of them.
 */
#ifndef MREZE_BASE_TIMES_H
#define MREZE_BASE_TIMES_H

enum { TIMES_ROWS = 600 };

struct times {
	int count,
		rows[TIMES_ROWS]; /* a row each tenth of a millisecond, the last for all beyond */
	double whole_s, longest_s;
};

void times_add(struct times *times, double lasted_s);

/* Milliseconds within which that share of them was done; 0 without any. */
double times_within_ms(const struct times *times, double share);

double times_mean_ms(const struct times *times);

#endif
