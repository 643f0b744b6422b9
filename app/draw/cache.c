#include "draw/cache.h"

#include <string.h>

#include "base/log.h"

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

void cache_clear(struct cache *cache)
{
	for (int i = 0; i < CACHE_ROOM; i++) {
		if (cache->rows[i].texture) {
			SDL_DestroyTexture(cache->rows[i].texture);
		}
	}
	cache_init(cache, cache->limit);
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
	SDL_DestroyTexture(gone->texture);
	cache->bytes -= gone->bytes;
	memset(gone, 0, sizeof(*gone));
}

static int oldest(const struct cache *cache)
{
	int found = -1;

	for (int i = 0; i < CACHE_ROOM; i++) {
		if (cache->rows[i].key != 0 &&
		    (found < 0 || cache->rows[i].used < cache->rows[found].used)) {
			found = i;
		}
	}
	return found;
}

static int free_row(struct cache *cache, size_t bytes)
{
	while (cache->bytes > 0 && cache->bytes + bytes > cache->limit) {
		drop(cache, oldest(cache));
	}
	for (int i = 0; i < CACHE_ROOM; i++) {
		if (cache->rows[i].key == 0) {
			return i;
		}
	}
	int row = oldest(cache);

	drop(cache, row);
	return row;
}

struct cached *cache_keep(struct cache *cache, SDL_Renderer *renderer, uint64_t key,
			  SDL_Surface *surface, int pad)
{
	if (!surface) {
		return NULL;
	}
	struct cached made = {.key = key, .w = surface->w, .h = surface->h, .pad = pad};

	made.bytes = 4 * (size_t)made.w * (size_t)made.h;
	made.texture = SDL_CreateTextureFromSurface(renderer, surface);
	SDL_FreeSurface(surface);
	if (!made.texture) {
		log_line(LOG_WARNING, "no texture of %d x %d: %s", made.w, made.h, SDL_GetError());
		return NULL;
	}
	SDL_SetTextureBlendMode(made.texture, SDL_BLENDMODE_BLEND);
	SDL_SetTextureScaleMode(made.texture, SDL_ScaleModeNearest);
	int row = free_row(cache, made.bytes);
	int *bucket = &cache->buckets[bucket_of(key)];

	made.used = ++cache->clock;
	made.next = *bucket;
	*bucket = row;
	cache->rows[row] = made;
	cache->bytes += made.bytes;
	return &cache->rows[row];
}
