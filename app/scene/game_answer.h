/*
 * The answer to a question of the game: the hero's gate and what is told of it.
 *
 * Owns nothing. Invariant: all of it stands above the dock at the largest size
 * that fits; after a wrong choice it says what that network is.
 */
#ifndef MREZE_SCENE_GAME_ANSWER_H
#define MREZE_SCENE_GAME_ANSWER_H

#include "scene/game_look.h"
#include "scene/layout.h"

void put_game_answer(const struct layout *layout, const struct game_look *look);

#endif
