#include "scene/timeline_legend.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "scene/card.h"
#include "scene/timeline_medal.h"

enum { ITEMS = 3, MANY = 5, FEW = 4 };

static const float ITEM_LINE = 1.9f; /* from row to row, of the letters */
static const float MARK = 1.5f;      /* of the letters */
static const float MARK_GAP = 0.6f;
static const float ITEM_GAP = 1.1f;
static const float DISC = 72.0f; /* design px, as all below */
static const float HEAD = 26.0f, HEAD_LINE = 42.0f;
static const float NAME = 24.0f, NAME_LEAST = 0.84f, NAME_WIDTH = 205.0f, NAME_ROOM = 8.0f;
static const float GAP_MOST = 60.0f, GAP_LEAST = 22.0f;

static void item_text(const struct layout *layout, int item, char *out, size_t room)
{
	static const enum word words[ITEMS] = {
		WORD_TIMELINE_LEGEND_FOUNDED,
		WORD_TIMELINE_LEGEND_JOINED,
		WORD_TIMELINE_TILES,
	};

	word_fill(out, room, say(layout, words[item]), "city",
		  says(layout, &layout->content->city.name));
}

static float item_width(const struct layout *layout, const struct legend *legend, int item)
{
	char text[160];

	item_text(layout, item, text, sizeof(text));
	return (MARK + MARK_GAP) * legend->size_px +
	       text_width(layout, FACE_TEXT, legend->size_px, text);
}

static int first_item(const struct legend *legend)
{
	return legend->look == LEGEND_TILES ? ITEMS - 1 : 0;
}

/* Places of all items, from the legend's corner. Returns the box that they take. */
static struct rect place_items(const struct layout *layout, const struct legend *legend,
			       struct rect *items)
{
	float line = roundf(legend->size_px * ITEM_LINE), x = 0.0f, y = 0.0f;
	struct rect all = {0};

	for (int i = first_item(legend); i < ITEMS; i++) {
		float w = ceilf(item_width(layout, legend, i));
		bool next_row = legend->look == LEGEND_COLUMN || x + w > legend->width;

		if (next_row && i > first_item(legend)) {
			x = 0.0f;
			y += line;
		}
		items[i] = (struct rect){x, y, w, line};
		all = rect_around(all, items[i]);
		x += w + ITEM_GAP * legend->size_px;
	}
	all.x = legend->look == LEGEND_COLUMN ? legend->x + legend->width - all.w : legend->x;
	all.y = legend->y;
	return all;
}

struct rect legend_box(const struct layout *layout, const struct legend *legend)
{
	struct rect items[ITEMS];

	return place_items(layout, legend, items);
}

static void put_mark(const struct layout *layout, struct rect box, int item, float size)
{
	float d = roundf(size * MARK * (item < 2 ? 0.78f : 1.0f));
	struct rect mark = {roundf(box.x + (size * MARK - d) / 2.0f),
			    roundf(box.y + (box.h - d) / 2.0f), d, d};

	if (item < 2) {
		put_disc(layout, mark, fmaxf(2.0f, roundf(d * 0.14f)),
			 item == 1 ? gold() : rgb(0xF8EFDC),
			 rgb(item == 1 ? HEX_GOLD_DARK : HEX_STONE_EDGE));
		return;
	}
	put_round(layout, mark, d * 0.2f, navy(), navy(), 0.0f, navy());
	struct prim *tile = frame_prim(layout->frame, PRIM_TILES, mark);

	if (tile != NULL) {
		tile->ink = gold_light();
		tile->a = 1.0f;
		tile->b = d * 0.36f;
	}
}

void put_legend(const struct layout *layout, const struct legend *legend)
{
	struct rect items[ITEMS];
	struct rect all = place_items(layout, legend, items);
	struct pen pen = {FACE_TEXT, legend->size_px, roundf(legend->size_px * ITEM_LINE),
			  rgb(HEX_SOFT_INK), ALIGN_LEFT};
	struct node *node =
		frame_at(layout->frame, frame_node(layout->frame, -1, all, "timeline/legend"));

	if (node == NULL) {
		return;
	}
	node->moves = MOVES_FADE;
	for (int i = first_item(legend); i < ITEMS; i++) {
		struct rect box = {all.x + items[i].x, all.y + items[i].y, items[i].w, items[i].h};
		float x = box.x + (MARK + MARK_GAP) * legend->size_px;
		char text[160];

		put_mark(layout, box, i, legend->size_px);
		item_text(layout, i, text, sizeof(text));
		put_line(layout, pen, x,
			 box.y + measure_baseline(FACE_TEXT, pen.size_px, pen.line_px), text,
			 strlen(text));
	}
}

static float disc_px(const struct timeline_plan *plan)
{
	return fmaxf(lk(plan->layout, DISC), ceilf(least_target_px(plan->layout)));
}

static float name_px(const struct timeline_plan *plan)
{
	return fmaxf(lk(plan->layout, NAME), least_text_px(plan->layout, FACE_LABEL));
}

float undated_height(const struct timeline_plan *plan)
{
	return lk(plan->layout, HEAD_LINE + NAME_ROOM) + disc_px(plan) +
	       2.0f * roundf(name_px(plan) * 1.14f);
}

static void break_name(const struct timeline_plan *plan, const char *name, struct lines *lines)
{
	float size = name_px(plan);

	lines_fit(lines, plan->layout->measure, FACE_LABEL, size, size * NAME_LEAST, 2, name,
		  lk(plan->layout, NAME_WIDTH));
}

/* The nth of the line: an undated network, or, behind the last that is shown, the way to all. */
static void column_text(const struct timeline_plan *plan, int nth, int shown, char *out,
			size_t room)
{
	const struct content *content = plan->layout->content;
	char number[16];

	if (nth < shown) {
		snprintf(out, room, "%s",
			 says(plan->layout, &content->networks[content->undated[nth]].shortly));
		return;
	}
	text_of_number(number, sizeof(number), content->undated_count - shown);
	word_fill(out, room, say(plan->layout, WORD_TIMELINE_MORE), "n", number);
}

static float column_width(const struct timeline_plan *plan, int nth, int shown)
{
	char text[160];
	struct lines lines;

	column_text(plan, nth, shown, text, sizeof(text));
	break_name(plan, text, &lines);
	return fmaxf(disc_px(plan), ceilf(lines.width));
}

static int columns_of(const struct timeline_plan *plan, int shown)
{
	return shown + (shown < plan->layout->content->undated_count);
}

static float columns_width(const struct timeline_plan *plan, int shown)
{
	float sum = 0.0f;

	for (int i = 0; i < columns_of(plan, shown); i++) {
		sum += column_width(plan, i, shown);
	}
	return sum;
}

/* As many as have room, at most five; of more than five only four. */
static int shown_of(const struct timeline_plan *plan, float width)
{
	int count = plan->layout->content->undated_count;
	int shown = count > MANY ? FEW : count;

	while (shown > 0 &&
	       columns_width(plan, shown) +
			       lk(plan->layout, GAP_LEAST) * (float)(columns_of(plan, shown) - 1) >
		       width) {
		shown--;
	}
	return shown;
}

static void put_all_disc(const struct layout *layout, struct rect disc)
{
	float rim = fmaxf(2.0f, roundf(disc.w * 0.042f));

	put_round(layout, disc, disc.w / 2.0f, rgb(HEX_STONE_HIGH), rgb(HEX_STONE_HIGH), rim,
		  rgb(0xC9B48A));
	put_icon(layout, rect_scaled(disc, 0.5f), navy(), "icons/all");
}

static struct node *column_control(const struct timeline_plan *plan, struct rect box, int nth,
				   int shown)
{
	const struct layout *layout = plan->layout;

	if (nth >= shown) {
		return put_control(layout, -1, box, (struct action){.kind = ACTION_HOME},
				   "timeline/undated");
	}
	int network = layout->content->undated[nth];

	return put_control(layout, -1, box, open_action(layout, network), "timeline/%s",
			   layout->content->networks[network].id);
}

static void put_column(const struct timeline_plan *plan, struct rect box, int nth, int shown)
{
	const struct layout *layout = plan->layout;
	float d = disc_px(plan), size = name_px(plan);
	struct pen pen = {FACE_LABEL, size, roundf(size * 1.14f), rgb(HEX_INK), ALIGN_LEFT};
	struct rect disc = {box.x, box.y, d, d};
	struct node *node = column_control(plan, box, nth, shown);
	char text[160];
	struct lines lines;

	if (node == NULL) {
		return;
	}
	node->moves = MOVES_FADE;
	node->scale = node->presses ? 0.96f : 1.0f;
	column_text(plan, nth, shown, text, sizeof(text));
	break_name(plan, text, &lines);
	pen.size_px = lines.size_px;
	put_lines(layout, pen, box.x, box.y + d + lk(layout, NAME_ROOM), &lines);
	if (nth < shown) {
		put_undated_disc(layout, (int)(node - layout->frame->nodes), disc,
				 layout->content->undated[nth]);
	} else {
		put_all_disc(layout, disc);
	}
}

void put_undated(const struct timeline_plan *plan, float x, float y, float width)
{
	const struct layout *layout = plan->layout;
	int shown = shown_of(plan, width), columns = columns_of(plan, shown);
	float size = lk(layout, HEAD), head = lk(layout, HEAD_LINE);
	float gap = (width - columns_width(plan, shown)) / fmaxf((float)(columns - 1), 1.0f);
	const char *title = say(layout, WORD_TIMELINE_UNDATED);
	struct pen pen = {FACE_TEXT, size, roundf(size * 1.2f), rgb(HEX_SOFT_INK), ALIGN_LEFT};

	if (columns == 0) {
		return;
	}
	struct node *node = frame_at(layout->frame,
				     frame_node(layout->frame, -1, (struct rect){x, y, width, head},
						"timeline/undated-head"));

	if (node != NULL) {
		node->moves = MOVES_FADE;
		put_line(layout, pen, x, y + measure_baseline(FACE_TEXT, size, pen.line_px), title,
			 strlen(title));
	}
	gap = clampf(floorf(gap), 0.0f, lk(layout, GAP_MOST));
	for (int i = 0; i < columns; i++) {
		float w = column_width(plan, i, shown);

		put_column(
			plan,
			(struct rect){roundf(x), roundf(y + head), w, undated_height(plan) - head},
			i, shown);
		x += w + gap;
	}
}
