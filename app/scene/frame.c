#include "scene/frame.h"

#include <math.h>
#include <stdarg.h>
#include <string.h>

#include "base/hash.h"

void frame_clear(struct frame *frame, float w_px, float h_px)
{
	frame->node_count = 0;
	frame->prim_count = 0;
	frame->text_used = 1; /* offset 0 is the empty text */
	frame->text[0] = '\0';
	frame->dropped = 0;
	frame->w_px = w_px;
	frame->h_px = h_px;
	frame->top_px = 0.0f;
	frame->next_s = INFINITY;
	frame->alive = false;
	frame->full = false;
	memset(frame->ripples, 0, sizeof(frame->ripples));
}

int frame_text(struct frame *frame, const char *text, size_t length)
{
	if (length == 0) {
		return 0;
	}
	if (length >= (size_t)(FRAME_TEXT - frame->text_used)) {
		frame->dropped++;
		return 0;
	}
	int at = frame->text_used;

	memcpy(frame->text + at, text, length);
	frame->text[(size_t)at + length] = '\0';
	frame->text_used = at + (int)length + 1;
	return at;
}

int frame_node(struct frame *frame, int parent, struct rect box, const char *name, ...)
{
	char text[128];
	va_list args;

	va_start(args, name);
	int length = vsnprintf(text, sizeof(text), name, args);
	va_end(args);
	frame->full = frame->node_count >= FRAME_NODES || length < 0;
	if (frame->full) {
		frame->dropped++;
		return -1;
	}
	struct node *node = &frame->nodes[frame->node_count];

	*node = (struct node){
		.id = hash_text(text),
		.name = frame_text(frame, text, strlen(text)),
		.parent = parent,
		.layer = parent >= 0 ? frame->nodes[parent].layer : LAYER_SCENE,
		.box = box,
		.hit = box,
		.target = box,
		.scale = 1.0f,
		.alpha = 1.0f,
		.prim = frame->prim_count,
	};
	return frame->node_count++;
}

struct prim *frame_prim(struct frame *frame, enum prim_kind kind, struct rect box)
{
	if (frame->full || frame->node_count == 0) {
		return NULL;
	}
	if (frame->prim_count >= FRAME_PRIMS) {
		frame->dropped++;
		return NULL;
	}
	struct prim *prim = &frame->prims[frame->prim_count++];

	*prim = (struct prim){.kind = kind, .box = box};
	frame->nodes[frame->node_count - 1].prim_count++;
	return prim;
}

struct frame_mark frame_mark(const struct frame *frame)
{
	return (struct frame_mark){frame->prim_count, frame->text_used};
}

void frame_rewind(struct frame *frame, struct frame_mark mark)
{
	if (frame->node_count > 0 && frame->prim_count > mark.prims) {
		frame->nodes[frame->node_count - 1].prim_count -= frame->prim_count - mark.prims;
		frame->prim_count = mark.prims;
		frame->text_used = mark.text;
	}
}

struct node *frame_at(struct frame *frame, int index)
{
	return index >= 0 && index < frame->node_count ? &frame->nodes[index] : NULL;
}

const struct node *frame_find(const struct frame *frame, uint64_t id)
{
	for (int i = 0; i < frame->node_count; i++) {
		if (frame->nodes[i].id == id) {
			return &frame->nodes[i];
		}
	}
	return NULL;
}

const struct node *frame_named(const struct frame *frame, const char *name)
{
	return frame_find(frame, hash_text(name));
}

struct rect frame_clip(const struct frame *frame, const struct node *node)
{
	struct rect clip = {0.0f, 0.0f, frame->w_px, frame->h_px};

	for (int at = node->parent; at >= 0; at = frame->nodes[at].parent) {
		if (frame->nodes[at].clips) {
			clip = rect_common(clip, frame->nodes[at].box);
		}
	}
	return clip;
}

float frame_alpha(const struct frame *frame, const struct node *node)
{
	float alpha = node->alpha;

	for (int at = node->parent; at >= 0; at = frame->nodes[at].parent) {
		alpha *= frame->nodes[at].alpha;
	}
	return alpha;
}
