/*
 * The screen as a row of things, in the order in which one reads it.
 *
 * Made from a frame alone, for whoever does not use a finger on what they see:
 * keypad and voice. A plain value in the caller's memory. A thing is a control,
 * or a paragraph of what is only read. Invariant: under a sheet or a question
 * nothing is a thing; what cannot be reached by scrolling isn't one either.
 */
#ifndef MREZE_SCENE_READING_H
#define MREZE_SCENE_READING_H

#include <stdbool.h>
#include <stdint.h>

#include "scene/frame.h"

enum { READING_MAX = 192 };

struct thing {
	uint64_t id;          /* the node's, for its first paragraph too */
	int node;             /* index in the frame */
	int prim, prim_count; /* of a paragraph; a control has none of its own */
	struct rect box;      /* px, where layout put it */
	bool control;
	bool spent; /* a control that does nothing now */
};

struct reading {
	int count;
	struct thing things[READING_MAX];
};

void reading_of(struct reading *reading, const struct frame *frame);

/* Index of the thing with that id, or -1. */
int reading_find(const struct reading *reading, uint64_t id);

/* The thing by (1 or -1) further on, or the same at the end; controls: texts are passed over. */
int reading_next(const struct reading *reading, int at, int by, bool controls);

/* The nearest control in that direction (one of x, y is 1 or -1), or -1. */
int reading_beside(const struct reading *reading, int at, int x, int y);

/* The thing at that place of the screen, or -1. */
int reading_under(const struct reading *reading, const struct frame *frame, float x_px, float y_px);

/* The node that must scroll for the thing to be seen whole, and how far (px); NULL: none. */
const struct node *reading_hidden(const struct frame *frame, const struct thing *thing,
				  float margin_px, float *by_px);

#endif
