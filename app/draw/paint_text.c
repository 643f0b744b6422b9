#include <math.h>
#include <qrencode.h>
#include <string.h>

#include "base/hash.h"
#include "draw/paint.h"

enum { QUIET_MODULES = 4 }; /* ISO/IEC 18004, 9.1 */

static uint64_t text_key(const char *what, const struct prim *prim, const char *text, int size_px)
{
	const int numbers[] = {(int)prim->face, size_px, prim->ink.r, prim->ink.g, prim->ink.b};
	uint64_t key = hash_bytes(hash_text(what), numbers, sizeof(numbers));

	return hash_more(key, text) | 1;
}

/* A texture can't be wider than the renderer allows; nor does a screen show more. */
static SDL_Surface *cropped(SDL_Surface *surface, int largest_px)
{
	if (!surface || surface->w <= largest_px) {
		return surface;
	}
	SDL_Surface *part =
		SDL_CreateRGBSurfaceWithFormatFrom(surface->pixels, largest_px, surface->h, 32,
						   surface->pitch, surface->format->format);
	SDL_Surface *copy = part ? SDL_ConvertSurface(part, part->format, 0) : NULL;

	SDL_FreeSurface(part);
	SDL_FreeSurface(surface);
	return copy;
}

static struct cached *line_texture(struct draw *draw, const struct prim *prim, const char *text,
				   int size_px)
{
	uint64_t key = text_key("line", prim, text, size_px);
	struct cached *cached = cache_find(&draw->cache, key);
	SDL_Point origin = {0, 0};

	if (!cached) {
		SDL_Surface *line =
			texts_line(&draw->texts, prim->face, size_px, prim->ink, text, &origin);

		line = cropped(line, draw->largest_px);
		cached = cache_keep(&draw->cache, draw->renderer, key, line, 0);
		if (cached) {
			cached->origin = origin;
		}
	}
	return cached;
}

void paint_text(struct draw *draw, const struct place *place)
{
	const struct prim *prim = place->prim;
	struct cached *cached = line_texture(draw, prim, place->text, (int)lroundf(prim->a));

	if (!cached) {
		return;
	}
	struct place line = *place;

	line.box.x -= (float)cached->origin.x * place->factor;
	line.box.y -= (float)cached->origin.y * place->factor;
	line.box.w = (float)cached->w * place->factor;
	line.box.h = (float)cached->h * place->factor;
	/* The ink is in the texture: untinted ones are painted twice as fast without a GPU. */
	put_texture(draw, cached, &line, (struct colour){255, 255, 255, prim->ink.a}, false);
}

static SDL_Surface *code_surface(const QRcode *code)
{
	SDL_Surface *surface = SDL_CreateRGBSurfaceWithFormat(0, code->width, code->width, 32,
							      SDL_PIXELFORMAT_ARGB8888);

	for (int y = 0; surface && y < code->width; y++) {
		char *start = (char *)surface->pixels + (size_t)y * (size_t)surface->pitch;
		Uint32 *row = (Uint32 *)(void *)start;

		for (int x = 0; x < code->width; x++) {
			row[x] = code->data[y * code->width + x] & 1 ? 0xFFFFFFFFu : 0x00FFFFFFu;
		}
	}
	return surface;
}

static struct cached *code_texture(struct draw *draw, const struct place *place)
{
	uint64_t key = text_key("code", place->prim, place->text, 0);
	struct cached *cached = cache_find(&draw->cache, key);

	if (!cached && place->text[0] != '\0') {
		QRcode *code = QRcode_encodeString8bit(place->text, 0, QR_ECLEVEL_M);

		if (code) {
			cached = cache_keep(&draw->cache, draw->renderer, key, code_surface(code),
					    0);
			QRcode_free(code);
		}
	}
	return cached;
}

void paint_qr(struct draw *draw, const struct place *place)
{
	struct cached *cached = code_texture(draw, place);
	struct rect box = place->box;

	if (!cached) {
		return;
	}
	float module = fminf(place->prim->box.w, place->prim->box.h) /
		       (float)(cached->w + 2 * QUIET_MODULES);
	float side = floorf(module) * (float)cached->w * place->factor;
	SDL_FRect to = {box.x + (box.w - side) / 2.0f, box.y + (box.h - side) / 2.0f, side, side};

	if (place->still) {
		to.x = roundf(to.x);
		to.y = roundf(to.y);
	}
	if (side > 0.0f) {
		put_tint(cached, place->prim->ink, place->alpha);
		put_stretched(draw, cached, NULL, to, false);
	}
}
