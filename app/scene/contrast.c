#include "scene/contrast.h"

#include <assert.h>
#include <math.h>
#include <string.h>

static const float LINE = 4.0f, LINE_MM = 0.7f; /* edges: design px, but never finer than this */
static const float CORNER = 20.0f;              /* design px */
static const float NESTED = 14.0f; /* design px between a shape and the rim behind it */
static const float THIN = 16.0f;   /* design px: bars and rules */
static const float SMALL = 60.0f;  /* design px: a mark, seen by its edge */
static const float SCRIM = 0.86f;

enum {
	HEX_BLACK = 0x000000,
	HEX_WHITE = 0xFFFFFF,
	HEX_GREY = 0x595959
}; /* grey: 7.0 under white */

/* An opaque shape that words may stand on. */
struct ground {
	struct rect box;
	int layer, order;
	bool light;
};

struct pass {
	const struct layout *layout;
	const struct node *node;
	float line;
	int count, order;
	struct ground grounds[FRAME_PRIMS];
};

static uint32_t hex_of(struct colour colour)
{
	return ((uint32_t)colour.r << 16) | ((uint32_t)colour.g << 8) | colour.b;
}

static bool is_gold(struct colour colour)
{
	uint32_t hex = hex_of(colour);

	return hex == HEX_GOLD || hex == HEX_GOLD_LIGHT || hex == HEX_GOLD_DARK;
}

static bool is_pale(struct colour colour)
{
	return colour.r > 200 && colour.g > 195 && colour.b > 170;
}

/* Grounds are dark until something light is painted there. */
static bool on_light(const struct pass *pass, float x, float y)
{
	int layer = (int)pass->node->layer;
	const struct ground *top = NULL;

	for (int i = 0; i < pass->count; i++) {
		const struct ground *ground = &pass->grounds[i];
		bool below = ground->layer < layer ||
			     (ground->layer == layer && ground->order < pass->order);

		if (below && rect_holds(ground->box, x, y) &&
		    (top == NULL || ground->layer > top->layer ||
		     (ground->layer == top->layer && ground->order > top->order))) {
			top = ground;
		}
	}
	return top != NULL && top->light;
}

static bool middle_on_light(const struct pass *pass, struct rect box)
{
	return on_light(pass, box.x + box.w / 2.0f, box.y + box.h / 2.0f);
}

static void paint(struct prim *prim, uint32_t fill, float border, uint32_t edge)
{
	prim->ink = rgb(fill);
	prim->ink2 = rgb(fill);
	prim->b = border;
	prim->edge = rgb(edge);
	prim->c = 0.0f;
}

static bool grounded(struct pass *pass, const struct prim *prim, bool light)
{
	struct rect seen = rect_common(prim->box, frame_clip(pass->layout->frame, pass->node));

	pass->grounds[pass->count++] =
		(struct ground){seen, (int)pass->node->layer, pass->order, light};
	return true;
}

/* Is prim the rim of the shape that follows it in its node? */
static bool is_rim(const struct pass *pass, const struct prim *prim)
{
	const struct frame *frame = pass->layout->frame;
	const struct prim *last = &frame->prims[pass->node->prim + pass->node->prim_count - 1];
	const struct prim *next = prim + 1;
	float room = lk(pass->layout, NESTED);

	return prim != last && next->kind == prim->kind && next->ink.a > 230 &&
	       rect_holds(rect_grown(prim->box, 0.5f), next->box.x, next->box.y) &&
	       prim->box.w - next->box.w < 2.0f * room && prim->box.h - next->box.h < 2.0f * room;
}

static bool covers_screen(const struct pass *pass, const struct prim *prim)
{
	return prim->box.w >= pass->layout->env->w_px && prim->box.h >= pass->layout->env->h_px;
}

static bool drop(struct pass *pass, struct prim *prim)
{
	(void)pass;
	(void)prim;
	return false;
}

/* Shades over things: over the whole screen nearly black, over a thing as dark as they were. */
static bool veil(struct pass *pass, struct prim *prim)
{
	bool whole = covers_screen(pass, prim);
	float alpha = whole ? SCRIM : (float)prim->ink.a / 255.0f;

	if (whole && pass->node->layer < LAYER_OVERLAY) {
		return false;
	}
	prim->ink = rgba(HEX_BLACK, alpha);
	prim->ink2 = prim->ink;
	prim->b = 0.0f;
	return true;
}

static bool is_disc(const struct prim *prim)
{
	return prim->kind == PRIM_ROUND && fabsf(prim->box.w - prim->box.h) < 1.5f &&
	       prim->a > 0.45f * prim->box.w;
}

static bool fill(struct pass *pass, struct prim *prim)
{
	bool thin = fminf(prim->box.w, prim->box.h) < lk(pass->layout, THIN);

	if (prim->ink.a < 230) {
		return veil(pass, prim);
	}
	if (thin && !is_gold(prim->ink)) {
		return false;
	}
	if (thin) {
		paint(prim, HEX_BRIGHT, 0.0f, HEX_BRIGHT);
		return true;
	}
	paint(prim, HEX_BLACK, 0.0f, HEX_BLACK);
	return grounded(pass, prim, false);
}

static bool outline(struct pass *pass, struct prim *prim)
{
	uint32_t edge = is_gold(prim->edge) ? HEX_BRIGHT : HEX_WHITE;

	if (prim->b <= 0.0f || hex_of(prim->edge) == HEX_STONE_EDGE) {
		return false;
	}
	prim->b = fmaxf(prim->b, pass->line);
	prim->edge = rgb(edge);
	if (prim->kind == PRIM_ROUND && !is_disc(prim)) {
		prim->a = fminf(prim->a, lk(pass->layout, CORNER));
	}
	return true;
}

static bool bar(struct pass *pass, struct prim *prim)
{
	uint32_t ink = is_gold(prim->ink)              ? HEX_BRIGHT
		       : hex_of(prim->ink) == HEX_NAVY ? HEX_WHITE
						       : HEX_GREY;

	(void)pass;
	if (is_disc(prim)) { /* a dot on the map */
		paint(prim, HEX_WHITE, prim->b, HEX_BLACK);
		return true;
	}
	paint(prim, ink, 0.0f, ink);
	return true;
}

/* Black, with a white edge if it had one, or if it is the body of a control. */
static bool dark_shape(struct pass *pass, struct prim *prim)
{
	bool touched = (pass->node->accepts & ACCEPTS_TAP) != 0 &&
		       prim->box.w > 0.3f * pass->node->box.w && !middle_on_light(pass, prim->box);
	bool small = prim->box.w < lk(pass->layout, SMALL);
	bool edged = prim->b > 0.0f || touched || small || is_disc(prim);

	paint(prim, HEX_BLACK, edged ? fmaxf(prim->b, pass->line) : 0.0f, HEX_WHITE);
	return grounded(pass, prim, false);
}

static bool shape(struct pass *pass, struct prim *prim)
{
	bool edged = prim->b > 0.0f, disc = is_disc(prim), golden = is_gold(prim->ink);

	if (prim->ink.a < 8) {
		return outline(pass, prim);
	}
	if (prim->ink.a < 230) {
		return veil(pass, prim);
	}
	if (is_rim(pass, prim)) { /* of a medal, the golden one tells something */
		paint(prim, HEX_BRIGHT, 0.0f, HEX_BRIGHT);
		return disc && golden && prim->b <= 0.0f;
	}
	if (prim->kind == PRIM_ROUND && fminf(prim->box.w, prim->box.h) < lk(pass->layout, THIN)) {
		return bar(pass, prim);
	}
	if (!disc && prim->kind == PRIM_ROUND) {
		prim->a = fminf(prim->a, lk(pass->layout, CORNER));
	}
	if (golden) {
		paint(prim, HEX_BRIGHT, 0.0f, HEX_BRIGHT);
		return grounded(pass, prim, true);
	}
	if (hex_of(prim->ink) == HEX_WHITE || (disc && is_pale(prim->ink))) {
		paint(prim, HEX_WHITE, edged ? fmaxf(prim->b, pass->line) : 0.0f, HEX_BRIGHT);
		return grounded(pass, prim, true);
	}
	return dark_shape(pass, prim);
}

static bool stone(struct pass *pass, struct prim *prim)
{
	prim->kind = PRIM_ARCH;
	prim->a = 0.0f;
	prim->d = 0.0f;
	paint(prim, HEX_BLACK, pass->line, HEX_WHITE);
	return grounded(pass, prim, false);
}

static bool wall(struct pass *pass, struct prim *prim)
{
	(void)pass;
	*prim = (struct prim){.kind = PRIM_FILL, .box = prim->box, .ink = rgb(HEX_BLACK)};
	prim->ink2 = prim->ink;
	return true;
}

/* The river: black under the controls, with a yellow line where its last wave was. */
static bool wave(struct pass *pass, struct prim *prim)
{
	int strip = (int)prim->d;
	float y = roundf(prim->box.y);

	if (strip < 2) {
		return false;
	}
	*prim = (struct prim){.kind = PRIM_FILL, .box = prim->box, .ink = rgb(HEX_BLACK)};
	if (strip == 2) { /* from above the front wave on, which paints over all but its rim */
		prim->ink = rgb(HEX_BRIGHT);
		prim->box.y = y + lk(pass->layout, 14.0f) - pass->line;
		prim->box.h = pass->line + 1.0f;
	}
	prim->ink2 = prim->ink;
	return strip == 2 || grounded(pass, prim, false);
}

static bool ribbon(struct pass *pass, struct prim *prim)
{
	bool back = hex_of(prim->ink) == 0x5C97CF;

	(void)pass;
	prim->ink = rgba(back ? HEX_WHITE : HEX_BLACK, prim->ink.a > 0 ? 1.0f : 0.0f);
	prim->ink2 = rgba(back ? HEX_WHITE : HEX_BLACK, prim->ink2.a > 0 ? 1.0f : 0.0f);
	return true;
}

static bool stroke(struct pass *pass, struct prim *prim)
{
	prim->ink = rgb(is_gold(prim->ink) ? HEX_BRIGHT : HEX_WHITE);
	prim->ink2 = prim->ink;
	(void)pass;
	return true;
}

static bool curve(struct pass *pass, struct prim *prim)
{
	(void)pass;
	prim->ink = rgb(HEX_BRIGHT);
	prim->edge = rgb(HEX_BLACK);
	return true;
}

static bool wedge(struct pass *pass, struct prim *prim)
{
	prim->ink = rgb(is_gold(prim->ink) ? HEX_BRIGHT : HEX_BLACK);
	prim->edge = rgb(is_gold(prim->ink) ? HEX_BRIGHT : HEX_WHITE);
	prim->b = fmaxf(prim->b, pass->line * 0.75f);
	return true;
}

static bool land(struct pass *pass, struct prim *prim)
{
	(void)pass;
	prim->ink = rgb(HEX_GREY);
	prim->ink2 = prim->kind == PRIM_GLOBE ? rgb(HEX_BLACK) : prim->ink;
	prim->edge = rgb(HEX_BLACK);
	prim->d = 0.0f;
	return true;
}

static bool area(struct pass *pass, struct prim *prim)
{
	(void)pass;
	prim->ink = rgb(HEX_GREY);
	prim->ink2 = rgb(HEX_BLACK);
	prim->edge = rgb(HEX_WHITE);
	return true;
}

static bool keep(struct pass *pass, struct prim *prim)
{
	(void)pass;
	(void)prim;
	return true;
}

static bool code(struct pass *pass, struct prim *prim)
{
	prim->ink = rgb(HEX_BLACK);
	prim->ink2 = rgb(HEX_WHITE);
	return grounded(pass, prim, true);
}

static bool (*const repaint[])(struct pass *pass, struct prim *prim) = {
	[PRIM_FILL] = fill,   [PRIM_ROUND] = shape,   [PRIM_ARCH] = shape,    [PRIM_STONE] = stone,
	[PRIM_NICHE] = drop,  [PRIM_KEYSTONE] = drop, [PRIM_SHADOW] = drop,   [PRIM_GLOW] = drop,
	[PRIM_RING] = keep,   [PRIM_DASHES] = stroke, [PRIM_PICTURE] = keep,  [PRIM_TEXT] = keep,
	[PRIM_QR] = code,     [PRIM_WALL] = wall,     [PRIM_HILLS] = drop,    [PRIM_WAVE] = wave,
	[PRIM_STARS] = drop,  [PRIM_LINE] = stroke,   [PRIM_RIBBON] = ribbon, [PRIM_TILES] = stroke,
	[PRIM_LAND] = land,   [PRIM_AREA] = area,     [PRIM_GLOBE] = land,    [PRIM_CURVE] = curve,
	[PRIM_WEDGE] = wedge,
};
static_assert(COUNT_OF(repaint) == PRIM_KIND_COUNT, "every kind has its high contrast");

static bool is_plain(struct colour ink)
{
	uint32_t hex = hex_of(ink);

	return hex == HEX_NAVY || hex == HEX_INK || hex == HEX_SOFT_INK || is_pale(ink);
}

/* Text, signs and rings: black on what is light; else yellow where they had a colour, or white. */
static void ink_over(const struct pass *pass, struct prim *prim, float x, float y)
{
	bool light = on_light(pass, x, y);

	prim->ink = rgb(light ? HEX_BLACK : is_plain(prim->ink) ? HEX_WHITE : HEX_BRIGHT);
	prim->ink2 = prim->ink;
}

static bool is_sign(const struct frame *frame, const struct prim *prim)
{
	static const char signs[] = "assets:icons/";

	return prim->kind == PRIM_PICTURE && hex_of(prim->ink) != HEX_WHITE &&
	       strncmp(frame->text + prim->text, signs, sizeof(signs) - 1) == 0;
}

static void ink(const struct pass *pass, struct prim *prim)
{
	const struct rect *box = &prim->box;

	if (prim->kind == PRIM_TEXT) {
		ink_over(pass, prim, box->x + box->w / 2.0f, box->y - prim->a * 0.3f);
	} else if (is_sign(pass->layout->frame, prim) || prim->kind == PRIM_RING) {
		ink_over(pass, prim, box->x + box->w / 2.0f, box->y + box->h / 2.0f);
	}
}

void contrast_apply(const struct layout *layout)
{
	struct frame *frame = layout->frame;
	float line =
		fmaxf(2.0f, fmaxf(lk(layout, LINE), roundf(LINE_MM * env_px_per_mm(layout->env))));
	struct pass pass = {.layout = layout, .line = line};
	int kept = 0;

	for (int i = 0; i < frame->node_count; i++) {
		struct node *node = &frame->nodes[i];
		int first = kept;

		pass.node = node;
		for (int j = node->prim; j < node->prim + node->prim_count; j++) {
			struct prim *prim = &frame->prims[j];

			pass.order = kept;
			if (repaint[prim->kind](&pass, prim)) {
				frame->prims[kept++] = *prim;
			}
		}
		node->prim = first;
		node->prim_count = kept - first;
	}
	frame->prim_count = kept;
	for (int i = 0; i < frame->node_count; i++) {
		pass.node = &frame->nodes[i];
		for (int j = pass.node->prim; j < pass.node->prim + pass.node->prim_count; j++) {
			pass.order = j;
			ink(&pass, &frame->prims[j]);
		}
	}
}
