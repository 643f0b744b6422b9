#include <math.h>

#include "draw/mask.h"
#include "draw/paint.h"
#include "draw/raster.h"

static const int SMALL_SHADOW = 160000; /* px; copied faster than stretched */

/*
 * A large shadow is the same along its sides, however long they are: its texture
 * holds the corners, and one px of each side. The middle is hidden by the thing itself,
 * whose offset is less than the blur.
 */
static SDL_Rect squeeze(const struct place *place, float blur, int *w, int *h)
{
	bool small = *w * *h < SMALL_SHADOW;
	float corner = fabsf(place->prim->a);
	float hidden = blur + 0.3f * corner;
	float bend = ceilf(1.45f * blur) + 1.0f;
	bool arch = place->prim->a < 0.0f;
	float upper = bend + (arch ? (float)*w / 2.0f : corner);
	float full_w = (float)*w;
	float full_h = (float)*h;
	SDL_Rect hollow = {(int)hidden, (int)(arch ? upper : hidden), 0, 0};

	hollow.w = *w - 2 * hollow.x;
	hollow.h = *h - hollow.y - (int)hidden;
	if (!small && !arch && full_w > 2.0f * (bend + corner) + 1.0f) {
		hollow.x = (int)(bend + corner);
		hollow.w = 1;
		*w = 2 * hollow.x + 1;
	}
	if (!small && full_h > upper + bend + corner + 1.0f) {
		hollow.y = (int)upper;
		hollow.h = 1;
		*h = hollow.y + 1 + (int)(bend + corner);
	}
	return hollow;
}

struct shade {
	struct mask mask;
	struct tone ink;
};

static struct tone shade_tone(const void *self, float x, float y)
{
	const struct shade *shade = self;
	struct tone tone = shade->ink;

	tone.a *= mask_at(&shade->mask, x, y);
	return tone;
}

static struct cached *make_shadow(struct draw *draw, const struct prim *prim, uint64_t key,
				  float blur)
{
	struct shade shade = {.ink = tone_of(prim->ink)};
	int pad = (int)ceilf(1.2f * blur) + 1;
	SDL_Surface *surface = NULL;

	if (mask_make(&shade.mask, prim->a < 0.0f, prim->box.w, prim->box.h, fabsf(prim->a),
		      blur)) {
		surface = raster_make((int)prim->box.w, (int)prim->box.h, pad, shade_tone, &shade);
	}
	mask_finish(&shade.mask);
	return cache_keep(&draw->cache, draw->renderer, key, surface, pad);
}

static struct cached *shadow_texture(struct draw *draw, const struct place *place)
{
	struct prim prim = *place->prim;
	float blur = clampf(prim.b, 0.0f, 400.0f);
	int w = 0;
	int h = 0;

	if (!shape_size(draw, place, &w, &h)) {
		return NULL;
	}
	SDL_Rect hollow = squeeze(place, blur, &w, &h);

	prim.box.w = (float)w;
	prim.box.h = (float)h;
	uint64_t key = shape_key(&prim, 0);
	struct cached *cached = cache_find(&draw->cache, key);

	if (!cached) {
		cached = make_shadow(draw, &prim, key, blur);
	}
	if (cached && hollow.w > 0 && hollow.h > 0) {
		cached->hollow = (SDL_Rect){hollow.x + cached->pad, hollow.y + cached->pad,
					    hollow.w, hollow.h};
		cached->stretches = true;
	}
	return cached;
}

void paint_shadow(struct draw *draw, const struct place *place)
{
	struct cached *cached = shadow_texture(draw, place);

	if (cached) {
		put_texture(draw, cached, place, rgb(0xFFFFFF), place->prim->a < 0.0f);
	}
}
