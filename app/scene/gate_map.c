#include "scene/gate_map.h"

#include <math.h>
#include <string.h>

#include "base/projection.h"

static const int FEW_FACTS = 1;
static const float FAR_DEGREES = 22.0f;
static const float SCALE = 3000.0f;   /* px a radian at u = 10: Serbia fills the opening */
static const float INSIDE = 0.94f;    /* radii: within the gold line */
static const float BEND = 0.2f;

static const struct place *place_of(const struct layout *layout, int network)
{
	const struct network *shown = &layout->content->networks[network];

	return shown->place_count > 0 ? &layout->content->places[shown->places[0]] : NULL;
}

bool has_gate_map(const struct layout *layout, int network)
{
	const struct network *shown = &layout->content->networks[network];
	const struct place *place = place_of(layout, network);
	const struct city *city = &layout->content->city;

	return shown->fact_count <= FEW_FACTS && place != NULL && place->kind == PLACE_TOWN &&
	       layout->env->size_class < CLASS_COMPACT &&
	       globe_degrees(city->longitude, city->latitude, place->longitude, place->latitude) <
		       FAR_DEGREES;
}

struct rect gate_window(const struct gate_look *look)
{
	float half = look->radius * INSIDE;
	float top = fmaxf(look->spring_y, look->spring_y - look->lift + look->medallion * 0.3f);

	return (struct rect){roundf(look->x - half), roundf(top), roundf(2.0f * half),
			     roundf(fminf(look->foot_y, look->water_y + 40.0f) - top)};
}

/* City and place both well inside, in the lower part that the medallion leaves free. */
static struct projection view_of(const struct layout *layout, const struct gate_look *look,
				 struct rect window, const struct place *place)
{
	const struct city *city = &layout->content->city;
	struct projection view = {PROJECTION_EQUAL_AREA, EUROPE_LONGITUDE, EUROPE_LATITUDE, 1.0f, 0.0f, 0.0f};
	struct point here = project(&view, city->longitude, city->latitude);
	struct point there = project(&view, place->longitude, place->latitude);
	float free_y = fmaxf(window.y, look->spring_y - look->lift + look->medallion * 0.56f);
	float free_h = fminf(look->water_y, window.y + window.h) - free_y;
	float wide = fabsf(here.x - there.x), high = fabsf(here.y - there.y);

	view.scale = fminf(lk(layout, SCALE), fminf(0.50f * window.w / fmaxf(wide, 1e-4f),
						    0.46f * free_h / fmaxf(high, 1e-4f)));
	view.x = window.x + window.w * 0.5f - (here.x + there.x) / 2.0f * view.scale;
	view.y = free_y + free_h * 0.46f - (here.y + there.y) / 2.0f * view.scale;
	return view;
}

/* The colour of the gate's own sky at that height: what the land emerges from. */
static struct colour sky_at(const struct gate_look *look, struct colour deep, float y)
{
	float top = look->spring_y - look->radius;
	float share = (y - top) / fmaxf(1.0f, look->foot_y - top);

	return colour_mix(gate_sky_high(deep), gate_sky_low(deep), share);
}

struct colour gate_land(struct colour deep)
{
	return colour_mix(deep, rgb(0xF3CF87), 0.46f);
}

void put_gate_haze(const struct layout *layout, const struct gate_look *look, struct colour deep)
{
	struct rect haze = gate_window(look);
	struct colour sky = sky_at(look, deep, haze.y);

	haze.h = fminf(lk(layout, 170.0f), haze.h * 0.5f);
	put_fill(layout, haze, sky, colour_faded(sky, 0.0f));
}

static void put_land(const struct layout *layout, const struct projection *view, struct rect window,
		     struct colour deep)
{
	struct prim *land = frame_prim(layout->frame, PRIM_LAND, window);
	struct colour ground = gate_land(deep);

	if (land == NULL) {
		return;
	}
	land->a = view->x - window.x;
	land->b = view->y - window.y;
	land->c = view->scale;
	land->d = lk(layout, 8.0f);
	land->ink = ground;
	land->ink2 = ground;
	land->edge = colour_mix(deep, rgb(0x000000), 0.28f);
}

static void put_way(const struct layout *layout, struct point from, struct point to, struct colour dark)
{
	struct prim *way = frame_prim(layout->frame, PRIM_CURVE,
				      (struct rect){from.x, from.y, to.x - from.x, to.y - from.y});

	if (way != NULL) {
		way->a = fmaxf(2.0f, lk(layout, 5.0f));
		way->b = from.x > to.x ? BEND : -BEND;
		way->c = 1.0f;
		way->d = fmaxf(1.0f, lk(layout, 2.5f));
		way->ink = gold_light();
		way->edge = dark;
	}
}

static void put_town(const struct layout *layout, struct point at, float radius, struct colour fill,
		     struct colour dark)
{
	struct rect disc = {roundf(at.x - radius), roundf(at.y - radius), 2.0f * radius, 2.0f * radius};

	put_round(layout, disc, radius, fill, fill, fmaxf(2.0f, lk(layout, 4.0f)), dark);
}

/* The name beside its dot, on the side away from the other one, on a ground that keeps it legible. */
static void put_town_name(const struct layout *layout, struct point at, bool left, struct rect window,
			  struct colour dark, const char *name)
{
	float size = lk(layout, 28.0f), pad = lk(layout, 10.0f), off = lk(layout, 22.0f);
	float w = text_width(layout, FACE_TITLE, size, name) + 2.0f * pad, h = roundf(size * 1.36f);
	float x = left ? at.x - off - w : at.x + off;
	struct rect box = {roundf(clampf(x, window.x + pad, window.x + window.w - pad - w)),
			   roundf(at.y - h / 2.0f), w, h};
	struct pen pen = {FACE_TITLE, size, h, cream(), ALIGN_LEFT};
	struct colour ground = colour_faded(dark, 0.86f);

	if (box.x < at.x + off && box.x + w > at.x - off) { /* no room beside it: above or below */
		box.y = roundf(at.y + (left ? -off - h : off * 0.8f));
	}
	put_round(layout, box, h / 2.0f, ground, ground, 0.0f, ground);
	put_line(layout, pen, box.x + pad, box.y + measure_baseline(FACE_TITLE, size, h), name,
		 strlen(name));
}

void put_gate_map(const struct layout *layout, int parent, const struct gate_look *look, int network)
{
	const struct network *shown = &layout->content->networks[network];
	const struct city *city = &layout->content->city;
	const struct place *place = place_of(layout, network);
	struct colour deep = layout->content->themes[shown->theme].deep;
	struct colour dark = colour_mix(deep, rgb(0x000000), 0.5f);
	struct rect window = gate_window(look);
	struct projection view = view_of(layout, look, window, place);
	struct point here = project(&view, city->longitude, city->latitude);
	struct point there = project(&view, place->longitude, place->latitude);
	struct node *node = frame_at(layout->frame, frame_node(layout->frame, parent, window, "gate/%s/map",
							       shown->id));

	if (node == NULL) {
		return;
	}
	node->moves = MOVES_FADE;
	put_land(layout, &view, window, deep);
	put_gate_haze(layout, look, deep);
	put_way(layout, here, there, dark);
	put_town(layout, here, lk(layout, 13.0f), gold_light(), dark);
	put_town(layout, there, lk(layout, 12.0f), cream(), dark);
	put_town_name(layout, here, here.x < there.x, window, dark, says(layout, &city->name));
	put_town_name(layout, there, there.x < here.x, window, dark, says(layout, &place->name));
}
