#include <math.h>
#include <string.h>

#include "base/hash.h"
#include "draw/paint.h"
#include "draw/raster.h"

/* The wall: limestone, and joints that its washes lie over. */
static const uint32_t LIMESTONE = 0xF3EBDC;
static const uint32_t JOINT = 0x7C5C28;
static const float JOINT_ALPHA = 0.17f;
static const float HIGH_WASH = 0.45f; /* of the wall's height */
static const float BLOCK = 2.4f;      /* of a course's height */

enum { TILE_PX = 64, STARS_MOST = 400 };

struct ground {
	const struct prim *prim;
	float h;
	struct tone base;
};

static struct tone fill_tone(const void *self, float x, float y)
{
	const struct ground *g = self;

	(void)x;
	return tone_mix(tone_of(g->prim->ink), tone_of(foot_colour(g->prim)), share_of(y / g->h));
}

static struct tone wall_tone(const void *self, float x, float y)
{
	const struct ground *g = self;
	float at = share_of(y / g->h);

	(void)x;
	struct tone washed =
		at < HIGH_WASH ? tone_over(g->base, tone_of(g->prim->ink), 1.0f - at / HIGH_WASH)
			       : tone_over(g->base, tone_of(foot_colour(g->prim)),
					   (at - HIGH_WASH) / (1.0f - HIGH_WASH));

	return tone_over(washed, tone_of(g->prim->edge), 1.0f);
}

/* A stripe of the ground, as high as it is and to be laid side by side. */
static struct cached *ground_texture(struct draw *draw, const struct place *place, tone_fn *tone,
				     struct tone base, int layer)
{
	struct prim prim = *place->prim;
	int w = 0;
	int h = 0;

	prim.box.w = TILE_PX;
	uint64_t key = shape_key(&prim, layer);
	struct cached *cached = cache_find(&draw->cache, key);

	if (cached || !shape_size(draw, place, &w, &h)) {
		return cached;
	}
	struct ground ground = {&prim, (float)h, base};

	return cache_keep(&draw->cache, draw->renderer, key,
			  raster_make(TILE_PX, h, 0, tone, &ground), 0);
}

static void put_side_by_side(struct draw *draw, struct cached *cached, SDL_Rect to)
{
	for (int x = 0; x < to.w; x += TILE_PX) {
		int w = to.w - x < TILE_PX ? to.w - x : TILE_PX;
		SDL_Rect part = {0, 0, w, cached->h};
		SDL_FRect here = {(float)(to.x + x), (float)to.y, (float)w, (float)to.h};

		put_stretched(draw, cached, &part, here, false);
	}
}

void paint_fill(struct draw *draw, const struct place *place)
{
	struct colour foot = foot_colour(place->prim);
	SDL_Rect to = whole_px(place->box);

	if (colour_same(place->prim->ink, foot)) {
		canvas_fill(draw->canvas, to, put_colour(foot, place->alpha));
		return;
	}
	struct cached *cached = ground_texture(draw, place, fill_tone, (struct tone){0}, 0);

	if (cached) {
		bool solid = place->alpha >= 1.0f && place->prim->ink.a == 255 && foot.a == 255;

		put_tint(cached, rgb(0xFFFFFF), place->alpha);
		cached->unblended = solid;
		put_side_by_side(draw, cached, to);
	}
}

static float scatter(uint32_t *seed)
{
	*seed = *seed * 1664525u + 1013904223u;
	return (float)(*seed >> 8) / 16777216.0f;
}

/* Joints of one course: as thick as a joint, as high as the course, copied from the joints' stripe.
 */
static void put_course(struct draw *draw, struct cached *joints, SDL_Rect to, int y, int course,
		       int thick, uint32_t seed)
{
	float step = BLOCK * (float)course;
	float x = -scatter(&seed) * step * 0.7f;
	int h = y + course < to.h ? course : to.h - y;
	SDL_Rect across = {0, y, TILE_PX, thick < h ? thick : h};

	for (int left = 0; left < to.w; left += TILE_PX) {
		across.w = to.w - left < TILE_PX ? to.w - left : TILE_PX;
		put_stretched(draw, joints, &across,
			      (SDL_FRect){(float)(to.x + left), (float)(to.y + y), (float)across.w,
					  (float)across.h},
			      false);
	}
	while ((x += step * (0.77f + 0.54f * scatter(&seed))) < (float)to.w) {
		SDL_Rect down = {0, y, thick, h};

		put_stretched(draw, joints, &down,
			      (SDL_FRect){(float)to.x + floorf(x), (float)(to.y + y), (float)thick,
					  (float)h},
			      false);
	}
}

void paint_wall(struct draw *draw, const struct place *place)
{
	struct tone stone = tone_of(rgb(LIMESTONE));
	struct cached *wall = ground_texture(draw, place, wall_tone, stone, 0);
	int course = (int)lroundf(place->prim->a);
	SDL_Rect to = whole_px(place->box);

	if (!wall) {
		return;
	}
	wall->unblended = place->alpha >= 1.0f;
	put_tint(wall, rgb(0xFFFFFF), place->alpha);
	put_side_by_side(draw, wall, to);
	struct cached *joints =
		course < 8 ? NULL
			   : ground_texture(draw, place, wall_tone,
					    tone_over(stone, tone_of(rgb(JOINT)), JOINT_ALPHA), 1);

	if (joints) {
		put_tint(joints, rgb(0xFFFFFF), place->alpha);
		to.h = to.h < joints->h ? to.h : joints->h;
		for (int y = 0, nth = 3; y < to.h; y += course, nth++) {
			put_course(draw, joints, to, y, course, course >= 80 ? 2 : 1,
				   (uint32_t)nth * 2654435761u);
		}
	}
}

static struct tone star_tone(const void *self, float x, float y)
{
	(void)self;
	struct tone tone = {255.0f, 255.0f, 255.0f, 1.0f};

	tone.a = cover_of(length_of(x - 4.0f, y - 4.0f) - 3.5f);
	return tone;
}

void paint_stars(struct draw *draw, const struct place *place)
{
	uint64_t key = hash_text("star") | 1;
	struct cached *star = cache_find(&draw->cache, key);
	uint32_t seed = (uint32_t)(int)place->prim->b * 747796405u + 2891336453u;
	int count = (int)clampf(place->prim->a, 0.0f, STARS_MOST);
	float largest = 5.0f * place->factor;

	if (!star) {
		star = cache_keep(&draw->cache, draw->renderer, key,
				  raster_make(8, 8, 0, star_tone, NULL), 0);
	}
	for (int i = 0; star && i < count; i++) {
		float x = place->box.x + scatter(&seed) * place->box.w;
		float y = place->box.y + scatter(&seed) * place->box.h;
		float size = largest * (0.5f + 0.5f * scatter(&seed) * scatter(&seed));
		SDL_FRect to = {roundf(x), roundf(y), size, size};

		put_tint(star, place->prim->ink, place->alpha * (0.35f + 0.6f * scatter(&seed)));
		put_stretched(draw, star, NULL, to, true);
	}
}
