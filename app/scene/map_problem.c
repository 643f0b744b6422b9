#include "scene/map_problem.h"

#include <math.h>
#include <string.h>

#include "scene/dock.h"
#include "scene/map_dock.h"
#include "scene/map_texts.h"

/* Beyond so many plates they are names alone. */
enum { FULL_PLATES = 12 };

static const float TEXT_STEPS[] = {1.0f, 1.15f, 1.3f};
static const float CITY_W = 70.0f, CITY_HIGH = 0.86f, CITY_PX = 50.0f;
static const float LINE_MOST_EM = 13.75f, NAME_MOST_EM = 12.7f;
static const float FACE_PAD = 20.0f, FACE_OVERLAP = 10.0f, TEXT_GAP = 7.0f, TEXT_END = 25.0f;
static const float LEADER = 0.45f, CITY_LEADER = 3.0f, WORLD_LEADER = 1.0f;
static const float DOT_R = 14.0f;

/* Sizes of plates: grown with the visitor's letters, no smaller than can be read and touched. */
static void size_plates(struct map_plan *plan)
{
	const struct layout *layout = plan->layout;
	const struct map_look *look = plan->look;
	float step = TEXT_STEPS[layout->env->text_step >= 0 && layout->env->text_step < 3
					? layout->env->text_step
					: 0];

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
	add_block(problem, map_zoom_box(layout));
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

/* A city's own plate, where the city is seen. */
static void add_city(struct map_plan *plan, bool wishes)
{
	const struct layout *layout = plan->layout;
	struct plates_problem *problem = &plan->problem;
	float city = text_width(layout, FACE_TITLE, mk(plan, CITY_PX),
				says(layout, &layout->content->city.name));

	if (map_shows_world(plan)) {
		add_dot(problem, plan->places.city[SHEET_WORLD], mk(plan, DOT_R));
	}
	if (!plan->both && plan->shown == SHEET_WORLD) {
		return;
	}
	add_dot(problem, plan->places.city[SHEET_EUROPE], mk(plan, DOT_R));
	if (!wishes) {
		return;
	}
	plan->city_wish = problem->wish_count;
	problem->wishes[problem->wish_count++] = (struct plate_wish){
		.dot = plan->places.city[SHEET_EUROPE],
		.w = ceilf(city) + mk(plan, CITY_W),
		.h = roundf(fmaxf(mk(plan, CITY_PX * 1.3f), plan->plate * CITY_HIGH)),
		.leader = CITY_LEADER,
	};
}

/* Dot and route of a place; and its wish for a plate, if it has one. */
static void add_place(struct map_plan *plan, int index, bool wishes)
{
	const struct map_place *place = &plan->places.list[index];
	const struct plate_text *text = &plan->texts[index];
	struct plates_problem *problem = &plan->problem;
	bool world = place->sheet == SHEET_WORLD;

	if (place->country != NULL) {
		add_area(plan, place, problem);
	} else {
		add_dot(problem, place->dot, mk(plan, DOT_R));
	}
	if (problem->route_count < PLATES_MAX) {
		plan->route_of[index] = problem->route_count;
		problem->routes[problem->route_count++] = map_route(plan, index);
	}
	if (!wishes || problem->wish_count == PLATES_MAX || plan->route_of[index] < 0) {
		return;
	}
	plan->wish_of[index] = problem->wish_count;
	problem->wishes[problem->wish_count++] = (struct plate_wish){
		.dot = place->dot,
		.w = text->faces_w + mk(plan, TEXT_GAP) + text->text_w + mk(plan, TEXT_END),
		.h = plan->plate,
		.leader = world ? WORLD_LEADER : LEADER,
		.on_disc = world,
	};
}

static bool on_disc(const struct map_plan *plan, struct rect box)
{
	float x = clampf(plan->disc.x, box.x, box.x + box.w) - plan->disc.x;
	float y = clampf(plan->disc.y, box.y, box.y + box.h) - plan->disc.y;

	return map_world_is_fixed(plan) && hypotf(x, y) < plan->disc_r + plan->problem.gap;
}

bool map_room_has(const struct map_plan *plan, struct rect box)
{
	const struct rect frame = rect_grown(plan->problem.frame, 0.5f);

	if (box.x < frame.x || box.y < frame.y || box.x + box.w > frame.x + frame.w ||
	    box.y + box.h > frame.y + frame.h || on_disc(plan, box)) {
		return false;
	}
	for (int i = 0; i < plan->problem.block_count; i++) {
		if (rect_meets(plan->problem.blocks[i], box)) {
			return false;
		}
	}
	return true;
}

bool map_room_holds(const struct map_plan *plan, struct point at)
{
	return map_room_has(plan, rect_grown((struct rect){at.x, at.y, 0.0f, 0.0f}, 1.0f));
}

/* In a part of the map only what is seen has a plate. */
static bool wishes_plate(const struct map_plan *plan, const struct map_plan *whole, int index)
{
	const struct map_place *place = &plan->places.list[index];
	bool fixed = place->sheet == SHEET_WORLD && map_world_is_fixed(plan);

	return map_shows(plan, place) &&
	       (whole == NULL || (!fixed && map_room_holds(plan, place->dot)));
}

/* Plates of a fixed world stay where they are on the whole, and are in the way of others. */
static void keep_world(struct map_plan *plan, const struct map_plan *whole)
{
	for (int i = 0; i < plan->places.count; i++) {
		if (plan->places.list[i].sheet == SHEET_WORLD) {
			plan->seats[i] = whole->seats[i];
			plan->texts[i] = whole->texts[i];
			if (plan->seats[i].shown) {
				add_block(&plan->problem,
					  rect_grown(plan->seats[i].box, plan->problem.gap));
			}
		}
	}
}

static struct seat seat_of(const struct plates_solution *plates, int nth)
{
	if (nth < 0) {
		return (struct seat){0};
	}
	return (struct seat){plates->shown[nth], plates->box[nth], plates->tail[nth], 1.0f};
}

static void take_solution(struct map_plan *plan, const struct plates_solution *plates, bool bends)
{
	for (int i = 0; i < plan->places.count; i++) {
		if (plan->wish_of[i] >= 0) {
			plan->seats[i] = seat_of(plates, plan->wish_of[i]);
		}
		if (bends && plan->route_of[i] >= 0) {
			plan->bend[i] = plates->bend[plan->route_of[i]];
		}
	}
	plan->city_seat = seat_of(plates, plan->city_wish);
}

/* True if every plate found room. */
static bool solve(struct map_plan *plan, const struct map_plan *whole)
{
	struct plates_problem *problem = &plan->problem;
	struct plates_solution plates;
	bool world_fixed = whole != NULL && map_world_is_fixed(plan);

	size_plates(plan);
	begin_problem(plan, problem);
	problem->quick = whole != NULL;
	if (world_fixed) {
		keep_world(plan, whole);
	}
	plan->city_wish = -1;
	add_city(plan, whole == NULL || map_room_holds(plan, plan->places.city[SHEET_EUROPE]));
	for (int i = 0; i < plan->places.count; i++) {
		const struct map_place *place = &plan->places.list[i];

		plan->wish_of[i] = plan->route_of[i] = -1;
		if (map_shows(plan, place) && !(world_fixed && place->sheet == SHEET_WORLD)) {
			measure_plate(plan, place, &plan->texts[i]);
			add_place(plan, i, wishes_plate(plan, whole, i));
		}
	}
	plates_recall(plan->layout->memo, problem, &plates);
	take_solution(plan, &plates, whole == NULL);
	return plates.shown_count == problem->wish_count;
}

void map_plan_plates(struct map_plan *plan, const struct map_plan *whole)
{
	bool world_fixed = whole != NULL && map_world_is_fixed(plan);
	int wishes[SHEET_COUNT] = {0};

	begin_problem(plan, &plan->problem);
	for (int i = 0; i < plan->places.count; i++) {
		enum sheet sheet = plan->places.list[i].sheet;

		wishes[sheet] += whole == NULL || wishes_plate(plan, whole, i);
	}
	plan->low = plan->look->line_px <= 0.0f || wishes[SHEET_EUROPE] > FULL_PLATES ||
		    wishes[SHEET_WORLD] > FULL_PLATES;
	if (world_fixed) { /* all plates of a screen are of one kind */
		plan->low = whole->low;
	}
	if (!solve(plan, whole) && !plan->low && !world_fixed) {
		plan->low = true;
		solve(plan, whole);
	}
}
