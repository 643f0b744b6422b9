/*
 * From samples to what a hand does: press, tap, hold, drag, pinch.
 *
 * One small state machine a finger, ten of them, in the caller's memory; no
 * clock: time comes with each sample and with hand_ripen(). It knows nothing
 * of what lies under a finger; scene/meaning.h decides that.
 *
 * Invariant: each GESTURE_PRESS is followed by exactly one of GESTURE_TAP,
 * GESTURE_DROP or GESTURE_CANCEL with the same slot, whatever the panel sends
 * (fingers lost, ids used again, times backwards, NaN) and however long the
 * gestures stay unread; every number in a gesture is finite.
 */
#ifndef MREZE_TOUCH_GESTURE_H
#define MREZE_TOUCH_GESTURE_H

#include <stdbool.h>

#include "touch/ghost.h"
#include "touch/speed.h"
#include "touch/touch.h"

enum gesture_kind {
	GESTURE_PRESS,  /* a finger landed */
	GESTURE_HOLD,   /* it has rested for hold_s without leaving the slop */
	GESTURE_DRAG,   /* it left the slop, or moved on after that; move_* since the last one */
	GESTURE_TAP,    /* lifted and never left the slop, however long that took */
	GESTURE_DROP,   /* lifted after a drag; speed_* as it left */
	GESTURE_PINCH,  /* the only two fingers, both dragged, changed their distance: see spread */
	GESTURE_CANCEL, /* lost, a palm, or stuck for too long: nothing it did counts */
};

struct gesture {
	enum gesture_kind kind;
	int slot;         /* 0 to FINGERS_MAX - 1, the finger's place in the hand; pinch: the
			     finger that landed first */
	float x_px, y_px; /* where the finger is; pinch: the middle between the two */
	float from_x_px, from_y_px;       /* where it landed */
	float move_x_px, move_y_px;       /* drag; the first one begins at the edge of the slop */
	float speed_x_px_s, speed_y_px_s; /* drop */
	float spread;                     /* pinch: new distance / old */
	double from_s, at_s;              /* when it landed; when this happened */
};

/* Thresholds, all in the units of the samples. */
struct gesture_limits {
	float slop_px;      /* 3 mm of the screen: what still is a tap */
	float palm_px;      /* contacts that land together within this, three or more, are a palm */
	float still_px;     /* what still is resting */
	float fastest_px_s; /* no drop is faster */
	double hold_s;
	double palm_s;  /* "together" */
	double stuck_s; /* a finger that rests longer is a sticker or a bag */
};

struct finger {
	bool down;
	bool inert;   /* cancelled: still on the panel, not heard until it lifts */
	bool dragged; /* it has left the slop */
	bool held;    /* its hold has been told */
	int64_t id;
	float from_x_px, from_y_px;
	float x_px, y_px;
	float still_x_px, still_y_px; /* where it has rested since still_s */
	double from_s, still_s, heard_s;
	int trail_count; /* the newest places, oldest first, for the speed */
	struct touch trail[TRAIL_MAX];
};

enum { GESTURES_QUEUED = 128 };

struct hand {
	struct gesture_limits limits;
	struct ghosts ghosts;
	struct finger fingers[FINGERS_MAX];
	float pinch_px;   /* distance that was told last; 0 while nothing is pinched */
	int first, count; /* the ring of gestures not yet read */
	struct gesture queue[GESTURES_QUEUED];
};

/* Limits for a screen with that many px per mm; the table is in limits.c. */
struct gesture_limits gesture_limits_for(float px_per_mm);

void hand_init(struct hand *hand, struct gesture_limits limits);

/*
 * Hears one sample. While a finger's last drag or pinch is unread, the next one
 * is added to it. With so much unread that a finger's gestures might not find
 * room, new fingers are not heard. An eleventh finger never is, nor one that
 * only a panel makes (ghost.h), nor a DOWN or MOVE with a number that is none (a
 * place beyond 1e5 px counts as none).
 */
void hand_hear(struct hand *hand, struct touch touch);

/* Lets time pass: holds ripen, stuck fingers go inert. */
void hand_ripen(struct hand *hand, double now_s);

/* The next gesture, oldest first; false when there is none. */
bool hand_next(struct hand *hand, struct gesture *gesture);

/* When hand_ripen() has something to do next; INFINITY if never. */
double hand_deadline(const struct hand *hand);

/* Fingers on the screen that count: neither inert nor lost. */
int hand_count(const struct hand *hand);

#endif
