/*
 * Finding a place for each plate of a map: near its dot, on nothing that must
 * be seen, with a leader that crosses as little as may be.
 *
 * Pure: the same problem gives the same solution, in bounded time. A problem
 * and a solution are plain values of the caller; all lengths are px.
 *
 * Method: every plate has candidates, in 24 directions and at 13 distances, and
 * each a cost; a solution is greedy in some order, then each plate in turn goes
 * to its best place until none wants to; the best of several orders wins. Then
 * the longest routes are bent the other way, one by one, where that is better.
 * Invariant: shown plates lie within the frame, on no block, and apart by the gap.
 */
#ifndef MREZE_SCENE_MAP_PLATES_H
#define MREZE_SCENE_MAP_PLATES_H

#include <stdbool.h>
#include <stdint.h>

#include "base/curve.h"

enum {
	PLATES_MAX = 40,
	PLATES_DOTS = 96,
	PLATES_BLOCKS = 48,
};

struct plate_wish {
	struct point dot;
	float w, h;
	float leader; /* what a px of leader costs; .45 is usual */
	int on_disc;  /* 1: its dot is on the disc, over whose rim it may lie; others keep off */
};

struct plate_dot {
	struct point at;
	float r; /* 0: a spot of an area, which a plate may hide at little cost */
};

struct plates_problem {
	struct rect frame; /* all plates lie within it */
	float k;           /* px of a design px */
	float gap;
	struct point disc; /* of the world */
	float disc_r;      /* 0: none */
	int block_count, wish_count, route_count, dot_count;
	int quick; /* 1: routes stay as they are bent, and few orders are tried */
	struct rect blocks[PLATES_BLOCKS];
	struct plate_wish wishes[PLATES_MAX];
	struct curve routes[PLATES_MAX]; /* each may bow to the other side, if that helps */
	struct plate_dot dots[PLATES_DOTS];
};

struct plates_solution {
	float cost;
	int shown_count;
	bool shown[PLATES_MAX]; /* false: there is no room for it */
	struct rect box[PLATES_MAX];
	struct point tail[PLATES_MAX]; /* where its leader leaves it */
	float bend[PLATES_MAX];        /* of each route */
};

void plates_solve(const struct plates_problem *problem, struct plates_solution *solution);

/* The last solutions, kept by whoever lays out turn after turn; all zero at first. */
enum { PLATES_MEMO = 8 };

struct plates_memo {
	uint64_t key[PLATES_MEMO];
	int next;
	struct plates_solution solution[PLATES_MEMO];
};

/* plates_solve(), or what it said the last time it was asked the same. memo may be NULL. */
void plates_recall(struct plates_memo *memo, const struct plates_problem *problem,
		   struct plates_solution *solution);

#endif
