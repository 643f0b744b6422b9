#include <math.h>
#include <string.h>

#include "scene/detail_page.h"
#include "scene/dock.h"

static const int FEW_WORDS = 24, SOME_WORDS = 48; /* below them the text is set larger */
static const float LETTERS_A_LINE = 51.0f;        /* 45 to 55 read best */
static const float LETTER_EM = 0.49f;
static const float SCROLL_LINES = 2.0f;           /* fewer are not worth scrolling for */

/* What is decided before the first word of the column is set. */
struct column {
	float x, right, y, foot; /* px */
	float size, line;        /* of the text */
	float squeezed;          /* 1, or less where the gap above it is smaller too */
};

float pk(const struct page *page, float design_px)
{
	return lk(page->layout, design_px);
}

void moves_as_text(const struct page *page, int index, int order)
{
	struct node *node = frame_at(page->layout->frame, index);

	if (node != NULL) {
		node->moves = MOVES_TEXT;
		node->order = order;
	}
}

/* How wide the theme's name may be: beside the languages where they stand in the same row. */
static float theme_room(const struct page *page, float x, float right)
{
	const struct layout *layout = page->layout;
	float words = languages_width(layout, lk(layout, 84.0f));

	return pk(page, page->look->label_y) < pk(page, 90.0f) ? right - words - pk(page, 24.0f) - x
							       : right - x;
}

static void put_theme(const struct page *page, float x, float right)
{
	const struct layout *layout = page->layout;
	const struct theme *theme = &layout->content->themes[page->network->theme];
	float drawn = pk(page, page->look->label_px), size = larger(layout, drawn, 1.3f);
	float icon = roundf(size * 1.48f), line = roundf(size * 1.68f);
	float y = pk(page, page->look->label_y) - roundf((line - drawn * 1.68f) / 2.0f);
	char asset[80] = "icons/";

	if (size <= 0.0f) {
		return;
	}
	strncat(asset, theme->icon, sizeof(asset) - 7);
	put_icon(layout, (struct rect){x, roundf(y + (line - icon) / 2.0f), icon, icon}, theme->deep, asset);
	struct pen pen = {FACE_LABEL, size, line, theme->deep, ALIGN_LEFT};

	x += icon + roundf(size * 0.45f);
	put_fitted(layout, pen, drawn * 0.8f, x, y, theme_room(page, x, right), says(layout, &theme->name));
}

static float put_title(const struct page *page, struct column column)
{
	const struct layout *layout = page->layout;
	const struct detail_look *look = page->look;
	float width = column.right - column.x;
	const char *name = says(layout, &page->network->name);
	struct lines lines;

	lines_fit(&lines, layout->measure, FACE_TITLE, pk(page, look->title_most),
		  pk(page, look->title_least), 1, name, width);
	if (lines.cut || lines.count > 1 || lines.width > width) {
		lines_fit(&lines, layout->measure, FACE_TITLE, pk(page, look->title_two_most),
			  pk(page, look->title_two_least), 2, name, width);
	}
	if (lines.cut) {
		lines_fit(&lines, layout->measure, FACE_TITLE, pk(page, look->title_two_least),
			  pk(page, look->title_two_least) * 0.7f, 3, name, width);
	}
	if (layout->env->text_step >= 2 && lines.size_px < least_text_px(layout, FACE_TITLE)) {
		float least = least_text_px(layout, FACE_TITLE);

		lines_fit(&lines, layout->measure, FACE_TITLE, least, least, 4, name, width);
	}
	struct pen pen = {FACE_TITLE, lines.size_px, roundf(lines.size_px * 1.05f), navy(), ALIGN_LEFT};

	/* the stem of a large capital stands right of its origin: it is drawn back to the text's edge */
	return put_lines(layout, pen, column.x - roundf(lines.size_px * 0.04f), column.y, &lines);
}

static float put_other(const struct page *page, struct column column)
{
	const struct layout *layout = page->layout;
	const char *other = says(layout, &page->network->other);
	float size = larger(layout, pk(page, page->look->other_px), 1.2f), line = roundf(size * 1.3f);
	float width = column.right - column.x;
	struct lines lines;

	if (other[0] == '\0') {
		return column.y;
	}
	lines_fit(&lines, layout->measure, FACE_FOREIGN, size, size * 0.86f, 1, other, width);
	if (lines.cut) {
		lines_fit(&lines, layout->measure, FACE_FOREIGN, size, size * 0.7f, 2, other, width);
	}
	if (layout->env->text_step >= 2 && lines.size_px < least_text_px(layout, FACE_FOREIGN)) {
		float least = least_text_px(layout, FACE_FOREIGN);

		lines_fit(&lines, layout->measure, FACE_FOREIGN, least, least, 3, other, width);
	}
	line = roundf(line * lines.size_px / size);
	struct pen pen = {FACE_FOREIGN, lines.size_px, line, rgb(HEX_SOFT_INK), ALIGN_LEFT};

	return put_lines(layout, pen, column.x, column.y + pk(page, 4.0f), &lines);
}

/*
 * grown: of what the number of words asks for, within the sizes of a shorter and a longer text;
 * squeezed: then of that, whatever it is.
 */
static void size_body(const struct page *page, float grown, float squeezed, struct column *column)
{
	const struct detail_look *look = page->look;
	int words = page->network->words;
	float some = fmaxf(look->body_some_px * fminf(grown, 1.0f), look->body_px);
	float size = words <= FEW_WORDS ? look->body_few_px
		     : words <= SOME_WORDS ? some
					   : fminf(look->body_px * fmaxf(grown, 1.0f), look->body_some_px);

	column->size = fmaxf(floorf(larger(page->layout, pk(page, size), 1.5f) * squeezed),
			     least_text_px(page->layout, FACE_TEXT));
	column->squeezed = squeezed;
	column->line = roundf(column->size * (words <= FEW_WORDS ? 1.41f : 1.46f));
}

/* The scroller: facts, then the text. Width of the facts may be larger than that of the text. */
struct flow {
	float facts_w, body_w;
	float facts_h, body_h, code_h, gap;
	struct lines lines;
};

static bool ends_short(const struct lines *lines)
{
	return lines->count > 1 && lines->line[lines->count - 1].width < lines->width * 0.24f;
}

/* A last word alone is taken along by a slightly narrower column, if that costs no line. */
static void break_body(const struct page *page, float size, struct flow *flow)
{
	const struct measure *measure = page->layout->measure;
	const char *text = says(page->layout, &page->network->body);
	struct lines tighter;

	lines_break(&flow->lines, measure, FACE_TEXT, size, text, flow->body_w);
	for (int step = 1; step <= 6 && ends_short(&flow->lines); step++) {
		lines_break(&tighter, measure, FACE_TEXT, size, text,
			    flow->body_w * (1.0f - 0.02f * (float)step));
		if (tighter.cut || tighter.count > flow->lines.count) {
			return;
		}
		if (!ends_short(&tighter)) {
			flow->lines = tighter;
		}
	}
}

static void flow_measure(const struct page *page, struct column column, float arrows, struct flow *flow)
{
	const struct detail_look *look = page->look;
	float width = column.right - column.x;
	bool beside = look->aside_w > 0.0f && look->aside_y >= 0.0f && has_aside(page);
	float left_of_aside = pk(page, look->aside_x - look->text_x) - pk(page, 36.0f);
	float facts_foot;

	if (arrows > 0.0f && beside) {
		width = left_of_aside + pk(page, 24.0f);
	}
	flow->facts_w = width - arrows;
	facts_foot = put_facts(page, 0.0f, column.y, flow->facts_w, true);
	if (beside && arrows <= 0.0f && facts_foot > pk(page, look->aside_y) - pk(page, 20.0f)) {
		flow->facts_w = left_of_aside;
	}
	flow->facts_h = put_facts(page, 0.0f, 0.0f, flow->facts_w, true);
	flow->gap = flow->facts_h > 0.0f ? roundf(pk(page, look->body_gap) * column.squeezed) : 0.0f;
	flow->body_w = fminf(width - arrows, pk(page, look->body_most_w));
	flow->body_w = fminf(flow->body_w, LETTERS_A_LINE * LETTER_EM * column.size * 1.08f);
	break_body(page, column.size, flow);
	flow->body_h = (float)flow->lines.count * column.line;
	flow->code_h = code_below_height(page);
}

static float flow_height(const struct flow *flow)
{
	return flow->facts_h + flow->gap + flow->body_h + flow->code_h;
}

/* A window in which the last line is whole, or the last fact. */
static float whole_lines(const struct page *page, const struct flow *flow, float line_px, float room)
{
	float above = flow->facts_h + flow->gap;

	if (above + line_px > room) {
		return flow->facts_h > 0.0f ? whole_facts(page, flow->facts_w, room) : room;
	}
	return above + floorf((room - above) / line_px) * line_px;
}

static struct action body_by(struct scroll_range range, float by_px)
{
	return (struct action){
		.kind = ACTION_SCROLL_BY,
		.value = SCROLLER_BODY,
		.amount = by_px,
		.range = range,
	};
}

/* place: where they stand, one at its head, the other at its foot. */
static void put_scroll_arrows(const struct page *page, struct rect place, struct scroll_range range,
			      float at_px)
{
	const struct layout *layout = page->layout;
	float side = pk(page, page->look->arrow), bar_w = fmaxf(4.0f, pk(page, 10.0f));
	float page_px = fmaxf(range.step_px, floorf((range.view_px - range.step_px) / range.step_px) *
						     range.step_px);
	struct rect up = {place.x, place.y, side, side};
	struct rect down = {place.x, place.y + place.h - side, side, side};
	float track_y = up.y + side + pk(page, 12.0f), track_h = down.y - pk(page, 12.0f) - track_y;
	float share = range.view_px / (range.view_px + range.limit_px);

	if (track_h > bar_w * 3.0f) {
		float length = fmaxf(track_h * share, bar_w * 2.0f);
		float along = range.limit_px > 0.0f ? clampf(at_px / range.limit_px, 0.0f, 1.0f) : 0.0f;
		struct rect track = {roundf(place.x + (side - bar_w) / 2.0f), track_y, bar_w, track_h};
		struct rect thumb = {track.x, roundf(track_y + along * (track_h - length)), bar_w,
				     roundf(length)};

		frame_node(layout->frame, page->node, track, "detail/%s/bar", page->network->id);
		put_round(layout, track, bar_w / 2.0f, rgb(0xE2D4BB), rgb(0xE2D4BB), 0.0f, navy());
		put_round(layout, thumb, bar_w / 2.0f, navy(), navy(), 0.0f, navy());
	}
	put_arrow(layout, page->node, up, "icons/up", at_px < 1.0f, false, body_by(range, -page_px),
		  "detail/up");
	put_arrow(layout, page->node, down, "icons/down", at_px > range.limit_px - 1.0f, false,
		  body_by(range, page_px), "detail/down");
}

static void put_flow(const struct page *page, struct column column, const struct flow *flow,
		     int parent, float shift)
{
	const struct layout *layout = page->layout;
	struct pen pen = {FACE_TEXT, column.size, column.line, rgb(HEX_INK), ALIGN_LEFT};
	struct rect box = {column.x, roundf(column.y - shift), flow->facts_w, flow_height(flow)};

	frame_node(layout->frame, parent, box, "detail/%s/flow", page->network->id);
	put_facts(page, box.x, box.y, flow->facts_w, false);
	float y = put_lines(layout, pen, box.x, box.y + flow->facts_h + flow->gap, &flow->lines);

	put_code_below(page, box.x, y);
}

/* The largest letters at which all of it stands on the page; false: it must scroll. */
static bool flow_fits(const struct page *page, float room, struct column *column, struct flow *flow)
{
	static const float grown[] = {1.16f, 1.1f, 1.05f, 1.0f, 0.96f, 0.92f};

	for (size_t i = 0; i < COUNT_OF(grown); i++) {
		float tried = column->size;

		size_body(page, grown[i], 1.0f, column);
		if (i > 0 && column->size >= tried) {
			continue;
		}
		flow_measure(page, *column, 0.0f, flow);
		if (flow_height(flow) <= room) {
			return true;
		}
	}
	size_body(page, 1.0f, 1.0f, column);
	return false;
}

/* Nobody scrolls for a line or two: rather all letters are a little smaller. */
static bool flow_squeezed(const struct page *page, float room, struct column *column, struct flow *flow)
{
	static const float squeezed[] = {0.97f, 0.94f, 0.91f, 0.88f, 0.85f, 0.82f, 0.80f};

	flow_measure(page, *column, 0.0f, flow);
	if (flow_height(flow) >= room + SCROLL_LINES * column->line) {
		return false;
	}
	for (size_t i = 0; i < COUNT_OF(squeezed); i++) {
		size_body(page, 1.0f, squeezed[i], column);
		flow_measure(page, *column, 0.0f, flow);
		if (flow_height(flow) <= room) {
			return true;
		}
	}
	size_body(page, 1.0f, 1.0f, column);
	return false;
}

static void put_body(const struct page *page, struct column column)
{
	const struct layout *layout = page->layout;
	float room = column.foot - column.y, side = pk(page, page->look->arrow);
	struct rect place = {0.0f, column.y, side, room};
	bool open = page->index == layout->state->open;
	struct flow flow;
	bool scrolls = !flow_fits(page, room, &column, &flow) &&
		       !flow_squeezed(page, room, &column, &flow);

	if (scrolls) {
		flow_measure(page, column, side + pk(page, 12.0f), &flow);
		scrolls = flow_height(&flow) > room; /* not if the facts came to stand lower */
	}
	if (scrolls) {
		room = whole_lines(page, &flow, column.line, room);
	}
	struct scroll_range range = {
		.limit_px = fmaxf(0.0f, flow_height(&flow) - room),
		.view_px = room,
		.step_px = column.line,
	};
	float at = scrolls && open
			   ? scroll_seen(&layout->state->scrolls[SCROLLER_BODY], range.limit_px,
				 layout->state->now_s)
			   : 0.0f;
	struct rect view = {column.x - pk(page, 8.0f), column.y, fmaxf(flow.facts_w, flow.body_w) + pk(page, 16.0f),
			    room};
	int index = frame_node(layout->frame, page->node, view, "detail/%s/body", page->network->id);
	struct node *node = frame_at(layout->frame, index);

	if (node == NULL) {
		return;
	}
	moves_as_text(page, index, 2);
	if (scrolls) {
		node->clips = true;
		node->accepts = ACCEPTS_DRAG_Y;
		node->scroller = SCROLLER_BODY;
		node->range = range;
	}
	put_flow(page, column, &flow, index, at);
	if (scrolls && open) {
		place.x = column.x + flow.facts_w + pk(page, 12.0f);
		place.h = fmaxf(room, fminf(place.h, 2.0f * side + pk(page, 12.0f)));
		put_scroll_arrows(page, place, range, at);
	}
}

void put_page_texts(const struct page *page)
{
	const struct layout *layout = page->layout;
	const struct detail_look *look = page->look;
	float w = layout->env->w_px, h = layout->env->h_px;
	struct column column = {
		.x = page->left + pk(page, look->text_x),
		.right = page->left + w - pk(page, look->text_right),
		.y = pk(page, look->title_y),
		.foot = h - pk(page, look->foot),
	};
	struct rect head = {column.x, 0.0f, column.right - column.x, column.foot};

	moves_as_text(page, frame_node(layout->frame, page->node, head, "detail/%s/title", page->network->id),
		      0);
	put_theme(page, column.x, column.right);
	column.y = put_title(page, column);
	column.y = put_other(page, column);
	column.y += pk(page, look->facts_gap);
	if (look->aside_y < 0.0f && has_aside(page)) {
		column.foot = h + pk(page, look->aside_y) - aside_height(page) - pk(page, 24.0f);
	}
	put_body(page, column);
	put_aside(page);
}
