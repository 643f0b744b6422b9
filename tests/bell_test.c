#include "host/bell.h"

#include <fcntl.h>
#include <pthread.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>
#include <cmocka.h>

/* A folder of devices; a FIFO in it behaves as a panel does that nobody touches. */
struct inputs {
	char folder[64], path[96];
	int panel; /* where its events are written */
};

static double now_s(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

static double slept_s(struct bell *bell, int ms)
{
	double began_s = now_s();

	bell_wait(bell, ms);
	return now_s() - began_s;
}

static void plug_in(struct inputs *inputs)
{
	snprintf(inputs->path, sizeof(inputs->path), "%s/event0", inputs->folder);
	assert_int_equal(mkfifo(inputs->path, 0600), 0);
	inputs->panel = open(inputs->path, O_RDWR | O_NONBLOCK);
	assert_true(inputs->panel >= 0);
}

static void pull_out(struct inputs *inputs)
{
	close(inputs->panel);
	unlink(inputs->path);
	inputs->panel = -1;
}

static int set_up(void **context)
{
	static struct inputs inputs;

	inputs = (struct inputs){.folder = "/tmp/bell-XXXXXX", .panel = -1};
	*context = &inputs;
	return mkdtemp(inputs.folder) == NULL;
}

static int take_down(void **context)
{
	struct inputs *inputs = *context;

	if (inputs->panel >= 0) {
		pull_out(inputs);
	}
	return rmdir(inputs->folder);
}

/* Sleeps as long as a new device keeps it restless. */
static void calm_down(struct bell *bell)
{
	do {
		bell_wait(bell, 20);
	} while (bell->looks > 0);
}

static void while_nobody_touches_it_sleeps(void **context)
{
	struct inputs *inputs = *context;
	struct bell bell;

	plug_in(inputs);
	bell_init(&bell, inputs->folder);
	assert_true(slept_s(&bell, 300) >= 0.299);
	assert_true(slept_s(&bell, 60000) >= 0.999);
	bell_finish(&bell);
}

static void a_finger_wakes_it_once(void **context)
{
	struct inputs *inputs = *context;
	struct bell bell;

	plug_in(inputs);
	bell_init(&bell, inputs->folder);
	assert_int_equal(write(inputs->panel, "a finger", 8), 8);
	assert_true(slept_s(&bell, 1000) < 0.5);
	assert_true(slept_s(&bell, 200) >= 0.199);
	bell_finish(&bell);
}

static void a_panel_that_comes_later_wakes_it_too(void **context)
{
	struct inputs *inputs = *context;
	struct bell bell;

	bell_init(&bell, inputs->folder);
	plug_in(inputs);
	assert_true(slept_s(&bell, 1000) < 0.5);
	/* For a while it looks often, until udev has told SDL. */
	assert_true(slept_s(&bell, 1000) < 0.5);
	calm_down(&bell);
	assert_int_equal(write(inputs->panel, "a finger", 8), 8);
	assert_true(slept_s(&bell, 1000) < 0.5);
	bell_finish(&bell);
}

static void a_panel_that_is_pulled_out_lets_it_sleep_again(void **context)
{
	struct inputs *inputs = *context;
	struct bell bell;

	plug_in(inputs);
	bell_init(&bell, inputs->folder);
	pull_out(inputs);
	calm_down(&bell);
	assert_int_equal(bell.count, 0);
	assert_true(slept_s(&bell, 300) >= 0.299);
	bell_finish(&bell);
}

static void *ring(void *bell)
{
	nanosleep(&(struct timespec){0, 50000000L}, NULL);
	bell_ring(bell);
	return NULL;
}

static void another_thread_wakes_it(void **context)
{
	struct inputs *inputs = *context;
	struct bell bell;
	pthread_t thread;

	bell_init(&bell, inputs->folder);
	assert_int_equal(pthread_create(&thread, NULL, ring, &bell), 0);
	assert_true(slept_s(&bell, 1000) < 0.9);
	pthread_join(thread, NULL);
	bell_ring(&bell); /* before the sleep: it doesn't begin */
	assert_true(slept_s(&bell, 1000) < 0.5);
	bell_finish(&bell);
}

static void without_any_devices_it_sleeps_all_the_same(void **context)
{
	(void)context;
	struct bell bell;

	bell_init(&bell, "/tmp/no such folder");
	assert_true(slept_s(&bell, 200) >= 0.199);
	bell_finish(&bell);
	bell_ring(&bell);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(while_nobody_touches_it_sleeps, set_up, take_down),
		cmocka_unit_test_setup_teardown(a_finger_wakes_it_once, set_up, take_down),
		cmocka_unit_test_setup_teardown(a_panel_that_comes_later_wakes_it_too, set_up,
						take_down),
		cmocka_unit_test_setup_teardown(a_panel_that_is_pulled_out_lets_it_sleep_again,
						set_up, take_down),
		cmocka_unit_test_setup_teardown(another_thread_wakes_it, set_up, take_down),
		cmocka_unit_test(without_any_devices_it_sleeps_all_the_same),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
