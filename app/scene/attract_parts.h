/*
 * The parts of a slide that files of their own put: its words, its controls.
 *
 * Owns nothing. Invariant: whatever stands on a slide lies slide_shift() off
 * its place of the table, so that no bright edge stays where it is.
 */
#ifndef MREZE_SCENE_ATTRACT_PARTS_H
#define MREZE_SCENE_ATTRACT_PARTS_H

#include "scene/layout.h"

/* The city's mark and the title of the whole. */
void put_brand(const struct layout *layout);

/* Theme, names, one line and the date, one after the other. */
void put_slide_words(const struct layout *layout, int network);

/* One small arch a network, the present one larger. */
void put_ticks(const struct layout *layout);

/* „Додирните екран“ in each language, „Приступачност“, the pause. */
void put_slide_controls(const struct layout *layout);

#endif
