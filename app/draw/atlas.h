/*
 * The outlines of land and countries, from assets/map/land.txt.
 *
 * Read once, when the first map is painted; the atlas owns its corners until
 * atlas_finish(). Invariant: rings have three corners or more; without the file
 * there are none, which is logged once.
 */
#ifndef MREZE_DRAW_ATLAS_H
#define MREZE_DRAW_ATLAS_H

#include <stdbool.h>

#include "base/geom.h"

struct ring {
	char code[8]; /* ISO 3166 number of the country, or "land" */
	int first, count;
};

struct atlas {
	bool asked;
	int ring_count, corner_count;
	struct ring *rings;
	struct point *corners; /* longitude and latitude, degrees */
};

/* assets: the folder. Later calls do nothing. */
void atlas_read(struct atlas *atlas, const char *assets);
void atlas_finish(struct atlas *atlas);

#endif
