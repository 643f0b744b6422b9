#include "scene/stage.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "support.h"

static const double TURN_S = 1.0 / 60.0;
static const struct rect here = {100.0f, 100.0f, 200.0f, 100.0f};
static const struct rect there = {900.0f, 600.0f, 400.0f, 300.0f};

/* A stage, the frame of the last turn and that of the next. */
struct play {
	struct stage stage;
	struct frame frames[2];
	int turn;
	bool still, arrived;
};

static struct play *play_new(void)
{
	struct play *play = calloc(1, sizeof(*play));

	assert_non_null(play);
	stage_init(&play->stage);
	return play;
}

static struct frame *next(struct play *play)
{
	struct frame *frame = &play->frames[play->turn % 2];

	frame_clear(frame, 1920.0f, 1080.0f);
	return frame;
}

/* Shows what was laid out in next(). */
static const struct frame *show(struct play *play, double now_s)
{
	struct frame *frame = &play->frames[play->turn % 2];
	const struct frame *shown = play->turn > 0 ? &play->frames[(play->turn + 1) % 2] : NULL;

	play->arrived = stage_follow(&play->stage, shown, frame, play->still, now_s);
	play->turn++;
	return frame;
}

static struct node *put(struct frame *frame, int parent, struct rect box, const char *name,
			enum moves moves)
{
	struct node *node = frame_at(frame, frame_node(frame, parent, box, "%s", name));

	assert_non_null(node);
	node->moves = moves;
	return node;
}

static void nothing(struct play *play, double now_s)
{
	(void)next(play);
	(void)show(play, now_s);
}

static const struct node *one(struct play *play, struct rect box, enum moves moves, double now_s)
{
	put(next(play), -1, box, "one", moves);
	return frame_named(show(play, now_s), "one");
}

static void assert_at(struct rect a, struct rect b, float near)
{
	assert_float_equal(a.x, b.x, near);
	assert_float_equal(a.y, b.y, near);
	assert_float_equal(a.w, b.w, near);
	assert_float_equal(a.h, b.h, near);
}

static struct rect any_box(uint64_t *seed)
{
	float x = dice(seed) * 1900.0f, y = dice(seed) * 1000.0f;

	return (struct rect){x, y, 10.0f + dice(seed) * 500.0f, 10.0f + dice(seed) * 500.0f};
}

/* Some of 60 things, anywhere. */
static void any_layout(struct frame *frame, uint64_t *seed)
{
	for (int i = 0; i < 60; i++) {
		int parent = (int)(dice(seed) * (float)(frame->node_count + 1)) - 1;

		if (dice(seed) < 0.4f) {
			continue;
		}
		struct node *node =
			frame_at(frame, frame_node(frame, parent, any_box(seed), "thing/%d", i));

		node->moves = (enum moves)(dice(seed) * (float)MOVES_COUNT);
		node->order = (int)(dice(seed) * 12.0f);
		node->scale = dice(seed) < 0.2f ? 0.96f : 1.0f;
		node->accepts = ACCEPTS_TAP;
		node->hit = rect_grown(node->box, 4.0f);
	}
}

static void given_time_the_picture_is_what_layout_says(void **context)
{
	(void)context;
	uint64_t seed = 5;
	struct play *play = play_new();
	struct frame *meant = calloc(1, sizeof(*meant));
	double now_s = 50.0;

	assert_non_null(meant);
	for (int round = 0; round < 40; round++) {
		for (int i = 0; i < 5; i++) {
			any_layout(next(play), &seed);
			(void)show(play, now_s += 0.3 * (double)dice(&seed));
		}
		uint64_t last = seed;
		const struct frame *frame = NULL;

		for (int i = 0; i < 400; i++) {
			seed = last;
			any_layout(next(play), &seed);
			frame = show(play, now_s += TURN_S);
		}
		seed = last;
		frame_clear(meant, 1920.0f, 1080.0f);
		any_layout(meant, &seed);
		assert_true(play->arrived);
		assert_int_equal(frame->node_count, meant->node_count);
		for (int i = 0; i < frame->node_count; i++) {
			const struct node *node = &frame->nodes[i], *goal = &meant->nodes[i];

			assert_true(node->id == goal->id);
			assert_float_equal(node->alpha, goal->alpha, 1e-4f);
			assert_float_equal(node->scale, goal->scale, 1e-4f);
			if (goal->parent < 0) {
				assert_at(node->box, goal->box, 0.1f);
				assert_at(node->hit, goal->hit, 0.1f);
			}
		}
	}
	free(meant);
	free(play);
}

static void the_first_picture_is_there_at_once(void **context)
{
	(void)context;
	for (int moves = 0; moves < MOVES_COUNT; moves++) {
		struct play *play = play_new();
		const struct node *node = one(play, here, (enum moves)moves, 0.0);

		assert_true(play->arrived);
		assert_at(node->box, here, 0.01f);
		assert_float_equal(node->alpha, 1.0f, 1e-4f);
		free(play);
	}
}

static void what_comes_later_fades_in_and_rises(void **context)
{
	(void)context;
	struct play *play = play_new();

	nothing(play, 0.0);
	const struct node *node = one(play, here, MOVES_CARD, 1.0);

	assert_false(play->arrived);
	assert_float_equal(node->alpha, 0.0f, 0.01f);
	assert_true(node->box.y > here.y + 20.0f);
	node = one(play, here, MOVES_CARD, 1.1);
	assert_true(node->alpha > 0.2f && node->alpha < 1.0f);
	assert_true(node->box.y > here.y && node->box.y < here.y + 40.0f);
	for (double now_s = 1.1; now_s < 3.0; now_s += TURN_S) {
		node = one(play, here, MOVES_CARD, now_s);
	}
	assert_true(play->arrived);
	assert_at(node->box, here, 0.01f);
	free(play);
}

static void the_later_in_order_come_later(void **context)
{
	(void)context;
	struct play *play = play_new();
	const struct frame *frame = NULL;

	nothing(play, 0.0);
	for (int i = 0; i < 2; i++) {
		struct frame *layout = next(play);

		put(layout, -1, here, "first", MOVES_CARD)->order = 0;
		put(layout, -1, there, "last", MOVES_CARD)->order = 11;
		frame = show(play, 1.0 + 0.1 * i);
	}
	assert_true(frame_named(frame, "first")->alpha > frame_named(frame, "last")->alpha);
	free(play);
}

static void what_moves_springs_there_and_keeps_its_speed(void **context)
{
	(void)context;
	struct play *play = play_new();

	(void)one(play, here, MOVES_GATE, 1.0);
	float x = one(play, there, MOVES_GATE, 1.0 + TURN_S)->box.x;

	assert_true(x > here.x && x < there.x);
	for (int i = 2; i < 8; i++) {
		x = one(play, there, MOVES_GATE, 1.0 + TURN_S * i)->box.x;
	}
	/* sent back, it still goes on for a moment */
	assert_true(one(play, here, MOVES_GATE, 1.0 + TURN_S * 8)->box.x > x);
	free(play);
}

static void what_leaves_fades_and_accepts_nothing(void **context)
{
	(void)context;
	struct play *play = play_new();
	struct node *node = put(next(play), -1, here, "one", MOVES_NOT);
	float before = 1.0f;
	double now_s = 1.0;

	node->accepts = ACCEPTS_TAP;
	(void)show(play, now_s);
	for (int i = 0; i < 8; i++) {
		(void)next(play);
		const struct node *old = frame_named(show(play, now_s += TURN_S), "one");

		assert_non_null(old);
		assert_false(play->arrived);
		assert_int_equal(old->accepts, ACCEPTS_NOTHING);
		assert_int_equal(old->layer, LAYER_LEAVING);
		assert_at(old->box, here, 0.01f);
		assert_true(i == 0 ? old->alpha <= before : old->alpha < before);
		before = old->alpha;
	}
	(void)next(play);
	assert_null(frame_named(show(play, now_s + 1.0), "one"));
	assert_true(play->arrived);
	free(play);
}

static void what_leaves_keeps_its_paint_and_its_texts(void **context)
{
	(void)context;
	struct play *play = play_new();
	struct frame *frame = next(play);

	put(frame, -1, here, "one", MOVES_FADE);
	struct prim *prim = frame_prim(frame, PRIM_TEXT, here);

	assert_non_null(prim);
	prim->a = 31.0f;
	prim->text = frame_text(frame, "Ниш", strlen("Ниш"));
	(void)show(play, 1.0);
	for (int i = 1; i < 4; i++) {
		(void)next(play);
		const struct frame *shown = show(play, 1.0 + TURN_S * i);
		const struct node *old = frame_named(shown, "one");

		assert_int_equal(old->prim_count, 1);
		assert_float_equal(shown->prims[old->prim].a, 31.0f, 0.0f);
		assert_string_equal(shown->text + shown->prims[old->prim].text, "Ниш");
	}
	free(play);
}

static void children_leave_with_their_parents_and_fade_once(void **context)
{
	(void)context;
	struct play *play = play_new();
	struct frame *frame = next(play);

	put(frame, -1, here, "parent", MOVES_NOT);
	put(frame, 0, here, "child", MOVES_NOT);
	(void)show(play, 1.0);
	nothing(play, 1.05);
	(void)next(play);
	const struct frame *shown = show(play, 1.1);
	const struct node *parent = frame_named(shown, "parent"),
			  *child = frame_named(shown, "child");

	assert_ptr_equal(&shown->nodes[child->parent], parent);
	assert_float_equal(frame_alpha(shown, child), parent->alpha, 1e-4f);
	free(play);
}

/* On a strip that a finger drags nothing lags behind. */
static void what_lies_on_a_strip_goes_with_it(void **context)
{
	(void)context;
	struct play *play = play_new();

	for (int i = 0; i < 30; i++) {
		struct frame *frame = next(play);
		float x = -30.0f * (float)i;

		put(frame, -1, (struct rect){x, 0.0f, 5000.0f, 1080.0f}, "strip", MOVES_NOT);
		put(frame, 0, (struct rect){x + 100.0f, 100.0f, 200.0f, 100.0f}, "card",
		    MOVES_CARD);
		const struct frame *shown = show(play, TURN_S * i);

		assert_float_equal(frame_named(shown, "strip")->box.x, x, 0.01f);
		assert_float_equal(frame_named(shown, "card")->box.x, x + 100.0f, 0.01f);
	}
	free(play);
}

static void what_hangs_on_another_parent_goes_on_from_where_it_was_seen(void **context)
{
	(void)context;
	struct play *play = play_new();
	struct frame *frame = next(play);

	put(frame, -1, here, "card", MOVES_NOT);
	put(frame, 0, here, "gate", MOVES_GATE);
	(void)show(play, 1.0);
	frame = next(play);
	put(frame, -1, there, "page", MOVES_NOT);
	put(frame, 0, there, "gate", MOVES_GATE);
	assert_at(frame_named(show(play, 1.0), "gate")->box, here, 0.5f);
	free(play);
}

static void a_new_thing_can_spring_from_the_place_of_another(void **context)
{
	(void)context;
	struct play *play = play_new();

	put(next(play), -1, here, "card", MOVES_NOT);
	(void)show(play, 1.0);
	uint64_t card = frame_named(&play->frames[0], "card")->id;

	put(next(play), -1, there, "gate", MOVES_GATE)->from[0] = card;
	assert_at(frame_named(show(play, 1.0 + TURN_S), "gate")->box, here, 30.0f);
	free(play);
}

static void with_less_motion_nothing_moves_and_fades_are_short(void **context)
{
	(void)context;
	for (int moves = 0; moves < MOVES_COUNT; moves++) {
		struct play *play = play_new();

		play->still = true;
		nothing(play, 0.0);
		assert_at(one(play, here, (enum moves)moves, 1.0)->box, here, 0.01f);
		assert_at(one(play, there, (enum moves)moves, 1.05)->box, there, 0.01f);
		(void)one(play, there, (enum moves)moves, 1.2);
		assert_true(play->arrived);
		nothing(play, 1.25);
		nothing(play, 1.45);
		assert_true(play->arrived);
		free(play);
	}
}

static void two_half_steps_are_one_whole(void **context)
{
	(void)context;
	uint64_t seed = 11;

	for (int round = 0; round < 30; round++) {
		struct play *whole = play_new(), *halves = play_new();
		uint64_t from = seed, then, after = seed;

		for (int half = 0; half < 2; half++) {
			struct play *play = half == 0 ? whole : halves;

			seed = from;
			any_layout(next(play), &seed);
			(void)show(play, 1.0);
			then = seed;
			any_layout(next(play), &seed);
			(void)show(play, 2.0);
			after = seed;
			for (int step = 2 - half; step <= 2; step++) {
				seed = then;
				any_layout(next(play), &seed);
				(void)show(play, 2.0 + 0.05 * step);
			}
		}
		const struct frame *a = &whole->frames[(whole->turn + 1) % 2];
		const struct frame *b = &halves->frames[(halves->turn + 1) % 2];

		assert_int_equal(a->node_count, b->node_count);
		for (int i = 0; i < a->node_count; i++) {
			assert_true(a->nodes[i].id == b->nodes[i].id);
			assert_at(a->nodes[i].box, b->nodes[i].box, 2.0f);
			assert_float_equal(a->nodes[i].alpha, b->nodes[i].alpha, 1e-3f);
		}
		seed = after;
		free(whole);
		free(halves);
	}
}

static float alpha_of(const struct frame *frame)
{
	const struct node *node = frame_named(frame, "one");

	return node != NULL ? node->alpha : 0.0f;
}

/* There for `there_turns`, away for `away_turns`, there again. */
static void assert_no_jump(int there_turns, int away_turns)
{
	struct play *play = play_new();
	float before = 0.0f;

	nothing(play, 0.0);
	for (int turn = 0; turn < there_turns + away_turns + 60; turn++) {
		struct frame *frame = next(play);

		if (turn < there_turns || turn >= there_turns + away_turns) {
			put(frame, -1, here, "one", MOVES_TEXT);
		}
		float now = alpha_of(show(play, 1.0 + TURN_S * turn));

		assert_true(fabsf(now - before) < 0.25f);
		before = now;
	}
	assert_float_equal(before, 1.0f, 1e-4f);
	assert_true(play->arrived);
	free(play);
}

static void an_entrance_may_be_interrupted_and_taken_up_without_a_jump(void **context)
{
	(void)context;
	for (int there_turns = 1; there_turns < 40; there_turns += 2) {
		for (int away_turns = 1; away_turns < 10; away_turns++) {
			assert_no_jump(there_turns, away_turns);
		}
	}
}

static void a_full_stage_goes_on(void **context)
{
	(void)context;
	struct play *play = play_new();
	int dropped = 0;

	for (int turn = 0; turn < 10; turn++) {
		struct frame *frame = next(play);

		for (int i = 0; i < FRAME_NODES; i++) {
			char name[32];

			snprintf(name, sizeof(name), "thing/%d/%d", turn, i);
			put(frame, -1, here, name, MOVES_CARD);
		}
		const struct frame *shown = show(play, TURN_S * turn);

		assert_int_equal(shown->node_count, FRAME_NODES);
		dropped += shown->dropped;
	}
	assert_true(dropped > 0);
	nothing(play, 10.0);
	nothing(play, 20.0);
	assert_true(play->arrived);
	free(play);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(given_time_the_picture_is_what_layout_says),
		cmocka_unit_test(the_first_picture_is_there_at_once),
		cmocka_unit_test(what_comes_later_fades_in_and_rises),
		cmocka_unit_test(the_later_in_order_come_later),
		cmocka_unit_test(what_moves_springs_there_and_keeps_its_speed),
		cmocka_unit_test(what_leaves_fades_and_accepts_nothing),
		cmocka_unit_test(what_leaves_keeps_its_paint_and_its_texts),
		cmocka_unit_test(children_leave_with_their_parents_and_fade_once),
		cmocka_unit_test(what_lies_on_a_strip_goes_with_it),
		cmocka_unit_test(what_hangs_on_another_parent_goes_on_from_where_it_was_seen),
		cmocka_unit_test(a_new_thing_can_spring_from_the_place_of_another),
		cmocka_unit_test(with_less_motion_nothing_moves_and_fades_are_short),
		cmocka_unit_test(two_half_steps_are_one_whole),
		cmocka_unit_test(an_entrance_may_be_interrupted_and_taken_up_without_a_jump),
		cmocka_unit_test(a_full_stage_goes_on),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
