#include "scene/attract.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "scene/scene.h"
#include "support.h"

static const double SLIDE_S = 8.0;

static struct frame *frame_at_s(struct state *state, struct env screen, double at_s)
{
	struct frame *frame = malloc(sizeof(*frame));
	struct measure measure = measure_fixed();

	assert_non_null(frame);
	act_tick(state, at_s);
	struct env env = env_of_state(screen, state);

	scene_layout(state, &env, &measure, NULL, frame);
	return frame;
}

/* What is as large as the screen has no edge on it; waves move by themselves. */
static bool has_edges(const struct frame *frame, const struct node *node)
{
	const char *name = frame->text + node->name;

	return node->prim_count > 0 && strcmp(name, "sky") != 0 && strcmp(name, "river") != 0;
}

static int edges_that_stay(const struct frame *before, const struct frame *after, bool along_y)
{
	int stay = 0;

	for (int i = 0; i < before->node_count; i++) {
		const struct node *node = &before->nodes[i];
		const struct node *same = frame_find(after, node->id);

		if (same == NULL || !has_edges(before, node)) {
			continue;
		}
		for (int j = 0; j < node->prim_count && j < same->prim_count; j++) {
			struct rect a = before->prims[node->prim + j].box,
				    b = after->prims[same->prim + j].box;

			stay += along_y ? fabsf(a.y - b.y) < 1.0f : fabsf(a.x - b.x) < 1.0f;
		}
	}
	return stay;
}

static void no_bright_edge_stays_longer_than_two_slides(void **context)
{
	(void)context;
	for (int screen = 0; screen < support_screen_count; screen++) {
		struct state state = kiosk_new();

		for (int slide = 1; slide < 6; slide++) {
			double at_s = SLIDE_S * slide + 5.0;
			struct frame *now = frame_at_s(&state, support_screen(screen), at_s);
			struct frame *next =
				frame_at_s(&state, support_screen(screen), at_s + SLIDE_S);
			struct frame *third =
				frame_at_s(&state, support_screen(screen), at_s + 2.0 * SLIDE_S);

			assert_int_equal(edges_that_stay(now, next, false), 0);
			assert_int_equal(edges_that_stay(now, third, true), 0);
			state_finish(&state);
			state = kiosk_new();
			free(now);
			free(next);
			free(third);
		}
		state_finish(&state);
	}
}

static const struct prim *first_of(const struct frame *frame, const char *node_begins,
				   enum prim_kind kind)
{
	for (int i = 0; i < frame->node_count; i++) {
		const struct node *node = &frame->nodes[i];

		if (strncmp(frame->text + node->name, node_begins, strlen(node_begins)) != 0) {
			continue;
		}
		for (int j = 0; j < node->prim_count; j++) {
			if (frame->prims[node->prim + j].kind == kind) {
				return &frame->prims[node->prim + j];
			}
		}
	}
	fail_msg("there is no such thing on %s", node_begins);
	return NULL;
}

/* The colour that the hills have, half of one theme and half of another. */
static struct colour dusk_of(const struct frame *frame)
{
	const struct prim *hills = first_of(frame, "gate/", PRIM_HILLS);

	return colour_mix(hills->ink, hills->ink2, (float)hills->edge.a / 255.0f);
}

static int farthest(struct colour a, struct colour b)
{
	int r = abs(a.r - b.r), g = abs(a.g - b.g), most = abs(a.b - b.b);

	most = r > most ? r : most;
	return g > most ? g : most;
}

static void the_gate_passes_from_slide_to_slide_without_a_leap(void **context)
{
	(void)context;
	struct state state = kiosk_new();
	struct frame *before = frame_at_s(&state, support_screen(0), SLIDE_S - 0.05);
	float first_drift = first_of(before, "gate/", PRIM_HILLS)->c;

	for (int i = 0; i < 5 * 8 * 60; i++) {
		struct frame *now = frame_at_s(&state, support_screen(0), SLIDE_S + i / 60.0);
		const struct prim *hills = first_of(now, "gate/", PRIM_HILLS);
		const struct prim *old = first_of(before, "gate/", PRIM_HILLS);
		const struct prim *disc = first_of(now, "medallion/", PRIM_ROUND);

		assert_in_range(farthest(dusk_of(now), dusk_of(before)), 0, 6);
		assert_true(fabsf(hills->box.x - old->box.x) <= 1.0f);
		assert_true(fabsf(hills->box.y - old->box.y) <= 1.0f);
		assert_true(fabsf(hills->c - old->c) < 0.1f);
		assert_true(fabsf(disc->box.w - first_of(before, "medallion/", PRIM_ROUND)->box.w) <
			    1.0f);
		free(before);
		before = now;
	}
	assert_true(fabsf(first_of(before, "gate/", PRIM_HILLS)->c - first_drift) > 1.0f);
	free(before);
	state_finish(&state);
}

static float swell_of(const struct frame *frame)
{
	for (int i = 0; i < frame->node_count; i++) {
		if (strncmp(frame->text + frame->nodes[i].name, "medallion/", 10) == 0) {
			return frame->nodes[i].scale;
		}
	}
	fail_msg("there is no medallion");
	return 0.0f;
}

static void the_medallion_grows_and_a_new_slide_takes_it_over_as_large(void **context)
{
	(void)context;
	struct state state = kiosk_new();
	float before = 1.0f, most = 1.0f;

	for (int i = 0; i < 3 * 8 * 60; i++) {
		struct frame *now = frame_at_s(&state, support_screen(0), i / 60.0);

		assert_true(fabsf(swell_of(now) - before) < 0.001f);
		before = swell_of(now);
		most = fmaxf(most, before);
		free(now);
	}
	assert_true(most > 1.015f && most < 1.026f);
	state_finish(&state);
}

static void a_pause_does_not_play_the_slide_again(void **context)
{
	(void)context;
	struct state state = kiosk_new();
	struct frame *before = frame_at_s(&state, support_screen(0), 2.0 * SLIDE_S + 6.0);

	act_plain(&state, ACTION_PAUSE, 2.0 * SLIDE_S + 6.0);
	struct frame *after = frame_at_s(&state, support_screen(0), 2.0 * SLIDE_S + 6.02);
	const struct prim *emblem = first_of(after, "medallion/", PRIM_PICTURE);

	assert_int_equal(emblem->ink.a, 255);
	assert_int_equal(farthest(dusk_of(before), dusk_of(after)), 0);
	assert_true(fabsf(swell_of(before) - swell_of(after)) < 0.001f);
	free(before);
	free(after);
	state_finish(&state);
}

static void under_reduced_motion_a_slide_stands_still(void **context)
{
	(void)context;
	struct state state = kiosk_new();
	struct env screen = support_screen(0);

	act(&state, ACTION_SETTING, 0.1,
	    (struct action){.value = SETTING_REDUCED_MOTION, .amount = 1.0f});
	struct frame *early = frame_at_s(&state, screen, 0.2),
		     *late = frame_at_s(&state, screen, 7.0);

	assert_int_equal(early->node_count, late->node_count);
	assert_int_equal(early->prim_count, late->prim_count);
	assert_memory_equal(early->prims, late->prims,
			    (size_t)early->prim_count * sizeof(early->prims[0]));
	for (int i = 0; i < early->node_count; i++) {
		assert_true(early->nodes[i].scale == 1.0f &&
			    early->nodes[i].alpha == late->nodes[i].alpha);
	}
	assert_false(late->alive);
	free(early);
	free(late);
	state_finish(&state);
}

static void each_slide_speaks_the_language_whose_turn_it_is(void **context)
{
	(void)context;
	struct content *content = content_of(NETWORKS);
	struct env screen = support_screen(0);

	content->settings.slide_language_count = 2;
	content->settings.slide_languages[0] = 0;
	content->settings.slide_languages[1] = 2;
	struct state state = kiosk_of(content);

	for (int slide = 0; slide < 3; slide++) {
		act_tick(&state, SLIDE_S * slide + 1.0);
		assert_int_equal(env_of_state(screen, &state).language, slide == 1 ? 2 : 0);
	}
	state_finish(&state);
}

static void a_slide_opens_in_the_language_it_was_read_in(void **context)
{
	(void)context;
	struct content *content = content_of(NETWORKS);

	content->settings.slide_language_count = 2;
	content->settings.slide_languages[0] = 0;
	content->settings.slide_languages[1] = 2;
	struct state state = kiosk_of(content);

	act_tick(&state, SLIDE_S + 0.0);
	act_wake(&state, SLIDE_S + 1.0, SLIDE_S + 1.1);
	assert_int_equal(state.scene, SCENE_DETAIL);
	assert_int_equal(state.language, 2);
	act_tick(&state, SLIDE_S + 500.0);
	act_tick(&state, SLIDE_S + 600.0);
	assert_int_equal(state.scene, SCENE_ATTRACT);
	assert_int_equal(state.language, 0);
	double since_s = state.slides.since_s;

	act_tick(&state, since_s + SLIDE_S);
	/* a finger that set out before the new slide came means the one before, and its language */
	act_wake(&state, since_s + SLIDE_S + 0.1, since_s + SLIDE_S + 0.2);
	assert_int_equal(state.language, 0);
	state_finish(&state);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(no_bright_edge_stays_longer_than_two_slides),
		cmocka_unit_test(the_gate_passes_from_slide_to_slide_without_a_leap),
		cmocka_unit_test(the_medallion_grows_and_a_new_slide_takes_it_over_as_large),
		cmocka_unit_test(a_pause_does_not_play_the_slide_again),
		cmocka_unit_test(under_reduced_motion_a_slide_stands_still),
		cmocka_unit_test(each_slide_speaks_the_language_whose_turn_it_is),
		cmocka_unit_test(a_slide_opens_in_the_language_it_was_read_in),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
