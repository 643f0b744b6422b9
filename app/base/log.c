#include "base/log.h"

#include <stdarg.h>
#include <stdio.h>

void log_line(enum log_level level, const char *format, ...)
{
	char line[1024];
	va_list values;

	va_start(values, format);
	vsnprintf(line, sizeof(line), format, values);
	va_end(values);
	for (char *at = line; *at; at++) {
		if (*at == '\n' || *at == '\r') {
			*at = ' ';
		}
	}
	fprintf(stderr, "<%d>mreze: %s\n", (int)level, line);
}
