#include "host/sheet.h"

#include <SDL.h>
#include <stdlib.h>

#include "base/log.h"

struct sheet {
	SDL_Surface *surface;
};

struct sheet *sheet_create(int w_px, int h_px)
{
	struct sheet *sheet = calloc(1, sizeof(*sheet));

	if (sheet == NULL) {
		log_line(LOG_FAULT, "out of memory");
		return NULL;
	}
	sheet->surface =
		SDL_CreateRGBSurfaceWithFormat(0, w_px, h_px, 32, SDL_PIXELFORMAT_ARGB8888);
	if (sheet->surface == NULL) {
		log_line(LOG_FAULT, "no picture of %dx%d: %s", w_px, h_px, SDL_GetError());
		sheet_destroy(sheet);
		return NULL;
	}
	return sheet;
}

void sheet_destroy(struct sheet *sheet)
{
	if (sheet == NULL) {
		return;
	}
	SDL_FreeSurface(sheet->surface);
	free(sheet);
}

struct SDL_Surface *sheet_surface(struct sheet *sheet)
{
	return sheet->surface;
}
