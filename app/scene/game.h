/*
 * „Која је то мрежа?“: a question over three gates, and the gate that answers.
 *
 * Two faces of one scene: while it is asked, three gates to choose from;
 * then the answer's gate opens as the hero, with a sentence. Owns nothing.
 * Invariant: a gate is game/answer/ID, its medallion medallion/ID, as
 * everywhere, so that the gate opens by itself.
 */
#ifndef MREZE_SCENE_GAME_H
#define MREZE_SCENE_GAME_H

#include "scene/layout.h"

void game_layout(const struct layout *layout);

#endif
