#include "scene/timeline_label.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "scene/timeline_medal.h"

enum { LINE_BYTES = 256 };

static const float YEAR_GAP = 12.0f; /* between year and texts, design px */
static const float NAME_LINE = 1.10f;
static const float TEXT_LINE = 1.16f;
static const float YEAR_LINE = 1.06f;  /* where it stands above the name */
static const float LEAST = 0.75f;      /* of its size, before a text is cut */
static const float MOST_HIGHS = 9.0f;  /* a label is no wider than so many of its heights, */
static const float MOST_SHARE = 0.40f; /* nor than this share of the screen */
static const float FOOT = 4.0f, SHELF_FOOT = 8.0f;
static const float RULE = 3.0f;
static const float FIT = 0.98f; /* letters that are made smaller are not exactly so much narrower */

/* As small as the letters of a label may become. */
static float least_px(const struct timeline_plan *plan, enum face face, float size_px)
{
	return fminf(size_px, fmaxf(size_px * LEAST, least_text_px(plan->layout, face)));
}

struct texts {
	const char *name;
	char year[16], line[LINE_BYTES];
	float year_width;
};

static const struct fact *fact_of(const struct timeline_plan *plan, const struct moment *moment)
{
	return &plan->layout->content->networks[moment->network].facts[moment->fact];
}

/* Where it happened, if the network says so; else NULL. */
static const char *place_of(const struct timeline_plan *plan, const struct moment *moment)
{
	static const enum fact_kind places[] = {
		[FACT_JOINED] = FACT_JOINED_IN,
		[FACT_FOUNDED] = FACT_FOUNDED_IN,
		[FACT_ANNOUNCED] = FACT_ANNOUNCED_IN,
	};
	const struct network *network = &plan->layout->content->networks[moment->network];
	enum fact_kind kind = fact_of(plan, moment)->kind;

	for (int i = 0; i < network->fact_count; i++) {
		const struct fact *fact = &network->facts[i];

		if (kind < COUNT_OF(places) && places[kind] != FACT_JOINED &&
		    fact->kind == places[kind] && fact->value == FACT_IS_PLACE) {
			return says(plan->layout, &fact->shown);
		}
	}
	return NULL;
}

/* „Оснивање: Солун, децембар“ */
static void write_line(const struct timeline_plan *plan, const struct moment *moment, char *out,
		       size_t room)
{
	const struct layout *layout = plan->layout;
	const char *label = says(layout, &fact_of(plan, moment)->label);
	const char *where = place_of(plan, moment), *month = NULL;
	char half[LINE_BYTES], detail[LINE_BYTES];

	if (moment->date.month > 0) {
		month = say(layout, (enum word)(WORD_MONTH_1 + moment->date.month - 1));
	}
	if (where == NULL && month == NULL) {
		snprintf(out, room, "%s", label);
		return;
	}
	snprintf(detail, sizeof(detail), "%s", where != NULL ? where : month);
	if (where != NULL && month != NULL) {
		word_fill(half, sizeof(half), say(layout, WORD_TIMELINE_DETAIL), "place", where);
		word_fill(detail, sizeof(detail), half, "month", month);
	}
	word_fill(half, sizeof(half), say(layout, WORD_TIMELINE_LINE), "fact", label);
	word_fill(out, room, half, "detail", detail);
}

float label_width_most(const struct timeline_plan *plan)
{
	return fminf(plan->high * MOST_HIGHS, plan->layout->env->w_px * MOST_SHARE);
}

/* On a flag, beside the year, at its smallest. */
static bool line_fits(const struct timeline_plan *plan, const struct texts *texts)
{
	float room = label_width_most(plan) - plan->gutter - texts->year_width - uk(plan, YEAR_GAP);
	float size = least_px(plan, FACE_TEXT, plan->text_px);

	return text_width(plan->layout, FACE_TEXT, size, texts->line) <= room * FIT;
}

static struct texts texts_of(const struct timeline_plan *plan, const struct moment *moment)
{
	const struct layout *layout = plan->layout;
	struct texts texts = {
		.name = says(layout, &layout->content->networks[moment->network].shortly),
	};
	char number[16];

	text_of_number(number, sizeof(number), moment->date.year);
	word_fill(texts.year, sizeof(texts.year), say(layout, WORD_DATE_YEAR), "year", number);
	write_line(plan, moment, texts.line, sizeof(texts.line));
	texts.year_width = text_width(layout, FACE_TITLE, plan->year_px, texts.year);
	if (!plan->look->down && !line_fits(plan, &texts)) {
		snprintf(texts.line, sizeof(texts.line), "%s",
			 says(layout, &fact_of(plan, moment)->label));
	}
	return texts;
}

float label_width(const struct timeline_plan *plan, const struct moment *moment)
{
	struct texts texts = texts_of(plan, moment);
	float name = text_width(plan->layout, FACE_LABEL, plan->name_px, texts.name);
	float line = text_width(plan->layout, FACE_TEXT, plan->text_px, texts.line);
	float width =
		plan->gutter + texts.year_width + uk(plan, YEAR_GAP) + fmaxf(name, line) / FIT;

	return fminf(ceilf(width) + 1.0f, label_width_most(plan));
}

/* The texts of a label beside a river that runs down, broken. */
struct block {
	struct lines name, line;
	float name_line, text_line, year_line;
	float height;
};

static void set_lines(const struct timeline_plan *plan, struct block *block)
{
	block->name_line = roundf(plan->name_px * NAME_LINE);
	block->text_line = roundf(plan->text_px * TEXT_LINE);
	block->year_line = plan->stacked ? roundf(plan->year_px * YEAR_LINE) : plan->high;
}

static void set_height(const struct timeline_plan *plan, struct block *block, int names, int lines)
{
	float column = block->name_line * (float)names + block->text_line * (float)lines;

	block->height = plan->stacked ? block->year_line + column : fmaxf(block->year_line, column);
}

/* A word that is too long even for a line of its own. */
static void cut_to(struct lines *lines, float room)
{
	if (lines->width > room + 0.5f) {
		lines->count = 1;
		lines->cut = true;
		lines->room = room;
		lines->width = room;
	}
}

static void break_texts(const struct timeline_plan *plan, const struct texts *texts, float room,
			struct block *block)
{
	const struct measure *measure = plan->layout->measure;

	set_lines(plan, block);
	lines_fit(&block->name, measure, FACE_LABEL, plan->name_px,
		  least_px(plan, FACE_LABEL, plan->name_px), 2, texts->name, room);
	lines_fit(&block->line, measure, FACE_TEXT, plan->text_px,
		  least_px(plan, FACE_TEXT, plan->text_px),
		  plan->stacked ? plan->look->lines - block->name.count : 2, texts->line, room);
	cut_to(&block->name, room);
	cut_to(&block->line, room);
	set_height(plan, block, block->name.count, block->line.count);
}

float label_height(const struct timeline_plan *plan, const struct moment *moment, float room)
{
	struct block block;

	if (moment == NULL) {
		set_lines(plan, &block);
		set_height(plan, &block, 2, plan->look->lines - 2);
		return block.height;
	}
	struct texts texts = texts_of(plan, moment);

	break_texts(plan, &texts, room, &block);
	return block.height;
}

float label_room(const struct timeline_plan *plan, enum lane lane, float along, int year)
{
	const struct river *river = &plan->river;
	float reach = plan->radius + plan->gutter, right = plan->layout->env->w_px - plan->side;
	char number[16], text[24];

	if (plan->stacked) {
		/* The same wherever it floats: it must not be broken anew on its way. */
		float end = river_across(river, river->to);

		return lane == LANE_BEGINS ? right - end - reach
					   : river->across - reach - plan->side;
	}
	text_of_number(number, sizeof(number), year);
	word_fill(text, sizeof(text), say(plan->layout, WORD_DATE_YEAR), "year", number);
	reach += text_width(plan->layout, FACE_TITLE, plan->year_px, text) + uk(plan, YEAR_GAP);
	float across = river_across(river, along);

	if (lane == LANE_JOINS) {
		return across - reach - plan->side;
	}
	bool beside = along - 2.0f * plan->high < plan->beside.y + plan->beside.h;

	if (beside && !rect_empty(plan->beside)) {
		right = fminf(right, plan->beside.x - tk(plan, 20.0f));
	}
	return right - across - reach;
}

struct rect label_box(const struct timeline_plan *plan, const struct station *station)
{
	bool joins = station->moment->joins;
	float r = plan->radius;

	if (!plan->look->down) {
		float width = label_width(plan, station->moment), foot = r + tk(plan, FOOT);

		return (struct rect){joins ? station->along - width : station->along,
				     joins ? station->across + foot
					   : station->across - foot - plan->high,
				     width, plan->high};
	}
	enum lane lane = lane_of(station->moment);
	float room = label_room(plan, lane, station->along, station->moment->date.year);
	struct texts texts = texts_of(plan, station->moment);
	float foot = tk(plan, SHELF_FOOT);
	struct block block;

	break_texts(plan, &texts, room, &block);
	float column = fmaxf(block.name.width, block.line.width);
	float width =
		plan->gutter + (plan->stacked ? fmaxf(column, texts.year_width)
					      : texts.year_width + uk(plan, YEAR_GAP) + column);

	return (struct rect){joins ? station->across - r - width : station->across + r,
			     joins ? station->along + foot : station->along - foot - block.height,
			     ceilf(width), block.height};
}

static struct pen pen_of(enum face face, float size_px, float line_px, struct colour ink,
			 bool joins)
{
	return (struct pen){face, size_px, line_px, ink, joins ? ALIGN_RIGHT : ALIGN_LEFT};
}

static struct colour deep_of(const struct timeline_plan *plan, const struct moment *moment)
{
	const struct content *content = plan->layout->content;

	return content->themes[content->networks[moment->network].theme].deep;
}

static struct colour rule_ink(bool joins)
{
	return joins ? gold() : rgb(HEX_STONE_EDGE);
}

/* One row: rule, year, and two lines beside it. */
static void put_flag(const struct timeline_plan *plan, const struct station *station,
		     struct rect box)
{
	const struct layout *layout = plan->layout;
	bool joins = station->moment->joins;
	struct texts texts = texts_of(plan, station->moment);
	float thick = fmaxf(2.0f, roundf(tk(plan, RULE))), way = joins ? -1.0f : 1.0f;
	float name_line = roundf(plan->name_px * NAME_LINE),
	      text_line = roundf(plan->text_px * TEXT_LINE);
	float y = box.y + (box.h - name_line - text_line) / 2.0f;
	float x = station->along + way * plan->gutter;
	float room = (box.w - plan->gutter - texts.year_width - uk(plan, YEAR_GAP)) * FIT;
	struct rect rule = {roundf(station->along - thick / 2.0f), box.y, thick,
			    box.h + tk(plan, 2.0f * FOOT)};
	struct pen year =
		pen_of(FACE_TITLE, plan->year_px, box.h, deep_of(plan, station->moment), joins);
	struct pen name = pen_of(FACE_LABEL, plan->name_px, name_line, rgb(HEX_INK), joins);
	struct pen line = pen_of(FACE_TEXT, plan->text_px, text_line, rgb(HEX_SOFT_INK), joins);

	rule.y -= joins ? tk(plan, 2.0f * FOOT) : 0.0f;
	put_fill(layout, rule, rule_ink(joins), rule_ink(joins));
	put_line(layout, year, x, box.y + measure_baseline(FACE_TITLE, plan->year_px, box.h),
		 texts.year, strlen(texts.year));
	x += way * (texts.year_width + uk(plan, YEAR_GAP));
	put_fitted(layout, name, least_px(plan, FACE_LABEL, plan->name_px), x, y, room, texts.name);
	put_fitted(layout, line, least_px(plan, FACE_TEXT, plan->text_px), x, y + name_line, room,
		   texts.line);
}

/* A line from the node; on it (founding) or below it (joining) the texts. */
static void put_shelf(const struct timeline_plan *plan, const struct station *station,
		      struct rect box)
{
	const struct layout *layout = plan->layout;
	bool joins = station->moment->joins;
	struct texts texts = texts_of(plan, station->moment);
	struct block block;
	float thick = fmaxf(2.0f, roundf(tk(plan, RULE))), way = joins ? -1.0f : 1.0f;
	float x = station->across + way * (plan->radius + plan->gutter);
	struct rect rule = {box.x - (joins ? 0.0f : plan->radius),
			    roundf(station->along - thick / 2.0f), box.w + plan->radius, thick};

	break_texts(plan, &texts,
		    label_room(plan, lane_of(station->moment), station->along,
			       station->moment->date.year),
		    &block);
	struct pen year = pen_of(FACE_TITLE, plan->year_px, block.year_line,
				 deep_of(plan, station->moment), joins);
	struct pen name =
		pen_of(FACE_LABEL, block.name.size_px, block.name_line, rgb(HEX_INK), joins);
	struct pen line =
		pen_of(FACE_TEXT, block.line.size_px, block.text_line, rgb(HEX_SOFT_INK), joins);
	float column = block.name_line * (float)block.name.count +
		       block.text_line * (float)block.line.count;
	float year_y = box.y + (plan->stacked || joins ? 0.0f : box.h - block.year_line);
	float y = box.y + (plan->stacked ? block.year_line : joins ? 0.0f : box.h - column);

	put_fill(layout, rule, rule_ink(joins), rule_ink(joins));
	put_line(layout, year, x,
		 year_y + measure_baseline(FACE_TITLE, plan->year_px, block.year_line), texts.year,
		 strlen(texts.year));
	x += plan->stacked ? 0.0f : way * (texts.year_width + uk(plan, YEAR_GAP));
	y = put_lines(layout, name, x, y, &block.name);
	put_lines(layout, line, x, y, &block.line);
}

/* A label fades before the screen's edge cuts it, and where the river carries no labels any more.
 */
static float alpha_of(const struct timeline_plan *plan, const struct station *station,
		      struct rect box)
{
	struct rect room = plan->room;
	float off = fmaxf(plan->river.from - station->along, station->along - plan->river.to);
	float cut = fmaxf(room.x - box.x, box.x + box.w - room.x - room.w);

	if (!plan->scrolls) {
		return 1.0f;
	}
	if (plan->look->down) {
		off = fmaxf(room.y - box.y, box.y + box.h - room.y - room.h);
		cut = 0.0f;
	}
	return 1.0f - fmaxf(clampf((off - 2.0f) / plan->fade, 0.0f, 1.0f),
			    clampf((cut - 1.0f) / (0.8f * plan->side), 0.0f, 1.0f));
}

void put_label(const struct timeline_plan *plan, const struct station *station)
{
	const struct layout *layout = plan->layout;
	const struct moment *moment = station->moment;
	struct rect box = label_box(plan, station);
	float alpha = alpha_of(plan, station, box);
	char name[MEDAL_NAME];
	struct node *node;

	if (alpha < 0.02f) {
		return;
	}
	medal_name(plan, moment, name, sizeof(name));
	node = put_control(layout, plan->strip, box, medal_action(plan, moment), "%s/label", name);
	if (node == NULL) {
		return;
	}
	node->alpha = alpha;
	node->moves = MOVES_TEXT;
	node->order = station->nth;
	node->scale = node->presses ? 0.98f : 1.0f;
	if (plan->look->down) {
		put_shelf(plan, station, box);
	} else {
		put_flag(plan, station, box);
	}
}
