/*
 * The window and its renderer: which driver, which size, which way to paint.
 *
 * A plain value owned by host.c. Invariant: it is never a window that nobody
 * can see, unless SDL_VIDEODRIVER asked for that.
 */
#ifndef MREZE_HOST_WINDOW_H
#define MREZE_HOST_WINDOW_H

#include <SDL.h>
#include <stdbool.h>

#include "host/host.h"

struct window {
	SDL_Window *window;
	SDL_Renderer *renderer; /* NULL: the window has a surface in memory */
	SDL_Surface *upright;   /* the picture of a turned screen without a renderer; else NULL */
	int rotation;           /* how far the screen is turned clockwise: 0, 90, 180, 270 */
	bool blocks;    /* SDL can sleep until the driver has an event */
	bool forgetful; /* the picture may be lost without a word: paint it now and then */
};

/* False, with a line in the log, when there is none to be had. SDL is started then all the same. */
bool window_init(struct window *window, const struct host_wish *wish);

/* From now on the screen hangs like that. */
void window_turn(struct window *window, int rotation);

/* Its size now, px of the screen as it was built. */
void window_size(struct window *window, int *w, int *h);

/* The px of a window without a renderer, another surface after it was resized; NULL: there is none. */
SDL_Surface *window_surface(struct window *window);

/* Brings what was painted to people's eyes: count rectangles of it, or all. */
void window_show(struct window *window, const SDL_Rect *painted, int count);

/* Ends SDL too. */
void window_finish(struct window *window);

#endif
