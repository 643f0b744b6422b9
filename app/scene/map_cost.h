/*
 * Where a plate may lie, and what each place costs; a part of map_plates.c.
 *
 * Plain values, px. Owns nothing. Invariant: candidates lie within the frame
 * and on no block, and those of a list stand in the order of their cost.
 */
#ifndef MREZE_SCENE_MAP_COST_H
#define MREZE_SCENE_MAP_COST_H

#include "scene/map_plates.h"

enum {
	CANDIDATES = 80,      /* of a plate that are looked at closely */
	CANDIDATES_ALL = 312, /* 24 directions, 13 distances */
	ROUTE_PIECES = 16,
};

struct candidate {
	struct rect box, reach; /* reach: around the box and its leader */
	struct point dot, tail;
	float cost;
};

/* All candidates of one plate, in the order of their making. */
struct pool {
	int count;
	struct candidate all[CANDIDATES_ALL];
};

void pool_make(const struct plates_problem *problem, int wish, struct pool *pool);

/* Adds what a route costs each candidate, times: 1, or -1 to take it away again. */
void pool_add_route(const struct plates_problem *problem, struct pool *pool, struct curve route,
		    float times);

/*
 * CANDIDATES of them in the order of their cost: the cheapest ones, and some of all the others for
 * where it is crowded. Returns how many there are.
 */
int pool_best(const struct pool *pool, struct candidate *list);

bool lines_cross(struct point a, struct point b, struct point c, struct point d);

/* Length of the line from a to b that lies within the rect (Liang and Barsky's way). */
float line_in_rect(struct point a, struct point b, struct rect rect);

#endif
