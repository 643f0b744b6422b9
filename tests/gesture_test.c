#include "base/geom.h"
#include "touch/gesture.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

/* 4 px a mm: the slop is 12 px, a palm 180 px, a finger at rest stays within 4 px. */
static struct hand fresh(void)
{
	struct hand hand;

	hand_init(&hand, gesture_limits_for(4.0f));
	return hand;
}

static void hear(struct hand *hand, enum touch_kind kind, int64_t finger, float x_px, double at_s)
{
	hand_hear(hand, (struct touch){kind, finger, x_px, 100.0f, at_s});
}

/* One letter a gesture, with its slot: "P0 D0 U0"; reads them all. */
static const char *told(struct hand *hand)
{
	static const char letters[] = {
		[GESTURE_PRESS] = 'P',  [GESTURE_HOLD] = 'H', [GESTURE_DRAG] = 'D',
		[GESTURE_TAP] = 'T',    [GESTURE_DROP] = 'U', [GESTURE_PINCH] = 'Z',
		[GESTURE_CANCEL] = 'C',
	};
	static char text[4 * GESTURES_QUEUED];
	struct gesture gesture;
	size_t length = 0;

	while (hand_next(hand, &gesture)) {
		text[length++] = letters[gesture.kind];
		text[length++] = (char)('0' + gesture.slot);
		text[length++] = ' ';
	}
	text[length > 0 ? length - 1 : 0] = '\0';
	return text;
}

static struct gesture last(struct hand *hand)
{
	struct gesture gesture = {0};

	while (hand_next(hand, &gesture)) {
	}
	return gesture;
}

enum { STEPS_MAX = 24 };

struct story {
	const char *what;
	struct touch steps[STEPS_MAX]; /* up to the first one of finger 0 */
	double until_s;                /* then time passes; 0: it does not */
	const char *told;
	int count;
};

#define DOWN(finger, x, at)                                                                        \
	{                                                                                          \
		TOUCH_DOWN, finger, x, 100.0f, at                                                  \
	}
#define MOVE(finger, x, at)                                                                        \
	{                                                                                          \
		TOUCH_MOVE, finger, x, 100.0f, at                                                  \
	}
#define UP(finger, x, at)                                                                          \
	{                                                                                          \
		TOUCH_UP, finger, x, 100.0f, at                                                    \
	}
#define LOST(finger, x, at)                                                                        \
	{                                                                                          \
		TOUCH_LOST, finger, x, 100.0f, at                                                  \
	}

static const struct story stories[] = {
	{"a short touch taps", {DOWN(1, 50, 1), UP(1, 50, 1.1)}, 0, "P0 T0", 0},
	{"a trembling one too", {DOWN(1, 50, 1), MOVE(1, 61, 1.1), UP(1, 50, 1.2)}, 0, "P0 T0", 0},
	{"a slow one too", {DOWN(1, 50, 1), UP(1, 50, 3)}, 0, "P0 H0 T0", 0},
	{"beyond the slop it drags", {DOWN(1, 50, 1), MOVE(1, 63, 1.1)}, 0, "P0 D0", 1},
	{"back in the slop it drags on",
	 {DOWN(1, 50, 1), MOVE(1, 80, 1.1), MOVE(1, 50, 1.2), UP(1, 50, 1.3)},
	 0,
	 "P0 D0 U0",
	 0},
	{"a lift far away is a drag", {DOWN(1, 50, 1), UP(1, 90, 1.1)}, 0, "P0 D0 U0", 0},
	{"rest holds, once", {DOWN(1, 50, 1)}, 3, "P0 H0", 1},
	{"and then drags", {DOWN(1, 50, 1), MOVE(1, 80, 1.6), UP(1, 80, 1.7)}, 0, "P0 H0 D0 U0", 0},
	{"what drags never holds", {DOWN(1, 50, 1), MOVE(1, 80, 1.1)}, 3, "P0 D0", 1},
	{"a place twice is no drag",
	 {DOWN(1, 50, 1), MOVE(1, 50, 1.1), MOVE(1, 50, 1.2)},
	 0,
	 "P0",
	 1},
	{"a lost touch never was",
	 {DOWN(1, 50, 1), LOST(1, 50, 1.1), UP(1, 50, 1.2)},
	 0,
	 "P0 C0",
	 0},
	{"a lift without a finger", {UP(1, 50, 1), MOVE(1, 70, 2), LOST(1, 50, 3)}, 0, "", 0},
	{"a finger down twice began anew",
	 {DOWN(1, 50, 1), DOWN(1, 90, 2), UP(1, 90, 2.1)},
	 0,
	 "P0 C0 P0 T0",
	 0},
	{"an id may come again",
	 {DOWN(1, 50, 1), UP(1, 50, 1.1), DOWN(1, 50, 1.2), UP(1, 50, 1.3)},
	 0,
	 "P0 T0 P0 T0",
	 0},
	{"two fingers are two",
	 {DOWN(7, 50, 1), DOWN(8, 90, 1), UP(7, 50, 1.1), UP(8, 90, 1.1)},
	 0,
	 "P0 P1 T0 T1",
	 0},
	{"a free place is taken again",
	 {DOWN(7, 50, 1), DOWN(8, 900, 1), UP(7, 50, 1.1), DOWN(9, 50, 2)},
	 0,
	 "P0 P1 T0 P0",
	 2},
	{"three at once are a palm",
	 {DOWN(1, 50, 1), DOWN(2, 90, 1.02), DOWN(3, 130, 1.04), MOVE(2, 200, 1.2), UP(1, 50, 1.3),
	  UP(2, 200, 1.3), UP(3, 130, 1.3)},
	 0,
	 "P0 P1 P2 C0 C1 C2",
	 0},
	{"a fourth joins it",
	 {DOWN(1, 50, 1), DOWN(2, 90, 1), DOWN(3, 130, 1), DOWN(4, 60, 1.05)},
	 0,
	 "P0 P1 P2 C0 C1 C2 P3 C3",
	 0},
	{"two with a late third are no palm",
	 {DOWN(1, 50, 1), DOWN(2, 90, 1.02), DOWN(3, 130, 1.07)},
	 0,
	 "P0 P1 P2",
	 3},
	{"three far apart are no palm",
	 {DOWN(1, 50, 1), DOWN(2, 140, 1), DOWN(3, 240, 1)},
	 0,
	 "P0 P1 P2",
	 3},
	{"two of a lifted three are no palm",
	 {DOWN(1, 50, 1), UP(1, 50, 1.01), DOWN(2, 90, 1.02), DOWN(3, 130, 1.04)},
	 0,
	 "P0 T0 P0 P1",
	 2},
	{"a sticker is not heard", {DOWN(1, 50, 1), MOVE(1, 52, 9)}, 11, "P0 H0 C0", 0},
	{"nor when it is peeled off", {DOWN(1, 50, 1), UP(1, 50, 12)}, 0, "P0 H0 C0", 0},
	{"a slow reader is no sticker", {DOWN(1, 50, 1), MOVE(1, 55, 9)}, 18.9, "P0 H0", 1},
	{"a dragged bag sticks", {DOWN(1, 50, 1), MOVE(1, 80, 2)}, 12, "P0 H0 D0 C0", 0},
	{"time backwards taps", {DOWN(1, 50, 5), MOVE(1, 51, 3), UP(1, 50, 1)}, 0, "P0 T0", 0},
	{"no number, no finger",
	 {DOWN(1, NAN, 1), DOWN(2, 50, INFINITY), DOWN(3, INFINITY, 1), DOWN(4, 1e30f, 1),
	  DOWN(5, 50, NAN)},
	 0,
	 "",
	 0},
	{"no number, no drag",
	 {DOWN(1, 50, 1), MOVE(1, NAN, 1.1), MOVE(1, 90, NAN), MOVE(1, -INFINITY, 1.1)},
	 0,
	 "P0",
	 1},
	{"no number, but a lift", {DOWN(1, 50, 1), UP(1, NAN, NAN)}, 0, "P0 T0", 0},
	{"no number, but a loss", {DOWN(1, 50, 1), LOST(1, NAN, INFINITY)}, 0, "P0 C0", 0},
	{"two dragged fingers pinch",
	 {DOWN(1, 400, 1), DOWN(2, 500, 1.2), MOVE(1, 350, 1.3), MOVE(2, 550, 1.3),
	  MOVE(2, 600, 1.4)},
	 0,
	 "P0 P1 D0 D1 Z0",
	 2},
	{"one that rests does not",
	 {DOWN(1, 400, 1), DOWN(2, 500, 1.2), MOVE(2, 550, 1.3), MOVE(2, 600, 1.4)},
	 0,
	 "P0 P1 D1",
	 2},
	{"nor do three",
	 {DOWN(1, 400, 1), DOWN(2, 500, 1.2), DOWN(3, 900, 1.2), MOVE(1, 350, 1.3),
	  MOVE(2, 550, 1.3), MOVE(2, 600, 1.4)},
	 0,
	 "P0 P1 P2 D0 D1",
	 3},
	{"a new pair begins a new pinch",
	 {DOWN(1, 400, 1), DOWN(2, 500, 1.2), MOVE(1, 350, 1.3), MOVE(2, 550, 1.3), UP(2, 550, 1.4),
	  DOWN(3, 900, 1.5), MOVE(3, 950, 1.6)},
	 0,
	 "P0 P1 D0 D1 U1 P1 D1",
	 2},
	{"a wide row about its middle is no palm",
	 {DOWN(1, 50, 1), DOWN(2, 350, 1), DOWN(3, 200, 1)},
	 0,
	 "P0 P1 P2",
	 3},
	{"a second drag is not the first one's",
	 {DOWN(1, 50, 1), MOVE(1, 80, 1.1), UP(1, 80, 1.2), DOWN(1, 50, 1.3), MOVE(1, 80, 1.4),
	  UP(1, 80, 1.5)},
	 0,
	 "P0 D0 U0 P0 D0 U0",
	 0},
	{"the earlier finger is the pinch's",
	 {DOWN(1, 50, 1), DOWN(2, 500, 1.1), UP(1, 50, 1.2), DOWN(3, 400, 1.3), MOVE(3, 350, 1.4),
	  MOVE(2, 550, 1.4), MOVE(3, 300, 1.45)},
	 0,
	 "P0 P1 T0 P0 D0 D1 Z1",
	 2},
};

static void each_story_is_told_as_it_was(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT_OF(stories); i++) {
		struct hand hand = fresh();

		for (int n = 0; n < STEPS_MAX && stories[i].steps[n].finger != 0; n++) {
			hand_hear(&hand, stories[i].steps[n]);
		}
		if (stories[i].until_s > 0.0) {
			hand_ripen(&hand, stories[i].until_s);
		}
		const char *text = told(&hand);

		if (strcmp(text, stories[i].told) != 0 || hand_count(&hand) != stories[i].count) {
			fail_msg("%s: \"%s\", %d fingers", stories[i].what, text,
				 hand_count(&hand));
		}
	}
}

static void a_gesture_says_where_and_when(void **state)
{
	(void)state;
	struct hand hand = fresh();

	hear(&hand, TOUCH_DOWN, 5, 50.0f, 1.0);
	hear(&hand, TOUCH_MOVE, 5, 58.0f, 1.25);
	hear(&hand, TOUCH_UP, 5, 60.0f, 1.5 - 0.001);
	struct gesture tap = last(&hand);

	assert_int_equal(tap.kind, GESTURE_TAP);
	assert_true(tap.from_x_px == 50.0f && tap.from_y_px == 100.0f);
	assert_true(tap.x_px == 60.0f && tap.y_px == 100.0f);
	assert_true(tap.from_s == 1.0 && tap.at_s == 1.5 - 0.001);
}

static void a_drag_begins_at_the_edge_of_the_slop_and_loses_nothing_after_it(void **state)
{
	(void)state;
	static const float places[] = {55.0f, 70.0f, 71.0f, 200.0f, 120.0f};
	struct hand hand = fresh();
	float sum_px = 0.0f;
	struct gesture gesture;

	hear(&hand, TOUCH_DOWN, 5, 50.0f, 1.0);
	for (size_t i = 0; i < COUNT_OF(places); i++) {
		hear(&hand, TOUCH_MOVE, 5, places[i], 1.1);
		/* Read now and then: what is unread is joined. */
		while (i % 2 == 1 && hand_next(&hand, &gesture)) {
			sum_px += gesture.move_x_px;
		}
	}
	hear(&hand, TOUCH_UP, 5, 110.0f, 1.2);
	while (hand_next(&hand, &gesture)) {
		sum_px += gesture.move_x_px;
	}
	assert_float_equal(sum_px, 110.0f - 50.0f - 12.0f, 1e-3f);
}

static void unread_drags_become_one(void **state)
{
	(void)state;
	struct hand hand = fresh();

	hear(&hand, TOUCH_DOWN, 5, 0.0f, 1.0);
	for (int i = 1; i <= 5000; i++) {
		hear(&hand, TOUCH_MOVE, 5, (float)(i % 1000), 1.0 + 0.001 * i);
	}
	assert_int_equal(hand.count, 2);
	hear(&hand, TOUCH_UP, 5, 999.0f, 7.0);
	assert_string_equal(told(&hand), "P0 D0 U0");
}

static void the_spread_of_a_pinch_is_new_by_old(void **state)
{
	(void)state;
	struct hand hand = fresh();
	struct gesture gesture;
	float spread = 1.0f;

	hear(&hand, TOUCH_DOWN, 1, 400.0f, 1.0);
	hear(&hand, TOUCH_DOWN, 2, 500.0f, 1.1);
	hear(&hand, TOUCH_MOVE, 1, 380.0f, 1.2);
	hear(&hand, TOUCH_MOVE, 2, 520.0f, 1.2); /* 140 apart: the pinch begins */
	for (int i = 1; i <= 70; i++) {
		hear(&hand, TOUCH_MOVE, 1, 380.0f - (float)i, 1.3);
		hear(&hand, TOUCH_MOVE, 2, 520.0f + (float)i, 1.3);
		while (i % 20 == 0 && hand_next(&hand, &gesture)) {
			spread *= gesture.kind == GESTURE_PINCH ? gesture.spread : 1.0f;
		}
	}
	while (hand_next(&hand, &gesture)) {
		if (gesture.kind == GESTURE_PINCH) {
			spread *= gesture.spread;
			assert_float_equal(gesture.x_px, 450.0f, 1e-3f);
		}
	}
	assert_float_equal(spread, 2.0f, 1e-3f);
}

static void a_hand_says_exactly_when_it_wants_time(void **state)
{
	(void)state;
	struct hand hand = fresh();

	assert_true(isinf(hand_deadline(&hand)));
	hear(&hand, TOUCH_DOWN, 1, 50.0f, 1.1);
	assert_true(hand_deadline(&hand) == 1.1 + 0.5);
	hand_ripen(&hand, nextafter(1.1 + 0.5, 0.0));
	assert_string_equal(told(&hand), "P0");
	hand_ripen(&hand, hand_deadline(&hand));
	struct gesture hold = last(&hand);

	assert_int_equal(hold.kind, GESTURE_HOLD);
	assert_true(hold.at_s == 1.1 + 0.5);
	hear(&hand, TOUCH_MOVE, 1, 56.0f, 3.3);
	assert_true(hand_deadline(&hand) == 3.3 + 10.0);
	hand_ripen(&hand, nextafter(3.3 + 10.0, 0.0));
	assert_string_equal(told(&hand), "");
	hand_ripen(&hand, hand_deadline(&hand));
	assert_int_equal(last(&hand).kind, GESTURE_CANCEL);
	assert_true(isinf(hand_deadline(&hand)));
	assert_int_equal(hand_count(&hand), 0);
}

/* What was due is told with its own moment, whether somebody looked in between or not. */
static void a_late_look_changes_nothing(void **state)
{
	(void)state;
	for (int looks = 0; looks < 2; looks++) {
		struct hand hand = fresh();
		struct gesture gesture;

		hear(&hand, TOUCH_DOWN, 1, 50.0f, 1.0);
		for (double now_s = 1.0; looks == 1 && now_s < 2.0; now_s += 0.25) {
			hand_ripen(&hand, now_s);
		}
		hear(&hand, TOUCH_MOVE, 1, 90.0f, 2.0);
		assert_true(hand_next(&hand, &gesture) && gesture.kind == GESTURE_PRESS);
		assert_true(hand_next(&hand, &gesture) && gesture.kind == GESTURE_HOLD);
		assert_true(gesture.at_s == 1.5);
		assert_true(hand_next(&hand, &gesture) && gesture.kind == GESTURE_DRAG);
		assert_true(gesture.at_s == 2.0);
	}
}

static void an_eleventh_finger_is_not_heard(void **state)
{
	(void)state;
	struct hand hand = fresh();

	for (int i = 0; i < 12; i++) {
		hear(&hand, TOUCH_DOWN, 100 + i, 300.0f * (float)i, 1.0 + i);
		hear(&hand, TOUCH_MOVE, 100 + i, 300.0f * (float)i + 50.0f, 1.1 + i);
		last(&hand);
	}
	assert_int_equal(hand_count(&hand), FINGERS_MAX);
	hear(&hand, TOUCH_UP, 111, 0.0f, 20.0);
	assert_string_equal(told(&hand), "");
	hear(&hand, TOUCH_UP, 103, 950.0f, 20.0);
	hear(&hand, TOUCH_DOWN, 111, 0.0f, 20.0);
	assert_string_equal(told(&hand), "C3 P3");
}

static void lifts_that_got_lost_do_not_fill_the_hand(void **state)
{
	(void)state;
	struct hand hand = fresh();

	for (int i = 0; i < FINGERS_MAX; i++) {
		hear(&hand, TOUCH_DOWN, i, 300.0f * (float)i, 1.0 + i);
	}
	hand_ripen(&hand, 100.0);
	told(&hand);
	hear(&hand, TOUCH_DOWN, 77, 50.0f, 101.0);
	assert_string_equal(told(&hand), "P0");
	hear(&hand, TOUCH_UP, 0, 50.0f, 101.1);
	hear(&hand, TOUCH_UP, 77, 50.0f, 101.2);
	assert_string_equal(told(&hand), "T0");
}

static void without_a_panel_no_finger_is_left(void **state)
{
	(void)state;
	struct hand hand = fresh();

	hear(&hand, TOUCH_DOWN, 1, 50.0f, 1.0);
	hear(&hand, TOUCH_DOWN, 2, 500.0f, 1.2);
	hear(&hand, TOUCH_LOST, 1, 0.0f, (double)NAN);
	hear(&hand, TOUCH_LOST, 2, 0.0f, (double)NAN);
	assert_string_equal(told(&hand), "P0 P1 C0 C1");
	hear(&hand, TOUCH_UP, 1, 50.0f, 2.0);
	assert_string_equal(told(&hand), "");
	assert_int_equal(hand_count(&hand), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_story_is_told_as_it_was),
		cmocka_unit_test(a_gesture_says_where_and_when),
		cmocka_unit_test(a_drag_begins_at_the_edge_of_the_slop_and_loses_nothing_after_it),
		cmocka_unit_test(unread_drags_become_one),
		cmocka_unit_test(the_spread_of_a_pinch_is_new_by_old),
		cmocka_unit_test(a_hand_says_exactly_when_it_wants_time),
		cmocka_unit_test(a_late_look_changes_nothing),
		cmocka_unit_test(an_eleventh_finger_is_not_heard),
		cmocka_unit_test(lifts_that_got_lost_do_not_fill_the_hand),
		cmocka_unit_test(without_a_panel_no_finger_is_left),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
