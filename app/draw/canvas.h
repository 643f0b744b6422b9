/*
 * One frame as a list of dabs: what is put on the screen, in its order, with every px
 * of it known before any is touched.
 *
 * Painters fill it; damage.h compares two of them, soft.h and graphic.h put one on a
 * screen. It owns its lists, which grow to what a frame needs and stay so. Invariant:
 * equal keys mean equal pixels, and no dab reaches outside of its edges.
 */
#ifndef MREZE_DRAW_CANVAS_H
#define MREZE_DRAW_CANVAS_H

#include <SDL.h>
#include <stdbool.h>
#include <stdint.h>

#include "draw/cache.h"

enum dab_kind {
	DAB_FILL, /* `to` in tint */
	DAB_COPY, /* part of the texture stretched to `to` */
	DAB_RUNS, /* count runs from first on */
	DAB_MESH, /* triangles: count corners from first on, index_count from first_index on */
};

struct dab {
	enum dab_kind kind;
	bool smooth, solid; /* interpolated where stretched; put as it is, not blended */
	uint64_t key;       /* of all that its pixels depend on */
	SDL_Rect edges;     /* all px that it may change */
	SDL_Rect clip;      /* that was set when it was put */
	SDL_Rect to;        /* whole px, not yet cut to the clip */
	SDL_Rect covered;   /* where nothing below is seen any more; w = 0: nowhere */
	SDL_FRect exact;    /* `to` before it was rounded */
	SDL_Rect part;      /* of the texture */
	SDL_Color tint;
	struct cached *from;
	int first, count, first_index, index_count;
};

/* A row or a column of px in one colour. */
struct run {
	SDL_Rect at;
	SDL_Color ink;
};

/* Tiles: what is covered is looked for in each of them. */
enum { CANVAS_COVERS = 48, TILE_W = 128, TILE_H = 32 };

/* A large dab below which nothing is seen. */
struct cover {
	int dab;
	SDL_Rect at;
};

struct canvas {
	int w, h;
	bool whole_px; /* textures land on whole px, as they do without a graphics card */
	SDL_Rect clip;
	struct dab *dabs;
	struct run *runs;
	SDL_Vertex *corners;
	int *indices;
	struct cover covers[CANVAS_COVERS];
	int cover_count;
	int count, room, run_count, run_room, corner_count, corner_room, index_count, index_room;
};

/* All zero is an empty canvas. */
void canvas_finish(struct canvas *canvas);

/* Begins a new frame of w x h px. */
void canvas_begin(struct canvas *canvas, int w, int h, bool whole_px);

/* What follows is seen inside of it only. */
void canvas_clip(struct canvas *canvas, SDL_Rect clip);

void canvas_fill(struct canvas *canvas, SDL_Rect to, SDL_Color ink);
void canvas_copy(struct canvas *canvas, struct cached *from, const SDL_Rect *part, SDL_FRect to);
void canvas_mesh(struct canvas *canvas, const SDL_Vertex *corners, int corner_count,
		 const int *indices, int index_count);

/* Each run of a dab, between its beginning and its end. */
int canvas_runs(struct canvas *canvas);
void canvas_run(struct canvas *canvas, SDL_Rect at, SDL_Color ink);
void canvas_runs_end(struct canvas *canvas, int first);

/* Is what it would put there painted over again? */
bool canvas_hides(const struct canvas *canvas, int dab, SDL_Rect seen);

/* What it costs to put all of it on a screen. */
struct canvas_counts {
	int calls;     /* dabs that are not hidden */
	int switches;  /* from one texture to another */
	double filled; /* px */
};

struct canvas_counts canvas_count(const struct canvas *canvas);

#endif
