/*
 * A screen that hangs turned: where a px of the picture lies on the panel of glass,
 * and the other way round.
 *
 * rotation: how far the screen is turned clockwise, seen from the front: 0, 90, 180
 * or 270 degrees. Sizes are those of the picture as people see it. Owns nothing.
 * Invariant: turned_point() undoes turned_rect().
 */
#ifndef MREZE_HOST_TURNED_H
#define MREZE_HOST_TURNED_H

#include <SDL.h>
#include <stdbool.h>

/* Do width and height change places? */
bool turned_sideways(int rotation);

/* A rectangle of a picture of w x h -> of the panel. */
SDL_Rect turned_rect(int rotation, int w, int h, SDL_Rect part);

/* A px of the panel -> of a picture of w x h. */
SDL_FPoint turned_point(int rotation, int w, int h, SDL_FPoint at);

/* Puts a part of the picture on the panel; both have 32 bits a px. */
void turned_copy(int rotation, const SDL_Surface *picture, SDL_Surface *panel, SDL_Rect part);

#endif
