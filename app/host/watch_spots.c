#include "host/watch_spots.h"

#include <errno.h>
#include <limits.h>
#include <stdalign.h>
#include <stdio.h>
#include <string.h>
#include <sys/inotify.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>

#include "base/geom.h"
#include "base/hash.h"
#include "host/signature.h"

enum {
	PATH_ROOM = 4096,
	HOPS_MAX = 40, /* as many as the kernel follows */
};

static const uint32_t ENTRIES = IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO |
				IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR | IN_MASK_ADD;
static const uint32_t FILES = IN_CLOSE_WRITE | IN_MODIFY | IN_ATTRIB;

/* Others can change these without our kernel knowing; linux/magic.h and the file systems' own. */
static const unsigned long far_away[] = {
	0x6969 /* NFS */,
	0x517B /* SMB */,
	0xFF534D42 /* CIFS */,
	0xFE534D42 /* SMB2 */,
	0x65735546 /* FUSE */,
	0x01021997 /* 9P */,
	0x73757245 /* Coda */,
	0x5346414F /* AFS */,
	0x00C36400 /* Ceph */,
	0x786F4256 /* VBox */,
	0x6B414653 /* AFS of the kernel */,
};

static bool is_far_away(const char *path)
{
	struct statfs about;

	if (statfs(path, &about) != 0) {
		return false;
	}
	for (size_t i = 0; i < COUNT_OF(far_away); i++) {
		if (((unsigned long)about.f_type & 0xFFFFFFFFul) == far_away[i]) {
			return true;
		}
	}
	return false;
}

/* Adds to what was asked of the same folder before, under the same number. */
static void add_spot(struct spots *spots, const char *path, const char *name, uint32_t mask)
{
	int number = spots->queue >= 0 && spots->count < SPOTS_MAX
			     ? inotify_add_watch(spots->queue, path, mask)
			     : -1;

	if (number < 0 || strlen(name) >= SPOT_NAME) {
		/* What we may not list on the way is hardly ever replaced; a slow look finds out.
		 */
		spots->sure = spots->sure && errno == EACCES && name[0] != '\0';
		return;
	}
	spots->list[spots->count].number = number;
	strcpy(spots->list[spots->count].name, name);
	spots->count++;
}

static void add_inside(void *self, const char *path)
{
	struct spots *spots = self;

	spots->sure = spots->sure && !is_far_away(path);
	add_spot(spots, path, "", ENTRIES | FILES);
}

/* Takes the last name from a path without links: what ".." means. */
static void go_up(char *path)
{
	char *last = strrchr(path, '/');

	if (last != NULL) {
		last[last == path ? 1 : 0] = '\0';
	}
}

/* Puts a link's target before what is left of the path; false if it does not fit. */
static bool follow(char *rest, const char *target, const char *behind)
{
	char joined[PATH_ROOM];
	int length = snprintf(joined, sizeof(joined), "%s%s", target, behind);

	if (length < 0 || length >= PATH_ROOM) {
		return false;
	}
	memcpy(rest, joined, (size_t)length + 1);
	return true;
}

/* From / down to the folder: whatever entry is replaced there, the folder is another one. */
static void watch_way(struct spots *spots, const char *folder)
{
	char at[PATH_ROOM] = "/", rest[PATH_ROOM], name[NAME_MAX + 1], next[PATH_ROOM];
	int hops = 0;

	if (!follow(rest, folder, "")) {
		spots->sure = false;
		return;
	}
	while (rest[strspn(rest, "/")] != '\0') {
		char target[PATH_ROOM], behind[PATH_ROOM];
		const char *begin = rest + strspn(rest, "/");
		size_t length = strcspn(begin, "/");
		struct stat about;

		snprintf(name, sizeof(name), "%.*s", (int)(length < NAME_MAX ? length : NAME_MAX),
			 begin);
		strcpy(behind, begin + length);
		if (strcmp(name, "..") == 0) {
			go_up(at);
		}
		if (strcmp(name, "..") == 0 || strcmp(name, ".") == 0) {
			strcpy(rest, behind);
			continue;
		}
		add_spot(spots, at, name, ENTRIES);
		if (snprintf(next, sizeof(next), "%s/%s", strcmp(at, "/") == 0 ? "" : at, name) >=
			    PATH_ROOM ||
		    lstat(next, &about) != 0) {
			return; /* it ends here, until the entry comes */
		}
		ssize_t read =
			S_ISLNK(about.st_mode) ? readlink(next, target, sizeof(target) - 1) : -1;

		if (read < 0) {
			strcpy(at, next);
			strcpy(rest, behind);
			continue;
		}
		target[read] = '\0';
		if (target[0] == '/') {
			strcpy(at, "/");
		}
		if (++hops > HOPS_MAX || !follow(rest, target, behind)) {
			spots->sure = false;
			return;
		}
	}
}

void spots_finish(struct spots *spots)
{
	if (spots->queue >= 0) {
		close(spots->queue);
	}
	*spots = (struct spots){.queue = -1};
}

uint64_t spots_place(struct spots *spots, const char *folder)
{
	spots_finish(spots);
	spots->queue = inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
	spots->sure = spots->queue >= 0;
	watch_way(spots, folder);
	return signature_of(folder, add_inside, spots);
}

static uint64_t key_of(const struct inotify_event *event)
{
	return hash_more(hash_bytes(HASH_START, &event->wd, sizeof(event->wd)),
			 event->len > 0 ? event->name : "") |
	       1;
}

/* Which file is being written: it is not whole until it is closed. */
static void note_writing(struct spots *spots, const struct inotify_event *event)
{
	uint64_t key = key_of(event);

	if ((event->mask & IN_MODIFY) != 0) {
		spots->open = key;
	} else if (key == spots->open &&
		   (event->mask & (IN_CLOSE_WRITE | IN_DELETE | IN_MOVED_FROM)) != 0) {
		spots->open = 0;
	}
}

static bool matters(struct spots *spots, const struct inotify_event *event)
{
	bool any = (event->mask & IN_Q_OVERFLOW) != 0;

	for (int i = 0; i < spots->count && !any; i++) {
		const struct watched *spot = &spots->list[i];

		if (spot->number != event->wd) {
			continue;
		}
		if (event->len == 0) {
			any = true; /* the folder itself */
		} else if (spot->name[0] != '\0') {
			any = strcmp(spot->name, event->name) == 0 && (event->mask & FILES) == 0;
		} else if (signature_counts(event->name)) {
			any = true;
			note_writing(spots, event);
		}
	}
	return any;
}

bool spots_hear(struct spots *spots)
{
	alignas(struct inotify_event) char told[16384];
	bool any = false;
	ssize_t length;

	while (spots->queue >= 0 && (length = read(spots->queue, told, sizeof(told))) > 0) {
		for (ssize_t at = 0; at < length;) {
			struct inotify_event *event = (struct inotify_event *)(void *)(told + at);

			any = matters(spots, event) || any;
			at += (ssize_t)(sizeof(*event) + event->len);
		}
	}
	return any;
}
