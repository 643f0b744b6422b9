/*
 * One thing on the screen that moves and is touched as one.
 *
 * A plain value inside a frame. Layout says where it should be, what it accepts
 * and what that means; the stage says where it is shown. Owns nothing.
 * Invariant: `target` is layout's and never changes afterwards; box, hit, alpha
 * and scale are what people see and touch.
 */
#ifndef MREZE_SCENE_NODE_H
#define MREZE_SCENE_NODE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/geom.h"
#include "model/action.h"

/* What a node does with a touch that starts on it. */
enum accepts {
	ACCEPTS_NOTHING = 0,  /* lets it through to what lies below */
	ACCEPTS_TAP = 1,      /* means `means` */
	ACCEPTS_DRAG_X = 2,   /* drags `scroller` */
	ACCEPTS_DRAG_Y = 4,
	ACCEPTS_VIEW = 16,    /* is pushed and pinched: the map; its window stands in `means` */
	ACCEPTS_BLOCK = 8,    /* swallows it: nothing below is touched */
};

enum layer {
	LAYER_WALL,    /* what everything stands on */
	LAYER_LEAVING, /* the scene before, while it fades */
	LAYER_SCENE,
	LAYER_DOCK,
	LAYER_OVERLAY,
	LAYER_PROMPT,
};

/* How the stage lets a node come, follow and go; rows of the table in stage.c. */
enum moves {
	MOVES_NOT,     /* is where layout says, at once */
	MOVES_FADE,    /* comes and goes by alpha */
	MOVES_GATE,    /* springs from place to place: what opens into a page and closes again */
	MOVES_TEXT,    /* rises 24 px and fades in, after a wait by `order` */
	MOVES_PANEL,   /* the same, for what lies behind it and only fades in */
	MOVES_CARD,    /* home enters: rises from the river, by `order` */
	MOVES_SHEET,   /* an overlay: rises and fades */
	MOVES_SLIDE,   /* the slides: one slowly gives way to the next */
	MOVES_SKY,     /* night, which gives way to the day behind it */
	MOVES_LIGHT,   /* light behind what is there already: it comes and goes by alpha */
	MOVES_DUSK,    /* dusk before what is there already */
	MOVES_EXACTLY, /* where and as large as layout says, at every moment */
	MOVES_CONTROLS, /* a scene's buttons: they come when those before them have gone */
	MOVES_COUNT,
};

struct node {
	uint64_t id;
	int name;             /* offset in the pool */
	int parent;           /* index of an earlier node, or -1 */
	enum layer layer;
	struct rect box;      /* px on the screen */
	struct rect hit;      /* where it is touched; box, or larger */
	float scale, alpha;   /* 1, 1 as layout makes it; the stage moves them */
	bool clips;           /* its children are seen only inside its box */
	bool presses;         /* shows that a finger is on it */
	bool disabled;
	unsigned accepts;
	struct action means;
	enum scroller scroller;
	struct scroll_range range;
	enum moves moves;
	int order;            /* for staggered moves */
	uint64_t from[2];     /* new, it springs from where the first of these was last shown; 0: none */
	int prim, prim_count;
	struct rect target;   /* the box as layout made it; prims are given relative to it */
};

#endif
