#include "cli/laws.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "support.h"

static const double NOW_S = 4.0;

static struct turn *turn_at_home(void)
{
	struct turn *turn =
		turn_create(content_of(NETWORKS), measure_fixed(), support_screen(0), 7, 0.0);

	turn_take(turn, 0.0);
	turn_act(turn, (struct action){.kind = ACTION_WAKE_IN, .at_s = 1.0});
	for (int i = 0; i <= 180; i++) {
		turn_take(turn, 1.0 + i * TURN_S);
	}
	turn_take(turn, NOW_S);
	return turn;
}

static void breaks(const struct turn *turn, double now_s, const char *law)
{
	char where[LAWS_ROOM];
	const char *broken = laws_broken(turn, now_s, where);

	assert_non_null(broken);
	assert_string_equal(broken, law);
}

static struct node *node_that(struct turn *turn, enum action_kind means)
{
	for (int i = 0; i < turn->shown->node_count; i++) {
		struct node *node = &turn->shown->nodes[i];

		if ((node->accepts & ACCEPTS_TAP) != 0 && node->means.kind == means) {
			return node;
		}
	}
	return NULL;
}

static void home_at_rest_breaks_no_law(void **state)
{
	(void)state;
	struct turn *turn = turn_at_home();
	char where[LAWS_ROOM];

	assert_null(laws_broken(turn, NOW_S, where));
	turn_destroy(turn);
}

static void a_frame_that_lost_something_breaks_one(void **state)
{
	(void)state;
	struct turn *turn = turn_at_home();

	turn->shown->dropped = 1;
	breaks(turn, NOW_S, "the frame has no room for all");
	turn_destroy(turn);
}

static void so_does_a_number_that_is_none(void **state)
{
	(void)state;
	struct turn *turn = turn_at_home();

	turn->shown->prims[turn->shown->nodes[1].prim].box.w = NAN;
	breaks(turn, NOW_S, "a number is not finite");
	turn_destroy(turn);
}

static void so_does_a_network_that_is_not_there(void **state)
{
	(void)state;
	struct turn *turn = turn_at_home();

	turn->state.open = NETWORKS;
	breaks(turn, NOW_S, "an index is out of range");
	turn_destroy(turn);
}

static void so_does_a_clock_ahead_of_the_turns(void **state)
{
	(void)state;
	struct turn *turn = turn_at_home();

	breaks(turn, NOW_S + 1.0, "time stands still");
	turn_destroy(turn);
}

static void so_does_a_page_without_a_way_back(void **state)
{
	(void)state;
	struct turn *turn = turn_at_home();

	turn_act(turn, (struct action){.kind = ACTION_GO, .value = SCENE_TIMELINE, .at_s = NOW_S});
	for (int i = 0; i <= 180; i++) {
		turn_take(turn, NOW_S + i * TURN_S);
	}
	double now_s = NOW_S + 4.0;
	char where[LAWS_ROOM];

	turn_take(turn, now_s);
	assert_null(laws_broken(turn, now_s, where));
	for (struct node *node; (node = node_that(turn, ACTION_HOME)) != NULL;) {
		node->accepts = ACCEPTS_NOTHING;
	}
	for (struct node *node; (node = node_that(turn, ACTION_GO)) != NULL;) {
		node->accepts = ACCEPTS_NOTHING;
	}
	breaks(turn, now_s, "no way leads home");
	turn_destroy(turn);
}

static void so_does_a_control_beyond_the_edge(void **state)
{
	(void)state;
	struct turn *turn = turn_at_home();
	struct node *node = node_that(turn, ACTION_LANGUAGE);

	assert_non_null(node);
	node->box.x = turn->shown->w_px - 10.0f;
	breaks(turn, NOW_S, "a control is cut off");
	turn_destroy(turn);
}

static void so_does_a_page_that_nobody_reads_any_more(void **state)
{
	(void)state;
	struct turn *turn = turn_at_home();

	turn->state.now_s = 10000.0; /* no tick has told it so */
	breaks(turn, 9999.0, "the slides don't return");
	turn_destroy(turn);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(home_at_rest_breaks_no_law),
		cmocka_unit_test(a_frame_that_lost_something_breaks_one),
		cmocka_unit_test(so_does_a_number_that_is_none),
		cmocka_unit_test(so_does_a_network_that_is_not_there),
		cmocka_unit_test(so_does_a_clock_ahead_of_the_turns),
		cmocka_unit_test(so_does_a_page_without_a_way_back),
		cmocka_unit_test(so_does_a_control_beyond_the_edge),
		cmocka_unit_test(so_does_a_page_that_nobody_reads_any_more),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
