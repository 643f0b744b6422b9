#include "scene/map_marks.h"

#include <math.h>

#include "motion/ease.h"
#include "scene/card.h"
#include "scene/map_problem.h"

static const float ROUTE_PX = 4.0f, ROUTE_EDGE = 2.5f;
static const float WEDGE_PX = 26.0f, WEDGE_EDGE = 2.5f;
static const float DOT = 12.0f, DOT_EDGE = 4.5f, WORLD_DOT = 0.8f;

/* Routes come one after the other, a plate when its route is there. */
static const float DRAWS_S = 0.7f, WAITS_S = 0.09f, MOST_WAIT_S = 1.1f, FADES_S = 0.26f;

static float wait_s(const struct map_plan *plan, int nth)
{
	float each = fminf(WAITS_S, MOST_WAIT_S / fmaxf((float)plan->places.count, 1.0f));

	return each * (float)nth;
}

/* Who comes back to the map, or wants no motion, finds it whole. */
static bool stands(const struct map_plan *plan)
{
	const struct state *state = plan->layout->state;

	return plan->layout->env->reduced_motion ||
	       (state->open >= 0 && state->origin == SCENE_MAP);
}

struct map_growth map_growth(const struct map_plan *plan, int nth)
{
	const struct state *state = plan->layout->state;
	double from_s = state->began_s + (double)wait_s(plan, nth);

	if (stands(plan)) {
		return (struct map_growth){1.0f, 1.0f};
	}
	return (struct map_growth){
		ease_out_cubic(ease_share(from_s, DRAWS_S, state->now_s)),
		ease_share(from_s + (double)(DRAWS_S * 0.8f), FADES_S, state->now_s),
	};
}

bool map_grows(const struct map_plan *plan)
{
	return map_growth(plan, plan->places.count).plate < 1.0f;
}

static struct point whole(struct point at)
{
	return (struct point){roundf(at.x), roundf(at.y)};
}

static struct prim *put_between(const struct map_plan *plan, enum prim_kind kind, struct point from,
				struct point to)
{
	from = whole(from);
	to = whole(to);
	return frame_prim(plan->layout->frame, kind,
			  (struct rect){from.x, from.y, to.x - from.x, to.y - from.y});
}

static struct rect disc_at(struct point at, float r)
{
	at = whole(at);
	return (struct rect){at.x - roundf(r), at.y - roundf(r), 2.0f * roundf(r),
			     2.0f * roundf(r)};
}

void put_routes(const struct map_plan *plan, enum sheet sheet)
{
	struct rect all = plan->sheet;
	bool contrast = plan->layout->env->contrast;
	float reach = sheet == SHEET_EUROPE ? 34.0f : 22.0f;
	struct rect glow = disc_at(plan->places.city[sheet], mk(plan, reach));

	frame_node(plan->layout->frame, plan->land, all, "map/routes/%d", (int)sheet);
	put_round(plan->layout, glow, glow.w / 2.0f, rgba(HEX_GOLD, 0.35f), rgba(HEX_GOLD, 0.35f),
		  0.0f, gold());
	for (int i = 0; i < plan->places.count; i++) {
		const struct map_place *place = &plan->places.list[i];
		struct curve route = map_route(plan, i);

		if (place->sheet != sheet) {
			continue;
		}
		struct prim *prim = put_between(plan, PRIM_CURVE, route.from, route.to);

		if (prim != NULL) {
			prim->a = fmaxf(2.0f, mk(plan, ROUTE_PX));
			prim->b = route.bend;
			prim->c = map_growth(plan, i).route;
			prim->d = fmaxf(1.0f, mk(plan, ROUTE_EDGE));
			prim->ink = contrast ? rgb(HEX_BRIGHT) : gold();
			prim->edge = contrast ? rgb(0x000000) : navy();
		}
	}
}

static void put_wedge(const struct map_plan *plan, struct point from, struct rect box,
		      struct point to)
{
	/* From a little inside the plate, which covers its blunt end. */
	struct point middle = {
		clampf(from.x, box.x + mk(plan, 14.0f), box.x + box.w - mk(plan, 14.0f)),
		clampf(from.y, box.y + mk(plan, 14.0f), box.y + box.h - mk(plan, 14.0f))};
	struct prim *prim = put_between(plan, PRIM_WEDGE, middle, to);

	if (prim != NULL) {
		prim->a = mk(plan, WEDGE_PX);
		prim->b = fmaxf(1.0f, mk(plan, WEDGE_EDGE));
		prim->ink = navy();
		prim->edge = gold_light();
	}
}

void put_leaders(const struct map_plan *plan, enum sheet sheet)
{
	for (int i = 0; i < plan->places.count; i++) {
		const struct map_place *place = &plan->places.list[i];
		const struct seat *seat = &plan->seats[i];

		if (place->sheet != sheet || !seat->shown) {
			continue;
		}
		int index = frame_node(plan->layout->frame, plan->land, seat->box, "map/%s/leader",
				       plan->layout->content->places[place->place].id);
		struct node *node = frame_at(plan->layout->frame, index);

		if (node != NULL) {
			node->moves = MOVES_FADE;
			node->alpha = map_growth(plan, i).plate * seat->seen;
			put_wedge(plan, seat->tail, seat->box, place->dot);
		}
	}
}

static float apart(struct point a, struct point b)
{
	return fmaxf(fabsf(a.x - b.x), fabsf(a.y - b.y));
}

/* Half the side of a dot's own target: as far as it reaches without meeting another dot's. */
static float reach_of(const struct map_plan *plan, int index)
{
	const struct map_place *here = &plan->places.list[index];
	float least = least_target_px(plan->layout);
	float reach = apart(here->dot, plan->places.city[here->sheet]) - least / 2.0f;

	for (int i = 0; i < plan->places.count; i++) {
		const struct map_place *other = &plan->places.list[i];

		if (i != index && map_shows(plan, other)) {
			reach = fminf(reach, apart(here->dot, other->dot) / 2.0f);
		}
	}
	return fminf(reach, least / 2.0f);
}

/* Does another place's plate lie over the target? */
static bool is_covered(const struct map_plan *plan, int index, struct rect hit)
{
	for (int i = 0; i < plan->places.count; i++) {
		if (i != index && plan->seats[i].shown &&
		    rect_meets(rect_grown(plan->seats[i].box, mk(plan, 8.0f)), hit)) {
			return true;
		}
	}
	return false;
}

/* Does the world lie over it, where that stays and Europe is pushed about below? */
static bool is_under_world(const struct map_plan *plan, enum sheet sheet, struct point at)
{
	return sheet == SHEET_EUROPE && map_world_is_fixed(plan) &&
	       hypotf(at.x - plan->disc.x, at.y - plan->disc.y) < plan->disc_r + mk(plan, 20.0f);
}

static void put_dot(const struct map_plan *plan, int index, float size)
{
	const struct layout *layout = plan->layout;
	const struct map_place *here = &plan->places.list[index];
	const struct place *place = &layout->content->places[here->place];
	struct rect disc = disc_at(here->dot, mk(plan, DOT * size));
	bool fixed = here->sheet == SHEET_WORLD && map_world_is_fixed(plan);
	float least = least_target_px(layout), reach = reach_of(plan, index);
	struct rect hit = {here->dot.x - least / 2.0f, here->dot.y - least / 2.0f, least, least};
	int node = frame_node(layout->frame, plan->land, disc, "map/%s/dot", place->id);

	if (node < 0) {
		return;
	}
	if (2.0f * reach >= least - 0.5f && !is_covered(plan, index, hit) &&
	    (fixed || plan->view.scale == 1.0f || map_room_has(plan, hit))) {
		layout->frame->nodes[node].accepts = ACCEPTS_TAP;
		layout->frame->nodes[node].means = map_open(plan, here, 0);
		layout->frame->nodes[node].hit = hit;
	}
	put_round(layout, disc, disc.w / 2.0f, cream(), cream(), fmaxf(2.0f, mk(plan, DOT_EDGE)),
		  navy());
	if (place->kind == PLACE_COUNTRY) { /* no town: its middle is open */
		struct rect hole = rect_scaled(disc, 0.36f);

		put_round(layout, hole, hole.w / 2.0f, navy(), navy(), 0.0f, navy());
	}
}

static void put_area_dot(const struct map_plan *plan, const struct map_place *place)
{
	const struct layout *layout = plan->layout;
	struct rect disc = disc_at(place->end, mk(plan, 10.0f));

	frame_node(layout->frame, plan->land, disc, "map/%s/coast",
		   layout->content->places[place->place].id);
	put_round(layout, disc, disc.w / 2.0f, rgb(HEX_AREA_EDGE), rgb(HEX_AREA_EDGE),
		  fmaxf(2.0f, mk(plan, 3.0f)), cream());
}

void put_dots(const struct map_plan *plan, enum sheet sheet)
{
	for (int i = 0; i < plan->places.count; i++) {
		const struct map_place *place = &plan->places.list[i];

		if (place->sheet != sheet || is_under_world(plan, sheet, place->end)) {
			continue;
		}
		if (place->country != NULL) {
			put_area_dot(plan, place);
		} else {
			put_dot(plan, i, sheet == SHEET_WORLD ? WORLD_DOT : 1.0f);
		}
	}
}

void put_city(const struct map_plan *plan, enum sheet sheet)
{
	const struct layout *layout = plan->layout;
	const struct seat *seat = &plan->city_seat;
	bool europe = sheet == SHEET_EUROPE, plate = europe && seat->shown;
	float size = europe ? 1.0f : 0.66f;
	struct point at = plan->places.city[sheet];
	struct rect disc = disc_at(at, mk(plan, 18.0f * size));
	struct rect box = plate ? seat->box : disc;

	if (is_under_world(plan, sheet, at)) {
		return;
	}
	frame_node(layout->frame, plan->land, disc, "map/city/%d", (int)sheet);
	if (plate) {
		put_wedge(plan, seat->tail, box, at);
	}
	put_round(layout, disc, disc.w / 2.0f, gold(), gold(), fmaxf(2.0f, mk(plan, 5.0f * size)),
		  navy());
	if (!plate) {
		return;
	}
	box = (struct rect){roundf(box.x), roundf(box.y), roundf(box.w), roundf(box.h)};
	struct rect shade = box, edge = rect_grown(box, mk(plan, 4.0f));
	float size_px = mk(plan, 50.0f), radius = mk(plan, 14.0f);

	shade.y += mk(plan, 8.0f);
	frame_node(layout->frame, plan->land, box, "map/city/plate");
	put_shadow(layout, shade, radius, mk(plan, 18.0f), rgba(0x000000, 0.30f));
	put_round(layout, edge, radius + mk(plan, 4.0f), navy(), navy(), 0.0f, navy());
	put_round(layout, box, radius, gold_light(), gold(), 0.0f, gold());
	struct pen pen = {FACE_TITLE, size_px, box.h, navy(), ALIGN_MIDDLE};

	put_fitted(layout, pen, size_px * 0.6f, box.x + box.w / 2.0f,
		   box.y - roundf(size_px * 0.03f), box.w - mk(plan, 20.0f),
		   says(layout, &layout->content->city.name));
}
