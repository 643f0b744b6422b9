#include "draw/texture.h"

#include <stdlib.h>
#include <string.h>

#include "base/log.h"
#include "draw/pixel.h"

void texture_finish(struct cached *made)
{
	if (made->texture) {
		SDL_DestroyTexture(made->texture);
	}
	free(made->pixels);
	free(made->spans);
	made->texture = NULL;
	made->pixels = NULL;
	made->spans = NULL;
}

/* Premultiplies a row and finds where it has px, and the longest stretch of whole ones. */
static struct span take_row(uint32_t *to, const uint32_t *from, int w)
{
	int left = w, right = 0, begins = 0, solid = 0, solid_end = 0;

	for (int x = 0; x < w; x++) {
		uint32_t p = from[x], a = p >> 24;

		if (a == 255) {
			to[x] = p;
		} else {
			to[x] = a == 0 ? 0 : pixel_of(a, p >> 16 & 0xFF, p >> 8 & 0xFF, p & 0xFF);
			begins = x + 1;
		}
		if (a != 0) {
			left = left < x ? left : x;
			right = x + 1;
		}
		if (a == 255 && x + 1 - begins > solid_end - solid) {
			solid = begins;
			solid_end = x + 1;
		}
	}
	return (struct span){(int16_t)SDL_min(left, right), (int16_t)right, (int16_t)solid,
			     (int16_t)solid_end};
}

/* The largest rectangle of whole px that a walk down the rows meets: each row narrows it or begins
 * anew. */
static SDL_Rect solid_of(const struct span *spans, int h)
{
	SDL_Rect best = {0, 0, 0, 0}, now = {0, 0, 0, 0};

	for (int y = 0; y < h; y++) {
		int left = SDL_max(now.x, spans[y].solid_left);
		int right = SDL_min(now.x + now.w, spans[y].solid_right);
		int own = spans[y].solid_right - spans[y].solid_left;

		if (now.h == 0 || (right - left) * (now.h + 1) < own) {
			now = (SDL_Rect){spans[y].solid_left, y, own, own > 0 ? 1 : 0};
		} else {
			now = (SDL_Rect){left, now.y, right - left, now.h + 1};
		}
		if ((long)now.w * now.h > (long)best.w * best.h) {
			best = now;
		}
	}
	return best;
}

static bool take_pixels(struct cached *made, const SDL_Surface *plain)
{
	size_t w = (size_t)plain->w, h = (size_t)plain->h;

	made->pixels = malloc(w * h * sizeof(*made->pixels));
	made->spans = malloc(h * sizeof(*made->spans));
	if (!made->pixels || !made->spans) {
		return false;
	}
	for (int y = 0; y < plain->h; y++) {
		const char *row = (const char *)plain->pixels + (size_t)y * (size_t)plain->pitch;

		made->spans[y] = take_row(made->pixels + (size_t)y * w,
					  (const uint32_t *)(const void *)row, plain->w);
	}
	made->solid = solid_of(made->spans, plain->h);
	return true;
}

static bool make_in_memory(struct cached *made, SDL_Surface *surface)
{
	SDL_Surface *plain =
		surface->format->format == SDL_PIXELFORMAT_ARGB8888
			? surface
			: SDL_ConvertSurfaceFormat(surface, SDL_PIXELFORMAT_ARGB8888, 0);
	bool taken = plain && plain->w < INT16_MAX && take_pixels(made, plain);

	if (plain != surface) {
		SDL_FreeSurface(plain);
	}
	return taken;
}

static bool make_texture(struct cached *made, SDL_Renderer *renderer, SDL_Surface *surface)
{
	made->texture = SDL_CreateTextureFromSurface(renderer, surface);
	return made->texture != NULL;
}

bool texture_make(struct cached *made, SDL_Renderer *renderer, SDL_Surface *surface)
{
	bool done =
		renderer ? make_texture(made, renderer, surface) : make_in_memory(made, surface);

	made->w = surface->w;
	made->h = surface->h;
	made->bytes = 4 * (size_t)made->w * (size_t)made->h;
	SDL_FreeSurface(surface);
	if (!done) {
		log_line(LOG_WARNING, "no texture of %d x %d: %s", made->w, made->h,
			 SDL_GetError());
		texture_finish(made);
	}
	return done;
}
