#include "scene/access_rows.h"

#include <math.h>
#include <string.h>

enum { TEXT_STEPS = 3 };

struct access_row;
typedef void put_row_fn(const struct layout *layout, int parent, struct rect box,
			const struct access_row *row);
static put_row_fn put_switch_row, put_sizes_row;
static bool hangs_high(const struct layout *layout);

/* The rows of the sheet, in their order. offered: NULL, or whether this kiosk has it at all. */
static const struct access_row {
	const char *name; /* of its node: "access/contrast" */
	enum setting setting;
	const char *icon;
	enum word word;
	put_row_fn *put;
	bool (*offered)(const struct layout *layout);
} rows[] = {
	{"text", SETTING_TEXT_STEP, "icons/text", WORD_LARGER_TEXT, put_sizes_row, NULL},
	{"contrast", SETTING_CONTRAST, "icons/contrast", WORD_HIGH_CONTRAST, put_switch_row, NULL},
	{"motion", SETTING_REDUCED_MOTION, "icons/motion", WORD_LESS_MOTION, put_switch_row, NULL},
	{"reach", SETTING_LOW_REACH, "icons/lower", WORD_LOWER_CONTROLS, put_switch_row, hangs_high},
};

static void put_row_ground(const struct layout *layout, struct rect box, bool on)
{
	struct colour edge = on ? gold_light() : rgb(0x5D77BC);

	put_round(layout, box, roundf(box.h * 0.22f), rgb(HEX_BUTTON), rgb(HEX_BUTTON),
		  fmaxf(2.0f, lk(layout, 3.0f)), edge);
}

/* The word whole, on one line or on two; small screens have no room for icons too. */
static void put_row_label(const struct layout *layout, struct rect box,
			  const struct access_row *row, float right)
{
	bool small = layout->env->size_class >= CLASS_COMPACT;
	float icon = roundf(box.h * 0.5f), pad = roundf(box.h * (small ? 0.16f : 0.24f));
	float size = label_px(layout), low = fminf(size, floorf(box.h * 0.45f));
	float x = box.x + pad + (small ? 0.0f : icon + roundf(pad * 0.8f));
	const char *word = say(layout, row->word);
	struct lines lines;

	lines_fit(&lines, layout->measure, FACE_LABEL, size, size, 1, word, right - x);
	if (lines.cut) {
		lines_fit(&lines, layout->measure, FACE_LABEL, low, low * 0.5f, 2, word, right - x);
	}
	if (!small) {
		put_icon(layout,
			 (struct rect){box.x + pad, roundf(box.y + (box.h - icon) / 2.0f), icon,
				       icon},
			 gold_light(), row->icon);
	}
	float line = lines.count > 1 ? roundf(lines.size_px * 1.06f) : box.h;
	struct pen pen = {FACE_LABEL, lines.size_px, line, cream(), ALIGN_LEFT};
	float high = line * (float)lines.count;

	put_lines(layout, pen, x, roundf(box.y + (box.h - high) / 2.0f - lines.size_px * 0.04f),
		  &lines);
}

static void put_switch(const struct layout *layout, struct rect box, bool on)
{
	float h = roundf(box.h * 0.63f), w = roundf(h * 2.3f), knob = h - roundf(h * 0.2f);
	float inset = (h - knob) / 2.0f;
	struct rect track = {box.x + box.w - w - roundf(box.h * 0.18f),
			     roundf(box.y + (box.h - h) / 2.0f), w, h};
	struct rect disc = {on ? track.x + w - knob - inset : track.x + inset, track.y + inset,
			    knob, knob};
	struct colour fill = on ? gold_light() : rgba(HEX_NAVY, 0.0f);
	float size = fminf(label_px(layout), roundf(h * 0.62f));
	const char *word = say(layout, on ? WORD_YES : WORD_NO);
	struct pen pen = {FACE_LABEL, size, h, on ? navy() : cream(), ALIGN_MIDDLE};
	float middle = on ? track.x + (w - knob) / 2.0f : track.x + knob + (w - knob) / 2.0f;

	put_round(layout, track, h / 2.0f, fill, fill, fmaxf(2.0f, lk(layout, 3.0f)), gold_light());
	put_round(layout, disc, knob / 2.0f, on ? navy() : cream(), on ? navy() : cream(), 0.0f,
		  navy());
	put_icon(layout, rect_scaled(disc, 0.56f), on ? gold_light() : navy(),
		 on ? "icons/check" : "icons/close");
	put_line(layout, pen, middle,
		 track.y + measure_baseline(FACE_LABEL, size, h) - size * 0.03f, word,
		 strlen(word));
}

static void put_switch_row(const struct layout *layout, int parent, struct rect box,
			   const struct access_row *row)
{
	int now = layout->state->settings[row->setting];
	struct action means = {.kind = ACTION_SETTING,
			       .value = (int)row->setting,
			       .amount = now == 0 ? 1.0f : 0.0f};
	struct node *node = put_control(layout, parent, box, means, "access/%s", row->name);

	if (node == NULL) {
		return;
	}
	put_row_ground(layout, box, now != 0);
	put_row_label(layout, box, row, box.x + box.w - box.h * 1.74f);
	put_switch(layout, box, now != 0);
	node->scale = node->presses ? 0.98f : 1.0f;
}

static void put_step(const struct layout *layout, int parent, struct rect cell, int step, bool on)
{
	static const float sizes[] = {0.46f, 0.62f, 0.80f};
	struct action means = {
		.kind = ACTION_SETTING, .value = SETTING_TEXT_STEP, .amount = (float)step};
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

static void put_sizes_row(const struct layout *layout, int parent, struct rect box,
			  const struct access_row *row)
{
	float pad = roundf(box.h * 0.1f), gap = fmaxf(roundf(box.h * 0.08f), lk(layout, 6.0f));
	float cell =
		fmaxf(roundf(fminf(box.h * 1.25f, box.w * 0.15f)), ceilf(least_target_px(layout)));
	float left = box.x + box.w - (cell + gap) * (float)TEXT_STEPS + gap - pad;
	int now = layout->state->settings[row->setting];

	frame_node(layout->frame, parent, box, "access/%s", row->name);
	put_row_ground(layout, box, now != 0);
	put_row_label(layout, box, row, left - pad);
	for (int i = 0; i < TEXT_STEPS; i++) {
		struct rect at = {roundf(left + (float)i * (cell + gap)), box.y + pad, cell,
				  box.h - 2.0f * pad};

		put_step(layout, parent, at, i, i == now);
	}
}

static bool hangs_high(const struct layout *layout)
{
	return env_beyond_px(layout->env, &layout->content->settings) > 0.0f;
}

static bool is_offered(const struct layout *layout, const struct access_row *row)
{
	return row->offered == NULL || row->offered(layout);
}

int access_row_count(const struct layout *layout)
{
	int count = 0;

	for (size_t i = 0; i < COUNT_OF(rows); i++) {
		count += is_offered(layout, &rows[i]);
	}
	return count;
}

void put_access_row(const struct layout *layout, int parent, struct rect box, int nth)
{
	for (size_t i = 0; i < COUNT_OF(rows); i++) {
		if (is_offered(layout, &rows[i]) && nth-- == 0) {
			rows[i].put(layout, parent, box, &rows[i]);
		}
	}
}
