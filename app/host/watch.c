#include "host/watch.h"

#include <SDL.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "base/log.h"
#include "host/signature.h"
#include "host/watch_spots.h"

/* So long nothing may happen before a change counts as whole; so long at most it waits. */
static const double QUIET_S = 0.3, QUIET_MOST_S = 1.2;
/* The same while some file is known to be half written. */
static const double COPYING_S = 1.0, COPYING_MOST_S = 10.0;
/* Looks where no events come; and where they do, for what no event tells (a mount over it). */
static const double SLOW_S = 10.0, SURE_S = 60.0;

enum { PATH_ROOM = 4096 };

struct watch {
	SDL_Thread *thread;
	struct watch_wish wish;
	char folder[PATH_ROOM];
	int end[2]; /* a pipe that is closed at the end */
	struct spots spots;
	uint64_t seen; /* the signature that was told of */
	bool told_slow;
};

enum news { NEWS_NONE, NEWS_CHANGE, NEWS_END };

static double now(void)
{
	struct timespec at;

	clock_gettime(CLOCK_MONOTONIC, &at);
	return (double)at.tv_sec + (double)at.tv_nsec / 1e9;
}

/* Sleeps until something matters; NEWS_NONE when wait_s have passed. */
static enum news wait_for(struct watch *watch, double wait_s)
{
	double until_s = now() + wait_s;
	double left_s = wait_s;

	while (left_s > 0.0) {
		struct pollfd both[] = {{watch->end[0], POLLIN, 0},
					{watch->spots.queue, POLLIN, 0}};
		int ready = poll(both, 2, (int)(left_s * 1000.0) + 1);

		if (both[0].revents != 0 || (ready < 0 && errno != EINTR)) {
			return NEWS_END;
		}
		if (ready > 0 && spots_hear(&watch->spots)) {
			return NEWS_CHANGE;
		}
		left_s = until_s - now();
	}
	return NEWS_NONE;
}

/* Waits until the folder has come to rest; false at the end. */
static bool settle(struct watch *watch)
{
	double began_s = now();
	uint64_t last = 0, present = signature_of(watch->folder, NULL, NULL);

	for (;;) {
		bool copying = watch->spots.open != 0;
		enum news news = wait_for(watch, copying ? COPYING_S : QUIET_S);

		if (news == NEWS_END) {
			return false;
		}
		if (now() - began_s > (copying ? COPYING_MOST_S : QUIET_MOST_S)) {
			return true;
		}
		if (news == NEWS_NONE) {
			last = present;
			present = signature_of(watch->folder, NULL, NULL);
			if (present == last) {
				return true;
			}
		}
	}
}

static void place(struct watch *watch)
{
	watch->seen = spots_place(&watch->spots, watch->folder);
	if (!watch->spots.sure && !watch->told_slow) {
		log_line(LOG_INFO,
			 "%s: not every change is told of here, so it is looked at every "
			 "%.0f s",
			 watch->folder, watch->wish.slow_s);
		watch->told_slow = true;
	}
}

static int watch_on(void *self)
{
	struct watch *watch = self;
	enum news news = NEWS_NONE;

	while (news != NEWS_END) {
		news = wait_for(watch, watch->spots.sure ? SURE_S : watch->wish.slow_s);
		if (news == NEWS_NONE && signature_of(watch->folder, NULL, NULL) != watch->seen) {
			news = NEWS_CHANGE;
		}
		if (news == NEWS_CHANGE) {
			if (!settle(watch)) {
				break;
			}
			/* Heard from here on, and read after that: nothing falls between. */
			place(watch);
			watch->wish.tell(watch->wish.self);
		}
	}
	return 0;
}

/* A path that a later change of directory can't bend. */
static bool make_absolute(char path[PATH_ROOM], const char *folder)
{
	char here[PATH_ROOM] = "";

	if (folder[0] != '/' && getcwd(here, sizeof(here)) == NULL) {
		return false;
	}
	int length = snprintf(path, PATH_ROOM, "%s%s%s", here, folder[0] == '/' ? "" : "/", folder);

	return length > 0 && length < PATH_ROOM;
}

static void free_parts(struct watch *watch)
{
	for (int i = 0; i < 2; i++) {
		if (watch->end[i] >= 0) {
			close(watch->end[i]);
		}
	}
	spots_finish(&watch->spots);
	free(watch);
}

struct watch *watch_create(struct watch_wish wish)
{
	struct watch *watch = calloc(1, sizeof(*watch));

	if (watch == NULL) {
		return NULL;
	}
	watch->wish = wish;
	watch->wish.slow_s = wish.slow_s > 0.0 ? wish.slow_s : SLOW_S;
	watch->spots.queue = watch->end[0] = watch->end[1] = -1;
	if (make_absolute(watch->folder, wish.folder) && pipe(watch->end) == 0) {
		fcntl(watch->end[0], F_SETFD, FD_CLOEXEC);
		fcntl(watch->end[1], F_SETFD, FD_CLOEXEC);
		place(watch);
		watch->thread = SDL_CreateThread(watch_on, "watch", watch);
	}
	if (watch->thread == NULL) {
		log_line(LOG_WARNING, "%s: nobody watches it for changes: %s", wish.folder,
			 strerror(errno));
		free_parts(watch);
		return NULL;
	}
	return watch;
}

void watch_destroy(struct watch *watch)
{
	if (watch == NULL) {
		return;
	}
	close(watch->end[1]);
	watch->end[1] = -1;
	SDL_WaitThread(watch->thread, NULL);
	free_parts(watch);
}
