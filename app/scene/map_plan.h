/*
 * The map on this screen: its sheets, what is where, and which plate stands where.
 *
 * A plain value made anew for each layout; it owns nothing. Invariant: the same
 * content, screen, language and letters give the same plan; only the time moves
 * what is shown of it.
 */
#ifndef MREZE_SCENE_MAP_PLAN_H
#define MREZE_SCENE_MAP_PLAN_H

#include "scene/layout.h"
#include "scene/map_places.h"
#include "scene/map_plates.h"

enum { PLATE_LINE = 160 };

/* The sheet under fingers is never larger. */
#define MAP_MOST 4.0f

/* Design px; a place < 0 counts from the screen's far edge. */
struct map_look {
	float left, top, right, bottom; /* where dots should be: insets of the screen */
	float scale;                    /* of the sheet of Europe, at most: px a radian */
	bool whole;                     /* countries are seen to their ends */
	float side;                     /* margin of plates */
	float disc_x, disc_y, disc_r; /* the world; r 0: it is a view of its own, behind a button */
	float big;                    /* how large marks and plates are drawn */
	float plate, name_px, line_px; /* height; line_px 0: names alone */
	float low, low_px;             /* height and letters of plates that are names alone */
	float title_x, title_y, title_px, lead_px;
	float veil, words; /* heights: of the dark behind the title, of the languages' corner */
	float dock, dock_offset, dip; /* dip: how far plates may reach into the waves */
};

/* Where a plate stands. */
struct seat {
	bool shown;
	struct rect box;   /* px */
	struct point tail; /* where its leader leaves it */
	float seen;        /* 0 to 1, while it comes or goes */
};

/* What a plate says and how wide its parts are, px. */
struct plate_text {
	char line[PLATE_LINE];
	float disc, pitch; /* of its medallions: diameter, from one to the next */
	float faces_w, text_w;
	int faces;
	bool more; /* a last disc says how many networks more there are */
};

struct map_plan {
	const struct layout *layout;
	const struct map_look *look;
	enum sheet shown; /* whose plates are on the screen where the world has a view of its own */
	bool both;        /* the world is a disc on the sheet of Europe */
	struct zoom_view view;         /* what is seen of the sheet */
	float k;                       /* px of a design px of marks and plates */
	bool low;                      /* plates are names alone */
	float name_px, line_px, plate; /* px */
	struct rect sheet;             /* px; the window in which Europe is painted */
	struct projection whole;       /* of Europe, as it fills that window */
	struct point disc;
	float disc_r, disc_degrees;
	struct rect title; /* px; of the head's texts */
	struct map_places places;
	struct plate_text texts[MAP_PLACES_MAX];
	int land; /* the node that fingers push, parent of all marks */
	struct seat seats[MAP_PLACES_MAX], city_seat;
	float bend[MAP_PLACES_MAX];                                       /* of each route */
	int wish_of[MAP_PLACES_MAX], route_of[MAP_PLACES_MAX], city_wish; /* in problem; or -1 */
	struct plates_problem problem;
};

extern const struct map_look map_looks[CLASS_COUNT];

/*
 * The map at rest in that view. whole: the plan of the whole, whose routes and world it keeps;
 * NULL: it is the whole itself.
 */
void map_plan_at(struct map_plan *plan, const struct layout *layout, struct zoom_view view,
		 const struct map_plan *whole);

/* Moves sheets and dots, but no plates, to another view. */
void map_plan_move(struct map_plan *plan, struct zoom_view view);

/* The box of a world that has a view of its own, in that view. */
struct rect map_world_at_rest(const struct map_plan *plan, struct zoom_view view);

/* How large its window is, and how near one may come. */
struct zoom_range map_window(const struct layout *layout);

/* Of one sheet's world: is it drawn on the screen, apart from what fingers move? */
bool map_world_is_fixed(const struct map_plan *plan);

/* Design px of marks and plates. */
float mk(const struct map_plan *plan, float design_px);

/* The way from the city to the place of that index. */
struct curve map_route(const struct map_plan *plan, int index);

bool map_shows_world(const struct map_plan *plan);

/* Is the place on what is shown now? */
bool map_shows(const struct map_plan *plan, const struct map_place *place);

/* Is there a sheet of the world that a button leads to? */
bool map_turns(const struct map_plan *plan);

#endif
