#include "scene/scene.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "screens.h"
#include "support.h"

static void look_at_home(struct state *state, struct env screen)
{
	struct scroll *home = &state->scrolls[SCROLLER_HOME];

	screens_look(state, screen, "home", false);
	static struct frame frame;
	struct measure measure = measure_fixed();
	struct env env = env_of_state(screen, state);

	scene_layout(state, &env, &measure, NULL, &frame);
	const struct node *grid = frame_named(&frame, "home/grid");

	if (grid != NULL && grid->range.limit_px > 0.0f) {
		home->range = grid->range;
		scroll_put(home, grid->range.limit_px / 2.0f);
		screens_look(state, screen, "home in the middle", false);
		scroll_put(home, grid->range.limit_px);
		screens_look(state, screen, "home at its end", false);
		home->range.step_px = 0.0f;
		scroll_put(home, grid->range.limit_px * 0.37f);
		screens_look(state, screen, "home on its way", true);
		*home = (struct scroll){0};
	}
	if (state->content->theme_count > 1) {
		state->theme = 1;
		screens_look(state, screen, "home with a theme", false);
		state->theme = -1;
	}
}

static void look_at_page(struct state *state, struct env screen, int nth)
{
	struct scroll *pages = &state->scrolls[SCROLLER_PAGES];
	struct scroll_range range = {screen.w_px * (float)(state->content->network_count - 1),
				     screen.w_px, screen.w_px};

	state->scene = SCENE_DETAIL;
	state->open = nth;
	pages->range = range;
	scroll_put(pages, (float)nth * screen.w_px);
	screens_look(state, screen, "detail", false);
	if (nth + 1 < state->content->network_count) {
		pages->range.step_px = 0.0f;
		scroll_put(pages, ((float)nth + 0.4f) * screen.w_px);
		pages->range = range;
		screens_look(state, screen, "detail between two pages", true);
	}
	*pages = (struct scroll){0};
}

static void look_at_overlays(struct state *state, struct env screen)
{
	static const struct {
		enum overlay overlay;
		const char *what;
	} overlays[] = {{OVERLAY_ACCESS, "accessibility"},
			{OVERLAY_THEMES, "themes"},
			{OVERLAY_PROMPT, "prompt"}};

	for (size_t i = 0; i < COUNT_OF(overlays); i++) {
		overlays_push(&state->overlays, overlays[i].overlay, state->now_s);
		screens_look(state, screen, overlays[i].what, false);
		overlays_remove(&state->overlays, overlays[i].overlay);
	}
}

/* Whatever is asked, and whatever is answered. */
static void look_at_game(struct state *state, struct env screen)
{
	const struct content *content = state->content;
	int step = content->ask_count / 6 + 1; /* other questions on other screens */

	state->scene = SCENE_GAME;
	for (int i = (int)screen.w_px / 8 % step; i < content->ask_count; i += step) {
		game_init(&state->game);
		state->game.question = question_make(content, content->asks[i], (uint64_t)i * 77);
		screens_look(state, screen, "game", false);
		for (int j = 0; j < ANSWERS; j++) {
			game_answer(&state->game, state->game.question.answers[j]);
			screens_look(state, screen, "game answered", false);
			state->game.chosen = -1;
		}
	}
	game_init(&state->game);
}

static void look_at_all(struct state *state, struct env screen)
{
	int count = state->content->network_count;
	int step = count > 18 ? count / 3 : 1;

	state->scene = SCENE_ATTRACT;
	for (int i = 0; i < (count > 11 ? 11 : count); i++) {
		state->slides.shown = i;
		screens_look(state, screen, "attract", false);
	}
	state->scene = SCENE_HOME;
	look_at_home(state, screen);
	state->scene = SCENE_TIMELINE;
	screens_look(state, screen, "timeline", false);
	state->scene = SCENE_MAP;
	screens_look(state, screen, "map", false);
	look_at_game(state, screen);
	for (int i = 0; i < count; i += step) {
		look_at_page(state, screen, i);
	}
	if (count > 0) {
		look_at_page(state, screen, count - 1);
		look_at_overlays(state, screen);
	}
}

static int sweep(void **context)
{
	(void)context;
	static const int counts[] = {0, 1, 3, 11, 12, 13, 18, 40, 1000};

	for (size_t i = 0; i < COUNT_OF(counts); i++) {
		struct content *content = content_of(counts[i]);

		for (int screen = 0; screen < support_screen_count; screen++) {
			for (int language = 0; language < content->language_count; language++) {
				struct state state;

				state_init(&state, content_hold(content), 7, 0.0);
				state.language = language;
				look_at_all(&state, support_screen(screen));
				state_finish(&state);
			}
		}
		content_release(content);
	}
	return 0;
}

static void all_screens_were_looked_at(void **context)
{
	(void)context;
	assert_true(screens_seen > 2000);
}

static void every_screen_has_room_for_all_that_is_on_it(void **context)
{
	(void)context;
	assert_int_equal(screens_broken[LAW_NOTHING_DROPPED], 0);
}

static void no_two_things_share_a_name(void **context)
{
	(void)context;
	assert_int_equal(screens_broken[LAW_NAMES_UNIQUE], 0);
}

static void every_thing_has_a_place(void **context)
{
	(void)context;
	assert_int_equal(screens_broken[LAW_BOXES_FINITE], 0);
}

static void a_finger_finds_every_control(void **context)
{
	(void)context;
	assert_int_equal(screens_broken[LAW_TARGETS_LARGE], 0);
}

static void no_control_lies_over_another(void **context)
{
	(void)context;
	assert_int_equal(screens_broken[LAW_CONTROLS_APART], 0);
}

static void all_controls_are_on_the_screen(void **context)
{
	(void)context;
	assert_int_equal(screens_broken[LAW_CONTROLS_INSIDE], 0);
}

static void every_word_is_large_enough_to_read(void **context)
{
	(void)context;
	assert_int_equal(screens_broken[LAW_TEXTS_LEGIBLE], 0);
}

static void no_line_is_cut_by_the_edge(void **context)
{
	(void)context;
	assert_int_equal(screens_broken[LAW_TEXTS_INSIDE], 0);
}

static void no_line_lies_over_another(void **context)
{
	(void)context;
	assert_int_equal(screens_broken[LAW_TEXTS_APART], 0);
}

static void nobody_scrolls_a_page_for_a_line(void **context)
{
	(void)context;
	assert_int_equal(screens_broken[LAW_SCROLLS_FOR_MORE], 0);
}

static void the_same_state_gives_the_same_picture(void **context)
{
	(void)context;
	static struct frame first, second;
	struct measure measure = measure_fixed();
	struct env env = support_screen(0);

	for (int scene = 0; scene < SCENE_COUNT; scene++) {
		struct state state;

		state_init(&state, content_of(11), 7, 0.0);
		state.scene = (enum scene)scene;
		state.open = 3;
		game_ask(&state.game, state.content, 7);
		scene_layout(&state, &env, &measure, NULL, &first);
		memset(&second, 0x55, sizeof(second));
		scene_layout(&state, &env, &measure, NULL, &second);
		assert_int_equal(first.node_count, second.node_count);
		assert_int_equal(first.prim_count, second.prim_count);
		assert_int_equal(first.text_used, second.text_used);
		assert_memory_equal(first.text, second.text, (size_t)first.text_used);
		assert_true(first.alive == second.alive);
		state_finish(&state);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(all_screens_were_looked_at),
		cmocka_unit_test(every_screen_has_room_for_all_that_is_on_it),
		cmocka_unit_test(no_two_things_share_a_name),
		cmocka_unit_test(every_thing_has_a_place),
		cmocka_unit_test(a_finger_finds_every_control),
		cmocka_unit_test(no_control_lies_over_another),
		cmocka_unit_test(all_controls_are_on_the_screen),
		cmocka_unit_test(every_word_is_large_enough_to_read),
		cmocka_unit_test(no_line_is_cut_by_the_edge),
		cmocka_unit_test(no_line_lies_over_another),
		cmocka_unit_test(nobody_scrolls_a_page_for_a_line),
		cmocka_unit_test(the_same_state_gives_the_same_picture),
	};

	return cmocka_run_group_tests(tests, sweep, NULL);
}
