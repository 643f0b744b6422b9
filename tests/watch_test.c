/* Runs twice: as it is, and where the kernel gives no inotify (watch-slow.sh). */
#define _XOPEN_SOURCE 700

#include "host/watch.h"

#include <fcntl.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/inotify.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>
#include <cmocka.h>

#include "host/folder.h"
#include "host/watch_spots.h"

/* Long enough for what should not happen; how long it may take on a busy machine. */
enum { NOTHING_MS = 900, SOON_MS = 8000 };

struct trial {
	char root[64], folder[96]; /* the folder is root/content */
	struct watch *watch;
	atomic_int told;
};

static void rest_ms(int ms)
{
	nanosleep(&(struct timespec){ms / 1000, ms % 1000 * 1000000L}, NULL);
}

static const char *at(const struct trial *trial, const char *name)
{
	static char paths[4][512];
	static int next;
	char *path = paths[next++ % 4];

	snprintf(path, sizeof(paths[0]), "%s/%s", trial->root, name);
	return path;
}

static void put(const struct trial *trial, const char *name, const char *text)
{
	int file = open(at(trial, name), O_WRONLY | O_CREAT | O_TRUNC, 0644);

	assert_true(file >= 0);
	assert_int_equal(write(file, text, strlen(text)), strlen(text));
	close(file);
}

static void move(const struct trial *trial, const char *from, const char *to)
{
	assert_int_equal(rename(at(trial, from), at(trial, to)), 0);
}

static void tell(void *self)
{
	struct trial *trial = self;

	atomic_fetch_add(&trial->told, 1);
}

static void watch(struct trial *trial, const char *folder)
{
	trial->watch = watch_create(
		(struct watch_wish){.folder = folder, .slow_s = 0.2, .tell = tell, .self = trial});
	assert_non_null(trial->watch);
}

/* It is told of, and then of nothing more. */
static void assert_told(struct trial *trial)
{
	for (int ms = 0; ms < SOON_MS && atomic_load(&trial->told) == 0; ms += 20) {
		rest_ms(20);
	}
	assert_true(atomic_load(&trial->told) > 0);
	rest_ms(NOTHING_MS);
	assert_int_equal(atomic_exchange(&trial->told, 0), 1);
}

static void assert_not_told(struct trial *trial)
{
	rest_ms(NOTHING_MS);
	assert_int_equal(atomic_load(&trial->told), 0);
}

static int begin(void **state)
{
	struct trial *trial = calloc(1, sizeof(*trial));

	strcpy(trial->root, "/tmp/mreze-watch-XXXXXX");
	if (mkdtemp(trial->root) == NULL) {
		return -1;
	}
	snprintf(trial->folder, sizeof(trial->folder), "%s/content", trial->root);
	*state = trial;
	return folder_make(at(trial, "content/networks")) && folder_make(at(trial, "aside")) ? 0
											     : -1;
}

static int end(void **state)
{
	struct trial *trial = *state;

	watch_destroy(trial->watch);
	bool removed = folder_remove(trial->root);

	free(trial);
	return removed ? 0 : -1;
}

static void a_save_in_the_way_of_nano_is_told_once(void **state)
{
	struct trial *trial = *state;

	put(trial, "content/networks/01-alda.yaml", "name: A\n");
	watch(trial, trial->folder);
	put(trial, "content/networks/01-alda.yaml", "name: AB\n");
	assert_told(trial);
}

static void a_save_in_the_way_of_vim_is_told_once(void **state)
{
	struct trial *trial = *state;

	put(trial, "content/a.yaml", "name: A\n");
	watch(trial, trial->folder);
	put(trial, "content/.a.yaml.swp", "swap");
	put(trial, "content/4913", "");
	unlink(at(trial, "content/4913"));
	move(trial, "content/a.yaml", "content/a.yaml~");
	rest_ms(50);
	put(trial, "content/a.yaml", "name: AB\n");
	unlink(at(trial, "content/a.yaml~"));
	unlink(at(trial, "content/.a.yaml.swp"));
	assert_told(trial);
}

static void a_swap_file_alone_is_nothing(void **state)
{
	struct trial *trial = *state;

	put(trial, "content/a.yaml", "name: A\n");
	watch(trial, trial->folder);
	put(trial, "content/.a.yaml.swp", "swap");
	put(trial, "content/networks/#a.yaml#", "swap");
	put(trial, "content/a.yaml~", "old");
	put(trial, "content/provera.html", "<p>");
	put(trial, "content/Thumbs.db", "?");
	assert_not_told(trial);
}

static void a_save_in_the_way_of_vs_code_is_told_once(void **state)
{
	struct trial *trial = *state;

	put(trial, "content/a.yaml", "name: A\n");
	watch(trial, trial->folder);
	/* Empty first, then written; and, where it saves atomically, a rename. */
	put(trial, "content/a.yaml", "");
	rest_ms(60);
	put(trial, "content/a.yaml", "name: AB\n");
	assert_told(trial);
	put(trial, "content/a.yaml.vsctmp", "name: ABC\n");
	move(trial, "content/a.yaml.vsctmp", "content/a.yaml");
	assert_told(trial);
}

static void a_file_that_rsync_brings_is_told_once(void **state)
{
	struct trial *trial = *state;

	put(trial, "content/a.yaml", "name: A\n");
	watch(trial, trial->folder);
	put(trial, "content/.a.yaml.Xy12Z", "name: AB\n");
	rest_ms(100);
	move(trial, "content/.a.yaml.Xy12Z", "content/a.yaml");
	assert_told(trial);
}

static void many_files_as_git_brings_them_are_told_once(void **state)
{
	struct trial *trial = *state;
	char name[64];

	watch(trial, trial->folder);
	for (int i = 0; i < 200; i++) {
		snprintf(name, sizeof(name), "content/networks/%03d-n.yaml", i);
		put(trial, name, "name: N\n");
	}
	assert_told(trial);
}

static void a_picture_that_comes_slowly_is_told_of_when_it_is_whole(void **state)
{
	struct trial *trial = *state;
	int queue = inotify_init1(IN_CLOEXEC);

	if (queue < 0) { /* without the kernel's help nobody knows that it is being written */
		return;
	}
	close(queue);
	watch(trial, trial->folder);
	int file = open(at(trial, "content/big.png"), O_WRONLY | O_CREAT, 0644);

	for (int i = 0; i < 6; i++) {
		assert_int_equal(write(file, "0123456789", 10), 10);
		rest_ms(500);
		assert_int_equal(atomic_load(&trial->told), 0);
	}
	close(file);
	assert_told(trial);
}

static void a_new_folder_and_what_comes_into_it_later_are_told(void **state)
{
	struct trial *trial = *state;

	watch(trial, trial->folder);
	folder_make(at(trial, "content/pictures"));
	put(trial, "content/pictures/a.png", "A");
	assert_told(trial);
	put(trial, "content/pictures/a.png", "AB");
	assert_told(trial);
}

static void names_in_any_script_and_with_any_sign_are_told(void **state)
{
	struct trial *trial = *state;

	watch(trial, trial->folder);
	put(trial, "content/знак града.png", "A");
	assert_told(trial);
	put(trial, "content/two\nlines.png", "A");
	assert_told(trial);
	unlink(at(trial, "content/two\nlines.png"));
	assert_told(trial);
}

static void a_link_that_is_switched_to_another_release_is_told(void **state)
{
	struct trial *trial = *state;

	folder_make(at(trial, "1/content"));
	folder_make(at(trial, "2/content"));
	put(trial, "1/content/a.yaml", "name: A\n");
	put(trial, "2/content/a.yaml", "name: A\n");
	/* Two hops: etc/content -> ../current/content, current -> 1. */
	folder_make(at(trial, "etc"));
	assert_int_equal(symlink("1", at(trial, "current")), 0);
	assert_int_equal(symlink("../current/content", at(trial, "etc/content")), 0);
	watch(trial, at(trial, "etc/content"));
	put(trial, "1/content/a.yaml", "name: AB\n");
	assert_told(trial);
	assert_int_equal(symlink("2", at(trial, "next")), 0);
	move(trial, "next", "current");
	assert_told(trial);
	put(trial, "2/content/a.yaml", "name: ABC\n");
	assert_told(trial);
	put(trial, "1/content/a.yaml", "name: ABCD\n");
	assert_not_told(trial);
}

static void a_folder_that_is_moved_away_and_put_back_is_told_each_time(void **state)
{
	struct trial *trial = *state;

	put(trial, "content/a.yaml", "name: A\n");
	watch(trial, trial->folder);
	move(trial, "content", "aside/content");
	assert_told(trial);
	move(trial, "aside/content", "content");
	assert_told(trial);
	put(trial, "content/a.yaml", "name: AB\n");
	assert_told(trial);
}

static void a_folder_that_another_takes_the_place_of_is_told(void **state)
{
	struct trial *trial = *state;

	put(trial, "content/a.yaml", "name: A\n");
	folder_make(at(trial, "new"));
	put(trial, "new/a.yaml", "name: B\n");
	watch(trial, trial->folder);
	move(trial, "content", "old");
	move(trial, "new", "content");
	assert_told(trial);
	put(trial, "content/a.yaml", "name: BC\n");
	assert_told(trial);
}

static void a_folder_that_is_not_there_yet_is_told_when_it_comes(void **state)
{
	struct trial *trial = *state;

	watch(trial, at(trial, "far/away/content"));
	folder_make(at(trial, "far/away"));
	rest_ms(NOTHING_MS);
	atomic_store(&trial->told, 0);
	folder_make(at(trial, "far/away/content"));
	put(trial, "far/away/content/a.yaml", "name: A\n");
	assert_told(trial);
}

static void more_events_than_the_kernel_keeps_are_a_change(void **state)
{
	struct trial *trial = *state;
	struct spots spots = {.queue = -1};
	int most = 0;
	FILE *file = fopen("/proc/sys/fs/inotify/max_queued_events", "r");

	if (file != NULL) {
		(void)!fscanf(file, "%d", &most);
		fclose(file);
	}
	spots_place(&spots, trial->folder);
	if (spots.queue < 0 || most == 0 || most > 200000) {
		spots_finish(&spots);
		return;
	}
	/* None of these matters, but something that did may have been lost among them. */
	put(trial, "content/.a", "");
	for (int i = 0; i <= most / 2; i++) {
		move(trial, i % 2 == 0 ? "content/.a" : "content/.b",
		     i % 2 == 0 ? "content/.b" : "content/.a");
	}
	assert_true(spots_hear(&spots));
	assert_false(spots_hear(&spots));
	spots_finish(&spots);
}

#define TRIAL(test) cmocka_unit_test_setup_teardown(test, begin, end)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TRIAL(a_save_in_the_way_of_nano_is_told_once),
		TRIAL(a_save_in_the_way_of_vim_is_told_once),
		TRIAL(a_swap_file_alone_is_nothing),
		TRIAL(a_save_in_the_way_of_vs_code_is_told_once),
		TRIAL(a_file_that_rsync_brings_is_told_once),
		TRIAL(many_files_as_git_brings_them_are_told_once),
		TRIAL(a_picture_that_comes_slowly_is_told_of_when_it_is_whole),
		TRIAL(a_new_folder_and_what_comes_into_it_later_are_told),
		TRIAL(names_in_any_script_and_with_any_sign_are_told),
		TRIAL(a_link_that_is_switched_to_another_release_is_told),
		TRIAL(a_folder_that_is_moved_away_and_put_back_is_told_each_time),
		TRIAL(a_folder_that_another_takes_the_place_of_is_told),
		TRIAL(a_folder_that_is_not_there_yet_is_told_when_it_comes),
		TRIAL(more_events_than_the_kernel_keeps_are_a_change),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
