/*
 * Puts a canvas on a surface in memory: what there is where no graphics card is.
 *
 * Owns nothing. Px are mixed premultiplied, in whole px; in squares that stay in the
 * processor's cache, each begun at the topmost dab that covers it all. Invariant: a px
 * does not depend on the rectangle that it is painted with, so that parts of a frame
 * are the same as the whole of it.
 */
#ifndef MREZE_DRAW_SOFT_H
#define MREZE_DRAW_SOFT_H

#include <SDL.h>

#include "draw/canvas.h"

/* on: 32 bits a px, 0x00RRGGBB in its lower three bytes; area: within it. */
void soft_paint(const struct canvas *canvas, SDL_Surface *on, SDL_Rect area);

#endif
