/*
 * One network, whole: its gate, names, facts, text, and the way to the others.
 *
 * The networks lie side by side, a screen each, and the strip of pages follows
 * a finger; at most two pages are laid out. Owns nothing. Invariant: what is
 * too long for its place scrolls, and then has arrows.
 */
#ifndef MREZE_SCENE_DETAIL_H
#define MREZE_SCENE_DETAIL_H

#include "scene/layout.h"

void detail_layout(const struct layout *layout);

#endif
