#include "host/turned.h"

#include <stdint.h>

/* Read along, write across: a tile of 16 px keeps both in the processor's nearest memory. */
enum { TILE = 16 };

bool turned_sideways(int rotation)
{
	return rotation % 180 != 0;
}

SDL_Rect turned_rect(int rotation, int w, int h, SDL_Rect part)
{
	int right = w - part.x - part.w, below = h - part.y - part.h;

	switch (rotation) {
	case 90:
		return (SDL_Rect){part.y, right, part.h, part.w};
	case 180:
		return (SDL_Rect){right, below, part.w, part.h};
	case 270:
		return (SDL_Rect){below, part.x, part.h, part.w};
	default:
		return part;
	}
}

SDL_FPoint turned_point(int rotation, int w, int h, SDL_FPoint at)
{
	float right = (float)(w - 1), bottom = (float)(h - 1);

	switch (rotation) {
	case 90:
		return (SDL_FPoint){right - at.y, at.x};
	case 180:
		return (SDL_FPoint){right - at.x, bottom - at.y};
	case 270:
		return (SDL_FPoint){at.y, bottom - at.x};
	default:
		return at;
	}
}

static void copy_tile(int rotation, const SDL_Surface *picture, SDL_Surface *panel, SDL_Rect tile)
{
	SDL_Rect start =
		turned_rect(rotation, picture->w, picture->h, (SDL_Rect){tile.x, tile.y, 1, 1});
	SDL_Rect right =
		turned_rect(rotation, picture->w, picture->h, (SDL_Rect){tile.x + 1, tile.y, 1, 1});
	SDL_Rect below =
		turned_rect(rotation, picture->w, picture->h, (SDL_Rect){tile.x, tile.y + 1, 1, 1});
	int row = panel->pitch / (int)sizeof(uint32_t);
	int along = (right.y - start.y) * row + right.x - start.x;
	int down = (below.y - start.y) * row + below.x - start.x;
	uint32_t *pixels = panel->pixels;
	int line = start.y * row + start.x;

	for (int y = tile.y; y < tile.y + tile.h; y++, line += down) {
		const void *whole = (const char *)picture->pixels + y * picture->pitch;
		const uint32_t *from = (const uint32_t *)whole + tile.x;

		for (int x = 0, to = line; x < tile.w; x++, to += along) {
			pixels[to] = from[x];
		}
	}
}

void turned_copy(int rotation, const SDL_Surface *picture, SDL_Surface *panel, SDL_Rect part)
{
	SDL_Rect all = {0, 0, picture->w, picture->h};
	SDL_Rect there = {0, 0, panel->w, panel->h};
	SDL_Rect corner = turned_rect(rotation, picture->w, picture->h, all);

	if (!SDL_IntersectRect(&part, &all, &part) || corner.w != there.w || corner.h != there.h) {
		return;
	}
	for (int y = part.y; y < part.y + part.h; y += TILE) {
		for (int x = part.x; x < part.x + part.w; x += TILE) {
			copy_tile(rotation, picture, panel,
				  (SDL_Rect){x, y, SDL_min(TILE, part.x + part.w - x),
					     SDL_min(TILE, part.y + part.h - y)});
		}
	}
}
