/*
 * A visitor who has no idea: what somebody might do next, as lines of a walk.
 *
 * In the caller's memory; owns nothing. The same seed before the same kiosk does
 * the same. Invariant: each line is a step of a walk, complete with its numbers,
 * so that the lines alone replay what happened.
 */
#ifndef MREZE_TESTS_WANDER_VISITOR_H
#define MREZE_TESTS_WANDER_VISITOR_H

#include <stdint.h>
#include <stdio.h>

#include "cli/player.h"

struct visitor {
	uint64_t seed;
	const char *root;            /* folder that data/ and tests/city lie in */
	const struct player *player; /* what the visitor stands before */
};

/* The lines before the first deed: the screen and the content. */
void visitor_arrives(struct visitor *visitor, FILE *out);

/* What is done next: one to some hundred lines. */
void visitor_acts(struct visitor *visitor, FILE *out);

/* Plays one line; false when it was one that can't be played (a finger that isn't down) or broke a
 * law. */
bool visitor_plays(struct player *player, struct arena *arena, char *line);

#endif
