/*
 * The themes as coins on the water: one lights its gates, again lets go.
 *
 * Owns nothing. Invariant: a coin is never known by its colour alone; icon and
 * word go with it.
 */
#ifndef MREZE_SCENE_COINS_H
#define MREZE_SCENE_COINS_H

#include "scene/layout.h"

/* In one row, natural widths, equal gaps. Sizes in px. */
void put_coins_row(const struct layout *layout, int parent, struct rect box, float coin, float size);

/* In a grid of columns, rows of pitch px. */
void put_coins_grid(const struct layout *layout, int parent, struct rect box, int columns,
		    float pitch, float coin, float size);

/* Label below the coin, equal cells in one row. */
void put_coins_stacked(const struct layout *layout, int parent, struct rect box, float coin,
		       float size);

#endif
