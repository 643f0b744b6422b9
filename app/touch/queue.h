/*
 * The gestures of a hand that nobody has read yet.
 *
 * A ring inside struct hand, for gesture.c alone. Invariant: it never
 * overflows. A press adds at most five gestures to it that stay unread: PRESS,
 * HOLD, one DRAG, one PINCH (later ones are added to those) and its end; and
 * queue_has_room() promises all five for every finger that is down and one more.
 */
#ifndef MREZE_TOUCH_QUEUE_H
#define MREZE_TOUCH_QUEUE_H

#include "touch/gesture.h"

/* May one more finger land, while that many are down and not yet ended? */
bool queue_has_room(const struct hand *hand, int fingers);

/* Adds a gesture, or joins it with an unread one of the same kind and press. */
void queue_put(struct hand *hand, const struct gesture *gesture);

#endif
