#include <math.h>
#include <stdlib.h>

#include "draw/hills.h"
#include "draw/paint.h"
#include "draw/raster.h"

/*
 * The view through a gate: an evening sky, three rows of hills, a river that
 * comes towards us, and cities as lights with straight roads between them.
 * Four textures one over the other, so that the hills can drift; the lights lie
 * on the third. All lengths are shares of the gate's half width r.
 */
enum { LAYERS = 4, MARGIN_PX = 24, LIT_LAYER = 2 };

static const uint32_t DUSK = 0xF3CF87;
static const uint32_t RIVER = 0x5C97CF;
static const uint32_t ROAD = 0xFFE9B8;

/* Upper edge: y - a sin(t wl + phase) - .35 a sin(2.3 t wl + 2 phase), t from jamb to jamb. */
struct hill {
	float y, a, wl, phase;
};

static const struct hill far_hill = {0.06f, 0.085f, 5.0f, 0.3f};
static const struct hill mid_hill = {0.22f, 0.075f, 4.4f, 2.6f};
static const struct hill near_hill = {0.42f, 0.06f, 3.6f, 0.2f};

struct light {
	const struct hill *on;
	float t, size, below;
};

static const struct light lights[HILL_LIGHTS] = {
	{&far_hill, 0.07f, 0.8f, 0.03f},  {&far_hill, 0.24f, 1.0f, 0.02f},
	{&mid_hill, 0.33f, 0.9f, 0.05f},  {&far_hill, 0.52f, 0.8f, 0.02f},
	{&mid_hill, 0.66f, 1.05f, 0.04f}, {&far_hill, 0.80f, 0.9f, 0.02f},
	{&mid_hill, 0.93f, 0.9f, 0.06f},  {&mid_hill, 0.13f, 1.05f, 0.08f},
};

const uint8_t hill_roads[HILL_ROADS][2] = {{0, 1}, {1, 7}, {1, 2}, {1, 3},
					{2, 4}, {3, 5}, {5, 4}, {4, 6}};

/* What a row knows of the river, and a column of the hills. */
struct bend {
	float middle, half, lean;
};

struct crest {
	float top, lean;
};

struct view {
	float w, h, r, horizon, waterline;
	int layer;
	float first_row; /* above it the layer is empty */
	struct tone high, deep, hill, dusk, river, road;
	struct hill_light lights[HILL_LIGHTS];
	float lit_top, lit_foot; /* where the roads are */
	struct bend *bends;      /* h of them */
	struct crest *crests;    /* w + 2 margins */
};

static float hill_y(const struct view *v, const struct hill *hill, float x)
{
	float at = x / v->w * hill->wl;

	return v->horizon + v->r * (hill->y - hill->a * sinf(at + hill->phase) -
				    0.35f * hill->a * sinf(2.3f * at + 2.0f * hill->phase));
}

static struct tone hill_tone(const struct view *v, float x, float y)
{
	const struct crest *crest = &v->crests[(int)floorf(x) + MARGIN_PX];
	struct tone tone = v->hill;

	tone.a *= cover_of((crest->top - y) * crest->lean);
	return tone;
}

static struct tone sky_tone(const struct view *v, float y)
{
	struct tone sky = tone_mix(v->high, v->deep, share_of(y / v->h));
	float dusk = (y - v->horizon + 0.72f * v->r) / v->r;

	return tone_over(sky, v->dusk, 0.8f * share_of(dusk));
}

static float river_middle(const struct view *v, float share)
{
	return v->w / 2.0f +
	       v->r * (0.34f * sinf(share * 5.2f + 2.6f) * (1.0f - share * 0.85f) + 0.05f);
}

/* The river widens from a point to .46 r at the waterline. */
static struct bend bend_at(const struct view *v, float y)
{
	float source = v->horizon + 0.17f * v->r;
	float length = (v->waterline - source) * 1.12f;
	float share = length > 1.0f ? (y - source) / length : -1.0f;

	if (share < 0.0f || share > 1.0f) {
		return (struct bend){0.0f, -1.0f, 0.0f};
	}
	float half_px = 0.5f / length;
	float lean = river_middle(v, share + half_px) - river_middle(v, share - half_px);

	return (struct bend){river_middle(v, share), v->r * (0.012f + 0.46f * powf(share, 2.2f)),
			     1.0f / sqrtf(1.0f + lean * lean)};
}

static float river_cover(const struct view *v, float x, float y)
{
	int row = (int)floorf(y);

	if (row < 0 || (float)row >= v->h || v->bends[row].half < 0.0f) {
		return 0.0f;
	}
	return cover_of((fabsf(x - v->bends[row].middle) - v->bends[row].half) *
			v->bends[row].lean);
}

static float road_distance(const struct view *v, int road, float x, float y)
{
	const struct hill_light *from = &v->lights[hill_roads[road][0]];
	const struct hill_light *to = &v->lights[hill_roads[road][1]];
	float dx = to->x - from->x;
	float dy = to->y - from->y;
	float along = share_of(((x - from->x) * dx + (y - from->y) * dy) /
			       larger(dx * dx + dy * dy, 1.0f));

	return length_of(x - from->x - along * dx, y - from->y - along * dy);
}

static struct tone with_roads(const struct view *v, struct tone tone, float x, float y)
{
	float nearest = 1e6f;
	float half_road = larger(v->r * 0.0025f, 0.5f);

	if (y < v->lit_top || y > v->lit_foot) {
		return tone;
	}
	for (int i = 0; i < HILL_ROADS; i++) {
		nearest = smaller(nearest, road_distance(v, i, x, y));
	}
	return tone_over(tone, v->road, 0.5f * cover_of(nearest - half_road));
}

static struct tone view_tone(const void *self, float x, float y)
{
	const struct view *v = self;

	if (y < v->first_row) {
		return (struct tone){0};
	}
	struct tone tone = v->layer == 0 ? sky_tone(v, y) : hill_tone(v, x, y);

	if (v->layer == LIT_LAYER) {
		tone = with_roads(v, tone, x, y);
	} else if (v->layer == 3) {
		tone = tone_over(tone, v->river, river_cover(v, x, y));
	}
	if (y < v->r) {
		tone.a *= cover_of(length_of(x - v->r, y - v->r) - v->r);
	}
	return tone;
}

static void place_lights(struct view *v)
{
	v->lit_top = v->h;
	for (int i = 0; i < HILL_LIGHTS; i++) {
		const struct light *light = &lights[i];
		float x = light->t * v->w;
		float y = hill_y(v, light->on, x) + light->below * v->r;

		v->lights[i] = (struct hill_light){x, y, v->r * 0.013f * light->size};
		v->lit_top = smaller(v->lit_top, y - 0.04f * v->r);
		v->lit_foot = larger(v->lit_foot, y + 0.04f * v->r);
	}
}

static void set_colours(struct view *v, struct colour deep)
{
	const struct colour hills[LAYERS] = {deep, colour_mix(deep, rgb(DUSK), 0.44f),
					     colour_mix(deep, rgb(DUSK), 0.20f),
					     colour_mix(deep, rgb(0), 0.12f)};

	v->high = tone_of(colour_mix(deep, rgb(0xFFFFFF), 0.20f));
	v->deep = tone_of(deep);
	v->hill = tone_of(hills[v->layer]);
	v->dusk = tone_of(rgb(DUSK));
	v->river = tone_of(rgb(RIVER));
	v->road = tone_of(rgb(ROAD));
}

/* The view in numbers, no pixel of it yet. */
static struct view view_plan(const struct prim *prim, int w, int h)
{
	struct view v = {.w = (float)w, .h = (float)h, .r = (float)w / 2.0f};

	v.horizon = v.r * (1.0f + prim->a);
	v.waterline = prim->b > 0.0f ? prim->b : v.h;
	place_lights(&v);
	return v;
}

static bool view_init(struct view *v, const struct prim *prim, int layer, int w, int h)
{
	static const struct hill *const hills[LAYERS] = {&far_hill, &far_hill, &mid_hill,
							 &near_hill};
	static const float tops[LAYERS] = {-1e6f, -0.10f, -0.10f, 0.10f};

	*v = view_plan(prim, w, h);
	v->layer = layer;
	v->first_row = v->horizon + tops[layer] * v->r - 2.0f;
	set_colours(v, prim->ink);
	v->bends = calloc((size_t)h, sizeof(*v->bends));
	v->crests = calloc((size_t)(w + 2 * MARGIN_PX), sizeof(*v->crests));
	for (int y = 0; v->bends && y < h; y++) {
		v->bends[y] = bend_at(v, (float)y + 0.5f);
	}
	for (int i = 0; v->crests && i < w + 2 * MARGIN_PX; i++) {
		float x = (float)(i - MARGIN_PX) + 0.5f;
		float slope = hill_y(v, hills[layer], x + 0.5f) - hill_y(v, hills[layer], x - 0.5f);

		v->crests[i] = (struct crest){hill_y(v, hills[layer], x),
					      1.0f / sqrtf(1.0f + slope * slope)};
	}
	return v->bends && v->crests;
}

static void view_finish(struct view *v)
{
	free(v->bends);
	free(v->crests);
}

/* Whole rows above the hills that a layer leaves out, if no arch is in them. */
static int rows_left_out(const struct view *v)
{
	float top = floorf(v->first_row) - 1.0f;

	return v->layer > 0 && top > v->r && top < v->h - 1.0f ? (int)top : 0;
}

static struct tone lower_tone(const void *self, float x, float y)
{
	const struct view *v = self;

	return view_tone(self, x, y + (float)rows_left_out(v));
}

static struct cached *layer_texture(struct draw *draw, const struct place *place,
				    struct colour ink, int layer)
{
	const struct prim *shown = place->prim;
	/* what moves or fades the texture does not change it */
	struct prim prim = {
		.kind = PRIM_HILLS, .box = shown->box, .a = shown->a, .b = shown->b, .ink = ink};
	int w = 0;
	int h = 0;
	uint64_t key = shape_key(&prim, layer);
	struct cached *cached = cache_find(&draw->cache, key);

	if (cached || !shape_size(draw, place, &w, &h)) {
		return cached;
	}
	int pad = layer == 0 ? 0 : MARGIN_PX;
	int top = 0;
	struct view view;
	SDL_Surface *surface = NULL;

	if (view_init(&view, &prim, layer, w, h)) {
		top = rows_left_out(&view);
		surface = raster_make(w, h - top, pad, lower_tone, &view);
	}
	view_finish(&view);
	cached = cache_keep(&draw->cache, draw->renderer, key, surface, pad);
	if (cached) {
		cached->origin.y = top;
	}
	return cached;
}

/* The part of an arch below so many of its rows, which is below its spring. */
static struct rect lower_part(const struct place *place, float rows)
{
	struct rect box = place->box;
	float r = place->prim->box.w / 2.0f;
	float spring = r * place->box.w / place->prim->box.w;
	float stretch = (box.h - spring) / (place->prim->box.h - r);
	float down = spring + (rows - r) * stretch;

	return (struct rect){box.x, box.y + down, box.w, box.h - down};
}

static void paint_layer(struct draw *draw, const struct place *place, struct colour ink, int layer,
			float drift, float share)
{
	struct cached *cached = layer_texture(draw, place, ink, layer);
	struct place moved = *place;
	bool whole = !cached || cached->origin.y == 0;

	if (!whole) {
		moved.box = lower_part(place, (float)cached->origin.y);
	}
	moved.box.x += drift;
	moved.alpha *= share;
	if (cached && moved.box.h >= 1.0f) {
		put_texture(draw, cached, &moved, rgb(0xFFFFFF), whole);
	}
}

/* Where the lights are on the screen, with the hill they stand on. */
static void lights_on_screen(const struct place *place, float drift, struct hill_light *on)
{
	SDL_Rect size = whole_px(place->prim->box);
	struct view view = view_plan(place->prim, size.w, size.h);
	float x_factor = place->box.w / (float)size.w;

	for (int i = 0; i < HILL_LIGHTS; i++) {
		const struct hill_light *light = &view.lights[i];

		on[i] = (struct hill_light){place->box.x + light->x * x_factor + drift,
					    lower_part(place, light->y).y, light->r * place->factor};
	}
}

void paint_hills(struct draw *draw, const struct place *place)
{
	static const float drifts[LAYERS] = {0.0f, 0.375f, 0.625f, 1.0f};
	const struct prim *prim = place->prim;
	float drift = clampf(prim->c, -(float)MARGIN_PX, (float)MARGIN_PX) * place->factor;
	float share = (float)prim->edge.a / 255.0f;
	struct hill_light lit[HILL_LIGHTS];
	SDL_Rect before = draw->canvas->clip;
	SDL_Rect opening = whole_px(place->box);

	if (!SDL_IntersectRect(&before, &opening, &opening)) {
		return;
	}
	canvas_clip(draw->canvas, opening);
	for (int layer = 0; layer < LAYERS; layer++) {
		float by = drift * drifts[layer];

		paint_layer(draw, place, prim->ink, layer, by, 1.0f);
		if (share > 0.0f) { /* layer by layer, so that no hill is seen through another */
			paint_layer(draw, place, prim->ink2, layer, by, share);
		}
		if (layer == LIT_LAYER) {
			lights_on_screen(place, by, lit);
			paint_hill_lights(draw, place, lit);
		}
	}
	canvas_clip(draw->canvas, before);
}
