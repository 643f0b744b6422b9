#include "scene/card.h"

#include <math.h>
#include <string.h>

#include "base/hash.h"

static const float STONE = 11.0f;       /* wall of a card's arch, at k = 1 */
static const float ONE_LINE_SHARE = 0.84f; /* of the largest size: below it two lines are better */
static const float NAME_LINE = 1.08f;
static const float SPREAD_PX = 4.0f;    /* names of one row differ by no more */
static const float EMBLEM_SHARE = 0.88f;

const struct card_look card_aside_look = {
	276, 356, 1.0f, 150, 126, 214, 220, 32, 24, 22, 26, 18, 2, 3, 4, 14, 1.0f,
};

struct scroll_range pages_range(const struct layout *layout)
{
	float w = layout->env->w_px;

	return (struct scroll_range){
		.limit_px = w * (float)(layout->content->network_count - 1),
		.view_px = w,
		.step_px = w,
	};
}

struct action open_action(const struct layout *layout, int network)
{
	return (struct action){
		.kind = ACTION_OPEN,
		.key = layout->content->networks[network].key,
		.range = pages_range(layout),
	};
}

static float name_width(const struct layout *layout, const struct card_look *look)
{
	return lk(layout, look->w - 2.0f * STONE * look->k - 2.0f * look->pad * look->k);
}

/* With the largest letters no name is smaller, and a line that has no room at that size goes. */
static float needed_px(const struct layout *layout)
{
	return layout->env->text_step < 2 ? 0.0f : least_text_px(layout, FACE_TITLE);
}

/* The size a name would take if it were alone. */
static float own_size(const struct layout *layout, const struct card_look *look, const char *name)
{
	float most = larger(layout, lk(layout, look->name_most), 1.12f);
	float least = fmaxf(lk(layout, look->name_least), needed_px(layout));
	float width = name_width(layout, look);
	float needs = text_width(layout, FACE_TITLE, most, name);
	struct lines lines;

	most = fmaxf(most, least);
	if (needs * ONE_LINE_SHARE <= width && floorf(most * width / needs) >= needed_px(layout)) {
		return floorf(fminf(most, most * width / needs));
	}
	lines_fit(&lines, layout->measure, FACE_TITLE, most, least, look->name_lines, name, width);
	return lines.size_px;
}

static void break_name(const struct layout *layout, const struct card_look *look, const char *name,
		       float size_px, struct lines *lines)
{
	float least = fminf(size_px, fmaxf(lk(layout, look->name_least) * 0.8f, needed_px(layout)));
	int most = look->name_lines + (needed_px(layout) > 0.0f);

	lines_fit(lines, layout->measure, FACE_TITLE, size_px, least, most, name,
		  name_width(layout, look));
}

static float line_size(const struct layout *layout, const struct card_look *look)
{
	return fmaxf(larger(layout, lk(layout, look->line_px), 1.3f), least_text_px(layout, FACE_TEXT));
}

/* How many lines of that size there is room for below the name. */
static int line_room(const struct layout *layout, const struct card_look *look,
		     const struct lines *name, float size)
{
	int names = name->count;
	float line = size * look->line_line / fmaxf(1.0f, look->line_px);
	float top = names > 1 ? look->name_two_y : look->name_one_y;
	float foot = lk(layout, look->h - 1.4f * STONE * look->k - top - 5.0f * look->k) -
		     (float)names * roundf(name->size_px * NAME_LINE);
	int room = (int)(foot / fmaxf(1.0f, line) + 0.2f); /* the last line needs no gap below it */
	int most = look->text_lines - names;

	most = most < look->line_lines ? most : look->line_lines;
	return room < most ? room : most;
}

/* The largest size at which the line is whole: grown for the visitor, then as drawn, then less. */
static void break_line(const struct layout *layout, const struct card_look *look, const char *text,
		       const struct lines *name, struct lines *lines)
{
	float drawn = lk(layout, look->line_px), floor_px = fmaxf(1.0f, floorf(drawn * 0.86f));
	float inside = look->w - 2.0f * STONE * look->k;

	lines->count = 0;
	floor_px = fmaxf(floor_px, needed_px(layout) > 0.0f ? least_text_px(layout, FACE_TEXT)
							    : fminf(drawn, least_text_px(layout, FACE_TEXT)));
	for (float size = line_size(layout, look); size >= floor_px; size -= 1.0f) {
		float margin = size >= drawn ? 20.0f : 8.0f;
		int most = line_room(layout, look, name, size);

		if (most > 0) {
			lines_fit(lines, layout->measure, FACE_TEXT, size, size, most, text,
				  lk(layout, inside - margin * look->k));
		}
		if (lines->count > 0 && !lines->cut) {
			return;
		}
	}
	if (needed_px(layout) > 0.0f) {
		lines->count = 0;
	}
}

void card_row(const struct layout *layout, const struct card_look *look, const int *networks,
	      int count, struct card_row *row)
{
	float smallest = INFINITY, largest = 0.0f;
	int most_lines = 1;

	row->count = count;
	for (int i = 0; i < count; i++) {
		const struct network *network = &layout->content->networks[networks[i]];

		row->name_px[i] = own_size(layout, look, says(layout, &network->shortly));
		smallest = fminf(smallest, row->name_px[i]);
	}
	for (int i = 0; i < count; i++) {
		const struct network *network = &layout->content->networks[networks[i]];
		float size = fminf(row->name_px[i], smallest + SPREAD_PX);

		break_name(layout, look, says(layout, &network->shortly), size, &row->name[i]);
		row->name_px[i] = row->name[i].size_px;
		largest = fmaxf(largest, row->name_px[i]);
		most_lines = row->name[i].count > most_lines ? row->name[i].count : most_lines;
		row->line[i].count = 0;
		if (look->line_px > 0.0f) {
			break_line(layout, look, says(layout, &network->summary), &row->name[i],
				   &row->line[i]);
		}
	}
	row->baseline = lk(layout, most_lines > 1 ? look->name_two_y : look->name_one_y) +
			measure_baseline(FACE_TITLE, largest, largest * NAME_LINE);
}

/* Joints and edges: too fine for whole px. */
static float fine_line(const struct layout *layout)
{
	return fmaxf(1.0f, 0.15f * layout->env->u);
}

static void put_stone(const struct layout *layout, const struct card_look *look, struct rect box)
{
	float t = lk(layout, STONE * look->k), line = fine_line(layout);
	struct prim *stone = put_arch(layout, PRIM_STONE, box, rgb(HEX_STONE_HIGH), rgb(HEX_STONE_LOW));

	if (stone != NULL) {
		stone->a = t;
		stone->b = line;
		stone->c = 13.0f;
		stone->d = 4.2f * t;
		stone->edge = rgb(HEX_JOINT);
	}
	struct prim *edge = put_arch(layout, PRIM_ARCH, box, rgba(0, 0.0f), rgba(0, 0.0f));

	if (edge != NULL) {
		edge->b = line;
		edge->edge = rgb(HEX_STONE_EDGE);
	}
}

static void put_niche(const struct layout *layout, const struct card_look *look, struct rect box,
		      struct colour deep, bool lit)
{
	float t = lk(layout, STONE * look->k);
	struct rect niche = {box.x + t, box.y + t, box.w - 2.0f * t, box.h - 1.9f * t};
	struct prim *prim = put_arch(layout, PRIM_NICHE, niche, colour_mix(deep, rgb(0x000000), 0.10f),
				 colour_mix(deep, rgb(0xFFFFFF), 0.03f));

	if (prim != NULL) {
		prim->a = t;
	}
	if (prim != NULL && lit) {
		prim->edge = rgba(HEX_LAMPLIGHT, 0.55f);
		prim->b = lk(layout, look->lamp_y + 10.0f * look->k) - t;
		prim->c = box.w * 0.55f;
	}
}

static void put_keystone(const struct layout *layout, const struct card_look *look, struct rect box)
{
	float t = lk(layout, STONE * look->k);
	float w = 2.84f * t, h = 1.75f * t;
	struct rect stone = {box.x + (box.w - w) / 2.0f, box.y - 0.45f * t, w, h};
	struct prim *prim = put_arch(layout, PRIM_KEYSTONE, stone, gold(), gold());

	if (prim != NULL) {
		prim->b = fine_line(layout);
		prim->edge = rgb(HEX_GOLD_DARK);
	}
}

static void put_glow(const struct layout *layout, float x, float y, float radius, struct colour ink)
{
	struct rect box = {x - radius, y - radius, 2.0f * radius, 2.0f * radius};
	struct prim *prim = put_arch(layout, PRIM_GLOW, box, ink, ink);

	if (prim != NULL) {
		prim->c = 0.35f;
	}
}

static void put_lamp(const struct layout *layout, const struct card_look *look, struct rect box,
		     bool lit)
{
	float x = box.x + box.w / 2.0f, y = box.y + lk(layout, look->lamp_y);
	float w = lk(layout, 24.0f * look->lamp_k), h = lk(layout, 32.0f * look->lamp_k);

	if (lit) {
		put_glow(layout, x, y + h * 0.55f, lk(layout, 74.0f * look->lamp_k),
			 rgba(0xFFE3A0, 0.85f));
	}
	put_icon(layout, (struct rect){roundf(x - w / 2.0f), roundf(y), w, h}, rgb(0xFFFFFF),
		 lit ? "icons/lamp-on" : "icons/lamp-off");
}

static void put_medallion(const struct layout *layout, const struct card_look *look,
			  struct rect box, const struct network *network, int card, bool home)
{
	float d = lk(layout, look->medallion), ring = fmaxf(1.0f, lk(layout, 3.0f * look->k));
	struct rect disc = {roundf(box.x + (box.w - d) / 2.0f),
			    roundf(box.y + lk(layout, look->medallion_y) - d / 2.0f), d, d};
	struct rect shade = disc;
	struct rect outer = rect_grown(disc, ring);
	int index = home ? frame_node(layout->frame, card, outer, "medallion/%s", network->id)
			 : frame_node(layout->frame, card, outer, "%s/medallion",
				      layout->frame->text + layout->frame->nodes[card].name);

	if (index < 0) {
		return;
	}
	layout->frame->nodes[index].moves = home ? MOVES_GATE : MOVES_NOT;
	shade.y += lk(layout, 5.0f * look->k);
	put_shadow(layout, shade, d / 2.0f, lk(layout, 10.0f * look->k), rgba(0x000000, 0.30f));
	put_round(layout, outer, outer.w / 2.0f, cream(), cream(), ring, gold());
	put_emblem(layout, rect_scaled(disc, EMBLEM_SHARE), network);
}

static void put_texts(const struct layout *layout, const struct card_look *look,
		      const struct card_row *row, int nth, struct rect box, float alpha)
{
	float size = row->name_px[nth];
	float line_px = roundf(size * NAME_LINE);
	struct colour ink = colour_faded(cream(), alpha);
	struct pen name = {FACE_TITLE, size, line_px, ink, ALIGN_MIDDLE};
	float top = box.y + row->baseline - measure_baseline(FACE_TITLE, size, line_px);
	float middle = box.x + box.w / 2.0f;
	float y = put_lines(layout, name, middle, roundf(top), &row->name[nth]);
	const struct lines *lines = &row->line[nth];

	if (lines->count > 0) {
		float line = lk(layout, look->line_line) * lines->size_px /
			     fmaxf(1.0f, lk(layout, look->line_px));
		struct pen pen = {FACE_TEXT, lines->size_px, roundf(line), ink, ALIGN_MIDDLE};

		put_lines(layout, pen, middle, roundf(y + lk(layout, 5.0f * look->k)), lines);
	}
}

/* The glow behind a gate of the chosen theme: a node of its own, since it comes and goes. */
static void put_glow_behind(const struct layout *layout, struct rect box, int parent, const char *id)
{
	struct node *node = frame_at(layout->frame, frame_node(layout->frame, parent, box, "glow/%s", id));

	if (node == NULL) {
		return;
	}
	node->moves = MOVES_LIGHT;
	put_shadow(layout, rect_grown(box, lk(layout, 14.0f)), -1.0f, lk(layout, 34.0f),
		   rgba(0xFFCD69, 0.85f));
	put_arch(layout, PRIM_ARCH, rect_grown(box, lk(layout, 5.0f)), gold_light(), gold_light());
}

static void put_dusk(const struct layout *layout, struct rect box, int card, const char *id)
{
	struct node *node = frame_at(layout->frame, frame_node(layout->frame, card, box, "dusk/%s", id));

	if (node != NULL) {
		node->moves = MOVES_DUSK;
		put_arch(layout, PRIM_ARCH, box, rgba(HEX_DUSK, 0.45f), rgba(HEX_DUSK, 0.45f));
	}
}

void put_card_arch(const struct layout *layout, struct rect box, float stone, struct colour deep)
{
	struct card_look look = {.k = stone / STONE};
	struct rect shade = box;

	shade.y += lk(layout, 8.0f * look.k);
	put_shadow(layout, shade, -1.0f, lk(layout, 18.0f * look.k), rgba(HEX_SHADE, 0.24f));
	put_stone(layout, &look, box);
	put_niche(layout, &look, box, deep, false);
	put_keystone(layout, &look, box);
}

static void put_gate_front(const struct layout *layout, const struct card_look *look, struct rect box,
			   int network)
{
	const struct network *shown = &layout->content->networks[network];
	bool lit = state_lit(layout->state, network);
	struct rect shade = box;

	shade.y += lk(layout, 8.0f * look->k);
	put_shadow(layout, shade, -1.0f, lk(layout, 18.0f * look->k), rgba(HEX_SHADE, 0.24f));
	put_stone(layout, look, box);
	put_niche(layout, look, box, layout->content->themes[shown->theme].deep, lit);
	put_lamp(layout, look, box, lit);
	put_keystone(layout, look, box);
}

void card_put(const struct layout *layout, const struct card_look *look, const struct card_row *row,
	      int nth, int network, struct card_place place)
{
	const struct network *shown = &layout->content->networks[network];
	struct rect box = {roundf(place.x), roundf(place.y), lk(layout, look->w), lk(layout, look->h)};
	bool home = strcmp(place.scope, "card") == 0;

	if (place.light == CARD_LIT) {
		put_glow_behind(layout, box, place.parent, shown->id);
	}
	struct node *node = put_control(layout, place.parent, box, open_action(layout, network),
					"%s/%s", place.scope, shown->id);

	if (node == NULL) {
		return;
	}
	int card = (int)(node - layout->frame->nodes);

	node->moves = home ? MOVES_CARD : MOVES_TEXT;
	node->order = home ? nth : 4;
	node->scale = node->presses ? 0.96f : 1.0f;
	node->from[0] = home ? hash_more(hash_text("gate/"), shown->id) : 0;
	put_gate_front(layout, look, box, network);
	put_medallion(layout, look, box, shown, card, home);
	if (place.light == CARD_DIM) {
		put_dusk(layout, box, card, shown->id);
	}
	frame_node(layout->frame, card, box, "%s/%s/words", place.scope, shown->id);
	put_texts(layout, look, row, nth, box, place.light == CARD_DIM ? 0.92f : 1.0f);
	if (node->presses) {
		put_arch(layout, PRIM_ARCH, box, rgba(HEX_SCRIM, 0.18f), rgba(HEX_SCRIM, 0.18f));
	}
}
