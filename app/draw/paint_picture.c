#include <math.h>
#include <stdio.h>
#include <string.h>

#include "base/hash.h"
#include "draw/paint.h"

static const float MONOGRAM = 0.40f; /* of the box's height */
static const float MONOGRAM_WIDTH = 0.86f;

static struct cached *picture_texture(struct draw *draw, const struct place *place, int w, int h)
{
	const int size[] = {w, h};
	uint64_t key =
		hash_more(hash_bytes(hash_text("picture"), size, sizeof(size)), place->text) | 1;
	struct cached *cached = cache_find(&draw->cache, key);

	if (cached) {
		return cached;
	}
	return cache_keep(&draw->cache, draw->renderer, key,
			  pictures_open(&draw->pictures, place->text, w, h), 0);
}

static void paint_monogram(struct draw *draw, const struct place *place)
{
	struct prim letters = *place->prim;
	float most = letters.box.h * MONOGRAM;
	float width =
		texts_width(&draw->texts, FACE_TITLE, most, place->text2, strlen(place->text2));
	struct place line = *place;

	if (!(width > 0.0f)) {
		return;
	}
	float share = fminf(1.0f, letters.box.w * MONOGRAM_WIDTH / width);
	float size_px = floorf(most * share);
	float capital = face_metrics[FACE_TITLE].capital * size_px;

	letters.face = FACE_TITLE;
	letters.a = size_px;
	letters.ink = colour_faded(letters.edge, (float)letters.ink.a / 255.0f);
	line.prim = &letters;
	line.text = place->text2;
	line.box.x += (place->box.w - width * share * place->factor) / 2.0f;
	line.box.y += (place->box.h + capital * place->factor) / 2.0f;
	paint_text(draw, &line);
}

void paint_picture(struct draw *draw, const struct place *place)
{
	int w = 0;
	int h = 0;
	struct cached *cached =
		shape_size(draw, place, &w, &h) ? picture_texture(draw, place, w, h) : NULL;

	if (!cached) {
		paint_monogram(draw, place);
		return;
	}
	struct place fit = *place;
	float grown = place->prim->c > 0.0f ? place->prim->c : 1.0f;
	float share = fminf((float)w / (float)cached->w, (float)h / (float)cached->h);
	/* A texture of the box's size is painted px for px: an SVG may come one px short. */
	bool made_to_fit = share >= 1.0f && share < 1.0f + 1.5f / (float)(w < h ? w : h);

	share = made_to_fit ? 1.0f : share;
	fit.still = place->still && made_to_fit && grown == 1.0f;
	fit.box.w = (float)cached->w * share * place->factor * grown;
	fit.box.h = (float)cached->h * share * place->factor * grown;
	fit.box.x += (place->box.w - fit.box.w) / 2.0f;
	fit.box.y += (place->box.h - fit.box.h) / 2.0f;
	put_texture(draw, cached, &fit, place->prim->ink, false);
}
