/*
 * The medallions of the river: one for each event on it, and one for each
 * network that has no year.
 *
 * Owns nothing. Invariant: at most one medallion of a network is named
 * medallion/ID, as on its page: the one that is pressed, or that opened the
 * page last, so that the gate grows out of it and goes back into it.
 */
#ifndef MREZE_SCENE_TIMELINE_MEDAL_H
#define MREZE_SCENE_TIMELINE_MEDAL_H

#include "scene/timeline_plan.h"

enum { MEDAL_NAME = 128 };

/* Of the event's node: "timeline/balcinet/founded-2000-12". */
void medal_name(const struct timeline_plan *plan, const struct moment *moment, char *out,
		size_t room);

/* Opens its network; says which of its medallions did. */
struct action medal_action(const struct timeline_plan *plan, const struct moment *moment);

station_fn put_medal;

/* A disc with the network's emblem; rim: the ring around it, px. */
void put_disc(const struct layout *layout, struct rect disc, float rim, struct colour ring,
	      struct colour edge);

/* The medallion of a network without a year, below the control that opens it. */
void put_undated_disc(const struct layout *layout, int control, struct rect box, int network);

#endif
