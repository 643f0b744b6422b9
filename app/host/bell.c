#include "host/bell.h"

#include <dirent.h>
#include <fcntl.h>
#include <poll.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/eventfd.h>
#include <sys/inotify.h>
#include <unistd.h>

enum { LOOK_MS = 20, LOOKS = 100, ROPE = 0, NEWS = 1, FIRST_DEVICE = 2 };

static void close_devices(struct bell *bell)
{
	for (int i = 0; i < bell->count; i++) {
		close(bell->devices[i]);
	}
	bell->count = 0;
}

static void open_devices(struct bell *bell)
{
	DIR *dir = opendir(bell->folder);
	const struct dirent *entry;

	close_devices(bell);
	while (dir != NULL && bell->count < BELL_DEVICES && (entry = readdir(dir)) != NULL) {
		int fd = strncmp(entry->d_name, "event", 5) == 0
				 ? openat(dirfd(dir), entry->d_name,
					  O_RDONLY | O_NONBLOCK | O_CLOEXEC)
				 : -1;

		if (fd >= 0) {
			bell->devices[bell->count++] = fd;
		}
	}
	if (dir != NULL) {
		closedir(dir);
	}
}

void bell_init(struct bell *bell, const char *folder)
{
	*bell = (struct bell){.folder = folder};
	bell->rope = eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC);
	bell->news = inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
	if (bell->news >= 0) {
		/* Its group is set a moment after it is created: that is when we may open it. */
		inotify_add_watch(bell->news, folder, IN_CREATE | IN_ATTRIB | IN_DELETE);
	}
	open_devices(bell);
}

void bell_finish(struct bell *bell)
{
	close_devices(bell);
	if (bell->news >= 0) {
		close(bell->news);
	}
	if (bell->rope >= 0) {
		close(bell->rope);
	}
	*bell = (struct bell){.rope = -1, .news = -1};
}

/* Takes all that waits there; true if there was something. */
static bool drain(int fd)
{
	char bytes[4096];
	bool any = false;

	while (fd >= 0 && read(fd, bytes, sizeof(bytes)) > 0) {
		any = true;
	}
	return any;
}

/* One that only says that it has gone would wake us for ever. */
static void forget(struct bell *bell, int i)
{
	close(bell->devices[i]);
	bell->devices[i] = bell->devices[--bell->count];
}

void bell_wait(struct bell *bell, int ms)
{
	struct pollfd all[FIRST_DEVICE + BELL_DEVICES] = {
		[ROPE] = {.fd = bell->rope, .events = POLLIN},
		[NEWS] = {.fd = bell->news, .events = POLLIN},
	};
	int most = bell->looks > 0 || bell->rope < 0 ? LOOK_MS : BELL_LONGEST_MS;

	for (int i = 0; i < bell->count; i++) {
		all[FIRST_DEVICE + i] = (struct pollfd){.fd = bell->devices[i], .events = POLLIN};
	}
	bell->looks -= bell->looks > 0;
	if (poll(all, (nfds_t)(FIRST_DEVICE + bell->count), ms < most ? ms : most) <= 0) {
		return;
	}
	drain(bell->rope);
	for (int i = bell->count - 1; i >= 0; i--) {
		drain(bell->devices[i]);
		if ((all[FIRST_DEVICE + i].revents & (POLLERR | POLLHUP | POLLNVAL)) != 0) {
			forget(bell, i);
		}
	}
	if (drain(bell->news)) {
		open_devices(bell);
		bell->looks = LOOKS;
	}
}

void bell_ring(const struct bell *bell)
{
	uint64_t one = 1;

	if (bell->rope >= 0 && write(bell->rope, &one, sizeof(one)) < 0) {
		return; /* it rings already */
	}
}
