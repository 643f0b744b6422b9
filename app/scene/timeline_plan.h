/*
 * The river of time on this screen: its measures, where its events stand, and
 * whether it must be dragged.
 *
 * A plain value made anew for each layout; it owns nothing. Up to
 * RIVER_STILL_MAX events are kept with their places; a longer river is walked
 * from its source each time, without memory, and only what is seen is visited.
 * Invariant: a station's along and across are px on the screen, scrolled.
 */
#ifndef MREZE_SCENE_TIMELINE_PLAN_H
#define MREZE_SCENE_TIMELINE_PLAN_H

#include "scene/layout.h"
#include "scene/timeline_river.h"

/* Design px. A place < 0 counts from the screen's far edge. */
struct timeline_look {
	bool down;
	float top, bottom;          /* between them stand the labels */
	float side;                 /* margin */
	float from, to;             /* along, of the first and the last event that stand still */
	float across, across_to;    /* of a river that runs down: from bank to bank */
	float middle, middle_to;    /* the same when labels stand on both sides of it */
	float high, radius, gutter; /* of a label; of a medallion; between node and year */
	float year_px, name_px, text_px, number_px;
	float half_from, half_to, tile, unit;
	int lines;         /* of texts, where the year stands above them */
	float least_scale; /* so much smaller it may be before it must be dragged */
};

struct timeline_plan {
	const struct layout *layout;
	const struct timeline_look *look;
	float scale; /* of everything on the river, <= 1 */
	struct river river;
	struct river_rule rule;
	struct rect view;          /* px; where events are seen */
	struct rect room;          /* px; what labels keep within */
	struct rect beside, above; /* px; legends */
	float side, high, radius, gutter, pitch;
	float year_px, name_px, text_px, number_px;
	float fade;   /* along: where a label comes and goes */
	bool stacked; /* labels: the year above the name */
	bool scrolls;
	struct scroll_range range;
	float scroll_px;
	int strip;                 /* the node that goes with the finger */
	float at[RIVER_STILL_MAX]; /* of a river that stands still */
};

struct station {
	const struct moment *moment;
	int nth;                     /* of those that are seen */
	int years;                   /* since the one before */
	float along, across, before; /* before: along of the one before */
};

extern const struct timeline_look timeline_looks[CLASS_COUNT];

/*
 * beside: px; a legend that labels keep out of while each lane has a bank of its own.
 * above: a legend that the river begins below when it has not.
 */
struct timeline_plan timeline_plan(const struct layout *layout, struct rect beside,
				   struct rect above);

/* Design px on the river, with its scale. */
float tk(const struct timeline_plan *plan, float design_px);

/* The same for what is smaller on compact screens. */
float uk(const struct timeline_plan *plan, float design_px);

enum lane lane_of(const struct moment *moment);

typedef void station_fn(const struct timeline_plan *plan, const struct station *station);

/* Those that are on the screen or whose label reaches into it, in the order of time. */
void timeline_visit(const struct timeline_plan *plan, station_fn *visit);

#endif
