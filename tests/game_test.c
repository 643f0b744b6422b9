#include "model/game.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <cmocka.h>

#include "scene/frame.h"
#include "scene/scene.h"
#include "support.h"

/* At home at 2 s, at the game from 3 s on. */
static struct state kiosk_at_game(void)
{
	struct state state = kiosk_at_home();

	act_value(&state, ACTION_GO, 3.0, SCENE_GAME);
	return state;
}

static uint64_t key_of(const struct state *state, int network)
{
	return state->content->networks[network].key;
}

static void answer(struct state *state, double at_s, int network)
{
	act(state, ACTION_ANSWER, at_s,
	    (struct action){.key = key_of(state, network), .from_s = at_s});
}

static int right_of(const struct state *state)
{
	return state->game.question.ask.network;
}

static int wrong_of(const struct state *state)
{
	const struct question *question = &state->game.question;

	return question->answers[question->answers[0] == question->ask.network ? 1 : 0];
}

static void the_tile_leads_to_a_question(void **context)
{
	(void)context;
	struct state state = kiosk_at_game();

	assert_int_equal(state.scene, SCENE_GAME);
	assert_int_equal(state.game.chosen, -1);
	assert_true(state_deadline(&state) > 3.0);
	state_finish(&state);
}

static void the_right_gate_and_a_wrong_one_are_told_apart(void **context)
{
	(void)context;
	struct state state = kiosk_at_game();

	answer(&state, 4.0, right_of(&state));
	assert_true(game_was_right(&state.game));
	act_plain(&state, ACTION_ASK, 5.0);
	assert_int_equal(state.game.chosen, -1);
	int wrong = wrong_of(&state);

	answer(&state, 6.0, wrong);
	assert_false(game_was_right(&state.game));
	assert_int_equal(state.game.chosen, wrong);
	state_finish(&state);
}

static void only_the_first_answer_of_the_three_counts(void **context)
{
	(void)context;
	struct state state = kiosk_at_game();

	for (int i = 0; i < NETWORKS; i++) {
		bool offered = false;

		for (int j = 0; j < ANSWERS; j++) {
			offered = offered || state.game.question.answers[j] == i;
		}
		if (!offered) {
			answer(&state, 4.0, i);
			assert_int_equal(state.game.chosen, -1);
		}
	}
	int wrong = wrong_of(&state);

	answer(&state, 5.0, wrong);
	answer(&state, 6.0, right_of(&state));
	assert_int_equal(state.game.chosen, wrong);
	state_finish(&state);
}

static void a_second_tap_does_nothing_to_what_came_below_it(void **context)
{
	(void)context;
	struct state state = kiosk_at_game();
	struct question first = state.game.question;

	answer(&state, 4.0, right_of(&state));
	act_plain(&state, ACTION_ASK, 4.3);
	assert_int_equal(state.game.chosen, first.ask.network);
	act_plain(&state, ACTION_ASK, 5.0);
	answer(&state, 5.3, right_of(&state));
	assert_int_equal(state.game.chosen, -1);
	state_finish(&state);
}

static void a_question_that_is_asked_is_not_passed_over(void **context)
{
	(void)context;
	struct state state = kiosk_at_game();
	struct question first = state.game.question;

	act_plain(&state, ACTION_ASK, 9.0);
	assert_memory_equal(&state.game.question, &first, sizeof(first));
	state_finish(&state);
}

static void nothing_is_asked_twice_until_all_has_been(void **context)
{
	(void)context;
	struct content *content = content_of(NETWORKS);
	struct game game;
	int count = content->ask_count, distinct = 0;
	bool *asked = calloc((size_t)count, sizeof(*asked));
	int last = -1;

	assert_non_null(asked);
	game_init(&game);
	while (game.round < (uint64_t)count) {
		game_ask(&game, content, 99);
		for (int i = 0; i < count; i++) {
			bool this = content->asks[i].kind == game.question.ask.kind &&
				    content->asks[i].network == game.question.ask.network;

			if (this && game.round <= (uint64_t)count) {
				assert_false(asked[i]);
				asked[i] = true;
				distinct++;
			}
		}
		assert_int_not_equal(game.question.ask.network, last);
		last = game.question.ask.network;
	}
	/* Those that would have asked for the same network again were passed over. */
	assert_true(distinct * 4 > count * 3);
	free(asked);
	content_release(content);
}

static void the_seed_alone_fixes_what_is_asked(void **context)
{
	(void)context;
	struct content *content = content_of(NETWORKS);
	struct game a, b, c;
	int differ = 0;

	game_init(&a);
	game_init(&b);
	game_init(&c);
	for (int i = 0; i < 50; i++) {
		game_ask(&a, content, 3);
		game_ask(&b, content, 3);
		game_ask(&c, content, 4);
		assert_memory_equal(&a, &b, sizeof(a));
		differ += a.question.ask.network != c.question.ask.network;
	}
	assert_true(differ > 10);
	content_release(content);
}

static void back_from_the_page_stands_the_same_answer(void **context)
{
	(void)context;
	struct state state = kiosk_at_game();

	answer(&state, 4.0, wrong_of(&state));
	struct game game = state.game;

	act_open(&state, 5.0, right_of(&state));
	assert_int_equal(state.scene, SCENE_DETAIL);
	assert_int_equal(state.origin, SCENE_GAME);
	act_value(&state, ACTION_GO, 6.0, SCENE_GAME);
	assert_int_equal(state.scene, SCENE_GAME);
	assert_memory_equal(&state.game, &game, sizeof(game));
	state_finish(&state);
}

static void who_leaves_the_game_is_asked_something_else_next_time(void **context)
{
	(void)context;
	struct state state = kiosk_at_game();
	int first = right_of(&state);

	act_plain(&state, ACTION_HOME, 5.0);
	act_value(&state, ACTION_GO, 6.0, SCENE_GAME);
	assert_int_not_equal(right_of(&state), first);
	state_finish(&state);
}

static void a_game_that_is_left_alone_ends_in_the_slides(void **context)
{
	(void)context;
	struct state state = kiosk_at_game();

	answer(&state, 4.0, right_of(&state));
	act_tick(&state, 63.9);
	assert_int_equal(state.scene, SCENE_GAME);
	act_tick(&state, 64.0);
	assert_true(overlays_have(&state.overlays, OVERLAY_PROMPT)); /* it is asked first */
	act_tick(&state, 64.0 + (double)state.content->settings.prompt_s);
	assert_int_equal(state.scene, SCENE_ATTRACT);
	assert_int_equal(state.game.chosen, -1);
	assert_int_equal(state.game.round, 0);
	state_finish(&state);
}

static void a_question_stays_while_its_networks_come_and_go_around_it(void **context)
{
	(void)context;
	struct state state = kiosk_at_game();
	uint64_t keys[ANSWERS];
	int spare = 0;

	answer(&state, 4.0, wrong_of(&state));
	uint64_t right = key_of(&state, right_of(&state));
	uint64_t chosen = key_of(&state, state.game.chosen);

	for (int i = 0; i < ANSWERS; i++) {
		keys[i] = key_of(&state, state.game.question.answers[i]);
	}
	while (key_of(&state, spare) == keys[0] || key_of(&state, spare) == keys[1] ||
	       key_of(&state, spare) == keys[2]) {
		spare++;
	}
	act(&state, ACTION_CONTENT, 5.0,
	    (struct action){.content = content_without(NETWORKS, spare)});
	assert_int_equal(state.scene, SCENE_GAME);
	assert_true(key_of(&state, right_of(&state)) == right);
	assert_true(key_of(&state, state.game.chosen) == chosen);
	for (int i = 0; i < ANSWERS; i++) {
		assert_true(key_of(&state, state.game.question.answers[i]) == keys[i]);
	}
	state_finish(&state);
}

static void a_question_whose_network_is_gone_gives_way_to_another(void **context)
{
	(void)context;
	struct state state = kiosk_at_game();

	answer(&state, 4.0, right_of(&state));
	act(&state, ACTION_CONTENT, 5.0,
	    (struct action){.content = content_without(NETWORKS, wrong_of(&state))});
	assert_int_equal(state.scene, SCENE_GAME);
	assert_int_equal(state.game.chosen, -1);
	assert_true(question_stands(state.content, &state.game.question));
	state_finish(&state);
}

static void a_question_that_is_no_longer_true_gives_way_to_another(void **context)
{
	(void)context;
	struct state state = kiosk_at_game();
	struct content *content = content_of(NETWORKS);
	int right = right_of(&state);

	answer(&state, 4.0, right);
	content->networks[right].fact_count = 0;
	content->networks[right].theme = content->networks[wrong_of(&state)].theme;
	questions_collect(content);
	act(&state, ACTION_CONTENT, 5.0, (struct action){.content = content});
	assert_int_equal(state.game.chosen, -1);
	assert_true(question_stands(state.content, &state.game.question));
	state_finish(&state);
}

static void content_without_questions_leads_home(void **context)
{
	(void)context;
	struct state state = kiosk_at_game();

	act(&state, ACTION_CONTENT, 5.0, (struct action){.content = content_of(2)});
	assert_int_equal(state.scene, SCENE_HOME);
	act_value(&state, ACTION_GO, 6.0, SCENE_GAME);
	assert_int_equal(state.scene, SCENE_HOME);
	state_finish(&state);
}

static void a_page_behind_which_the_game_is_gone_leads_home(void **context)
{
	(void)context;
	struct state state = kiosk_at_game();

	answer(&state, 4.0, right_of(&state));
	act_open(&state, 5.0, 0);
	act(&state, ACTION_CONTENT, 6.0, (struct action){.content = content_of(2)});
	assert_int_equal(state.scene, SCENE_DETAIL);
	assert_int_equal(state.origin, SCENE_HOME);
	state_finish(&state);
}

static bool home_offers(struct content *content)
{
	static struct frame frame;
	struct measure measure = measure_fixed();
	struct env env = support_screen(0);
	struct state state;

	state_init(&state, content, 1, 0.0);
	act_value(&state, ACTION_WAKE_IN, 1.0, 0);
	scene_layout(&state, &env, &measure, NULL, &frame);
	bool offers = frame_named(&frame, "home/game") != NULL;

	assert_non_null(frame_named(&frame, "home/map"));
	state_finish(&state);
	return offers;
}

static void home_offers_the_game_where_there_is_something_to_ask(void **context)
{
	(void)context;
	struct content *off = content_of(NETWORKS);

	off->settings.game = false;
	questions_collect(off);
	assert_true(home_offers(content_of(NETWORKS)));
	assert_false(home_offers(content_of(2)));
	assert_false(home_offers(off));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_tile_leads_to_a_question),
		cmocka_unit_test(the_right_gate_and_a_wrong_one_are_told_apart),
		cmocka_unit_test(only_the_first_answer_of_the_three_counts),
		cmocka_unit_test(a_second_tap_does_nothing_to_what_came_below_it),
		cmocka_unit_test(a_question_that_is_asked_is_not_passed_over),
		cmocka_unit_test(nothing_is_asked_twice_until_all_has_been),
		cmocka_unit_test(the_seed_alone_fixes_what_is_asked),
		cmocka_unit_test(back_from_the_page_stands_the_same_answer),
		cmocka_unit_test(who_leaves_the_game_is_asked_something_else_next_time),
		cmocka_unit_test(a_game_that_is_left_alone_ends_in_the_slides),
		cmocka_unit_test(a_question_stays_while_its_networks_come_and_go_around_it),
		cmocka_unit_test(a_question_whose_network_is_gone_gives_way_to_another),
		cmocka_unit_test(a_question_that_is_no_longer_true_gives_way_to_another),
		cmocka_unit_test(content_without_questions_leads_home),
		cmocka_unit_test(a_page_behind_which_the_game_is_gone_leads_home),
		cmocka_unit_test(home_offers_the_game_where_there_is_something_to_ask),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
