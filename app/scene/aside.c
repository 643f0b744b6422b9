#include <math.h>
#include <string.h>

#include "scene/card.h"
#include "scene/detail_page.h"

static const float CODE_STRIP = 1.26f;
static const float TALL_ASIDE = 1.0f; /* height over width: from here on it is a column */

/* The next network of the same theme after this one, going round; -1 if it is alone. */
static int neighbour(const struct page *page)
{
	const struct content *content = page->layout->content;

	for (int step = 1; step < content->network_count; step++) {
		int other = (page->index + step) % content->network_count;

		if (content->networks[other].theme == page->network->theme) {
			return other;
		}
	}
	return -1;
}

bool has_aside(const struct page *page)
{
	return page->look->aside_w > 0.0f && (page->network->more != NULL || neighbour(page) >= 0);
}

/* Below the text a code is given more height than a gate: it is read from afar. */
float aside_height(const struct page *page)
{
	const struct detail_look *look = page->look;
	bool strip = look->aside_y < 0.0f && page->network->more != NULL;

	return roundf(pk(page, look->aside_h) * (strip ? CODE_STRIP : 1.0f));
}

static struct rect aside_box(const struct page *page)
{
	const struct detail_look *look = page->look;
	float high = aside_height(page);
	float y = look->aside_y < 0.0f ? page->layout->env->h_px + pk(page, look->aside_y) - high
				       : pk(page, look->aside_y);

	return (struct rect){page->left + pk(page, look->aside_x), y, pk(page, look->aside_w), high};
}

static void put_code(const struct page *page, struct rect box)
{
	struct prim *code = frame_prim(page->layout->frame, PRIM_QR, box);

	if (code != NULL) {
		code->ink = rgb(HEX_INK);
		code->ink2 = rgb(0xFFFFFF);
		code->text = frame_text(page->layout->frame, page->network->more,
					strlen(page->network->more));
	}
}

static void put_code_column(const struct page *page, struct rect box)
{
	const struct layout *layout = page->layout;
	struct rect shade = box;
	float side = pk(page, 234.0f), size = pk(page, 27.0f), border = pk(page, 3.0f);
	struct prim *arch;
	struct lines lines;

	shade.y += pk(page, 14.0f);
	put_shadow(layout, shade, -1.0f, pk(page, 30.0f), rgba(HEX_SHADE, 0.22f));
	arch = frame_prim(layout->frame, PRIM_ARCH, box);
	if (arch != NULL) {
		arch->ink = rgb(0xFFFFFF);
		arch->ink2 = rgb(0xFFFFFF);
		arch->a = pk(page, 18.0f);
		arch->b = border;
		arch->edge = gold();
	}
	put_code(page, (struct rect){roundf(box.x + (box.w - side) / 2.0f), box.y + pk(page, 64.0f), side,
				     side});
	lines_fit(&lines, layout->measure, FACE_LABEL, size, size * 0.75f, 2, say(layout, WORD_READ_MORE),
		  box.w - pk(page, 24.0f));
	struct pen pen = {FACE_LABEL, lines.size_px, roundf(lines.size_px * 1.22f), navy(), ALIGN_MIDDLE};

	put_lines(layout, pen, box.x + box.w / 2.0f, box.y + pk(page, 304.0f), &lines);
}

static void put_code_strip(const struct page *page, struct rect box)
{
	const struct layout *layout = page->layout;
	float edge = pk(page, 3.0f), side = box.h - 2.0f * edge, size = roundf(pk(page, page->look->aside_h) * 0.24f);
	struct rect shade = box;
	struct lines lines;

	shade.y += pk(page, 10.0f);
	put_shadow(layout, shade, pk(page, 20.0f), pk(page, 22.0f), rgba(HEX_SHADE, 0.24f));
	put_round(layout, box, pk(page, 20.0f), rgb(0xFFFFFF), rgb(0xFFFFFF), edge, gold());
	put_code(page, (struct rect){box.x + edge + pk(page, 10.0f), box.y + edge, side, side});
	float x = box.x + side + pk(page, 34.0f);

	lines_fit(&lines, layout->measure, FACE_LABEL, size, size * 0.7f, 2, say(layout, WORD_READ_MORE),
		  box.x + box.w - x - pk(page, 24.0f));
	struct pen pen = {FACE_LABEL, lines.size_px, roundf(lines.size_px * 1.25f), navy(), ALIGN_LEFT};
	float high = pen.line_px * (float)lines.count;

	put_lines(layout, pen, x, roundf(box.y + (box.h - high) / 2.0f), &lines);
}

float code_below_height(const struct page *page)
{
	bool below = page->look->aside_w <= 0.0f && page->network->more != NULL;

	return below ? pk(page, 150.0f) : 0.0f;
}

void put_code_below(const struct page *page, float x, float y)
{
	const struct layout *layout = page->layout;
	float high = code_below_height(page), gap = pk(page, 14.0f), side = high - gap;
	float size = fmaxf(pk(page, 19.0f), least_text_px(layout, FACE_LABEL));
	struct rect box = {x + pk(page, 3.0f), y + gap, side - pk(page, 6.0f), side - pk(page, 6.0f)};
	struct pen pen = {FACE_LABEL, size, roundf(size * 1.25f), navy(), ALIGN_LEFT};
	struct lines lines;

	if (high <= 0.0f) {
		return;
	}
	put_round(layout, rect_grown(box, pk(page, 3.0f)), pk(page, 12.0f), rgb(0xFFFFFF), rgb(0xFFFFFF),
		  pk(page, 2.0f), gold());
	put_code(page, box);
	lines_fit(&lines, layout->measure, FACE_LABEL, size, size * 0.8f, 3, say(layout, WORD_READ_MORE),
		  pk(page, 180.0f));
	put_lines(layout, pen, x + side + pk(page, 14.0f),
		  roundf(y + gap + (side - pen.line_px * (float)lines.count) / 2.0f), &lines);
}

static void put_neighbour_column(const struct page *page, struct rect box, int other)
{
	const struct layout *layout = page->layout;
	float size = pk(page, 26.0f), line = pk(page, 36.0f);
	struct colour deep = layout->content->themes[page->network->theme].deep;
	struct pen pen = {FACE_LABEL, size, line, deep, ALIGN_MIDDLE};
	const char *same = say(layout, WORD_SAME_THEME);
	struct card_row row;
	char scope[96];
	size_t length = strlen(page->network->id);

	memcpy(scope, "aside/", 6);
	length = length < sizeof(scope) - 7 ? length : sizeof(scope) - 7;
	memcpy(scope + 6, page->network->id, length);
	scope[6 + length] = '\0';
	moves_as_text(page, frame_node(layout->frame, page->node, box, "detail/%s/same", page->network->id), 4);
	put_line(layout, pen, box.x + box.w / 2.0f,
		 box.y - pk(page, 18.0f) + measure_baseline(FACE_LABEL, size, line), same, strlen(same));
	card_row(layout, &card_aside_look, &other, 1, &row);
	card_put(layout, &card_aside_look, &row, 0, other,
		 (struct card_place){scope, page->node, box.x + pk(page, 2.0f), box.y + pk(page, 34.0f),
				     CARD_PLAIN});
}

static void put_strip_texts(const struct page *page, struct rect box, const struct network *other)
{
	const struct layout *layout = page->layout;
	float small = roundf(box.h * 0.186f), size = roundf(box.h * 0.3f);
	float x = box.x + box.h + pk(page, 12.0f), room = box.x + box.w - pk(page, 96.0f) - x;
	struct pen over = {FACE_TEXT, small, roundf(small * 1.2f), cream(), ALIGN_LEFT};
	struct pen name = {FACE_TITLE, size, roundf(size * 1.15f), cream(), ALIGN_LEFT};
	float y = roundf(box.y + (box.h - 2.0f * over.line_px - name.line_px) / 2.0f);

	put_fitted(layout, over, small * 0.8f, x, y, room, say(layout, WORD_SAME_THEME));
	put_fitted(layout, name, size * 0.6f, x, y + over.line_px, room, says(layout, &other->shortly));
	put_fitted(layout, over, small * 0.8f, x, y + over.line_px + name.line_px, room,
		   says(layout, &other->summary));
}

static void put_neighbour_strip(const struct page *page, struct rect box, int network)
{
	const struct layout *layout = page->layout;
	const struct network *other = &layout->content->networks[network];
	struct colour deep = layout->content->themes[other->theme].deep;
	float rim = pk(page, 5.0f), m = roundf(box.h * 0.77f);
	struct rect disc = {box.x + (box.h - m) / 2.0f, box.y + (box.h - m) / 2.0f, m, m};
	struct rect shade = box;
	float arrow = roundf(box.h * 0.34f);
	struct node *node = put_control(layout, page->node, box, open_action(layout, network),
					"aside/%s/%s", page->network->id, other->id);

	if (node == NULL) {
		return;
	}
	moves_as_text(page, (int)(node - layout->frame->nodes), 4);
	shade.y += pk(page, 10.0f);
	put_shadow(layout, shade, box.h / 2.0f, pk(page, 22.0f), rgba(HEX_SHADE, 0.28f));
	put_round(layout, rect_grown(box, rim + 1.5f), box.h / 2.0f + rim, rgb(HEX_STONE_EDGE),
		  rgb(HEX_STONE_EDGE), 0.0f, gold());
	put_round(layout, rect_grown(box, rim), box.h / 2.0f + rim, rgb(0xF8EFDC), rgb(0xF8EFDC), 0.0f,
		  gold());
	put_round(layout, box, box.h / 2.0f, colour_mix(deep, rgb(0xFFFFFF), 0.06f),
		  colour_mix(deep, rgb(0x000000), 0.10f), 0.0f, gold());
	put_round(layout, rect_grown(disc, pk(page, 3.0f)), m, cream(), cream(), pk(page, 3.0f), gold());
	put_emblem(layout, rect_scaled(disc, 0.86f), other);
	put_strip_texts(page, box, other);
	put_icon(layout,
		 (struct rect){box.x + box.w - box.h * 0.34f - arrow, box.y + (box.h - arrow) / 2.0f,
			       arrow, arrow},
		 gold_light(), "icons/next");
	if (node->presses) {
		put_round(layout, box, box.h / 2.0f, rgba(HEX_SCRIM, 0.18f), rgba(HEX_SCRIM, 0.18f), 0.0f,
			  gold());
		node->scale = 0.98f;
	}
}

void put_aside(const struct page *page)
{
	struct rect box = aside_box(page);
	bool column = box.h > TALL_ASIDE * box.w;
	int other = neighbour(page);

	if (!has_aside(page)) {
		return;
	}
	if (page->network->more != NULL) {
		moves_as_text(page,
			      frame_node(page->layout->frame, page->node, box, "detail/%s/code",
					 page->network->id),
			      4);
		if (column) {
			put_code_column(page, box);
		} else {
			put_code_strip(page, box);
		}
	} else if (column) {
		put_neighbour_column(page, box, other);
	} else {
		put_neighbour_strip(page, box, other);
	}
}
