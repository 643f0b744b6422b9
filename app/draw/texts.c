#include "draw/texts.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "base/hash.h"
#include "base/log.h"
#include "base/utf8.h"

enum { REFERENCE_PX = 192 };

static TTF_Font *open_font(const struct texts *texts, enum face face, int size_px, int hinting)
{
	char file[768];

	snprintf(file, sizeof(file), "%s/%s", texts->folder, face_metrics[face].file);
	TTF_Font *font = TTF_OpenFont(file, size_px);

	if (!font) {
		log_line(LOG_FAULT, "%s: the face can't be opened: %s", file, TTF_GetError());
		return NULL;
	}
	TTF_SetFontHinting(font, hinting);
	TTF_SetFontKerning(font, 1);
	return font;
}

bool texts_init(struct texts *texts, const char *folder)
{
	snprintf(texts->folder, sizeof(texts->folder), "%s", folder ? folder : "fonts");
	if (TTF_Init() != 0) {
		log_line(LOG_FAULT, "no letters can be painted: %s", TTF_GetError());
		return false;
	}
	texts->begun = true;
	for (int face = 0; face < FACE_COUNT; face++) {
		texts->reference[face] =
			open_font(texts, (enum face)face, REFERENCE_PX, TTF_HINTING_NONE);
		if (!texts->reference[face]) {
			return false;
		}
	}
	return true;
}

void texts_finish(struct texts *texts)
{
	for (int i = 0; i < TEXTS_FONTS; i++) {
		if (texts->fonts[i].font) {
			TTF_CloseFont(texts->fonts[i].font);
		}
	}
	for (int face = 0; face < FACE_COUNT; face++) {
		if (texts->reference[face]) {
			TTF_CloseFont(texts->reference[face]);
		}
	}
	if (texts->begun) {
		TTF_Quit();
	}
	memset(texts, 0, sizeof(*texts));
}

static TTF_Font *font_of(struct texts *texts, enum face face, int size_px)
{
	struct texts_font *row = &texts->fonts[0];

	for (int i = 0; i < TEXTS_FONTS; i++) {
		struct texts_font *at = &texts->fonts[i];

		if (at->font && at->face == face && at->size_px == size_px) {
			at->used = ++texts->clock;
			return at->font;
		}
		if (at->used < row->used) {
			row = at;
		}
	}
	if (row->font) {
		TTF_CloseFont(row->font);
	}
	*row = (struct texts_font){.face = face, .size_px = size_px};
	row->font = open_font(texts, face, size_px, TTF_HINTING_LIGHT_SUBPIXEL);
	row->used = row->font ? ++texts->clock : 0;
	return row->font;
}

/* A copy that ends in 0, cut before a letter that does not fit as a whole. */
static void copy_line(char line[TEXTS_LINE], const char *text, size_t length)
{
	if (length >= TEXTS_LINE) {
		length = TEXTS_LINE - 1;
		while (length > 0 && ((unsigned char)text[length] & 0xC0) == 0x80) {
			length--;
		}
	}
	memcpy(line, text, length);
	line[length] = '\0';
}

static float em_of(struct texts *texts, enum face face, const char *text, size_t length)
{
	uint8_t salt = (uint8_t)face;
	uint64_t key = hash_bytes(hash_bytes(HASH_START, &salt, 1), text, length) | 1;
	struct texts_width *row = &texts->widths[(key ^ key >> 23) % TEXTS_WIDTHS];
	char line[TEXTS_LINE];
	int w = 0;

	if (row->key != key) {
		copy_line(line, text, length);
		if (TTF_SizeUTF8(texts->reference[face], line, &w, NULL) != 0) {
			w = 0;
		}
		*row = (struct texts_width){key, (float)w / (float)REFERENCE_PX};
	}
	return row->em;
}

float texts_width(struct texts *texts, enum face face, float size_px, const char *text,
		  size_t length)
{
	return length > 0 ? em_of(texts, face, text, length) * size_px : 0.0f;
}

bool texts_have(const struct texts *texts, uint32_t code)
{
	for (int face = 0; face < FACE_COUNT; face++) {
		if (!TTF_GlyphIsProvided32(texts->reference[face], code)) {
			return false;
		}
	}
	return true;
}

SDL_Surface *texts_line(struct texts *texts, enum face face, int size_px, struct colour ink,
			const char *text, SDL_Point *origin)
{
	char line[TEXTS_LINE];
	const char *at = line;

	copy_line(line, text, strlen(text));
	if (size_px < 1 || size_px > TEXTS_LARGEST || line[0] == '\0') {
		return NULL;
	}
	TTF_Font *font = font_of(texts, face, size_px);
	int left = 0;

	if (!font) {
		return NULL;
	}
	/* A first letter that leans out to the left moves the whole surface. */
	TTF_GlyphMetrics32(font, utf8_next(&at, line + strlen(line)), &left, NULL, NULL, NULL,
			   NULL);
	*origin = (SDL_Point){left < 0 ? -left : 0, TTF_FontAscent(font)};
	return TTF_RenderUTF8_Blended(font, line, (SDL_Color){ink.r, ink.g, ink.b, 255});
}
