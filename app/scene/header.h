/*
 * The head of home: the mark, the title and the line that counts the networks.
 *
 * Owns nothing. Invariant: nothing in it is touched, so it may stand above
 * everybody's reach.
 */
#ifndef MREZE_SCENE_HEADER_H
#define MREZE_SCENE_HEADER_H

#include "scene/layout.h"

/* right_px: where the title must end (the languages begin there, or the screen's margin). */
void put_header(const struct layout *layout, float right_px);

/* The kiosk's mark, as kiosk.yaml names it. */
void put_mark(const struct layout *layout, struct rect box);

#endif
