/*
 * What lies over a scene: a stack, the top of which takes all input.
 *
 * A plain value inside the state. Invariant: no overlay is on the stack twice,
 * and the prompt is always on top.
 */
#ifndef MREZE_MODEL_OVERLAYS_H
#define MREZE_MODEL_OVERLAYS_H

#include <stdbool.h>

enum overlay {
	OVERLAY_THEMES, /* the coins as a sheet, on compact screens */
	OVERLAY_ACCESS, /* „Приступачност“ */
	OVERLAY_PROMPT, /* „Да ли сте још ту?“ */
	OVERLAY_COUNT,
};

struct overlays {
	int count;
	enum overlay stack[OVERLAY_COUNT]; /* the topmost last */
	double since_s[OVERLAY_COUNT];     /* by overlay: when it came */
};

bool overlays_have(const struct overlays *overlays, enum overlay overlay);

void overlays_push(struct overlays *overlays, enum overlay overlay, double now_s);
void overlays_remove(struct overlays *overlays, enum overlay overlay);

#endif
