/*
 * Home: every network as a card, any number of them, on the wall above the river.
 *
 * How many fit decides whether home stands still or scrolls: whole columns
 * sideways on wide and compact screens, rows down on tall ones. Owns nothing.
 * Invariant: each card is reachable by a tap alone (arrows stand wherever it scrolls).
 */
#ifndef MREZE_SCENE_HOME_H
#define MREZE_SCENE_HOME_H

#include "scene/layout.h"

void home_layout(const struct layout *layout);

/* Where home must be scrolled to so that the card of network is whole, and its range. */
float home_place(const struct layout *layout, int network, struct scroll_range *range);

#endif
