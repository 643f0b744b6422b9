/*
 * What the turns of a walk cost: time, which differs from run to run, and counts,
 * which do not.
 *
 * In the caller's memory. Invariant: without a painter only the turns are counted.
 */
#ifndef MREZE_CLI_PACE_H
#define MREZE_CLI_PACE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include "base/times.h"

struct turn;
struct draw;

/* The most that any frame of its sort took. */
struct pace_counts {
	int calls, switches;
	double filled;  /* px for each px of the screen, were it painted whole */
	double painted; /* share of the screen that was painted anew, all frames together */
	int frames;
};

struct pace {
	int turns, changed;
	struct times understand, paint;
	int most_nodes, most_prims;
	struct pace_counts still, moving;
	size_t texture_bytes;
	uint64_t made;        /* textures, until the last frame */
	uint64_t made_moving; /* of them, while something moved */
};

/* Takes note of a frame that was painted. */
void pace_frame(struct pace *pace, const struct turn *turn, const struct draw *draw);

void pace_print(const struct pace *pace, FILE *out);

#endif
