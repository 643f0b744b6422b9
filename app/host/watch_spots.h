/*
 * The spots where the kernel tells of changes to a folder: itself, each folder
 * inside, and on its path each folder whose entries lead to it.
 *
 * In the caller's memory; owns the kernel's queue. Invariant: what happens after
 * spots_place() is heard by spots_hear(), unless `sure` is false.
 */
#ifndef MREZE_HOST_WATCH_SPOTS_H
#define MREZE_HOST_WATCH_SPOTS_H

#include <stdbool.h>
#include <stdint.h>

enum {
	SPOTS_MAX = 512,
	SPOT_NAME = 256,
};

struct spots {
	int queue; /* to poll() for; -1: none */
	bool sure; /* all that happens will be heard */
	int count;
	struct watched {
		int number;           /* the kernel's */
		char name[SPOT_NAME]; /* the entry that matters; "": all that count */
	} list[SPOTS_MAX];
	uint64_t open; /* a file that is being written; 0: none */
};

/* All zero but queue -1 is an empty one. */
void spots_finish(struct spots *spots);

/* Begins anew for the folder (an absolute path); returns its signature as it is then. */
uint64_t spots_place(struct spots *spots, const char *folder);

/* Takes what the kernel has told meanwhile; true if any of it matters. Never waits. */
bool spots_hear(struct spots *spots);

#endif
