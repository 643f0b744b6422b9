#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/hash.h"
#include "draw/chart.h"
#include "draw/paint.h"

/*
 * Maps are pushed and pinched: their pictures are made for where they come to rest, by
 * the helper if there is one, and stretched meanwhile. Until there is a picture, the sea.
 */

enum { NEAR_MOST = 4 };

/* Where its box rests, or NULL: it never moves by itself. */
static const struct rect *rest_of(const struct prim *prim)
{
	return rect_empty(prim->rest) ? NULL : &prim->rest;
}

static uint64_t chart_key(const struct prim *prim, const char *code)
{
	const struct rect *rest = rest_of(prim);
	struct prim still = *prim;
	uint64_t key;

	if (rest == NULL) {
		return hash_more(shape_key(prim, 0), code) | 1;
	}
	still.box = *rest;
	const long corner[] = {lroundf(rest->x), lroundf(rest->y)};

	key = hash_bytes(shape_key(&still, 1), corner, sizeof(corner));
	return hash_more(key, code) | 1;
}

/* A part of the map, over the whole of it. */
static bool is_near(const struct draw *draw, const struct prim *prim)
{
	const struct rect *rest = rest_of(prim);

	return rest != NULL && rest->w > draw->width_px + 1.0f;
}

static struct chart_wish wish_of(const struct draw *draw, const struct prim *prim, const char *code)
{
	const struct rect *rest = rest_of(prim);
	struct chart_wish wish = {.prim = *prim};

	if (rest != NULL) {
		SDL_Rect box = whole_px(*rest);

		wish.box = (struct rect){(float)box.x, (float)box.y, (float)box.w, (float)box.h};
		wish.seen = (struct rect){0.0f, 0.0f, draw->width_px, draw->height_px};
	} else {
		SDL_Rect box = whole_px(prim->box);

		wish.box = (struct rect){0.0f, 0.0f, (float)box.w, (float)box.h};
		wish.seen = wish.box;
	}
	SDL_strlcpy(wish.code, code, sizeof(wish.code));
	return wish;
}

static bool too_large(const struct draw *draw, const struct chart_wish *wish)
{
	struct rect part = rect_common(wish->box, wish->seen);

	return part.w > (float)draw->largest_px || part.h > (float)draw->largest_px ||
	       part.w * part.h > draw->largest_area;
}

struct chart_job {
	struct draw *draw;
	uint64_t key;
	struct chart_wish wish;
	SDL_Surface *surface;
	SDL_Point corner;
	bool near, done;
};

static void work(void *self)
{
	struct chart_job *job = self;

	atlas_read(&job->draw->atlas, job->draw->pictures.assets);
	job->surface = chart_make(&job->draw->atlas, &job->wish, &job->corner);
	job->done = true;
}

static void arrive(void *self)
{
	struct chart_job *job = self;
	struct draw *draw = job->draw;

	for (int i = 0; i < DRAW_CHARTS; i++) {
		if (draw->charts[i] == job->key) {
			draw->charts[i] = 0;
		}
	}
	if (job->done && !job->surface) { /* nothing of it is to be seen: that is kept as well */
		job->surface =
			SDL_CreateRGBSurfaceWithFormat(0, 1, 1, 32, SDL_PIXELFORMAT_ARGB8888);
	}
	struct cached *cached = cache_keep(&draw->cache, draw->renderer, job->key, job->surface, 0);

	if (cached) {
		cached->origin = (SDL_Point){job->corner.x, job->corner.y};
	}
	draw->near_charts -= job->near;
	draw->arrived = true;
	free(job);
}

static uint64_t *free_slot(struct draw *draw, uint64_t key)
{
	uint64_t *slot = NULL;

	for (int i = 0; i < DRAW_CHARTS; i++) {
		if (draw->charts[i] == key) {
			return NULL;
		}
		slot = draw->charts[i] == 0 ? &draw->charts[i] : slot;
	}
	return slot;
}

/* Made at once where there is no helper. */
static void ask_for(struct draw *draw, const struct prim *prim, const char *code, uint64_t key)
{
	struct chart_wish wish = wish_of(draw, prim, code);
	uint64_t *slot = free_slot(draw, key);

	bool near = is_near(draw, prim);

	/* Who zooms on and on waits for the last part, not for all that were passed. */
	if (!slot || too_large(draw, &wish) || (near && draw->near_charts >= NEAR_MOST)) {
		return;
	}
	struct chart_job *job = calloc(1, sizeof(*job));

	if (!job) {
		return;
	}
	*job = (struct chart_job){.draw = draw, .key = key, .wish = wish, .near = near};
	draw->near_charts += near;
	if (!draw->help.push) {
		work(job);
		arrive(job);
	} else if (draw->help.push(draw->help.self, work, arrive, job)) {
		*slot = key;
	} else {
		draw->near_charts -= near;
		free(job);
	}
}

static struct cached *chart_of(struct draw *draw, const struct prim *prim, const char *code)
{
	uint64_t key = chart_key(prim, code);
	struct cached *cached = cache_find(&draw->cache, key);

	if (!cached) {
		ask_for(draw, prim, code, key);
		cached = cache_find(&draw->cache, key);
	}
	return cached;
}

void paint_ask_map(struct draw *draw, const struct prim *prim, const char *code)
{
	chart_of(draw, prim, code);
}

/* The part of the texture that covers what is seen, so that no side is longer than the screen's. */
static void put_part(struct draw *draw, struct cached *cached, struct rect to)
{
	struct rect screen = {0.0f, 0.0f, draw->width_px, draw->height_px};
	struct rect seen = rect_common(to, screen);
	float x = to.w / (float)cached->w, y = to.h / (float)cached->h;

	if (rect_empty(seen) || !(x > 0.0f) || !(y > 0.0f)) {
		return;
	}
	int left = (int)floorf((seen.x - to.x) / x), top = (int)floorf((seen.y - to.y) / y);
	int right = (int)ceilf((seen.x + seen.w - to.x) / x);
	int foot = (int)ceilf((seen.y + seen.h - to.y) / y);
	SDL_Rect part = {left, top, SDL_min(right, cached->w) - left,
			 SDL_min(foot, cached->h) - top};

	if (part.w > 0 && part.h > 0) {
		put_stretched(draw, cached, &part,
			      (SDL_FRect){to.x + (float)left * x, to.y + (float)top * y,
					  (float)part.w * x, (float)part.h * y},
			      true);
	}
}

/* Stretches the chart from where it rests to where its box is now. */
static void put_chart(struct draw *draw, struct cached *cached, const struct place *place)
{
	const struct prim *prim = place->prim;
	const struct rect *rest = rest_of(prim);
	struct rect from = rest != NULL ? *rest : prim->box;
	float x = place->box.w / from.w, y = place->box.h / from.h;
	struct rect to = {place->box.x + (float)cached->origin.x * x,
			  place->box.y + (float)cached->origin.y * y, (float)cached->w * x,
			  (float)cached->h * y};

	put_tint(cached, rgb(0xFFFFFF), place->alpha);
	if (fabsf(x - 1.0f) < 1e-5f && fabsf(y - 1.0f) < 1e-5f) {
		put_stretched(
			draw, cached, NULL,
			(SDL_FRect){roundf(to.x), roundf(to.y), (float)cached->w, (float)cached->h},
			false);
	} else {
		put_part(draw, cached, to);
	}
}

void paint_land(struct draw *draw, const struct place *place)
{
	struct cached *cached = chart_of(draw, place->prim, "");

	if (cached) {
		cached->unblended = place->alpha >= 1.0f;
		put_chart(draw, cached, place);
	} else if (!is_near(draw, place->prim)) {
		canvas_fill(draw->canvas, whole_px(place->box),
			    put_colour(place->prim->edge, place->alpha));
	}
}

void paint_globe(struct draw *draw, const struct place *place)
{
	struct cached *cached = chart_of(draw, place->prim, "");

	if (cached) {
		put_chart(draw, cached, place);
	}
}

void paint_area(struct draw *draw, const struct place *place)
{
	struct cached *cached = chart_of(draw, place->prim, place->text);

	if (cached) {
		put_chart(draw, cached, place);
	}
}
