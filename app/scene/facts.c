#include <math.h>
#include <string.h>

#include "scene/detail_page.h"

static const float RULE = 3.0f;        /* gold, design px */
static const float INSET = 24.0f;      /* of the texts from the rule */
static const float GAP = 38.0f;        /* between facts */
static const float ROW_GAP = 24.0f;
static const float LABEL_LINE = 1.25f;
static const float VALUE_LINE = 1.15f;

struct fact_sizes {
	float label, value, rule, inset, gap, row_gap, high;
};

static struct fact_sizes sizes_at(const struct page *page, float scale)
{
	const struct detail_look *look = page->look;
	bool one = page->network->fact_count == 1;
	bool roomy = page->layout->env->size_class < CLASS_COMPACT;
	float label = pk(page, look->fact_label_px) * (one ? 1.15f : 1.0f);
	struct fact_sizes sizes = {
		.label = fmaxf(larger(page->layout, label, 1.5f), least_text_px(page->layout, FACE_TEXT)),
		.value = larger(page->layout,
				pk(page, one ? look->fact_value_one_px : look->fact_value_px) * scale, 1.25f),
		.rule = fmaxf(2.0f, pk(page, RULE)),
		.inset = pk(page, roomy ? INSET : 10.0f),
		.gap = pk(page, roomy ? GAP : 16.0f),
		.row_gap = pk(page, roomy ? ROW_GAP : 10.0f),
	};

	sizes.high = roundf(sizes.label * LABEL_LINE) + roundf(sizes.value * VALUE_LINE) + pk(page, 4.0f);
	return sizes;
}

static float fact_width(const struct page *page, const struct fact *fact, struct fact_sizes sizes)
{
	float label = text_width(page->layout, FACE_TEXT, sizes.label, says(page->layout, &fact->label));
	float value = text_width(page->layout, FACE_VALUE, sizes.value, says(page->layout, &fact->shown));

	return sizes.rule + sizes.inset + fmaxf(label, value);
}

/* Do all facts stand in one row, or, if columns > 0, each in a column of equal width? */
static bool all_fit(const struct page *page, float width, int columns, struct fact_sizes sizes)
{
	float sum = -sizes.gap, widest = 0.0f;

	for (int i = 0; i < page->network->fact_count; i++) {
		float w = ceilf(fact_width(page, &page->network->facts[i], sizes));

		sum += w + sizes.gap;
		widest = fmaxf(widest, w);
	}
	return columns > 0 ? widest <= width / (float)columns - sizes.gap : sum <= width;
}

/* Smaller values, if that lets all facts fit where they otherwise would not; false: none does. */
static bool sizes_fit(const struct page *page, float width, int columns, struct fact_sizes *sizes)
{
	static const float scales[] = {1.0f, 0.86f, 0.74f, 0.66f, 0.60f};

	for (size_t s = 0; s < COUNT_OF(scales); s++) {
		*sizes = sizes_at(page, scales[s]);
		if (s > 0 && sizes->value < sizes->label * 1.15f) {
			break;
		}
		if (all_fit(page, width, columns, *sizes)) {
			return true;
		}
	}
	*sizes = sizes_at(page, 1.0f);
	return false;
}

static void put_fact(const struct page *page, const struct fact *fact, struct fact_sizes sizes,
		     struct rect box)
{
	const struct layout *layout = page->layout;
	struct colour deep = layout->content->themes[page->network->theme].deep;
	float x = box.x + sizes.rule + sizes.inset, room = box.w - sizes.rule - sizes.inset;
	float label_line = roundf(sizes.label * LABEL_LINE);
	struct pen label = {FACE_TEXT, sizes.label, label_line, rgb(HEX_SOFT_INK), ALIGN_LEFT};
	struct pen value = {FACE_VALUE, sizes.value, roundf(sizes.value * VALUE_LINE), deep, ALIGN_LEFT};

	put_fill(layout, (struct rect){box.x, box.y, sizes.rule, sizes.high}, gold(), gold());
	put_fitted(layout, label, sizes.label * 0.75f, x, box.y, room, says(layout, &fact->label));
	put_fitted(layout, value, sizes.value * 0.4f, x, box.y + label_line + pk(page, 4.0f), room,
		   says(layout, &fact->shown));
}

/* In how many columns of equal width they stand; 0 for natural widths. An odd one out joins the row. */
static int columns_of(const struct page *page, float width, struct fact_sizes *sizes)
{
	int count = page->network->fact_count, columns = count > 1 ? page->look->fact_columns : 0;

	if (columns > 0 && count % columns == 0 && sizes_fit(page, width, columns, sizes) &&
	    (count > columns || sizes->value >= sizes_at(page, 1.0f).value)) {
		return columns;
	}
	if (sizes_fit(page, width, 0, sizes)) {
		return 0;
	}
	return columns > 0 && all_fit(page, width, columns, *sizes) ? columns : 0;
}

float put_facts(const struct page *page, float x, float y, float width, bool dry)
{
	struct fact_sizes sizes;
	int columns = columns_of(page, width, &sizes);
	float cell = columns > 0 ? roundf(width / (float)columns) : 0.0f;
	float at = 0.0f;

	if (page->network->fact_count == 0) {
		return y;
	}
	for (int i = 0; i < page->network->fact_count; i++) {
		const struct fact *fact = &page->network->facts[i];
		float w = fminf(ceilf(fact_width(page, fact, sizes)), width);

		if (at > 0.0f && at + w > width) {
			at = 0.0f;
			y += sizes.high + sizes.row_gap;
		}
		if (!dry) {
			put_fact(page, fact, sizes, (struct rect){x + at, y, w, sizes.high});
		}
		at += columns > 0 ? cell : w + sizes.gap;
	}
	return y + sizes.high;
}

float whole_facts(const struct page *page, float width, float room)
{
	struct fact_sizes sizes;
	float all = put_facts(page, 0.0f, 0.0f, width, true);

	columns_of(page, width, &sizes);
	float pitch = sizes.high + sizes.row_gap;

	if (all <= room || room < sizes.high) {
		return fminf(all, room);
	}
	return floorf((room + sizes.row_gap) / pitch) * pitch - sizes.row_gap;
}
