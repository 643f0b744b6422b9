#include "scene/map_plan.h"

#include <assert.h>
#include <math.h>
#include <string.h>

#include "scene/map_problem.h"

/*
 * left top right bottom, scale, whole, side | disc | big, plate, name, line, low, its letters |
 * title, its letters, lead, veil, words | dock, offset, dip
 */
const struct map_look map_looks[CLASS_COUNT] = {
	[CLASS_WIDE] = {640, 22, 330, 300, 2010, true, 40, 360, -474, 206, 1.0f, 92, 33,
			24,  64, 30,  72,  28,   66,   30, 0,   128,  190, 44,   -22},
	[CLASS_TALL] = {110, 226, 130, 880, 2010, true, 36, 540, -522, 184, 1.0f, 92, 33,
			24,  64,  30,  56,  34,   80,   34, 300, 0,    310, 44,   -22},
	[CLASS_SQUARE] = {440, 104, 200, 280, 1600, true, 28, 204, -330, 156, 0.85f, 92, 33,
			  24,  64,  30,  48,  18,   54,   26, 0,   104,  166, 36,    -18},
	[CLASS_COMPACT] = {190, 76,  190, 168, 760, false, 10, 62, -148, 0,  0.58f, 0, 0,
			   0,   104, 40,  16,  6,   36,    0,  84, 68,   96, 20,    -6},
	[CLASS_COMPACT_TALL] = {110, 100, 60, 460, 900, false, 10, 62, -378, 0,   0.58f, 0, 0,
				0,   104, 40, 14,  6,   36,    0,  84, 0,    318, 22,    -8},
};

static const float DISC_DEGREES = 96.0f;  /* from the city to the rim */
static const float MOST_DEGREES = 170.0f; /* when a place lies farther */
static const float APART = 26.0f, LEAST_AREA = 60.0f;
static const float BEND = 0.16f;

float mk(const struct map_plan *plan, float design_px)
{
	return roundf(design_px * plan->k);
}

bool map_shows(const struct map_plan *plan, const struct map_place *place)
{
	return plan->both || place->sheet == plan->shown;
}

bool map_turns(const struct map_plan *plan)
{
	return !plan->both && plan->places.on[SHEET_WORLD] > 0;
}

bool map_shows_world(const struct map_plan *plan)
{
	return plan->places.on[SHEET_WORLD] > 0 && (plan->both || plan->shown == SHEET_WORLD);
}

bool map_world_is_fixed(const struct map_plan *plan)
{
	return plan->both && plan->places.on[SHEET_WORLD] > 0;
}

struct curve map_route(const struct map_plan *plan, int index)
{
	const struct map_place *place = &plan->places.list[index];

	return (struct curve){plan->places.city[place->sheet], place->end, plan->bend[index]};
}

static float dock_top(const struct layout *layout)
{
	return layout->env->h_px - lk(layout, map_looks[layout->env->size_class].dock * 0.6f);
}

struct zoom_range map_window(const struct layout *layout)
{
	return (struct zoom_range){layout->env->w_px, dock_top(layout), MAP_MOST};
}

/* Europe as large as its places allow, and they in the middle of their room. */
static void fit_europe(struct map_plan *plan)
{
	const struct layout *layout = plan->layout;
	const struct map_look *look = plan->look;
	float w = layout->env->w_px, h = layout->env->h_px;
	struct rect room = {lk(layout, look->left), lk(layout, look->top), 0.0f, 0.0f};
	struct rect whole = map_places_extent(layout->content, look->whole);
	struct rect towns = map_places_extent(layout->content, false);

	room.w = w - room.x - lk(layout, look->right);
	room.h = h - room.y - lk(layout, look->bottom);
	float least = fminf(room.w / map_europe.w, room.h / map_europe.h);
	float most = fminf(lk(layout, look->scale), room.w / fmaxf(whole.w, 1e-3f));
	float lift = fmaxf(lk(layout, look->words + 26.0f) - room.y, 0.0f), scale = least;
	struct rect extent = whole;

	/* Areas may reach behind the head, dots may not: what lies above them is px, whatever the
	 * scale. */
	for (int i = 0; i < 4; i++) {
		extent.y = fminf(whole.y, towns.y - lift / scale);
		extent.h = whole.y + whole.h - extent.y;
		scale = fmaxf(fminf(most, room.h / fmaxf(extent.h, 1e-3f)), least);
	}
	plan->whole = (struct projection){
		PROJECTION_EQUAL_AREA,
		EUROPE_LONGITUDE,
		EUROPE_LATITUDE,
		roundf(scale),
		roundf(room.x + room.w / 2.0f - scale * (extent.x + extent.w / 2.0f)),
		roundf(room.y + room.h / 2.0f - scale * (extent.y + extent.h / 2.0f)),
	};
	plan->sheet = (struct rect){0.0f, 0.0f, w, dock_top(layout)};
}

static float farthest(const struct content *content)
{
	float most = 0.0f;

	for (int i = 0; i < content->place_count; i++) {
		most = fmaxf(most, globe_degrees(content->city.longitude, content->city.latitude,
						 content->places[i].longitude,
						 content->places[i].latitude));
	}
	return most;
}

static void fit_world(struct map_plan *plan)
{
	const struct layout *layout = plan->layout;
	const struct map_look *look = plan->look;
	const struct content *content = layout->content;
	float w = layout->env->w_px, h = layout->env->h_px;
	bool tall = layout->env->size_class == CLASS_TALL;

	plan->disc_degrees = clampf(farthest(content) * 1.06f, DISC_DEGREES, MOST_DEGREES);
	if (plan->both) {
		plan->disc_r = lk(layout, look->disc_r);
		plan->disc = (struct point){tall ? roundf(w / 2.0f) : lk(layout, look->disc_x),
					    h + lk(layout, look->disc_y)};
	} else {
		float top = lk(layout, look->veil) * 0.8f,
		      foot = h - lk(layout, look->dock * 1.05f);

		plan->disc_r = floorf(fminf(foot - top, w - lk(layout, 60.0f)) / 2.0f);
		plan->disc = (struct point){roundf(w / 2.0f) * plan->view.scale - plan->view.x_px,
					    roundf((top + foot) / 2.0f) * plan->view.scale -
						    plan->view.y_px};
		plan->disc_r *= plan->view.scale;
	}
	plan->places.sheets[SHEET_WORLD] = (struct projection){
		PROJECTION_EQUIDISTANT, content->city.longitude,
		content->city.latitude, plan->disc_r / (plan->disc_degrees * 3.14159265f / 180.0f),
		plan->disc.x,           plan->disc.y,
	};
}

static void measure_title(struct map_plan *plan)
{
	const struct layout *layout = plan->layout;
	const struct map_look *look = plan->look;
	float x = lk(layout, look->title_x), y = lk(layout, look->title_y);
	float size = lk(layout, look->title_px);
	const char *title =
		say(layout, look->veil > 0.0f && look->lead_px <= 0.0f ? WORD_MAP : WORD_MAP_TITLE);

	plan->title = (struct rect){x, y, text_width(layout, FACE_TITLE, size, title),
				    roundf(size * 1.15f)};
}

struct rect map_world_at_rest(const struct map_plan *plan, struct zoom_view view)
{
	float by = view.scale / plan->view.scale, r = plan->disc_r * by;
	float x = (plan->disc.x + plan->view.x_px) * by - view.x_px;
	float y = (plan->disc.y + plan->view.y_px) * by - view.y_px;

	return (struct rect){x - r, y - r, 2.0f * r, 2.0f * r};
}

static struct projection seen(struct projection sheet, struct zoom_view view)
{
	sheet.scale *= view.scale;
	sheet.x = sheet.x * view.scale - view.x_px;
	sheet.y = sheet.y * view.scale - view.y_px;
	return sheet;
}

void map_plan_move(struct map_plan *plan, struct zoom_view view)
{
	plan->view = view;
	fit_europe(plan);
	fit_world(plan);
	plan->places.sheets[SHEET_EUROPE] = seen(plan->whole, view);
	map_places_find(&plan->places, plan->layout->content, mk(plan, APART),
			mk(plan, LEAST_AREA) * view.scale);
}

void map_plan_at(struct map_plan *plan, const struct layout *layout, struct zoom_view view,
		 const struct map_plan *whole)
{
	const struct map_look *look = &map_looks[layout->env->size_class];

	memset(plan, 0, sizeof(*plan));
	plan->layout = layout;
	plan->look = look;
	plan->k = look->big * layout->env->u / 10.0f;
	plan->both = look->disc_r > 0.0f;
	map_plan_move(plan, view);
	plan->shown = layout->state->world && map_turns(plan) ? SHEET_WORLD : SHEET_EUROPE;
	measure_title(plan);
	for (int i = 0; i < plan->places.count; i++) {
		const struct map_place *place = &plan->places.list[i];
		bool west = place->end.x < plan->places.city[place->sheet].x;

		plan->bend[i] = place->sheet == SHEET_WORLD ? 0.0f : west ? BEND : -BEND;
		if (whole != NULL) {
			plan->bend[i] = whole->bend[i];
		}
	}
	map_plan_plates(plan, whole);
}
