/*
 * Where two frames differ: a few rectangles outside of which every px is the same.
 *
 * In the caller's memory, without allocation. Invariant: what is outside of all
 * rectangles is painted by the same dabs in the same order, so it need not be painted.
 */
#ifndef MREZE_DRAW_DAMAGE_H
#define MREZE_DRAW_DAMAGE_H

#include <SDL.h>

#include "draw/canvas.h"

enum { DAMAGE_MOST = 24, DAMAGE_TABLE = 8192 };

struct damage {
	SDL_Rect rects[DAMAGE_MOST]; /* none meets another */
	int count;
	int table[DAMAGE_TABLE]; /* scratch: dabs of the frame before, by key */
};

/* All of it. */
void damage_all(struct damage *damage, int w, int h);

void damage_find(struct damage *damage, const struct canvas *before, const struct canvas *now);

#endif
