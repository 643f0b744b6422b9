#include <SDL_image.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "draw/paint.h"
#include "draw/raster.h"

static const float TWO_PI = 6.28318531f;
static const float WAVE_STEP_PX = 6.0f;

enum { EDGE_LEVELS = 16, EDGE_STEP = 4 };

/* How much of a ripple each strip shows, from the back to the front. */
static float ripple_share(const struct prim *prim)
{
	static const float shares[] = {1.0f, 0.85f, 0.6f, 0.4f};

	return prim->d >= 0.0f && prim->d < 4.0f ? shares[(int)prim->d] : 0.0f;
}

/* Px by which fingers lift the water at x. */
static float ripple(const struct draw *draw, float x)
{
	float at = clampf(x / draw->width_px, 0.0f, 1.0f) * (float)(RIPPLE_POINTS - 1);
	int left = (int)at < RIPPLE_POINTS - 1 ? (int)at : RIPPLE_POINTS - 2;

	return lerp(draw->ripples[left], draw->ripples[left + 1], at - (float)left);
}

static float water(const struct draw *draw, const struct prim *prim, float x)
{
	float lift = draw->rippled > 0.0f ? ripple_share(prim) * ripple(draw, x) : 0.0f;
	float turn = prim->b > 1.0f ? TWO_PI * x / prim->b : 0.0f;

	return prim->a * (sinf(turn + prim->c) + 0.35f * sinf(turn / 0.43f + 1.3f * prim->c)) -
	       lift;
}

/* The rolling part as a strip of quads, its upper edge fading over one px. */
static void roll_quads(struct draw *draw, const struct place *place, float flat)
{
	const struct prim *prim = place->prim;
	struct rect box = place->box;
	float step = fmaxf(WAVE_STEP_PX, box.w / (PAINT_STEPS - 1));
	int steps = (int)ceilf(box.w / step);
	SDL_Color seen = {prim->ink.r, prim->ink.g, prim->ink.b,
			  (Uint8)lroundf((float)prim->ink.a * place->alpha)};
	SDL_Color gone = {prim->ink.r, prim->ink.g, prim->ink.b, 0};
	int *index = draw->indices;

	for (int i = 0; i <= steps; i++) {
		float x = fminf(box.x + (float)i * step, box.x + box.w);
		float y = fminf(box.y + water(draw, prim, x), flat - 0.5f);
		SDL_Vertex *at = &draw->vertices[3 * i];

		at[0] = (SDL_Vertex){{x, y - 0.5f}, gone, {0.0f, 0.0f}};
		at[1] = (SDL_Vertex){{x, y + 0.5f}, seen, {0.0f, 0.0f}};
		at[2] = (SDL_Vertex){{x, flat}, seen, {0.0f, 0.0f}};
		for (int band = 0; i < steps && band < 2; band++) {
			int corner = 3 * i + band;
			const int quad[] = {corner, corner + 3, corner + 4,
					    corner, corner + 4, corner + 1};

			memcpy(index, quad, sizeof(quad));
			index += 6;
		}
	}
	canvas_mesh(draw->canvas, draw->vertices, 3 * (steps + 1), draw->indices,
		    (int)(index - draw->indices));
}

static void fill_runs(struct draw *draw, const struct place *place, float share, int count)
{
	SDL_Color ink = put_colour(place->prim->ink, place->alpha * share);

	for (int i = 0; i < count; i++) {
		canvas_run(draw->canvas, draw->runs[i], ink);
	}
}

/* Runs of columns in which level (or, level < 0, the whole px below the edge) stays the same. */
static int find_runs(struct draw *draw, SDL_Rect box, int level)
{
	int count = 0;
	int from = 0;

	for (int i = 1; i <= box.w; i++) {
		int edge = draw->edges[from];
		int solid = edge / EDGE_LEVELS + 1;
		bool ends = i == box.w || (level < 0 ? draw->edges[i] / EDGE_LEVELS + 1 != solid
						     : draw->edges[i] != edge);

		if (!ends) {
			continue;
		}
		if (level < 0 && solid < box.h) {
			draw->runs[count++] =
				(SDL_Rect){box.x + from, box.y + solid, i - from, box.h - solid};
		} else if (level >= 0 && edge % EDGE_LEVELS == level && solid <= box.h) {
			draw->runs[count++] =
				(SDL_Rect){box.x + from, box.y + solid - 1, i - from, 1};
		}
		from = i;
	}
	return count;
}

/* The water's edge at each column: reckoned at some, straight in between. */
static void find_edges(struct draw *draw, const struct place *place, SDL_Rect box)
{
	float down = place->box.y - (float)box.y;
	float here = down + water(draw, place->prim, (float)box.x + 0.5f);

	for (int from = 0; from < box.w; from += EDGE_STEP) {
		float next = down + water(draw, place->prim, (float)(box.x + from + EDGE_STEP) + 0.5f);

		for (int i = 0; i < EDGE_STEP && from + i < box.w; i++) {
			float y = lerp(here, next, (float)i / (float)EDGE_STEP);

			draw->edges[from + i] = (int)(fmaxf(y, 0.0f) * EDGE_LEVELS);
		}
		here = next;
	}
}

/* Column by column, as px in memory are filled whole. */
static void roll_columns(struct draw *draw, const struct place *place, SDL_Rect box)
{
	find_edges(draw, place, box);
	int first = canvas_runs(draw->canvas);

	fill_runs(draw, place, 1.0f, find_runs(draw, box, -1));
	for (int level = 0; level < EDGE_LEVELS; level++) {
		float share = 1.0f - ((float)level + 0.5f) / EDGE_LEVELS;

		fill_runs(draw, place, share, find_runs(draw, box, level));
	}
	canvas_runs_end(draw->canvas, first);
}

void paint_wave(struct draw *draw, const struct place *place)
{
	struct rect box = place->box;
	float deep = ceilf(fabsf(place->prim->a) * 1.35f + draw->rippled) + 1.0f;
	float foot = box.y + box.h;
	float flat = fminf(roundf(box.y + deep), foot);

	if (!draw->software) {
		roll_quads(draw, place, flat);
	}
	for (float x = 0.0f; draw->software && x < box.w; x += PAINT_COLUMNS) {
		roll_columns(draw, place,
			     whole_px((struct rect){box.x + x, box.y - deep,
						    fminf(box.w - x, PAINT_COLUMNS),
						    flat - box.y + deep}));
	}
	if (foot > flat + 0.5f) {
		SDL_Rect rest = whole_px((struct rect){box.x, flat, box.w, foot - flat});

		canvas_fill(draw->canvas, rest, put_colour(place->prim->ink, place->alpha));
	}
}

struct stroke {
	float w, h, half;
	struct tone ink;
	bool rises;
};

static struct tone stroke_tone(const void *self, float x, float y)
{
	const struct stroke *s = self;
	float down = s->rises ? s->h - y : y;
	float along = share_of((x * s->w + down * s->h) / (s->w * s->w + s->h * s->h));
	struct tone tone = s->ink;

	tone.a *= cover_of(length_of(x - along * s->w, down - along * s->h) - s->half);
	return tone;
}

/* A slanting line is a texture as large as its box. */
static void paint_slant(struct draw *draw, const struct place *place, bool rises)
{
	uint64_t key = shape_key(place->prim, rises ? 1 : 0);
	struct cached *cached = cache_find(&draw->cache, key);
	int w = 0;
	int h = 0;

	if (!cached && shape_size(draw, place, &w, &h)) {
		float half = clampf(place->prim->a, 1.0f, 64.0f) / 2.0f;
		struct stroke stroke = {(float)w, (float)h, half, tone_of(place->prim->ink), rises};
		int pad = (int)ceilf(half) + 1;

		cached = cache_keep(&draw->cache, draw->renderer, key,
				    raster_make(w, h, pad, stroke_tone, &stroke), pad);
	}
	if (cached) {
		put_texture(draw, cached, place, rgb(0xFFFFFF), false);
	}
}

void paint_line(struct draw *draw, const struct place *place)
{
	struct prim upright = *place->prim;
	struct place line = *place;
	float half = fmaxf(upright.a * place->factor, 1.0f) / 2.0f;
	bool rises = (line.box.w < 0.0f) != (line.box.h < 0.0f);

	if (fabsf(line.box.w) >= 1.0f && fabsf(line.box.h) >= 1.0f) {
		line.box.x = fminf(line.box.x, line.box.x + line.box.w);
		line.box.y = fminf(line.box.y, line.box.y + line.box.h);
		line.box.w = fabsf(line.box.w);
		line.box.h = fabsf(line.box.h);
		upright.box.w = fabsf(upright.box.w);
		upright.box.h = fabsf(upright.box.h);
		line.prim = &upright;
		paint_slant(draw, &line, rises);
		return;
	}
	bool down = fabsf(line.box.h) > fabsf(line.box.w);
	struct rect bar = {line.box.x + fminf(line.box.w, 0.0f),
			   line.box.y + fminf(line.box.h, 0.0f), fabsf(line.box.w),
			   fabsf(line.box.h)};

	bar = down ? (struct rect){bar.x - half, bar.y, 2.0f * half, bar.h}
		   : (struct rect){bar.x, bar.y - half, bar.w, 2.0f * half};
	SDL_Rect edges = whole_px(bar);

	canvas_fill(draw->canvas, edges, put_colour(upright.ink, place->alpha));
}

static SDL_Surface *dashes_surface(const struct prim *prim, int w, int h)
{
	float b = clampf(prim->b, 1.0f, 64.0f);
	float corner = clampf(prim->a, 0.0f, fminf((float)w, (float)h) / 2.0f) - b / 2.0f;
	float side_w = (float)w - b;
	float side_h = (float)h - b;
	float r = fmaxf(corner, 0.0f);
	float around = 2.0f * (side_w + side_h) - 8.0f * r + TWO_PI * r;
	/* Whole dashes, so that the last meets the first. */
	float dash = around / fmaxf(roundf(around / (5.0f * b)), 1.0f);
	char svg[640];
	int length = snprintf(
		svg, sizeof(svg),
		"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" viewBox=\"0 "
		"0 %d %d\">"
		"<rect x=\"%.2f\" y=\"%.2f\" width=\"%.2f\" height=\"%.2f\" rx=\"%.2f\" "
		"fill=\"none\""
		" stroke=\"#FFFFFF\" stroke-width=\"%.2f\" stroke-dasharray=\"%.3f %.3f\"/></svg>",
		w, h, w, h, (double)(b / 2.0f), (double)(b / 2.0f), (double)side_w, (double)side_h,
		(double)r, (double)b, (double)(dash * 0.56f), (double)(dash * 0.44f));
	SDL_RWops *file = SDL_RWFromConstMem(svg, length);
	SDL_Surface *surface =
		file && side_w > 0.0f && side_h > 0.0f ? IMG_LoadSizedSVG_RW(file, w, h) : NULL;

	if (file) {
		SDL_RWclose(file);
	}
	return surface;
}

void paint_dashes(struct draw *draw, const struct place *place)
{
	struct prim plain = *place->prim;
	int w = 0;
	int h = 0;

	plain.ink = rgb(0xFFFFFF);
	uint64_t key = shape_key(&plain, 0);
	struct cached *cached = cache_find(&draw->cache, key);

	if (!cached && shape_size(draw, place, &w, &h)) {
		cached = cache_keep(&draw->cache, draw->renderer, key, dashes_surface(&plain, w, h),
				    0);
	}
	if (cached) {
		put_texture(draw, cached, place, place->prim->ink, false);
	}
}
