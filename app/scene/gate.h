/*
 * The big gate: what a card becomes when it opens, and what a slide shows.
 *
 * Stone, keystone, an evening over hills and a river, and the medallion with
 * the network's emblem. Owns nothing. Invariant: all of it is given by one
 * radius; nothing reaches beyond 1.2 of it above and beside its spring.
 */
#ifndef MREZE_SCENE_GATE_H
#define MREZE_SCENE_GATE_H

#include "scene/layout.h"

/* What is seen through it. */
enum gate_view {
	VIEW_HILLS, /* an evening */
	VIEW_PLACE, /* the way to its place */
	VIEW_DATES, /* a river that carries its dates */
};

/* Px on the screen. */
struct gate_look {
	float x, spring_y, radius, foot_y; /* middle, height of the half circle's centre, half opening */
	float medallion, lift;             /* diameter; px above the spring */
	float horizon;                     /* below the spring, in radii */
	float water_y;
	float swell;                       /* how large the medallion is painted; 0: 1 */
	struct colour line;                /* around the stone */
	enum moves moves;
	enum gate_view view;
};

/* Hills, unless little is known of the network and its only facts can be seen instead. */
enum gate_view gate_view(const struct layout *layout, int network);

/* The sky behind anything but hills, at the crown and at the foot. */
struct colour gate_sky_high(struct colour deep);
struct colour gate_sky_low(struct colour deep);

/* An evening through a gate that is nobody's, on a sill; behind everything. Adds the node gate. */
void put_open_view(const struct layout *layout, const struct gate_look *look, struct colour deep);

/* Adds the nodes gate/ID and medallion/ID below parent. */
void put_gate(const struct layout *layout, int parent, const struct gate_look *look, int network);

#endif
