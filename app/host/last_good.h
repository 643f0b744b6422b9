/*
 * The last good content as a copy in the state folder, for the next start.
 *
 * STATE/content is a link to STATE/content-HASH, which holds the files as they
 * were. Owns nothing. Invariant: whenever the power goes, the link is missing or
 * leads to a whole copy that was looked over before; a copy is written aside,
 * brought to the disk, and only then linked. A full disk leaves the old one.
 */
#ifndef MREZE_HOST_LAST_GOOD_H
#define MREZE_HOST_LAST_GOOD_H

#include <stdbool.h>

enum { LAST_GOOD_PATH = 4096 };

struct good_files {
	const char *folder;       /* where they are */
	const char *const *files; /* relative to it */
	int count;
	/* Is the copy in that folder what it should be? Asked before it is linked. */
	bool (*sound)(void *self, const char *copy);
	void *self;
};

enum kept {
	KEPT_BEFORE, /* the same copy is there already: nothing was written */
	KEPT_NOW,
	KEPT_NOT, /* and the log says why */
};

/*
 * Keeps a copy in the folder `state`, which is there. copy gets its path, "" if
 * KEPT_NOT. The copy before it stays too, as somebody may be reading it.
 */
enum kept last_good_keep(const char *state, const struct good_files *good,
			 char copy[LAST_GOOD_PATH]);

/* The path of the copy that is linked; false, and "", if there is none. */
bool last_good_find(const char *state, char copy[LAST_GOOD_PATH]);

/* The path of the one that was linked before it; false, and "", if there is none. */
bool last_good_earlier(const char *state, char copy[LAST_GOOD_PATH]);

#endif
