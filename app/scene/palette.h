/*
 * The colours of the house, by what they are for.
 *
 * Constants only. Invariant: text in cream on any theme's deep colour, in ink
 * or soft ink on the wall and in cream on navy has a contrast of at least 7:1.
 */
#ifndef MREZE_SCENE_PALETTE_H
#define MREZE_SCENE_PALETTE_H

enum {
	HEX_NAVY = 0x12234D,        /* water, titles */
	HEX_NIGHT = 0x0B1733,
	HEX_NIGHT_FOOT = 0x1A3268,  /* the sky of the slides, at its foot */
	HEX_BUTTON = 0x1B3470,      /* on navy */
	HEX_LIMESTONE = 0xF3EBDC,
	HEX_CREAM = 0xFBF6EB,
	HEX_INK = 0x1A2138,
	HEX_SOFT_INK = 0x4A4338,
	HEX_PALE = 0xEDE6D6,        /* second text on night */
	HEX_GOLD = 0xD9AE55,
	HEX_GOLD_LIGHT = 0xE7C478,
	HEX_GOLD_DARK = 0x8A6116,
	HEX_STONE_HIGH = 0xFFFAEE,
	HEX_STONE_LOW = 0xE0CEA9,
	HEX_STONE_EDGE = 0xB79C69,
	HEX_JOINT = 0xBFA673,
	HEX_WASH_FOOT = 0xCEB482,
	HEX_SHADE = 0x3A260A,       /* of things on the wall */
	HEX_SCRIM = 0x081028,
	HEX_TICK = 0x8CA2DA,
	HEX_DUSK = 0x1A204C,        /* over the gates of other themes */
	HEX_LAMPLIGHT = 0xFFCE70,
	HEX_SEA_EUROPE = 0x23528F,  /* the sea, where it is brightest */
	HEX_SEA_WORLD = 0x2A5C9C,
	HEX_LAND_WORLD = 0xEADDC2,
	HEX_AREA = 0x9FD8CB,        /* a country on the map, striped */
	HEX_AREA_STRIPE = 0x6FBFAE,
	HEX_AREA_EDGE = 0x0B564D,
	HEX_BRIGHT = 0xFFD83D,      /* high contrast: what leads on */
	HEX_SPENT = 0x7A6A46,       /* a control that leads nowhere now */
};

#endif
