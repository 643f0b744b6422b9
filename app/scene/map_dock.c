#include "scene/map_dock.h"

#include <assert.h>
#include <math.h>
#include <string.h>

#include "scene/access.h"
#include "scene/dock.h"

/* Design px; y from the screen's foot. */
static const struct dock_row {
	float side, high, gap;
	float y, access_y; /* of the buttons; of „Приступачност“ where it has a row of its own */
	float words_y, words_h; /* of the languages: > 0 from the foot, else from the top */
	bool icon;              /* home is an icon alone */
	bool fills;             /* the last button of a row reaches to the margin */
} rows[] = {
	[CLASS_WIDE] = {72, 88, 20, 112, 0, -32, 84, false, false},
	[CLASS_TALL] = {56, 88, 14, 232, 0, 116, 86, false, true},
	[CLASS_SQUARE] = {48, 80, 14, 98, 0, -14, 74, false, false},
	[CLASS_COMPACT] = {12, 62, 10, 68, 0, -8, 58, true, false},
	[CLASS_COMPACT_TALL] = {14, 60, 10, 278, 71, 209, 60, true, true},
};
static_assert(COUNT_OF(rows) == CLASS_COUNT, "every class has a dock");

void put_map_title(const struct map_plan *plan)
{
	const struct layout *layout = plan->layout;
	const struct map_look *look = plan->look;
	bool small = layout->env->size_class >= CLASS_COMPACT;
	float size = lk(layout, look->title_px), w = layout->env->w_px,
	      veil = lk(layout, look->veil);
	const char *title = say(layout, small ? WORD_MAP : WORD_MAP_TITLE);
	struct pen pen = {FACE_TITLE, size, plan->title.h, cream(), ALIGN_LEFT};

	frame_node(layout->frame, -1, (struct rect){0.0f, 0.0f, w, plan->title.y + plan->title.h},
		   "map/head");
	if (veil > 0.0f) {
		float half = roundf(veil * 0.5f);

		put_fill(layout, (struct rect){0.0f, 0.0f, w, half}, rgba(HEX_NIGHT, 0.96f),
			 rgba(HEX_NIGHT, 0.78f));
		put_fill(layout, (struct rect){0.0f, half, w, veil - half}, rgba(HEX_NIGHT, 0.78f),
			 rgba(HEX_NIGHT, 0.0f));
	}
	/* Where an island lies below it, the title still stands on the sea. */
	put_shadow(layout, plan->title, plan->title.h / 2.0f, plan->title.h * 0.7f,
		   rgba(layout->env->contrast ? 0x000000 : HEX_NIGHT, 0.9f));
	put_line(layout, pen, plan->title.x,
		 plan->title.y + measure_baseline(FACE_TITLE, size, plan->title.h), title,
		 strlen(title));
	if (look->lead_px > 0.0f) {
		const char *lead = say(layout, WORD_MAP_LEAD);
		float px = lk(layout, look->lead_px), top = plan->title.y + plan->title.h;

		pen = (struct pen){FACE_TEXT, px, roundf(px * 1.3f), cream(), ALIGN_LEFT};
		put_line(layout, pen, plan->title.x + lk(layout, 2.0f),
			 top + measure_baseline(FACE_TEXT, px, pen.line_px), lead, strlen(lead));
	}
}

static float button_width(const struct layout *layout, const char *label, float high)
{
	float size = label_px(layout);

	return roundf(text_width(layout, FACE_LABEL, size, label) + size * 1.45f + high * 0.62f);
}

static void put_words(const struct layout *layout, const struct dock_row *row, int dock)
{
	float w = layout->env->w_px, h = layout->env->h_px, side = lk(layout, row->side);
	float high = lk(layout, row->words_h);
	int count = layout->content->language_count;
	bool narrow = layout->env->size_class == CLASS_COMPACT_TALL && count > 2;
	int first = narrow ? (count + 1) / 2 : count;

	if (row->words_y < 0.0f) {
		float words = fminf(languages_width(layout, high), w - lk(layout, 150.0f) - side);

		put_languages(
			layout, -1,
			(struct rect){w - side - words, lk(layout, -row->words_y), words, high},
			false, 0, count);
		return;
	}
	struct rect box = {side, h - lk(layout, row->words_y), w - 2.0f * side, high};

	put_languages(layout, dock, box, true, 0, first);
	if (count > first) {
		box.y += lk(layout, 69.0f);
		put_languages(layout, dock, box, true, first, count - first);
	}
}

/* Where the world has no room beside Europe, this button changes them. */
static void put_world_button(const struct map_plan *plan)
{
	const struct layout *layout = plan->layout;
	bool world = plan->shown == SHEET_WORLD;
	float r = lk(layout, 40.0f), h = layout->env->h_px;
	struct rect disc = {lk(layout, plan->look->disc_x) - r,
			    h + lk(layout, plan->look->disc_y) - r, 2.0f * r, 2.0f * r};
	struct action means = {.kind = ACTION_WORLD, .value = !world};
	const char *label = say(layout, world ? WORD_MAP_EUROPE : WORD_MAP_WORLD);
	struct node *node =
		put_control(layout, -1, rect_grown(disc, lk(layout, 4.0f)), means, "map/turn");
	float size = fmaxf(lk(layout, 22.0f), least_text_px(layout, FACE_LABEL));
	struct prim *globe;

	if (node == NULL) {
		return;
	}
	put_round(layout, rect_grown(disc, lk(layout, 4.0f)), r + lk(layout, 4.0f), navy(), navy(),
		  fmaxf(2.0f, lk(layout, 3.0f)), gold_light());
	globe = frame_prim(layout->frame, PRIM_GLOBE, disc);
	if (globe != NULL) {
		globe->a = layout->content->city.longitude;
		globe->b = layout->content->city.latitude;
		globe->c = world ? 24.0f : 96.0f;
		globe->ink = rgb(HEX_LAND_WORLD);
		globe->ink2 = navy();
		globe->edge = rgb(HEX_SEA_WORLD);
	}
	struct pen pen = {FACE_LABEL, size, roundf(size * 1.2f), cream(), ALIGN_LEFT};
	float width = text_width(layout, FACE_LABEL, size, label);
	struct rect chip = {disc.x, disc.y - roundf(size * 1.5f), width + size,
			    roundf(size * 1.36f)};

	put_round(layout, chip, chip.h / 2.0f, navy(), navy(), 0.0f, navy());
	put_line(layout, pen, chip.x + size / 2.0f,
		 chip.y + measure_baseline(FACE_LABEL, size, chip.h), label, strlen(label));
	node->scale = node->presses ? 0.96f : 1.0f;
}

void put_map_dock(const struct map_plan *plan)
{
	const struct layout *layout = plan->layout;
	const struct dock_row *row = &rows[layout->env->size_class];
	float w = layout->env->w_px, h = layout->env->h_px, side = lk(layout, row->side);
	float high = lk(layout, row->high), gap = lk(layout, row->gap);
	struct rect box = {side, h - lk(layout, row->y), 0.0f, high};
	int dock = put_river(layout, -1, h - lk(layout, plan->look->dock), plan->look->dock_offset);
	const char *home = row->icon ? "" : say(layout, WORD_ALL_NETWORKS);
	const char *river = say(layout, WORD_TIMELINE_SHORT);
	struct action go = {.kind = ACTION_GO, .value = SCENE_TIMELINE};

	box.w = row->icon ? roundf(high * 1.3f) : button_width(layout, home, high);
	put_button(layout, dock, box, BUTTON_GOLD, "icons/home", home, label_px(layout),
		   (struct action){.kind = ACTION_HOME}, "map/home");
	box.x += box.w + gap;
	box.w = button_width(layout, river, high);
	if (row->fills && row->access_y > 0.0f) {
		box.w = w - side - box.x;
	}
	put_button(layout, dock, box, BUTTON_LINE, "icons/river", river, label_px(layout), go,
		   "map/timeline");
	box.x += box.w + gap;
	box.w = fminf(button_width(layout, say(layout, WORD_ACCESSIBILITY), high),
		      w - side - box.x);
	if (row->fills) {
		box.x = row->access_y > 0.0f ? side : box.x;
		box.y = row->access_y > 0.0f ? h - lk(layout, row->access_y) : box.y;
		box.w = w - side - box.x;
	} else {
		box.x = w - side - box.w;
	}
	put_access_button(layout, dock, box);
	put_words(layout, row, dock);
	if (map_turns(plan)) {
		put_world_button(plan);
	}
}
