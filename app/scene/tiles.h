/*
 * The tiles on home that lead to the pictures of the whole, river and map, and
 * to the game where there is something to ask.
 *
 * One row of a table a tile. Owns nothing. Invariant: a tile is known by icon
 * and word; a second line is shown only where there is room for it.
 */
#ifndef MREZE_SCENE_TILES_H
#define MREZE_SCENE_TILES_H

#include "scene/layout.h"

enum tile_look {
	TILE_FLAT,  /* icon left of the words */
	TILE_HIGH,  /* icon above them */
	TILE_SMALL, /* icon above one short word, on compact screens */
	TILE_DOCK,  /* the same on navy */
};

/* How many of them home offers. */
int tile_count(const struct content *content);

void put_tile(const struct layout *layout, int parent, struct rect box, int nth, enum tile_look look);

#endif
