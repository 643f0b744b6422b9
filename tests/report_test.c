#include "host/report.h"

#include <ctype.h>
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include <cmocka.h>

#include "base/geom.h"
#include "host/content_mark.h"
#include "host/figures.h"

static char folder[64];

static int begin(void **state)
{
	(void)state;
	strcpy(folder, "/tmp/mreze-report-XXXXXX");
	return mkdtemp(folder) == NULL;
}

static int clear(void **state)
{
	char command[128];

	(void)state;
	snprintf(command, sizeof(command), "rm -rf '%s'", folder);
	return system(command) != 0;
}

static const char *in_folder(const char *name)
{
	static char path[256];

	snprintf(path, sizeof(path), "%s/%s", folder, name);
	return path;
}

static void put(const char *name, const char *text)
{
	FILE *file = fopen(in_folder(name), "w");

	assert_non_null(file);
	fputs(text, file);
	fclose(file);
}

static const char *written(void)
{
	static char text[FIGURES_ROOM];
	FILE *file = fopen(in_folder("mreze.prom"), "r");
	size_t length = file != NULL ? fread(text, 1, sizeof(text) - 1, file) : 0;

	if (file != NULL) {
		fclose(file);
	}
	text[length] = '\0';
	return text;
}

/* [a-zA-Z_:][a-zA-Z0-9_:]*, as Prometheus wants a name. */
static const char *after_name(const char *at)
{
	assert_true(isalpha((unsigned char)*at) || *at == '_');
	while (isalnum((unsigned char)*at) || *at == '_' || *at == ':') {
		at++;
	}
	return at;
}

/* {name="value",...}; in a value only \\, \" and \n may stand behind a backslash. */
static const char *after_labels(const char *at)
{
	do {
		at = after_name(at + 1);
		assert_memory_equal(at, "=\"", 2);
		for (at += 2; *at != '"'; at++) {
			assert_true(*at != '\n' && *at != '\0');
			if (*at == '\\') {
				assert_non_null(strchr("\\\"n", *++at));
			}
		}
		at++;
	} while (*at == ',');
	assert_int_equal(*at, '}');
	return at + 1;
}

/* One sample: its name must be the one that the two lines above told of. */
static const char *after_sample(const char *at, const char *type_of, size_t length)
{
	char *end;
	const char *name = at;

	at = after_name(at);
	assert_int_equal(at - name, length);
	assert_memory_equal(name, type_of, length);
	at = *at == '{' ? after_labels(at) : at;
	assert_int_equal(*at++, ' ');
	assert_true(isfinite(strtod(at, &end)));
	assert_true(end > at && *end == '\n');
	return end + 1;
}

static const char *after_line(const char *at)
{
	const char *end = strchr(at, '\n');

	assert_non_null(end);
	return end + 1;
}

/* The text format 0.0.4, as strictly as we write it: HELP, TYPE, one sample. */
static int metrics_in(const char *text)
{
	int count = 0;

	for (const char *at = text; *at != '\0'; count++) {
		assert_memory_equal(at, "# HELP ", 7);
		const char *name = at + 7, *end = after_name(name);
		size_t length = (size_t)(end - name);

		assert_int_equal(*end, ' ');
		at = after_line(at);
		assert_memory_equal(at, "# TYPE ", 7);
		assert_memory_equal(at + 7, name, length);
		end = at + 7 + length;
		assert_true(strncmp(end, " gauge\n", 7) == 0 || strncmp(end, " counter\n", 9) == 0);
		/* Counters, and nothing else, end in _total. */
		assert_true((end[1] == 'c') == (memcmp(name + length - 6, "_total", 6) == 0));
		at = after_sample(after_line(at), name, length);
	}
	return count;
}

static void the_text_is_prometheus_own(void **state)
{
	(void)state;
	char text[FIGURES_ROOM];
	struct figures figures = {
		.version = "0.1.0",
		.mark = {"a\"b\\c\nd", 1700000000},
		.errors = 3,
		.started_s = 1800000000,
		.uptime_s = 12.4,
		.late_frames = 7,
	};

	assert_true(figures_print(text, sizeof(text), &figures));
	assert_int_equal(metrics_in(text), 6);
	assert_non_null(
		strstr(text, "mreze_info{version=\"0.1.0\",content=\"a\\\"b\\\\c\\nd\"} 1\n"));
	assert_non_null(strstr(text, "\nmreze_content_errors 3\n"));
	assert_non_null(strstr(text, "\nmreze_uptime_seconds 12\n"));
	assert_non_null(strstr(text, "\nmreze_late_frames_total 7\n"));
	assert_false(figures_print(text, 100, &figures));
}

static void the_file_is_replaced_whole_and_for_everybody(void **state)
{
	(void)state;
	struct stat before, after;
	mode_t umask_before = umask(0077);

	assert_true(figures_write(folder, "one\n"));
	assert_int_equal(stat(in_folder("mreze.prom"), &before), 0);
	assert_true(figures_write(folder, "two\n"));
	umask(umask_before);
	assert_int_equal(stat(in_folder("mreze.prom"), &after), 0);
	assert_string_equal(written(), "two\n");
	assert_int_equal(after.st_mode & 0777, 0644);
	assert_true(before.st_ino != after.st_ino);
	assert_int_not_equal(access(in_folder("mreze.prom.new"), F_OK), 0);
	assert_false(figures_write(in_folder("nowhere"), "three\n"));
}

static void it_is_written_at_first_then_when_something_changed(void **state)
{
	(void)state;
	char runtime[64], content[80];

	strcpy(runtime, folder);
	snprintf(content, sizeof(content), "%s/content", folder);
	mkdir(content, 0700);
	put("content/kiosk.yaml", "a\n");
	struct report *report = report_create(runtime, content, NULL);

	report_read(report, 0);
	assert_true(report_deadline(report) == 0.0);
	report_keep(report, 2.0);
	assert_int_equal(metrics_in(written()), 6);
	assert_non_null(strstr(written(), "mreze_content_errors 0\n"));
	assert_true(report_deadline(report) == 2.0 + REPORT_PAUSE_S);
	report_frame(report, 10.0, 10.04);
	assert_true(report_deadline(report) == 2.0 + REPORT_PAUSE_S);
	report_frame(report, 11.0, 11.06);
	report_read(report, 5);
	assert_true(report_deadline(report) == 2.0 + REPORT_GAP_S);
	report_keep(report, 61.0);
	assert_non_null(strstr(written(), "mreze_late_frames_total 0\n"));
	report_keep(report, 62.0);
	assert_non_null(strstr(written(), "mreze_late_frames_total 1\n"));
	assert_non_null(strstr(written(), "mreze_content_errors 5\n"));
	report_keep(report, 62.0 + REPORT_PAUSE_S);
	assert_non_null(strstr(written(), "mreze_uptime_seconds 362\n"));
	report_destroy(report);
}

static void without_a_folder_there_are_no_figures(void **state)
{
	(void)state;
	struct report *report = report_create(NULL, folder, NULL);

	report_read(report, 0);
	report_keep(report, 1000.0);
	assert_true(isinf(report_deadline(report)));
	report_destroy(report);
}

static void a_folder_that_is_gone_is_tried_again(void **state)
{
	(void)state;
	char runtime[80];

	snprintf(runtime, sizeof(runtime), "%s/run", folder);
	struct report *report = report_create(runtime, folder, NULL);

	report_keep(report, 1.0);
	mkdir(runtime, 0700);
	report_keep(report, 1.0 + REPORT_PAUSE_S);
	assert_int_equal(access(in_folder("run/mreze.prom"), F_OK), 0);
	report_destroy(report);
}

static struct content_mark mark_of(const char *name)
{
	return content_mark_of(in_folder(name));
}

static void write_content(const char *name, const char *network)
{
	char path[64];

	mkdir(in_folder(name), 0700);
	snprintf(path, sizeof(path), "%s/networks", name);
	mkdir(in_folder(path), 0700);
	snprintf(path, sizeof(path), "%s/kiosk.yaml", name);
	put(path, "city: Ниш\n");
	snprintf(path, sizeof(path), "%s/networks/01-a.yaml", name);
	put(path, network);
}

static void the_same_content_has_the_same_revision(void **state)
{
	(void)state;
	write_content("one", "name: A\n");
	write_content("other", "name: A\n");
	struct content_mark one = mark_of("one"), other = mark_of("other");

	assert_int_equal(strlen(one.revision), 16);
	assert_string_equal(one.revision, other.revision);
	assert_true(one.written_s > 1700000000);
	write_content("other", "name: B\n");
	assert_string_not_equal(one.revision, mark_of("other").revision);
	put("one/.kiosk.yaml.swp", "an editor's");
	assert_string_equal(one.revision, mark_of("one").revision);
	assert_string_equal(mark_of("nowhere").revision, "");
}

static void a_release_has_the_name_of_its_commit(void **state)
{
	(void)state;
	static const char *const commit = "0123456789abcdef0123456789abcdef01234567";

	write_content(commit, "name: A\n");
	assert_int_equal(symlink(commit, in_folder("current")), 0);
	assert_string_equal(mark_of("current").revision, commit);
}

int main(void)
{
#define IN_FOLDER(test) cmocka_unit_test_setup_teardown(test, begin, clear)
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_text_is_prometheus_own),
		IN_FOLDER(the_file_is_replaced_whole_and_for_everybody),
		IN_FOLDER(it_is_written_at_first_then_when_something_changed),
		IN_FOLDER(without_a_folder_there_are_no_figures),
		IN_FOLDER(a_folder_that_is_gone_is_tried_again),
		IN_FOLDER(the_same_content_has_the_same_revision),
		IN_FOLDER(a_release_has_the_name_of_its_commit),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
