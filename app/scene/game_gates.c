#include "scene/game_gates.h"

#include <math.h>

#include "base/hash.h"
#include "scene/card.h"

static const float NAME_LINE = 1.06f;
static const float SPREAD = 1.14f;     /* the largest name to the smallest */
static const float ARCH_SHARE = 0.98f; /* of a row's height: the arch's width */
static const float PANEL_TOP = 0.20f;  /* of a row's height */
static const float FILLED = 0.92f;     /* of the name's place, at most */
static const float SMALLEST = 0.62f;   /* of the least size: for one very long name */

/* One gate: its parts in px. */
struct shape {
	struct rect box, arch, panel, name; /* panel: empty where the name is in the arch */
	float medallion, medallion_y;       /* diameter; middle */
};

static struct shape shape_of(const struct layout *layout, const struct game_look *look,
			     struct rect box)
{
	float t = lk(layout, look->stone);
	struct shape shape = {.box = box, .arch = box};

	if (look->rows) {
		shape.arch.w = roundf(box.h * ARCH_SHARE);
		shape.medallion = roundf(shape.arch.w * 0.70f);
		shape.medallion_y = box.y + roundf(box.h * 0.53f);
		shape.panel.x = box.x + roundf(shape.arch.w / 2.0f);
		shape.panel.y = box.y + roundf(box.h * PANEL_TOP);
		shape.panel.w = box.x + box.w - shape.panel.x;
		shape.panel.h = box.y + box.h - shape.panel.y;
		shape.name.x = box.x + shape.arch.w + 2.0f * t;
		shape.name.w = box.x + box.w - 2.3f * t - shape.name.x;
		shape.name.y = shape.panel.y + t;
		shape.name.h = shape.panel.h - 2.9f * t;
		return shape;
	}
	shape.medallion = roundf(fminf(box.w * 0.62f, box.h * 0.50f));
	shape.medallion_y =
		box.y + roundf(box.w * 0.9f < box.h * 0.62f ? box.w * 0.45f : box.h * 0.40f);
	shape.name.x = box.x + 2.1f * t;
	shape.name.w = box.w - 4.2f * t;
	shape.name.y = shape.medallion_y + shape.medallion / 2.0f + 0.5f * t;
	shape.name.h = box.y + box.h - 2.2f * t - shape.name.y;
	return shape;
}

static const char *name_of(const struct layout *layout, int nth)
{
	const struct content *content = layout->content;

	return says(layout, &content->networks[layout->state->game.question.answers[nth]].shortly);
}

/* At most two lines that are not higher than their place. */
static void break_name(const struct layout *layout, const struct game_look *look,
		       const struct shape *shape, const char *name, float most, struct lines *lines)
{
	float least = fminf(lk(layout, look->name_least), most);

	for (float size = most; size > 1.0f; size -= 1.0f) {
		lines_fit(lines, layout->measure, FACE_TITLE, size, fminf(least, size), 2, name,
			  shape->name.w);
		if (lines->cut || lines->width > shape->name.w) {
			lines_fit(lines, layout->measure, FACE_TITLE, least, least * SMALLEST, 3,
				  name, shape->name.w);
		}
		size = lines->size_px;
		if ((float)lines->count * size * NAME_LINE <= shape->name.h * FILLED) {
			return;
		}
	}
}

static void put_panel(const struct layout *layout, const struct game_look *look, struct rect panel,
		      struct colour deep)
{
	float t = lk(layout, look->stone), line = fmaxf(1.0f, lk(layout, 1.5f));
	struct rect niche = {panel.x + t, panel.y + t, panel.w - 2.0f * t, panel.h - 1.9f * t};
	struct rect shade = panel;

	shade.y += lk(layout, 10.0f);
	put_shadow(layout, shade, t, lk(layout, 24.0f), rgba(HEX_SHADE, 0.26f));
	put_round(layout, panel, t, rgb(HEX_STONE_HIGH), rgb(HEX_STONE_LOW), line,
		  rgb(HEX_STONE_EDGE));
	put_round(layout, niche, t * 0.5f, colour_mix(deep, rgb(0x000000), 0.10f),
		  colour_mix(deep, rgb(0xFFFFFF), 0.03f), 0.0f, deep);
}

static void put_medallion(const struct layout *layout, const struct game_look *look, int parent,
			  const struct shape *shape, const struct network *network)
{
	float d = shape->medallion, ring = fmaxf(2.0f, lk(layout, look->stone / 3.0f));
	struct rect disc = {roundf(shape->arch.x + (shape->arch.w - d) / 2.0f),
			    roundf(shape->medallion_y - d / 2.0f), d, d};
	struct rect outer = rect_grown(disc, ring), shade = disc;
	struct node *node = frame_at(layout->frame, frame_node(layout->frame, parent, outer,
							       "medallion/%s", network->id));

	if (node == NULL) {
		return;
	}
	node->moves = MOVES_GATE;
	shade.y += roundf(ring * 1.4f);
	put_shadow(layout, shade, d / 2.0f, ring * 3.0f, rgba(0x000000, 0.30f));
	put_round(layout, outer, outer.w / 2.0f, cream(), cream(), ring, gold());
	put_emblem(layout, rect_scaled(disc, 0.88f), network);
}

static void put_name(const struct layout *layout, const struct game_look *look,
		     const struct shape *shape, const struct lines *lines)
{
	float line_px = roundf(lines->size_px * NAME_LINE);
	float y = shape->name.y + (shape->name.h - line_px * (float)lines->count) / 2.0f;
	struct pen pen = {FACE_TITLE, lines->size_px, line_px, cream(),
			  look->rows ? ALIGN_LEFT : ALIGN_MIDDLE};
	float x = look->rows ? shape->name.x : shape->name.x + shape->name.w / 2.0f;

	put_lines(layout, pen, x, roundf(y), lines);
}

static void put_gate_of(const struct layout *layout, const struct game_look *look, int nth,
			const struct shape *shape, const struct lines *lines)
{
	int answer = layout->state->game.question.answers[nth];
	const struct network *network = &layout->content->networks[answer];
	struct colour deep = layout->content->themes[network->theme].deep;
	struct action means = {.kind = ACTION_ANSWER, .key = network->key};
	struct node *node =
		put_control(layout, -1, shape->box, means, "game/answer/%s", network->id);

	if (node == NULL) {
		return;
	}
	int gate = (int)(node - layout->frame->nodes);
	bool presses = node->presses;

	node->moves = MOVES_CARD;
	node->order = nth;
	node->scale = presses ? 0.97f : 1.0f;
	node->from[0] = hash_more(hash_text("gate/"), network->id);
	if (!rect_empty(shape->panel)) {
		put_panel(layout, look, shape->panel, deep);
	}
	frame_node(layout->frame, gate, shape->arch, "game/answer/%s/arch", network->id);
	put_card_arch(layout, shape->arch, look->stone, deep);
	if (presses) {
		put_arch(layout, PRIM_ARCH, shape->arch, rgba(HEX_SCRIM, 0.18f),
			 rgba(HEX_SCRIM, 0.18f));
	}
	put_medallion(layout, look, gate, shape, network);
	frame_node(layout->frame, gate, shape->name, "game/answer/%s/name", network->id);
	put_name(layout, look, shape, lines);
}

void put_game_gates(const struct layout *layout, const struct game_look *look, struct rect box)
{
	float gap = lk(layout, look->gap), each = look->rows ? box.h : box.w;
	struct shape shapes[ANSWERS];
	struct lines lines[ANSWERS];
	float smallest = INFINITY;

	each = floorf((each - 2.0f * gap) / (float)ANSWERS);
	for (int i = 0; i < ANSWERS; i++) {
		float at = (float)i * (each + gap);
		struct rect gate = look->rows ? (struct rect){box.x, box.y + at, box.w, each}
					      : (struct rect){box.x + at, box.y, each, box.h};

		shapes[i] = shape_of(layout, look, gate);
		break_name(layout, look, &shapes[i], name_of(layout, i),
			   lk(layout, look->name_most), &lines[i]);
		smallest = fminf(smallest, lines[i].size_px);
	}
	for (int i = 0; i < ANSWERS; i++) {
		float most = roundf(smallest * SPREAD);

		if (lines[i].size_px > most) {
			break_name(layout, look, &shapes[i], name_of(layout, i), most, &lines[i]);
		}
		put_gate_of(layout, look, i, &shapes[i], &lines[i]);
	}
}
