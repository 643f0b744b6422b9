#include "scene/reading_order.h"

#include <math.h>

#include "scene/reading.h"

/* Boxes that overlap by less than this share of the smaller still stand apart. */
static const float OVERLAP = 0.15f;

/* Things that stay together. */
struct block {
	struct rect box;
	int first, count; /* of the things as they came */
};

struct stretch {
	float from, length;
};

static struct stretch stretch_of(const struct block *block, bool across)
{
	struct rect box = block->box;

	return across ? (struct stretch){box.x, box.w} : (struct stretch){box.y, box.h};
}

static bool together(const struct frame *frame, const struct thing *a, const struct thing *b)
{
	const struct node *one = &frame->nodes[a->node], *other = &frame->nodes[b->node];

	if (a->control != b->control) {
		return false;
	}
	return a->node == b->node ||
	       (a->control && one->parent == other->parent && one->means.kind == other->means.kind);
}

static int blocks_of(const struct reading *reading, const struct frame *frame, struct block *blocks)
{
	int count = 0;

	for (int i = 0; i < reading->count; i++) {
		const struct thing *thing = &reading->things[i];

		if (i > 0 && together(frame, thing - 1, thing)) {
			blocks[count - 1].box = rect_around(blocks[count - 1].box, thing->box);
			blocks[count - 1].count++;
		} else {
			blocks[count++] = (struct block){thing->box, i, 1};
		}
	}
	return count;
}

static void sort(struct block *blocks, int count, bool across)
{
	for (int i = 1; i < count; i++) {
		struct block block = blocks[i];
		int at = i;

		while (at > 0 &&
		       stretch_of(&blocks[at - 1], across).from > stretch_of(&block, across).from) {
			blocks[at] = blocks[at - 1];
			at--;
		}
		blocks[at] = block;
	}
}

/* How many of the sorted blocks stand before the first clear gap. */
static int before_gap(const struct block *blocks, int count, bool across)
{
	struct stretch first = stretch_of(&blocks[0], across);
	float end = first.from + first.length;

	for (int i = 1; i < count; i++) {
		struct stretch next = stretch_of(&blocks[i], across);
		struct stretch last = stretch_of(&blocks[i - 1], across);

		if (next.from >= end - OVERLAP * fminf(next.length, last.length)) {
			return i;
		}
		end = fmaxf(end, next.from + next.length);
	}
	return count;
}

static void cut(struct block *blocks, int count, bool across, bool whole)
{
	sort(blocks, count, across);
	for (int from = 0; from < count;) {
		int part = before_gap(blocks + from, count - from, across);

		if (part < count) {
			cut(blocks + from, part, !across, false);
		} else if (!whole) { /* no gap this way, and none the other way */
			sort(blocks, count, false);
		} else {
			cut(blocks, count, !across, false);
		}
		from += part;
	}
}

void reading_order(struct reading *reading, const struct frame *frame)
{
	struct block blocks[READING_MAX];
	struct reading sorted = {.count = 0};
	int count = blocks_of(reading, frame, blocks);

	if (count > 1) {
		cut(blocks, count, false, true);
	}
	for (int i = 0; i < count; i++) {
		for (int k = 0; k < blocks[i].count; k++) {
			sorted.things[sorted.count++] = reading->things[blocks[i].first + k];
		}
	}
	*reading = sorted;
}
