/*
 * The part of the stage that lets things go: what layout no longer names.
 *
 * Called by stage.c only. Invariant: a leaving node stays where it was last
 * shown, grows fainter, accepts nothing, and is gone when its time is over.
 */
#ifndef MREZE_SCENE_STAGE_LEAVE_H
#define MREZE_SCENE_STAGE_LEAVE_H

#include "scene/stage.h"

/* Its row, or the free row where it would go; NULL when the table is full. */
struct actor *stage_actor(struct stage *stage, uint64_t id);

/* How long a node of that kind takes to go. */
float stage_leave_s(enum moves moves, bool still);

/* Adds to frame what was on `shown` and is not named any more; true when nothing leaves. */
bool stage_let_leave(struct stage *stage, const struct frame *shown, struct frame *frame);

#endif
