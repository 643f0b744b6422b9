#include "scene/header.h"

#include <assert.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

/* Design px of each class. lead_px 0: no line below the title. */
static const struct {
	float mark_x, mark_y, mark;
	float title_x, title_y, title_px, title_line;
	int title_lines;
	float lead_px;
} heads[] = {
	[CLASS_WIDE] = {64, 26, 96, 178, 20, 62, 68, 1, 28},
	[CLASS_TALL] = {46, 36, 124, 190, 32, 80, 88, 1, 32},
	[CLASS_SQUARE] = {41, 12, 80, 132, 8, 50, 55, 1, 24},
	[CLASS_COMPACT] = {14, 8, 54, 76, 8, 28, 29, 2, 0},
	[CLASS_COMPACT_TALL] = {10, 5, 52, 70, 5, 36, 52, 1, 0},
};
static_assert(COUNT_OF(heads) == CLASS_COUNT, "every class has a head");

void put_mark(const struct layout *layout, struct rect box)
{
	if (layout->content->city.mark != NULL && layout->env->contrast) {
		struct rect disc = rect_grown(box, roundf(box.w * 0.04f));

		put_round(layout, disc, disc.w / 2.0f, rgb(0xFFFFFF), rgb(0xFFFFFF), 0.0f, navy());
		box = rect_scaled(box, 0.72f);
	}
	if (layout->content->city.mark != NULL) {
		put_content_picture(layout, box, layout->content->city.mark,
				    layout->content->city.stamp, navy(), "");
	}
}

static void put_lead(const struct layout *layout, float size_px, float x, float top)
{
	const char *lead = say(layout, WORD_LEAD);
	float line_px = roundf(size_px * 1.25f);
	float y = top + measure_baseline(FACE_TEXT, size_px, line_px);
	struct pen pen = {FACE_TEXT, size_px, line_px, rgb(HEX_SOFT_INK), ALIGN_LEFT};
	char number[16];

	x += put_line(layout, pen, x, y, lead, strlen(lead));
	x += text_width(layout, FACE_TEXT, size_px, " ") * 1.4f;
	snprintf(number, sizeof(number), "%d", layout->content->network_count);
	pen.face = FACE_LABEL;
	pen.ink = navy();
	put_line(layout, pen, x, y, number, strlen(number));
}

void put_header(const struct layout *layout, float right_px)
{
	enum size_class class = layout->env->size_class;
	float x = lk(layout, heads[class].title_x), y = lk(layout, heads[class].title_y);
	float size = lk(layout, heads[class].title_px);
	float mark = lk(layout, heads[class].mark);
	struct rect box = {0.0f, 0.0f, right_px, y + 2.0f * mark};
	struct lines lines;

	struct node *head = frame_at(layout->frame, frame_node(layout->frame, -1, box, "home/head"));

	if (head != NULL) {
		head->moves = MOVES_FADE;
	}
	put_mark(layout, (struct rect){lk(layout, heads[class].mark_x), lk(layout, heads[class].mark_y),
				       mark, mark});
	lines_fit(&lines, layout->measure, FACE_TITLE, size, size * 0.6f, heads[class].title_lines,
		  say(layout, WORD_TITLE), right_px - x);
	struct pen pen = {FACE_TITLE, lines.size_px, lk(layout, heads[class].title_line), navy(),
			  ALIGN_LEFT};

	y = put_lines(layout, pen, x, y, &lines);
	if (heads[class].lead_px > 0.0f) {
		put_lead(layout, lk(layout, heads[class].lead_px), x + lk(layout, 2.0f), y);
	}
}
