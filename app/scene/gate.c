#include "scene/gate.h"

#include <math.h>

#include "base/hash.h"
#include "scene/gate_life.h"
#include "scene/gate_map.h"
#include "scene/gate_river.h"

static const float OUTLINE = 1.165f; /* radii, of the opening */
static const float STONE = 1.13f;
static const float GOLD_LINE = 0.955f;

static struct rect arch_box(const struct gate_look *look, float radii)
{
	float r = look->radius * radii;

	return (struct rect){look->x - r, look->spring_y - r, 2.0f * r,
			     look->foot_y - look->spring_y + r};
}

static void put_stone(const struct layout *layout, const struct gate_look *look)
{
	float r = look->radius;
	struct prim *stone;

	put_arch(layout, PRIM_ARCH, arch_box(look, OUTLINE), look->line, look->line);
	stone = put_arch(layout, PRIM_STONE, arch_box(look, STONE), rgb(0xFBF3E2), rgb(0xDCC9A5));
	if (stone != NULL) {
		stone->a = r * (STONE - 1.0f);
		stone->b = fmaxf(1.0f, r * 0.0095f);
		stone->c = 16.0f;
		stone->d = r * 0.2f;
		stone->edge = rgb(HEX_STONE_EDGE);
	}
}

struct colour gate_sky_high(struct colour deep)
{
	return colour_mix(deep, rgb(0xFFFFFF), 0.20f);
}

struct colour gate_sky_low(struct colour deep)
{
	return colour_mix(deep, rgb(0x000000), 0.28f);
}

static struct colour deep_of(const struct layout *layout, int network)
{
	return layout->content->themes[layout->content->networks[network].theme].deep;
}

static void put_hills(const struct layout *layout, const struct gate_look *look, struct rect opening,
		      struct colour deep, struct gate_change change)
{
	struct prim *view = put_arch(layout, PRIM_HILLS, opening, deep, deep);

	if (view != NULL) {
		view->a = look->horizon;
		view->b = look->water_y - opening.y;
		view->c = gate_drift_px(layout);
		view->d = gate_lights_s(layout);
	}
	if (view != NULL && change.from >= 0) {
		view->ink2 = deep_of(layout, change.from);
		view->edge = colour_same(view->ink2, deep) ? rgba(0, 0.0f) : rgba(0, change.colours);
	}
}

static void put_view(const struct layout *layout, const struct gate_look *look, struct colour deep,
		     struct gate_change change)
{
	struct rect opening = arch_box(look, 1.0f);
	struct prim *line;

	if (look->view != VIEW_HILLS) {
		put_arch(layout, PRIM_ARCH, opening, gate_sky_high(deep), gate_sky_low(deep));
	} else {
		put_hills(layout, look, opening, deep, change);
	}
	line = put_arch(layout, PRIM_ARCH, arch_box(look, GOLD_LINE), rgba(0, 0.0f), rgba(0, 0.0f));
	if (line != NULL) {
		line->b = fmaxf(1.5f, look->radius * 0.0104f);
		line->edge = gold_light();
	}
}

static void put_keystone(const struct layout *layout, const struct gate_look *look)
{
	float k = look->radius * 0.07f;
	struct rect box = {look->x - 1.45f * k, look->spring_y - 1.19f * look->radius, 2.9f * k,
			   0.205f * look->radius};
	struct prim *stone = put_arch(layout, PRIM_KEYSTONE, box, gold(), gold());

	if (stone != NULL) {
		stone->b = fmaxf(1.0f, look->radius * 0.009f);
		stone->edge = rgb(HEX_GOLD_DARK);
	}
}

static void put_faded_emblem(const struct layout *layout, struct rect box, int network, float seen,
			     float grown)
{
	int emblem = layout->frame->prim_count;

	if (seen <= 0.0f) {
		return;
	}
	put_emblem(layout, box, &layout->content->networks[network]);
	if (layout->frame->prim_count > emblem) {
		struct prim *picture = &layout->frame->prims[emblem];

		picture->ink = colour_faded(picture->ink, seen);
		picture->c = grown;
	}
}

/* The ring that the medallion had before, over that of now, for as long as it is still seen. */
static void put_ring_before(const struct layout *layout, int parent, struct rect disc, float ring,
			    float swell, struct gate_change change)
{
	struct rect box = rect_grown(disc, ring);
	struct node *node = frame_at(layout->frame, frame_node(layout->frame, parent, box, "gate/ring-before"));
	struct prim *line = node != NULL ? frame_prim(layout->frame, PRIM_RING, box) : NULL;

	if (line != NULL) {
		node->moves = MOVES_EXACTLY;
		node->alpha = change.colours;
		node->scale = swell;
		line->ink = colour_mix(deep_of(layout, change.from), rgb(0xFFFFFF), 0.14f);
		line->a = ring;
		line->b = 1.0f;
	}
}

static void put_medallion(const struct layout *layout, const struct gate_look *look, int parent,
			  int network, struct gate_change change)
{
	float d = look->medallion, ring = roundf(d * 0.028f), line = fmaxf(1.0f, roundf(d * 0.0084f));
	float swell = look->swell > 0.0f ? look->swell : 1.0f;
	struct rect disc = {roundf(look->x - d / 2.0f),
			    roundf(look->spring_y - look->lift - d / 2.0f), d, d};
	struct rect shade = disc, emblem = rect_scaled(disc, 0.86f);
	struct prim *face;
	struct colour pale = colour_mix(deep_of(layout, network), rgb(0xFFFFFF), 0.14f);
	struct node *node = frame_at(layout->frame,
				     frame_node(layout->frame, parent, rect_grown(disc, ring + line),
						"medallion/%s", layout->content->networks[network].id));

	if (node == NULL) {
		return;
	}
	node->moves = look->moves;
	node->scale = swell;
	shade.y += roundf(d * 0.045f);
	put_shadow(layout, shade, d / 2.0f, roundf(d * 0.11f), rgba(0x000000, 0.35f));
	put_round(layout, rect_grown(disc, ring + line), d / 2.0f + ring + line, pale, pale, line,
		  gold_light());
	face = frame_prim(layout->frame, PRIM_ROUND, disc);
	if (face != NULL) { /* lit from above its middle */
		face->ink = rgb(0xFFFDF8);
		face->ink2 = rgb(0xEFE2CA);
		face->a = d / 2.0f;
		face->c = 1.0f;
	}
	if (change.from >= 0) {
		put_faded_emblem(layout, emblem, change.from, change.gone, 1.0f);
	}
	put_faded_emblem(layout, emblem, network, change.seen, change.pop);
	if (change.from >= 0 && change.colours > 0.0f) {
		put_ring_before(layout, parent, disc, ring, swell, change);
	}
}

enum gate_view gate_view(const struct layout *layout, int network)
{
	return has_gate_map(layout, network)	 ? VIEW_PLACE
	       : has_gate_river(layout, network) ? VIEW_DATES
						 : VIEW_HILLS;
}

void put_open_view(const struct layout *layout, const struct gate_look *look, struct colour deep)
{
	float high = fmaxf(4.0f, roundf(look->radius * 0.08f)), half = look->radius * 1.5f;
	struct rect sill = {look->x - half, look->foot_y - roundf(high * 0.3f), 2.0f * half, high};
	struct node *node = frame_at(layout->frame, frame_node(layout->frame, -1,
							       arch_box(look, OUTLINE), "gate"));

	if (node == NULL) {
		return;
	}
	node->layer = LAYER_WALL;
	node->moves = look->moves;
	put_stone(layout, look);
	put_view(layout, look, deep, (struct gate_change){.from = -1});
	put_keystone(layout, look);
	put_round(layout, sill, high * 0.3f, rgb(0xFBF3E2), rgb(0xCDB88F), 0.0f, gold());
}

void put_gate(const struct layout *layout, int parent, const struct gate_look *look, int network)
{
	const struct network *shown = &layout->content->networks[network];
	struct gate_change change = gate_change(layout, network);
	struct node *node = frame_at(layout->frame, frame_node(layout->frame, parent, arch_box(look, OUTLINE),
							       "gate/%s", shown->id));

	if (node == NULL) {
		return;
	}
	node->moves = look->moves;
	node->from[0] = hash_more(hash_text("card/"), shown->id);
	node->from[1] = hash_more(hash_text("medallion/"), shown->id);
	put_stone(layout, look);
	put_view(layout, look, deep_of(layout, network), change);
	put_keystone(layout, look);
	if (look->view == VIEW_PLACE) {
		put_gate_map(layout, parent, look, network);
	} else if (look->view == VIEW_DATES) {
		put_gate_river(layout, parent, look, network);
	}
	put_medallion(layout, look, parent, network, change);
}
