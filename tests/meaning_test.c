#include "scene/meaning.h"

#include <stdlib.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/hash.h"
#include "support.h"

static const struct scroll_range strip = {2000.0f, 800.0f, 0.0f};
static const struct rect left = {0.0f, 0.0f, 100.0f, 100.0f};
static const struct rect right = {200.0f, 0.0f, 100.0f, 100.0f};

/* A kiosk that is awake at 2 s, and a frame of 800 x 480 that nothing is on yet. */
struct room {
	struct state state;
	struct frame frame;
};

static struct room *room_new(void)
{
	struct room *room = calloc(1, sizeof(*room));

	assert_non_null(room);
	state_init(&room->state, content_of(3), 7, 0.0);
	act_value(&room->state, ACTION_WAKE_IN, 1.0, 0);
	act_plain(&room->state, ACTION_TICK, 2.0);
	frame_clear(&room->frame, 800.0f, 480.0f);
	return room;
}

static void room_free(struct room *room)
{
	state_finish(&room->state);
	free(room);
}

/* A control that opens the network `key`. */
static struct node *control(struct room *room, int parent, struct rect box, const char *name,
			    uint64_t key)
{
	struct node *node =
		frame_at(&room->frame, frame_node(&room->frame, parent, box, "%s", name));

	assert_non_null(node);
	node->accepts = ACCEPTS_TAP;
	node->means = (struct action){.kind = ACTION_OPEN, .key = key};
	return node;
}

static int scroller(struct room *room, int parent, struct rect box, const char *name,
		    unsigned accepts, enum scroller which)
{
	int index = frame_node(&room->frame, parent, box, "%s", name);
	struct node *node = frame_at(&room->frame, index);

	assert_non_null(node);
	node->accepts = accepts;
	node->scroller = which;
	node->range = strip;
	node->clips = true;
	return index;
}

static struct gesture gesture_at(enum gesture_kind kind, float x, float y)
{
	return (struct gesture){.kind = kind,
				.x_px = x,
				.y_px = y,
				.from_x_px = x,
				.from_y_px = y,
				.from_s = 3.0,
				.at_s = 3.0};
}

/* Understands the gesture, applies what it means, and returns the first meaning. */
static struct action feel(struct room *room, struct gesture gesture)
{
	struct action actions[MEANINGS_MAX];
	int count = scene_meaning(&gesture, &room->frame, &room->state, actions);

	assert_in_range(count, 1, MEANINGS_MAX);
	for (int i = 0; i < count; i++) {
		assert_int_equal(actions[i].slot, gesture.slot);
		assert_true(actions[i].from_s == gesture.from_s && actions[i].at_s == gesture.at_s);
		if (actions[i].kind != ACTION_OPEN) {
			state_apply(&room->state, actions[i]);
		}
	}
	return actions[0];
}

static struct action press(struct room *room, float x, float y)
{
	return feel(room, gesture_at(GESTURE_PRESS, x, y));
}

static struct action tap(struct room *room, float x, float y)
{
	(void)press(room, x, y);
	return feel(room, gesture_at(GESTURE_TAP, x, y));
}

static struct action drag(struct room *room, float x, float y, float move_x, float move_y)
{
	struct gesture gesture = gesture_at(GESTURE_DRAG, x + move_x, y + move_y);

	gesture.from_x_px = x;
	gesture.from_y_px = y;
	gesture.move_x_px = move_x;
	gesture.move_y_px = move_y;
	return feel(room, gesture);
}

static void assert_opens(struct action action, uint64_t key)
{
	assert_int_equal(action.kind, ACTION_OPEN);
	assert_true(action.key == key);
}

static void a_tap_means_what_its_node_says(void **context)
{
	(void)context;
	struct room *room = room_new();

	control(room, -1, left, "left", 1);
	control(room, -1, right, "right", 2);
	assert_opens(tap(room, 50.0f, 50.0f), 1);
	assert_opens(tap(room, 250.0f, 50.0f), 2);
	assert_int_equal(tap(room, 150.0f, 50.0f).kind, ACTION_LIFT);
	room_free(room);
}

static void every_touch_says_that_somebody_is_there(void **context)
{
	(void)context;
	static const enum gesture_kind kinds[] = {GESTURE_PRESS, GESTURE_HOLD, GESTURE_DRAG,
						  GESTURE_TAP,   GESTURE_DROP, GESTURE_PINCH,
						  GESTURE_CANCEL};

	for (size_t i = 0; i < COUNT_OF(kinds); i++) {
		struct room *room = room_new();

		(void)feel(room, gesture_at(kinds[i], 700.0f, 400.0f));
		assert_true(room->state.touched_s == 3.0);
		room_free(room);
	}
}

static void a_press_tells_the_state_what_it_landed_on(void **context)
{
	(void)context;
	struct room *room = room_new();

	control(room, -1, left, "left", 1);
	assert_int_equal(press(room, 50.0f, 50.0f).kind, ACTION_PRESS);
	assert_true(room->state.presses[0].node == hash_text("left"));
	room_free(room);
}

static void the_upper_layer_is_touched_whoever_came_first(void **context)
{
	(void)context;
	struct room *room = room_new();

	control(room, -1, left, "above", 1)->layer = LAYER_OVERLAY;
	control(room, -1, left, "below", 2);
	assert_opens(tap(room, 50.0f, 50.0f), 1);
	room_free(room);
}

static void within_a_layer_the_later_lies_above(void **context)
{
	(void)context;
	struct room *room = room_new();

	control(room, -1, left, "first", 1);
	control(room, -1, left, "second", 2);
	assert_opens(tap(room, 50.0f, 50.0f), 2);
	room_free(room);
}

static void what_blocks_lets_nothing_through(void **context)
{
	(void)context;
	struct room *room = room_new();

	control(room, -1, left, "card", 1);
	frame_at(&room->frame, frame_node(&room->frame, -1, left, "river"))->accepts =
		ACCEPTS_BLOCK;
	assert_int_equal(tap(room, 50.0f, 50.0f).kind, ACTION_LIFT);
	room_free(room);
}

static void what_accepts_nothing_is_transparent(void **context)
{
	(void)context;
	struct room *room = room_new();

	control(room, -1, left, "card", 1);
	frame_node(&room->frame, -1, left, "title");
	assert_opens(tap(room, 50.0f, 50.0f), 1);
	room_free(room);
}

static void what_cannot_be_seen_cannot_be_touched(void **context)
{
	(void)context;
	struct room *room = room_new();
	int view = scroller(room, -1, (struct rect){0.0f, 0.0f, 50.0f, 100.0f}, "view",
			    ACCEPTS_DRAG_X, SCROLLER_HOME);

	control(room, view, left, "half", 1);
	control(room, -1, right, "faint", 2)->alpha = 0.3f;
	assert_opens(tap(room, 40.0f, 50.0f), 1);
	assert_int_equal(tap(room, 60.0f, 50.0f).kind, ACTION_LIFT);
	assert_int_equal(tap(room, 250.0f, 50.0f).kind, ACTION_LIFT);
	room_free(room);
}

static void a_spent_control_is_pressed_by_nobody_nor_is_what_lies_below(void **context)
{
	(void)context;
	struct room *room = room_new();

	control(room, -1, left, "below", 1);
	control(room, -1, left, "spent", 2)->disabled = true;
	assert_int_equal(tap(room, 50.0f, 50.0f).kind, ACTION_LIFT);
	room_free(room);
}

static void a_larger_hit_area_counts(void **context)
{
	(void)context;
	struct room *room = room_new();

	control(room, -1, left, "left", 1)->hit = rect_grown(left, 30.0f);
	assert_opens(tap(room, 120.0f, 50.0f), 1);
	room_free(room);
}

static void sliding_off_cancels_and_straying_a_little_does_not(void **context)
{
	(void)context;
	static const struct {
		float up_x;
		bool counts;
	} cases[] = {{50.0f, true}, {114.0f, true}, {116.0f, false}, {250.0f, false}};

	for (size_t i = 0; i < COUNT_OF(cases); i++) {
		struct room *room = room_new();

		control(room, -1, left, "left", 1);
		control(room, -1, right, "right", 2);
		(void)press(room, 50.0f, 50.0f);
		struct action action = feel(room, gesture_at(GESTURE_DROP, cases[i].up_x, 50.0f));

		if (cases[i].counts) {
			assert_opens(action, 1);
		} else {
			assert_int_equal(action.kind, ACTION_LIFT);
		}
		assert_false(state_touched(&room->state));
		room_free(room);
	}
}

static void a_lost_finger_means_nothing(void **context)
{
	(void)context;
	struct room *room = room_new();

	control(room, -1, left, "left", 1);
	(void)press(room, 50.0f, 50.0f);
	assert_int_equal(feel(room, gesture_at(GESTURE_CANCEL, 50.0f, 50.0f)).kind, ACTION_LIFT);
	assert_false(state_touched(&room->state));
	room_free(room);
}

static void the_second_finger_on_a_control_means_nothing(void **context)
{
	(void)context;
	struct room *room = room_new();
	struct gesture second = gesture_at(GESTURE_PRESS, 60.0f, 60.0f);

	control(room, -1, left, "left", 1);
	(void)press(room, 50.0f, 50.0f);
	second.slot = 1;
	(void)feel(room, second);
	second.kind = GESTURE_TAP;
	assert_int_equal(feel(room, second).kind, ACTION_LIFT);
	assert_opens(feel(room, gesture_at(GESTURE_TAP, 50.0f, 50.0f)), 1);
	room_free(room);
}

static void a_tap_on_a_node_that_has_gone_means_nothing(void **context)
{
	(void)context;
	struct room *room = room_new();

	control(room, -1, left, "left", 1);
	(void)press(room, 50.0f, 50.0f);
	frame_clear(&room->frame, 800.0f, 480.0f);
	control(room, -1, left, "other", 2);
	assert_int_equal(feel(room, gesture_at(GESTURE_TAP, 50.0f, 50.0f)).kind, ACTION_LIFT);
	room_free(room);
}

static void a_drag_on_a_card_scrolls_its_strip_and_never_taps(void **context)
{
	(void)context;
	struct room *room = room_new();
	int view = scroller(room, -1, (struct rect){0.0f, 0.0f, 800.0f, 200.0f}, "view",
			    ACCEPTS_DRAG_X, SCROLLER_HOME);

	control(room, view, right, "card", 1);
	(void)press(room, 250.0f, 50.0f);
	assert_int_equal(drag(room, 250.0f, 50.0f, -40.0f, 5.0f).kind, ACTION_SCROLL_HOLD);
	assert_float_equal(scroll_at(&room->state.scrolls[SCROLLER_HOME], 3.0), 40.0f, 0.01f);
	assert_int_equal(drag(room, 250.0f, 50.0f, 20.0f, 0.0f).kind, ACTION_SCROLL_PULL);
	struct gesture drop = gesture_at(GESTURE_DROP, 250.0f, 50.0f);

	drop.speed_x_px_s = -500.0f;
	struct action thrown = feel(room, drop);

	assert_int_equal(thrown.kind, ACTION_SCROLL_THROW);
	assert_float_equal(thrown.amount, 500.0f, 0.01f);
	assert_false(state_touched(&room->state));
	room_free(room);
}

/* The page lies in the strip of pages; the body in the page. */
static void the_way_of_a_drag_picks_the_nearest_strip_that_goes_that_way(void **context)
{
	(void)context;
	static const struct {
		float move_x, move_y;
		int which;
	} cases[] = {{-40.0f, 10.0f, SCROLLER_PAGES}, {10.0f, -40.0f, SCROLLER_BODY}};

	for (size_t i = 0; i < COUNT_OF(cases); i++) {
		struct room *room = room_new();
		int page = scroller(room, -1, (struct rect){0.0f, 0.0f, 800.0f, 480.0f}, "page",
				    ACCEPTS_DRAG_X, SCROLLER_PAGES);

		scroller(room, page, (struct rect){100.0f, 100.0f, 400.0f, 300.0f}, "body",
			 ACCEPTS_DRAG_Y, SCROLLER_BODY);
		(void)press(room, 200.0f, 200.0f);
		struct action action = drag(room, 200.0f, 200.0f, cases[i].move_x, cases[i].move_y);

		assert_int_equal(action.kind, ACTION_SCROLL_HOLD);
		assert_int_equal(action.value, cases[i].which);
		assert_float_equal(action.range.limit_px, strip.limit_px, 0.0f);
		room_free(room);
	}
}

static void a_drag_that_no_strip_follows_is_only_a_touch(void **context)
{
	(void)context;
	struct room *room = room_new();

	control(room, -1, left, "left", 1);
	(void)press(room, 50.0f, 50.0f);
	assert_int_equal(drag(room, 50.0f, 50.0f, 60.0f, 0.0f).kind, ACTION_TOUCHED);
	room_free(room);
}

static void the_second_finger_does_not_move_a_held_strip(void **context)
{
	(void)context;
	struct room *room = room_new();
	struct gesture second = gesture_at(GESTURE_PRESS, 300.0f, 50.0f);

	scroller(room, -1, (struct rect){0.0f, 0.0f, 800.0f, 200.0f}, "view", ACCEPTS_DRAG_X,
		 SCROLLER_HOME);
	(void)press(room, 250.0f, 50.0f);
	(void)drag(room, 250.0f, 50.0f, -40.0f, 0.0f);
	second.slot = 1;
	(void)feel(room, second);
	second.kind = GESTURE_DRAG;
	second.x_px = 100.0f;
	second.move_x_px = -200.0f;
	(void)feel(room, second);
	assert_float_equal(scroll_at(&room->state.scrolls[SCROLLER_HOME], 3.0), 40.0f, 0.01f);
	second.kind = GESTURE_DROP;
	(void)feel(room, second);
	assert_int_equal(room->state.scrolls[SCROLLER_HOME].mode, SCROLL_HELD);
	room_free(room);
}

static void catching_a_gliding_strip_stops_it_and_presses_nothing(void **context)
{
	(void)context;
	struct room *room = room_new();
	int view = scroller(room, -1, (struct rect){0.0f, 0.0f, 800.0f, 200.0f}, "view",
			    ACCEPTS_DRAG_X, SCROLLER_HOME);
	const struct scroll *home = &room->state.scrolls[SCROLLER_HOME];

	control(room, view, right, "card", 1);
	act(&room->state, ACTION_SCROLL_BY, 2.9,
	    (struct action){.value = SCROLLER_HOME, .amount = 900.0f, .range = strip});
	float caught = scroll_at(home, 3.0);

	(void)press(room, 250.0f, 50.0f);
	assert_int_equal(home->mode, SCROLL_HELD);
	assert_float_equal(scroll_at(home, 5.0), caught, 0.01f);
	assert_int_equal(feel(room, gesture_at(GESTURE_TAP, 250.0f, 50.0f)).kind,
			 ACTION_SCROLL_THROW);
	assert_false(state_touched(&room->state));
	assert_true(scroll_settles_s(home) < 10.0);
	room_free(room);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_tap_means_what_its_node_says),
		cmocka_unit_test(every_touch_says_that_somebody_is_there),
		cmocka_unit_test(a_press_tells_the_state_what_it_landed_on),
		cmocka_unit_test(the_upper_layer_is_touched_whoever_came_first),
		cmocka_unit_test(within_a_layer_the_later_lies_above),
		cmocka_unit_test(what_blocks_lets_nothing_through),
		cmocka_unit_test(what_accepts_nothing_is_transparent),
		cmocka_unit_test(what_cannot_be_seen_cannot_be_touched),
		cmocka_unit_test(a_spent_control_is_pressed_by_nobody_nor_is_what_lies_below),
		cmocka_unit_test(a_larger_hit_area_counts),
		cmocka_unit_test(sliding_off_cancels_and_straying_a_little_does_not),
		cmocka_unit_test(a_lost_finger_means_nothing),
		cmocka_unit_test(the_second_finger_on_a_control_means_nothing),
		cmocka_unit_test(a_tap_on_a_node_that_has_gone_means_nothing),
		cmocka_unit_test(a_drag_on_a_card_scrolls_its_strip_and_never_taps),
		cmocka_unit_test(the_way_of_a_drag_picks_the_nearest_strip_that_goes_that_way),
		cmocka_unit_test(a_drag_that_no_strip_follows_is_only_a_touch),
		cmocka_unit_test(the_second_finger_does_not_move_a_held_strip),
		cmocka_unit_test(catching_a_gliding_strip_stops_it_and_presses_nothing),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
