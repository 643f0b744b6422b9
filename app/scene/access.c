#include "scene/access.h"

#include <math.h>
#include <string.h>

#include "scene/dock.h"

static const float ICON_COSTS = 0.85f; /* at most so much of the letters' size */

/* The rows of the sheet; steps 2: a switch, 3: sizes of letters. */
static const struct row {
	enum setting setting;
	const char *icon;
	enum word word;
	int steps;
} rows[] = {
	{SETTING_TEXT_STEP, "icons/text", WORD_LARGER_TEXT, 3},
	{SETTING_REDUCED_MOTION, "icons/motion", WORD_LESS_MOTION, 2},
};

static struct action access_action(void)
{
	return (struct action){.kind = ACTION_SHEET, .value = OVERLAY_ACCESS};
}

void put_access_button(const struct layout *layout, int parent, struct rect box)
{
	const char *label = say(layout, WORD_ACCESSIBILITY);
	/* a little smaller with its icon, but the word must not become much smaller for it */
	bool narrow = ICON_COSTS * button_room(layout, label, box.h, true) > box.w;

	put_button(layout, parent, box, BUTTON_LINE, narrow ? NULL : "icons/access", label,
		   label_px(layout), access_action(), "dock/access");
}

/* The sheet's numbers, px. */
struct sheet {
	float side, top, row, gap, width;
	int columns;
	bool done_below; /* the button that closes it has a row of its own */
};

static struct sheet sheet_of(const struct layout *layout)
{
	bool tall = layout->env->size_class == CLASS_TALL ||
		    layout->env->size_class == CLASS_COMPACT_TALL;
	bool narrow = layout->env->size_class == CLASS_COMPACT_TALL;
	bool small = layout->env->size_class >= CLASS_COMPACT;
	bool square = layout->env->size_class == CLASS_SQUARE;
	float row = fmaxf(lk(layout, small ? 66.0f : 108.0f), least_target_px(layout) * 1.2f);
	struct sheet sheet = {
		.side = lk(layout, small ? 14.0f : tall ? 56.0f : 72.0f),
		.row = row,
		.gap = roundf(row * 0.15f),
		.columns = tall || small || square ? 1 : 2,
		.done_below = narrow,
	};
	int count = (int)COUNT_OF(rows);
	float lines = (float)((count + sheet.columns - 1) / sheet.columns);
	float high = roundf(row * 0.65f) + row + lines * (row + sheet.gap) + roundf(row * 0.4f) +
		     (narrow ? row + sheet.gap : 0.0f);

	sheet.top = layout->env->h_px - high;
	sheet.width = (layout->env->w_px - 2.0f * sheet.side - sheet.gap * (float)(sheet.columns - 1)) /
		      (float)sheet.columns;
	return sheet;
}

static void put_row_ground(const struct layout *layout, struct rect box, bool on)
{
	struct colour edge = on ? gold_light() : rgb(0x5D77BC);

	put_round(layout, box, roundf(box.h * 0.22f), rgb(HEX_BUTTON), rgb(HEX_BUTTON),
		  fmaxf(2.0f, lk(layout, 3.0f)), edge);
}

static float put_row_label(const struct layout *layout, struct rect box, const struct row *row,
			   float room)
{
	float icon = roundf(box.h * 0.5f), pad = roundf(box.h * 0.24f);
	float size = label_px(layout), x = box.x + pad + icon + pad, width = room - (x - box.x);
	bool folds = text_width(layout, FACE_LABEL, size * 0.8f, say(layout, row->word)) > width;
	struct lines lines;

	put_icon(layout, (struct rect){box.x + pad, roundf(box.y + (box.h - icon) / 2.0f), icon, icon},
		 gold_light(), row->icon);
	lines_fit(&lines, layout->measure, FACE_LABEL, folds ? roundf(box.h * 0.42f) : size, size * 0.4f,
		  folds ? 2 : 1, say(layout, row->word), width);
	float line = folds ? roundf(lines.size_px * 1.08f) : box.h;
	struct pen pen = {FACE_LABEL, lines.size_px, line, cream(), ALIGN_LEFT};

	put_lines(layout, pen, x,
		  roundf(box.y + (box.h - line * (float)lines.count) / 2.0f - lines.size_px * 0.04f), &lines);
	return x;
}

static void put_switch(const struct layout *layout, struct rect box, bool on)
{
	float h = roundf(box.h * 0.63f), w = roundf(h * 2.3f), knob = h - roundf(h * 0.2f);
	float inset = (h - knob) / 2.0f;
	struct rect track = {box.x + box.w - w - roundf(box.h * 0.18f), roundf(box.y + (box.h - h) / 2.0f), w,
			     h};
	struct rect disc = {on ? track.x + w - knob - inset : track.x + inset, track.y + inset, knob, knob};
	struct colour fill = on ? gold_light() : rgba(HEX_NAVY, 0.0f);
	float size = fminf(label_px(layout), roundf(h * 0.62f));
	const char *word = say(layout, on ? WORD_YES : WORD_NO);
	struct pen pen = {FACE_LABEL, size, h, on ? navy() : cream(), ALIGN_MIDDLE};
	float middle = on ? track.x + (w - knob) / 2.0f : track.x + knob + (w - knob) / 2.0f;

	put_round(layout, track, h / 2.0f, fill, fill, fmaxf(2.0f, lk(layout, 3.0f)), gold_light());
	put_round(layout, disc, knob / 2.0f, on ? navy() : cream(), on ? navy() : cream(), 0.0f, navy());
	put_icon(layout, rect_scaled(disc, 0.56f), on ? gold_light() : navy(),
		 on ? "icons/check" : "icons/close");
	put_line(layout, pen, middle, track.y + measure_baseline(FACE_LABEL, size, h) - size * 0.03f, word,
		 strlen(word));
}

static void put_switch_row(const struct layout *layout, int parent, struct rect box,
			   const struct row *row, int now)
{
	struct action means = {.kind = ACTION_SETTING, .value = (int)row->setting,
			       .amount = now == 0 ? 1.0f : 0.0f};
	struct node *node = put_control(layout, parent, box, means, "access/%d", (int)row->setting);

	if (node == NULL) {
		return;
	}
	put_row_ground(layout, box, now != 0);
	put_row_label(layout, box, row, box.w - box.h * 1.8f);
	put_switch(layout, box, now != 0);
	node->scale = node->presses ? 0.98f : 1.0f;
}

static void put_step(const struct layout *layout, int parent, struct rect cell, int step, bool on)
{
	static const float sizes[] = {0.46f, 0.62f, 0.80f};
	struct action means = {.kind = ACTION_SETTING, .value = SETTING_TEXT_STEP, .amount = (float)step};
	struct node *node = put_control(layout, parent, cell, means, "access/text/%d", step);
	float size = roundf(cell.h * sizes[step]);
	struct colour fill = on ? gold_light() : rgba(HEX_NAVY, 0.0f);
	struct pen pen = {FACE_LABEL, size, cell.h, on ? navy() : cream(), ALIGN_MIDDLE};
	const char *letter = say(layout, WORD_LETTER);

	if (node == NULL) {
		return;
	}
	put_round(layout, cell, roundf(cell.h * 0.22f), fill, fill, fmaxf(2.0f, lk(layout, 3.0f)),
		  gold_light());
	put_line(layout, pen, cell.x + cell.w / 2.0f,
		 cell.y + measure_baseline(FACE_LABEL, size, cell.h) - roundf(size * 0.05f), letter,
		 strlen(letter));
	if (on) {
		float d = roundf(cell.h * 0.38f);
		struct rect disc = {cell.x + cell.w - d * 1.2f, cell.y + d * 0.2f, d, d};

		put_round(layout, disc, d / 2.0f, navy(), navy(), 0.0f, navy());
		put_icon(layout, rect_scaled(disc, 0.56f), gold_light(), "icons/check");
	}
	node->scale = node->presses ? 0.96f : 1.0f;
}

static void put_steps_row(const struct layout *layout, int parent, struct rect box,
			  const struct row *row, int now)
{
	float pad = roundf(box.h * 0.1f), cell = roundf(fminf(box.h * 1.25f, box.w * 0.16f));
	float left = box.x + box.w - (cell + pad) * (float)row->steps - pad;

	frame_node(layout->frame, parent, box, "access/%d", (int)row->setting);
	put_row_ground(layout, box, now != 0);
	put_row_label(layout, box, row, left - box.x - pad);
	for (int i = 0; i < row->steps; i++) {
		struct rect at = {roundf(left + (float)i * (cell + pad)), box.y + pad, cell,
				  box.h - 2.0f * pad};

		put_step(layout, parent, at, i, i == now);
	}
}

static void put_head(const struct layout *layout, int parent, struct sheet sheet)
{
	float y = sheet.top + roundf(sheet.row * 0.65f), icon = roundf(sheet.row * 0.72f);
	float size = roundf(sheet.row * 0.58f), w = layout->env->w_px;
	struct rect done = {w - sheet.side - roundf(sheet.row * 3.1f), y, roundf(sheet.row * 3.1f),
			    roundf(sheet.row * 0.8f)};
	float right = done.x - sheet.gap;
	struct pen pen = {FACE_TITLE, size, roundf(sheet.row * 0.8f), cream(), ALIGN_LEFT};
	float x = sheet.side + icon + roundf(icon * 0.3f);

	frame_node(layout->frame, parent, (struct rect){sheet.side, y, w, sheet.row}, "access/head");
	if (sheet.done_below) {
		right = w - sheet.side;
		done = (struct rect){sheet.side, layout->env->h_px - roundf(sheet.row * 0.4f) - sheet.row,
				     w - 2.0f * sheet.side, sheet.row};
	}
	put_icon(layout, (struct rect){sheet.side, y, icon, icon}, gold_light(), "icons/access");
	put_fitted(layout, pen, size * 0.5f, x, y, right - x, say(layout, WORD_ACCESSIBILITY));
	put_button(layout, parent, done, BUTTON_GOLD, "icons/check", say(layout, WORD_DONE),
		   label_px(layout), access_action(), "access/done");
}

void access_layout(const struct layout *layout)
{
	struct frame *frame = layout->frame;
	struct sheet sheet = sheet_of(layout);
	struct rect all = {0.0f, 0.0f, frame->w_px, frame->h_px};
	int first = frame->node_count;
	struct node *scrim = put_control(layout, -1, all, access_action(), "access");

	if (scrim == NULL) {
		return;
	}
	put_fill(layout, all, rgba(HEX_SCRIM, 0.66f), rgba(HEX_SCRIM, 0.66f));
	int river = put_river(layout, -1, sheet.top, sheet.row * 440.0f / 1080.0f);

	put_head(layout, river, sheet);
	for (int i = 0; i < (int)COUNT_OF(rows); i++) {
		struct rect box = {
			sheet.side + (float)(i % sheet.columns) * (sheet.width + sheet.gap),
			sheet.top + roundf(sheet.row * 1.65f) +
				(float)(i / sheet.columns) * (sheet.row + sheet.gap),
			sheet.width, sheet.row};
		int now = layout->state->settings[rows[i].setting];

		if (rows[i].steps > 2) {
			put_steps_row(layout, river, box, &rows[i], now);
		} else {
			put_switch_row(layout, river, box, &rows[i], now);
		}
	}
	for (int i = first; i < frame->node_count; i++) {
		frame->nodes[i].layer = LAYER_OVERLAY;
	}
	frame->nodes[first].moves = MOVES_FADE;
	frame->nodes[river].moves = MOVES_SHEET;
}
