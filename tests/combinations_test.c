#include <math.h>
#include <stdio.h>
#include <string.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "screens.h"
#include "support.h"

/*
 * Every scene in every language, at every size of letters, within low reach and without, on every
 * class of screen. Contrast changes no place; it comes by turns, as do networks and questions.
 */
static const struct {
	float w, h, w_mm, h_mm, view_mm;
} screens[] = {
	{1920, 1080, 476, 268, 600}, /* 21.5 inches */
	{1080, 1920, 398, 708, 800}, /* 32 inches, upright: its upper third is beyond reach */
	{1280, 1024, 376, 301, 600}, /* 19 inches */
	{800, 480, 154, 86, 400},    /* 7 inches */
	{480, 800, 86, 154, 400},
};

enum { TURNS = 3 }; /* contents by turns: a usual one, a small one, a large one */
static const int counts[TURNS] = {11, 3, 24};

static int nth; /* of all combinations: what comes by turns is chosen by it */

static void set_up(struct state *state, struct content *content, int language, int step, bool low)
{
	content->settings.bottom_mm = 770.0f;
	content->settings.reach_max_mm = 1220.0f;
	state_init(state, content_hold(content), 7, 0.0);
	state->language = language;
	state->settings[SETTING_TEXT_STEP] = step;
	state->settings[SETTING_CONTRAST] = nth % 2;
	state->settings[SETTING_LOW_REACH] = low;
}

static void look_at_home(struct state *state, struct env screen)
{
	static struct frame frame;
	struct measure measure = measure_fixed();
	struct env env = env_of_state(screen, state);
	struct scroll *home = &state->scrolls[SCROLLER_HOME];

	state->scene = SCENE_HOME;
	screens_look(state, screen, "home", false);
	scene_layout(state, &env, &measure, NULL, &frame);
	const struct node *grid = frame_named(&frame, "home/grid");

	if (grid != NULL && grid->range.limit_px > 0.0f) {
		home->range = grid->range;
		scroll_put(home, grid->range.limit_px);
		screens_look(state, screen, "home at its end", false);
		*home = (struct scroll){0};
	}
	state->theme = 1;
	screens_look(state, screen, "home with a theme", false);
	state->theme = -1;
}

static void look_at_page(struct state *state, struct env screen, int network)
{
	struct scroll *pages = &state->scrolls[SCROLLER_PAGES];

	state->scene = SCENE_DETAIL;
	state->open = network;
	pages->range = (struct scroll_range){
		screen.w_px * (float)(state->content->network_count - 1), screen.w_px, screen.w_px};
	scroll_put(pages, (float)network * screen.w_px);
	screens_look(state, screen, "detail", false);
	*pages = (struct scroll){0};
}

static void look_at_game(struct state *state, struct env screen)
{
	const struct content *content = state->content;

	state->scene = SCENE_GAME;
	game_init(&state->game);
	if (content->ask_count > 0) {
		state->game.question = question_make(
			content, content->asks[nth % content->ask_count], (uint64_t)nth);
		screens_look(state, screen, "game", false);
		game_answer(&state->game, state->game.question.answers[nth % ANSWERS]);
		screens_look(state, screen, "game answered", false);
	}
	game_init(&state->game);
}

static void look_at_overlays(struct state *state, struct env screen)
{
	static const char *const names[] = {[OVERLAY_THEMES] = "themes",
					    [OVERLAY_ACCESS] = "access",
					    [OVERLAY_PROMPT] = "prompt"};

	/* Only small screens offer the themes on a sheet. */
	size_t first = screen.size_class >= CLASS_COMPACT ? 0 : OVERLAY_THEMES + 1;

	for (size_t i = first; i < COUNT_OF(names); i++) {
		overlays_push(&state->overlays, (enum overlay)i, state->now_s);
		screens_look(state, screen, names[i], false);
		overlays_remove(&state->overlays, (enum overlay)i);
	}
}

static void look_at_all(struct state *state, struct env screen)
{
	int count = state->content->network_count;

	state->scene = SCENE_ATTRACT;
	state->slides.shown = nth % count;
	screens_look(state, screen, "attract", false);
	look_at_home(state, screen);
	state->scene = SCENE_TIMELINE;
	screens_look(state, screen, "timeline", false);
	state->scene = SCENE_MAP;
	screens_look(state, screen, "map", false);
	look_at_game(state, screen);
	look_at_page(state, screen, nth % count);
	look_at_page(state, screen, (nth + count / 2) % count);
	look_at_overlays(state, screen);
}

static int sweep(void **context)
{
	(void)context;
	struct content *contents[TURNS];

	for (int i = 0; i < TURNS; i++) {
		contents[i] = content_of(counts[i]);
	}
	int languages = contents[0]->language_count;

	for (size_t i = 0; i < COUNT_OF(screens); i++) {
		struct env screen = env_of_screen(screens[i].w, screens[i].h, screens[i].w_mm,
						  screens[i].h_mm, screens[i].view_mm);

		for (int each = 0; each < languages * 3 * 2; each++) {
			struct state state;

			set_up(&state, contents[(nth + each / 3) % TURNS], each % languages,
			       each / languages % 3, each / (languages * 3) != 0);
			look_at_all(&state, screen);
			state_finish(&state);
			nth++;
		}
	}
	for (int i = 0; i < TURNS; i++) {
		content_release(contents[i]);
	}
	return 0;
}

static void all_combinations_were_looked_at(void **context)
{
	(void)context;
	assert_true(screens_seen > 1000);
}

#define KEPT(sentence, law)                                                                        \
	static void sentence(void **context)                                                       \
	{                                                                                          \
		(void)context;                                                                     \
		assert_int_equal(screens_broken[law], 0);                                             \
	}
KEPT(there_is_room_for_all, LAW_NOTHING_DROPPED)
KEPT(a_finger_finds_every_control, LAW_TARGETS_LARGE)
KEPT(no_control_lies_over_another, LAW_CONTROLS_APART)
KEPT(all_controls_are_on_the_screen, LAW_CONTROLS_INSIDE)
KEPT(low_reach_brings_every_control_down, LAW_CONTROLS_IN_REACH)
KEPT(every_word_has_its_size_and_the_largest_seven_tenths_of_a_degree, LAW_TEXTS_LEGIBLE)
KEPT(no_line_is_cut_by_the_edge, LAW_TEXTS_INSIDE)
KEPT(no_line_lies_over_another, LAW_TEXTS_APART)

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(all_combinations_were_looked_at),
		cmocka_unit_test(there_is_room_for_all),
		cmocka_unit_test(a_finger_finds_every_control),
		cmocka_unit_test(no_control_lies_over_another),
		cmocka_unit_test(all_controls_are_on_the_screen),
		cmocka_unit_test(low_reach_brings_every_control_down),
		cmocka_unit_test(every_word_has_its_size_and_the_largest_seven_tenths_of_a_degree),
		cmocka_unit_test(no_line_is_cut_by_the_edge),
		cmocka_unit_test(no_line_lies_over_another),
	};

	return cmocka_run_group_tests(tests, sweep, NULL);
}
