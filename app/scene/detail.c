#include "scene/detail.h"

#include <assert.h>
#include <math.h>
#include <string.h>

#include "base/hash.h"
#include "scene/access.h"
#include "scene/card.h"
#include "scene/detail_page.h"
#include "scene/dock.h"
#include "scene/gate.h"
#include "scene/home.h"

/* Back to where the page was opened from. */
static struct action back_action(const struct layout *layout)
{
	struct action action = {.kind = ACTION_HOME};
	enum scene origin = layout->state->origin;

	if (origin == SCENE_TIMELINE || origin == SCENE_MAP || origin == SCENE_GAME) {
		return (struct action){.kind = ACTION_GO, .value = (int)origin};
	}
	action.amount = home_place(layout, layout->state->open, &action.range);
	return action;
}

/* Place on the strip of pages, in pages; whole when nothing moves. */
static float place_of(const struct layout *layout)
{
	const struct scroll *pages = &layout->state->scrolls[SCROLLER_PAGES];
	float w = layout->env->w_px;

	if (pages->range.step_px != w) { /* opened by no touch, or the screen changed */
		return (float)layout->state->open;
	}
	return scroll_at(pages, layout->state->now_s) / w;
}

static void put_panel(const struct page *page)
{
	const struct layout *layout = page->layout;
	const struct detail_look *look = page->look;
	struct colour deep = layout->content->themes[page->network->theme].deep;
	float w = layout->env->w_px, h = layout->env->h_px;
	bool side = look->panel_w > 0.0f;
	struct rect panel = {page->left, 0.0f, side ? pk(page, look->panel_w) : w,
			     side ? h : pk(page, look->panel_h)};
	int index =
		frame_node(layout->frame, page->node, panel, "detail/%s/panel", page->network->id);
	struct rect shade = panel;

	shade.x += side ? pk(page, 6.0f) : 0.0f;
	shade.y += side ? 0.0f : pk(page, 8.0f);
	put_shadow(layout, shade, 0.0f, pk(page, 30.0f), rgba(HEX_SHADE, 0.35f));
	put_fill(layout, panel, colour_mix(deep, rgb(0xFFFFFF), 0.08f),
		 colour_mix(deep, rgb(0x000000), 0.25f));
	struct gate_look gate = {
		.x = page->left + pk(page, look->gate_x),
		.spring_y = pk(page, look->gate_y),
		.radius = pk(page, look->gate_r),
		.foot_y = panel.h,
		.medallion = pk(page, look->medallion),
		.lift = pk(page, look->lift),
		.horizon = look->horizon,
		.water_y = side ? h - pk(page, look->dock) + pk(page, 40.0f)
				: panel.h + pk(page, 10.0f),
		.line = colour_mix(deep, rgb(0x000000), 0.45f),
		.moves = MOVES_GATE,
	};
	struct node *node = frame_at(layout->frame, index);

	if (node != NULL) {
		node->moves = MOVES_PANEL;
		node->from[0] = hash_more(hash_text("card/"), page->network->id);
		node->from[1] = hash_more(hash_text("gate/"), page->network->id);
	}
	if (!side) { /* centred on whatever width there is */
		gate.x = page->left + w / 2.0f;
	}
	gate.view = gate_view(layout, page->index);
	if (gate.view != VIEW_HILLS) { /* the medallion makes room for it */
		gate.spring_y = roundf(gate.spring_y * 0.9f);
		gate.medallion = roundf(gate.medallion * (side ? 0.84f : 0.66f));
	}
	put_gate(layout, page->node, &gate, page->index);
}

static void put_page(const struct layout *layout, int network, float left)
{
	struct frame *frame = layout->frame;
	struct rect box = {left, 0.0f, layout->env->w_px, layout->env->h_px};
	struct page page = {
		.layout = layout,
		.look = detail_look_of(layout->env),
		.network = &layout->content->networks[network],
		.index = network,
		.left = left,
	};

	page.node = frame_node(frame, -1, box, "detail/%s", page.network->id);
	struct node *node = frame_at(frame, page.node);

	if (node == NULL) {
		return;
	}
	node->accepts = ACCEPTS_DRAG_X;
	node->scroller = SCROLLER_PAGES;
	node->range = pages_range(layout);
	put_panel(&page);
	put_page_texts(&page);
}

static void put_pages(const struct layout *layout)
{
	float w = layout->env->w_px, place = place_of(layout);
	int first = (int)floorf(place);

	for (int i = first; i <= first + 1; i++) {
		float left = roundf(((float)i - place) * w);

		if (i >= 0 && i < layout->content->network_count && left < w && left > -w) {
			put_page(layout, i, left);
		}
	}
}

static const char *name_of(const struct layout *layout, int network)
{
	const struct content *content = layout->content;

	return network >= 0 && network < content->network_count
		       ? says(layout, &content->networks[network].shortly)
		       : "";
}

static void put_position(const struct layout *layout, int dock, struct rect box, float size)
{
	char of[16], text[96], whole[128];

	frame_node(layout->frame, dock, box, "detail/position");
	text_of_number(text, sizeof(text), layout->state->open + 1);
	text_of_number(of, sizeof(of), layout->content->network_count);
	word_fill(whole, sizeof(whole), say(layout, WORD_POSITION), "n", text);
	word_fill(text, sizeof(text), whole, "of", of);
	struct pen pen = {FACE_LABEL, size, box.h, cream(), ALIGN_MIDDLE};

	put_fitted(layout, pen, size * 0.6f, box.x + box.w / 2.0f, box.y, box.w, text);
}

/* Where the dock's controls lie: design px from the screen's sides and foot. */
struct dock_look {
	float side, high;
	float home_y, home_w;               /* y from the foot; narrow: an icon alone */
	float access_x, access_y, access_w; /* w 0: up to the right margin */
	float pager_y, pager_w, position_w;
	bool pager_right; /* the pager keeps to the right, else it spans the width */
	float pager_px;
	float words_y; /* of the languages: > 0 from the foot, else at the top right */
};

static const struct dock_look docks[] = {
	[CLASS_WIDE] = {72, 88, 112, 336, 424, 112, 440, 112, 410, 132, true, 27, 0},
	[CLASS_TALL] = {56, 88, 210, 436, 508, 210, 0, 310, 418, 132, false, 28, 110},
	[CLASS_SQUARE] = {48, 80, 98, 290, 354, 98, 400, 98, 140, 118, true, 24, 0},
	[CLASS_COMPACT] = {14, 60, 68, 96, 120, 68, 344, 68, 112, 84, true, 21, 0},
	[CLASS_COMPACT_TALL] = {14, 60, 209, 96, 14, 71, 0, 209, 120, 92, true, 21, 140},
};
static_assert(COUNT_OF(docks) == CLASS_COUNT, "every class has a dock");

static void put_pagers(const struct layout *layout, int dock, const struct dock_look *look)
{
	float w = layout->env->w_px, side = lk(layout, look->side);
	float y = layout->env->h_px - lk(layout, look->pager_y), high = lk(layout, look->high);
	float pager = lk(layout, look->pager_w), middle = lk(layout, look->position_w);
	float wanted = fmaxf(lk(layout, look->pager_px), least_text_px(layout, FACE_LABEL));
	float size = fminf(wanted, floorf(0.36f * high)); /* two lines fit into the button */
	bool names = pager > 3.0f * high;                 /* room for the word above the name */
	bool largest = layout->env->text_step >= TEXT_LARGEST;
	int open = layout->state->open;
	if (largest && names) { /* the words alone, and more room for the number between them */
		size = label_px(layout);
		pager -= lk(layout, 30.0f);
		middle += lk(layout, look->pager_right ? 60.0f : 0.0f);
	}
	struct rect next = {w - side - pager, y, pager, high};
	struct rect back = {look->pager_right ? next.x - middle - pager : side, y, pager, high};
	struct rect between = {back.x + pager, y, next.x - back.x - pager, high};
	const char *before = name_of(layout, open - 1), *after = name_of(layout, open + 1);

	if (largest && names) {
		put_pager(layout, dock, back, -1, "",
			  before[0] != '\0' ? say(layout, WORD_PREVIOUS) : "", size);
		put_pager(layout, dock, next, 1, "", after[0] != '\0' ? say(layout, WORD_NEXT) : "",
			  size);
	} else {
		put_pager(layout, dock, back, -1, names ? say(layout, WORD_PREVIOUS) : "", before,
			  size);
		put_pager(layout, dock, next, 1, names ? say(layout, WORD_NEXT) : "", after, size);
	}
	put_position(layout, dock, between, roundf(size * 1.04f));
}

/* The languages in a row; on a narrow screen the last one stands beside „Приступачност“. */
static void put_languages_rows(const struct layout *layout, int dock, const struct dock_look *look)
{
	float w = layout->env->w_px, h = layout->env->h_px, side = lk(layout, look->side);
	int count = layout->content->language_count;
	bool narrow = layout->env->size_class == CLASS_COMPACT_TALL;
	float high = lk(layout, narrow ? 60.0f : 84.0f), gap = lk(layout, 14.0f);
	int first = narrow && count > 2 ? count - 1 : count;
	struct rect row = {side, h - lk(layout, look->words_y), w - 2.0f * side, high};
	struct rect access = {side, h - lk(layout, look->access_y), row.w, lk(layout, look->high)};

	put_languages(layout, dock, row, true, 0, first);
	if (count > first) {
		row.y = access.y;
		row.w = languages_part_width(layout, high, first, count - first);
		put_languages(layout, dock, row, true, first, count - first);
		access.x += row.w + gap;
		access.w -= row.w + gap;
	}
	if (narrow) {
		put_access_button(layout, dock, access);
	}
}

static void put_languages_top(const struct layout *layout)
{
	static const struct {
		float side, y, high;
	} places[] = {
		[CLASS_WIDE] = {72, 32, 84},        [CLASS_TALL] = {56, 32, 84},
		[CLASS_SQUARE] = {48, 14, 74},      [CLASS_COMPACT] = {14, 9, 60},
		[CLASS_COMPACT_TALL] = {14, 9, 58},
	};
	enum size_class class = layout->env->size_class;
	float high = lk(layout, places[class].high), w = layout->env->w_px;
	float most = w - 2.0f * lk(layout, places[class].side);
	float words = languages_width(layout, high);

	if (layout->env->size_class == CLASS_COMPACT) {
		most = w - lk(layout, 226.0f) - lk(layout, places[class].side);
	}
	words = fminf(words, most);
	put_languages(layout, -1,
		      (struct rect){w - lk(layout, places[class].side) - words,
				    lk(layout, places[class].y), words, high},
		      false, 0, layout->content->language_count);
}

static void put_dock(const struct layout *layout)
{
	const struct dock_look *look = &docks[layout->env->size_class];
	const struct detail_look *page = detail_look_of(layout->env);
	float h = layout->env->h_px;
	bool wordless = look->home_w < 2.0f * look->high;
	struct rect home = {lk(layout, look->side), h - lk(layout, look->home_y),
			    lk(layout, look->home_w), lk(layout, look->high)};

	put_river(layout, -1, h - lk(layout, page->dock), page->dock_offset);
	int dock = put_controls_ground(layout, "detail");

	static const struct {
		const char *icon;
		enum word word;
	} origins[] = {
		[SCENE_ATTRACT] = {"icons/home", WORD_ALL_NETWORKS},
		[SCENE_HOME] = {"icons/home", WORD_ALL_NETWORKS},
		[SCENE_DETAIL] = {"icons/home", WORD_ALL_NETWORKS},
		[SCENE_TIMELINE] = {"icons/river", WORD_TIMELINE},
		[SCENE_MAP] = {"icons/map", WORD_MAP},
		[SCENE_GAME] = {"icons/game", WORD_GAME_SHORT},
	};
	enum scene origin = layout->state->origin;
	put_button(layout, dock, home, BUTTON_GOLD, origins[origin].icon,
		   wordless ? "" : say(layout, origins[origin].word), label_px(layout),
		   back_action(layout), "detail/back");
	struct rect access = {lk(layout, look->access_x), h - lk(layout, look->access_y),
			      lk(layout, look->access_w), lk(layout, look->high)};

	if (look->access_w <= 0.0f) {
		access.w = layout->env->w_px - access.x - lk(layout, look->side);
	}
	if (layout->env->size_class != CLASS_COMPACT_TALL) {
		put_access_button(layout, dock, access);
	}
	put_pagers(layout, dock, look);
	if (look->words_y > 0.0f) {
		put_languages_rows(layout, dock, look);
	} else {
		put_languages_top(layout);
	}
}

void detail_layout(const struct layout *layout)
{
	bool small = layout->env->size_class >= CLASS_COMPACT;

	put_wall(layout, small ? 60.0f : 108.0f, 0.85f, 0.0f, false);
	put_fill(layout, (struct rect){0.0f, 0.0f, layout->env->w_px, layout->env->h_px},
		 rgba(HEX_STONE_HIGH, 0.40f), rgba(HEX_STONE_HIGH, 0.40f));
	put_pages(layout);
	put_dock(layout);
}
