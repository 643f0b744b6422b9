/*
 * The three gates of a question.
 *
 * Side by side each is an arch with medallion and name; in rows the name
 * stands on a panel right of the arch. Owns nothing. Invariant: all three are
 * of one size and lie inside the box.
 */
#ifndef MREZE_SCENE_GAME_GATES_H
#define MREZE_SCENE_GAME_GATES_H

#include "scene/game_look.h"
#include "scene/layout.h"

/* box: px, all three. */
void put_game_gates(const struct layout *layout, const struct game_look *look, struct rect box);

#endif
