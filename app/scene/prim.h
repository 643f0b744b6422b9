/*
 * The things that can be painted, one record each.
 *
 * A plain value inside a frame; draw/ has one painter a kind. Boxes are px on
 * the screen as laid out; when the stage moves or scales the node, draw maps
 * them. Owns nothing. Invariant: what a painter needs stands in its prim;
 * two prims that are equal paint the same pixels.
 */
#ifndef MREZE_SCENE_PRIM_H
#define MREZE_SCENE_PRIM_H

#include "base/geom.h"
#include "scene/measure.h"

/* After each kind: what its fields mean. `ink`, `ink2`: from top to bottom; ink2 all zero is ink. */
enum prim_kind {
	PRIM_FILL,     /* the box, from ink to ink2 */
	PRIM_ROUND,    /* corners of a px; ink to ink2; border of b px inside, in edge; c = 1: ink to ink2
	                  from its middle outwards, as a medallion */
	PRIM_ARCH,     /* the same with a half circle as its top, foot corners of a px */
	PRIM_STONE,    /* limestone arch, open inside: wall a px thick, sill of .9 a, c blocks in the half
	                  circle, jamb joints every d px; joints of b px (0: 1.5, and an outline) in edge;
	                  ink, ink2 and edge left zero: limestone. What stands in it covers its inner edge */
	PRIM_NICHE,    /* arch whose sides are shaded: ink to ink2, shading for a thickness of a px;
	                  edge: light of a lamp b px below its crown that reaches c px */
	PRIM_KEYSTONE, /* fills the box: wide above, c (0: .67) as wide below; ink to ink2, edge of b px */
	PRIM_SHADOW,   /* below a shape that fills the box: corners a px (a < 0: an arch), blur b px, ink */
	PRIM_GLOW,     /* a disc that fades from ink in the middle to nothing; c: where half is left */
	PRIM_RING,     /* circle line of a px inside the box, in ink; b: share drawn, clockwise from 12 */
	PRIM_DASHES,   /* dashed outline of corners a px, b px wide, in ink */
	PRIM_PICTURE,  /* text: "assets:emblems/ecad", or a file of the content, '#', its stamp; fits into the box;
	                  ink is multiplied in (white leaves it); edge: what its monogram is written in,
	                  text2: the monogram, shown where the picture can't be; c: painted so many times
	                  as large about its middle (0: 1) */
	PRIM_TEXT,     /* one line: face at a px, baseline at box.y, from box.x on, box.w wide, in ink */
	PRIM_QR,       /* code of text, dark modules in ink, whole px a module, centred */
	PRIM_WALL,     /* limestone courses a px high, wash of ink at the top and ink2 at the foot,
	                  edge over the whole */
	PRIM_HILLS,    /* view through a gate: arch-shaped, ink the theme's deep, a: horizon as a share of
	                  the half width below the spring, b: waterline px below the box's top, c: drift px,
	                  d: seconds that its lights have been lit, up to HILL_LIGHTS_S, then again from 0;
	                  edge's alpha: how much of the same view in ink2 is seen over it */
	PRIM_WAVE,     /* a strip of water: from y = box.y + a sin(2 pi x/b + c) + .35 a sin(2 pi x/(.43 b) + 1.3 c)
	                  down to the box's foot, in ink; d: which layer, for the ripples */
	PRIM_STARS,    /* scattered over the box, in ink; a: how many, b: seed */
	PRIM_LINE,     /* from x, y to x + w, y + h (either may be negative), a px wide, in ink */
	PRIM_RIBBON,   /* a reach of a river: its middle runs from x, y to x + w, y + h, half as wide as a
	                  at its beginning, b at its end, measured across x (c < 0: across y); from ink to
	                  ink2; its banks roll by about 3 |c| px, d: how they lie */
	PRIM_TILES,    /* a tally of a tiles in ink, b px from one to the next, in columns of five along a
	                  stream that flows at c radians, a gap after each ten; in the box's middle */
	PRIM_LAND,     /* Europe, equal area about EUROPE_LONGITUDE, EUROPE_LATITUDE: that point lies a, b px
	                  from the corner of `rest`, c px are a radian; coasts glow for d px (0: not at all);
	                  land from ink to ink2, sea in edge and darker outwards; fills the box */
	PRIM_AREA,     /* one country on such a map, text: its ISO 3166 number; a, b, c as above, striped
	                  ink and ink2, outline of d px in edge */
	PRIM_GLOBE,    /* the world as a disc of the box's width about longitude a, latitude b, c degrees to
	                  its rim; coasts glow for d px; land in ink, sea from edge to ink2 outwards */
	PRIM_CURVE,    /* from x, y to x + w, y + h, bent by b (base/curve.h): a px wide in ink, between
	                  lines of d px in edge; c: share drawn, from its beginning */
	PRIM_WEDGE,    /* from x, y, a px wide, to a point at x + w, y + h; in ink, line of b px in edge */
	PRIM_KIND_COUNT,
};

/* After so many seconds the lights on the hills are as they were. */
#define HILL_LIGHTS_S 240.0f

struct prim {
	enum prim_kind kind;
	struct rect box;
	struct colour ink, ink2, edge;
	float a, b, c, d;
	struct rect rest; /* of a map: where its box comes to rest; it is sharp there, on the screen's
	                     part of it, and stretched elsewhere. Empty: it is where it rests */
	enum face face;
	int text, text2; /* offsets in the frame's pool; 0 is an empty text */
};

#endif
