#include <math.h>
#include <string.h>

#include "scene/attract_look.h"
#include "scene/attract_parts.h"
#include "scene/gate_life.h"
#include "scene/header.h"

/* What is said of a network, from top to bottom; each part comes after the one before it. */
enum { PARTS = 4 };

struct part {
	const char *name; /* of its node */
	struct pen pen;
	float x, y; /* px */
	struct lines lines;
};

struct story {
	struct part parts[PARTS];
	int count;
	float foot;
	char joined[256];
};

void put_brand(const struct layout *layout)
{
	const struct slide_look *look = slide_look(layout);
	float mark = lk(layout, look->mark), size = lk(layout, look->brand_px);
	struct point shift = slide_shift_now(layout);
	struct rect box = {lk(layout, look->mark_x) + shift.x, lk(layout, look->mark_y) + shift.y,
			   mark, mark};
	const char *title = say(layout, WORD_TITLE);
	struct pen pen = {FACE_VALUE, size, mark, cream(), ALIGN_LEFT};

	frame_node(layout->frame, -1, box, "attract/brand");
	put_mark(layout, box);
	put_line(layout, pen, box.x + mark + roundf(size * 0.3f),
		 box.y + measure_baseline(FACE_VALUE, size, mark) - roundf(size * 0.08f), title,
		 strlen(title));
}

/* A slide's node, which comes as the order-th of them and goes with all. */
static bool begin_part(const struct layout *layout, const struct network *network, struct rect box,
		       const char *part, int order)
{
	struct node *node = frame_at(layout->frame, frame_node(layout->frame, -1, box,
							       "title/%s/%s", network->id, part));

	if (node != NULL) {
		node->moves = MOVES_SLIDE;
		node->order = order;
	}
	return node != NULL;
}

static void put_theme(const struct layout *layout, const struct network *network, float x, float y)
{
	const struct theme *theme = &layout->content->themes[network->theme];
	float size = lk(layout, slide_look(layout)->theme_px), icon = roundf(size * 1.4f);
	const char *name = says(layout, &theme->name);
	struct pen pen = {FACE_LABEL, size, roundf(size * 1.58f), theme->bright, ALIGN_LEFT};
	struct rect box = {x, y, lk(layout, slide_look(layout)->text_w), pen.line_px};
	char asset[80] = "icons/";

	if (!begin_part(layout, network, box, "theme", 0)) {
		return;
	}
	strncat(asset, theme->icon, sizeof(asset) - 7);
	put_icon(layout, (struct rect){x, roundf(y + (pen.line_px - icon) / 2.0f), icon, icon},
		 theme->bright, asset);
	put_line(layout, pen, x + icon + roundf(size * 0.4f),
		 y + measure_baseline(FACE_LABEL, size, pen.line_px), name, strlen(name));
}

/* The name in the other language: English beside Serbian, the first one beside English. */
static const char *second_name(const struct layout *layout, const struct network *network)
{
	const struct content *content = layout->content;
	const char *name = says(layout, &network->name);
	const char *reads = content->languages[layout->env->language].reads;

	for (int i = 0; i < content->language_count; i++) {
		bool foreign = strcmp(content->languages[i].reads, reads) != 0;

		if (foreign && strcmp(network->name.in[i], name) != 0) {
			return network->name.in[i];
		}
	}
	return says(layout, &network->other);
}

static const struct fact *joined_fact(const struct network *network)
{
	for (int i = 0; i < network->fact_count; i++) {
		if (network->facts[i].kind == FACT_JOINED) {
			return &network->facts[i];
		}
	}
	return NULL;
}

/* Adds lines already broken; returns the y below them. */
static float add_part(struct story *story, const char *name, struct pen pen, float x, float y,
		      const struct lines *lines)
{
	struct part *part = &story->parts[story->count++];

	*part = (struct part){name, pen, x, y, *lines};
	story->foot = y + pen.line_px * (float)lines->count;
	return story->foot;
}

static float add_paragraph(struct story *story, const struct layout *layout, const char *name,
			   struct pen pen, float x, float y, int most, const char *text)
{
	float width = lk(layout, slide_look(layout)->text_w);
	struct lines lines;

	lines_fit(&lines, layout->measure, pen.face, pen.size_px, pen.size_px * 0.72f, most, text,
		  width);
	pen.line_px = roundf(pen.line_px * lines.size_px / pen.size_px);
	pen.size_px = lines.size_px;
	return add_part(story, name, pen, x, y, &lines);
}

static float add_names(struct story *story, const struct layout *layout,
		       const struct network *network, float x, float y, float scale)
{
	const struct slide_look *look = slide_look(layout);
	float width = lk(layout, look->text_w), other = roundf(lk(layout, look->other_px) * scale);
	float most = roundf(lk(layout, look->name_most) * scale),
	      least = lk(layout, look->name_least) * scale;
	const char *name = says(layout, &network->name), *second = second_name(layout, network);
	struct lines lines;

	lines_fit(&lines, layout->measure, FACE_TITLE, most, least, 2, name, width);
	if (lines.cut) {
		lines_fit(&lines, layout->measure, FACE_TITLE, least, least * 0.75f, 3, name,
			  width);
	}
	struct pen pen = {FACE_TITLE, lines.size_px, roundf(lines.size_px * look->name_line),
			  cream(), ALIGN_LEFT};

	y = add_part(story, "name", pen, x - roundf(lines.size_px * 0.035f), y, &lines);
	if (second[0] != '\0') {
		struct pen foreign = {FACE_FOREIGN, other, roundf(other * 1.25f), rgb(HEX_PALE),
				      ALIGN_LEFT};

		y = add_paragraph(story, layout, "other", foreign, x, y + lk(layout, look->gap), 2,
				  second);
	}
	return y;
}

static void tell(struct story *story, const struct layout *layout, const struct network *network,
		 float x, float y, float scale)
{
	const struct slide_look *look = slide_look(layout);
	float size = roundf(lk(layout, look->line_px) * scale);
	const struct fact *joined = joined_fact(network);
	const char *summary = says(layout, &network->summary);
	struct pen pen = {FACE_TEXT, size, roundf(size * 1.27f), rgb(HEX_PALE), ALIGN_LEFT};

	story->count = 0;
	y = add_names(story, layout, network, x, y, scale) + lk(layout, 2.6f * look->gap);
	if (strcmp(summary, says(layout, &network->name)) !=
	    0) { /* of an acronym it is the name again */
		y = add_paragraph(story, layout, "line", pen, x, y, 2, summary);
	}
	if (joined != NULL) {
		word_fill(story->joined, sizeof(story->joined), say(layout, WORD_JOINED_LINE),
			  "date", says(layout, &joined->shown));
		pen.face = FACE_LABEL;
		pen.ink = gold_light();
		add_paragraph(story, layout, "joined", pen, x, y, 1, story->joined);
	}
}

/* All that is said of the network, at the largest scale at which it ends above the water. */
void put_slide_words(const struct layout *layout, int index)
{
	static const float scales[] = {1.0f, 0.9f, 0.8f, 0.7f, 0.6f};
	const struct slide_look *look = slide_look(layout);
	const struct network *network = &layout->content->networks[index];
	struct point shift = slide_shift(layout);
	float x = lk(layout, look->text_x) + shift.x, y = lk(layout, look->name_y) + shift.y;
	float foot = layout->env->h_px - lk(layout, look->dock - look->offset + 30.0f);
	struct story story = {.foot = INFINITY};

	put_theme(layout, network, x, lk(layout, look->theme_y) + shift.y);
	for (size_t i = 0; i < COUNT_OF(scales) && story.foot > foot; i++) {
		tell(&story, layout, network, x, y, scales[i]);
	}
	for (int i = 0; i < story.count; i++) {
		const struct part *part = &story.parts[i];
		struct rect box = {part->x, part->y, lk(layout, look->text_w),
				   part->pen.line_px * (float)part->lines.count};

		if (begin_part(layout, network, box, part->name, 1 + i)) {
			put_lines(layout, part->pen, part->x, part->y, &part->lines);
		}
	}
}

void put_ticks(const struct layout *layout)
{
	const struct slide_look *look = slide_look(layout);
	int count = layout->content->network_count;
	int now = slides_network(&layout->state->slides, layout->content, 0);
	struct point shift = slide_shift_now(layout);
	float w = lk(layout, 18.0f), h = lk(layout, 24.0f), gap = lk(layout, 14.0f);
	float x = lk(layout, look->text_x) + shift.x;
	float foot = layout->env->h_px - lk(layout, look->ticks_y) + lk(layout, 36.0f) + shift.y;
	struct rect box = {x, foot - lk(layout, 36.0f), lk(layout, look->text_w),
			   lk(layout, 36.0f)};

	if (look->ticks_y <= 0.0f || (float)count * (w + gap) > lk(layout, look->text_w)) {
		return;
	}
	frame_node(layout->frame, -1, box, "attract/ticks");
	for (int i = 0; i < count; i++) {
		bool on = i == now;
		float tick_w = on ? lk(layout, 26.0f) : w, tick_h = on ? lk(layout, 36.0f) : h;
		struct prim *tick = frame_prim(layout->frame, PRIM_ARCH,
					       (struct rect){x, foot - tick_h, tick_w, tick_h});

		if (tick != NULL) {
			tick->ink = on ? gold_light() : rgb(HEX_TICK);
			tick->ink2 = tick->ink;
			tick->a = lk(layout, 3.0f);
		}
		x += tick_w + gap;
	}
}
