#include "draw/damage.h"

#include <stdbool.h>
#include <string.h>

void damage_all(struct damage *damage, int w, int h)
{
	damage->rects[0] = (SDL_Rect){0, 0, w, h};
	damage->count = w > 0 && h > 0 ? 1 : 0;
}

static long area(SDL_Rect r)
{
	return (long)r.w * (long)r.h;
}

/* Px that are painted in vain when two rectangles become one. */
static long waste(SDL_Rect a, SDL_Rect b)
{
	SDL_Rect both;

	SDL_UnionRect(&a, &b, &both);
	return area(both) - area(a) - area(b);
}

static void drop(struct damage *damage, int at)
{
	damage->rects[at] = damage->rects[--damage->count];
}

/* The two that go together best; a list that is full needs a free row. */
static void join_nearest(struct damage *damage)
{
	int first = 0, second = 1;

	for (int i = 0; i < damage->count; i++) {
		for (int k = i + 1; k < damage->count; k++) {
			if (waste(damage->rects[i], damage->rects[k]) <
			    waste(damage->rects[first], damage->rects[second])) {
				first = i;
				second = k;
			}
		}
	}
	SDL_UnionRect(&damage->rects[first], &damage->rects[second], &damage->rects[first]);
	drop(damage, second);
}

/* Takes in those that it meets or that lie so near that one is cheaper than two. */
static void add(struct damage *damage, SDL_Rect fresh)
{
	bool again = true;

	while (again) {
		again = false;
		for (int i = 0; i < damage->count; i++) {
			SDL_Rect *at = &damage->rects[i];

			if (SDL_HasIntersection(&fresh, at) ||
			    waste(fresh, *at) <= (area(fresh) + area(*at)) / 8) {
				SDL_UnionRect(&fresh, at, &fresh);
				drop(damage, i);
				again = true;
				break;
			}
		}
	}
	if (damage->count == DAMAGE_MOST) {
		join_nearest(damage);
		add(damage, fresh); /* what was joined may meet it now */
		return;
	}
	damage->rects[damage->count++] = fresh;
}

static int slot_of(uint64_t key)
{
	return (int)((key ^ key >> 31) % DAMAGE_TABLE);
}

/* Dabs of the frame before from `from` to its end; of equal keys the last ones may be missed. */
static void list_keys(struct damage *damage, const struct canvas *before, int from, int end)
{
	memset(damage->table, 0, sizeof(damage->table));
	for (int i = from; i < end; i++) {
		int slot = slot_of(before->dabs[i].key);

		for (int tries = 0; damage->table[slot] != 0 && tries < 64; tries++) {
			slot = (slot + 1) % DAMAGE_TABLE;
		}
		if (damage->table[slot] == 0) {
			damage->table[slot] = i + 1;
		}
	}
}

/* The dab with that key, not before `from`; or -1. */
static int find_key(const struct damage *damage, const struct canvas *before, uint64_t key,
		    int from)
{
	int slot = slot_of(key);

	for (int tries = 0; damage->table[slot] != 0 && tries < 64; tries++) {
		int at = damage->table[slot] - 1;

		if (at >= from && before->dabs[at].key == key) {
			return at;
		}
		slot = (slot + 1) % DAMAGE_TABLE;
	}
	return -1;
}

void damage_find(struct damage *damage, const struct canvas *before, const struct canvas *now)
{
	int from = 0, end = now->count, before_end = before->count;

	damage->count = 0;
	while (from < end && from < before_end && before->dabs[from].key == now->dabs[from].key) {
		from++;
	}
	while (end > from && before_end > from &&
	       before->dabs[before_end - 1].key == now->dabs[end - 1].key) {
		end--;
		before_end--;
	}
	int next = from;

	if (from < end) {
		list_keys(damage, before, from, before_end);
	}
	for (int i = from; i < end; i++) {
		int found = find_key(damage, before, now->dabs[i].key, next);

		if (found < 0) {
			add(damage, now->dabs[i].edges);
			continue;
		}
		for (; next < found; next++) { /* they are gone, or painted in another order */
			add(damage, before->dabs[next].edges);
		}
		next = found + 1;
	}
	for (; next < before_end; next++) {
		add(damage, before->dabs[next].edges);
	}
}
