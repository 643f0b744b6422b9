#include "draw/soft.h"

#include <stdbool.h>
#include <string.h>

#include "draw/pixel.h"
#include "draw/rows.h"

enum { BAND_MOST = 1024 };

/* A rectangle of the screen that is being painted. */
struct tile {
	SDL_Surface *on;
	SDL_Rect at;
};

/* How a texture's px are changed on their way: each channel's weight, 0 to 256. */
struct tint {
	bool plain, grey; /* changes nothing; all weights are the same */
	uint32_t a, r, g, b;
};

static struct tint tint_of(SDL_Color c)
{
	uint32_t a = pixel_weight(c.a);
	struct tint tint = {.a = a,
			    .r = a * pixel_weight(c.r) >> 8,
			    .g = a * pixel_weight(c.g) >> 8,
			    .b = a * pixel_weight(c.b) >> 8};

	tint.grey = tint.r == a && tint.g == a && tint.b == a;
	tint.plain = tint.grey && a == 256;
	return tint;
}

static inline uint32_t tinted(uint32_t p, const struct tint *t)
{
	return ((p >> 24) * t->a + 128) >> 8 << 24 | ((p >> 16 & 0xFF) * t->r + 128) >> 8 << 16 |
	       ((p >> 8 & 0xFF) * t->g + 128) >> 8 << 8 | ((p & 0xFF) * t->b + 128) >> 8;
}

static uint32_t *row_on(const struct tile *tile, int x, int y)
{
	char *row = (char *)tile->on->pixels + (size_t)y * (size_t)tile->on->pitch;

	return (uint32_t *)(void *)row + x;
}

static void put_over(uint32_t *to, const uint32_t *from, int count, const struct tint *tint)
{
	uint32_t changed[TILE_W];

	if (tint->grey) {
		rows_over(to, from, count, tint->a);
		return;
	}
	for (int i = 0; i < count; i++) {
		changed[i] = tinted(from[i], tint);
	}
	rows_over(to, changed, count, 256);
}

static void put_fill(const struct tile *tile, SDL_Rect to, SDL_Color ink)
{
	uint32_t p = pixel_of(ink.a, ink.r, ink.g, ink.b);
	SDL_Rect seen;

	if (!SDL_IntersectRect(&to, &tile->at, &seen)) {
		return;
	}
	for (int y = seen.y; y < seen.y + seen.h; y++) {
		rows_fill(row_on(tile, seen.x, y), seen.w, p);
	}
}

/* Px for px, row by row, only where the row has any; its whole px are copied. */
static void put_still(const struct tile *tile, const struct dab *dab, SDL_Rect seen)
{
	const struct cached *from = dab->from;
	struct tint tint = tint_of(dab->tint);

	for (int y = seen.y; y < seen.y + seen.h; y++) {
		int source_y = dab->part.y + y - dab->to.y, shift = dab->part.x - dab->to.x;
		const struct span *span = &from->spans[source_y];
		const uint32_t *row = from->pixels + (size_t)source_y * (size_t)from->w;
		int left = SDL_max(seen.x + shift, span->left);
		int right = SDL_min(seen.x + seen.w + shift, span->right);

		if (left >= right) {
			continue;
		}
		uint32_t *to = row_on(tile, left - shift, y);

		if (!tint.plain) {
			put_over(to, row + left, right - left, &tint);
			continue;
		}
		int solid = SDL_min(SDL_max(left, span->solid_left), right);
		int end = SDL_max(SDL_min(right, span->solid_right), solid);

		rows_over(to, row + left, solid - left, 256);
		memcpy(to + (solid - left), row + solid, (size_t)(end - solid) * sizeof(*to));
		rows_over(to + (end - left), row + end, right - end, 256);
	}
}

/* Where a px of the screen lies in a texture that is stretched from part to `to`, along one side.
 */
static struct between between_of(int at, int to, int to_length, int part, int part_length,
				 bool smooth)
{
	int64_t far = (2 * (int64_t)(at - to) + 1) * part_length;

	if (!smooth) {
		return (struct between){part + (int)(far / (2 * (int64_t)to_length)), 0};
	}
	int64_t place = far * 128 / to_length - 128; /* in 256ths of a px */
	int64_t last = (int64_t)(part_length - 1) * 256;

	place = place < 0 ? 0 : place > last ? last : place;
	return (struct between){part + (int)(place >> 8), (uint32_t)(place & 255)};
}

struct stretch {
	const struct dab *dab;
	SDL_Rect seen;
	bool wide; /* it is stretched across, not only down */
	struct between across[TILE_W];
	int rows[2]; /* whose px are stretched to the tile's width; -1: none */
	uint32_t pixels[2][TILE_W];
};

static const uint32_t *stretched_row(struct stretch *s, int row)
{
	const struct cached *texture = s->dab->from;
	const uint32_t *from = texture->pixels + (size_t)row * (size_t)texture->w;
	int kept = row & 1; /* two rows that are needed at once are neighbours */

	if (!s->wide) {
		return from + s->across[0].first;
	}
	if (s->rows[kept] != row) {
		s->rows[kept] = row;
		rows_stretch(s->pixels[kept], from, texture->w, s->across, s->seen.w);
	}
	return s->pixels[kept];
}

/* Columns of the tile on which px of the texture from left to right fall, and some more. */
static void narrow(const struct stretch *s, int left, int right, int *from, int *end)
{
	while (*from < *end && s->across[*from].first + 1 < left) {
		++*from;
	}
	while (*from < *end && s->across[*end - 1].first >= right) {
		--*end;
	}
}

static void put_row(const struct tile *tile, struct stretch *s, int y, const struct tint *tint)
{
	const struct dab *dab = s->dab;
	struct between down =
		between_of(y, dab->to.y, dab->to.h, dab->part.y, dab->part.h, dab->smooth);
	int next = down.share > 0 ? down.first + 1 : down.first;
	const struct span *upper = &dab->from->spans[down.first], *lower = &dab->from->spans[next];
	int from = 0, end = s->seen.w;
	uint32_t mixed[TILE_W];

	narrow(s, SDL_min(upper->left, lower->left), SDL_max(upper->right, lower->right), &from,
	       &end);
	if (from < end) {
		const uint32_t *a = stretched_row(s, down.first), *b = stretched_row(s, next);

		rows_between(mixed, a + from, b + from, down.share, end - from);
		put_over(row_on(tile, s->seen.x + from, y), mixed, end - from, tint);
	}
}

static void put_stretch(const struct tile *tile, const struct dab *dab, SDL_Rect seen)
{
	struct tint tint = tint_of(dab->tint);
	struct stretch s;

	s.dab = dab;
	s.seen = seen;
	s.wide = dab->to.w != dab->part.w;
	s.rows[0] = s.rows[1] = -1;
	for (int i = 0; i < seen.w; i++) {
		s.across[i] = between_of(seen.x + i, dab->to.x, dab->to.w, dab->part.x, dab->part.w,
					 dab->smooth);
	}
	for (int y = seen.y; y < seen.y + seen.h; y++) {
		put_row(tile, &s, y, &tint);
	}
}

static void put_copy(const struct tile *tile, const struct dab *dab)
{
	SDL_Rect seen;

	if (!SDL_IntersectRect(&dab->edges, &tile->at, &seen)) {
		return;
	}
	if (dab->to.w == dab->part.w && dab->to.h == dab->part.h) {
		put_still(tile, dab, seen);
	} else {
		put_stretch(tile, dab, seen);
	}
}

static void put_dab(const struct tile *tile, const struct canvas *canvas, const struct dab *dab)
{
	switch (dab->kind) {
	case DAB_FILL:
		put_fill(tile, dab->edges, dab->tint);
		break;
	case DAB_COPY:
		put_copy(tile, dab);
		break;
	case DAB_RUNS:
		for (int i = 0; i < dab->count; i++) {
			const struct run *run = &canvas->runs[dab->first + i];

			put_fill(tile, run->at, run->ink);
		}
		break;
	case DAB_MESH: /* never made where there is no graphics card */
		break;
	}
}

/* The dabs that meet a row of tiles, from the bottom to the top. */
struct band {
	int count;
	int dabs[BAND_MOST];
	SDL_Rect edges[BAND_MOST];
};

static bool holds(SDL_Rect outer, SDL_Rect inner)
{
	return inner.x >= outer.x && inner.y >= outer.y && inner.x + inner.w <= outer.x + outer.w &&
	       inner.y + inner.h <= outer.y + outer.h;
}

static int take_band(struct band *band, const struct canvas *canvas, SDL_Rect area, int from)
{
	band->count = 0;
	for (; from < canvas->count && band->count < BAND_MOST; from++) {
		SDL_Rect *edges = &band->edges[band->count];

		if (SDL_IntersectRect(&canvas->dabs[from].edges, &area, edges)) {
			band->dabs[band->count++] = from;
		}
	}
	return from;
}

static void put_tile(const struct tile *tile, const struct canvas *canvas, const struct band *band,
		     bool first)
{
	int from = band->count - 1;

	while (from >= 0 && (!holds(band->edges[from], tile->at) ||
			     !holds(canvas->dabs[band->dabs[from]].covered, tile->at))) {
		from--;
	}
	if (from < 0) {
		from = 0;
		if (first) {
			put_fill(tile, tile->at, (SDL_Color){0, 0, 0, 255});
		}
	}
	for (int i = from; i < band->count; i++) {
		if (SDL_HasIntersection(&band->edges[i], &tile->at)) {
			put_dab(tile, canvas, &canvas->dabs[band->dabs[i]]);
		}
	}
}

static void put_band(const struct canvas *canvas, SDL_Surface *on, SDL_Rect area)
{
	struct band band;
	int next = 0;

	do { /* a row of tiles with very many dabs takes several goes */
		bool first = next == 0;

		next = take_band(&band, canvas, area, next);
		for (int x = area.x; x < area.x + area.w; x += TILE_W) {
			struct tile tile = {
				on, {x, area.y, SDL_min(TILE_W, area.x + area.w - x), area.h}};

			put_tile(&tile, canvas, &band, first);
		}
	} while (next < canvas->count);
}

void soft_paint(const struct canvas *canvas, SDL_Surface *on, SDL_Rect area)
{
	SDL_Rect all = {0, 0, on->w, on->h};

	if (!SDL_IntersectRect(&area, &all, &area)) {
		return;
	}
	for (int y = area.y; y < area.y + area.h; y += TILE_H) {
		put_band(canvas, on,
			 (SDL_Rect){area.x, y, area.w, SDL_min(TILE_H, area.y + area.h - y)});
	}
}
