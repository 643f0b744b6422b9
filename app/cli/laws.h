/*
 * What is true of every turn, whatever a visitor did: a walk fails where it isn't.
 *
 * Pure; owns nothing. Invariant: a law speaks of what people see and of the
 * state behind it, never of how it came about, so that it holds for walks that
 * nobody thought of.
 */
#ifndef MREZE_CLI_LAWS_H
#define MREZE_CLI_LAWS_H

#include "turn.h"

enum { LAWS_ROOM = 200 };

/*
 * The law that the turn of now_s broke, as a short sentence, or NULL; where: the node or number
 * that broke it. now_s: of the turn.
 */
const char *laws_broken(const struct turn *turn, double now_s, char where[LAWS_ROOM]);

#endif
