/*
 * What a plate of the map says below the name of its place.
 *
 * Owns nothing. Invariant: the words are the content's; which of them stand
 * together is decided here and by strings.yaml.
 */
#ifndef MREZE_SCENE_MAP_TEXTS_H
#define MREZE_SCENE_MAP_TEXTS_H

#include "scene/map_plan.h"

/* Fills line, "" where there is nothing that fits most px. */
void map_line(const struct map_plan *plan, const struct map_place *place, float most_px,
	      char *line);

#endif
