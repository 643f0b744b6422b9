#include "scene/map_dock.h"

#include <assert.h>
#include <math.h>
#include <string.h>

#include "scene/access.h"
#include "scene/dock.h"
#include "scene/map_problem.h"

/* Design px; y from the screen's foot. */
static const struct dock_row {
	float side, high, gap;
	float y, access_y; /* of the buttons; of „Приступачност“ where it has a row of its own */
	float words_y, words_h; /* of the languages: > 0 from the foot, else from the top */
	bool icon;              /* home is an icon alone */
	bool fills;             /* the last button of a row reaches to the margin */
	float near_w, near_h;   /* of the buttons that bring the map nearer */
	float near_y;           /* foot of their column at the right; 0: they stand in the row */
	bool whole;             /* a button between them leads back to the whole */
} rows[] = {
	[CLASS_WIDE] = {72, 88, 20, 112, 0, -32, 84, false, false, 120, 88, 0, true},
	[CLASS_TALL] = {56, 88, 14, 232, 0, 116, 86, false, true, 92, 92, 340, true},
	[CLASS_SQUARE] = {48, 80, 14, 98, 0, -14, 74, false, false, 96, 80, 0, true},
	[CLASS_COMPACT] = {12, 62, 10, 68, 0, -8, 58, true, false, 66, 62, 0, false},
	[CLASS_COMPACT_TALL] = {14, 60, 10, 278, 71, 209, 60, true, true, 66, 60, 0, false},
};
static const float COLUMN_INSET = 10.0f;
static const float NEARER = 1.6f; /* a press: three of them lead from the whole to the nearest */

static_assert(COUNT_OF(rows) == CLASS_COUNT, "every class has a dock");

/* As far as the languages, where they stand above too. */
static float title_room(const struct layout *layout, float x)
{
	const struct dock_row *row = &rows[layout->env->size_class];
	float right = layout->env->w_px - lk(layout, row->side);
	float words = fminf(languages_width(layout, lk(layout, row->words_h)),
			    right - lk(layout, 150.0f));

	return row->words_y < 0.0f ? right - words - lk(layout, 16.0f) - x : right - x;
}

void put_map_title(const struct map_plan *plan)
{
	const struct layout *layout = plan->layout;
	const struct map_look *look = plan->look;
	bool small = layout->env->size_class >= CLASS_COMPACT;
	float size = lk(layout, look->title_px), w = layout->env->w_px,
	      veil = lk(layout, look->veil), seen = 1.0f;
	const char *title = say(layout, small ? WORD_MAP : WORD_MAP_TITLE);
	struct pen pen = {FACE_TITLE, size, plan->title.h, cream(), ALIGN_LEFT};

	struct rect all = {0.0f, 0.0f, w, plan->title.y + plan->title.h};
	struct node *head = frame_at(layout->frame, frame_node(layout->frame, -1, all, "map/head"));

	if (head == NULL) {
		return;
	}
	head->moves = MOVES_CONTROLS;
	if (veil <= 0.0f) { /* from nearby, land may lie below the words */
		seen = clampf((plan->view.scale - 1.0f) / 0.4f, 0.0f, 1.0f);
		veil = seen > 0.0f ? lk(layout, look->words + 100.0f) : 0.0f;
	}
	if (veil > 0.0f) {
		float half = roundf(veil * 0.5f);

		put_fill(layout, (struct rect){0.0f, 0.0f, w, half}, rgba(HEX_NIGHT, 0.96f * seen),
			 rgba(HEX_NIGHT, 0.78f * seen));
		put_fill(layout, (struct rect){0.0f, half, w, veil - half},
			 rgba(HEX_NIGHT, 0.78f * seen), rgba(HEX_NIGHT, 0.0f));
	}
	/* Where an island lies below it, the title still stands on the sea. */
	put_shadow(layout, plan->title, plan->title.h / 2.0f, plan->title.h * 0.7f,
		   rgba(layout->env->contrast ? 0x000000 : HEX_NIGHT, 0.9f));
	put_fitted(layout, pen, size * 0.5f, plan->title.x, plan->title.y,
		   title_room(layout, plan->title.x), title);
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
	node->moves = MOVES_FADE;
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

/* From the first to the last of them. */
static float near_length(const struct layout *layout, const struct dock_row *row)
{
	float each = row->near_y > 0.0f ? row->near_h : row->near_w;

	return (row->whole ? 3.0f : 2.0f) * lk(layout, each) +
	       (row->whole ? 2.0f : 1.0f) * lk(layout, row->gap);
}

struct rect map_zoom_box(const struct layout *layout)
{
	const struct dock_row *row = &rows[layout->env->size_class];
	float inset = 2.0f * lk(layout, COLUMN_INSET), w = lk(layout, row->near_w) + inset;
	float h = near_length(layout, row) + inset;

	if (row->near_y <= 0.0f) {
		return (struct rect){0};
	}
	return (struct rect){layout->env->w_px - lk(layout, row->side) - w,
			     layout->env->h_px - lk(layout, row->near_y) - h, w, h};
}

/*
 * About which point + sizes the map: where most places are, around the city, which comes
 * towards the middle, as long as it is seen; else about the middle.
 */
static struct point nearer_about(const struct map_plan *plan, struct zoom_view end)
{
	struct zoom_range window = map_window(plan->layout);
	struct point middle = {window.w_px / 2.0f, window.h_px / 2.0f};
	struct point city = plan->places.city[plan->both ? SHEET_EUROPE : plan->shown];
	float by = end.scale / plan->view.scale;

	city.x = (city.x + plan->view.x_px) * by - end.x_px;
	city.y = (city.y + plan->view.y_px) * by - end.y_px;
	if (!map_room_holds(plan, city)) {
		return middle;
	}
	/* The city shall come from far off the middle to far / NEARER. */
	return (struct point){
		(NEARER * city.x - middle.x - (city.x - middle.x) / NEARER) / (NEARER - 1.0f),
		(NEARER * city.y - middle.y - (city.y - middle.y) / NEARER) / (NEARER - 1.0f)};
}

/* −, the whole, +, from the left, or + above. */
static void put_nearer(const struct map_plan *plan, int dock, struct rect box)
{
	const struct layout *layout = plan->layout;
	const struct dock_row *row = &rows[layout->env->size_class];
	struct zoom_view end = zoom_end(&layout->state->viewing.zoom);
	struct zoom_range window = map_window(layout);
	struct point about = nearer_about(plan, end);
	struct action out = {.kind = ACTION_VIEW_BY, .window = window, .amount = 1.0f / NEARER};
	struct action in = out, back = out;
	bool whole = end.scale <= 1.001f, column = row->near_y > 0.0f;
	float across = column ? 0.0f : lk(layout, row->near_w + row->gap);
	float up = column ? lk(layout, row->near_h + row->gap) : 0.0f;

	out.about_x_px = window.w_px / 2.0f;
	out.about_y_px = window.h_px / 2.0f;
	in.amount = NEARER;
	in.about_x_px = about.x;
	in.about_y_px = about.y;
	back.amount = 0.0f;
	box.w = lk(layout, row->near_w);
	box.h = lk(layout, row->near_h);
	put_arrow(layout, dock, box, "icons/minus", whole, true, out, "map/farther");
	box.x += across;
	box.y -= up;
	if (row->whole) {
		put_arrow(layout, dock, box, "icons/whole", whole, true, back, "map/whole");
		box.x += across;
		box.y -= up;
	}
	put_arrow(layout, dock, box, "icons/plus", end.scale >= window.most - 0.001f, true, in,
		  "map/nearer");
}

/* On the sheet they stand one above the other, on a ground of their own. */
static void put_nearer_column(const struct map_plan *plan, int dock)
{
	const struct layout *layout = plan->layout;
	const struct dock_row *row = &rows[layout->env->size_class];
	struct rect ground = map_zoom_box(layout), shade = ground, box = ground;
	float inset = lk(layout, COLUMN_INSET);

	shade.y += lk(layout, 8.0f);
	frame_node(layout->frame, dock, ground, "map/zoom");
	put_shadow(layout, shade, ground.w / 2.0f, lk(layout, 18.0f), rgba(0x000000, 0.30f));
	put_round(layout, ground, ground.w / 2.0f, navy(), navy(), lk(layout, 3.0f), gold_light());
	box.x += inset;
	box.y += ground.h - inset - lk(layout, row->near_h);
	put_nearer(plan, dock, box);
}

static void put_home(const struct layout *layout, int dock, struct rect box, const char *label)
{
	put_button(layout, dock, box, BUTTON_GOLD, "icons/home", label, label_px(layout),
		   (struct action){.kind = ACTION_HOME}, "map/home");
}

static void put_way_to_river(const struct layout *layout, int dock, struct rect box)
{
	struct action go = {.kind = ACTION_GO, .value = SCENE_TIMELINE};

	put_button(layout, dock, box, BUTTON_LINE, "icons/river", say(layout, WORD_TIMELINE_SHORT),
		   label_px(layout), go, "map/timeline");
}

/* Home, the river, − and +, „Приступачност“ from the left, as on the river's own dock. */
static void put_row(const struct map_plan *plan, const struct dock_row *row, int dock)
{
	const struct layout *layout = plan->layout;
	float w = layout->env->w_px, side = lk(layout, row->side), high = lk(layout, row->high);
	float gap = lk(layout, row->gap);
	struct rect box = {side, layout->env->h_px - lk(layout, row->y), 0.0f, high};
	struct rect access = box;
	const char *home = say(layout, WORD_ALL_NETWORKS);

	float river = button_width(layout, say(layout, WORD_TIMELINE_SHORT), high);
	float near = row->near_y > 0.0f ? 0.0f : near_length(layout, row) + gap;
	float needs = river + near + button_width(layout, say(layout, WORD_ACCESSIBILITY), high);

	box.w = button_width(layout, home, high);
	if (needs + box.w + 2.0f * (gap + side) > w) { /* its sign is known from the other screens */
		box.w = roundf(high * 1.3f);
		home = "";
	}
	put_home(layout, dock, box, home);
	box.x += box.w + gap;
	box.w = river;
	put_way_to_river(layout, dock, box);
	box.x += box.w + gap;
	access.w = fminf(button_width(layout, say(layout, WORD_ACCESSIBILITY), high),
			 w - side - box.x);
	if (row->fills) {
		access.w = w - side - box.x;
	}
	access.x = w - side - access.w;
	put_access_button(layout, dock, access);
	if (row->near_y > 0.0f) {
		put_nearer_column(plan, dock);
	} else {
		box.x = roundf(box.x + (access.x - box.x - near_length(layout, row) - gap) / 2.0f);
		put_nearer(plan, dock, box);
	}
}

/* The same where words have no room: icons, and small words below them. */
static void put_small_row(const struct map_plan *plan, const struct dock_row *row, int dock)
{
	const struct layout *layout = plan->layout;
	float w = layout->env->w_px, h = layout->env->h_px, side = lk(layout, row->side);
	float gap = lk(layout, row->gap), near = near_length(layout, row);
	bool tall = row->access_y > 0.0f;
	struct rect box = {side, h - lk(layout, row->y), lk(layout, 74.0f), lk(layout, row->high)};
	struct rect access = {side, h - lk(layout, row->access_y), w - 2.0f * side, box.h};

	put_home(layout, dock, box, "");
	box.x += box.w + gap;
	if (tall) {
		box.w = w - side - near - gap - box.x;
		put_way_to_river(layout, dock, box);
	} else {
		struct action go = {.kind = ACTION_GO, .value = SCENE_TIMELINE};

		put_small_button(layout, dock, box, "icons/river", NULL,
				 say(layout, WORD_TIMELINE_SHORT), go, "map/timeline");
	}
	box.x += box.w + gap;
	put_nearer(plan, dock, box);
	if (!tall) {
		access = box;
		access.x += near + gap;
		access.w = w - side - access.x;
	}
	put_access_button(layout, dock, access);
}

void put_map_dock(const struct map_plan *plan)
{
	const struct layout *layout = plan->layout;
	const struct dock_row *row = &rows[layout->env->size_class];

	put_river(layout, -1, layout->env->h_px - lk(layout, plan->look->dock),
		  plan->look->dock_offset);
	int dock = put_controls_ground(layout, "map");

	(row->icon ? put_small_row : put_row)(plan, row, dock);
	put_words(layout, row, dock);
	if (map_turns(plan)) {
		put_world_button(plan);
	}
}
