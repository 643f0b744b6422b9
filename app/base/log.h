/*
 * What the technician reads: one line a happening, to standard error, where
 * the journal picks it up.
 *
 * Owns nothing, keeps nothing. Invariant: one call writes one whole line.
 * Visitors never see it and no line tells anything about a person.
 */
#ifndef MREZE_BASE_LOG_H
#define MREZE_BASE_LOG_H

#include "base/printf_like.h"

/* The numbers are syslog's, which journald reads from the "<4>" at a line's head. */
enum log_level {
	LOG_FAULT = 3,
	LOG_WARNING = 4,
	LOG_INFO = 6,
};

void log_line(enum log_level level, const char *format, ...) PRINTF_LIKE(2, 3);

#endif
