#include <math.h>
#include <string.h>

#include "draw/paint.h"
#include "draw/raster.h"

static const float STEP_PX = 6.0f;
static const float STEPS = 600.0f; /* at most; three quads each have room in draw's lists */

/* A ribbon where it is now: p runs along it, q across. */
struct reach {
	bool down;
	float p, q, length, drift; /* begins at p, q; q changes by drift on the whole way */
	float half_from, half_to;
	float unit, phase;
	SDL_Color from, to;
	float alpha;
};

static SDL_Color colour_of(struct colour c)
{
	return (SDL_Color){c.r, c.g, c.b, c.a};
}

static struct reach reach_of(const struct place *place)
{
	const struct prim *prim = place->prim;
	struct rect box = place->box;
	bool down = prim->c < 0.0f;

	return (struct reach){
		.down = down,
		.p = down ? box.y : box.x,
		.q = down ? box.x : box.y,
		.length = down ? box.h : box.w,
		.drift = down ? box.w : box.h,
		.half_from = prim->a * place->factor,
		.half_to = prim->b * place->factor,
		.unit = fabsf(prim->c) * place->factor,
		.phase = prim->d,
		.from = colour_of(prim->ink),
		.to = colour_of(foot_colour(prim)),
		.alpha = place->alpha,
	};
}

/* Both banks at p; they roll by the place on the screen, so that the next reach goes on unbroken.
 */
static void banks_at(const struct reach *r, float p, float *near, float *far)
{
	float share = r->length > 0.0f ? (p - r->p) / r->length : 0.0f;
	float middle = r->q + r->drift * share;
	float half = fmaxf(lerp(r->half_from, r->half_to, share), 0.0f);
	float u = fmaxf(r->unit, 0.01f);
	float roll = fminf(u, half / 8.0f);

	*near = middle - half +
		roll * (3.0f * sinf(p / (62.0f * u) + r->phase) +
			1.4f * sinf(p / (25.0f * u) + 2.0f * r->phase));
	*far = middle + half +
	       roll * (3.0f * sinf(p / (71.0f * u) + 1.7f * r->phase + 1.0f) +
		       1.4f * sinf(p / (29.0f * u) + r->phase));
}

static SDL_Color ink_at(const struct reach *r, float p)
{
	float share = clampf(r->length > 0.0f ? (p - r->p) / r->length : 0.0f, 0.0f, 1.0f);
	float a = lerp((float)r->from.a, (float)r->to.a, share) * r->alpha;

	return (SDL_Color){(Uint8)lroundf(lerp((float)r->from.r, (float)r->to.r, share)),
			   (Uint8)lroundf(lerp((float)r->from.g, (float)r->to.g, share)),
			   (Uint8)lroundf(lerp((float)r->from.b, (float)r->to.b, share)),
			   (Uint8)lroundf(clampf(a, 0.0f, 255.0f))};
}

static SDL_Vertex corner(const struct reach *r, float p, float q, SDL_Color ink)
{
	SDL_FPoint at = {r->down ? q : p, r->down ? p : q};

	return (SDL_Vertex){at, ink, {0.0f, 0.0f}};
}

/* A strip of quads whose edges fade over one px. */
static void ribbon_quads(struct draw *draw, const struct reach *r)
{
	int steps = (int)ceilf(r->length / fmaxf(STEP_PX, r->length / STEPS));
	int *index = draw->indices;

	for (int i = 0; i <= steps; i++) {
		float p = r->p + r->length * (float)i / (float)steps;
		SDL_Vertex *at = &draw->vertices[4 * i];
		SDL_Color seen = ink_at(r, p);
		SDL_Color gone = {seen.r, seen.g, seen.b, 0};
		float near, far;

		banks_at(r, p, &near, &far);
		at[0] = corner(r, p, near - 0.5f, gone);
		at[1] = corner(r, p, near + 0.5f, seen);
		at[2] = corner(r, p, far - 0.5f, seen);
		at[3] = corner(r, p, far + 0.5f, gone);
		for (int band = 0; i < steps && band < 3; band++) {
			int first = 4 * i + band;
			const int quad[] = {first, first + 4, first + 5,
					    first, first + 5, first + 1};

			memcpy(index, quad, sizeof(quad));
			index += 6;
		}
	}
	canvas_mesh(draw->canvas, draw->vertices, 4 * (steps + 1), draw->indices,
		    (int)(index - draw->indices));
}

static void fill_across(struct draw *draw, const struct reach *r, int p, int q, int length,
			float share)
{
	SDL_Color ink = ink_at(r, (float)p + 0.5f);
	SDL_Rect run = {r->down ? q : p, r->down ? p : q, r->down ? length : 1,
			r->down ? 1 : length};

	if (length > 0 && share > 0.0f) {
		ink.a = (Uint8)lroundf((float)ink.a * share);
		canvas_run(draw->canvas, run, ink);
	}
}

/* Px by px along it, as the software renderer's triangles know whole px only. */
static void ribbon_runs(struct draw *draw, const struct reach *r)
{
	int to = (int)lroundf(r->p + r->length);
	int first_run = canvas_runs(draw->canvas);

	for (int p = (int)lroundf(r->p); p < to; p++) {
		float near, far;

		banks_at(r, (float)p + 0.5f, &near, &far);
		int first = (int)ceilf(near), end = (int)floorf(far);

		if (first > end) {
			fill_across(draw, r, p, end, 1, far - near);
			continue;
		}
		fill_across(draw, r, p, first - 1, 1, (float)first - near);
		fill_across(draw, r, p, first, end - first, 1.0f);
		fill_across(draw, r, p, end, 1, far - (float)end);
	}
	canvas_runs_end(draw->canvas, first_run);
}

void paint_ribbon(struct draw *draw, const struct place *place)
{
	struct reach reach = reach_of(place);

	if (reach.length < 0.5f) {
		return;
	}
	if (draw->software) {
		ribbon_runs(draw, &reach);
	} else {
		ribbon_quads(draw, &reach);
	}
}

struct tally {
	struct tone ink;
	int count, columns;
	float w, h, pitch, half, length, cosine, sine;
	bool row; /* so few that they stand in one row, larger */
};

static struct tally tally_of(const struct prim *prim)
{
	struct tally t = {
		.ink = tone_of(prim->ink),
		.count = (int)clampf(prim->a, 0.0f, 1000.0f),
		.w = prim->box.w,
		.h = prim->box.h,
		.pitch = clampf(prim->b, 1.0f, 200.0f),
		.cosine = cosf(prim->c),
		.sine = sinf(prim->c),
	};

	t.row = t.count <= 3;
	t.columns = t.row ? t.count : (t.count + 4) / 5;
	t.half = t.pitch * (t.row ? 0.62f : 0.495f);
	t.length =
		t.row ? (float)t.count * t.pitch * 1.5f
		      : (float)t.columns * t.pitch + (float)((t.columns - 1) / 2) * t.pitch * 0.6f;
	return t;
}

static float column_middle(const struct tally *t, int column)
{
	float at = t->row ? ((float)column + 0.5f) * 1.5f
			  : (float)column + 0.5f + (float)(column / 2) * 0.6f;

	return at * t->pitch - t->length / 2.0f;
}

/* Of the nearest tile that lies so far along the stream and so far across it. */
static float tile_distance(const struct tally *t, int column, float along, float across)
{
	int last = t->count - 5 * column;
	int row = t->row ? 0 : (int)clampf(roundf(across / t->pitch + 2.0f), 0.0f, 4.0f);

	row = !t->row && row >= last ? last - 1 : row;
	float middle = t->row ? 0.0f : ((float)row - 2.0f) * t->pitch;
	float beside = fabsf(along - column_middle(t, column)) + fabsf(across - middle);

	return (beside - t->half) * 0.70710678f;
}

static struct tone tally_tone(const void *self, float x, float y)
{
	const struct tally *t = self;
	float right = x - t->w / 2.0f, below = y - t->h / 2.0f;
	float along = right * t->cosine + below * t->sine;
	float across = below * t->cosine - right * t->sine;
	float nearest = t->pitch;
	struct tone tone = t->ink;

	for (int column = 0; column < t->columns; column++) {
		if (fabsf(along - column_middle(t, column)) < t->half + 1.5f) {
			nearest = smaller(nearest, tile_distance(t, column, along, across));
		}
	}
	tone.a *= cover_of(nearest);
	return tone;
}

void paint_tiles(struct draw *draw, const struct place *place)
{
	uint64_t key = shape_key(place->prim, 0);
	struct cached *cached = cache_find(&draw->cache, key);
	int w = 0;
	int h = 0;

	if (!cached && shape_size(draw, place, &w, &h)) {
		struct tally tally = tally_of(place->prim);

		cached = cache_keep(&draw->cache, draw->renderer, key,
				    raster_make(w, h, 0, tally_tone, &tally), 0);
	}
	if (cached) {
		put_texture(draw, cached, place, rgb(0xFFFFFF), false);
	}
}
