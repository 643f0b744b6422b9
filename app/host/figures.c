#include "host/figures.h"

#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/printf_like.h"

enum { PATH_BYTES = 4096, LABEL_ROOM = 2 * CONTENT_MARK_ROOM };

struct sheet_of_text {
	char *out;
	size_t room, used;
};

static void put(struct sheet_of_text *sheet, const char *format, ...) PRINTF_LIKE(2, 3);

static void put(struct sheet_of_text *sheet, const char *format, ...)
{
	size_t left = sheet->used < sheet->room ? sheet->room - sheet->used : 0;
	va_list values;

	va_start(values, format);
	int length = vsnprintf(left > 0 ? sheet->out + sheet->used : NULL, left, format, values);
	va_end(values);
	sheet->used += length > 0 ? (size_t)length : 0;
}

static void head(struct sheet_of_text *sheet, const char *name, const char *type, const char *help)
{
	put(sheet, "# HELP %s %s\n# TYPE %s %s\n", name, help, name, type);
}

/* In a label's value \, " and line ends are escaped. */
static const char *label(char out[LABEL_ROOM], const char *text)
{
	size_t at = 0;

	for (; *text != '\0' && at + 3 < LABEL_ROOM; text++) {
		if (*text == '\\' || *text == '"' || *text == '\n') {
			out[at++] = '\\';
		}
		out[at++] = *text == '\n' ? 'n' : *text;
	}
	out[at] = '\0';
	return out;
}

bool figures_print(char *out, size_t room, const struct figures *figures)
{
	struct sheet_of_text sheet = {out, room, 0};
	char version[LABEL_ROOM], revision[LABEL_ROOM];

	head(&sheet, "mreze_info", "gauge", "The program and the content that it shows.");
	put(&sheet, "mreze_info{version=\"%s\",content=\"%s\"} 1\n",
	    label(version, figures->version), label(revision, figures->mark.revision));
	head(&sheet, "mreze_content_time_seconds", "gauge",
	     "When the newest file of the content was written, unix time.");
	put(&sheet, "mreze_content_time_seconds %lld\n", figures->mark.written_s);
	head(&sheet, "mreze_content_errors", "gauge",
	     "Errors when the content was read last; not 0: an older one is shown.");
	put(&sheet, "mreze_content_errors %d\n", figures->errors);
	head(&sheet, "mreze_start_time_seconds", "gauge", "When the kiosk started, unix time.");
	put(&sheet, "mreze_start_time_seconds %lld\n", figures->started_s);
	head(&sheet, "mreze_uptime_seconds", "gauge", "How long it ran when this was written.");
	put(&sheet, "mreze_uptime_seconds %.0f\n", figures->uptime_s);
	head(&sheet, "mreze_late_frames_total", "counter",
	     "Pictures that came more than 50 ms after they were due.");
	put(&sheet, "mreze_late_frames_total %ld\n", figures->late_frames);
	return sheet.used < sheet.room;
}

/* To the last byte; false with errno. */
static bool write_all(int file, const char *text)
{
	size_t length = strlen(text);

	while (length > 0) {
		ssize_t done = write(file, text, length);

		if (done < 0 && errno != EINTR) {
			return false;
		}
		if (done > 0) {
			text += done;
			length -= (size_t)done;
		}
	}
	return true;
}

/* The mode is set whatever the service's umask is: node_exporter is another user. */
static bool write_new(const char *path, const char *text)
{
	int file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);

	if (file < 0) {
		return false;
	}
	bool good = fchmod(file, 0644) == 0 && write_all(file, text);

	return close(file) == 0 && good;
}

bool figures_write(const char *folder, const char *text)
{
	char path[PATH_BYTES], fresh[PATH_BYTES];
	/* node_exporter reads what ends in .prom: the new file doesn't until it is whole. */
	int length = snprintf(path, sizeof(path), "%s/mreze.prom", folder);
	int other = snprintf(fresh, sizeof(fresh), "%s/mreze.prom.new", folder);

	if (length >= PATH_BYTES || other >= PATH_BYTES) {
		errno = ENAMETOOLONG;
		return false;
	}
	if (!write_new(fresh, text) || rename(fresh, path) != 0) {
		int why = errno;

		unlink(fresh);
		errno = why;
		return false;
	}
	return true;
}
