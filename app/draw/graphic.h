/*
 * Puts a canvas on a screen by an SDL renderer: what a graphics card does.
 *
 * Owns the picture that is kept from frame to frame, as the card's own is lost with
 * each one that is shown. Used on the renderer's thread. Invariant: after
 * graphic_paint() all of that picture is on the renderer, to be presented.
 */
#ifndef MREZE_DRAW_GRAPHIC_H
#define MREZE_DRAW_GRAPHIC_H

#include <SDL.h>
#include <stdbool.h>

#include "draw/canvas.h"
#include "draw/damage.h"

struct graphic {
	SDL_Renderer *renderer;
	SDL_Texture *kept; /* NULL: there is none to be had, and frames are painted whole */
	int w, h;
	int rotation; /* of the screen, clockwise; the picture is turned back by it */
};

/* Does it hold what was painted before? False also where it could not be kept. */
bool graphic_keeps(struct graphic *graphic, int w, int h);
void graphic_paint(struct graphic *graphic, const struct canvas *canvas,
		   const struct damage *damage);
void graphic_forget(struct graphic *graphic);

#endif
