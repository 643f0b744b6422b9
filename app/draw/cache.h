/*
 * The textures that painters made once and will want again: by key, the least
 * recently used goes first when they exceed a number of bytes.
 *
 * The cache owns its textures: the renderer's, or px in memory where there is no renderer.
 * A key says everything that the pixels depend on. Invariant: what cache_find() or
 * cache_keep() returned is good until the next cache_begin() and longer; what a frame
 * uses is never dropped while it lasts. Nothing here knows what is in a picture.
 */
#ifndef MREZE_DRAW_CACHE_H
#define MREZE_DRAW_CACHE_H

#include <SDL.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/geom.h"

enum { CACHE_ROOM = 2048 };

/* Of a row of px: where there are any, and where (somewhere in between) all of them are whole. */
struct span {
	int16_t left, right, solid_left, solid_right; /* right: the first that isn't */
};

struct cached {
	uint64_t key; /* 0: a free row */
	uint64_t serial;   /* no other texture ever has it */
	SDL_Texture *texture;
	SDL_Surface *surface; /* without a renderer; its px are `pixels` */
	uint32_t *pixels;  /* ARGB, premultiplied, w a row */
	struct span *spans; /* one a row */
	SDL_Rect solid;    /* px of the texture that are whole, all of them; w = 0: none known */
	SDL_Color tint;    /* is multiplied in, where it is put from now on */
	bool unblended;    /* is put as it is */
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
	uint64_t clock, frame; /* what was used since `frame` stays */
	uint64_t serial;       /* textures that were ever made */
};

void cache_init(struct cache *cache, size_t limit_bytes);

/* A frame begins: what only those before it used may be dropped. */
void cache_begin(struct cache *cache);

/* Gives every texture back; the cache is empty and usable. */
void cache_clear(struct cache *cache);

/* NULL if it is not there. */
struct cached *cache_find(struct cache *cache, uint64_t key);

/*
 * Makes a texture of the surface (of px in memory, where renderer is NULL), which it
 * frees, and keeps it. NULL if there is no surface or no texture can be made of it.
 */
struct cached *cache_keep(struct cache *cache, SDL_Renderer *renderer, uint64_t key,
			  SDL_Surface *surface, int pad);

#endif
