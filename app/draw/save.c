#include "draw/save.h"

#include <SDL.h>
#include <SDL_image.h>
#include <stdbool.h>
#include <stdlib.h>

enum {
	JPEG_QUALITY = 84,
	JPEG_HEAD_BYTES = 65536,
};

/* The mean of the pixels from (x0, y0) to before (x1, y1), into out. */
static void put_mean(const SDL_Surface *from, int x0, int y0, int x1, int y1, Uint8 out[3])
{
	long sums[3] = {0};
	long count = (long)(x1 - x0) * (y1 - y0);

	for (int y = y0; y < y1; y++) {
		const Uint8 *at = (const Uint8 *)from->pixels + y * from->pitch + 3 * x0;

		for (int x = x0; x < x1; x++, at += 3) {
			sums[0] += at[0];
			sums[1] += at[1];
			sums[2] += at[2];
		}
	}
	for (int i = 0; i < 3; i++) {
		out[i] = (Uint8)((sums[i] + count / 2) / count);
	}
}

static SDL_Surface *made_smaller(const SDL_Surface *from, int most_px)
{
	int longer = SDL_max(from->w, from->h);
	int w = SDL_max(1, from->w * most_px / longer), h = SDL_max(1, from->h * most_px / longer);
	SDL_Surface *to = SDL_CreateRGBSurfaceWithFormat(0, w, h, 24, SDL_PIXELFORMAT_RGB24);

	for (int y = 0; to != NULL && y < h; y++) {
		for (int x = 0; x < w; x++) {
			put_mean(from, x * from->w / w, y * from->h / h, (x + 1) * from->w / w,
				 (y + 1) * from->h / h,
				 (Uint8 *)to->pixels + y * to->pitch + 3 * x);
		}
	}
	return to;
}

static unsigned char *jpeg_of(SDL_Surface *picture, size_t *length)
{
	int room = picture->w * picture->h * 3 + JPEG_HEAD_BYTES;
	unsigned char *bytes = malloc((size_t)room);
	SDL_RWops *out = bytes != NULL ? SDL_RWFromMem(bytes, room) : NULL;
	bool written = out != NULL && IMG_SaveJPG_RW(picture, out, 0, JPEG_QUALITY) == 0;

	*length = written ? (size_t)SDL_RWtell(out) : 0;
	if (out != NULL) {
		SDL_RWclose(out);
	}
	if (!written) {
		free(bytes);
		bytes = NULL;
	}
	return bytes;
}

unsigned char *save_jpeg(SDL_Surface *seen, int most_px, size_t *length)
{
	bool large = SDL_max(seen->w, seen->h) > most_px;
	SDL_Surface *small = large ? made_smaller(seen, most_px) : NULL;
	SDL_Surface *picture = large ? small : seen;
	unsigned char *bytes = picture != NULL ? jpeg_of(picture, length) : NULL;

	SDL_FreeSurface(small);
	return bytes;
}
