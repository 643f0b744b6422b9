/*
 * What a visitor opened, seen from the state and told to a tally.
 *
 * Looks at the state after each turn and knows no clock: seconds are the
 * state's, the hour is told. A plain value; all zero is a kiosk that nobody has
 * woken yet. Nothing in it says who was there: no touch, no place, no time finer
 * than the hour in which the visit began.
 *
 * A visit lasts from waking to the return of the slides, or to „На почетак“;
 * the next begins with a touch after that. Nobody says when they leave: where
 * only the last touch is known, a page is taken as read for the time that its
 * words take (idle.word_s of kiosk.yaml), and no longer.
 * Invariant: a visit is told once, when it ends, with exactly one language.
 */
#ifndef MREZE_MODEL_VISIT_H
#define MREZE_MODEL_VISIT_H

#include <stdbool.h>
#include <stdint.h>

#include "base/tally.h"
#include "model/state.h"

struct visit {
	bool on;
	bool stayed;      /* touched again after waking */
	int hour;         /* it began in */
	uint64_t shows;   /* state.visits when it began */
	double from_s;    /* the touch that woke it */
	double touched_s; /* the last one */
	double ahead_s;   /* a touch up to then belongs to the visit before */
	float reads_s;    /* that the words of what is open take */
	enum scene scene;
	double scene_from_s, scene_s[SCENE_COUNT];
	unsigned seen; /* a bit a scene */
	uint64_t network;
	double network_from_s;
	char network_id[TALLY_ID_ROOM], language[TALLY_ID_ROOM];
};

/* After each turn. hour: now, as in calendar.h, or TALLY_HOUR_UNKNOWN. */
void visit_watch(struct visit *visit, const struct state *state, int hour, struct tally *tally);

/* The kiosk stops at now_s: whoever is there is counted so far. */
void visit_end(struct visit *visit, double now_s, struct tally *tally);

#endif
