/*
 * The sheet „Приступачност“: the visitor's own wishes, a row each.
 *
 * It rises from the river over any scene; each row takes effect at once and
 * holds for the visit. Owns nothing. Invariant: every row is one target across
 * its whole width, and its state is shown by shape and word, not by colour.
 */
#ifndef MREZE_SCENE_ACCESS_H
#define MREZE_SCENE_ACCESS_H

#include "scene/layout.h"

void access_layout(const struct layout *layout);

/* The button that opens it, wherever a scene has its place for it. */
void put_access_button(const struct layout *layout, int parent, struct rect box);

#endif
