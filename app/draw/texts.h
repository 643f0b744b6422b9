/*
 * Letters: the faces, how wide a line is, and a line as pixels.
 *
 * Owns the opened fonts, one for each face and whole size in px, the least
 * recently used closed when there are too many. Invariant: the width of a line
 * in em is measured once, at one size without hinting, and scaled; what
 * texts_line() makes is as wide within one px.
 */
#ifndef MREZE_DRAW_TEXTS_H
#define MREZE_DRAW_TEXTS_H

#include <SDL_ttf.h>
#include <stdbool.h>
#include <stdint.h>

#include "base/geom.h"
#include "scene/measure.h"

enum {
	TEXTS_FONTS = 40,
	TEXTS_WIDTHS = 8192,
	TEXTS_LINE = 1024,   /* bytes of a line at most; more is not painted */
	TEXTS_LARGEST = 512, /* px of a font */
};

struct texts_font {
	TTF_Font *font;
	enum face face;
	int size_px;
	uint64_t used;
};

struct texts_width {
	uint64_t key;
	float em;
};

struct texts {
	char folder[512];
	TTF_Font *reference[FACE_COUNT];
	struct texts_font fonts[TEXTS_FONTS];
	struct texts_width widths[TEXTS_WIDTHS];
	uint64_t clock;
	bool begun;
};

/* texts is all zero. False, with a line in the log, when a face can't be opened. */
bool texts_init(struct texts *texts, const char *folder);
void texts_finish(struct texts *texts);

/* Px of length bytes of text. */
float texts_width(struct texts *texts, enum face face, float size_px, const char *text,
		  size_t length);

/* Does every face have that letter? */
bool texts_have(const struct texts *texts, uint32_t code);

/*
 * The line in ink. origin: px from the surface's upper left corner to where
 * the first letter stands on the baseline. NULL when there is nothing to be seen.
 */
SDL_Surface *texts_line(struct texts *texts, enum face face, int size_px, struct colour ink,
			const char *text, SDL_Point *origin);

#endif
