#include "scene/map.h"

#include <math.h>
#include <string.h>

#include "scene/map_dock.h"
#include "scene/map_marks.h"

static void put_land(const struct map_plan *plan)
{
	const struct layout *layout = plan->layout;
	const struct projection *sheet = &plan->places.sheets[SHEET_EUROPE];
	bool contrast = layout->env->contrast;
	struct prim *prim;

	frame_node(layout->frame, -1,
		   (struct rect){0.0f, 0.0f, layout->env->w_px, layout->env->h_px}, "map/land");
	prim = frame_prim(layout->frame, PRIM_LAND, plan->sheet);
	if (prim != NULL) {
		prim->a = sheet->x;
		prim->b = sheet->y;
		prim->c = sheet->scale;
		prim->d = contrast ? 0.0f : lk(layout, 20.0f);
		prim->ink = contrast ? rgb(0x303030) : rgb(0xF8F0DF);
		prim->ink2 = contrast ? rgb(0x303030) : rgb(0xE6D6B6);
		prim->edge = contrast ? rgb(0x000000) : rgb(HEX_SEA_EUROPE);
	}
	for (int i = 0; i < plan->places.count; i++) {
		const struct country *country = plan->places.list[i].country;

		prim = country != NULL ? frame_prim(layout->frame, PRIM_AREA, plan->sheet) : NULL;
		if (prim != NULL) {
			prim->a = sheet->x;
			prim->b = sheet->y;
			prim->c = sheet->scale;
			prim->d = fmaxf(1.5f, mk(plan, 3.0f));
			prim->ink = rgb(HEX_AREA);
			prim->ink2 = rgb(HEX_AREA_STRIPE);
			prim->edge = rgb(HEX_AREA_EDGE);
			prim->text =
				frame_text(layout->frame, country->code, strlen(country->code));
		}
	}
}

static void put_world(const struct map_plan *plan)
{
	const struct layout *layout = plan->layout;
	float r = plan->disc_r, rim = mk(plan, 9.0f);
	struct rect disc = {plan->disc.x - r, plan->disc.y - r, 2.0f * r, 2.0f * r};
	struct rect outer = rect_grown(disc, rim), shade = outer;

	frame_node(layout->frame, -1, outer, "map/world");
	shade.y += mk(plan, 8.0f);
	put_shadow(layout, shade, outer.w / 2.0f, mk(plan, 26.0f), rgba(0x000000, 0.30f));
	put_round(layout, outer, outer.w / 2.0f, navy(), navy(), fmaxf(2.0f, mk(plan, 4.0f)),
		  gold_light());
	struct prim *globe = frame_prim(layout->frame, PRIM_GLOBE, disc);

	if (globe != NULL) {
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
	put_land(&plan);
	put_marks(&plan);
	put_map_title(&plan);
	put_map_dock(&plan);
	layout->frame->alive = layout->frame->alive || map_grows(&plan);
	layout->frame->dropped += plan.places.left_out;
}
