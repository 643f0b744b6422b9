#include "scene/home.h"

#include <assert.h>
#include <math.h>

#include "scene/access.h"
#include "scene/coins.h"
#include "scene/dock.h"
#include "scene/header.h"
#include "scene/home_plan.h"

static struct action scroll_by(const struct home_plan *plan, float by_px)
{
	return (struct action){
		.kind = ACTION_SCROLL_BY,
		.value = SCROLLER_HOME,
		.amount = by_px,
		.range = plan->range,
	};
}

static float scrolled(const struct layout *layout, const struct home_plan *plan)
{
	float at = scroll_seen(&layout->state->scrolls[SCROLLER_HOME], plan->range.limit_px,
			       layout->state->now_s);

	return plan->scrolls ? at : 0.0f;
}

float home_place(const struct layout *layout, int network, struct scroll_range *range)
{
	struct home_plan plan = home_plan(layout);
	float at = clampf(scrolled(layout, &plan), 0.0f, plan.range.limit_px);
	struct rect box = home_plan_box(layout, &plan, network, at);
	bool down = plan.flow == FLOW_ROWS;
	float from = down ? box.y - plan.view.y : box.x - plan.view.x;
	float to = down ? box.y + box.h - plan.view.y : box.x + box.w - plan.view.x;
	float window = down ? plan.view.h : plan.view.w;
	float pitch = home_plan_pitch(layout, &plan);

	*range = plan.range;
	if (!plan.scrolls) {
		return 0.0f;
	}
	if (from < 0.0f) {
		at = pitch * floorf((at + from) / pitch);
	} else if (to > window) {
		at = pitch * ceilf((at + to - window) / pitch);
	}
	return clampf(at, 0.0f, plan.range.limit_px);
}

static enum card_light light_of(const struct layout *layout, int network)
{
	int theme = layout->state->theme;

	if (theme < 0) {
		return CARD_PLAIN;
	}
	return layout->content->networks[network].theme == theme ? CARD_LIT : CARD_DIM;
}

/* Cards of one row or column, which agree on their names' baseline. */
static void put_cards(const struct layout *layout, const struct home_plan *plan, int parent,
		      float scroll_px, int first, int count)
{
	int networks[CARD_ROW_MAX] = {0};
	struct card_row row;

	for (int i = 0; i < count; i++) {
		networks[i] = first + i;
	}
	card_row(layout, &plan->look, networks, count, &row);
	if (plan->scrolls && plan->flow == FLOW_COLUMNS) {
		/* neighbours come and go: one place for all names, whoever is beside them */
		row.baseline = lk(layout, plan->look.name_two_y) +
			       measure_baseline(FACE_TITLE, lk(layout, plan->look.name_most),
						lk(layout, plan->look.name_most) * 1.08f);
	}
	for (int i = 0; i < count; i++) {
		struct rect box = home_plan_box(layout, plan, first + i, scroll_px);

		card_put(layout, &plan->look, &row, i, first + i,
			 (struct card_place){"card", parent, box.x, box.y,
					     light_of(layout, first + i)});
	}
}

static void put_grid(const struct layout *layout, const struct home_plan *plan)
{
	float scroll_px = scrolled(layout, plan);
	int index = frame_node(layout->frame, -1, plan->view, "home/grid");
	struct node *grid = frame_at(layout->frame, index);
	int group = plan->flow == FLOW_ROWS ? plan->columns : plan->rows;
	/* a keypad goes on to what is next, which must be there to go to */
	float beyond = layout->state->guided ? home_plan_pitch(layout, plan) : lk(layout, 20.0f);

	/* the strip goes with the finger; the cards lie on it and never lag behind */
	struct rect on_strip = plan->view;

	on_strip.x -= plan->flow == FLOW_COLUMNS ? scroll_px : 0.0f;
	on_strip.y -= plan->flow == FLOW_ROWS ? scroll_px : 0.0f;
	int strip = frame_node(layout->frame, index, on_strip, "home/strip");

	if (grid == NULL || strip < 0) {
		return;
	}
	if (plan->scrolls) {
		grid->clips = true;
		grid->accepts = plan->flow == FLOW_ROWS ? ACCEPTS_DRAG_Y : ACCEPTS_DRAG_X;
		grid->scroller = SCROLLER_HOME;
		grid->range = plan->range;
	}
	for (int first = 0; first < plan->count; first += group) {
		int count = plan->count - first < group ? plan->count - first : group;
		struct rect start = home_plan_box(layout, plan, first, scroll_px);
		struct rect end = home_plan_box(layout, plan, first + count - 1, scroll_px);

		if (rect_meets(rect_around(start, end), rect_grown(plan->view, beyond))) {
			put_cards(layout, plan, strip, scroll_px, first, count);
		}
	}
}

static void put_arrows(const struct layout *layout, const struct home_plan *plan, int parent,
		       struct rect back, struct rect on, bool on_navy)
{
	bool down = plan->flow == FLOW_ROWS;
	float at = scroll_end(&layout->state->scrolls[SCROLLER_HOME]);
	float page = home_plan_pitch(layout, plan) * (float)plan->page;

	put_arrow(layout, parent, back, down ? "icons/up" : "icons/prev", at < 1.0f, on_navy,
		  scroll_by(plan, -page), down ? "home/up" : "home/left");
	put_arrow(layout, parent, on, down ? "icons/down" : "icons/next",
		  at > plan->range.limit_px - 1.0f, on_navy, scroll_by(plan, page),
		  down ? "home/down" : "home/right");
}

/* The stone beside a strip of cards that is cut by it: there is more behind. */
static void put_pier(const struct layout *layout, const struct home_plan *plan)
{
	struct rect pier = plan->pier, cap = rect_grown(pier, lk(layout, 7.0f));
	struct colour edge = rgb(HEX_STONE_EDGE);
	struct rect shade = pier;

	if (rect_empty(pier)) {
		return;
	}
	shade.x -= lk(layout, 10.0f);
	struct node *node = frame_at(layout->frame, frame_node(layout->frame, -1, pier, "home/pier"));

	if (node != NULL) {
		node->moves = MOVES_FADE;
	}
	put_shadow(layout, shade, 0.0f, lk(layout, 22.0f), rgba(HEX_SHADE, 0.34f));
	put_round(layout, pier, 0.0f, rgb(HEX_STONE_HIGH), rgb(HEX_STONE_LOW), 1.5f, edge);
	if (pier.w > lk(layout, 10.0f)) {
		cap.y = pier.y - lk(layout, 14.0f);
		cap.h = lk(layout, 18.0f);
		put_round(layout, cap, lk(layout, 3.0f), rgb(HEX_STONE_HIGH), rgb(HEX_STONE_LOW), 1.5f, edge);
		for (float y = pier.y + lk(layout, 60.0f); y < pier.y + pier.h; y += lk(layout, 92.0f)) {
			put_fill(layout, (struct rect){pier.x, roundf(y), pier.w, fmaxf(1.0f, lk(layout, 1.5f))},
				 rgb(HEX_JOINT), rgb(HEX_JOINT));
		}
	}
}

static void put_tiles(const struct layout *layout, const struct home_plan *plan)
{
	struct rect all = plan->tiles;
	bool across = plan->tiles_across;
	int count = tile_count(layout->content);
	float gap = lk(layout, plan->tile_gap);
	float each = ((across ? all.w : all.h) - gap * (float)(count - 1)) / (float)count;
	bool low = plan->tile_look == TILE_HIGH && each < lk(layout, 170.0f);
	enum tile_look look = low ? TILE_FLAT : plan->tile_look;

	for (int i = 0; !rect_empty(all) && i < count; i++) {
		float at = roundf((float)i * (each + gap));
		struct rect box = across ? (struct rect){all.x + at, all.y, floorf(each), all.h}
					 : (struct rect){all.x, all.y + at, all.w, floorf(each)};

		put_tile(layout, -1, box, i, look);
	}
	if (!rect_empty(plan->arrows)) {
		float half = floorf((plan->arrows.w - lk(layout, 16.0f)) / 2.0f);
		struct rect back = plan->arrows, on = plan->arrows;

		back.w = half;
		on.w = half;
		on.x = plan->arrows.x + plan->arrows.w - half;
		put_arrows(layout, plan, -1, back, on, false);
	}
}

static int put_dock(const struct layout *layout, float height, float offset)
{
	float top = layout->env->h_px - lk(layout, height);

	put_river(layout, -1, top, offset);
	return put_controls_ground(layout, "home");
}

static void dock_wide(const struct layout *layout, const struct home_plan *plan)
{
	(void)plan;
	float w = layout->env->w_px, y = layout->env->h_px - lk(layout, 112.0f);
	float side = lk(layout, 72.0f), high = lk(layout, 84.0f), pill = lk(layout, 88.0f);
	float words = languages_width(layout, high), access = lk(layout, 440.0f);
	int dock = put_dock(layout, 190.0f, 44.0f);

	put_coins_row(layout, dock,
		      (struct rect){side + lk(layout, 4.0f), y,
				    w - 2.0f * side - access - lk(layout, 74.0f), pill},
		      lk(layout, 64.0f), lk(layout, 24.0f));
	put_access_button(layout, dock, (struct rect){w - side - access, y, access, pill});
	put_languages(layout, -1, (struct rect){w - side - words, lk(layout, 32.0f), words, high}, false,
		      0, layout->content->language_count);
	put_header(layout, w - side - words - lk(layout, 32.0f));
}

static void dock_tall(const struct layout *layout, const struct home_plan *plan)
{
	float w = layout->env->w_px, h = layout->env->h_px;
	float side = lk(layout, 56.0f), y = h - lk(layout, 402.0f);
	int dock = put_dock(layout, 468.0f, 44.0f);
	struct rect coins = {lk(layout, 66.0f), y, w - 2.0f * lk(layout, 66.0f), lk(layout, 184.0f)};

	put_coins_grid(layout, dock, coins, 3, lk(layout, 92.0f), lk(layout, 64.0f), lk(layout, 26.0f));
	y += lk(layout, 196.0f);
	put_languages(layout, dock, (struct rect){side, y, w - 2.0f * side, lk(layout, 84.0f)}, true, 0,
		      layout->content->language_count);
	y += lk(layout, 98.0f);
	struct rect access = {side, y, w - 2.0f * side, lk(layout, 84.0f)};

	if (plan->scrolls) {
		float arrow = lk(layout, 136.0f), gap = lk(layout, 16.0f);
		struct rect on = {w - side - arrow, y, arrow, lk(layout, 84.0f)};
		struct rect back = on;

		back.x -= arrow + gap;
		access.w -= 2.0f * (arrow + gap);
		put_arrows(layout, plan, dock, back, on, true);
	}
	put_access_button(layout, dock, access);
	put_header(layout, w - side);
}

static void dock_square(const struct layout *layout, const struct home_plan *plan)
{
	(void)plan;
	float w = layout->env->w_px, h = layout->env->h_px, y = h - lk(layout, 98.0f);
	float side = lk(layout, 48.0f), high = lk(layout, 74.0f), pill = lk(layout, 80.0f);
	float words = languages_width(layout, high), access = lk(layout, 400.0f);
	float gap = lk(layout, 12.0f);
	int dock = put_dock(layout, 166.0f, 36.0f);

	put_coins_stacked(layout, dock,
			  (struct rect){side, h - lk(layout, 112.0f),
					w - 2.0f * side - access - gap, lk(layout, 104.0f)},
			  lk(layout, 52.0f), lk(layout, 20.0f));
	put_access_button(layout, dock, (struct rect){w - side - access, y, access, pill});
	put_languages(layout, -1, (struct rect){w - side - words, lk(layout, 14.0f), words, high}, false,
		      0, layout->content->language_count);
	put_header(layout, w - side - words - lk(layout, 20.0f));
}

static struct action themes_sheet(void)
{
	return (struct action){.kind = ACTION_SHEET, .value = OVERLAY_THEMES};
}

static void put_themes_button(const struct layout *layout, int dock, struct rect box)
{
	bool largest = layout->env->text_step >= 2;

	put_button(layout, dock, box, BUTTON_LINE, largest ? NULL : "icons/all",
		   say(layout, WORD_THEMES), roundf(label_px(layout) * (largest ? 1.0f : 0.75f)),
		   themes_sheet(), "dock/themes");
}

static void dock_compact(const struct layout *layout, const struct home_plan *plan)
{
	float w = layout->env->w_px, y = layout->env->h_px - lk(layout, 68.0f);
	float side = lk(layout, 14.0f), high = lk(layout, 60.0f);
	float words = fminf(languages_width(layout, high), w - lk(layout, 250.0f));
	int dock = put_dock(layout, 108.0f, 22.0f);
	struct rect on = {w - side - lk(layout, 120.0f), y, lk(layout, 120.0f), high};
	struct rect back = on;

	back.x -= lk(layout, 132.0f);
	put_access_button(layout, dock, (struct rect){side, y, lk(layout, 344.0f), high});
	put_themes_button(layout, dock, (struct rect){lk(layout, 370.0f), y, lk(layout, 144.0f), high});
	if (plan->scrolls) {
		put_arrows(layout, plan, dock, back, on, true);
	}
	put_languages(layout, -1, (struct rect){w - side - words, lk(layout, 9.0f), words, high}, false, 0,
		      layout->content->language_count);
	put_header(layout, w - side - words - lk(layout, 12.0f));
}

/* Themes, then the tiles, side by side in the dock. */
static void put_small_tiles(const struct layout *layout, int dock, struct rect cell, float gap)
{
	put_themes_button(layout, dock, cell);
	for (int i = 0; i < tile_count(layout->content); i++) {
		cell.x += cell.w + gap;
		put_tile(layout, dock, cell, i, TILE_DOCK);
	}
}

static void dock_compact_tall(const struct layout *layout, const struct home_plan *plan)
{
	float w = layout->env->w_px, y = layout->env->h_px - lk(layout, 278.0f);
	float side = lk(layout, 14.0f), high = lk(layout, 60.0f), third = lk(layout, 117.0f);
	int languages = layout->content->language_count;
	int first_row = languages > 2 ? (languages + 1) / 2 : languages;
	int dock = put_dock(layout, 318.0f, 22.0f);
	float words = w - 2.0f * side, pitch = lk(layout, 69.0f);
	struct rect on = {w - side - third, y, third, high};
	struct rect back = on;

	back.x -= third + lk(layout, 11.0f);
	float tiles = (float)tile_count(layout->content), gap = lk(layout, 8.0f);
	float cell = floorf((words - gap * tiles) / (tiles + 1.0f));

	put_small_tiles(layout, dock, (struct rect){side, y, cell, high}, gap);
	y += pitch;
	put_languages(layout, dock, (struct rect){side, y, words, high}, true, 0, first_row);
	y += pitch;
	on.y = y;
	back.y = y;
	if (plan->scrolls) {
		put_arrows(layout, plan, dock, back, on, true);
		words = back.x - side - lk(layout, 14.0f);
	}
	if (languages > first_row) {
		put_languages(layout, dock, (struct rect){side, y, words, high}, true, first_row,
			      languages - first_row);
	}
	words = w - 2.0f * side;
	y += pitch;
	put_access_button(layout, dock, (struct rect){side, y, words, high});
	put_header(layout, w - side);
}

static void (*const docks[])(const struct layout *layout, const struct home_plan *plan) = {
	[CLASS_WIDE] = dock_wide,
	[CLASS_TALL] = dock_tall,
	[CLASS_SQUARE] = dock_square,
	[CLASS_COMPACT] = dock_compact,
	[CLASS_COMPACT_TALL] = dock_compact_tall,
};
static_assert(COUNT_OF(docks) == CLASS_COUNT, "every class has a dock");

void home_layout(const struct layout *layout)
{
	struct home_plan plan = home_plan(layout);
	bool small = layout->env->size_class >= CLASS_COMPACT;

	put_wall(layout, small ? 60.0f : 108.0f, 0.75f, 0.25f, layout->state->theme >= 0);
	put_grid(layout, &plan);
	put_pier(layout, &plan);
	put_tiles(layout, &plan);
	docks[layout->env->size_class](layout, &plan);
}
