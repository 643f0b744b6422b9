#include <math.h>
#include <stdlib.h>

#include "draw/mask.h"
#include "draw/paint.h"
#include "draw/raster.h"

/* The stone of the gates, where a primitive names no other. */
static const uint32_t STONE_HIGH = 0xFFFAEE;
static const uint32_t STONE_LOW = 0xE0CEA9;
static const uint32_t STONE_JOINT = 0xB79C69;
static const float JOINT_PX = 1.5f;
static const float SILL = 0.9f;  /* of the wall's thickness */
static const float GRAIN = 5.0f; /* levels by which two blocks may differ */
static const float RING_STEPS = 512.0f;
static const float COVERED_PX = 2.0f; /* by which the wall reaches under what stands in it */

/* Numbers of blocks: those of the half circle count from the crown, both ways. */
enum { LEFT_JAMB = 1000, RIGHT_JAMB = 2000, SILL_STONE = 3000 };

struct shape {
	struct prim prim;
	struct tone ink, ink2, edge;
	float w, h;
	float pi_of_block, line;
	float first_joint;  /* below the spring, in courses: where the half circle's rhythm goes on
			     */
	const float *light; /* of a niche: how much each pixel gets; NULL: all */
};

static struct tone wash(const struct shape *s, float y)
{
	return tone_mix(s->ink, s->ink2, share_of(y / s->h));
}

static struct tone faint(struct tone tone, float share)
{
	tone.a *= share;
	return tone;
}

/* A medallion: from a point a little above its middle outwards. */
static struct tone bulge(const struct shape *s, float x, float y)
{
	float far = length_of(x / s->w - 0.5f, y / s->h - 0.38f) / 0.796f;

	return tone_mix(s->ink, s->ink2, powf(share_of(far), 2.6f));
}

static struct tone bordered(const struct shape *s, struct tone inside, float distance)
{
	float b = s->prim.b;

	if (distance > 1.0f) {
		return (struct tone){0};
	}
	if (b <= 0.0f || s->edge.a <= 0.0f) {
		return faint(inside, cover_of(distance));
	}
	struct tone inner = faint(inside, cover_of(distance + b / 2.0f));

	return tone_over(inner, s->edge, cover_of(distance) - cover_of(distance + b));
}

static struct tone round_tone(const void *self, float x, float y)
{
	const struct shape *s = self;

	struct tone inside = s->prim.c > 0.0f ? bulge(s, x, y) : wash(s, y);

	return bordered(s, inside, round_distance(x, y, s->w, s->h, s->prim.a));
}

static struct tone arch_tone(const void *self, float x, float y)
{
	const struct shape *s = self;

	return bordered(s, wash(s, y), arch_distance(x, y, s->w, s->h, s->prim.a));
}

static float grain(int block)
{
	uint32_t mixed = (uint32_t)(block + 977) * 2654435761u;

	return ((float)(mixed >> 24) / 255.0f - 0.5f) * GRAIN;
}

/* Distance to the nearest joint of the wall, and which block it is. */
static float joint_distance(const struct shape *s, float x, float y, int *block)
{
	float r = s->w / 2.0f;

	if (y < r && s->prim.c >= 1.0f) {
		/* Blocks are counted from the crown, so that no joint ever stands in it. */
		float at = atan2f(x - r, r - y) / s->pi_of_block + 0.5f;
		float off = at - floorf(at);
		float half = floorf(s->prim.c) / 2.0f;

		*block = (int)floorf(at);
		if (fabsf((float)*block) >= half) {
			/* Half of this block stands in the jamb below. */
			*block = (x < r ? LEFT_JAMB : RIGHT_JAMB) - 1;
		}
		return smaller(off, 1.0f - off) * s->pi_of_block * length_of(x - r, r - y);
	}
	float course = s->prim.d;

	*block = x < r ? LEFT_JAMB : RIGHT_JAMB;
	if (y > s->h - SILL * s->prim.a) {
		*block = SILL_STONE;
		return 1e3f;
	}
	if (course < 2.0f || y < r) {
		return 1e3f;
	}
	float down = y - r;
	float nth = larger(roundf(down / course - s->first_joint), 0.0f);
	float joint = floorf(r + (nth + s->first_joint) * course) + s->line / 2.0f;

	*block += (int)floorf(down / course - s->first_joint);
	return joint < s->h - 2.0f * s->prim.a ? fabsf(y - joint) : 1e3f;
}

static struct tone stone_tone(const void *self, float x, float y)
{
	const struct shape *s = self;
	float a = s->prim.a;
	float outer = arch_distance(x, y, s->w, s->h, 0.0f);
	float inner = arch_distance(x - a, y - a, s->w - 2.0f * a, s->h - a - SILL * a, 0.0f);

	if (outer > s->line || inner < -COVERED_PX - 1.0f) {
		return (struct tone){0};
	}
	struct tone tone = wash(s, y);
	int block = 0;
	float joint = joint_distance(s, x, y, &block);
	float level = grain(block);

	tone.r += level;
	tone.g += level;
	tone.b += level;
	tone = faint(tone, cover_of(outer));
	if (inner > -0.5f) {
		tone = tone_over(tone, s->edge,
				 0.85f * cover_of(joint - s->line / 2.0f) * cover_of(outer));
	}
	if (s->prim.b <= 0.0f) {
		tone = tone_over(tone, s->edge, cover_of(fabsf(outer) - s->line / 2.0f));
	}
	return faint(tone, 1.0f - cover_of(inner + COVERED_PX));
}

static struct tone niche_tone(const void *self, float x, float y)
{
	const struct shape *s = self;
	float outer = arch_distance(x, y, s->w, s->h, 0.0f);

	if (outer > 1.0f) {
		return (struct tone){0};
	}
	struct tone tone = wash(s, y);

	if (s->light) {
		float light = s->light[(int)y * (int)s->w + (int)x];

		tone.r *= light;
		tone.g *= light;
		tone.b *= light;
	}
	if (s->edge.a > 0.0f && s->prim.c > 0.0f) {
		float far = length_of(x - s->w / 2.0f, y - s->prim.b) / s->prim.c;

		tone = tone_over(tone, s->edge, powf(share_of(1.0f - far), 1.7f));
	}
	return faint(tone, cover_of(outer));
}

static struct tone keystone_tone(const void *self, float x, float y)
{
	const struct shape *s = self;
	float foot = s->prim.c > 0.0f && s->prim.c <= 1.0f ? s->prim.c : 0.67f;
	float lean = s->w * (1.0f - foot) / 2.0f / s->h;
	float half = s->w / 2.0f - lean * y;
	float side = (fabsf(x - s->w / 2.0f) - half) / sqrtf(1.0f + lean * lean);
	float distance = larger(side, fabsf(y - s->h / 2.0f) - s->h / 2.0f);
	struct tone tone = faint(wash(s, y), cover_of(distance));

	return s->prim.b > 0.0f
		       ? tone_over(tone, s->edge, cover_of(fabsf(distance) - s->prim.b / 2.0f))
		       : tone;
}

static struct tone glow_tone(const void *self, float x, float y)
{
	const struct shape *s = self;
	float half_at = s->prim.c > 0.02f && s->prim.c < 0.98f ? s->prim.c : 0.35f;
	float far = length_of((x / s->w - 0.5f) * 2.0f, (y / s->h - 0.5f) * 2.0f);
	float power = logf(0.5f) / logf(1.0f - half_at);

	return faint(s->ink, powf(share_of(1.0f - far), power));
}

static struct tone ring_tone(const void *self, float x, float y)
{
	const struct shape *s = self;
	float distance = round_distance(x, y, s->w, s->h, s->w);

	float line = cover_of(distance) - cover_of(distance + s->prim.a);

	if (line > 0.0f && s->prim.b < 1.0f) {
		/* Clockwise from 12; px along the ring to where it stops. */
		float middle = (s->w - s->prim.a) / 2.0f;
		float angle = atan2f(s->w / 2.0f - x, y - s->h / 2.0f) + 3.14159265f;

		line *= cover_of((angle - 6.28318531f * s->prim.b) * middle);
	}
	return faint(s->ink, line);
}

static struct shape shape_of(const struct prim *prim, int w, int h)
{
	struct shape s = {.prim = *prim, .w = (float)w, .h = (float)h};

	s.ink = tone_of(prim->ink);
	s.ink2 = tone_of(foot_colour(prim));
	s.edge = tone_of(prim->edge);
	s.line = prim->b > 0.0f ? prim->b : JOINT_PX;
	if (prim->kind == PRIM_STONE && prim->ink.a == 0) {
		s.ink = tone_of(rgb(STONE_HIGH));
		s.ink2 = tone_of(rgb(STONE_LOW));
	}
	if (prim->kind == PRIM_STONE && prim->edge.a == 0) {
		s.edge = tone_of(rgb(STONE_JOINT));
	}
	s.first_joint = fmodf(floorf(prim->c), 2.0f) == 1.0f ? 0.0f : 0.5f;
	s.pi_of_block = 3.14159265f / fmaxf(floorf(prim->c), 1.0f);
	return s;
}

/* As CSS: inset 0 9 16 black 38 %, inset 4 0 8 black 18 %, for a wall of 11. */
static float *new_shading(const struct shape *s)
{
	float k = s->prim.a / 11.0f;
	float down = roundf(9.0f * k);
	float right = roundf(4.0f * k);
	float *light = malloc((size_t)s->w * (size_t)s->h * sizeof(*light));
	struct mask top, left;
	bool made = mask_make(&top, true, s->w, s->h, 0.0f, 16.0f * k);

	made = mask_make(&left, true, s->w, s->h, 0.0f, 8.0f * k) && made && light;
	for (int y = 0; made && y < (int)s->h; y++) {
		for (int x = 0; x < (int)s->w; x++) {
			float from_top = 1.0f - mask_at(&top, (float)x, (float)y - down);
			float from_left = 1.0f - mask_at(&left, (float)x - right, (float)y);

			light[y * (int)s->w + x] =
				(1.0f - 0.38f * from_top) * (1.0f - 0.18f * from_left);
		}
	}
	mask_finish(&top);
	mask_finish(&left);
	if (!made) {
		free(light);
		light = NULL;
	}
	return light;
}

/* The niches of a page are of one size, in six colours: their shading is made once. */
static SDL_Surface *niche_surface(struct draw *draw, struct shape *s)
{
	struct prim plain = {.kind = PRIM_NICHE, .box = s->prim.box, .a = s->prim.a};
	uint64_t key = shape_key(&plain, 0);
	float k = s->prim.a / 11.0f;

	if (k > 0.05f && k < 20.0f) {
		if (draw->shading_key != key) {
			free(draw->shading);
			draw->shading = new_shading(s);
			draw->shading_key = draw->shading ? key : 0;
		}
		s->light = draw->shading;
	}
	return raster_make((int)s->w, (int)s->h, 0, niche_tone, s);
}

static struct SDL_Rect rect_inside(int pad, float left, float top, float right, float bottom)
{
	int x = (int)ceilf(left);
	int y = (int)ceilf(top);
	int w = (int)floorf(right) - x;
	int h = (int)floorf(bottom) - y;

	return w > 0 && h > 0 ? (SDL_Rect){x + pad, y + pad, w, h} : (SDL_Rect){0, 0, 0, 0};
}

/* Where nothing is painted: the opening of a wall, the inside of a bare border. */
static SDL_Rect hollow_of(const struct shape *s, int pad)
{
	float a = s->prim.a + COVERED_PX + 1.0f;
	float corner = fmaxf(s->prim.a, s->prim.b) + 1.0f;

	if (s->prim.kind == PRIM_STONE) {
		return rect_inside(pad, a, s->w / 2.0f, s->w - a, s->h - a);
	}
	if (s->ink.a > 0.0f || s->ink2.a > 0.0f) {
		return (SDL_Rect){0, 0, 0, 0};
	}
	if (s->prim.kind == PRIM_ROUND) {
		return rect_inside(pad, corner, corner, s->w - corner, s->h - corner);
	}
	if (s->prim.kind == PRIM_ARCH) {
		return rect_inside(pad, corner, s->w / 2.0f, s->w - corner, s->h - corner);
	}
	return (SDL_Rect){0, 0, 0, 0};
}

static struct cached *shape_texture(struct draw *draw, const struct place *place)
{
	static const struct {
		tone_fn *tone;
		int pad;
	} rows[PRIM_KIND_COUNT] = {
		[PRIM_ROUND] = {round_tone, 0}, [PRIM_ARCH] = {arch_tone, 0},
		[PRIM_STONE] = {stone_tone, 2}, [PRIM_KEYSTONE] = {keystone_tone, 2},
		[PRIM_GLOW] = {glow_tone, 0},   [PRIM_RING] = {ring_tone, 0},
	};
	const struct prim *prim = place->prim;
	uint64_t key = shape_key(prim, 0);
	struct cached *cached = cache_find(&draw->cache, key);
	int w = 0;
	int h = 0;

	if (cached || !shape_size(draw, place, &w, &h)) {
		return cached;
	}
	struct shape s = shape_of(prim, w, h);
	int pad = rows[prim->kind].pad;
	SDL_Surface *surface = prim->kind == PRIM_NICHE
				       ? niche_surface(draw, &s)
				       : raster_make(w, h, pad, rows[prim->kind].tone, &s);

	cached = cache_keep(&draw->cache, draw->renderer, key, surface, pad);
	if (cached) {
		cached->hollow = hollow_of(&s, pad);
		cached->stretches = cached->hollow.w > 0;
	}
	return cached;
}

void paint_shape(struct draw *draw, const struct place *place)
{
	struct cached *cached = shape_texture(draw, place);
	enum prim_kind kind = place->prim->kind;
	bool arch = kind == PRIM_ARCH || kind == PRIM_STONE || kind == PRIM_NICHE;

	if (cached) {
		put_texture(draw, cached, place, rgb(0xFFFFFF), arch);
	}
}

/* A ring that runs down is made anew for each of its steps only. */
void paint_ring(struct draw *draw, const struct place *place)
{
	struct prim ring = *place->prim;
	struct place now = *place;

	ring.b = ceilf(clampf(ring.b, 0.0f, 1.0f) * RING_STEPS) / RING_STEPS;
	now.prim = &ring;
	if (ring.b > 0.0f) {
		paint_shape(draw, &now);
	}
}
