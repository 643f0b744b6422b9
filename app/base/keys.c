#include "base/keys.h"

#include <stddef.h>

void keys_init(struct keys *keys, struct arena *arena, int most)
{
	uint32_t slots = 2;

	while (slots / 2 < (uint32_t)most) {
		slots *= 2;
	}
	keys->slots = arena_take(arena, slots * sizeof(keys->slots[0]));
	keys->mask = slots - 1;
}

static struct keys_slot *slot_of(const struct keys *keys, uint64_t key)
{
	uint32_t at = (uint32_t)(key ^ key >> 32) & keys->mask;

	while (keys->slots[at].above > 0 && keys->slots[at].key != key) {
		at = (at + 1) & keys->mask;
	}
	return &keys->slots[at];
}

int keys_put(struct keys *keys, uint64_t key, int value)
{
	struct keys_slot *slot = slot_of(keys, key);

	if (slot->above > 0) {
		return slot->above - 1;
	}
	*slot = (struct keys_slot){key, value + 1};
	return -1;
}

int keys_find(const struct keys *keys, uint64_t key)
{
	return keys->slots ? slot_of(keys, key)->above - 1 : -1;
}
