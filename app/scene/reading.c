#include "scene/reading.h"

#include <math.h>

#include "scene/reading_order.h"

/* A larger step than so many letters' heights to the next line begins another paragraph. */
static const float PARAGRAPH = 1.75f;
static const float SAME_PX = 3.0f; /* lines that begin, or have their middle, at the same place */
static const float SMALLER = 0.9f; /* a smaller line after a larger one begins a paragraph */
static const float COVER_SHARE = 0.85f; /* of the screen: what takes touches behind everything */
static const float ASCENT = 0.8f,
		   LINE = 1.1f; /* of a letter's size: a line's box about its baseline */

static bool has_text(const struct frame *frame, const struct node *node)
{
	for (int i = node->prim; i < node->prim + node->prim_count; i++) {
		if (frame->prims[i].kind == PRIM_TEXT) {
			return true;
		}
	}
	return false;
}

/* A sheet's dark, the slide itself: where one taps to be rid of something. */
static bool is_cover(const struct frame *frame, const struct node *node)
{
	return node->target.w * node->target.h > COVER_SHARE * frame->w_px * frame->h_px &&
	       !has_text(frame, node);
}

static bool is_control(const struct frame *frame, int index)
{
	const struct node *node = &frame->nodes[index];

	return (node->accepts & ACCEPTS_TAP) != 0 && !is_cover(frame, node);
}

static bool in_control(const struct frame *frame, int index)
{
	for (int at = frame->nodes[index].parent; at >= 0; at = frame->nodes[at].parent) {
		if (is_control(frame, at)) {
			return true;
		}
	}
	return false;
}

/* The lowest layer that is heard: what lies under a sheet or a question is not. */
static enum layer lowest_layer(const struct frame *frame)
{
	enum layer lowest = LAYER_SCENE;

	for (int i = 0; i < frame->node_count; i++) {
		enum layer layer = frame->nodes[i].layer;

		if (layer >= LAYER_OVERLAY && frame->nodes[i].accepts != ACCEPTS_NOTHING &&
		    layer > lowest) {
			lowest = layer;
		}
	}
	return lowest;
}

static bool drags(const struct node *node)
{
	return (node->accepts & (ACCEPTS_DRAG_X | ACCEPTS_DRAG_Y)) != 0 &&
	       node->scroller != SCROLLER_PAGES;
}

/* Is it on the screen, or where scrolling brings it there? */
static bool in_reach(const struct frame *frame, int node, struct rect box)
{
	float x = box.x + box.w / 2.0f, y = box.y + box.h / 2.0f;
	bool free_x = false, free_y = false;

	for (int at = node; at >= 0; at = frame->nodes[at].parent) {
		const struct node *by = &frame->nodes[at];
		struct rect room = by->target;

		free_x |= drags(by) && (by->accepts & ACCEPTS_DRAG_X) != 0;
		free_y |= drags(by) && (by->accepts & ACCEPTS_DRAG_Y) != 0;
		if (by->clips && ((!free_x && (x < room.x || x > room.x + room.w)) ||
				  (!free_y && (y < room.y || y > room.y + room.h)))) {
			return false;
		}
	}
	return (free_x || (x >= 0.0f && x <= frame->w_px)) &&
	       (free_y || (y >= 0.0f && y <= frame->h_px));
}

static struct thing *add(struct reading *reading, const struct frame *frame, int node,
			 struct rect box)
{
	if (reading->count == READING_MAX || !in_reach(frame, node, box)) {
		return NULL;
	}
	struct thing *thing = &reading->things[reading->count++];

	*thing = (struct thing){.id = frame->nodes[node].id, .node = node, .box = box};
	return thing;
}

static struct rect line_box(const struct prim *prim)
{
	return (struct rect){prim->box.x, prim->box.y - ASCENT * prim->a, prim->box.w,
			     LINE * prim->a};
}

static bool goes_on(const struct prim *last, const struct prim *line)
{
	float down = line->box.y - last->box.y;
	float left = fabsf(line->box.x - last->box.x);
	float middle = fabsf(line->box.x + line->box.w / 2.0f - last->box.x - last->box.w / 2.0f);

	return down > 0.0f && down <= PARAGRAPH * fmaxf(line->a, last->a) &&
	       line->a >= SMALLER * last->a && fminf(left, middle) <= SAME_PX;
}

/* What is only read: a thing a paragraph. */
static void add_paragraphs(struct reading *reading, const struct frame *frame, int index)
{
	const struct node *node = &frame->nodes[index];
	const struct prim *last = NULL;
	struct thing open = {0};
	int nth = 0;

	for (int i = node->prim; i <= node->prim + node->prim_count; i++) {
		bool ends = i == node->prim + node->prim_count;
		const struct prim *line = ends ? NULL : &frame->prims[i];

		if (!ends && line->kind != PRIM_TEXT) {
			continue;
		}
		if (last != NULL && (ends || !goes_on(last, line))) {
			struct thing *thing = add(reading, frame, index, open.box);

			if (thing != NULL) {
				thing->id += (uint64_t)nth;
				thing->prim = open.prim;
				thing->prim_count = open.prim_count;
			}
			nth++;
			last = NULL;
		}
		if (ends) {
			break;
		}
		if (last == NULL) {
			open = (struct thing){.prim = i};
		}
		open.box = rect_around(open.box, line_box(line));
		open.prim_count = i + 1 - open.prim;
		last = line;
	}
}

void reading_of(struct reading *reading, const struct frame *frame)
{
	enum layer lowest = lowest_layer(frame);

	reading->count = 0;
	for (int i = 0; i < frame->node_count; i++) {
		const struct node *node = &frame->nodes[i];

		if (node->layer < lowest || node->id == 0 || in_control(frame, i)) {
			continue;
		}
		if (!is_control(frame, i)) {
			add_paragraphs(reading, frame, i);
			continue;
		}
		struct thing *thing = add(reading, frame, i, node->target);

		if (thing != NULL) {
			thing->control = true;
			thing->spent = node->disabled;
		}
	}
	reading_order(reading, frame);
}

int reading_find(const struct reading *reading, uint64_t id)
{
	for (int i = 0; i < reading->count; i++) {
		if (reading->things[i].id == id) {
			return i;
		}
	}
	return -1;
}

int reading_next(const struct reading *reading, int at, int by, bool controls)
{
	for (int i = at + by; i >= 0 && i < reading->count; i += by) {
		const struct thing *thing = &reading->things[i];

		if (!controls || (thing->control && !thing->spent)) {
			return i;
		}
	}
	return at;
}

int reading_beside(const struct reading *reading, int at, int x, int y)
{
	struct rect from = reading->things[at].box;
	float nearest = INFINITY;
	int best = -1;

	for (int i = 0; i < reading->count; i++) {
		struct rect box = reading->things[i].box;
		float right = box.x + box.w / 2.0f - from.x - from.w / 2.0f;
		float down = box.y + box.h / 2.0f - from.y - from.h / 2.0f;
		float along = x != 0 ? right * (float)x : down * (float)y;
		/* what overlaps across the way lies straight ahead */
		float aside = x != 0 ? fmaxf(0.0f, fabsf(down) - (box.h + from.h) / 2.0f)
				     : fmaxf(0.0f, fabsf(right) - (box.w + from.w) / 2.0f);
		float middle = x != 0 ? fabsf(down) : fabsf(right);
		float far = along + 3.0f * aside + 0.2f * middle;

		if (i != at && reading->things[i].control && !reading->things[i].spent &&
		    along > SAME_PX && aside < 2.0f * along + 1.0f && far < nearest) {
			nearest = far;
			best = i;
		}
	}
	return best;
}

int reading_under(const struct reading *reading, const struct frame *frame, float x_px, float y_px)
{
	int best = -1;

	for (int i = 0; i < reading->count; i++) {
		const struct thing *thing = &reading->things[i];
		const struct node *node = &frame->nodes[thing->node];
		struct rect hit = thing->control ? node->hit : thing->box;
		bool above =
			best < 0 || node->layer > frame->nodes[reading->things[best].node].layer ||
			hit.w * hit.h < reading->things[best].box.w * reading->things[best].box.h;

		if (rect_holds(hit, x_px, y_px) &&
		    rect_holds(frame_clip(frame, node), x_px, y_px) && above) {
			best = i;
		}
	}
	return best;
}

/* How far a window must move to show the stretch whole, or its beginning. */
static float to_show(float from, float length, float window, float window_length, float margin)
{
	if (from < window + margin || length > window_length - 2.0f * margin) {
		return from - window - margin;
	}
	return fmaxf(0.0f, from + length + margin - window - window_length);
}

const struct node *reading_hidden(const struct frame *frame, const struct thing *thing,
				  float margin_px, float *by_px)
{
	struct rect box = thing->box;

	for (int at = thing->node; at >= 0; at = frame->nodes[at].parent) {
		const struct node *node = &frame->nodes[at];
		struct rect window = node->target;

		if (!drags(node)) {
			continue;
		}
		*by_px = (node->accepts & ACCEPTS_DRAG_X) != 0
				 ? to_show(box.x, box.w, window.x, window.w, margin_px)
				 : to_show(box.y, box.h, window.y, window.h, margin_px);
		return fabsf(*by_px) > margin_px ? node : NULL;
	}
	return NULL;
}
