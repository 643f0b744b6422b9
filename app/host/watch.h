/*
 * Watches a folder and all that is in it, and tells when it has changed and
 * come to rest.
 *
 * Owns a thread that sleeps in poll(). Editors write in steps, shares copy in
 * pieces, git and rsync write many files: it tells once, when nothing has
 * happened for QUIET; one that never rests is told of all the same. The path
 * itself is watched too, each link and each folder on its way, so that a link
 * that is switched and a folder that is put back are changes like others.
 * Where the kernel can't tell (a share, no watches left) it looks by itself.
 *
 * Invariant: whatever changed after watch_create() returned is told of, once or
 * more; while nothing changes, nothing is told.
 */
#ifndef MREZE_HOST_WATCH_H
#define MREZE_HOST_WATCH_H

struct watch;

struct watch_wish {
	const char *folder;       /* copied; need not be there */
	double slow_s;            /* between looks where no events come; 0: 10 s */
	void (*tell)(void *self); /* on the watch's thread */
	void *self;
};

/* NULL, with a line in the log, if there is no thread for it. */
struct watch *watch_create(struct watch_wish wish);
void watch_destroy(struct watch *watch);

#endif
