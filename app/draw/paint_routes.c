#include <math.h>

#include "base/curve.h"
#include "base/hash.h"
#include "draw/paint.h"
#include "draw/raster.h"

/*
 * A route is painted in pieces, each a small texture of those pixels whose
 * nearest point of the curve lies on it: together they have no seams, and only
 * what a route has grown to is painted.
 */

static const float PIECE_PX = 40.0f;

enum { PIECES_MOST = 64, NEWTON = 3 };

/* Boxes of what runs may be negative, which is another picture. */
static uint64_t run_key(const struct prim *prim, int layer)
{
	const int runs[] = {(int)lroundf(prim->box.w), (int)lroundf(prim->box.h)};

	return hash_bytes(shape_key(prim, layer), runs, sizeof(runs)) | 1;
}

struct piece {
	struct curve curve;
	float from, to; /* shares of the curve */
	bool first, last;
	float x, y; /* of its texture's corner, from where the curve begins */
	float half, edge;
	struct tone ink, line;
};

/* The share of the curve that is nearest, by Newton's way from the chord's answer. */
static float nearest_share(const struct piece *piece, struct point at)
{
	struct point a = curve_at(piece->curve, piece->from);
	struct point b = curve_at(piece->curve, piece->to);
	float dx = b.x - a.x;
	float dy = b.y - a.y;
	float along = ((at.x - a.x) * dx + (at.y - a.y) * dy) / larger(dx * dx + dy * dy, 1e-6f);
	float share = lerp(piece->from, piece->to, clampf(along, -1.0f, 2.0f));
	struct point first = curve_way(piece->curve, 0.0f);
	struct point last = curve_way(piece->curve, 1.0f);
	struct point bow = {2.0f * (last.x - first.x), 2.0f * (last.y - first.y)};

	for (int i = 0; i < NEWTON; i++) {
		struct point on = curve_at(piece->curve, share);
		struct point way = curve_way(piece->curve, share);
		float x = on.x - at.x;
		float y = on.y - at.y;
		/* curve_way() is half the derivative. */
		float slope = 2.0f * (x * way.x + y * way.y);
		float rises = 4.0f * (way.x * way.x + way.y * way.y) + x * bow.x + y * bow.y;

		if (!(rises > 1e-3f)) {
			break;
		}
		share = clampf(share - slope / rises, 0.0f, 1.0f);
	}
	return share;
}

static struct tone piece_tone(const void *self, float x, float y)
{
	const struct piece *piece = self;
	struct point at = {x + piece->x, y + piece->y};
	float share = nearest_share(piece, at);

	if ((share < piece->from && !piece->first) || (share >= piece->to && !piece->last)) {
		return (struct tone){0};
	}
	struct point on = curve_at(piece->curve, share);
	float far = length_of(at.x - on.x, at.y - on.y);
	struct tone tone = tone_mix(piece->line, piece->ink, cover_of(far - piece->half));

	tone.a *= cover_of(far - piece->half - piece->edge);
	return tone;
}

static struct rect piece_box(const struct piece *piece)
{
	struct rect box = {0};
	float reach = piece->half + piece->edge + 1.5f;

	for (int i = 0; i <= 4; i++) {
		struct point at =
			curve_at(piece->curve, lerp(piece->from, piece->to, (float)i / 4.0f));

		box = rect_around(
			box, (struct rect){at.x - reach, at.y - reach, 2.0f * reach, 2.0f * reach});
	}
	float left = floorf(box.x);
	float top = floorf(box.y);

	return (struct rect){left, top, ceilf(box.x + box.w) - left, ceilf(box.y + box.h) - top};
}

static void paint_piece(struct draw *draw, const struct place *place, struct piece *piece,
			uint64_t key)
{
	struct cached *cached = cache_find(&draw->cache, key);
	struct rect box = piece_box(piece);

	if (!cached) {
		piece->x = box.x;
		piece->y = box.y;
		cached = cache_keep(&draw->cache, draw->renderer, key,
				    raster_make((int)box.w, (int)box.h, 0, piece_tone, piece), 0);
	}
	if (cached) {
		struct place at = *place;

		at.box = (struct rect){place->box.x + box.x * place->factor,
				       place->box.y + box.y * place->factor, box.w * place->factor,
				       box.h * place->factor};
		put_texture(draw, cached, &at, rgb(0xFFFFFF), false);
	}
}

void paint_curve(struct draw *draw, const struct place *place)
{
	struct prim plain = *place->prim;
	struct curve curve = {
		{0.0f, 0.0f}, {plain.box.w, plain.box.h}, clampf(plain.b, -1.0f, 1.0f)};
	float edge = clampf(plain.d, 0.0f, 64.0f);
	float half = clampf(plain.a, 1.0f, 128.0f) / 2.0f;
	float piece_px = fmaxf(PIECE_PX, 5.0f * (half + edge));
	int count = (int)clampf(ceilf(curve_length(curve) / piece_px), 1.0f, PIECES_MOST);
	int shown = (int)ceilf(clampf(plain.c, 0.0f, 1.0f) * (float)count);

	plain.c = 0.0f; /* how far it has grown does not change its pieces */
	for (int i = 0; i < shown; i++) {
		struct piece piece = {
			.curve = curve,
			.from = (float)i / (float)count,
			.to = (float)(i + 1) / (float)count,
			.first = i == 0,
			.last = i == count - 1,
			.half = half,
			.edge = edge,
			.ink = tone_of(plain.ink),
			.line = tone_of(plain.edge),
		};

		paint_piece(draw, place, &piece, run_key(&plain, i));
	}
}

struct wedge {
	struct point corner[3];
	float line;
	struct tone ink, edge;
};

/* Signed distance to a triangle: to its nearest side, negative inside. */
static float triangle_distance(const struct point *corner, float x, float y)
{
	float nearest = 1e9f;
	bool inside = true;

	for (int i = 0; i < 3; i++) {
		struct point a = corner[i];
		struct point b = corner[(i + 1) % 3];
		float dx = b.x - a.x;
		float dy = b.y - a.y;
		float along = share_of(((x - a.x) * dx + (y - a.y) * dy) /
				       larger(dx * dx + dy * dy, 1e-6f));
		float far = length_of(x - a.x - along * dx, y - a.y - along * dy);

		nearest = smaller(nearest, far);
		inside = inside && dx * (y - a.y) - dy * (x - a.x) >= 0.0f;
	}
	return inside ? -nearest : nearest;
}

static struct tone wedge_tone(const void *self, float x, float y)
{
	const struct wedge *wedge = self;
	float far = triangle_distance(wedge->corner, x, y);
	struct tone tone = tone_mix(wedge->edge, wedge->ink, cover_of(far + wedge->line / 2.0f));

	tone.a *= cover_of(far - wedge->line / 2.0f);
	return tone;
}

static SDL_Surface *wedge_surface(const struct prim *prim, struct rect around, int pad)
{
	float length = larger(length_of(prim->box.w, prim->box.h), 1.0f);
	float half = clampf(prim->a, 1.0f, 256.0f) / 2.0f;
	float x = prim->box.h / length * half;
	float y = -prim->box.w / length * half;
	struct wedge wedge = {
		.corner = {{x - around.x, y - around.y},
			   {prim->box.w - around.x, prim->box.h - around.y},
			   {-x - around.x, -y - around.y}},
		.line = clampf(prim->b, 0.0f, 32.0f),
		.ink = tone_of(prim->ink),
		.edge = tone_of(prim->edge),
	};

	return raster_make((int)around.w, (int)around.h, pad, wedge_tone, &wedge);
}

void paint_wedge(struct draw *draw, const struct place *place)
{
	const struct prim *prim = place->prim;
	uint64_t key = run_key(prim, 0);
	struct cached *cached = cache_find(&draw->cache, key);
	float half = ceilf(clampf(prim->a, 1.0f, 256.0f) / 2.0f);
	int pad = (int)ceilf(clampf(prim->b, 0.0f, 32.0f)) + 1;
	struct rect around = {fminf(0.0f, prim->box.w) - half, fminf(0.0f, prim->box.h) - half,
			      fabsf(prim->box.w) + 2.0f * half, fabsf(prim->box.h) + 2.0f * half};

	if (!cached) {
		cached = cache_keep(&draw->cache, draw->renderer, key,
				    wedge_surface(prim, around, pad), pad);
	}
	if (cached) {
		struct place at = *place;

		at.box = (struct rect){place->box.x + around.x * place->factor,
				       place->box.y + around.y * place->factor,
				       around.w * place->factor, around.h * place->factor};
		put_texture(draw, cached, &at, rgb(0xFFFFFF), false);
	}
}
