/*
 * What must hold of each screen, whoever laid it out for whom.
 *
 * screens_look() lays out one screen and counts what is broken, telling each kind of fault a few
 * times. Owns nothing. Invariant: a law is counted in screens_broken[] and nowhere else.
 */
#ifndef MREZE_TESTS_SCREENS_H
#define MREZE_TESTS_SCREENS_H

#include "scene/scene.h"

enum law {
	LAW_NOTHING_DROPPED,
	LAW_NAMES_UNIQUE,
	LAW_BOXES_FINITE,
	LAW_TARGETS_LARGE,
	LAW_CONTROLS_APART,
	LAW_CONTROLS_INSIDE,
	LAW_CONTROLS_IN_REACH, /* under low reach none lies above what is within it */
	LAW_TEXTS_LEGIBLE,     /* 16' of arc; with the largest letters 42', 37' in low reach, 24' on 7" */
	LAW_TEXTS_INSIDE,      /* no line is cut by the screen's edge */
	LAW_TEXTS_APART,       /* no line lies over another */
	LAW_SCROLLS_FOR_MORE,
	LAW_COUNT,
};

extern int screens_broken[LAW_COUNT];
extern int screens_seen;

/* moves: in the middle of a drag, where parts may hang over the edge. */
void screens_look(struct state *state, struct env screen, const char *what, bool moves);

#endif
