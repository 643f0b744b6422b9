#include "host/notify.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

/* systemd's end of the line. */
struct ear {
	int socket;
	struct sockaddr_un name;
};

static struct ear listen_up(void)
{
	struct ear ear = {.socket = socket(AF_UNIX, SOCK_DGRAM, 0), .name.sun_family = AF_UNIX};

	snprintf(ear.name.sun_path, sizeof(ear.name.sun_path), "notify-%d", (int)getpid());
	unlink(ear.name.sun_path);
	assert_int_equal(bind(ear.socket, (struct sockaddr *)&ear.name, sizeof(ear.name)), 0);
	char path[512];

	assert_non_null(getcwd(path, sizeof(path) - sizeof(ear.name.sun_path) - 1));
	strcat(strcat(path, "/"), ear.name.sun_path);
	setenv("NOTIFY_SOCKET", path, 1);
	return ear;
}

static void hush(struct ear *ear)
{
	close(ear->socket);
	unlink(ear->name.sun_path);
	unsetenv("NOTIFY_SOCKET");
	unsetenv("WATCHDOG_USEC");
}

/* Is this the next that was said? NULL: nothing was. */
static void check_heard(const struct ear *ear, const char *wanted)
{
	char heard[256] = "";
	ssize_t length = recv(ear->socket, heard, sizeof(heard) - 1, MSG_DONTWAIT);

	if (wanted == NULL) {
		assert_int_equal(length, -1);
	} else {
		assert_non_null(strstr(heard, wanted));
	}
}

static void a_kiosk_is_ready_when_its_first_picture_stands_and_not_before(void **unused)
{
	struct ear ear = listen_up();
	struct notify notify;

	(void)unused;
	notify_init(&notify);
	notify_alive(&notify, 0.5);
	check_heard(&ear, NULL);
	notify_shown(&notify, 1.0);
	check_heard(&ear, "READY=1");
	notify_shown(&notify, 2.0);
	check_heard(&ear, NULL);
	notify_stopping();
	check_heard(&ear, "STOPPING=1");
	hush(&ear);
}

static void a_watchdog_of_fifteen_seconds_is_fed_every_five_and_not_more(void **unused)
{
	struct ear ear = listen_up();
	struct notify notify;

	(void)unused;
	setenv("WATCHDOG_USEC", "15000000", 1);
	notify_init(&notify);
	notify_shown(&notify, 10.0);
	check_heard(&ear, "READY=1");
	assert_float_equal(notify_deadline(&notify), 15.0, 1e-9);
	/* A moving picture takes many turns; none of them says more. */
	for (int i = 0; i < 299; i++) {
		notify_alive(&notify, 10.0 + i / 60.0);
	}
	check_heard(&ear, NULL);
	notify_alive(&notify, 15.0);
	check_heard(&ear, "WATCHDOG=1");
	check_heard(&ear, NULL);
	assert_float_equal(notify_deadline(&notify), 20.0, 1e-9);
	hush(&ear);
}

static void without_systemd_nothing_is_waited_for(void **unused)
{
	struct notify notify;

	(void)unused;
	unsetenv("NOTIFY_SOCKET");
	unsetenv("WATCHDOG_USEC");
	notify_init(&notify);
	notify_shown(&notify, 1.0);
	notify_alive(&notify, 1e6);
	assert_true(isinf(notify_deadline(&notify)));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_kiosk_is_ready_when_its_first_picture_stands_and_not_before),
		cmocka_unit_test(a_watchdog_of_fifteen_seconds_is_fed_every_five_and_not_more),
		cmocka_unit_test(without_systemd_nothing_is_waited_for),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
