#include "draw/canvas.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/hash.h"

void canvas_finish(struct canvas *canvas)
{
	free(canvas->dabs);
	free(canvas->runs);
	free(canvas->corners);
	free(canvas->indices);
	memset(canvas, 0, sizeof(*canvas));
}

void canvas_begin(struct canvas *canvas, int w, int h, bool whole_px)
{
	canvas->w = w;
	canvas->h = h;
	canvas->whole_px = whole_px;
	canvas->clip = (SDL_Rect){0, 0, w, h};
	canvas->cover_count = 0;
	canvas->count = canvas->run_count = canvas->corner_count = canvas->index_count = 0;
}

void canvas_clip(struct canvas *canvas, SDL_Rect clip)
{
	SDL_Rect all = {0, 0, canvas->w, canvas->h};

	if (!SDL_IntersectRect(&all, &clip, &canvas->clip)) {
		canvas->clip = (SDL_Rect){0, 0, 0, 0};
	}
}

/* Room for `more` behind count; false: no memory, and the thing is not painted. */
static bool grow(void **list, int *room, int count, int more, size_t size)
{
	if (count + more <= *room) {
		return true;
	}
	int wanted = *room > 0 ? 2 * *room : 512;

	while (wanted < count + more) {
		wanted *= 2;
	}
	void *grown = realloc(*list, (size_t)wanted * size);

	if (!grown) {
		return false;
	}
	*list = grown;
	*room = wanted;
	return true;
}

static uint64_t stir(uint64_t key, uint64_t value)
{
	key = (key ^ value) * UINT64_C(0x9E3779B97F4A7C15);
	return key ^ key >> 29;
}

static uint64_t stir_rect(uint64_t key, SDL_Rect r)
{
	key = stir(key, (uint64_t)(uint32_t)r.x << 32 | (uint32_t)r.y);
	return stir(key, (uint64_t)(uint32_t)r.w << 32 | (uint32_t)r.h);
}

static uint64_t stir_colour(uint64_t key, SDL_Color c)
{
	return stir(key, (uint64_t)c.r << 24 | (uint64_t)c.g << 16 | (uint64_t)c.b << 8 | c.a);
}

static uint64_t key_of(const struct canvas *canvas, const struct dab *dab)
{
	uint64_t key = stir((uint64_t)dab->kind + 1, (uint64_t)dab->smooth << 1 | dab->solid);
	uint64_t exact[2];

	key = stir_rect(stir_rect(key, dab->edges), dab->to);
	key = stir_colour(key, dab->tint);
	if (dab->kind == DAB_COPY) {
		key = stir_rect(stir(key, dab->from->serial), dab->part);
	}
	if (!canvas->whole_px) {
		memcpy(exact, &dab->exact, sizeof(exact));
		key = stir(stir(key, exact[0]), exact[1]);
	}
	return key;
}

/* Small ones hide too little to be worth a look. */
static void note_cover(struct canvas *canvas, const struct dab *dab)
{
	if ((long)dab->covered.w * dab->covered.h * 128 > (long)canvas->w * canvas->h &&
	    canvas->cover_count < CANVAS_COVERS) {
		canvas->covers[canvas->cover_count++] =
			(struct cover){canvas->count - 1, dab->covered};
	}
}

static void add(struct canvas *canvas, const struct dab *dab)
{
	void *list = canvas->dabs;

	if (!grow(&list, &canvas->room, canvas->count, 1, sizeof(*dab))) {
		return;
	}
	canvas->dabs = list;
	struct dab *added = &canvas->dabs[canvas->count++];

	*added = *dab;
	added->clip = canvas->clip;
	added->key = stir(key_of(canvas, dab), dab->key);
	note_cover(canvas, dab);
}

void canvas_fill(struct canvas *canvas, SDL_Rect to, SDL_Color ink)
{
	struct dab dab = {.kind = DAB_FILL, .to = to, .tint = ink};

	if (ink.a == 0 || !SDL_IntersectRect(&to, &canvas->clip, &dab.edges)) {
		return;
	}
	dab.exact = (SDL_FRect){(float)to.x, (float)to.y, (float)to.w, (float)to.h};
	if (ink.a == 255) {
		dab.covered = dab.edges;
	}
	add(canvas, &dab);
}

/* Where the solid px of its texture come to lie. */
static SDL_Rect covered_by(const struct dab *dab)
{
	SDL_Rect solid, on, seen;

	if (dab->tint.a < 255 || !SDL_IntersectRect(&dab->from->solid, &dab->part, &solid)) {
		return (SDL_Rect){0, 0, 0, 0};
	}
	double x = (double)dab->to.w / (double)dab->part.w;
	double y = (double)dab->to.h / (double)dab->part.h;
	/* Stretched px are mixed with their neighbours. */
	int rim_x = dab->to.w == dab->part.w ? 0 : 1, rim_y = dab->to.h == dab->part.h ? 0 : 1;
	bool left = solid.x > dab->part.x, top = solid.y > dab->part.y;
	bool right = solid.x + solid.w < dab->part.x + dab->part.w;
	bool foot = solid.y + solid.h < dab->part.y + dab->part.h;
	double in_x = (double)(solid.x - dab->part.x) + (left ? rim_x : 0);
	double in_y = (double)(solid.y - dab->part.y) + (top ? rim_y : 0);
	double end_x = (double)(solid.x + solid.w - dab->part.x) - (right ? rim_x : 0);
	double end_y = (double)(solid.y + solid.h - dab->part.y) - (foot ? rim_y : 0);

	on.x = dab->to.x + (int)ceil(in_x * x);
	on.y = dab->to.y + (int)ceil(in_y * y);
	on.w = dab->to.x + (int)floor(end_x * x) - on.x;
	on.h = dab->to.y + (int)floor(end_y * y) - on.y;
	if (on.w <= 0 || on.h <= 0 || !SDL_IntersectRect(&on, &dab->edges, &seen)) {
		return (SDL_Rect){0, 0, 0, 0};
	}
	return seen;
}

static SDL_Rect rounded(SDL_FRect box)
{
	int left = (int)lroundf(box.x), top = (int)lroundf(box.y);

	return (SDL_Rect){left, top, (int)lroundf(box.x + box.w) - left,
			  (int)lroundf(box.y + box.h) - top};
}

void canvas_copy(struct canvas *canvas, struct cached *from, const SDL_Rect *part, SDL_FRect to)
{
	struct dab dab = {
		.kind = DAB_COPY,
		.smooth = from->smooth,
		.solid = from->unblended,
		.to = rounded(to),
		.exact = to,
		.part = part ? *part : (SDL_Rect){0, 0, from->w, from->h},
		.tint = from->tint,
		.from = from,
	};
	SDL_Rect reach = dab.to;

	if (!canvas->whole_px) { /* a px that is touched at its edge only */
		reach = (SDL_Rect){dab.to.x - 1, dab.to.y - 1, dab.to.w + 2, dab.to.h + 2};
	}
	if (dab.tint.a == 0 || dab.to.w <= 0 || dab.to.h <= 0 || dab.part.w <= 0 ||
	    dab.part.h <= 0 || !SDL_IntersectRect(&reach, &canvas->clip, &dab.edges)) {
		return;
	}
	dab.covered = covered_by(&dab);
	add(canvas, &dab);
}

void canvas_mesh(struct canvas *canvas, const SDL_Vertex *corners, int corner_count,
		 const int *indices, int index_count)
{
	struct dab dab = {.kind = DAB_MESH, .tint = {0, 0, 0, 255}};
	float left = 1e6f, top = 1e6f, right = -1e6f, foot = -1e6f;
	void *corner_list = canvas->corners, *index_list = canvas->indices;

	if (!grow(&corner_list, &canvas->corner_room, canvas->corner_count, corner_count,
		  sizeof(*corners))) {
		return;
	}
	canvas->corners = corner_list;
	if (!grow(&index_list, &canvas->index_room, canvas->index_count, index_count,
		  sizeof(*indices))) {
		return;
	}
	canvas->indices = index_list;
	for (int i = 0; i < corner_count; i++) {
		left = fminf(left, corners[i].position.x);
		top = fminf(top, corners[i].position.y);
		right = fmaxf(right, corners[i].position.x);
		foot = fmaxf(foot, corners[i].position.y);
	}
	dab.to = (SDL_Rect){(int)floorf(left) - 1, (int)floorf(top) - 1,
			    (int)ceilf(right - left) + 3, (int)ceilf(foot - top) + 3};
	if (!SDL_IntersectRect(&dab.to, &canvas->clip, &dab.edges)) {
		return;
	}
	dab.first = canvas->corner_count;
	dab.count = corner_count;
	dab.first_index = canvas->index_count;
	dab.index_count = index_count;
	dab.key = hash_bytes(HASH_START, corners, (size_t)corner_count * sizeof(*corners));
	memcpy(canvas->corners + dab.first, corners, (size_t)corner_count * sizeof(*corners));
	memcpy(canvas->indices + dab.first_index, indices, (size_t)index_count * sizeof(*indices));
	canvas->corner_count += corner_count;
	canvas->index_count += index_count;
	add(canvas, &dab);
}

int canvas_runs(struct canvas *canvas)
{
	return canvas->run_count;
}

void canvas_run(struct canvas *canvas, SDL_Rect at, SDL_Color ink)
{
	void *list = canvas->runs;
	SDL_Rect seen;

	if (ink.a == 0 || !SDL_IntersectRect(&at, &canvas->clip, &seen) ||
	    !grow(&list, &canvas->run_room, canvas->run_count, 1, sizeof(struct run))) {
		return;
	}
	canvas->runs = list;
	canvas->runs[canvas->run_count++] = (struct run){seen, ink};
}

void canvas_runs_end(struct canvas *canvas, int first)
{
	struct dab dab = {.kind = DAB_RUNS, .first = first, .count = canvas->run_count - first};

	if (dab.count == 0) {
		return;
	}
	dab.edges = canvas->runs[first].at;
	for (int i = 0; i < dab.count; i++) {
		const struct run *run = &canvas->runs[first + i];

		dab.key = stir_colour(stir_rect(dab.key, run->at), run->ink);
		SDL_UnionRect(&dab.edges, &run->at, &dab.edges);
	}
	dab.to = dab.edges;
	add(canvas, &dab);
}

static bool holds(SDL_Rect outer, SDL_Rect inner)
{
	return inner.x >= outer.x && inner.y >= outer.y && inner.x + inner.w <= outer.x + outer.w &&
	       inner.y + inner.h <= outer.y + outer.h;
}

bool canvas_hides(const struct canvas *canvas, int dab, SDL_Rect seen)
{
	for (int i = canvas->cover_count - 1; i >= 0 && canvas->covers[i].dab > dab; i--) {
		if (holds(canvas->covers[i].at, seen)) {
			return true;
		}
	}
	return false;
}

static double seen_area(SDL_Rect a, SDL_Rect b)
{
	SDL_Rect seen;

	return SDL_IntersectRect(&a, &b, &seen) ? (double)seen.w * seen.h : 0.0;
}

/* Of a texture in memory, px for px, only where its rows have any. */
static double copied_in(const struct dab *dab, SDL_Rect tile)
{
	double filled = 0.0;
	SDL_Rect seen;

	if (!SDL_IntersectRect(&dab->edges, &tile, &seen)) {
		return 0.0;
	}
	for (int y = seen.y; y < seen.y + seen.h; y++) {
		const struct span *span = &dab->from->spans[dab->part.y + y - dab->to.y];
		int shift = dab->to.x - dab->part.x;
		int left = SDL_max(seen.x, span->left + shift);
		int right = SDL_min(seen.x + seen.w, span->right + shift);

		filled += right > left ? (double)(right - left) : 0.0;
	}
	return filled;
}

static double filled_in(const struct canvas *canvas, const struct dab *dab, SDL_Rect tile)
{
	double filled = 0.0;

	if (dab->kind == DAB_COPY && dab->from->spans && dab->to.w == dab->part.w &&
	    dab->to.h == dab->part.h) {
		return copied_in(dab, tile);
	}
	if (dab->kind != DAB_RUNS) {
		return seen_area(dab->edges, tile);
	}
	for (int i = 0; SDL_HasIntersection(&dab->edges, &tile) && i < dab->count; i++) {
		filled += seen_area(canvas->runs[dab->first + i].at, tile);
	}
	return filled;
}

/* Tile by tile, each from the topmost dab on that covers all of it. */
static double filled_of(const struct canvas *canvas)
{
	double filled = 0.0;

	for (int y = 0; y < canvas->h; y += TILE_H) {
		for (int x = 0; x < canvas->w; x += TILE_W) {
			SDL_Rect tile = {x, y, SDL_min(TILE_W, canvas->w - x),
					 SDL_min(TILE_H, canvas->h - y)};
			int from = canvas->count - 1;

			while (from > 0 && !holds(canvas->dabs[from].covered, tile)) {
				from--;
			}
			for (int i = from < 0 ? 0 : from; i < canvas->count; i++) {
				filled += filled_in(canvas, &canvas->dabs[i], tile);
			}
		}
	}
	return filled;
}

struct canvas_counts canvas_count(const struct canvas *canvas)
{
	struct canvas_counts counts = {0, 0, filled_of(canvas)};
	const struct cached *last = NULL;

	for (int i = 0; i < canvas->count; i++) {
		const struct dab *dab = &canvas->dabs[i];

		if (!canvas_hides(canvas, i, dab->edges)) {
			counts.calls++;
			counts.switches += dab->from != last;
			last = dab->from;
		}
	}
	return counts;
}
