/*
 * The textures that painters made once and will want again: by key, the least
 * recently used goes first when they exceed a number of bytes.
 *
 * The cache owns its textures. A key says everything that the pixels depend on.
 * Invariant: what cache_find() or cache_keep() returned is good until the next
 * cache_keep(). Nothing here knows what is in a picture.
 */
#ifndef MREZE_DRAW_CACHE_H
#define MREZE_DRAW_CACHE_H

#include <SDL.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/geom.h"

enum { CACHE_ROOM = 2048 };

struct cached {
	uint64_t key; /* 0: a free row */
	SDL_Texture *texture;
	int w, h;         /* px of the texture */
	int pad;          /* px by which it reaches over its box on every side */
	SDL_Point origin; /* px from its corner to where a painter counts from */
	SDL_Rect hollow;  /* px of the texture that need no painting; w = 0: none */
	bool stretches;   /* its hollow grows with the box, its rim does not */
	bool smooth;      /* its present scale mode is linear */
	size_t bytes;
	uint64_t used;
	int next; /* row of the same bucket, or -1 */
};

struct cache {
	struct cached rows[CACHE_ROOM];
	int buckets[CACHE_ROOM];
	size_t bytes, limit;
	uint64_t clock;
};

void cache_init(struct cache *cache, size_t limit_bytes);

/* Gives every texture back; the cache is empty and usable. */
void cache_clear(struct cache *cache);

/* NULL if it is not there. */
struct cached *cache_find(struct cache *cache, uint64_t key);

/*
 * Makes a texture of the surface, which it frees, and keeps it. NULL if there is
 * no surface or no texture can be made of it.
 */
struct cached *cache_keep(struct cache *cache, SDL_Renderer *renderer, uint64_t key,
			  SDL_Surface *surface, int pad);

#endif
