/*
 * A screen that nobody sees: a renderer on a sheet of memory, for pictures.
 *
 * Needs no display. It owns the sheet and the renderer. Invariant: what is
 * painted on it is the same on every machine (SDL's software painter).
 */
#ifndef MREZE_HOST_SHEET_H
#define MREZE_HOST_SHEET_H

struct SDL_Renderer;
struct sheet;

/* NULL, with a line in the log, if there is no memory for it. */
struct sheet *sheet_create(int w_px, int h_px);
void sheet_destroy(struct sheet *sheet);

struct SDL_Renderer *sheet_renderer(struct sheet *sheet);

#endif
