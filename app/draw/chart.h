/*
 * One map as pixels: what a primitive of land, of a country or of the globe says.
 *
 * Made without a renderer, on any thread that has the atlas to itself; the caller
 * owns the surface. Invariant: the same wish gives the same pixels.
 */
#ifndef MREZE_DRAW_CHART_H
#define MREZE_DRAW_CHART_H

#include <SDL.h>

#include "draw/atlas.h"
#include "scene/prim.h"

enum { CHART_CODE = 8 };

struct chart_wish {
	struct prim prim;
	char code[CHART_CODE]; /* of a country */
	struct rect box;       /* px: the whole map, as `rest` says */
	struct rect seen;      /* px: the part that is made */
};

/* A surface, and in corner where it lies in the box; NULL where nothing of it is to be seen. */
SDL_Surface *chart_make(const struct atlas *atlas, const struct chart_wish *wish,
			SDL_Point *corner);

#endif
