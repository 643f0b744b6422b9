#include "host/journal.h"

#include <fcntl.h>
#include <math.h>
#include <setjmp.h>
#include <signal.h>
#include <sqlite3.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>
#include <cmocka.h>

#include "base/calendar.h"
#include "host/journal_file.h"
#include "host/wall.h"

enum { HOUR = 500000, KILLS = 12 };

static char folder[64];
static struct tally tally, all;

static void gather(void *self, const struct tally_row *row)
{
	struct tally *into = self;

	if (into->count < TALLY_ROWS) {
		into->rows[into->count++] = *row;
	}
}

static struct journal_answer read_all(void)
{
	all = (struct tally){0};
	return journal_file_read(folder, gather, &all);
}

static long visits(void)
{
	long times = 0;

	assert_true(read_all().good);
	for (int i = 0; i < all.count; i++) {
		times += all.rows[i].kind == TALLY_VISIT ? all.rows[i].times : 0;
	}
	return times;
}

static const char *in_folder(const char *name)
{
	static char path[256];

	snprintf(path, sizeof(path), "%s/%s", folder, name);
	return path;
}

static int begin(void **state)
{
	(void)state;
	/* In memory where there is such a place: the disk's pace is no part of the test. */
	snprintf(folder, sizeof(folder), "%s/mreze-journal-XXXXXX",
		 access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp");
	tally = (struct tally){0};
	return mkdtemp(folder) == NULL;
}

static int clear(void **state)
{
	char command[300];

	(void)state;
	snprintf(command, sizeof(command), "chmod -R u+w '%s'; rm -rf '%s'", folder, folder);
	return system(command) != 0;
}

static struct journal_end write_at(const char *where, int hour, bool look)
{
	return journal_file_add(where, &(struct journal_batch){&tally, hour, look});
}

static void one_visit(int hour)
{
	tally.count = 0;
	tally_add(&tally, hour, TALLY_VISIT, "", 1, 30);
}

static void what_is_written_can_be_read(void **state)
{
	(void)state;
	tally_add(&tally, HOUR, TALLY_NETWORK, "ecad", 2, 60);
	tally_add(&tally, TALLY_HOUR_UNKNOWN, TALLY_VISIT, "", 1, 10);
	assert_true(write_at(folder, HOUR, true).good);
	assert_true(write_at(folder, HOUR, true).good);
	assert_true(read_all().good);
	assert_int_equal(all.count, 2);
	assert_int_equal(all.rows[0].hour, TALLY_HOUR_UNKNOWN);
	assert_int_equal(all.rows[0].times, 2);
	assert_int_equal(all.rows[1].hour, HOUR);
	assert_int_equal(all.rows[1].kind, TALLY_NETWORK);
	assert_string_equal(all.rows[1].id, "ecad");
	assert_int_equal(all.rows[1].times, 4);
	assert_int_equal(all.rows[1].seconds, 120);
}

/* Between two writes the file is whole: nothing stands beside it. */
static void a_closed_file_stands_alone(void **state)
{
	(void)state;
	one_visit(HOUR);
	assert_true(write_at(folder, HOUR, true).good);
	assert_int_equal(access(in_folder("visits.db"), F_OK), 0);
	assert_int_not_equal(access(in_folder("visits.db-wal"), F_OK), 0);
}

static void no_file_yet_is_no_fault(void **state)
{
	(void)state;
	struct journal_answer answer = read_all();

	assert_true(answer.missing);
	assert_string_equal(answer.why, "");
}

static void no_folder_is_told_and_ends_nothing(void **state)
{
	(void)state;
	one_visit(HOUR);
	struct journal_end end = write_at(in_folder("nowhere"), HOUR, true);

	assert_false(end.good);
	assert_non_null(strstr(end.why, "nowhere/visits.db: "));
}

static void fill(const char *name, const char *with, size_t times)
{
	FILE *file = fopen(in_folder(name), "w");

	assert_non_null(file);
	for (size_t i = 0; i < times; i++) {
		assert_true(fputs(with, file) >= 0);
	}
	fclose(file);
}

static void a_file_that_is_no_database_is_set_aside(void **state)
{
	(void)state;
	fill("visits.db", "not a database at all\n", 400);
	one_visit(HOUR);
	struct journal_end end = write_at(folder, HOUR, true);

	assert_true(end.good);
	assert_true(end.set_aside);
	assert_int_equal(access(in_folder("visits-damaged-2027-01-15.db"), F_OK), 0);
	assert_int_equal(visits(), 1);
}

/* Every page but the first is overwritten: SQLite sees it only when it looks there. */
static void a_file_damaged_inside_is_set_aside(void **state)
{
	(void)state;
	static char rubbish[200000];
	struct stat size;

	for (int i = 0; i < 2000; i++) {
		char id[16];

		snprintf(id, sizeof(id), "network-%d", i);
		tally_add(&tally, HOUR, TALLY_NETWORK, id, 1, 1);
	}
	assert_true(write_at(folder, HOUR, true).good);
	int file = open(in_folder("visits.db"), O_RDWR);

	assert_true(file >= 0 && fstat(file, &size) == 0 && size.st_size > 5 * 4096);
	memset(rubbish, 0x5a, sizeof(rubbish));
	assert_true(pwrite(file, rubbish, (size_t)size.st_size - 4096, 4096) > 0);
	close(file);
	one_visit(HOUR);
	struct journal_end end = write_at(folder, HOUR, true);

	assert_true(end.good && end.set_aside);
	assert_int_equal(visits(), 1);
}

static void a_newer_programs_file_is_left_alone(void **state)
{
	(void)state;
	sqlite3 *file = NULL;

	one_visit(HOUR);
	assert_true(write_at(folder, HOUR, true).good);
	assert_int_equal(sqlite3_open(in_folder("visits.db"), &file), SQLITE_OK);
	assert_int_equal(sqlite3_exec(file, "PRAGMA user_version = 99", 0, 0, 0), SQLITE_OK);
	sqlite3_close(file);
	struct journal_end end = write_at(folder, HOUR, true);

	assert_false(end.good || end.set_aside);
	assert_non_null(strstr(end.why, "newer program"));
	assert_int_equal(visits(), 1);
}

static void a_locked_file_is_waited_for_only_briefly(void **state)
{
	(void)state;
	sqlite3 *other = NULL;

	one_visit(HOUR);
	assert_true(write_at(folder, HOUR, true).good);
	assert_int_equal(sqlite3_open(in_folder("visits.db"), &other), SQLITE_OK);
	assert_int_equal(sqlite3_exec(other, "BEGIN IMMEDIATE", 0, 0, 0), SQLITE_OK);
	assert_false(write_at(folder, HOUR, true).good);
	assert_int_equal(visits(), 1);
	sqlite3_exec(other, "ROLLBACK", 0, 0, 0);
	sqlite3_close(other);
	assert_true(write_at(folder, HOUR, true).good);
	assert_int_equal(visits(), 2);
}

/* What a failing write does to the journal, seen through a folder that comes and goes. */
static void what_cannot_be_written_is_kept_and_tried_again(void **state)
{
	(void)state;
	char where[256];
	static struct tally fresh;

	snprintf(where, sizeof(where), "%s", in_folder("later"));
	struct journal *journal = journal_create(where, NULL);

	assert_true(isinf(journal_deadline(journal, &fresh)));
	tally_add(&fresh, HOUR, TALLY_VISIT, "", 1, 30);
	assert_true(journal_deadline(journal, &fresh) == 0.0);
	journal_keep(journal, &fresh, 5.0, HOUR);
	assert_int_equal(fresh.count, 0);
	assert_true(journal_deadline(journal, &fresh) == 605.0);
	mkdir(where, 0700);
	tally_add(&fresh, HOUR, TALLY_VISIT, "", 1, 30);
	journal_keep(journal, &fresh, 604.0, HOUR);
	assert_int_not_equal(access(in_folder("later/visits.db"), F_OK), 0);
	journal_keep(journal, &fresh, 605.0, HOUR);
	assert_int_equal(access(in_folder("later/visits.db"), F_OK), 0);
	assert_true(isinf(journal_deadline(journal, &fresh)));
	tally_add(&fresh, HOUR, TALLY_VISIT, "", 1, 30);
	journal_keep(journal, &fresh, 700.0, HOUR);
	assert_int_equal(fresh.count, 1);
	journal_destroy(journal, &fresh, HOUR);
	all = (struct tally){0};
	assert_true(journal_file_read(in_folder("later"), gather, &all).good);
	assert_int_equal(all.rows[0].times, 3);
}

static void without_a_state_folder_nothing_is_kept(void **state)
{
	(void)state;
	static struct tally fresh;
	struct journal *journal = journal_create(NULL, NULL);

	tally_add(&fresh, HOUR, TALLY_VISIT, "", 1, 30);
	journal_keep(journal, &fresh, 5.0, HOUR);
	assert_int_equal(fresh.count, 0);
	assert_true(isinf(journal_deadline(journal, &fresh)));
	journal_destroy(journal, &fresh, HOUR);
}

/* Writes a visit again and again, and says so each time; is killed. */
static void write_until_killed(int told)
{
	for (;;) {
		one_visit(HOUR);
		if (!write_at(folder, HOUR, true).good || write(told, "+", 1) != 1) {
			_exit(1);
		}
	}
}

static long told_by(int pipe_end)
{
	char told[4096];
	long sum = 0;
	ssize_t count;

	while ((count = read(pipe_end, told, sizeof(told))) > 0) {
		sum += count;
	}
	return sum;
}

static void the_power_may_go_at_any_moment(void **state)
{
	(void)state;
	long told = 0;

	for (int i = 0; i < KILLS; i++) {
		int ends[2];

		assert_int_equal(pipe(ends), 0);
		pid_t child = fork();

		if (child == 0) {
			write_until_killed(ends[1]);
		}
		close(ends[1]);
		assert_int_equal(read(ends[0], (char[1]){0}, 1), 1); /* it is at work */
		nanosleep(&(struct timespec){.tv_nsec = i * 700001L}, NULL);
		kill(child, SIGKILL);
		waitpid(child, NULL, 0);
		told += 1 + told_by(ends[0]);
		close(ends[0]);
		one_visit(HOUR);
		struct journal_end end = write_at(folder, HOUR, true);

		assert_true(end.good);
		assert_false(end.set_aside);
		told++;
		/* A write that was done, but not yet told, may be there too. */
		assert_in_range(visits(), told, told + 1);
		told = visits();
	}
	assert_true(told >= 2L * KILLS);
}

static void a_medium_that_nobody_can_write_on_can_be_read(void **state)
{
	(void)state;
	one_visit(HOUR);
	assert_true(write_at(folder, HOUR, true).good);
	assert_int_equal(chmod(in_folder("visits.db"), 0400), 0);
	assert_int_equal(chmod(folder, 0500), 0);
	assert_int_equal(visits(), 1);
}

/* Rows that are known to be new: no need to search for them. */
static void new_row(int hour, bool whole_day, enum tally_kind kind, const char *id)
{
	struct tally_row *row = &tally.rows[tally.count++];

	*row = (struct tally_row){hour, whole_day, kind, "", 6, 300};
	snprintf(row->id, sizeof(row->id), "%s", id);
}

static void add_rows(int hour, bool whole_day)
{
	static const char *const ids[] = {"ecad", "alda", "avec", "b40",  "eurocities", "uclg",
					  "oiss", "pact", "rees", "unes", "wega"};

	new_row(hour, whole_day, TALLY_VISIT, "");
	new_row(hour, whole_day, TALLY_GLANCE, "");
	new_row(hour, whole_day, TALLY_LANGUAGE, "sr-Cyrl");
	new_row(hour, whole_day, TALLY_LANGUAGE, "en");
	new_row(hour, whole_day, TALLY_SCREEN, "home");
	new_row(hour, whole_day, TALLY_SCREEN, "detail");
	for (int i = 0; i < (whole_day ? 11 : 6); i++) {
		new_row(hour, whole_day, TALLY_NETWORK, ids[(hour + i * 3) % 11]);
	}
}

/* Long ago they are days already; ten busy hours a day since then, of which half become days. */
static void add_a_day(int day, bool long_ago)
{
	if (long_ago) {
		add_rows(day * 24, true);
	}
	for (int hour = 8; hour < 18 && !long_ago; hour++) {
		add_rows(day * 24 + hour, false);
	}
}

struct days {
	int before;
	long old_hours, visits;
};

static void count_days(void *self, const struct tally_row *row)
{
	struct days *seen = self;

	seen->old_hours += row->hour < seen->before && !row->whole_day;
	seen->visits += row->kind == TALLY_VISIT ? row->times : 0;
}

static void ten_years_fit_into_a_few_megabytes(void **state)
{
	(void)state;
	struct stat size;
	int first = calendar_day((struct calendar_date){2026, 11, 24}), last = first + 3651;

	for (int day = first; day <= last; day++) {
		add_a_day(day, day <= last - 2 * JOURNAL_HOURS_DAYS);
		if (tally.count > TALLY_ROWS - 200 || day == last) {
			assert_true(write_at(folder, day * 24 + 20, false).good);
			tally.count = 0;
		}
	}
	assert_int_equal(stat(in_folder("visits.db"), &size), 0);
	print_message("visits.db after 10 years: %.1f MB\n", (double)size.st_size / 1e6);
	assert_in_range(size.st_size, 1, 8000000);
	/* All that lies back so long is days now, and nothing was lost on the way. */
	struct days seen = {.before = (last - JOURNAL_HOURS_DAYS) * 24};

	assert_true(journal_file_read(folder, count_days, &seen).good);
	assert_int_equal(seen.old_hours, 0);
	assert_int_equal(seen.visits, 6 * (3652 - 800) + 60 * 800);
}

static void a_clock_before_the_build_tells_no_hour(void **state)
{
	(void)state;
	assert_int_equal(wall_hour_of(0), TALLY_HOUR_UNKNOWN);
	assert_int_equal(wall_hour_of(1700000000), TALLY_HOUR_UNKNOWN);
	assert_true(wall_hour() != TALLY_HOUR_UNKNOWN);
	setenv("TZ", "CET-1", 1);
	tzset();
	/* 2030-01-01 00:00 in Niš. */
	assert_int_equal(wall_hour_of(1893452400),
			 24 * calendar_day((struct calendar_date){2030, 1, 1}));
}

int main(void)
{
#define IN_FOLDER(test) cmocka_unit_test_setup_teardown(test, begin, clear)
	const struct CMUnitTest tests[] = {
		IN_FOLDER(what_is_written_can_be_read),
		IN_FOLDER(a_closed_file_stands_alone),
		IN_FOLDER(no_file_yet_is_no_fault),
		IN_FOLDER(no_folder_is_told_and_ends_nothing),
		IN_FOLDER(a_file_that_is_no_database_is_set_aside),
		IN_FOLDER(a_file_damaged_inside_is_set_aside),
		IN_FOLDER(a_newer_programs_file_is_left_alone),
		IN_FOLDER(a_locked_file_is_waited_for_only_briefly),
		IN_FOLDER(what_cannot_be_written_is_kept_and_tried_again),
		IN_FOLDER(without_a_state_folder_nothing_is_kept),
		IN_FOLDER(the_power_may_go_at_any_moment),
		IN_FOLDER(a_medium_that_nobody_can_write_on_can_be_read),
		IN_FOLDER(ten_years_fit_into_a_few_megabytes),
		cmocka_unit_test(a_clock_before_the_build_tells_no_hour),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
