/*
 * Lets the picture catch up with what layout says, by springs and fades.
 *
 * The stage remembers, by node id, where each thing was last shown and how
 * fast it moved; in the caller's memory, fixed in size. Places are kept
 * relative to the parent, so that what lies on a strip goes with the strip and
 * never lags behind the finger. What layout no longer names fades out over the
 * new picture. Invariant: it decides nothing: given time, its frame is the
 * layout's. Leaving nodes accept nothing.
 */
#ifndef MREZE_SCENE_STAGE_H
#define MREZE_SCENE_STAGE_H

#include <stdbool.h>

#include "motion/spring.h"
#include "scene/frame.h"

struct actor {
	uint64_t id, parent;             /* id 0: free */
	struct spring x, y, w, h, scale; /* x, y from the parent's upper left corner */
	struct rect shown;               /* px on the screen, in the last turn */
	float alpha;                     /* its own in the last turn; leaving: when it began to */
	double came_s, left_s;           /* left_s: INFINITY while layout names it */
	int turn;                        /* last one in which it was on the frame */
	bool new;                        /* came in that turn */
};

struct stage {
	struct actor actors[2 * FRAME_NODES]; /* open addressing by id */
	int turn;
	double now_s;
	bool still;                      /* no motion, fades only */
	bool arrived;                    /* nothing moved in the last turn */
};

void stage_init(struct stage *stage);

/*
 * Moves the nodes of frame from where `shown` (the frame of the last turn, or
 * NULL) had them to where they should be at now_s, and adds those that leave.
 * True when everything has arrived.
 */
bool stage_follow(struct stage *stage, const struct frame *shown, struct frame *frame, bool still,
		  double now_s);

#endif
