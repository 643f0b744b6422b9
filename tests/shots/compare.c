/*
 * Are two pictures the same to the eye?
 *   compare OURS GOLDEN DIFFERENCE     exit 0: yes; 1: no, and DIFFERENCE shows where
 * Letters are drawn a shade differently by another FreeType; a letter that has
 * moved by one px is told: what counts is how much a block of 8 x 8 px changed.
 */
#include <SDL_image.h>
#include <stdio.h>
#include <stdlib.h>

enum {
	BLOCK = 8,
	BLOCK_MOST = 1100, /* sum of the three channels' differences over a block */
};

static SDL_Surface *load(const char *file)
{
	SDL_Surface *raw = IMG_Load(file);
	SDL_Surface *plain = raw ? SDL_ConvertSurfaceFormat(raw, SDL_PIXELFORMAT_RGB24, 0) : NULL;

	SDL_FreeSurface(raw);
	if (!plain) {
		fprintf(stderr, "%s: %s\n", file, SDL_GetError());
	}
	return plain;
}

static Uint8 *pixel(const SDL_Surface *surface, int x, int y)
{
	return (Uint8 *)surface->pixels + y * surface->pitch + 3 * x;
}

static int block_differs(const SDL_Surface *a, const SDL_Surface *b, int left, int top)
{
	int sum = 0;

	for (int y = top; y < top + BLOCK && y < a->h; y++) {
		for (int x = left; x < left + BLOCK && x < a->w; x++) {
			for (int channel = 0; channel < 3; channel++) {
				sum += abs(pixel(a, x, y)[channel] - pixel(b, x, y)[channel]);
			}
		}
	}
	return sum;
}

/* Paints what differs red on a paler copy of ours. */
static void mark(SDL_Surface *out, int left, int top, int differs)
{
	for (int y = top; y < top + BLOCK && y < out->h; y++) {
		for (int x = left; x < left + BLOCK && x < out->w; x++) {
			Uint8 *at = pixel(out, x, y);

			at[0] = (Uint8)(differs ? 220 : 128 + at[0] / 2);
			at[1] = (Uint8)(differs ? at[1] / 3 : 128 + at[1] / 2);
			at[2] = (Uint8)(differs ? at[2] / 3 : 128 + at[2] / 2);
		}
	}
}

static int compare(SDL_Surface *ours, const SDL_Surface *golden, const char *difference)
{
	int blocks = 0;

	if (ours->w != golden->w || ours->h != golden->h) {
		fprintf(stderr, "%dx%d is not %dx%d\n", ours->w, ours->h, golden->w, golden->h);
		return 1;
	}
	SDL_Surface *out = SDL_DuplicateSurface(ours);

	for (int top = 0; top < ours->h; top += BLOCK) {
		for (int left = 0; left < ours->w; left += BLOCK) {
			int differs = block_differs(ours, golden, left, top) > BLOCK_MOST;

			blocks += differs;
			if (out) {
				mark(out, left, top, differs);
			}
		}
	}
	if (blocks > 0 && out) {
		IMG_SavePNG(out, difference);
		fprintf(stderr, "%d blocks differ: see %s\n", blocks, difference);
	}
	SDL_FreeSurface(out);
	return blocks > 0;
}

int main(int argc, char **argv)
{
	if (argc != 4) {
		fprintf(stderr, "usage: compare OURS GOLDEN DIFFERENCE\n");
		return 2;
	}
	SDL_Surface *ours = load(argv[1]);
	SDL_Surface *golden = load(argv[2]);
	int code = ours && golden ? compare(ours, golden, argv[3]) : 1;

	SDL_FreeSurface(ours);
	SDL_FreeSurface(golden);
	return code;
}
