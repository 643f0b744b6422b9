#include "scene/gate.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "scene/scene.h"
#include "support.h"

static struct fact dated(enum fact_kind kind, int year, int month)
{
	return (struct fact){
		.kind = kind, .value = FACT_IS_DATE, .date = {year, month}, .place = -1};
}

/* A kiosk on the page of a network that has these facts alone, and no place. */
static struct state page_with(const struct fact *facts, int count)
{
	struct content *content = content_of(NETWORKS);
	struct network *network = &content->networks[4];

	network->place_count = 0;
	network->fact_count = count;
	for (int i = 0; i < count; i++) {
		network->facts[i] = facts[i];
		for (int language = 0; language < LANGUAGES_MAX; language++) {
			network->facts[i].label.in[language] = "";
			network->facts[i].shown.in[language] = "";
		}
	}
	struct state state = kiosk_of(content);

	act_value(&state, ACTION_WAKE_IN, 1.0, 0);
	act_open(&state, 2.0, 4);
	return state;
}

static struct frame *frame_of(const struct state *state, int screen)
{
	struct frame *frame = malloc(sizeof(*frame));
	struct env env = env_of_state(support_screen(screen), state);
	struct measure measure = measure_fixed();

	assert_non_null(frame);
	scene_layout(state, &env, &measure, NULL, frame);
	return frame;
}

static bool shows(const struct frame *frame, const char *part)
{
	const char *name = strcmp(part, "map") == 0 ? "gate/multiethnic-cities/map" : "gate/energy-cities/dates";

	return frame_named(frame, name) != NULL;
}

static bool has_hills(const struct frame *frame)
{
	for (int i = 0; i < frame->prim_count; i++) {
		if (frame->prims[i].kind == PRIM_HILLS) {
			return true;
		}
	}
	return false;
}

static void a_network_with_dates_and_no_place_shows_them_on_a_river(void **context)
{
	(void)context;
	const struct fact facts[] = {dated(FACT_JOINED, 2003, 0), dated(FACT_FOUNDED, 1990, 5)};
	struct state state = page_with(facts, 2);

	for (int screen = 0; screen < 3; screen++) {
		struct frame *frame = frame_of(&state, screen);
		const struct node *dates = frame_named(frame, "gate/energy-cities/dates");
		float last_y = 0.0f;
		int years = 0;

		assert_true(shows(frame, "dates"));
		for (int i = 0; i < dates->prim_count; i++) {
			const struct prim *prim = &frame->prims[dates->prim + i];

			if (prim->kind == PRIM_TEXT) { /* the earlier one farther away, and above */
				assert_string_equal(frame->text + prim->text, years == 0 ? "1990" : "2003");
				assert_true(prim->box.y > last_y + prim->a);
				assert_true(rect_holds(dates->box, prim->box.x, prim->box.y));
				last_y = prim->box.y;
				years++;
			}
		}
		assert_int_equal(years, 2);
		free(frame);
	}
	state_finish(&state);
}

static void a_network_with_neither_shows_hills(void **context)
{
	(void)context;
	struct state state = page_with(NULL, 0);
	struct frame *frame = frame_of(&state, 0);

	assert_false(shows(frame, "dates"));
	assert_true(has_hills(frame));
	free(frame);
	state_finish(&state);
}

static void a_network_with_much_to_tell_shows_hills_too(void **context)
{
	(void)context;
	struct state state = kiosk_on_page(4);
	struct frame *frame = frame_of(&state, 0);

	assert_false(shows(frame, "dates"));
	assert_true(has_hills(frame));
	free(frame);
	state_finish(&state);
}

static void a_network_of_which_a_place_is_known_shows_the_way_there(void **context)
{
	(void)context;
	struct state state = kiosk_on_page(8);
	struct frame *frame = frame_of(&state, 0);

	assert_true(shows(frame, "map"));
	assert_false(has_hills(frame));
	free(frame);
	state_finish(&state);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_network_with_dates_and_no_place_shows_them_on_a_river),
		cmocka_unit_test(a_network_with_neither_shows_hills),
		cmocka_unit_test(a_network_with_much_to_tell_shows_hills_too),
		cmocka_unit_test(a_network_of_which_a_place_is_known_shows_the_way_there),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
