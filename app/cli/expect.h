/*
 * What a walk expects of the screen: scene, texts, nodes, whole frames.
 *
 * Changes nothing in the player. Invariant: each function is true when the
 * screen is as expected, else false, after saying what was expected and what is.
 */
#ifndef MREZE_CLI_EXPECT_H
#define MREZE_CLI_EXPECT_H

#include "cli/player.h"

bool expect_scene(struct player *player, const struct step *step);
bool expect_text(struct player *player, const struct step *step);
bool expect_no_text(struct player *player, const struct step *step);
bool expect_node(struct player *player, const struct step *step);
bool expect_no_node(struct player *player, const struct step *step);
bool expect_whole(struct player *player, const struct step *step);

/* Compares with the printed frame in the file beside the walk, or writes that file. */
bool expect_frame(struct player *player, const struct step *step);

#endif
