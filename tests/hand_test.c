#include "base/geom.h"
#include "touch/gesture.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

/* 4 px a mm. */
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

/* Knuth's MMIX generator, its upper bits; the same samples on every machine. */
static uint32_t roll(uint64_t *seed, uint32_t sides)
{
	*seed = *seed * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
	return (uint32_t)(*seed >> 33) % sides;
}

/* Few fingers or too many, wide or trembling, as the samples go by. */
struct mood {
	uint64_t seed;
	uint32_t fingers, width;
	double now_s;
};

static float odd_place(struct mood *mood)
{
	static const float odd[] = {NAN, INFINITY, -INFINITY, 3.4e38f, -1e5f, 1e5f, 1e-40f};

	return roll(&mood->seed, 40) == 0 ? odd[roll(&mood->seed, COUNT_OF(odd))]
					  : (float)roll(&mood->seed, mood->width);
}

static struct touch odd_touch(struct mood *mood, int n)
{
	static const double odd[] = {NAN, INFINITY, -INFINITY, 0.0, -1e6};

	mood->fingers = 1 + (uint32_t)n / 1000 % 14;
	mood->width = n / 500 % 3 == 0 ? 10 : 2000;
	struct touch touch = {
		.kind = roll(&mood->seed, 30) == 0 ? TOUCH_LOST
						   : (enum touch_kind)roll(&mood->seed, 3),
		.finger = (int64_t)roll(&mood->seed, mood->fingers) - 3,
		.x_px = odd_place(mood),
		.y_px = odd_place(mood),
	};

	mood->now_s += roll(&mood->seed, 400) == 0 ? 8.0 : 0.001 * roll(&mood->seed, 30);
	touch.at_s = roll(&mood->seed, 40) == 0 ? odd[roll(&mood->seed, COUNT_OF(odd))]
						: mood->now_s - 0.001 * roll(&mood->seed, 50);
	return touch;
}

struct witness {
	bool open[FINGERS_MAX];
	int seen[GESTURE_CANCEL + 1];
};

static void watch(struct witness *witness, const struct gesture *gesture)
{
	bool ends = gesture->kind == GESTURE_TAP || gesture->kind == GESTURE_DROP ||
		    gesture->kind == GESTURE_CANCEL;

	assert_in_range(gesture->slot, 0, FINGERS_MAX - 1);
	assert_true(witness->open[gesture->slot] == (gesture->kind != GESTURE_PRESS));
	witness->open[gesture->slot] = !ends;
	witness->seen[gesture->kind]++;
	assert_true(isfinite(gesture->x_px) && isfinite(gesture->y_px));
	assert_true(isfinite(gesture->from_x_px) && isfinite(gesture->from_y_px));
	assert_true(isfinite(gesture->move_x_px) && isfinite(gesture->move_y_px));
	assert_true(isfinite(gesture->from_s) && gesture->at_s >= gesture->from_s);
	assert_true(isfinite(gesture->spread) && gesture->spread > 0.0f);
	assert_true(hypotf(gesture->speed_x_px_s, gesture->speed_y_px_s) <= 2540.5f);
}

/* Reads every sample, now and then, or hardly ever: each press ends once all the same. */
static void each_press_ends_once_whatever_the_panel_sends(void **state)
{
	(void)state;
	static const uint32_t reads_one_in[] = {1, 20, 700};
	struct witness witness = {0};

	for (size_t i = 0; i < COUNT_OF(reads_one_in); i++) {
		struct hand hand = fresh();
		struct gesture gesture;
		struct mood mood = {.seed = 7u + i, .now_s = 100.0};

		for (int n = 0; n < 200000; n++) {
			hand_hear(&hand, odd_touch(&mood, n));
			if (roll(&mood.seed, 5) == 0) {
				hand_ripen(&hand, mood.now_s);
				assert_true(hand_deadline(&hand) > mood.now_s);
			}
			assert_in_range(hand.count, 0, GESTURES_QUEUED);
			assert_in_range(hand_count(&hand), 0, FINGERS_MAX);
			bool reads = roll(&mood.seed, reads_one_in[i]) == 0;

			while (reads && hand_next(&hand, &gesture)) {
				watch(&witness, &gesture);
			}
		}
		for (int64_t finger = -3; finger < 14 - 3; finger++) {
			hand_hear(&hand, (struct touch){TOUCH_LOST, finger, 0.0f, 0.0f, mood.now_s});
		}
		while (hand_next(&hand, &gesture)) {
			watch(&witness, &gesture);
		}
		for (int slot = 0; slot < FINGERS_MAX; slot++) {
			assert_false(witness.open[slot]);
		}
	}
	for (size_t kind = 0; kind < COUNT_OF(witness.seen); kind++) {
		assert_true(witness.seen[kind] > 100);
	}
}

static void a_hand_that_nobody_reads_keeps_what_it_told_whole(void **state)
{
	(void)state;
	struct hand hand = fresh();
	struct witness witness = {0};
	struct gesture gesture;

	for (int n = 0; n < 1000; n++) {
		hear(&hand, TOUCH_DOWN, n % 10, 300.0f * (float)(n % 10), 1.0 + n);
		hear(&hand, TOUCH_UP, n % 10, 300.0f * (float)(n % 10), 1.1 + n);
	}
	assert_true(hand.count > GESTURES_QUEUED / 2);
	while (hand_next(&hand, &gesture)) {
		watch(&witness, &gesture);
	}
	assert_int_equal(witness.seen[GESTURE_PRESS], witness.seen[GESTURE_TAP]);
	hear(&hand, TOUCH_DOWN, 1, 50.0f, 5000.0);
	assert_true(hand_next(&hand, &gesture) && gesture.kind == GESTURE_PRESS);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_press_ends_once_whatever_the_panel_sends),
		cmocka_unit_test(a_hand_that_nobody_reads_keeps_what_it_told_whole),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
