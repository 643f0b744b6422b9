#include "scene/card.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <cmocka.h>

#include "scene/home_plan.h"
#include "scene/scene.h"
#include "support.h"

static struct frame frame;
static const struct measure *fixed(void)
{
	static struct measure measure;

	measure = measure_fixed();
	return &measure;
}

/* The first line of a card's name, or NULL where the card isn't on the frame. */
static const struct prim *name_of(const char *id)
{
	char name[96];
	const struct node *node;

	snprintf(name, sizeof(name), "card/%s/words", id);
	node = frame_named(&frame, name);
	for (int i = 0; node != NULL && i < node->prim_count; i++) {
		const struct prim *prim = &frame.prims[node->prim + i];

		if (prim->kind == PRIM_TEXT && prim->face == FACE_TITLE) {
			return prim;
		}
	}
	return NULL;
}

static void lay_out(struct state *state, int screen, int language)
{
	struct env env;

	state->language = language;
	env = env_of_state(support_screen(screen), state);
	scene_layout(state, &env, fixed(), NULL, &frame);
}

static void all_names_of_a_row_stand_on_one_baseline(void **unused)
{
	(void)unused;
	struct state state = kiosk_at_home();

	for (int screen = 0; screen < support_screen_count; screen++) {
		for (int language = 0; language < 3; language++) {
			lay_out(&state, screen, language);
			for (int i = 1; i < NETWORKS; i++) {
				const struct prim *a = name_of(state.content->networks[i - 1].id);
				const struct prim *b = name_of(state.content->networks[i].id);

				/* neighbours in the list are in one row unless the next begins */
				if (a != NULL && b != NULL && fabsf(a->box.y - b->box.y) < a->a) {
					assert_float_equal(a->box.y, b->box.y, 1.0f);
				}
			}
		}
	}
	state_finish(&state);
}

static void names_of_a_row_are_of_almost_one_size(void **unused)
{
	(void)unused;
	struct state state = kiosk_at_home();
	struct env env = env_of_state(support_screen(0), &state);
	struct layout layout = {
		.state = &state, .content = state.content, .env = &env, .measure = fixed(), .frame = &frame};
	struct home_plan plan = home_plan(&layout);
	int networks[] = {0, 1, 2, 3, 4, 5};
	struct card_row row;
	float least = INFINITY, most = 0.0f;

	card_row(&layout, &plan.look, networks, 6, &row);
	for (int i = 0; i < 6; i++) {
		least = fminf(least, row.name_px[i]);
		most = fmaxf(most, row.name_px[i]);
	}
	assert_true(most - least <= 4.0f);
	state_finish(&state);
}

static void a_pressed_card_is_seen_to_be_pressed_in_the_same_turn(void **unused)
{
	(void)unused;
	struct state state = kiosk_at_home();
	const struct node *card;

	lay_out(&state, 0, 0);
	card = frame_named(&frame, "card/ecad");
	assert_non_null(card);
	assert_false(card->presses);
	land(&state, 3.0, 1, card->id);
	lay_out(&state, 0, 0);
	card = frame_named(&frame, "card/ecad");
	assert_true(card->presses);
	assert_true(card->scale < 1.0f);
	assert_true(card->hit.w >= card->box.w);
	state_finish(&state);
}

static void a_visited_gate_keeps_its_lamp_lit(void **unused)
{
	(void)unused;
	struct state state = kiosk_at_home();

	act_open(&state, 3.0, 3);
	act_plain(&state, ACTION_HOME, 4.0);
	assert_true(state_lit(&state, 3));
	assert_false(state_lit(&state, 4));
	state_finish(&state);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(all_names_of_a_row_stand_on_one_baseline),
		cmocka_unit_test(names_of_a_row_are_of_almost_one_size),
		cmocka_unit_test(a_pressed_card_is_seen_to_be_pressed_in_the_same_turn),
		cmocka_unit_test(a_visited_gate_keeps_its_lamp_lit),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
