#include "scene/access.h"

#include <assert.h>
#include <math.h>

#include "scene/access_rows.h"
#include "scene/dock.h"

static const float ICON_COSTS = 0.85f; /* at most so much of the letters' size */

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

/* The sheet's numbers, design px. done_below: the button that closes it has a row of its own. */
static const struct sheet_look {
	float side, row, gap, above, waves, head,
		foot; /* above: of the water, to the head; waves: to the first crest */
	int columns;
	bool done_below;
} looks[] = {
	[CLASS_WIDE] = {72, 108, 16, 66, 44, 104, 36, 2, false},
	[CLASS_TALL] = {56, 108, 14, 66, 44, 104, 36, 1, false},
	[CLASS_SQUARE] = {48, 84, 12, 56, 40, 84, 26, 1, false},
	[CLASS_COMPACT] = {14, 90, 8, 44, 20, 68, 8, 2, false},
	[CLASS_COMPACT_TALL] = {14, 90, 8, 40, 20, 56, 8, 1, true},
};
static_assert(COUNT_OF(looks) == CLASS_COUNT, "every class has its sheet");

/* The same on this screen, px; and where it begins. */
struct sheet {
	float side, row, gap, head, foot, waves;
	float top, head_y, rows_y, row_w;
	int columns;
	bool done_below;
};

static struct sheet sheet_of(const struct layout *layout)
{
	const struct sheet_look *look = &looks[layout->env->size_class];
	struct sheet sheet = {
		.side = lk(layout, look->side),
		.row = fmaxf(lk(layout, look->row), least_target_px(layout) * 1.1f),
		.gap = lk(layout, look->gap),
		.head = fmaxf(lk(layout, look->head), least_target_px(layout) * 1.1f),
		.foot = lk(layout, look->foot),
		.waves = look->waves, /* as put_river() wants it */
		.columns = look->columns,
		.done_below = look->done_below,
	};
	int count = access_row_count(layout) + (look->done_below ? look->columns : 0);
	float lines = (float)((count + sheet.columns - 1) / sheet.columns);
	float w = layout->env->w_px - 2.0f * sheet.side;

	sheet.row_w = floorf((w - sheet.gap * (float)(sheet.columns - 1)) / (float)sheet.columns);
	sheet.rows_y = layout->env->h_px - sheet.foot - lines * (sheet.row + sheet.gap) + sheet.gap;
	sheet.head_y = sheet.rows_y - sheet.head;
	sheet.top = sheet.head_y - lk(layout, look->above);
	return sheet;
}

static void put_head(const struct layout *layout, int parent, const struct sheet *sheet)
{
	float high = sheet->head - sheet->gap, icon = roundf(high * 0.84f),
	      size = roundf(high * 0.68f);
	float w = layout->env->w_px, y = sheet->head_y, wide = roundf(high * 3.9f);
	struct rect done = {w - sheet->side - wide, y, wide, high};
	float right = done.x - sheet->gap, x = sheet->side + icon + roundf(icon * 0.3f);
	struct pen pen = {FACE_TITLE, size, high, cream(), ALIGN_LEFT};

	frame_node(layout->frame, parent,
		   (struct rect){sheet->side, y, w - 2.0f * sheet->side, high}, "access/head");
	if (sheet->done_below) {
		right = w - sheet->side;
		done = (struct rect){sheet->side, layout->env->h_px - sheet->foot - sheet->row,
				     w - 2.0f * sheet->side, sheet->row};
	}
	put_icon(layout, (struct rect){sheet->side, roundf(y + (high - icon) / 2.0f), icon, icon},
		 gold_light(), "icons/access");
	put_fitted(layout, pen, size * 0.5f, x, y, right - x, say(layout, WORD_ACCESSIBILITY));
	put_button(layout, parent, done, BUTTON_GOLD, "icons/check", say(layout, WORD_DONE),
		   label_px(layout), access_action(), "access/done");
}

static struct rect row_box(const struct sheet *sheet, int nth)
{
	return (struct rect){
		sheet->side + (float)(nth % sheet->columns) * (sheet->row_w + sheet->gap),
		sheet->rows_y + (float)(nth / sheet->columns) * (sheet->row + sheet->gap),
		sheet->row_w,
		sheet->row,
	};
}

void access_layout(const struct layout *layout)
{
	struct frame *frame = layout->frame;
	struct sheet sheet = sheet_of(layout);
	struct rect all = {0.0f, 0.0f, frame->w_px, frame->h_px};
	int first = frame->node_count, count = access_row_count(layout);
	struct node *scrim = put_control(layout, -1, all, access_action(), "access");

	if (scrim == NULL) {
		return;
	}
	put_fill(layout, all, rgba(HEX_SCRIM, 0.66f), rgba(HEX_SCRIM, 0.66f));
	int river = put_river(layout, -1, sheet.top, sheet.waves);

	put_head(layout, river, &sheet);
	for (int i = 0; i < count; i++) {
		put_access_row(layout, river, row_box(&sheet, i), i);
	}
	for (int i = first; i < frame->node_count; i++) {
		frame->nodes[i].layer = LAYER_OVERLAY;
	}
	frame->nodes[first].moves = MOVES_FADE;
	frame->nodes[river].moves = MOVES_SHEET;
}
