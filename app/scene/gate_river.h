/*
 * What is seen through the gate of a network of which hardly more than dates is
 * known: a river that comes towards us and carries its years, the latest last.
 *
 * Owns nothing. Invariant: every year on it is one of the network's facts; the
 * city's own is gold.
 */
#ifndef MREZE_SCENE_GATE_RIVER_H
#define MREZE_SCENE_GATE_RIVER_H

#include "scene/gate.h"

/* Has it a date, no place, and few facts? */
bool has_gate_river(const struct layout *layout, int network);

/* Adds the node gate/ID/dates below parent. */
void put_gate_river(const struct layout *layout, int parent, const struct gate_look *look,
		    int network);

#endif
