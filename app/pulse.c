#include "pulse.h"

#include <math.h>
#include <time.h>

#include "base/log.h"

static const double LONG_GAP_S = 0.1; /* nothing moved meanwhile */
static const double LATE_S = 1.0 / 60.0;

static double clock_s(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (double)now.tv_sec + (double)now.tv_nsec * 1e-9;
}

void pulse_begin(struct pulse *pulse, bool trace)
{
	*pulse = (struct pulse){.trace = trace, .began_s = clock_s(), .shown_s = -INFINITY};
}

void pulse_mark(const struct pulse *pulse, const char *what)
{
	if (pulse->trace) {
		log_line(LOG_INFO, "start: %6.1f ms %s", 1e3 * (clock_s() - pulse->began_s), what);
	}
}

void pulse_shown(struct pulse *pulse, double due_s, double now_s)
{
	if (now_s - pulse->shown_s < LONG_GAP_S) {
		times_add(&pulse->gaps, now_s - pulse->shown_s);
	}
	pulse->shown_s = now_s;
	pulse->late += due_s > 0.0 && now_s - due_s > LATE_S;
	if (pulse->shown++ == 0) {
		pulse_mark(pulse, "first picture shown");
	}
}

static void say(const char *what, const struct times *times)
{
	log_line(LOG_INFO, "pace: %s: %d, %.2f ms each, p50 %.1f, p99 %.1f, worst %.1f ms", what,
		 times->count, times_mean_ms(times), times_within_ms(times, 0.5),
		 times_within_ms(times, 0.99), 1e3 * times->longest_s);
}

void pulse_say(const struct pulse *pulse)
{
	say("turns", &pulse->turns);
	say("pictures painted", &pulse->paints);
	say("between moving pictures", &pulse->gaps);
	log_line(LOG_INFO, "pace: %d pictures shown, %d late", pulse->shown, pulse->late);
}
