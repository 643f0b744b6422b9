#include "scene/map_plan.h"

#include <assert.h>
#include <math.h>
#include <string.h>

#include "scene/dock.h"
#include "scene/map_texts.h"

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

/* Beyond so many places of a sheet plates are names alone. */
enum { FULL_PLATES = 12 };

static const float DISC_DEGREES = 96.0f;  /* from the city to the rim */
static const float MOST_DEGREES = 170.0f; /* when a place lies farther */
static const float TEXT_STEPS[] = {1.0f, 1.15f, 1.3f};
static const float CITY_W = 70.0f, CITY_HIGH = 0.86f, CITY_PX = 50.0f;
static const float LINE_MOST_EM = 13.75f, NAME_MOST_EM = 12.7f;
static const float FACE_PAD = 20.0f, FACE_OVERLAP = 10.0f, TEXT_GAP = 7.0f, TEXT_END = 25.0f;
static const float APART = 26.0f, DOT_R = 14.0f, LEAST_AREA = 60.0f;
static const float LEADER = 0.45f, CITY_LEADER = 3.0f, WORLD_LEADER = 1.0f;
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

struct curve map_route(const struct map_plan *plan, int index)
{
	const struct map_place *place = &plan->places.list[index];
	struct point from = plan->places.city[place->sheet];
	struct curve route = {from, place->end, 0.0f};

	if (place->sheet == SHEET_EUROPE) {
		route.bend = place->end.x < from.x ? BEND : -BEND;
	}
	if (plan->route_of[index] >= 0) {
		route.bend = plan->plates.bend[plan->route_of[index]];
	}
	return route;
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
	plan->places.sheets[SHEET_EUROPE] = (struct projection){
		PROJECTION_EQUAL_AREA,
		EUROPE_LONGITUDE,
		EUROPE_LATITUDE,
		roundf(scale),
		roundf(room.x + room.w / 2.0f - scale * (extent.x + extent.w / 2.0f)),
		roundf(room.y + room.h / 2.0f - scale * (extent.y + extent.h / 2.0f)),
	};
	plan->sheet = (struct rect){0.0f, 0.0f, w, h - lk(layout, look->dock * 0.6f)};
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
		plan->disc = (struct point){roundf(w / 2.0f), roundf((top + foot) / 2.0f)};
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

/* Sizes of plates: grown with the visitor's letters, no smaller than can be read and touched. */
static void size_plates(struct map_plan *plan)
{
	const struct layout *layout = plan->layout;
	const struct map_look *look = plan->look;
	float step = TEXT_STEPS[layout->env->text_step >= 0 && layout->env->text_step < 3
					? layout->env->text_step
					: 0];

	plan->low = plan->low || look->line_px <= 0.0f;
	plan->name_px = roundf(mk(plan, plan->low ? look->low_px : look->name_px) * step);
	plan->name_px = fmaxf(plan->name_px, least_text_px(layout, FACE_TITLE));
	plan->line_px = plan->low ? 0.0f
				  : fmaxf(roundf(mk(plan, look->line_px) * step),
					  least_text_px(layout, FACE_TEXT));
	float texts = roundf(plan->name_px * 1.12f + plan->line_px * 1.18f + mk(plan, 18.0f));

	plan->plate = fmaxf(mk(plan, plan->low ? look->low : look->plate),
			    fmaxf(texts, ceilf(least_target_px(layout))));
}

static void measure_plate(const struct map_plan *plan, const struct map_place *place,
			  struct plate_text *text)
{
	const struct layout *layout = plan->layout;
	const char *name = says(layout, &layout->content->places[place->place].name);

	*text = (struct plate_text){.disc = plan->plate - mk(plan, plan->low ? 12.0f : FACE_PAD)};
	text->faces = place->network_count < MAP_FACES ? place->network_count : MAP_FACES;
	text->more = place->network_count > MAP_FACES;
	text->pitch = fmaxf(text->disc - mk(plan, FACE_OVERLAP), ceilf(least_target_px(layout)));
	text->faces_w = plan->plate + text->pitch * (float)(text->faces - 1 + text->more);
	if (plan->line_px > 0.0f) {
		map_line(plan, place, LINE_MOST_EM * plan->line_px, text->line);
	}
	text->text_w = fmaxf(fminf(text_width(layout, FACE_TITLE, plan->name_px, name),
				   NAME_MOST_EM * plan->name_px),
			     plan->line_px > 0.0f
				     ? text_width(layout, FACE_TEXT, plan->line_px, text->line)
				     : 0.0f);
	text->text_w = ceilf(text->text_w);
}

static void add_block(struct plates_problem *problem, struct rect block)
{
	if (problem->block_count < PLATES_BLOCKS && !rect_empty(block)) {
		problem->blocks[problem->block_count++] = block;
	}
}

static void add_dot(struct plates_problem *problem, struct point at, float r)
{
	if (problem->dot_count < PLATES_DOTS) {
		problem->dots[problem->dot_count++] = (struct plate_dot){at, r};
	}
}

static void block_head(const struct map_plan *plan, struct plates_problem *problem)
{
	const struct layout *layout = plan->layout;
	float w = layout->env->w_px, h = layout->env->h_px;
	struct rect title = plan->title;
	bool tall = layout->env->size_class == CLASS_TALL ||
		    layout->env->size_class == CLASS_COMPACT_TALL;

	if (layout->env->size_class >= CLASS_COMPACT) {
		add_block(problem, (struct rect){0.0f, 0.0f, w, lk(layout, 64.0f)});
	} else {
		add_block(problem, (struct rect){0.0f, 0.0f, title.x + title.w + mk(plan, 16.0f),
						 title.y + title.h +
							 lk(layout, plan->look->lead_px * 1.4f)});
	}
	if (!tall) {
		float words = languages_width(layout, lk(layout, 84.0f)) + lk(layout, 84.0f);

		add_block(problem,
			  (struct rect){w - words, 0.0f, words, lk(layout, plan->look->words)});
	}
	if (map_turns(plan)) {
		add_block(problem, (struct rect){0.0f, h + lk(layout, plan->look->disc_y - 84.0f),
						 lk(layout, 120.0f), h});
	}
}

/* Spots of an area that plates had better not hide: halfway from its place to its corners. */
static void add_area(const struct map_plan *plan, const struct map_place *place,
		     struct plates_problem *problem)
{
	for (int i = 0; i < place->country->count; i += 3) {
		struct point corner = country_corner(place->country, i);
		struct point at = project(&plan->places.sheets[SHEET_EUROPE], corner.x, corner.y);

		add_dot(problem,
			(struct point){lerp(place->dot.x, at.x, 0.55f),
				       lerp(place->dot.y, at.y, 0.55f)},
			0.0f);
	}
	add_dot(problem, place->end, mk(plan, 10.0f));
}

static void begin_problem(const struct map_plan *plan, struct plates_problem *problem)
{
	const struct layout *layout = plan->layout;
	float w = layout->env->w_px, h = layout->env->h_px, side = lk(layout, plan->look->side);
	float top = side * 0.7f, foot = h - lk(layout, plan->look->dock - plan->look->dip);

	memset(problem, 0, sizeof(*problem));
	problem->frame = (struct rect){side, top, w - 2.0f * side, foot - top};
	problem->k = plan->k;
	problem->gap = mk(plan, 12.0f);
	if (map_shows_world(plan)) {
		problem->disc = plan->disc;
		problem->disc_r = plan->disc_r;
	}
	block_head(plan, problem);
}

static void add_city(const struct map_plan *plan, struct plates_problem *problem)
{
	const struct layout *layout = plan->layout;
	float city = text_width(layout, FACE_TITLE, mk(plan, CITY_PX),
				says(layout, &layout->content->city.name));

	if (map_shows_world(plan)) {
		add_dot(problem, plan->places.city[SHEET_WORLD], mk(plan, DOT_R));
	}
	if (!plan->both && plan->shown == SHEET_WORLD) {
		return;
	}
	add_dot(problem, plan->places.city[SHEET_EUROPE], mk(plan, DOT_R));
	problem->wishes[problem->wish_count++] = (struct plate_wish){
		.dot = plan->places.city[SHEET_EUROPE],
		.w = ceilf(city) + mk(plan, CITY_W),
		.h = roundf(fmaxf(mk(plan, CITY_PX * 1.3f), plan->plate * CITY_HIGH)),
		.leader = CITY_LEADER,
	};
}

static void add_place(struct map_plan *plan, int index, struct plates_problem *problem)
{
	const struct map_place *place = &plan->places.list[index];
	const struct plate_text *text = &plan->texts[index];
	bool world = place->sheet == SHEET_WORLD;

	if (place->country != NULL) {
		add_area(plan, place, problem);
	} else {
		add_dot(problem, place->dot, mk(plan, DOT_R));
	}
	if (problem->wish_count == PLATES_MAX || problem->route_count == PLATES_MAX) {
		return;
	}
	problem->routes[problem->route_count] = map_route(plan, index);
	plan->route_of[index] = problem->route_count++;
	plan->plate_of[index] = problem->wish_count;
	problem->wishes[problem->wish_count++] = (struct plate_wish){
		.dot = place->dot,
		.w = text->faces_w + mk(plan, TEXT_GAP) + text->text_w + mk(plan, TEXT_END),
		.h = plan->plate,
		.leader = world ? WORLD_LEADER : LEADER,
		.on_disc = world,
	};
}

static void plan_plates(struct map_plan *plan)
{
	struct plates_problem problem;

	size_plates(plan);
	begin_problem(plan, &problem);
	add_city(plan, &problem);
	plan->city_plate = problem.wish_count - 1;
	for (int i = 0; i < plan->places.count; i++) {
		plan->plate_of[i] = plan->route_of[i] = -1;
		if (map_shows(plan, &plan->places.list[i])) {
			measure_plate(plan, &plan->places.list[i], &plan->texts[i]);
			add_place(plan, i, &problem);
		}
	}
	plates_recall(plan->layout->memo, &problem, &plan->plates);
	plan->crowded = plan->plates.shown_count < problem.wish_count;
}

void map_plan(struct map_plan *plan, const struct layout *layout)
{
	const struct map_look *look = &map_looks[layout->env->size_class];

	memset(plan, 0, sizeof(*plan));
	plan->layout = layout;
	plan->look = look;
	plan->k = look->big * layout->env->u / 10.0f;
	plan->both = look->disc_r > 0.0f;
	fit_europe(plan);
	fit_world(plan);
	map_places_find(&plan->places, layout->content, mk(plan, APART), mk(plan, LEAST_AREA));
	plan->shown = layout->state->world && map_turns(plan) ? SHEET_WORLD : SHEET_EUROPE;
	plan->low = plan->places.on[SHEET_EUROPE] > FULL_PLATES ||
		    plan->places.on[SHEET_WORLD] > FULL_PLATES;
	measure_title(plan);
	plan_plates(plan);
	if (!plan->low && plan->crowded) {
		plan->low = true;
		plan_plates(plan);
	}
}
