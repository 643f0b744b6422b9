/*
 * Figures of this kiosk as text that Prometheus reads.
 *
 * Plain values; owns nothing. Invariant: the file is replaced whole, so that a
 * reader never sees half of one, and everybody may read it. No port is opened:
 * node_exporter's textfile collector picks the file up.
 */
#ifndef MREZE_HOST_FIGURES_H
#define MREZE_HOST_FIGURES_H

#include <stdbool.h>
#include <stddef.h>

#include "host/content_mark.h"

enum { FIGURES_ROOM = 4096 };

struct figures {
	const char *version;      /* of the program */
	struct content_mark mark; /* of the content that is shown */
	int errors;               /* found when the content was read last */
	long long started_s;      /* unix time */
	double uptime_s;
	long late_frames; /* since the start */
};

/* Text format 0.0.4; false if it doesn't fit. */
bool figures_print(char *out, size_t room, const struct figures *figures);

/* Writes folder/mreze.prom; false, with errno, if it can't be. */
bool figures_write(const char *folder, const char *text);

#endif
