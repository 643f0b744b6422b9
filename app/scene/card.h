/*
 * A network as a gate: stone arch, lantern, medallion, name, one line.
 *
 * Sizes come from a table of looks, one for each way home can be; a row of
 * cards shares one baseline for its names. Owns nothing. Invariant: a card
 * paints inside its box, but for its keystone, shadow and light.
 */
#ifndef MREZE_SCENE_CARD_H
#define MREZE_SCENE_CARD_H

#include "scene/layout.h"

enum { CARD_ROW_MAX = 12 };

/* Design px, at u = 10 of the class that uses it. */
struct card_look {
	float w, h;
	float k;                          /* scale of stone and shadow */
	float medallion, medallion_y;     /* diameter, centre */
	float name_two_y, name_one_y;     /* top of the name, in a row with and without a two-line name */
	float name_most, name_least;
	float line_px, line_line;         /* 0: no line */
	float pad;                        /* of the name, from the arch */
	int name_lines, line_lines;       /* most lines of the name, of the line below it */
	int text_lines;                   /* of both together */
	float lamp_y, lamp_k;
};

enum card_light { CARD_PLAIN, CARD_LIT, CARD_DIM };

/* The texts of a row, broken: what its cards must agree on. */
struct card_row {
	int count;
	float name_px[CARD_ROW_MAX];
	float baseline;                   /* of the first line of every name, from the card's top */
	struct lines name[CARD_ROW_MAX];
	struct lines line[CARD_ROW_MAX];
};

/* The look of a single card beside a network's text: home's on a wide screen. */
extern const struct card_look card_aside_look;

/* Breaks the texts of count networks (by index) to the look. */
void card_row(const struct layout *layout, const struct card_look *look, const int *networks,
	      int count, struct card_row *row);

struct card_place {
	const char *scope; /* its name is scope/ID: "card" on home */
	int parent;
	float x, y;        /* px */
	enum card_light light;
};

/* Adds the nodes of card `nth` of the row: it opens its network. */
void card_put(const struct layout *layout, const struct card_look *look, const struct card_row *row,
	      int nth, int network, struct card_place place);

/* Stone, niche and keystone alone; stone: thickness of the wall, design px. */
void put_card_arch(const struct layout *layout, struct rect box, float stone, struct colour deep);

/* What opens that network, with the strip of pages it lies on. */
struct action open_action(const struct layout *layout, int network);
struct scroll_range pages_range(const struct layout *layout);

#endif
