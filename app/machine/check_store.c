/* What must last: the disk and the content. */
#include "machine/check.h"

#include <stdlib.h>
#include <string.h>

static const char *megabytes(struct visit *visit, double bytes)
{
	return visit_number(visit, (long)(bytes / 1e6));
}

void check_space(struct visit *visit)
{
	static const double LITTLE = 500e6, NONE = 100e6;
	const char *path = probe_has(&visit->probe, "/var/lib/mreze") ? "/var/lib/mreze" : "/";
	struct doctor_space space = visit->ask->space(probe_real(&visit->probe, path));
	struct message found = SAY_WITH(MESSAGE_SPACE_LEFT, megabytes(visit, space.free_bytes),
					megabytes(visit, space.all_bytes));

	if (space.all_bytes <= 0.0) {
		visit_warn(visit, SAY(MESSAGE_SPACE_UNKNOWN), SAY(MESSAGE_SPACE_CURE));
	} else if (space.free_bytes < NONE) {
		visit_fail(visit, found, SAY(MESSAGE_SPACE_CURE));
	} else if (space.free_bytes < LITTLE) {
		visit_warn(visit, found, SAY(MESSAGE_SPACE_CURE));
	} else {
		visit_ok(visit, found);
	}
}

static long file_system_errors(struct visit *visit)
{
	struct probe_paths counts = probe_find(&visit->probe, "/sys/fs/ext4/*/errors_count");
	long errors = 0;

	for (int i = 0; i < counts.count; i++) {
		const char *text = probe_text(&visit->probe, counts.list[i]);

		errors += text != NULL ? strtol(text, NULL, 10) : 0;
	}
	return errors;
}

/* JEDEC eMMC: tenths of its life that are used, 0x0b when it is over; cards tell none. */
static long life_used(struct visit *visit)
{
	struct probe_paths told = probe_find(&visit->probe, "/sys/block/*/device/life_time");
	long most = 0;

	for (int i = 0; i < told.count; i++) {
		const char *text = probe_text(&visit->probe, told.list[i]);
		char *end = NULL;
		long first = text != NULL ? strtol(text, &end, 16) : 0;
		long second = text != NULL ? strtol(end, NULL, 16) : 0;

		most = first > most ? first : most;
		most = second > most ? second : most;
	}
	return most;
}

void check_disk(struct visit *visit)
{
	enum { OLD = 9, OVER = 11 };
	long errors = file_system_errors(visit);
	long used = life_used(visit);
	struct message life = SAY_WITH(MESSAGE_DISK_OLD, visit_number(visit, used * 10));

	if (errors > 0) {
		visit_fail(visit, SAY_WITH(MESSAGE_DISK_ERRORS, visit_number(visit, errors)),
			   SAY(MESSAGE_DISK_ERRORS_CURE));
	} else if (used >= OVER) {
		visit_fail(visit, life, SAY(MESSAGE_DISK_OLD_CURE));
	} else if (used >= OLD) {
		visit_warn(visit, life, SAY(MESSAGE_DISK_OLD_CURE));
	} else {
		visit_ok(visit, SAY(MESSAGE_DISK_GOOD));
	}
}

void check_content(struct visit *visit)
{
	const struct doctor_content *content = &visit->ask->content;
	const char *count = visit_number(visit, content->errors);

	if (content->errors == 0) {
		visit_ok(visit, SAY(MESSAGE_CONTENT_GOOD));
	} else if (content->first != NULL) {
		visit_fail(visit, SAY_WITH(MESSAGE_CONTENT_BAD_FIRST, count, content->first),
			   SAY(MESSAGE_CONTENT_CURE));
	} else {
		visit_fail(visit, SAY_WITH(MESSAGE_CONTENT_BAD, count), SAY(MESSAGE_CONTENT_CURE));
	}
}
