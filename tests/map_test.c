#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "base/countries.h"
#include "base/hash.h"
#include "base/projection.h"
#include "content/load.h"
#include "model/state.h"
#include "scene/map_cost.h"
#include "scene/map_marks.h"
#include "scene/map_view.h"
#include "scene/scene.h"

static uint32_t seed;

static float dice(float from, float to)
{
	seed = seed * 1664525u + 1013904223u;
	return lerp(from, to, (float)(seed >> 8) / 16777216.0f);
}

static void assert_near(float value, float wanted, float by)
{
	if (fabsf(value - wanted) > by) {
		fail_msg("%f is not %f", (double)value, (double)wanted);
	}
}

static const struct projection equal_area = {
	PROJECTION_EQUAL_AREA, 16.0f, 50.0f, 2010.0f, 1075.0f, 452.0f};
static const struct projection from_nis = {
	PROJECTION_EQUIDISTANT, 21.9f, 43.32f, 100.0f, 0.0f, 0.0f};

/* Snyder's example for the Lambert projection (USGS 1395, page 332), on a sphere of radius 3. */
static void places_fall_where_the_books_say(void **state)
{
	struct projection unit = {PROJECTION_EQUAL_AREA, -100.0f, 40.0f, 3.0f, 0.0f, 0.0f};
	struct point at = project(&unit, 100.0f, -20.0f);

	(void)state;
	assert_near(at.x, -4.2339303f, 1e-3f);
	assert_near(at.y, -4.0257775f, 1e-3f);
	at = project(&equal_area, 16.0f, 50.0f);
	assert_near(at.x, 1075.0f, 1e-3f);
	assert_near(at.y, 452.0f, 1e-3f);
	at = project(&equal_area, 21.9f, 43.32f); /* Niš on the design's wide picture */
	assert_near(at.x, 1226.0f, 2.0f);
	assert_near(at.y, 680.0f, 2.0f);
}

static void the_way_back_leads_to_the_same_place(void **state)
{
	(void)state;
	for (int i = 0; i < 500; i++) {
		const struct projection *projection = i % 2 == 0 ? &equal_area : &from_nis;
		float longitude = dice(-60.0f, 100.0f), latitude = dice(-30.0f, 85.0f);
		struct point back = unproject(projection, project(projection, longitude, latitude));

		assert_near(globe_degrees(longitude, latitude, back.x, back.y), 0.0f, 0.03f);
	}
}

static void ways_from_the_city_keep_their_length_on_the_world(void **state)
{
	struct point at = project(&from_nis, 132.46f, 34.39f);
	float degrees = globe_degrees(21.9f, 43.32f, 132.46f, 34.39f);

	(void)state;
	assert_near(hypotf(at.x, at.y), degrees * 3.14159265f / 180.0f * 100.0f, 0.05f);
	assert_near(globe_degrees(0.0f, 0.0f, 90.0f, 0.0f), 90.0f, 1e-3f);
}

static void equal_areas_stay_equal(void **state)
{
	/* A degree each way, near the centre and far in the north. */
	for (float latitude = 36.0f; latitude < 70.0f; latitude += 4.0f) {
		struct point a = project(&equal_area, 5.0f, latitude);
		struct point b = project(&equal_area, 5.1f, latitude);
		struct point c = project(&equal_area, 5.0f, latitude + 0.1f);
		float area = fabsf((b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x));
		float step = 0.1f * 3.14159265f / 180.0f * 2010.0f;

		assert_near(area / (step * step * cosf((latitude + 0.05f) * 3.14159265f / 180.0f)),
			    1.0f, 0.02f);
	}
	(void)state;
}

static const char *code_at(float longitude, float latitude)
{
	const struct country *country = country_at(longitude, latitude);

	return country != NULL ? country->code : "";
}

static void a_country_is_found_by_any_place_in_it(void **state)
{
	(void)state;
	assert_string_equal(code_at(15.0f, 62.0f), "752");   /* Sweden */
	assert_string_equal(code_at(14.55f, 47.52f), "040"); /* Austria */
	assert_string_equal(code_at(100.0f, 62.0f), "643");  /* Russia */
	assert_string_equal(code_at(-178.0f, 66.7f), "643"); /* and beyond 180 degrees */
	assert_string_equal(code_at(-98.0f, 39.0f), "840");  /* the United States */
	assert_string_equal(code_at(138.0f, 36.5f), "392");  /* Japan */
	assert_string_equal(code_at(-30.0f, 45.0f), "");     /* the Atlantic */
}

static struct plates_problem scattered(int places, float wide)
{
	struct plates_problem problem = {
		.frame = {40.0f, 26.0f, 1840.0f, 832.0f}, .k = 1.0f, .gap = 12.0f};
	struct point city = {1170.0f, 710.0f};

	problem.blocks[problem.block_count++] = (struct rect){0.0f, 0.0f, 560.0f, 140.0f};
	problem.disc = (struct point){360.0f, 606.0f};
	problem.disc_r = 206.0f;
	for (int i = 0; i < places; i++) {
		struct point dot = {dice(620.0f, 1700.0f), dice(160.0f, 800.0f)};

		dot = i == 0 ? city : dot;
		problem.wishes[problem.wish_count++] = (struct plate_wish){
			dot, wide * dice(0.8f, 1.2f), wide > 250.0f ? 92.0f : 64.0f, 0.45f, 0};
		problem.dots[problem.dot_count++] = (struct plate_dot){dot, 14.0f};
		if (i > 0) {
			problem.routes[problem.route_count++] = (struct curve){city, dot, 0.16f};
		}
	}
	return problem;
}

static void assert_placed(const struct plates_problem *problem,
			  const struct plates_solution *solution)
{
	struct rect frame = rect_grown(problem->frame, 0.01f);

	for (int i = 0; i < problem->wish_count; i++) {
		struct rect box = solution->box[i];

		if (!solution->shown[i]) {
			continue;
		}
		assert_true(rect_holds(frame, box.x, box.y));
		assert_true(rect_holds(frame, box.x + box.w, box.y + box.h));
		assert_false(rect_meets(problem->blocks[0], box));
		for (int j = 0; j < i; j++) {
			if (solution->shown[j]) {
				assert_false(rect_meets(rect_grown(box, problem->gap - 0.1f),
							solution->box[j]));
			}
		}
	}
}

static void plates_never_meet_wherever_places_are(void **state)
{
	struct plates_solution solution;

	(void)state;
	for (int i = 0; i < 40; i++) {
		int places = 2 + i % 11;
		struct plates_problem problem = scattered(places, 300.0f);

		plates_solve(&problem, &solution);
		assert_placed(&problem, &solution);
		assert_int_equal(solution.shown_count, places);
	}
}

static void forty_plates_find_room_or_give_way(void **state)
{
	struct plates_solution solution;
	struct plates_problem problem = scattered(PLATES_MAX, 200.0f);

	(void)state;
	plates_solve(&problem, &solution);
	assert_placed(&problem, &solution);
	assert_true(solution.shown_count >= PLATES_MAX * 3 / 4);
}

static void places_in_one_spot_still_get_plates_apart(void **state)
{
	struct plates_solution solution;
	struct plates_problem problem = scattered(10, 300.0f);

	(void)state;
	for (int i = 1; i < 10; i++) {
		problem.wishes[i].dot = problem.dots[i].at = problem.wishes[1].dot;
		problem.routes[i - 1].to = problem.wishes[1].dot;
	}
	plates_solve(&problem, &solution);
	assert_placed(&problem, &solution);
	assert_true(solution.shown_count >= 8);
}

static double processor_s(void)
{
	return (double)clock() / CLOCKS_PER_SEC;
}

static void placing_takes_no_longer_than_a_blink(void **state)
{
	struct plates_solution solution;
	struct plates_problem few = scattered(11, 300.0f), many = scattered(PLATES_MAX, 200.0f);
	double began_s = processor_s();

	(void)state;
	/* Some ten times what it takes, for sanitizers and slow machines. */
	plates_solve(&few, &solution);
	assert_true(processor_s() - began_s < 0.25);
	began_s = processor_s();
	plates_solve(&many, &solution);
	assert_true(processor_s() - began_s < 1.5);
}

static void the_same_places_are_placed_the_same(void **state)
{
	struct plates_memo *memo = calloc(1, sizeof(*memo));
	struct plates_solution first, again;
	struct plates_problem problem = scattered(11, 300.0f);

	(void)state;
	assert_non_null(memo);
	plates_solve(&problem, &first);
	plates_solve(&problem, &again);
	assert_memory_equal(&first, &again, sizeof(first));
	plates_recall(memo, &problem, &again);
	assert_memory_equal(first.box, again.box, sizeof(first.box));
	memset(&again, 0, sizeof(again));
	plates_recall(memo, &problem, &again);
	assert_memory_equal(first.box, again.box, sizeof(first.box));
	problem.wishes[3].w += 40.0f;
	plates_recall(memo, &problem, &again);
	assert_near(again.box[3].w, problem.wishes[3].w, 0.01f);
	free(memo);
}

/* A city with a lone plate has no reason to go far. */
static void a_lone_plate_stands_beside_its_dot(void **state)
{
	struct plates_solution solution;
	struct plates_problem problem = scattered(1, 300.0f);

	(void)state;
	plates_solve(&problem, &solution);
	assert_true(solution.shown[0]);
	assert_near(solution.tail[0].x, problem.wishes[0].dot.x + 24.0f, 0.01f);
	assert_near(solution.tail[0].y, problem.wishes[0].dot.y, 0.01f);
}

static void a_line_is_measured_within_a_box(void **state)
{
	struct rect box = {10.0f, 10.0f, 20.0f, 20.0f};

	(void)state;
	assert_near(line_in_rect((struct point){0.0f, 20.0f}, (struct point){100.0f, 20.0f}, box),
		    20.0f, 0.001f);
	assert_near(line_in_rect((struct point){0.0f, 0.0f}, (struct point){5.0f, 50.0f}, box),
		    0.0f, 0.001f);
	assert_true(lines_cross((struct point){0.0f, 0.0f}, (struct point){10.0f, 10.0f},
				(struct point){0.0f, 10.0f}, (struct point){10.0f, 0.0f}));
	assert_false(lines_cross((struct point){0.0f, 0.0f}, (struct point){10.0f, 10.0f},
				 (struct point){20.0f, 10.0f}, (struct point){20.0f, 0.0f}));
}

struct stand {
	struct env seen;
	struct layout layout;
	struct state state;
	struct env env;
	struct measure measure;
	struct frame frame;
	struct map_plan plan;
};

static struct stand *stand_up(const char *folder, float w, float h)
{
	struct stand *stand = calloc(1, sizeof(*stand));
	struct problems problems = {0};
	struct load_help help = {0};

	assert_non_null(stand);
	struct content *content = content_load(folder, &help, &problems);

	assert_non_null(content);
	assert_int_equal(problems.errors, 0);
	problems_finish(&problems);
	state_init(&stand->state, content, 0, 0.0);
	stand->measure = measure_fixed();
	stand->env = env_of_screen(w, h, 0.0f, 0.0f, 0.0f);
	state_apply(&stand->state, (struct action){.kind = ACTION_WAKE_IN, .at_s = 1.0});
	state_apply(&stand->state,
		    (struct action){.kind = ACTION_GO, .value = SCENE_MAP, .at_s = 2.0});
	state_apply(&stand->state, (struct action){.kind = ACTION_TICK, .at_s = 8.0});
	return stand;
}

static void show(struct stand *stand)
{
	stand->seen = env_of_state(stand->env, &stand->state);
	stand->layout = (struct layout){&stand->state,   stand->state.content, &stand->seen,
					&stand->measure, &stand->frame,        NULL};
	map_plan(&stand->plan, &stand->layout); /* it keeps the layout */
	scene_layout(&stand->state, &stand->seen, &stand->measure, NULL, &stand->frame);
	assert_int_equal(stand->frame.dropped, 0);
}

static void stand_down(struct stand *stand)
{
	state_finish(&stand->state);
	free(stand);
}

static const struct {
	float w, h;
} screens[] = {{1920.0f, 1080.0f}, {1080.0f, 1920.0f}, {1280.0f, 1024.0f}, {800.0f, 480.0f},
	       {480.0f, 800.0f},   {3840.0f, 2160.0f}, {2560.0f, 1080.0f}};

static const struct node *target(const struct stand *stand, const char *name)
{
	const struct node *node = frame_named(&stand->frame, name);

	if (node == NULL || (node->accepts & ACCEPTS_TAP) == 0) {
		fail_msg("%s can't be touched at %.0fx%.0f", name, (double)stand->env.w_px,
			 (double)stand->env.h_px);
	}
	return node;
}

static void go_on(struct stand *stand, double by_s)
{
	state_apply(&stand->state,
		    (struct action){.kind = ACTION_TICK, .at_s = stand->state.now_s + by_s});
	show(stand);
}

static void press_button(struct stand *stand, const char *name)
{
	struct action means = target(stand, name)->means;

	means.at_s = stand->state.now_s + 0.1;
	state_apply(&stand->state, means);
}

static void every_place_of_nis_has_a_plate_on_every_screen(void **state)
{
	char name[96];

	(void)state;
	for (size_t i = 0; i < COUNT_OF(screens); i++) {
		struct stand *stand = stand_up(SOURCE_DIR "/data", screens[i].w, screens[i].h);

		for (int language = 0; language < 3; language++) {
			stand->state.language = language;
			for (int world = 0; world < 2; world++) {
				stand->state.world = world != 0;
				show(stand);
				for (int j = 0; j < stand->plan.places.count; j++) {
					const struct map_place *place = &stand->plan.places.list[j];

					if (map_shows(&stand->plan, place)) {
						snprintf(name, sizeof(name), "map/%s",
							 stand->state.content->places[place->place]
								 .id);
						target(stand, name);
					}
				}
			}
		}
		stand_down(stand);
	}
}

static void what_is_touched_is_as_large_as_a_finger(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT_OF(screens); i++) {
		struct stand *stand = stand_up(SOURCE_DIR "/data", screens[i].w, screens[i].h);
		float least = (fminf(screens[i].w, screens[i].h) < 600.0f ? 12.0f : 15.0f) *
			      env_px_per_mm(&stand->env);

		show(stand);
		for (int j = 0; j < stand->frame.node_count; j++) {
			const struct node *node = &stand->frame.nodes[j];

			if ((node->accepts & ACCEPTS_TAP) != 0) {
				assert_true(node->hit.w >= least - 0.6f &&
					    node->hit.h >= least - 0.6f);
			}
		}
		stand_down(stand);
	}
}

static void a_plate_opens_its_network(void **state)
{
	struct stand *stand = stand_up(SOURCE_DIR "/data", 1920.0f, 1080.0f);

	(void)state;
	show(stand);
	const struct node *node = target(stand, "map/novi-sad");

	assert_int_equal(node->means.kind, ACTION_OPEN);
	assert_true(node->means.key == hash_text("multiethnic-cities"));
	assert_true(target(stand, "map/sweden")->means.key == hash_text("ecad"));
	assert_true(target(stand, "map/istanbul")->means.key == hash_text("ecad"));
	assert_int_equal(target(stand, "map/home")->means.kind, ACTION_HOME);
	assert_int_equal(target(stand, "map/timeline")->means.kind, ACTION_GO);
	assert_non_null(frame_named(&stand->frame, "medallion/ecad"));
	stand_down(stand);
}

static void assert_medallion_on(const struct stand *stand, const char *network, const char *plate)
{
	char name[96];

	snprintf(name, sizeof(name), "medallion/%s", network);
	const struct node *medallion = frame_named(&stand->frame, name);

	assert_non_null(medallion);
	assert_true(medallion->parent >= 0);
	assert_ptr_equal(&stand->frame.nodes[medallion->parent], frame_named(&stand->frame, plate));
}

static void a_gate_closes_into_the_plate_that_opened_it(void **state)
{
	static const char *const plates[] = {"map/istanbul", "map/sweden"};

	(void)state;
	for (size_t i = 0; i < COUNT_OF(plates); i++) {
		struct stand *stand = stand_up(SOURCE_DIR "/data", 1920.0f, 1080.0f);

		show(stand);
		struct action open = target(stand, plates[i])->means;

		open.at_s = stand->state.now_s + 0.1;
		state_apply(&stand->state, open);
		show(stand);
		press_button(stand, "detail/back");
		show(stand);
		assert_medallion_on(stand, "ecad", plates[i]);
		stand_down(stand);
	}
}

/* Emblems stay at home's cards while their routes still grow. */
static void a_plate_takes_no_medallion_before_it_is_seen(void **state)
{
	struct stand *stand = stand_up(SOURCE_DIR "/data", 1920.0f, 1080.0f);

	(void)state;
	state_apply(&stand->state, (struct action){.kind = ACTION_HOME, .at_s = 9.0});
	state_apply(&stand->state,
		    (struct action){.kind = ACTION_GO, .value = SCENE_MAP, .at_s = 10.0});
	show(stand);
	assert_null(frame_named(&stand->frame, "medallion/ecad"));
	go_on(stand, 5.0);
	assert_non_null(frame_named(&stand->frame, "medallion/ecad"));
	stand_down(stand);
}

static void sweden_is_an_area_and_its_route_ends_at_the_coast(void **state)
{
	struct stand *stand = stand_up(SOURCE_DIR "/data", 1920.0f, 1080.0f);
	int areas = 0;

	(void)state;
	show(stand);
	for (int i = 0; i < stand->plan.places.count; i++) {
		const struct map_place *place = &stand->plan.places.list[i];

		if (place->country == NULL) {
			assert_near(place->end.x, place->dot.x, 0.01f);
			continue;
		}
		areas++;
		assert_string_equal(place->country->code, "752");
		struct point end = unproject(&stand->plan.places.sheets[SHEET_EUROPE], place->end);

		assert_near(end.y, 55.6f, 0.7f); /* Skåne is what of Sweden is nearest */
	}
	assert_int_equal(areas, 1);
	stand_down(stand);
}

static void a_small_screen_turns_from_europe_to_the_world_and_back(void **state)
{
	struct stand *stand = stand_up(SOURCE_DIR "/data", 800.0f, 480.0f);

	(void)state;
	show(stand);
	struct action turn = target(stand, "map/turn")->means;

	assert_null(frame_named(&stand->frame, "map/hiroshima"));
	turn.at_s = 9.0;
	state_apply(&stand->state, turn);
	show(stand);
	target(stand, "map/hiroshima");
	assert_null(frame_named(&stand->frame, "map/novi-sad"));
	turn = target(stand, "map/turn")->means;
	turn.at_s = 10.0;
	state_apply(&stand->state, turn);
	show(stand);
	target(stand, "map/novi-sad");
	stand_down(stand);
}

static void networks_of_one_place_share_its_plate(void **state)
{
	struct stand *stand = stand_up(SOURCE_DIR "/data", 1920.0f, 1080.0f);
	struct content *content = stand->state.content;
	int belgrade = -1;
	char name[96];

	(void)state;
	for (int i = 0; i < content->place_count; i++) {
		belgrade = strcmp(content->places[i].id, "belgrade") == 0 ? i : belgrade;
	}
	/* Every network now has a fact in Belgrade, as if staff had written so. */
	for (int i = 0; i < content->network_count; i++) {
		content->networks[i].place_count = 1;
		content->networks[i].places[0] = belgrade;
	}
	show(stand);
	assert_int_equal(stand->plan.places.count, 1);
	assert_int_equal(stand->plan.places.list[0].network_count, content->network_count);
	for (int i = 0; i < MAP_FACES; i++) {
		snprintf(name, sizeof(name), "map/belgrade/%s", content->networks[i].id);
		assert_true(target(stand, name)->means.key == content->networks[i].key);
	}
	assert_int_equal(target(stand, "map/belgrade/more")->means.kind, ACTION_HOME);
	stand_down(stand);
}

static void another_city_has_its_own_map(void **state)
{
	struct stand *stand = stand_up(SOURCE_DIR "/tests/city", 1920.0f, 1080.0f);

	(void)state;
	show(stand);
	target(stand, "map/szeged");
	target(stand, "map/austria");
	target(stand, "map/wellington");
	assert_true(stand->plan.disc_degrees > 150.0f);
	stand_down(stand);
}

static void dots_that_are_close_are_pushed_apart(void **state)
{
	struct stand *stand = stand_up(SOURCE_DIR "/data", 1080.0f, 1920.0f);
	const struct map_places *places = &stand->plan.places;

	(void)state;
	for (int i = 0; i < stand->state.content->place_count; i++) {
		stand->state.content->places[i].kind = PLACE_TOWN;
		stand->state.content->places[i].latitude = 44.8f;
		stand->state.content->places[i].longitude = 20.46f;
	}
	show(stand);
	for (int i = 0; i < places->count; i++) {
		for (int j = 0; j < i; j++) {
			assert_true(hypotf(places->list[i].dot.x - places->list[j].dot.x,
					   places->list[i].dot.y - places->list[j].dot.y) > 20.0f);
		}
	}
	stand_down(stand);
}

static void routes_grow_and_then_stand(void **state)
{
	struct stand *stand = stand_up(SOURCE_DIR "/data", 1920.0f, 1080.0f);

	(void)state;
	show(stand);
	assert_near(map_growth(&stand->plan, 0).route, 1.0f, 0.001f);
	stand->state.began_s = stand->state.now_s;
	show(stand);
	assert_near(map_growth(&stand->plan, 0).route, 0.0f, 0.001f);
	assert_true(stand->frame.alive);
	stand->state.settings[SETTING_REDUCED_MOTION] = 1;
	show(stand);
	stand_down(stand);
}

static bool is_plate(const struct map_plan *plan, int i)
{
	return plan->seats[i].shown && plan->seats[i].seen > 0.0f;
}

/* Every plate that is seen is whole, on nothing else, and apart from the others. */
static void assert_plates_apart(const struct stand *stand)
{
	const struct map_plan *plan = &stand->plan;

	for (int i = 0; i < plan->places.count; i++) {
		if (!is_plate(plan, i)) {
			continue;
		}
		struct rect box = plan->seats[i].box;

		assert_true(box.x >= 0.0f && box.y >= 0.0f && box.x + box.w <= stand->env.w_px &&
			    box.y + box.h <= stand->env.h_px);
		for (int j = 0; j < i; j++) {
			if (is_plate(plan, j)) {
				assert_false(rect_meets(box, plan->seats[j].box));
			}
		}
		for (int j = 0; j < stand->frame.node_count; j++) {
			const struct node *node = &stand->frame.nodes[j];

			if ((node->accepts & ACCEPTS_TAP) != 0 && node->layer >= LAYER_SCENE &&
			    node->parent != plan->land && node->means.kind != ACTION_OPEN &&
			    (node->accepts & ACCEPTS_VIEW) == 0) {
				assert_false(rect_meets(rect_grown(box, -4.0f), node->box));
			}
		}
	}
}

static void plates_keep_apart_however_near_one_comes(void **state)
{
	static const char *const ways[] = {"map/nearer",  "map/nearer", "map/nearer",
					   "map/farther", "map/nearer", "map/farther",
					   "map/farther", "map/farther"};

	(void)state;
	for (size_t i = 0; i < COUNT_OF(screens); i++) {
		struct stand *stand = stand_up(SOURCE_DIR "/data", screens[i].w, screens[i].h);

		show(stand);
		for (size_t way = 0; way < COUNT_OF(ways); way++) {
			press_button(stand, ways[way]);
			for (int turn = 0; turn < 12; turn++) {
				go_on(stand, 0.07);
				assert_plates_apart(stand);
			}
		}
		assert_near(stand->plan.view.scale, 1.0f, 1e-3f);
		stand_down(stand);
	}
}

/* Places for a sweep: all over the sheet, or all in one spot. */
static void strew(struct content *content, int places, bool one_spot)
{
	static char ids[60][16];

	seed = 11;
	content->place_count = places;
	for (int i = 0; i < places; i++) {
		struct place *place = &content->places[i];

		*place = content->places[0];
		snprintf(ids[i], sizeof(ids[i]), "p%d", i);
		place->id = ids[i];
		place->kind = PLACE_TOWN;
		place->latitude = one_spot ? 44.8f : dice(37.0f, 60.0f);
		place->longitude = one_spot ? 20.5f : dice(-5.0f, 38.0f);
	}
	for (int i = 0; i < content->network_count; i++) {
		struct network *network = &content->networks[i];

		network->place_count = 0;
		for (int j = i; j < places && network->place_count < 4;
		     j += content->network_count) {
			network->places[network->place_count++] = j;
		}
	}
}

static void what_found_no_room_is_found_from_nearby(void **state)
{
	struct stand *stand = stand_up(SOURCE_DIR "/data", 1920.0f, 1080.0f);
	bool seen[60] = {false};
	int places = 40;

	(void)state;
	strew(stand->state.content, places, false);
	show(stand);
	assert_plates_apart(stand);
	for (int step = 0; step < 40; step++) {
		/* Along rows of the sheet, four times as large. */
		struct zoom_view view = {4.0f, (float)(step % 8) * 822.0f,
					 (float)(step / 8) * 675.0f};

		stand->state.viewing.placed = view;
		stand->state.viewing.placed_before = view;
		stand->state.viewing.zoom =
			(struct zoom){.range = map_window(&stand->layout), .from = view};
		view.x_px = fminf(view.x_px, 3.0f * stand->state.viewing.zoom.range.w_px);
		view.y_px = fminf(view.y_px, 3.0f * stand->state.viewing.zoom.range.h_px);
		stand->state.viewing.zoom.from = view;
		stand->state.viewing.placed = stand->state.viewing.placed_before = view;
		show(stand);
		assert_plates_apart(stand);
		for (int i = 0; i < stand->plan.places.count; i++) {
			seen[stand->plan.places.list[i].place] |= is_plate(&stand->plan, i);
		}
	}
	for (int i = 0; i < places; i++) {
		assert_true(seen[i]);
	}
	stand_down(stand);
}

static void one_spot_opens_from_nearby(void **state)
{
	struct stand *stand = stand_up(SOURCE_DIR "/data", 1080.0f, 1920.0f);

	(void)state;
	strew(stand->state.content, 30, true);
	show(stand);
	for (int i = 0; i < 3; i++) {
		press_button(stand, "map/nearer");
		go_on(stand, 2.0);
		assert_plates_apart(stand);
	}
	stand_down(stand);
}

static void finger(struct stand *stand, enum action_kind kind, int slot, float x, float y)
{
	struct action action = {.kind = kind,
				.slot = slot,
				.at_s = stand->state.now_s + 0.01,
				.window = map_window(&stand->layout),
				.x_px = x,
				.y_px = y};

	state_apply(&stand->state, action);
}

static void ten_fingers_size_the_map_together(void **state)
{
	struct stand *stand = stand_up(SOURCE_DIR "/data", 1920.0f, 1080.0f);
	struct zoom *zoom = &stand->state.viewing.zoom;

	(void)state;
	show(stand);
	for (int i = 0; i < FINGERS_MAX; i++) {
		float x = 700.0f + 40.0f * (float)i, y = 300.0f + 30.0f * (float)(i % 3);

		finger(stand, ACTION_PRESS, i, x, y);
		finger(stand, ACTION_VIEW_HOLD, i, x, y);
	}
	struct zoom_view before = zoom_at(zoom, stand->state.now_s);

	assert_near(before.scale, 1.0f, 1e-4f);
	for (int i = 0; i < FINGERS_MAX; i++) {
		finger(stand, ACTION_VIEW_PULL, i, 520.0f + 80.0f * (float)i,
		       270.0f + 60.0f * (float)(i % 3));
	}
	assert_near(zoom_at(zoom, stand->state.now_s).scale, 2.0f, 0.03f);
	/* They leave in any order, and nothing jumps. */
	for (int i = 0; i < FINGERS_MAX; i++) {
		struct zoom_view seen = zoom_at(zoom, stand->state.now_s);

		finger(stand, ACTION_VIEW_THROW, i, 4000.0f, -3000.0f);
		struct zoom_view now = zoom_at(zoom, stand->state.now_s);

		assert_near(now.x_px, seen.x_px, 0.5f);
		assert_near(now.y_px, seen.y_px, 0.5f);
		assert_near(now.scale, seen.scale, 1e-3f);
		finger(stand, ACTION_LIFT, i, 0.0f, 0.0f);
	}
	assert_true(zoom_settles_s(zoom) < 1e9);
	stand_down(stand);
}

static void the_next_visitor_finds_the_whole(void **state)
{
	struct stand *stand = stand_up(SOURCE_DIR "/data", 1920.0f, 1080.0f);

	(void)state;
	show(stand);
	press_button(stand, "map/nearer");
	go_on(stand, 1.0);
	assert_true(stand->plan.view.scale > 1.5f);
	finger(stand, ACTION_PRESS, 2, 800.0f, 300.0f);
	finger(stand, ACTION_VIEW_HOLD, 2, 800.0f, 300.0f);
	finger(stand, ACTION_TICK, 0, 0.0f, 0.0f);
	state_apply(&stand->state, (struct action){.kind = ACTION_TICK, .at_s = 4000.0});
	assert_int_equal(stand->state.scene, SCENE_MAP); /* it is asked first */
	state_apply(&stand->state, (struct action){.kind = ACTION_TICK, .at_s = 8000.0});
	assert_int_equal(stand->state.scene, SCENE_ATTRACT);
	assert_near(zoom_end(&stand->state.viewing.zoom).scale, 1.0f, 0.0f);
	assert_false(stand->state.presses[2].views);
	stand_down(stand);
}

static void without_motion_the_map_is_there_at_once(void **state)
{
	struct stand *stand = stand_up(SOURCE_DIR "/data", 1920.0f, 1080.0f);

	(void)state;
	stand->state.settings[SETTING_REDUCED_MOTION] = 1;
	show(stand);
	press_button(stand, "map/nearer");
	show(stand);
	assert_near(stand->plan.view.scale, 1.6f, 1e-3f);
	assert_false(map_moves(&stand->layout));
	assert_true(zoom_settles_s(&stand->state.viewing.zoom) <= stand->state.now_s);
	stand_down(stand);
}

static void a_screen_of_another_size_keeps_the_view(void **state)
{
	struct stand *stand = stand_up(SOURCE_DIR "/data", 1920.0f, 1080.0f);
	struct point before, after;

	(void)state;
	show(stand);
	press_button(stand, "map/nearer");
	go_on(stand, 2.0);
	before = stand->plan.places.city[SHEET_EUROPE];
	stand->env = env_of_screen(1280.0f, 720.0f, 0.0f, 0.0f, 0.0f);
	show(stand);
	after = stand->plan.places.city[SHEET_EUROPE];
	assert_near(after.x / 1280.0f, before.x / 1920.0f, 0.02f);
	assert_near(after.y / 720.0f, before.y / 1080.0f, 0.02f);
	stand_down(stand);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(places_fall_where_the_books_say),
		cmocka_unit_test(the_way_back_leads_to_the_same_place),
		cmocka_unit_test(ways_from_the_city_keep_their_length_on_the_world),
		cmocka_unit_test(equal_areas_stay_equal),
		cmocka_unit_test(a_country_is_found_by_any_place_in_it),
		cmocka_unit_test(plates_never_meet_wherever_places_are),
		cmocka_unit_test(forty_plates_find_room_or_give_way),
		cmocka_unit_test(places_in_one_spot_still_get_plates_apart),
		cmocka_unit_test(placing_takes_no_longer_than_a_blink),
		cmocka_unit_test(the_same_places_are_placed_the_same),
		cmocka_unit_test(a_lone_plate_stands_beside_its_dot),
		cmocka_unit_test(a_line_is_measured_within_a_box),
		cmocka_unit_test(every_place_of_nis_has_a_plate_on_every_screen),
		cmocka_unit_test(what_is_touched_is_as_large_as_a_finger),
		cmocka_unit_test(a_plate_opens_its_network),
		cmocka_unit_test(a_gate_closes_into_the_plate_that_opened_it),
		cmocka_unit_test(a_plate_takes_no_medallion_before_it_is_seen),
		cmocka_unit_test(sweden_is_an_area_and_its_route_ends_at_the_coast),
		cmocka_unit_test(a_small_screen_turns_from_europe_to_the_world_and_back),
		cmocka_unit_test(networks_of_one_place_share_its_plate),
		cmocka_unit_test(another_city_has_its_own_map),
		cmocka_unit_test(dots_that_are_close_are_pushed_apart),
		cmocka_unit_test(routes_grow_and_then_stand),
		cmocka_unit_test(plates_keep_apart_however_near_one_comes),
		cmocka_unit_test(what_found_no_room_is_found_from_nearby),
		cmocka_unit_test(one_spot_opens_from_nearby),
		cmocka_unit_test(ten_fingers_size_the_map_together),
		cmocka_unit_test(the_next_visitor_finds_the_whole),
		cmocka_unit_test(without_motion_the_map_is_there_at_once),
		cmocka_unit_test(a_screen_of_another_size_keeps_the_view),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
