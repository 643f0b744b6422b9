#include "touch/gesture.h"

#include <assert.h>
#include <math.h>
#include <stddef.h>
#include <string.h>

#include "base/geom.h"
#include "touch/queue.h"

/* No panel is larger; differences and squares of such places stay finite. */
static const float FARTHEST_PX = 1e5f;

static bool live(const struct finger *finger)
{
	return finger->down && !finger->inert;
}

static bool sane_place(struct touch touch)
{
	return fabsf(touch.x_px) <= FARTHEST_PX && fabsf(touch.y_px) <= FARTHEST_PX;
}

static float distance(float ax, float ay, float bx, float by)
{
	return hypotf(ax - bx, ay - by);
}

void hand_init(struct hand *hand, struct gesture_limits limits)
{
	memset(hand, 0, sizeof(*hand));
	hand->limits = limits;
}

int hand_count(const struct hand *hand)
{
	int count = 0;

	for (int i = 0; i < FINGERS_MAX; i++) {
		count += live(&hand->fingers[i]);
	}
	return count;
}

static struct gesture tell(const struct hand *hand, const struct finger *finger,
			   enum gesture_kind kind, double at_s)
{
	return (struct gesture){
		.kind = kind,
		.slot = (int)(finger - hand->fingers),
		.x_px = finger->x_px,
		.y_px = finger->y_px,
		.from_x_px = finger->from_x_px,
		.from_y_px = finger->from_y_px,
		.spread = 1.0f,
		.from_s = finger->from_s,
		.at_s = at_s,
	};
}

static void put(struct hand *hand, const struct finger *finger, enum gesture_kind kind, double at_s)
{
	struct gesture gesture = tell(hand, finger, kind, at_s);

	queue_put(hand, &gesture);
}

/* The finger stays in the hand, so that what else it does on the panel is known as its. */
static void cancel(struct hand *hand, struct finger *finger, double at_s)
{
	if (live(finger)) {
		finger->inert = true;
		hand->pinch_px = 0.0f;
		put(hand, finger, GESTURE_CANCEL, at_s);
	}
}

static double holds_s(const struct hand *hand, const struct finger *finger)
{
	return finger->held || finger->dragged ? INFINITY : finger->from_s + hand->limits.hold_s;
}

static double sticks_s(const struct hand *hand, const struct finger *finger)
{
	return finger->still_s + hand->limits.stuck_s;
}

/* What time did, told with the moment when it was due, not when somebody looked. */
static void ripen(struct hand *hand, struct finger *finger, double now_s)
{
	if (live(finger) && now_s >= holds_s(hand, finger)) {
		finger->heard_s = fmax(finger->heard_s, holds_s(hand, finger));
		put(hand, finger, GESTURE_HOLD, finger->heard_s);
		finger->held = true;
	}
	if (live(finger) && now_s >= sticks_s(hand, finger)) {
		finger->heard_s = fmax(finger->heard_s, sticks_s(hand, finger));
		cancel(hand, finger, finger->heard_s);
	}
}

void hand_ripen(struct hand *hand, double now_s)
{
	for (int i = 0; i < FINGERS_MAX; i++) {
		ripen(hand, &hand->fingers[i], now_s);
	}
}

double hand_deadline(const struct hand *hand)
{
	double soonest_s = INFINITY;

	for (int i = 0; i < FINGERS_MAX; i++) {
		const struct finger *finger = &hand->fingers[i];

		if (live(finger)) {
			soonest_s = fmin(soonest_s, holds_s(hand, finger));
			soonest_s = fmin(soonest_s, sticks_s(hand, finger));
		}
	}
	return soonest_s;
}

static void remember(struct finger *finger, struct touch touch)
{
	if (finger->trail_count == TRAIL_MAX) {
		memmove(finger->trail, finger->trail + 1,
			(TRAIL_MAX - 1) * sizeof(finger->trail[0]));
		finger->trail_count--;
	}
	finger->trail[finger->trail_count++] = touch;
}

/* Fingers on the two ends of a pinch, the earlier first; false if there is none. */
static bool pinching(const struct hand *hand, const struct finger *ends[2])
{
	int count = 0;

	for (int i = 0; i < FINGERS_MAX; i++) {
		const struct finger *finger = &hand->fingers[i];

		if (live(finger)) {
			if (count == 2 || !finger->dragged) {
				return false;
			}
			ends[count++] = finger;
		}
	}
	if (count == 2 && ends[1]->from_s < ends[0]->from_s) {
		const struct finger *later = ends[0];

		ends[0] = ends[1];
		ends[1] = later;
	}
	return count == 2;
}

static void pinch(struct hand *hand, double at_s)
{
	const struct finger *ends[2];

	if (!pinching(hand, ends)) {
		return;
	}
	float apart_px =
		fmaxf(distance(ends[0]->x_px, ends[0]->y_px, ends[1]->x_px, ends[1]->y_px), 1.0f);

	if (hand->pinch_px > 0.0f && apart_px != hand->pinch_px) {
		struct gesture gesture = tell(hand, ends[0], GESTURE_PINCH, at_s);

		gesture.x_px = (ends[0]->x_px + ends[1]->x_px) / 2.0f;
		gesture.y_px = (ends[0]->y_px + ends[1]->y_px) / 2.0f;
		gesture.spread = apart_px / hand->pinch_px;
		queue_put(hand, &gesture);
	}
	hand->pinch_px = apart_px;
}

/* The first drag begins at the edge of the slop: what is dragged does not leap to the finger. */
static void drag(struct hand *hand, struct finger *finger, float was_x_px, float was_y_px)
{
	struct gesture gesture = tell(hand, finger, GESTURE_DRAG, finger->heard_s);
	float share = 1.0f;

	if (!finger->dragged) {
		float way_px =
			distance(finger->x_px, finger->y_px, finger->from_x_px, finger->from_y_px);

		if (way_px <= hand->limits.slop_px) {
			return;
		}
		finger->dragged = true;
		share = 1.0f - hand->limits.slop_px / way_px;
		was_x_px = finger->from_x_px;
		was_y_px = finger->from_y_px;
	}
	gesture.move_x_px = (finger->x_px - was_x_px) * share;
	gesture.move_y_px = (finger->y_px - was_y_px) * share;
	queue_put(hand, &gesture);
	pinch(hand, finger->heard_s);
}

static void move(struct hand *hand, struct finger *finger, struct touch touch)
{
	float was_x_px = finger->x_px;
	float was_y_px = finger->y_px;

	if (touch.x_px == was_x_px && touch.y_px == was_y_px) {
		return;
	}
	finger->x_px = touch.x_px;
	finger->y_px = touch.y_px;
	remember(finger, touch);
	if (distance(touch.x_px, touch.y_px, finger->still_x_px, finger->still_y_px) >
	    hand->limits.still_px) {
		finger->still_x_px = touch.x_px;
		finger->still_y_px = touch.y_px;
		finger->still_s = touch.at_s;
	}
	drag(hand, finger, was_x_px, was_y_px);
}

static void end(struct hand *hand, struct finger *finger)
{
	struct gesture gesture =
		tell(hand, finger, finger->dragged ? GESTURE_DROP : GESTURE_TAP, finger->heard_s);

	if (finger->dragged) {
		struct touch_speed speed =
			speed_capped(speed_of(finger->trail, finger->trail_count, finger->heard_s),
				     hand->limits.fastest_px_s);

		gesture.speed_x_px_s = speed.x_px_s;
		gesture.speed_y_px_s = speed.y_px_s;
	}
	queue_put(hand, &gesture);
	hand->pinch_px = 0.0f;
}

/* Did they land at one time and in one place? Fingers that are a palm already count. */
static bool together(const struct hand *hand, const struct finger *a, const struct finger *b)
{
	return a->down && b->down && fabs(a->from_s - b->from_s) <= hand->limits.palm_s &&
	       distance(a->from_x_px, a->from_y_px, b->from_x_px, b->from_y_px) <=
		       hand->limits.palm_px;
}

/* Three that are together, the newest among them, are no fingers. */
static void spot_palm(struct hand *hand, struct finger *newest)
{
	double at_s = newest->heard_s;

	for (int i = 0; i < FINGERS_MAX; i++) {
		for (int j = i + 1; j < FINGERS_MAX; j++) {
			struct finger *a = &hand->fingers[i];
			struct finger *b = &hand->fingers[j];

			if (a != newest && b != newest && together(hand, a, newest) &&
			    together(hand, b, newest) && together(hand, a, b)) {
				cancel(hand, a, fmax(at_s, a->heard_s));
				cancel(hand, b, fmax(at_s, b->heard_s));
				cancel(hand, newest, at_s);
			}
		}
	}
}

/* A free place; or that of the finger that has been inert for longest, whose lift got lost. */
static struct finger *vacancy(struct hand *hand)
{
	struct finger *oldest = NULL;

	for (int i = 0; i < FINGERS_MAX; i++) {
		struct finger *finger = &hand->fingers[i];

		if (!finger->down) {
			return finger;
		}
		if (finger->inert && (oldest == NULL || finger->heard_s < oldest->heard_s)) {
			oldest = finger;
		}
	}
	return oldest;
}

static void hear_down(struct hand *hand, struct finger *finger, struct touch touch)
{
	if (!sane_place(touch) || !isfinite(touch.at_s)) {
		return;
	}
	if (finger != NULL) {
		cancel(hand, finger, fmax(touch.at_s, finger->heard_s));
		finger->down = false;
	}
	struct finger *landed = vacancy(hand);

	if (ghosts_know(&hand->ghosts, touch.x_px, touch.y_px, touch.at_s) || landed == NULL ||
	    !queue_has_room(hand, hand_count(hand))) {
		return;
	}
	*landed = (struct finger){
		.down = true,
		.id = touch.finger,
		.from_x_px = touch.x_px,
		.from_y_px = touch.y_px,
		.x_px = touch.x_px,
		.y_px = touch.y_px,
		.still_x_px = touch.x_px,
		.still_y_px = touch.y_px,
		.from_s = touch.at_s,
		.still_s = touch.at_s,
		.heard_s = touch.at_s,
	};
	remember(landed, touch);
	hand->pinch_px = 0.0f;
	put(hand, landed, GESTURE_PRESS, touch.at_s);
	spot_palm(hand, landed);
}

static void hear_move(struct hand *hand, struct finger *finger, struct touch touch)
{
	if (finger == NULL || !sane_place(touch) || !isfinite(touch.at_s)) {
		return;
	}
	touch.at_s = fmax(touch.at_s, finger->heard_s);
	ripen(hand, finger, touch.at_s);
	finger->heard_s = touch.at_s;
	if (live(finger)) {
		move(hand, finger, touch);
	}
}

/* Heard even if its numbers are none: the finger has left all the same. */
static void hear_up(struct hand *hand, struct finger *finger, struct touch touch)
{
	if (finger == NULL) {
		return;
	}
	touch.at_s = isfinite(touch.at_s) ? touch.at_s : finger->heard_s;
	if (!sane_place(touch)) {
		touch.x_px = finger->x_px;
		touch.y_px = finger->y_px;
	}
	hear_move(hand, finger, touch);
	if (live(finger)) {
		end(hand, finger);
	}
	finger->down = false;
}

static void hear_lost(struct hand *hand, struct finger *finger, struct touch touch)
{
	if (finger != NULL) {
		double at_s = isfinite(touch.at_s) ? touch.at_s : finger->heard_s;

		cancel(hand, finger, fmax(at_s, finger->heard_s));
		finger->down = false;
	}
}

static void (*const hears[])(struct hand *hand, struct finger *finger, struct touch touch) = {
	[TOUCH_DOWN] = hear_down,
	[TOUCH_MOVE] = hear_move,
	[TOUCH_UP] = hear_up,
	[TOUCH_LOST] = hear_lost,
};
static_assert(COUNT_OF(hears) == TOUCH_LOST + 1, "each kind of sample is heard");

void hand_hear(struct hand *hand, struct touch touch)
{
	struct finger *known = NULL;

	for (int i = 0; i < FINGERS_MAX; i++) {
		if (hand->fingers[i].down && hand->fingers[i].id == touch.finger) {
			known = &hand->fingers[i];
		}
	}
	if ((size_t)touch.kind < COUNT_OF(hears)) {
		hears[touch.kind](hand, known, touch);
	}
}
