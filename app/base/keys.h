/*
 * From a 64-bit key to a number, at once, however many there are.
 *
 * Open addressing; the slots are the arena's. Invariant: at most half the slots
 * are taken, so keys_find() ends. The key 0 is as good as any other.
 */
#ifndef MREZE_BASE_KEYS_H
#define MREZE_BASE_KEYS_H

#include <stdint.h>

#include "base/arena.h"

/* All zero finds nothing. */
struct keys {
	struct keys_slot {
		uint64_t key;
		int above; /* value + 1; 0 is a free slot */
	} * slots;
	uint32_t mask;
};

/* Room for most keys. */
void keys_init(struct keys *keys, struct arena *arena, int most);

/* The value that the key had already, and keeps; or -1, and it has this one (>= 0) now. */
int keys_put(struct keys *keys, uint64_t key, int value);

/* The key's value, or -1. */
int keys_find(const struct keys *keys, uint64_t key);

#endif
