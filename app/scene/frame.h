/*
 * What the screen should be, as data: nodes (things that move and are touched
 * as one) and their primitives (what is painted).
 *
 * One fixed struct in the caller's memory, filled anew each turn, no allocation;
 * texts are copied into its pool, so it points to nothing outside. draw/ paints
 * it, scene/meaning.h asks it what a touch means, frame_print() writes it.
 *
 * Invariant: a node's id is the hash of its name, no two nodes share one, a
 * parent stands before its children, and what does not fit is counted in
 * `dropped`, never written past the end.
 */
#ifndef MREZE_SCENE_FRAME_H
#define MREZE_SCENE_FRAME_H

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>

#include "base/printf_like.h"
#include "scene/node.h"
#include "scene/prim.h"

enum {
	FRAME_NODES = 384,
	FRAME_PRIMS = 1536,
	FRAME_TEXT = 49152,
	RIPPLE_POINTS = 193, /* along the river, from edge to edge */
};

struct frame {
	int node_count, prim_count, text_used, dropped;
	float w_px, h_px;
	float top_px;         /* where the scene begins: 0, or lower under low reach */
	double next_s;        /* when it must be laid out again though nothing happens; INFINITY */
	bool alive;           /* waters or lights move in it: every frame differs */
	bool full;            /* the newest node did not fit: neither do its primitives */
	float ripples[RIPPLE_POINTS]; /* px by which fingers lift the water */
	struct node nodes[FRAME_NODES];
	struct prim prims[FRAME_PRIMS];
	char text[FRAME_TEXT];
};

void frame_clear(struct frame *frame, float w_px, float h_px);

/*
 * Adds a node; the primitives added after it are its own. Returns its index, or
 * -1 when full (then the primitives that follow are dropped). The name is made
 * as printf makes it, of ids: "card/ecad", "dock/lang/en".
 */
int frame_node(struct frame *frame, int parent, struct rect box, const char *name, ...)
	PRINTF_LIKE(4, 5);

/* Adds a primitive to the newest node; its box is in screen px. NULL when full. */
struct prim *frame_prim(struct frame *frame, enum prim_kind kind, struct rect box);

/* Copies length bytes into the pool; the offset, or 0 (an empty text) when full. */
int frame_text(struct frame *frame, const char *text, size_t length);

/* How full the newest node is; frame_rewind() takes back what was added to it since. */
struct frame_mark {
	int prims, text;
};

struct frame_mark frame_mark(const struct frame *frame);
void frame_rewind(struct frame *frame, struct frame_mark mark);

struct node *frame_at(struct frame *frame, int index);

/* The node with that id or name; NULL if there is none. */
const struct node *frame_find(const struct frame *frame, uint64_t id);
const struct node *frame_named(const struct frame *frame, const char *name);

/* Share of a node's parents: where it may be seen and how faintly. */
struct rect frame_clip(const struct frame *frame, const struct node *node);
float frame_alpha(const struct frame *frame, const struct node *node);

/* The frame as text: nodes sorted by layer and name, whole px, a diff of it reads well. */
void frame_print(const struct frame *frame, FILE *out);

#endif
