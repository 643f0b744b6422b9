/*
 * What the rings and the tiles of the river mean, and the networks without a
 * year in one quiet line.
 *
 * Owns nothing. Invariant: what does not fit into the room it is given is not
 * put elsewhere: of the undated networks as many as fit, and the way to all.
 */
#ifndef MREZE_SCENE_TIMELINE_LEGEND_H
#define MREZE_SCENE_TIMELINE_LEGEND_H

#include "scene/timeline_plan.h"

enum legend_look {
	LEGEND_COLUMN,
	LEGEND_ROW,   /* side by side, broken into rows where it must be */
	LEGEND_TILES, /* the tile alone, on the smallest screens */
};

struct legend {
	enum legend_look look;
	float x, y, width; /* px; a column ends at x + width, what else begins at x */
	float size_px;     /* of the letters */
};

/* Where it stands, px. */
struct rect legend_box(const struct layout *layout, const struct legend *legend);
void put_legend(const struct layout *layout, const struct legend *legend);

/* From x, y on, at most width wide. */
void put_undated(const struct timeline_plan *plan, float x, float y, float width);

/* Height of that line, px. */
float undated_height(const struct timeline_plan *plan);

#endif
