/*
 * What stands beside a medallion on the river: the year, the network's name
 * and what happened.
 *
 * Owns nothing. Invariant: a label paints inside label_box(), and the size
 * that was measured is the size that is painted.
 */
#ifndef MREZE_SCENE_TIMELINE_LABEL_H
#define MREZE_SCENE_TIMELINE_LABEL_H

#include "scene/timeline_plan.h"

/* Width of a label from its node, px: gutter, year and texts; never more than the most. */
float label_width(const struct timeline_plan *plan, const struct moment *moment);
float label_width_most(const struct timeline_plan *plan);

/* Height of a label that may be room px wide beside the year. */
float label_height(const struct timeline_plan *plan, const struct moment *moment, float room);

/* On a river that runs down: how wide the texts of a label there may be, px. */
float label_room(const struct timeline_plan *plan, enum lane lane, float along, int year);

struct rect label_box(const struct timeline_plan *plan, const struct station *station);

station_fn put_label;

#endif
