#define _XOPEN_SOURCE 700

#include "host/last_good.h"

#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
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

#include "host/folder.h"

static const char *const files[] = {"kiosk.yaml", "networks/01-a.yaml", "слике/знак града.png",
				    "слике/знак града.png"};

struct trial {
	char root[64], folder[96], state[96], copy[LAST_GOOD_PATH];
	bool sound;
	int asked;
	struct good_files good;
};

static void put(const char *folder, const char *file, int version)
{
	char path[512];

	snprintf(path, sizeof(path), "%s/%s", folder, file);
	assert_true(folder_make_for(path));
	FILE *out = fopen(path, "w");

	assert_non_null(out);
	for (int i = 0; i < 3000; i++) {
		fprintf(out, "%d\n", version);
	}
	fclose(out);
}

static void put_all(const struct trial *trial, int version)
{
	for (size_t i = 0; i < 3; i++) {
		put(trial->folder, files[i], version);
	}
}

/* Of a file that is whole and of one version all through; else -1. */
static int version_of(const char *folder, const char *file)
{
	char path[LAST_GOOD_PATH + 64];
	int version = -1, line, count = 0;

	snprintf(path, sizeof(path), "%s/%s", folder, file);
	FILE *in = fopen(path, "r");

	while (in != NULL && fscanf(in, "%d", &line) == 1) {
		version = count == 0 || line == version ? line : -2;
		count++;
	}
	if (in != NULL) {
		fclose(in);
	}
	return count == 3000 ? version : -1;
}

static int version_of_all(const char *folder)
{
	int version = version_of(folder, files[0]);

	for (size_t i = 1; i < 3; i++) {
		if (version_of(folder, files[i]) != version) {
			return -1;
		}
	}
	return version;
}

static bool is_sound(void *self, const char *copy)
{
	struct trial *trial = self;

	trial->asked++;
	return trial->sound && version_of_all(copy) >= 0;
}

static int begin(void **state)
{
	struct trial *trial = calloc(1, sizeof(*trial));

	strcpy(trial->root, "/tmp/mreze-good-XXXXXX");
	if (mkdtemp(trial->root) == NULL) {
		return -1;
	}
	snprintf(trial->folder, sizeof(trial->folder), "%s/content", trial->root);
	snprintf(trial->state, sizeof(trial->state), "%s/state", trial->root);
	trial->sound = true;
	trial->good = (struct good_files){trial->folder, files, 4, is_sound, trial};
	*state = trial;
	return folder_make(trial->state) ? 0 : -1;
}

static int end(void **state)
{
	struct trial *trial = *state;
	bool removed = folder_remove(trial->root);

	free(trial);
	return removed ? 0 : -1;
}

static void a_copy_holds_every_file_once_and_is_found_again(void **state)
{
	struct trial *trial = *state;
	char found[LAST_GOOD_PATH];

	put_all(trial, 1);
	assert_false(last_good_find(trial->state, found));
	assert_int_equal(last_good_keep(trial->state, &trial->good, trial->copy), KEPT_NOW);
	assert_int_equal(version_of_all(trial->copy), 1);
	assert_true(last_good_find(trial->state, found));
	assert_string_equal(found, trial->copy);
}

static void what_has_not_changed_is_not_written_again(void **state)
{
	struct trial *trial = *state;
	struct stat before, after;

	put_all(trial, 1);
	last_good_keep(trial->state, &trial->good, trial->copy);
	assert_int_equal(stat(trial->state, &before), 0);
	put_all(trial, 1);
	assert_int_equal(last_good_keep(trial->state, &trial->good, trial->copy), KEPT_BEFORE);
	assert_int_equal(version_of_all(trial->copy), 1);
	assert_int_equal(stat(trial->state, &after), 0);
	assert_int_equal(before.st_mtim.tv_nsec, after.st_mtim.tv_nsec);
	assert_int_equal(trial->asked, 1);
}

static void the_copy_before_stays_and_older_ones_go(void **state)
{
	struct trial *trial = *state;
	char copies[4][LAST_GOOD_PATH];

	for (int i = 0; i < 4; i++) {
		put_all(trial, i);
		assert_int_equal(last_good_keep(trial->state, &trial->good, copies[i]), KEPT_NOW);
	}
	assert_int_equal(version_of_all(copies[3]), 3);
	assert_int_equal(version_of_all(copies[2]), 2);
	assert_int_equal(access(copies[1], F_OK), -1);
	assert_int_equal(access(copies[0], F_OK), -1);
	put_all(trial, 2); /* back to the one before: its copy is linked again */
	assert_int_equal(last_good_keep(trial->state, &trial->good, copies[0]), KEPT_NOW);
	assert_string_equal(copies[0], copies[2]);
}

static void a_copy_that_is_not_sound_is_never_linked(void **state)
{
	struct trial *trial = *state;
	char found[LAST_GOOD_PATH];

	put_all(trial, 1);
	last_good_keep(trial->state, &trial->good, trial->copy);
	put_all(trial, 2);
	trial->sound = false;
	assert_int_equal(last_good_keep(trial->state, &trial->good, trial->copy), KEPT_NOT);
	assert_string_equal(trial->copy, "");
	assert_true(last_good_find(trial->state, found));
	assert_int_equal(version_of_all(found), 1);
}

static void a_file_that_is_gone_leaves_the_old_copy(void **state)
{
	struct trial *trial = *state;
	char path[512], found[LAST_GOOD_PATH];

	put_all(trial, 1);
	last_good_keep(trial->state, &trial->good, trial->copy);
	snprintf(path, sizeof(path), "%s/%s", trial->folder, files[1]);
	unlink(path);
	assert_int_equal(last_good_keep(trial->state, &trial->good, trial->copy), KEPT_NOT);
	assert_true(last_good_find(trial->state, found));
	assert_int_equal(version_of_all(found), 1);
}

static void a_link_that_leads_elsewhere_is_no_copy(void **state)
{
	struct trial *trial = *state;
	char path[512], found[LAST_GOOD_PATH];

	snprintf(path, sizeof(path), "%s/content", trial->state);
	assert_int_equal(symlink("/etc", path), 0);
	assert_false(last_good_find(trial->state, found));
	put_all(trial, 1);
	assert_int_equal(last_good_keep(trial->state, &trial->good, trial->copy), KEPT_NOW);
	assert_true(last_good_find(trial->state, found));
}

/* The power goes at any moment: whatever is linked then is whole. */
static void a_sudden_end_at_any_moment_leaves_a_whole_copy(void **state)
{
	struct trial *trial = *state;
	char found[LAST_GOOD_PATH];
	int seen = 0;

	put_all(trial, 1);
	struct timespec from, until;

	clock_gettime(CLOCK_MONOTONIC, &from);
	last_good_keep(trial->state, &trial->good, trial->copy);
	clock_gettime(CLOCK_MONOTONIC, &until);
	long whole_us =
		(until.tv_sec - from.tv_sec) * 1000000 + (until.tv_nsec - from.tv_nsec) / 1000;

	for (int round = 2; round < 120; round++) {
		put_all(trial, round);
		pid_t child = fork();

		if (child == 0) {
			last_good_keep(trial->state, &trial->good, trial->copy);
			_exit(0);
		}
		long us = 2 * whole_us * (round * 79 % 120) / 120;

		nanosleep(&(struct timespec){us / 1000000, us % 1000000 * 1000}, NULL);
		kill(child, SIGKILL);
		waitpid(child, NULL, 0);
		assert_true(last_good_find(trial->state, found));
		int version = version_of_all(found);

		assert_true(version >= 1 && version <= round);
		seen += version == round;
	}
	assert_true(seen > 0);
	put_all(trial, 999);
	assert_int_equal(last_good_keep(trial->state, &trial->good, trial->copy), KEPT_NOW);
	assert_int_equal(version_of_all(trial->copy), 999);
}

#define TRIAL(test) cmocka_unit_test_setup_teardown(test, begin, end)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TRIAL(a_copy_holds_every_file_once_and_is_found_again),
		TRIAL(what_has_not_changed_is_not_written_again),
		TRIAL(the_copy_before_stays_and_older_ones_go),
		TRIAL(a_copy_that_is_not_sound_is_never_linked),
		TRIAL(a_file_that_is_gone_leaves_the_old_copy),
		TRIAL(a_link_that_leads_elsewhere_is_no_copy),
		TRIAL(a_sudden_end_at_any_moment_leaves_a_whole_copy),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
