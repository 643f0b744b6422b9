/* Any samples in any order: each press ends exactly once, every number stays finite. */
#include "fuzz.h"

#include <math.h>
#include <string.h>

#include "touch/gesture.h"

struct sample {
	uint8_t what, finger;
	float x_px, y_px, by_s;
};

static bool down[FINGERS_MAX];

static void read_gestures(struct hand *hand)
{
	struct gesture gesture;

	while (hand_next(hand, &gesture)) {
		bool ends = gesture.kind == GESTURE_TAP || gesture.kind == GESTURE_DROP ||
			    gesture.kind == GESTURE_CANCEL;

		PROMISE(gesture.slot >= 0 && gesture.slot < FINGERS_MAX);
		PROMISE(down[gesture.slot] == (gesture.kind != GESTURE_PRESS));
		PROMISE(isfinite(gesture.x_px) && isfinite(gesture.y_px));
		PROMISE(isfinite(gesture.from_x_px) && isfinite(gesture.from_y_px));
		PROMISE(isfinite(gesture.move_x_px) && isfinite(gesture.move_y_px));
		PROMISE(isfinite(gesture.speed_x_px_s) && isfinite(gesture.speed_y_px_s));
		PROMISE(isfinite(gesture.spread));
		PROMISE(isfinite(gesture.from_s) && isfinite(gesture.at_s));
		if (gesture.kind == GESTURE_PRESS || ends) {
			down[gesture.slot] = !ends;
		}
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct hand hand;
	double now_s = 0.0;

	memset(down, 0, sizeof(down));
	hand_init(&hand, gesture_limits_for(4.0f));
	for (; size >= 14; data += 14, size -= 14) {
		struct sample sample = {.what = data[0], .finger = data[1]};

		memcpy(&sample.x_px, data + 2, 4);
		memcpy(&sample.y_px, data + 6, 4);
		memcpy(&sample.by_s, data + 10, 4);
		now_s += (sample.what & 64) != 0 ? (double)sample.by_s : 0.01;
		hand_hear(&hand, (struct touch){(enum touch_kind)(sample.what % 4),
						(int64_t)(sample.finger % 14), sample.x_px,
						sample.y_px, now_s});
		if ((sample.what & 16) != 0) {
			hand_ripen(&hand, now_s);
		}
		if ((sample.what & 32) != 0) {
			read_gestures(&hand);
		}
		now_s = isfinite(now_s) && fabs(now_s) < 1e9 ? now_s : 0.0;
		PROMISE(hand_count(&hand) >= 0 && hand_count(&hand) <= FINGERS_MAX);
		(void)hand_deadline(&hand);
	}
	for (int64_t finger = 0; finger < 14; finger++) {
		read_gestures(&hand);
		hand_hear(&hand, (struct touch){TOUCH_LOST, finger, 0.0f, 0.0f, now_s});
	}
	read_gestures(&hand);
	for (int slot = 0; slot < FINGERS_MAX; slot++) {
		PROMISE(!down[slot]);
	}
	return 0;
}
