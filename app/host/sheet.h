/*
 * A screen that nobody sees: a sheet of memory, for pictures.
 *
 * Needs no display. It owns the sheet. Invariant: what is painted on it is the same
 * on every machine, as no graphics card has a part in it.
 */
#ifndef MREZE_HOST_SHEET_H
#define MREZE_HOST_SHEET_H

struct SDL_Surface;
struct sheet;

/* NULL, with a line in the log, if there is no memory for it. */
struct sheet *sheet_create(int w_px, int h_px);
void sheet_destroy(struct sheet *sheet);

struct SDL_Surface *sheet_surface(struct sheet *sheet);

#endif
