#include "touch/queue.h"

#include <assert.h>
#include <stddef.h>

#include "base/geom.h"

enum { GESTURES_A_PRESS = 5 };

static_assert(GESTURES_QUEUED >= 2 * GESTURES_A_PRESS * FINGERS_MAX,
	      "a whole hand finds room beside what another one left unread");

/* Keeps products of spreads finite, however many are joined. */
static const float WIDEST = 1e6f;

bool queue_has_room(const struct hand *hand, int fingers)
{
	return hand->count + GESTURES_A_PRESS * (fingers + 1) <= GESTURES_QUEUED;
}

static bool bounds_a_press(enum gesture_kind kind)
{
	return kind != GESTURE_DRAG && kind != GESTURE_PINCH && kind != GESTURE_HOLD;
}

/* The unread gesture that this one continues, or NULL. */
static struct gesture *continued(struct hand *hand, const struct gesture *gesture)
{
	if (gesture->kind != GESTURE_DRAG && gesture->kind != GESTURE_PINCH) {
		return NULL;
	}
	for (int i = hand->count - 1; i >= 0; i--) {
		struct gesture *earlier = &hand->queue[(hand->first + i) % GESTURES_QUEUED];

		if (earlier->slot != gesture->slot) {
			continue;
		}
		if (earlier->kind == gesture->kind) {
			return earlier;
		}
		if (bounds_a_press(earlier->kind)) {
			return NULL;
		}
	}
	return NULL;
}

void queue_put(struct hand *hand, const struct gesture *gesture)
{
	struct gesture *earlier = continued(hand, gesture);

	if (earlier != NULL) {
		struct gesture joined = *gesture;

		joined.move_x_px += earlier->move_x_px;
		joined.move_y_px += earlier->move_y_px;
		joined.spread = clampf(joined.spread * earlier->spread, 1.0f / WIDEST, WIDEST);
		*earlier = joined;
		return;
	}
	assert(hand->count < GESTURES_QUEUED);
	hand->queue[(hand->first + hand->count) % GESTURES_QUEUED] = *gesture;
	hand->count++;
}

bool hand_next(struct hand *hand, struct gesture *gesture)
{
	if (hand->count == 0) {
		return false;
	}
	*gesture = hand->queue[hand->first];
	hand->first = (hand->first + 1) % GESTURES_QUEUED;
	hand->count--;
	return true;
}
