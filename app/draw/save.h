/*
 * A screen as a small picture for people: a JPEG in memory.
 *
 * Owns nothing. Invariant: a picture made smaller is the mean of what it covers,
 * so that thin lines and small letters stay.
 */
#ifndef MREZE_DRAW_SAVE_H
#define MREZE_DRAW_SAVE_H

#include <stddef.h>

struct SDL_Surface;

/* Of an RGB24 one, at most most_px on its longer side. The caller frees the bytes; NULL: none. */
unsigned char *save_jpeg(struct SDL_Surface *seen, int most_px, size_t *length);

#endif
