#include "scene/frame.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/hash.h"

static const struct rect box = {10.0f, 10.0f, 100.0f, 50.0f};

static struct frame *frame_new(void)
{
	struct frame *frame = calloc(1, sizeof(*frame));

	assert_non_null(frame);
	frame_clear(frame, 800.0f, 480.0f);
	return frame;
}

static void a_node_is_found_by_the_name_it_was_given(void **state)
{
	(void)state;
	struct frame *frame = frame_new();

	assert_int_equal(frame_node(frame, -1, box, "wall"), 0);
	assert_int_equal(frame_node(frame, 0, box, "card/%s/%d", "ecad", 3), 1);
	const struct node *node = frame_named(frame, "card/ecad/3");

	assert_ptr_equal(node, &frame->nodes[1]);
	assert_true(node->id == hash_text("card/ecad/3"));
	assert_string_equal(frame->text + node->name, "card/ecad/3");
	assert_int_equal(node->parent, 0);
	assert_ptr_equal(frame_find(frame, hash_text("wall")), &frame->nodes[0]);
	assert_null(frame_named(frame, "card/ecad"));
	free(frame);
}

static void a_new_node_is_whole_and_lies_where_it_was_put(void **state)
{
	(void)state;
	struct frame *frame = frame_new();
	struct node *node = frame_at(frame, frame_node(frame, -1, box, "card"));

	assert_memory_equal(&node->box, &box, sizeof(box));
	assert_memory_equal(&node->hit, &box, sizeof(box));
	assert_memory_equal(&node->target, &box, sizeof(box));
	assert_true(node->scale == 1.0f && node->alpha == 1.0f);
	assert_int_equal(node->accepts, ACCEPTS_NOTHING);
	assert_int_equal(node->layer, LAYER_SCENE);
	assert_null(frame_at(frame, -1));
	assert_null(frame_at(frame, 1));
	free(frame);
}

static void a_child_lies_in_the_layer_of_its_parent(void **state)
{
	(void)state;
	struct frame *frame = frame_new();
	int river = frame_node(frame, -1, box, "river");

	frame_at(frame, river)->layer = LAYER_DOCK;
	assert_int_equal(frame_at(frame, frame_node(frame, river, box, "button"))->layer,
			 LAYER_DOCK);
	free(frame);
}

static void what_is_painted_belongs_to_the_newest_node(void **state)
{
	(void)state;
	struct frame *frame = frame_new();

	assert_null(frame_prim(frame, PRIM_FILL, box));
	frame_node(frame, -1, box, "a");
	assert_non_null(frame_prim(frame, PRIM_FILL, box));
	frame_node(frame, -1, box, "b");
	assert_non_null(frame_prim(frame, PRIM_FILL, box));
	assert_non_null(frame_prim(frame, PRIM_TEXT, box));
	assert_int_equal(frame->nodes[0].prim_count, 1);
	assert_int_equal(frame->nodes[1].prim, 1);
	assert_int_equal(frame->nodes[1].prim_count, 2);
	free(frame);
}

static void texts_are_copied_and_no_text_is_the_empty_one(void **state)
{
	(void)state;
	struct frame *frame = frame_new();
	char word[] = "Ниш у мрежи";
	int whole = frame_text(frame, word, strlen(word)), part = frame_text(frame, word, 6);

	memset(word, 'x', sizeof(word) - 1);
	assert_string_equal(frame->text + whole, "Ниш у мрежи");
	assert_string_equal(frame->text + part, "Ниш");
	assert_int_equal(frame_text(frame, "", 0), 0);
	assert_string_equal(frame->text + 0, "");
	free(frame);
}

static void a_full_frame_drops_nodes_and_what_is_painted_on_them_and_counts(void **state)
{
	(void)state;
	struct frame *frame = frame_new();

	for (int i = 0; i < FRAME_NODES; i++) {
		assert_int_equal(frame_node(frame, -1, box, "node/%d", i), i);
	}
	assert_int_equal(frame->dropped, 0);
	assert_int_equal(frame_node(frame, -1, box, "one too many"), -1);
	assert_int_equal(frame->dropped, 1);
	assert_int_equal(frame->node_count, FRAME_NODES);
	assert_null(frame_prim(frame, PRIM_FILL, box));
	assert_int_equal(frame->nodes[FRAME_NODES - 1].prim_count, 0);
	assert_null(frame_named(frame, "one too many"));
	free(frame);
}

static void a_frame_full_of_paint_drops_and_counts(void **state)
{
	(void)state;
	struct frame *frame = frame_new();

	frame_node(frame, -1, box, "node");
	for (int i = 0; i < FRAME_PRIMS; i++) {
		assert_non_null(frame_prim(frame, PRIM_FILL, box));
	}
	assert_null(frame_prim(frame, PRIM_FILL, box));
	assert_int_equal(frame->dropped, 1);
	assert_int_equal(frame->nodes[0].prim_count, FRAME_PRIMS);
	free(frame);
}

static void a_full_pool_of_texts_drops_and_counts(void **state)
{
	(void)state;
	struct frame *frame = frame_new();
	static char half[FRAME_TEXT / 2];

	memset(half, 'a', sizeof(half));
	assert_int_not_equal(frame_text(frame, half, sizeof(half)), 0);
	assert_int_equal(frame_text(frame, half, sizeof(half)), 0);
	assert_int_equal(frame->dropped, 1);
	size_t rest = (size_t)(FRAME_TEXT - frame->text_used) - 1;

	assert_int_not_equal(frame_text(frame, half, rest), 0);
	assert_int_equal(frame->text_used, FRAME_TEXT);
	assert_int_equal(frame_text(frame, "a", 1), 0);
	assert_int_equal(frame->dropped, 2);
	free(frame);
}

static void a_cleared_frame_has_room_again(void **state)
{
	(void)state;
	struct frame *frame = frame_new();

	for (int i = 0; i < FRAME_NODES + 5; i++) {
		frame_node(frame, -1, box, "node/%d", i);
	}
	frame->next_s = 4.0;
	frame->alive = true;
	frame_clear(frame, 100.0f, 50.0f);
	assert_int_equal(frame->dropped, 0);
	assert_int_equal(frame_node(frame, -1, box, "node"), 0);
	assert_non_null(frame_prim(frame, PRIM_FILL, box));
	assert_true(isinf(frame->next_s));
	assert_false(frame->alive);
	assert_true(frame->w_px == 100.0f && frame->h_px == 50.0f);
	free(frame);
}

static void a_node_is_seen_inside_all_its_parents_that_clip(void **state)
{
	(void)state;
	struct frame *frame = frame_new();
	int outer = frame_node(frame, -1, (struct rect){0.0f, 0.0f, 300.0f, 300.0f}, "outer");
	int free_one = frame_node(frame, outer, (struct rect){0.0f, 0.0f, 10.0f, 10.0f}, "free");
	int inner =
		frame_node(frame, free_one, (struct rect){200.0f, 100.0f, 400.0f, 50.0f}, "inner");
	int leaf = frame_node(frame, inner, (struct rect){0.0f, 0.0f, 900.0f, 900.0f}, "leaf");

	frame_at(frame, outer)->clips = true;
	frame_at(frame, inner)->clips = true;
	frame_at(frame, leaf)->clips = true;
	struct rect clip = frame_clip(frame, frame_at(frame, leaf));

	assert_float_equal(clip.x, 200.0f, 0.0f);
	assert_float_equal(clip.y, 100.0f, 0.0f);
	assert_float_equal(clip.w, 100.0f, 0.0f);
	assert_float_equal(clip.h, 50.0f, 0.0f);
	clip = frame_clip(frame, frame_at(frame, outer));
	assert_float_equal(clip.w, 800.0f, 0.0f);
	assert_float_equal(clip.h, 480.0f, 0.0f);
	free(frame);
}

static void a_node_is_as_faint_as_it_and_its_parents_together(void **state)
{
	(void)state;
	struct frame *frame = frame_new();
	int parent = frame_node(frame, -1, box, "parent");
	int child = frame_node(frame, parent, box, "child");

	frame_at(frame, parent)->alpha = 0.5f;
	frame_at(frame, child)->alpha = 0.4f;
	assert_float_equal(frame_alpha(frame, frame_at(frame, child)), 0.2f, 1e-6f);
	assert_float_equal(frame_alpha(frame, frame_at(frame, parent)), 0.5f, 1e-6f);
	free(frame);
}

static void the_printed_frame_is_sorted_by_layer_and_name(void **state)
{
	(void)state;
	struct frame *frame = frame_new();
	struct node *node = frame_at(frame, frame_node(frame, -1, box, "prompt"));
	FILE *file = tmpfile();
	char text[1024], expected[1024];

	assert_non_null(file);
	node->layer = LAYER_PROMPT;
	frame_node(frame, -1, (struct rect){0.4f, 0.6f, 99.7f, 50.2f}, "wall");
	struct prim *prim = frame_prim(frame, PRIM_TEXT, box);

	assert_non_null(prim);
	prim->a = 31.0f;
	prim->ink = rgb(0x12234D);
	prim->text = frame_text(frame, "Ниш", strlen("Ниш"));
	node = frame_at(frame, frame_node(frame, -1, box, "card/ecad"));
	node->accepts = ACCEPTS_TAP;
	node->means.kind = ACTION_OPEN;
	frame_print(frame, file);
	rewind(file);
	text[fread(text, 1, sizeof(text) - 1, file)] = '\0';
	fclose(file);
	snprintf(expected, sizeof(expected),
		 "%d card/ecad 10,10 100x50 tap open\n"
		 "%d wall 0,1 100x50\n"
		 "    text 10,10 100x50 12234dff 31 px \"Ниш\"\n"
		 "%d prompt 10,10 100x50\n",
		 LAYER_SCENE, LAYER_SCENE, LAYER_PROMPT);
	assert_string_equal(text, expected);
	free(frame);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_node_is_found_by_the_name_it_was_given),
		cmocka_unit_test(a_new_node_is_whole_and_lies_where_it_was_put),
		cmocka_unit_test(a_child_lies_in_the_layer_of_its_parent),
		cmocka_unit_test(what_is_painted_belongs_to_the_newest_node),
		cmocka_unit_test(texts_are_copied_and_no_text_is_the_empty_one),
		cmocka_unit_test(a_full_frame_drops_nodes_and_what_is_painted_on_them_and_counts),
		cmocka_unit_test(a_frame_full_of_paint_drops_and_counts),
		cmocka_unit_test(a_full_pool_of_texts_drops_and_counts),
		cmocka_unit_test(a_cleared_frame_has_room_again),
		cmocka_unit_test(a_node_is_seen_inside_all_its_parents_that_clip),
		cmocka_unit_test(a_node_is_as_faint_as_it_and_its_parents_together),
		cmocka_unit_test(the_printed_frame_is_sorted_by_layer_and_name),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
