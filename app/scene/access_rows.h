/*
 * The rows of „Приступачност“: a table of what a visitor may wish, and how each is shown.
 *
 * A new wish is one line of the table in access_rows.c. Owns nothing. Invariant: the whole row is
 * the target, or each of its cells is one; what is chosen is told by shape and word, not by colour
 * alone, and every label stands at label_px().
 */
#ifndef MREZE_SCENE_ACCESS_ROWS_H
#define MREZE_SCENE_ACCESS_ROWS_H

#include "scene/layout.h"

/* How many of them this kiosk offers. */
int access_row_count(const struct layout *layout);

/* The nth of those, into its box (px). */
void put_access_row(const struct layout *layout, int parent, struct rect box, int nth);

#endif
