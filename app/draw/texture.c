#include "draw/texture.h"

#include <stdlib.h>
#include <string.h>

#include "base/log.h"
#include "draw/pixel.h"

enum { SOLID_STEP = 6 };

void texture_finish(struct cached *made)
{
	if (made->texture) {
		SDL_DestroyTexture(made->texture);
	}
	SDL_FreeSurface(made->surface);
	free(made->spans);
	made->texture = NULL;
	made->surface = NULL;
	made->pixels = NULL;
	made->spans = NULL;
}

/* Premultiplies a row and finds where it has px, and the longest stretch of whole ones. */
static struct span take_row(uint32_t *row, int w)
{
	int left = w, right = 0, solid = 0, solid_end = 0;

	for (int x = 0; x < w;) {
		uint32_t a = row[x] >> 24;
		int from = x;

		if (a == 255) {
			while (x < w && row[x] >> 24 == 255) {
				x++;
			}
			if (x - from > solid_end - solid) {
				solid = from;
				solid_end = x;
			}
		} else {
			row[x] = a == 0 ? 0
					: pixel_of(a, row[x] >> 16 & 0xFF, row[x] >> 8 & 0xFF,
						   row[x] & 0xFF);
			x++;
		}
		if (a != 0) {
			left = left < from ? left : from;
			right = x;
		}
	}
	return (struct span){(int16_t)SDL_min(left, right), (int16_t)right, (int16_t)solid,
			     (int16_t)solid_end};
}

/* The largest rectangle of whole px that begins in one of some rows and in which each row narrows
 * it. */
static SDL_Rect solid_of(const struct span *spans, int h)
{
	SDL_Rect best = {0, 0, 0, 0};

	for (int top = 0; top < h; top += SOLID_STEP) {
		int left = spans[top].solid_left, right = spans[top].solid_right;

		for (int y = top; y < h && right - left > 0; y++) {
			left = SDL_max(left, spans[y].solid_left);
			right = SDL_min(right, spans[y].solid_right);
			if ((long)(right - left) * (y + 1 - top) > (long)best.w * best.h) {
				best = (SDL_Rect){left, top, right - left, y + 1 - top};
			}
		}
	}
	return best;
}

/* As ARGB in rows without gaps; frees the surface. */
static SDL_Surface *plain_of(SDL_Surface *surface)
{
	if (surface->format->format == SDL_PIXELFORMAT_ARGB8888 &&
	    surface->pitch == 4 * surface->w) {
		return surface;
	}
	SDL_Surface *plain = SDL_ConvertSurfaceFormat(surface, SDL_PIXELFORMAT_ARGB8888, 0);

	SDL_FreeSurface(surface);
	return plain;
}

/* Takes the surface over as it is: fresh memory costs more than the px that are written to it. */
static bool make_in_memory(struct cached *made, SDL_Surface *surface)
{
	made->surface = plain_of(surface);
	if (!made->surface || made->surface->pitch != 4 * made->w || made->w >= INT16_MAX) {
		return false;
	}
	made->pixels = made->surface->pixels;
	made->spans = malloc((size_t)made->h * sizeof(*made->spans));
	for (int y = 0; made->spans && y < made->h; y++) {
		made->spans[y] = take_row(made->pixels + (size_t)y * (size_t)made->w, made->w);
	}
	if (made->spans) {
		made->solid = solid_of(made->spans, made->h);
	}
	return made->spans != NULL;
}

static bool make_texture(struct cached *made, SDL_Renderer *renderer, SDL_Surface *surface)
{
	made->texture = SDL_CreateTextureFromSurface(renderer, surface);
	SDL_FreeSurface(surface);
	return made->texture != NULL;
}

bool texture_make(struct cached *made, SDL_Renderer *renderer, SDL_Surface *surface)
{
	made->w = surface->w;
	made->h = surface->h;
	made->bytes = 4 * (size_t)made->w * (size_t)made->h;
	if (renderer ? make_texture(made, renderer, surface) : make_in_memory(made, surface)) {
		return true;
	}
	log_line(LOG_WARNING, "no texture of %d x %d: %s", made->w, made->h, SDL_GetError());
	texture_finish(made);
	return false;
}
