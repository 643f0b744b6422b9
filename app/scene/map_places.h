/*
 * Which networks are where on the map: each place of the content once, as a dot
 * on the sheet of Europe or on that of the world.
 *
 * A plain value made anew for each layout; it owns nothing. Invariant: dots of
 * one sheet are at least a given distance apart, however close the places are,
 * and the city's own dot is where the city is.
 */
#ifndef MREZE_SCENE_MAP_PLACES_H
#define MREZE_SCENE_MAP_PLACES_H

#include "base/countries.h"
#include "base/projection.h"
#include "content/content.h"

enum {
	MAP_PLACES_MAX = 160, /* more than these are left out, and counted */
	MAP_FACES = 3,        /* networks that a plate shows; it says how many more there are */
};

enum sheet { SHEET_EUROPE, SHEET_WORLD, SHEET_COUNT };

struct map_place {
	int place; /* index in the content */
	enum sheet sheet;
	const struct country
		*country; /* painted as an area; NULL: a dot, or a ring for a country */
	struct point dot; /* px; pushed apart; of an area: where its plate hangs */
	struct point end; /* px; of its route: the dot, or the area's nearest coast */
	int network_count;
	int networks[MAP_FACES]; /* the first ones */
};

struct map_places {
	struct projection sheets[SHEET_COUNT];
	struct point city[SHEET_COUNT]; /* px */
	int count, left_out, on[SHEET_COUNT];
	struct map_place list[MAP_PLACES_MAX];
};

/* Which part of the sheet of Europe is ever shown: radians about its centre. */
extern const struct rect map_europe;

/* What of it the places of a content need, with the city; radians. whole: areas to their ends. */
struct rect map_places_extent(const struct content *content, bool whole);

/*
 * Fills places, of which `sheets` are given. apart: px between dots; least_area: px, a
 * country smaller than this is a ring.
 */
void map_places_find(struct map_places *places, const struct content *content, float apart,
		     float least_area);

#endif
