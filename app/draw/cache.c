#include "draw/cache.h"

#include <stdlib.h>
#include <string.h>

#include "base/log.h"
#include "draw/texture.h"

static int bucket_of(uint64_t key)
{
	return (int)((key ^ (key >> 29)) % CACHE_ROOM);
}

void cache_init(struct cache *cache, size_t limit_bytes)
{
	memset(cache, 0, sizeof(*cache));
	cache->limit = limit_bytes;
	for (int i = 0; i < CACHE_ROOM; i++) {
		cache->buckets[i] = -1;
	}
}

void cache_begin(struct cache *cache)
{
	cache->frame = cache->clock + 1;
}

void cache_clear(struct cache *cache)
{
	uint64_t serial = cache->serial;

	for (int i = 0; i < CACHE_ROOM; i++) {
		texture_finish(&cache->rows[i]);
	}
	cache_init(cache, cache->limit);
	cache->serial = serial;
}

struct cached *cache_find(struct cache *cache, uint64_t key)
{
	for (int at = cache->buckets[bucket_of(key)]; at >= 0; at = cache->rows[at].next) {
		if (cache->rows[at].key == key) {
			cache->rows[at].used = ++cache->clock;
			return &cache->rows[at];
		}
	}
	return NULL;
}

static void drop(struct cache *cache, int row)
{
	struct cached *gone = &cache->rows[row];
	int *link = &cache->buckets[bucket_of(gone->key)];

	while (*link != row) {
		link = &cache->rows[*link].next;
	}
	*link = gone->next;
	texture_finish(gone);
	cache->bytes -= gone->bytes;
	memset(gone, 0, sizeof(*gone));
}

/* The row that was not used for longest and is not of this frame; or -1. */
static int oldest(const struct cache *cache)
{
	int found = -1;

	for (int i = 0; i < CACHE_ROOM; i++) {
		const struct cached *row = &cache->rows[i];

		if (row->key != 0 && row->used < cache->frame &&
		    (found < 0 || row->used < cache->rows[found].used)) {
			found = i;
		}
	}
	return found;
}

/* Of a frame that needs more than there is room for some things are not painted. */
static int free_row(struct cache *cache, size_t bytes)
{
	int old = 0;

	while (cache->bytes > 0 && cache->bytes + bytes > cache->limit &&
	       (old = oldest(cache)) >= 0) {
		drop(cache, old);
	}
	for (int i = 0; i < CACHE_ROOM; i++) {
		if (cache->rows[i].key == 0) {
			return i;
		}
	}
	old = oldest(cache);
	if (old >= 0) {
		drop(cache, old);
	}
	return old;
}

struct cached *cache_keep(struct cache *cache, SDL_Renderer *renderer, uint64_t key,
			  SDL_Surface *surface, int pad)
{
	struct cached made = {.key = key, .pad = pad, .tint = {255, 255, 255, 255}};

	if (!surface || !texture_make(&made, renderer, surface)) {
		return NULL;
	}
	int row = free_row(cache, made.bytes);

	if (row < 0) {
		texture_finish(&made);
		return NULL;
	}
	int *bucket = &cache->buckets[bucket_of(key)];

	made.used = ++cache->clock;
	made.serial = ++cache->serial;
	made.next = *bucket;
	*bucket = row;
	cache->rows[row] = made;
	cache->bytes += made.bytes;
	return &cache->rows[row];
}
