#include "draw/draw.h"

#include <SDL_image.h>
#include <assert.h>
#include <math.h>
#include <stdlib.h>

#include "base/log.h"
#include "draw/paint.h"
#include "draw/save.h"
#include "draw/soft.h"

/* Of textures, on a screen of 1920 x 1080; more or less with the screen's size. */
static const float CACHE_MIB = 64.0f;
static const float LARGEST_PX = 32768.0f;
static const float STILL = 0.001f;

enum { RIM_PX = 64 }; /* that a texture may be larger than its shape */

static paint_fn *const painters[] = {
	[PRIM_FILL] = paint_fill,     [PRIM_ROUND] = paint_shape,     [PRIM_ARCH] = paint_shape,
	[PRIM_STONE] = paint_shape,   [PRIM_NICHE] = paint_shape,     [PRIM_KEYSTONE] = paint_shape,
	[PRIM_SHADOW] = paint_shadow, [PRIM_GLOW] = paint_shape,      [PRIM_RING] = paint_ring,
	[PRIM_DASHES] = paint_dashes, [PRIM_PICTURE] = paint_picture, [PRIM_TEXT] = paint_text,
	[PRIM_QR] = paint_qr,         [PRIM_WALL] = paint_wall,       [PRIM_HILLS] = paint_hills,
	[PRIM_WAVE] = paint_wave,     [PRIM_STARS] = paint_stars,     [PRIM_LINE] = paint_line,
	[PRIM_RIBBON] = paint_ribbon, [PRIM_TILES] = paint_tiles,
	[PRIM_LAND] = paint_land,     [PRIM_AREA] = paint_area,       [PRIM_GLOBE] = paint_globe,
	[PRIM_CURVE] = paint_curve,   [PRIM_WEDGE] = paint_wedge,
};
static_assert(COUNT_OF(painters) == PRIM_KIND_COUNT, "every kind has a painter");

/* Of the screen, px. */
static void size_of(const struct draw *draw, int *w, int *h)
{
	*w = *h = 0;
	if (draw->renderer) {
		bool sideways = draw->graphic.rotation % 180 != 0;

		SDL_GetRendererOutputSize(draw->renderer, sideways ? h : w, sideways ? w : h);
	} else if (draw->surface) {
		*w = draw->surface->w;
		*h = draw->surface->h;
	}
}

struct draw *draw_create(struct draw_screen screen, struct draw_folders folders)
{
	struct draw *draw = calloc(1, sizeof(*draw));
	SDL_RendererInfo info = {0};
	int w = 0;
	int h = 0;

	if (!draw) {
		return NULL;
	}
	draw->renderer = draw->graphic.renderer = screen.renderer;
	draw->surface = screen.surface;
	draw->software = screen.renderer == NULL;
	draw->canvas = &draw->canvases[0];
	draw->before = &draw->canvases[1];
	draw->lost = true;
	if (screen.renderer) {
		SDL_GetRendererInfo(screen.renderer, &info);
	}
	size_of(draw, &w, &h);
	/* Memory has no limit but that of our patience. */
	draw->largest_px = (info.max_texture_width > 0 ? info.max_texture_width : 8192) - RIM_PX;
	draw->largest_area = fmaxf(4.0f * (float)w * (float)h, 4e6f);
	float share = (float)w * (float)h / (1920.0f * 1080.0f);

	cache_init(&draw->cache, (size_t)(CACHE_MIB * fmaxf(share, 0.5f)) << 20);
	pictures_init(&draw->pictures, folders.assets, folders.content);
	if (!texts_init(&draw->texts, folders.fonts)) {
		draw_destroy(draw);
		return NULL;
	}
	return draw;
}

void draw_destroy(struct draw *draw)
{
	if (!draw) {
		return;
	}
	cache_clear(&draw->cache);
	graphic_forget(&draw->graphic);
	canvas_finish(&draw->canvases[0]);
	canvas_finish(&draw->canvases[1]);
	texts_finish(&draw->texts);
	pictures_finish(&draw->pictures);
	atlas_finish(&draw->atlas);
	free(draw->shading);
	free(draw);
}

static float width_of(void *self, enum face face, float size_px, const char *text, size_t length)
{
	struct draw *draw = self;

	return texts_width(&draw->texts, face, size_px, text, length);
}

struct measure draw_measure(struct draw *draw)
{
	return (struct measure){draw, width_of};
}

bool draw_has_letter(struct draw *draw, uint32_t code)
{
	return texts_have(&draw->texts, code);
}

void draw_turn(struct draw *draw, int rotation)
{
	draw->graphic.rotation = rotation;
	draw->lost = true;
}

void draw_accept_help(struct draw *draw, struct draw_help help)
{
	draw->help = help;
}

bool draw_has_more(struct draw *draw)
{
	bool more = draw->arrived;

	draw->arrived = false;
	return more;
}

void draw_forget(struct draw *draw)
{
	/* The list of the last frame speaks of textures that are gone: it is not compared with. */
	cache_clear(&draw->cache);
	graphic_forget(&draw->graphic);
	draw->lost = true;
}

void draw_lose(struct draw *draw, struct SDL_Surface *surface)
{
	draw->surface = surface;
	draw->lost = true;
}

const struct SDL_Rect *draw_painted(const struct draw *draw, int *count)
{
	*count = draw->damage.count;
	return draw->damage.rects;
}

struct draw_counts draw_counts(const struct draw *draw)
{
	struct canvas_counts whole = canvas_count(draw->canvas);
	double screen = fmax(1.0, (double)draw->canvas->w * draw->canvas->h);
	struct draw_counts counts = {whole.calls,
				     whole.switches,
				     whole.filled / screen,
				     0.0,
				     draw->cache.bytes,
				     draw->cache.serial};

	for (int i = 0; i < draw->damage.count; i++) {
		counts.painted += (double)draw->damage.rects[i].w * draw->damage.rects[i].h / screen;
	}
	return counts;
}

void draw_look_in(struct draw *draw, const char *content_folder)
{
	pictures_look_in(&draw->pictures, content_folder);
}

/* How a node's boxes come to where the stage has moved them. */
struct moved {
	struct rect from, to;
	float x_factor, y_factor, scale;
	float spring; /* px from the top of `from` to where an arch's half circle ends; 0: no arch
		       */
};

static float moved_y(const struct moved *m, float y)
{
	float down = y - m->from.y;

	if (m->spring <= 0.0f) {
		return m->to.y + down * m->y_factor;
	}
	if (down <= m->spring) {
		return m->to.y + down * m->x_factor;
	}
	float share = (down - m->spring) / (m->from.h - m->spring);

	return m->to.y + lerp(m->spring * m->x_factor, m->to.h, share);
}

static bool is_arch(enum prim_kind kind)
{
	return kind == PRIM_STONE || kind == PRIM_NICHE || kind == PRIM_ARCH || kind == PRIM_HILLS;
}

static float spring_of(const struct frame *frame, const struct node *node)
{
	for (int i = 0; i < node->prim_count; i++) {
		const struct prim *prim = &frame->prims[node->prim + i];

		if (is_arch(prim->kind)) {
			return prim->box.y + prim->box.w / 2.0f - node->target.y;
		}
	}
	return 0.0f;
}

static struct moved moved_of(const struct frame *frame, const struct node *node)
{
	struct moved m = {node->target, node->box, 1.0f, 1.0f, node->scale, 0.0f};

	if (m.from.w > 0.0f && m.from.h > 0.0f) {
		m.x_factor = m.to.w / m.from.w;
		m.y_factor = m.to.h / m.from.h;
	}
	if (fabsf(m.x_factor - 1.0f) < STILL && fabsf(m.y_factor - 1.0f) < STILL) {
		m.x_factor = m.y_factor = 1.0f;
	} else {
		m.spring = spring_of(frame, node);
	}
	if (m.spring * m.x_factor >= m.to.h || m.spring >= m.from.h) {
		m.spring = 0.0f;
	}
	if (fabsf(m.scale - 1.0f) < STILL) {
		m.scale = 1.0f;
	}
	return m;
}

/* Circles, letters and pictures are never squeezed. */
static bool keeps_shape(const struct prim *prim)
{
	switch (prim->kind) {
	case PRIM_GLOW:
	case PRIM_RING:
	case PRIM_PICTURE:
	case PRIM_TEXT:
	case PRIM_QR:
	case PRIM_GLOBE:
	case PRIM_TILES:
		return true;
	case PRIM_ROUND:
	case PRIM_SHADOW:
		return fabsf(prim->box.w - prim->box.h) < 1.0f && prim->a > 0.45f * prim->box.w;
	case PRIM_FILL:
	case PRIM_ARCH:
	case PRIM_STONE:
	case PRIM_NICHE:
	case PRIM_KEYSTONE:
	case PRIM_DASHES:
	case PRIM_WALL:
	case PRIM_HILLS:
	case PRIM_WAVE:
	case PRIM_STARS:
	case PRIM_LINE:
	case PRIM_RIBBON:
	case PRIM_LAND:
	case PRIM_AREA:
	case PRIM_CURVE:
	case PRIM_WEDGE:
	case PRIM_KIND_COUNT:
		break;
	}
	return false;
}

static struct rect moved_box(const struct moved *m, const struct prim *prim, float factor)
{
	struct rect box = prim->box;
	float x = m->to.x + (box.x - m->from.x) * m->x_factor;
	float y = moved_y(m, box.y);
	float w = box.w * m->x_factor;
	float h = prim->kind == PRIM_TEXT ? box.h * factor : moved_y(m, box.y + box.h) - y;

	if (keeps_shape(prim)) {
		x += (w - box.w * factor) / 2.0f;
		y += (h - box.h * factor) / 2.0f;
		w = box.w * factor;
		h = box.h * factor;
	}
	float middle_x = m->to.x + m->to.w / 2.0f;
	float middle_y = m->to.y + m->to.h / 2.0f;

	return (struct rect){middle_x + (x - middle_x) * m->scale,
			     middle_y + (y - middle_y) * m->scale, w * m->scale, h * m->scale};
}

static bool sane(float number)
{
	return isfinite(number) && fabsf(number) <= LARGEST_PX;
}

static bool sane_box(struct rect box)
{
	return sane(box.x) && sane(box.y) && sane(box.w) && sane(box.h);
}

static float clean(float number)
{
	return isfinite(number) ? clampf(number, -LARGEST_PX, LARGEST_PX) : 0.0f;
}

/* From a point to a point, so that its box may have no size, or a negative one. */
static bool runs(const struct prim *prim)
{
	return prim->kind == PRIM_LINE || prim->kind == PRIM_RIBBON || prim->kind == PRIM_CURVE ||
	       prim->kind == PRIM_WEDGE;
}

/* Outside of what is seen nothing is made, let alone painted. */
static bool in_sight(const struct place *place, struct rect clip)
{
	const struct prim *prim = place->prim;
	float over = 8.0f + (prim->kind == PRIM_SHADOW ? 1.3f * fabsf(prim->b) : 0.0f) +
		     (prim->kind == PRIM_TEXT ? 2.0f * fabsf(prim->a) : 0.0f);

	return runs(prim) || rect_meets(rect_grown(place->box, over), clip);
}

static void paint_prim(struct draw *draw, const struct frame *frame, const struct prim *given,
		       const struct moved *m, struct rect clip, float alpha)
{
	struct prim prim = *given;

	if (!sane_box(prim.box) || (unsigned)prim.kind >= PRIM_KIND_COUNT ||
	    (unsigned)prim.face >= FACE_COUNT) {
		return;
	}
	prim.a = clean(prim.a);
	prim.b = clean(prim.b);
	prim.c = clean(prim.c);
	prim.d = clean(prim.d);
	float factor = m->spring > 0.0f ? m->x_factor : fminf(m->x_factor, m->y_factor);
	struct place place = {.prim = &prim, .box = moved_box(m, &prim, factor), .alpha = alpha};

	place.factor = factor * m->scale;
	place.still = m->x_factor == 1.0f && m->y_factor == 1.0f && m->scale == 1.0f;
	place.text = frame->text + (prim.text > 0 && prim.text < FRAME_TEXT ? prim.text : 0);
	place.text2 = frame->text + (prim.text2 > 0 && prim.text2 < FRAME_TEXT ? prim.text2 : 0);
	bool thin = runs(&prim);

	if (sane_box(place.box) && (thin || !rect_empty(place.box)) && in_sight(&place, clip)) {
		painters[prim.kind](draw, &place);
	}
}

static void paint_node(struct draw *draw, const struct frame *frame, const struct node *node)
{
	struct rect clip = frame_clip(frame, node);
	float alpha = clampf(frame_alpha(frame, node), 0.0f, 1.0f);

	if (node->prim_count == 0 || rect_empty(clip) || !(alpha > 0.0f) || !sane_box(node->box) ||
	    !sane_box(node->target) || !sane(node->scale)) {
		return;
	}
	struct moved m = moved_of(frame, node);
	SDL_Rect edges = whole_px(clip);

	canvas_clip(draw->canvas, edges);
	for (int i = 0; i < node->prim_count; i++) {
		paint_prim(draw, frame, &frame->prims[node->prim + i], &m, clip, alpha);
	}
}

static void take_ripples(struct draw *draw, const struct frame *frame)
{
	draw->ripples = frame->ripples;
	draw->width_px = fmaxf(frame->w_px, 1.0f);
	draw->height_px = fmaxf(frame->h_px, 1.0f);
	draw->rippled = 0.0f;
	for (int i = 0; i < RIPPLE_POINTS; i++) {
		draw->rippled = fmaxf(draw->rippled, fminf(fabsf(frame->ripples[i]), 200.0f));
	}
}

/* The frame as a list of what is to be put where. */
static void list_frame(struct draw *draw, const struct frame *frame, int w, int h)
{
	cache_begin(&draw->cache);
	canvas_begin(draw->canvas, w, h, draw->software);
	for (int layer = LAYER_WALL; layer <= LAYER_PROMPT; layer++) {
		for (int i = 0; i < frame->node_count; i++) {
			if ((int)frame->nodes[i].layer == layer) {
				paint_node(draw, frame, &frame->nodes[i]);
			}
		}
	}
}

static void find_damage(struct draw *draw)
{
	const struct canvas *now = draw->canvas;
	bool kept = draw->software || graphic_keeps(&draw->graphic, now->w, now->h);

	if (draw->lost || !kept || now->w != draw->before->w || now->h != draw->before->h) {
		damage_all(&draw->damage, now->w, now->h);
	} else {
		damage_find(&draw->damage, draw->before, now);
	}
}

void draw_frame(struct draw *draw, const struct frame *frame)
{
	struct canvas *before = draw->before;
	int w, h;

	size_of(draw, &w, &h);
	take_ripples(draw, frame);
	draw->before = draw->canvas;
	draw->canvas = before;
	list_frame(draw, frame, w, h);
	find_damage(draw);
	draw->lost = false;
	if (draw->renderer) {
		graphic_paint(&draw->graphic, draw->canvas, &draw->damage);
		return;
	}
	for (int i = 0; draw->surface && i < draw->damage.count; i++) {
		soft_paint(draw->canvas, draw->surface, draw->damage.rects[i]);
	}
}

void draw_prepare(struct draw *draw, const struct frame *frame)
{
	draw->width_px = fmaxf(frame->w_px, 1.0f);
	draw->height_px = fmaxf(frame->h_px, 1.0f);
	for (int i = 0; i < frame->prim_count; i++) {
		const struct prim *prim = &frame->prims[i];

		if (prim->kind == PRIM_LAND || prim->kind == PRIM_GLOBE || prim->kind == PRIM_AREA) {
			paint_ask_map(draw, prim, frame->text + prim->text);
		}
	}
}

/* What is on the screen; the caller frees it. */
static SDL_Surface *seen_of(const struct draw *draw)
{
	int w, h;

	size_of(draw, &w, &h);
	if (!draw->renderer) {
		return SDL_ConvertSurfaceFormat(draw->surface, SDL_PIXELFORMAT_RGB24, 0);
	}
	SDL_Surface *seen = SDL_CreateRGBSurfaceWithFormat(0, w, h, 24, SDL_PIXELFORMAT_RGB24);

	if (seen && SDL_RenderReadPixels(draw->renderer, NULL, SDL_PIXELFORMAT_RGB24, seen->pixels,
					 seen->pitch) != 0) {
		SDL_FreeSurface(seen);
		return NULL;
	}
	return seen;
}

bool draw_save(struct draw *draw, const char *file)
{
	SDL_Surface *seen = seen_of(draw);
	bool saved = seen && IMG_SavePNG(seen, file) == 0;

	if (!saved) {
		log_line(LOG_FAULT, "%s: the picture can't be written: %s", file, SDL_GetError());
	}
	SDL_FreeSurface(seen);
	return saved;
}

unsigned char *draw_jpeg(struct draw *draw, int most_px, size_t *length)
{
	SDL_Surface *seen = seen_of(draw);
	unsigned char *bytes = seen ? save_jpeg(seen, most_px, length) : NULL;

	if (!bytes) {
		log_line(LOG_FAULT, "no picture of the screen: %s", SDL_GetError());
	}
	SDL_FreeSurface(seen);
	return bytes;
}
