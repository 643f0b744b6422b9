#include "scene/timeline_dock.h"

#include <assert.h>
#include <math.h>
#include <string.h>

#include "scene/access.h"
#include "scene/dock.h"

enum { BEADS = 40 }; /* at most; one an event, or one for several */

static struct action home_action(void)
{
	return (struct action){.kind = ACTION_HOME};
}

static struct action map_action(void)
{
	return (struct action){.kind = ACTION_GO, .value = SCENE_MAP};
}

/* The title, or its short form where it has no room; x, top and size: design px. */
static void put_title(const struct timeline_plan *plan, float x, float top, float size,
		      float right_px)
{
	const struct layout *layout = plan->layout;
	float px = lk(layout, size), left = lk(layout, x), room = right_px - left;
	struct pen pen = {FACE_TITLE, px, roundf(px * 1.12f), navy(), ALIGN_LEFT};
	const char *title = say(layout, WORD_TIMELINE);
	struct rect box = {left, lk(layout, top), room, pen.line_px};

	if (text_width(layout, FACE_TITLE, px * 0.8f, title) > room) {
		title = say(layout, WORD_TIMELINE_SHORT);
	}
	struct node *head =
		frame_at(layout->frame, frame_node(layout->frame, -1, box, "timeline/head"));

	if (head == NULL) {
		return;
	}
	head->moves = MOVES_CONTROLS;
	put_fitted(layout, pen, px * 0.6f, box.x, box.y, room, title);
}

static void put_way_home(const struct timeline_plan *plan, int dock, struct rect box, bool wordless)
{
	put_button(plan->layout, dock, box, BUTTON_GOLD, "icons/home",
		   wordless ? "" : say(plan->layout, WORD_ALL_NETWORKS), label_px(plan->layout),
		   home_action(), "timeline/home");
}

static void put_way_to_map(const struct timeline_plan *plan, int dock, struct rect box)
{
	put_button(plan->layout, dock, box, BUTTON_LINE, "icons/map", say(plan->layout, WORD_MAP),
		   label_px(plan->layout), map_action(), "timeline/map");
}

static void put_arrows(const struct timeline_plan *plan, int parent, struct rect back,
		       struct rect on, bool on_navy)
{
	const struct layout *layout = plan->layout;
	bool down = plan->look->down;
	float at = scroll_end(&layout->state->scrolls[SCROLLER_TIMELINE]);
	float page = plan->range.view_px - (down ? plan->rule.node : plan->pitch);
	struct action means = {.kind = ACTION_SCROLL_BY,
			       .value = SCROLLER_TIMELINE,
			       .amount = -fmaxf(page, plan->rule.node),
			       .range = plan->range};

	if (!plan->scrolls) {
		return;
	}
	put_arrow(layout, parent, back, down ? "icons/up" : "icons/prev", at < 1.0f, on_navy, means,
		  "timeline/back");
	means.amount = -means.amount;
	put_arrow(layout, parent, on, down ? "icons/down" : "icons/next",
		  at > plan->range.limit_px - 1.0f, on_navy, means, "timeline/on");
}

/* A string of tiles between the arrows: those that are on the screen shine. */
static void put_beads(const struct timeline_plan *plan, int parent, struct rect box)
{
	const struct layout *layout = plan->layout;
	int events = layout->content->moment_count, count = events < BEADS ? events : BEADS;
	float whole = plan->range.limit_px + plan->range.view_px, pitch = box.w / (float)count;

	if (!plan->scrolls || box.w < lk(layout, 60.0f)) {
		return;
	}
	frame_node(layout->frame, parent, box, "timeline/beads");
	for (int i = 0; i < count; i++) {
		float at = (float)i / (float)(count - 1) * whole;
		bool seen = at >= plan->scroll_px - 1.0f &&
			    at <= plan->scroll_px + plan->range.view_px + 1.0f;
		float d = roundf(fminf(lk(layout, seen ? 18.0f : 12.0f), pitch * 1.4f));
		struct prim *bead = frame_prim(
			layout->frame, PRIM_TILES,
			(struct rect){roundf(box.x + pitch * ((float)i + 0.5f) - d / 2.0f),
				      roundf(box.y + (box.h - d) / 2.0f), d, d});

		if (bead != NULL) {
			bead->ink = seen ? gold_light() : rgb(HEX_TICK);
			bead->a = 1.0f;
			bead->b = d * 0.55f;
		}
	}
}

static int put_ground(const struct timeline_plan *plan, float height, float offset)
{
	put_river(plan->layout, -1, plan->layout->env->h_px - lk(plan->layout, height), offset);
	return put_controls_ground(plan->layout, "timeline");
}

/* Languages at the top right; where they begin. */
static float put_words(const struct timeline_plan *plan, int dock, float side, float y, float high,
		       float most_px)
{
	const struct layout *layout = plan->layout;
	float w = fminf(languages_width(layout, lk(layout, high)), most_px);
	struct rect box = {layout->env->w_px - lk(layout, side) - w, lk(layout, y), w,
			   lk(layout, high)};

	put_languages(layout, dock, box, false, 0, layout->content->language_count);
	return box.x;
}

/* Home, map, arrows and beads between, „Приступачност“. */
static void put_row(const struct timeline_plan *plan, int dock, float side, float y, float high,
		    float home_w, float map_w, float access_w, float arrow_w)
{
	const struct layout *layout = plan->layout;
	float w = layout->env->w_px, top = layout->env->h_px - lk(layout, y),
	      gap = lk(layout, 18.0f);
	struct rect home = {lk(layout, side), top, lk(layout, home_w), lk(layout, high)};
	struct rect map = home, access = home, back = home, on = home;

	map.x += home.w + gap;
	map.w = lk(layout, map_w);
	access.w = lk(layout, access_w);
	access.x = w - lk(layout, side) - access.w;
	put_way_home(plan, dock, home, false);
	put_way_to_map(plan, dock, map);
	put_access_button(layout, dock, access);
	float middle = (map.x + map.w + access.x) / 2.0f, room = access.x - map.x - map.w;
	float half = fminf(room / 2.0f - gap, lk(layout, 300.0f));

	back.w = on.w = lk(layout, arrow_w);
	back.x = roundf(middle - half);
	on.x = roundf(middle + half - on.w);
	put_arrows(plan, dock, back, on, true);
	put_beads(plan, dock,
		  (struct rect){back.x + back.w + gap, top, on.x - back.x - back.w - 2.0f * gap,
				back.h});
}

static void dock_wide(const struct timeline_plan *plan)
{
	int dock = put_ground(plan, 190.0f, 44.0f);
	float words = put_words(plan, dock, 72.0f, 32.0f, 84.0f, plan->layout->env->w_px);

	put_row(plan, dock, 72.0f, 112.0f, 88.0f, 350.0f, 236.0f, 440.0f, 120.0f);
	put_title(plan, 72.0f, 28.0f, 66.0f, words - lk(plan->layout, 24.0f));
}

static void dock_square(const struct timeline_plan *plan)
{
	int dock = put_ground(plan, 166.0f, 36.0f);
	float words = put_words(plan, dock, 48.0f, 14.0f, 74.0f, plan->layout->env->w_px);

	put_row(plan, dock, 48.0f, 98.0f, 80.0f, 330.0f, 196.0f, 400.0f, 96.0f);
	put_title(plan, 48.0f, 22.0f, 52.0f, words - lk(plan->layout, 20.0f));
}

static void dock_tall(const struct timeline_plan *plan)
{
	const struct layout *layout = plan->layout;
	float w = layout->env->w_px, h = layout->env->h_px, side = lk(layout, 56.0f);
	float gap = lk(layout, 14.0f), y = h - lk(layout, 216.0f), high = lk(layout, 88.0f);
	int dock = put_ground(plan, 310.0f, 44.0f);
	struct rect home = {side, y, lk(layout, 320.0f), high};
	struct rect map = {home.x + home.w + gap, y, lk(layout, 206.0f), high};
	float access = map.x + map.w + gap;

	put_way_home(plan, dock, home, false);
	put_way_to_map(plan, dock, map);
	put_access_button(layout, dock, (struct rect){access, y, w - side - access, high});
	put_languages(
		layout, dock,
		(struct rect){side, h - lk(layout, 110.0f), w - 2.0f * side, lk(layout, 84.0f)},
		true, 0, layout->content->language_count);
	float arrow = lk(layout, 96.0f);
	struct rect on = {w - side - arrow, h - lk(layout, 452.0f), arrow, arrow};
	struct rect back = on;

	back.x -= arrow + lk(layout, 16.0f);
	put_arrows(plan, dock, back, on, false);
	put_title(plan, 56.0f, 40.0f, 80.0f, w - side);
}

/* Home, map and the networks without a year, from the left. Returns where the next begins. */
static float put_small_ways(const struct timeline_plan *plan, int dock, struct rect cell, float gap)
{
	char number[16];

	put_way_home(plan, dock, cell, true);
	cell.x += cell.w + gap;
	put_small_button(plan->layout, dock, cell, "icons/map", NULL, say(plan->layout, WORD_MAP),
			 map_action(), "timeline/map");
	cell.x += cell.w + gap;
	if (plan->layout->content->undated_count == 0) {
		return cell.x;
	}
	cell.w *= 1.5f;
	text_of_number(number, sizeof(number), plan->layout->content->undated_count);
	put_small_button(plan->layout, dock, cell, NULL, number,
			 say(plan->layout, WORD_TIMELINE_UNDATED), home_action(),
			 "timeline/undated");
	return cell.x + cell.w + gap;
}

static void dock_compact(const struct timeline_plan *plan)
{
	const struct layout *layout = plan->layout;
	float w = layout->env->w_px, y = layout->env->h_px - lk(layout, 68.0f);
	float side = lk(layout, 14.0f), high = lk(layout, 60.0f), gap = lk(layout, 9.0f);
	int dock = put_ground(plan, 100.0f, 22.0f);
	float words = put_words(plan, dock, 14.0f, 9.0f, 60.0f, w - lk(layout, 160.0f));
	float x = put_small_ways(plan, dock, (struct rect){side, y, lk(layout, 74.0f), high}, gap);
	struct rect back = {x, y, lk(layout, 66.0f), high}, on = back;

	on.x += on.w + gap;
	put_arrows(plan, dock, back, on, true);
	x = plan->scrolls ? on.x + on.w + gap : x;
	put_access_button(layout, dock, (struct rect){x, y, w - side - x, high});
	put_title(plan, 14.0f, 14.0f, 36.0f, words - lk(layout, 10.0f));
}

static void dock_compact_tall(const struct timeline_plan *plan)
{
	const struct layout *layout = plan->layout;
	float w = layout->env->w_px, y = layout->env->h_px - lk(layout, 278.0f);
	float side = lk(layout, 14.0f), high = lk(layout, 60.0f), third = lk(layout, 117.0f);
	float pitch = lk(layout, 69.0f), width = w - 2.0f * side, gap = lk(layout, 10.0f);
	int languages = layout->content->language_count;
	int first_row = languages > 2 ? (languages + 1) / 2 : languages;
	int dock = put_ground(plan, 318.0f, 22.0f);
	struct rect on = {w - side - third, y + 2.0f * pitch, third, high}, back = on;

	back.x -= third + lk(layout, 11.0f);
	put_small_ways(plan, dock, (struct rect){side, y, (width - 2.0f * gap) / 3.5f, high}, gap);
	put_languages(layout, dock, (struct rect){side, y + pitch, width, high}, true, 0,
		      first_row);
	put_arrows(plan, dock, back, on, true);
	if (languages > first_row) {
		float room = plan->scrolls ? back.x - side - lk(layout, 14.0f) : width;

		put_languages(layout, dock, (struct rect){side, y + 2.0f * pitch, room, high}, true,
			      first_row, languages - first_row);
	}
	put_access_button(layout, dock, (struct rect){side, y + 3.0f * pitch, width, high});
	put_title(plan, 14.0f, 6.0f, 38.0f, w - side);
}

static void (*const docks[])(const struct timeline_plan *plan) = {
	[CLASS_WIDE] = dock_wide,
	[CLASS_TALL] = dock_tall,
	[CLASS_SQUARE] = dock_square,
	[CLASS_COMPACT] = dock_compact,
	[CLASS_COMPACT_TALL] = dock_compact_tall,
};
static_assert(COUNT_OF(docks) == CLASS_COUNT, "every class has a dock");

void put_timeline_dock(const struct timeline_plan *plan)
{
	docks[plan->layout->env->size_class](plan);
}
