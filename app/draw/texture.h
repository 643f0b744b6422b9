/*
 * From a surface to what is kept of it: a renderer's texture, or px in memory.
 *
 * Owned by whoever holds the struct cached, until texture_finish(). Invariant: px in
 * memory are premultiplied, and their spans and their solid part are exact.
 */
#ifndef MREZE_DRAW_TEXTURE_H
#define MREZE_DRAW_TEXTURE_H

#include "draw/cache.h"

/* Fills size and px of `made`, and frees the surface; false, with a line in the log, if it can't.
 */
bool texture_make(struct cached *made, SDL_Renderer *renderer, SDL_Surface *surface);
void texture_finish(struct cached *made);

#endif
