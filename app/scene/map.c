#include "scene/map.h"

#include <math.h>
#include <string.h>

#include "scene/map_dock.h"
#include "scene/map_marks.h"
#include "scene/map_view.h"

/* The whole sheet in a view. */
static struct rect sheet_in(const struct map_plan *plan, struct zoom_view view)
{
	return (struct rect){-view.x_px, -view.y_px, plan->sheet.w * view.scale,
			     plan->sheet.h * view.scale};
}

static struct prim *put_sheet(const struct map_plan *plan, enum prim_kind kind,
			      struct zoom_view rest)
{
	struct prim *prim = frame_prim(plan->layout->frame, kind, sheet_in(plan, plan->view));

	if (prim != NULL) {
		prim->rest = sheet_in(plan, rest);
		prim->a = plan->whole.x * rest.scale;
		prim->b = plan->whole.y * rest.scale;
		prim->c = plan->whole.scale * rest.scale;
	}
	return prim;
}

/* Land and areas, made for where the map rests. */
static void put_ground(const struct map_plan *plan, struct zoom_view rest)
{
	const struct layout *layout = plan->layout;
	bool contrast = layout->env->contrast;
	struct prim *prim = put_sheet(plan, PRIM_LAND, rest);

	if (prim != NULL) {
		prim->d = contrast ? 0.0f : lk(layout, 20.0f);
		prim->ink = contrast ? rgb(0x303030) : rgb(0xF8F0DF);
		prim->ink2 = contrast ? rgb(0x303030) : rgb(0xE6D6B6);
		prim->edge = contrast ? rgb(0x000000) : rgb(HEX_SEA_EUROPE);
	}
	for (int i = 0; i < plan->places.count; i++) {
		const struct country *country = plan->places.list[i].country;

		prim = country != NULL ? put_sheet(plan, PRIM_AREA, rest) : NULL;
		if (prim != NULL) {
			prim->d = fmaxf(1.5f, mk(plan, 3.0f));
			prim->ink = rgb(HEX_AREA);
			prim->ink2 = rgb(HEX_AREA_STRIPE);
			prim->edge = rgb(HEX_AREA_EDGE);
			prim->text =
				frame_text(layout->frame, country->code, strlen(country->code));
		}
	}
}

/* What fingers push and pinch, with all that lies on it. Returns its index. */
static int put_land(const struct map_plan *plan)
{
	static const struct zoom_view WHOLE = {1.0f, 0.0f, 0.0f};
	const struct layout *layout = plan->layout;
	struct zoom_view rest = map_rest(layout);
	struct colour sea = layout->env->contrast ? rgb(0x000000) : rgb(HEX_NIGHT);
	int index = frame_node(layout->frame, -1, plan->sheet, "map/land");
	struct node *land = frame_at(layout->frame, index);

	if (land != NULL) {
		land->moves = MOVES_FADE;
		land->accepts = ACCEPTS_TAP | ACCEPTS_VIEW;
		land->means =
			(struct action){.kind = ACTION_VIEW_TAP, .window = map_window(layout)};
	}
	put_fill(layout, plan->sheet, sea, sea); /* seen where fingers pull an edge inwards */
	put_ground(plan, WHOLE);
	if (rest.scale != 1.0f) {
		put_ground(plan, rest);
	}
	return index;
}

static void put_world(const struct map_plan *plan)
{
	const struct layout *layout = plan->layout;
	float r = plan->disc_r, rim = mk(plan, 9.0f);
	struct rect disc = {plan->disc.x - r, plan->disc.y - r, 2.0f * r, 2.0f * r};
	struct rect outer = rect_grown(disc, rim), shade = outer;

	frame_node(layout->frame, plan->land, outer, "map/world");
	shade.y += mk(plan, 8.0f);
	if (plan->both || plan->view.scale == 1.0f) { /* nearer, its rim is far outside */
		put_shadow(layout, shade, outer.w / 2.0f, mk(plan, 26.0f), rgba(0x000000, 0.30f));
		put_round(layout, outer, outer.w / 2.0f, navy(), navy(),
			  fmaxf(2.0f, mk(plan, 4.0f)), gold_light());
	}
	struct prim *globe = frame_prim(layout->frame, PRIM_GLOBE, disc);

	if (globe != NULL) {
		if (!plan->both) {
			globe->rest = map_world_at_rest(plan, map_rest(layout));
		}
		globe->a = layout->content->city.longitude;
		globe->b = layout->content->city.latitude;
		globe->c = plan->disc_degrees;
		globe->d = layout->env->contrast ? 0.0f : mk(plan, 4.0f);
		globe->ink = layout->env->contrast ? rgb(0x303030) : rgb(HEX_LAND_WORLD);
		globe->ink2 = layout->env->contrast ? rgb(0x000000) : navy();
		globe->edge = layout->env->contrast ? rgb(0x000000) : rgb(HEX_SEA_WORLD);
	}
	put_routes(plan, SHEET_WORLD);
}

/* From the farthest back: lines below all that is touched, plates above dots. */
static void put_marks(const struct map_plan *plan)
{
	bool world = map_shows_world(plan);
	bool europe = plan->both || plan->shown == SHEET_EUROPE;

	if (europe) {
		put_routes(plan, SHEET_EUROPE);
		put_leaders(plan, SHEET_EUROPE);
	}
	if (world) {
		put_world(plan);
		put_leaders(plan, SHEET_WORLD);
		put_dots(plan, SHEET_WORLD);
		put_city(plan, SHEET_WORLD);
	}
	if (europe) {
		put_dots(plan, SHEET_EUROPE);
		put_city(plan, SHEET_EUROPE);
		put_plates(plan, SHEET_EUROPE);
	}
	if (world) {
		put_plates(plan, SHEET_WORLD);
	}
}

void map_layout(const struct layout *layout)
{
	struct map_plan plan;

	map_plan(&plan, layout);
	plan.land = put_land(&plan);
	put_marks(&plan);
	put_map_title(&plan);
	put_map_dock(&plan);
	layout->frame->alive = layout->frame->alive || map_grows(&plan) || map_moves(layout);
	layout->frame->dropped += plan.places.left_out;
}
