#include "scene/coins.h"

#include <math.h>

static const float GAP_SHARE = 0.22f;    /* between coin and label, of the coin */
static const float ICON_SHARE = 0.62f;
static const float LABEL_LINE = 1.12f;

/* A theme's name in at most two balanced lines, as narrow as they allow. */
static void break_label(const struct layout *layout, const struct theme *theme, float size,
			float width, struct lines *lines)
{
	const char *name = says(layout, &theme->name);
	float whole = text_width(layout, FACE_LABEL, size, name);
	float narrow = fminf(width, fmaxf(whole * 0.62f, size * 5.0f));

	lines_balance(lines, layout->measure, FACE_LABEL, size, name, narrow);
	if (lines->count > 2) {
		lines_fit(lines, layout->measure, FACE_LABEL, size, size * 0.8f, 2, name, width);
	}
}

static float chip_width(const struct layout *layout, int theme, float coin, float size)
{
	struct lines lines;

	break_label(layout, &layout->content->themes[theme], size, size * 12.0f, &lines);
	return coin + roundf(coin * GAP_SHARE) + lines.width;
}

static void put_coin(const struct layout *layout, struct rect disc, const struct theme *theme)
{
	put_round(layout, disc, disc.w / 2.0f, theme->bright, theme->bright, 0.0f, theme->bright);
	char icon[64] = "icons/";
	size_t at = 6;

	for (const char *c = theme->icon; *c != '\0' && at < sizeof(icon) - 1; c++) {
		icon[at++] = *c;
	}
	icon[at] = '\0';
	struct rect inside = rect_scaled(disc, ICON_SHARE);

	put_icon(layout,
		 (struct rect){roundf(inside.x), roundf(inside.y), roundf(inside.w), roundf(inside.h)},
		 navy(), icon);
}

static void put_badge(const struct layout *layout, struct rect disc)
{
	float d = roundf(disc.w * 0.5f);
	struct rect badge = {disc.x + disc.w - d * 0.62f, disc.y - d * 0.38f, d, d};
	float rim = fmaxf(2.0f, roundf(d * 0.08f));

	put_round(layout, rect_grown(badge, rim), d / 2.0f + rim, navy(), navy(), 0.0f, navy());
	put_round(layout, badge, d / 2.0f, gold_light(), gold_light(), 0.0f, gold());
	put_icon(layout, rect_scaled(badge, 0.5f), navy(), "icons/close");
}

static struct node *chip_node(const struct layout *layout, int parent, struct rect box, int theme)
{
	const struct theme *shown = &layout->content->themes[theme];
	struct action means = {.kind = ACTION_THEME, .key = shown->key};
	struct node *node = put_control(layout, parent, box, means, "dock/theme/%s", shown->id);

	if (node != NULL) {
		node->scale = node->presses ? 0.94f : 1.0f;
	}
	return node;
}

static void put_chip(const struct layout *layout, int parent, struct rect box, int theme, float coin,
		     float size)
{
	const struct theme *shown = &layout->content->themes[theme];
	bool on = theme == layout->state->theme;
	struct rect disc = {box.x, roundf(box.y + (box.h - coin) / 2.0f), coin, coin};
	struct lines lines;

	if (chip_node(layout, parent, box, theme) == NULL) {
		return;
	}
	float gap = roundf(coin * GAP_SHARE);

	break_label(layout, shown, size, box.w - coin - gap + 1.0f, &lines);
	if (on) {
		float rim = roundf(coin * 0.16f);
		struct rect pill = {disc.x - rim, disc.y - rim,
				    coin + gap + lines.width + rim * 3.0f, coin + 2.0f * rim};

		put_round(layout, pill, pill.h / 2.0f, rgb(HEX_BUTTON), rgb(HEX_BUTTON),
			  fmaxf(2.0f, roundf(coin * 0.06f)), gold_light());
	}
	put_coin(layout, disc, shown);
	struct pen pen = {FACE_LABEL, lines.size_px, roundf(lines.size_px * LABEL_LINE),
			  on ? gold_light() : cream(), ALIGN_LEFT};
	float high = pen.line_px * (float)lines.count;

	put_lines(layout, pen, disc.x + coin + gap, roundf(box.y + (box.h - high) / 2.0f), &lines);
	if (on) {
		put_badge(layout, disc);
	}
}

void put_coins_row(const struct layout *layout, int parent, struct rect box, float coin, float size)
{
	int count = layout->content->theme_count;
	float sum = 0.0f;

	for (int i = 0; i < count; i++) {
		sum += chip_width(layout, i, coin, size);
	}
	if (sum > box.w * 0.96f) {
		size = floorf(size * 0.8f);
		coin = roundf(coin * fmaxf(0.6f, box.w * 0.9f / sum));
		sum = 0.0f;
		for (int i = 0; i < count; i++) {
			sum += chip_width(layout, i, coin, size);
		}
	}
	float gap = count > 1 ? fminf((box.w - sum) / (float)(count - 1), coin * 1.2f) : 0.0f;
	float x = box.x;

	for (int i = 0; i < count; i++) {
		float w = chip_width(layout, i, coin, size);

		put_chip(layout, parent, (struct rect){roundf(x), box.y, ceilf(w), box.h}, i, coin, size);
		x += w + gap;
	}
}

void put_coins_grid(const struct layout *layout, int parent, struct rect box, int columns,
		    float pitch, float coin, float size)
{
	int count = layout->content->theme_count;

	for (int i = 0; i < count; i++) {
		float cell = box.w / (float)columns;
		struct rect chip = {roundf(box.x + (float)(i % columns) * cell),
				    roundf(box.y + (float)(i / columns) * pitch),
				    cell - lk(layout, 16.0f), pitch - lk(layout, 8.0f)};

		put_chip(layout, parent, chip, i, coin, size);
	}
}

/* How wide the name must be for two lines of this size. */
static float stacked_width(const struct layout *layout, int theme, float size)
{
	const char *name = says(layout, &layout->content->themes[theme].name);
	float whole = text_width(layout, FACE_LABEL, size, name);
	struct lines lines;

	for (float share = 0.5f; share < 1.0f; share += 0.04f) {
		lines_balance(&lines, layout->measure, FACE_LABEL, size, name, whole * share);
		if (lines.count <= 2) {
			return lines.width;
		}
	}
	return whole;
}

/* Equal cells, or, if a name is too wide for one, each its own width and an equal share of the rest. */
static void stacked_cells(const struct layout *layout, float width, float size, float cells[THEMES_MAX])
{
	int count = layout->content->theme_count;
	float cell = width / (float)count, sum = 0.0f, widest = 0.0f;

	for (int i = 0; i < count; i++) {
		cells[i] = stacked_width(layout, i, size);
		sum += cells[i];
		widest = fmaxf(widest, cells[i]);
	}
	bool equal = widest <= cell - 2.0f || sum > width * 0.94f;

	for (int i = 0; i < count; i++) {
		cells[i] = equal ? cell : cells[i] + (width - sum) / (float)count;
	}
}

void put_coins_stacked(const struct layout *layout, int parent, struct rect box, float coin,
		       float size)
{
	int count = layout->content->theme_count;
	float x = box.x, cells[THEMES_MAX] = {0};

	stacked_cells(layout, box.w, size, cells);
	for (int i = 0; i < count; i++) {
		const struct theme *theme = &layout->content->themes[i];
		struct rect chip = {roundf(x), box.y, floorf(cells[i]), box.h};
		struct rect disc = {roundf(chip.x + (chip.w - coin) / 2.0f), chip.y, coin, coin};
		bool on = i == layout->state->theme;
		struct lines lines;

		x += cells[i];
		if (chip_node(layout, parent, chip, i) == NULL) {
			return;
		}
		if (on) {
			struct rect ring = rect_grown(disc, coin * 0.1f);

			put_round(layout, ring, ring.w / 2.0f, navy(), navy(), coin * 0.07f, gold_light());
		}
		put_coin(layout, disc, theme);
		lines_fit(&lines, layout->measure, FACE_LABEL, size, size * 0.8f, 2,
			  says(layout, &theme->name), chip.w - 2.0f);
		struct pen pen = {FACE_LABEL, lines.size_px, roundf(lines.size_px * 1.1f),
				  on ? gold_light() : cream(), ALIGN_MIDDLE};

		put_lines(layout, pen, chip.x + chip.w / 2.0f, disc.y + coin + roundf(coin * 0.08f),
			  &lines);
		if (on) {
			put_badge(layout, disc);
		}
	}
}
