/*
 * The ring around what a keypad or the voice is on (EN 301 549 5.1.6, WCAG 2.4.7).
 *
 * Owns nothing. Invariant: it is a light line between two dark ones, so that it
 * stands out at 3:1 from stone and from water, from gold outlines too, and it lies within the
 * screen.
 */
#ifndef MREZE_SCENE_FOCUS_H
#define MREZE_SCENE_FOCUS_H

#include "scene/layout.h"

/* After everything else of the frame; nothing where nothing is in focus. */
void focus_layout(const struct layout *layout);

#endif
