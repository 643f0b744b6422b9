#include "base/times.h"

#include <math.h>

void times_add(struct times *times, double lasted_s)
{
	double row = fmin(fmax(lasted_s * 1e4, 0.0), (double)(TIMES_ROWS - 1));

	times->rows[(int)row]++;
	times->count++;
	times->whole_s += lasted_s;
	times->longest_s = fmax(times->longest_s, lasted_s);
}

double times_within_ms(const struct times *times, double share)
{
	int left = (int)ceil(share * (double)times->count), row = 0;

	while (row < TIMES_ROWS - 1 && (left -= times->rows[row]) > 0) {
		row++;
	}
	return row == TIMES_ROWS - 1 ? 1e3 * times->longest_s
				     : fmin((double)(row + 1) / 10.0, 1e3 * times->longest_s);
}

double times_mean_ms(const struct times *times)
{
	return times->count > 0 ? 1e3 * times->whole_s / times->count : 0.0;
}
