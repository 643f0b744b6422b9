/*
 * What is seen through the gate of a network of which little is known: the way
 * from the city to its place, on the land between them.
 *
 * Owns nothing. Invariant: it lies below the gate's spring, where its sides are
 * straight; coasts come from the map's own data and no river is drawn from memory.
 */
#ifndef MREZE_SCENE_GATE_MAP_H
#define MREZE_SCENE_GATE_MAP_H

#include "scene/gate.h"

/* Is there one place, not far from the city, and hardly anything else to show? */
bool has_gate_map(const struct layout *layout, int network);

/* Where the opening shows what is instead of hills, px. */
struct rect gate_window(const struct gate_look *look);

/* The colour of its land, and the gate's sky over the upper end of the window, out of which it comes. */
struct colour gate_land(struct colour deep);
void put_gate_haze(const struct layout *layout, const struct gate_look *look, struct colour deep);

/* Adds the node gate/ID/map below parent. */
void put_gate_map(const struct layout *layout, int parent, const struct gate_look *look, int network);

#endif
