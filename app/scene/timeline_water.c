#include "scene/timeline_water.h"

#include <math.h>
#include <string.h>

static const float STEP = 24.0f;          /* of a bend, design px */
static const float SPRING_AHEAD = 128.0f; /* of the first event */
static const float SPRING_LENGTH = 110.0f;
static const float FADE = 60.0f; /* of the water that comes from under the header */

/* Back to front: how far each reaches over the river's half width, and how its banks lie. */
static const struct {
	float over;
	uint32_t hex;
	float alpha, phase, rad_s;
} strips[] = {
	{13.0f, 0x5C97CF, 0.45f, 0.0f, 0.12f},
	{5.0f, 0x2B5FA3, 1.0f, 1.1f, 0.17f},
	{-3.0f, 0x1B3C79, 1.0f, 2.3f, 0.22f},
	{-8.0f, HEX_NAVY, 1.0f, 3.0f, 0.28f},
};

struct water {
	float from, to; /* along */
	float spring;   /* where it is born; -INFINITY: beyond the screen */
	float fades_to; /* from `from` on it grows out of nothing until here */
};

/* The river comes over the left edge: as far back as that needs. */
static float beyond_edge(const struct timeline_plan *plan)
{
	float along = plan->river.from, step = tk(plan, 4.0f);

	while (river_across(&plan->river, along) + 2.0f * river_half(&plan->river, along) > 0.0f &&
	       along > 0.0f) {
		along -= step;
	}
	return along;
}

static struct water water_of(const struct timeline_plan *plan)
{
	struct water water = {.from = -tk(plan, STEP), .spring = -INFINITY};

	if (!plan->look->down) {
		water.to = plan->layout->env->w_px + tk(plan, 36.0f);
		water.fades_to = water.from;
		return water;
	}
	water.to = plan->layout->env->h_px;
	if (!plan->stacked) {
		water.from = beyond_edge(plan);
		water.fades_to = water.from;
		return water;
	}
	water.spring = plan->river.from - uk(plan, SPRING_AHEAD) - fmaxf(plan->scroll_px, 0.0f);
	water.from = fmaxf(water.spring, plan->view.y);
	water.fades_to = water.from + (water.spring < water.from ? uk(plan, FADE) : 0.0f);
	return water;
}

static float half_at(const struct timeline_plan *plan, const struct water *water, float along,
		     int strip)
{
	float over = uk(plan, strips[strip].over);
	float half = river_half(&plan->river, along) + over;
	float length = uk(plan, SPRING_LENGTH);
	float born =
		isinf(water->spring) ? 1.0f : clampf((along - water->spring) / length, 0.0f, 1.0f);

	return half * powf(born, 0.6f);
}

static float alpha_at(const struct water *water, float along)
{
	return water->fades_to > water->from
		       ? clampf((along - water->from) / (water->fades_to - water->from), 0.0f, 1.0f)
		       : 1.0f;
}

static void put_reach(const struct timeline_plan *plan, const struct water *water, int strip,
		      float from, float to, float moving_s)
{
	float q = river_across(&plan->river, from), drift = river_across(&plan->river, to) - q;
	bool down = plan->look->down;
	struct rect box = down ? (struct rect){q, from, drift, to - from}
			       : (struct rect){from, q, to - from, drift};
	struct prim *reach = frame_prim(plan->layout->frame, PRIM_RIBBON, box);
	float unit = uk(plan, 1.0f);

	if (reach != NULL) {
		reach->ink = rgba(strips[strip].hex, strips[strip].alpha * alpha_at(water, from));
		reach->ink2 = rgba(strips[strip].hex, strips[strip].alpha * alpha_at(water, to));
		reach->a = half_at(plan, water, from, strip);
		reach->b = half_at(plan, water, to, strip);
		reach->c = down ? -unit : unit;
		reach->d = strips[strip].phase + strips[strip].rad_s * moving_s;
	}
}

/* The end of the reach that begins there: the straight in one, bends in short steps. */
static float reach_end(const struct timeline_plan *plan, const struct water *water, float from)
{
	const struct river *river = &plan->river;
	bool spring = !isinf(water->spring) && from < water->spring + uk(plan, SPRING_LENGTH);
	bool straight = from >= river->from - 0.01f && from < river->to - 0.01f;
	float step = tk(plan, spring ? STEP / 3.0f : STEP);

	if (spring || !straight || from < water->fades_to) {
		float stop = from < river->from - 0.01f ? river->from : water->to;

		return fminf(fminf(from + step, stop), water->to);
	}
	return fminf(river->to, water->to);
}

void put_water(const struct timeline_plan *plan)
{
	const struct layout *layout = plan->layout;
	struct water water = water_of(plan);
	float moving_s =
		(float)fmod(fmin(layout->state->now_s, state_calm_s(layout->state)), 3600.0);

	for (int strip = 0; strip < (int)COUNT_OF(strips); strip++) {
		for (float from = water.from; from < water.to - 0.01f;) {
			float to = reach_end(plan, &water, from);

			put_reach(plan, &water, strip, from, to, moving_s);
			from = to;
		}
	}
}

static void put_number(const struct timeline_plan *plan, int years, float along)
{
	float across = river_across(&plan->river, along);
	float x = plan->look->down ? across : along, y = plan->look->down ? along : across;
	struct pen pen = {FACE_TITLE, plan->number_px, plan->number_px, cream(), ALIGN_MIDDLE};
	char text[16];

	text_of_number(text, sizeof(text), years);
	put_line(plan->layout, pen, x, y + plan->number_px * 0.34f, text, strlen(text));
}

void put_tally(const struct timeline_plan *plan, const struct station *station)
{
	const struct river_rule *rule = &plan->rule;
	float tiles = river_tiles(rule, station->years),
	      number = river_number(rule, station->years);
	float middle = (station->before + station->along) / 2.0f;
	float slope = river_slope(&plan->river, middle);
	float cosine = 1.0f / sqrtf(1.0f + slope * slope);
	struct prim *tally;

	if (station->years <= 0 || isinf(station->before)) {
		return;
	}
	if (tiles > 0.0f) {
		float along = middle - number / 2.0f * cosine,
		      across = river_across(&plan->river, along);
		float x = plan->look->down ? across : along, y = plan->look->down ? along : across;
		float side = ceilf(sqrtf(tiles * tiles + 25.0f * rule->tile * rule->tile)) + 4.0f;

		tally = frame_prim(plan->layout->frame, PRIM_TILES,
				   (struct rect){roundf(x - side / 2.0f), roundf(y - side / 2.0f),
						 side, side});
		if (tally != NULL) {
			tally->ink = gold_light();
			tally->a = (float)station->years;
			tally->b = rule->tile;
			tally->c = plan->look->down ? atan2f(1.0f, slope) : atanf(slope);
		}
	}
	if (number > 0.0f) {
		put_number(plan, station->years,
			   middle + (tiles + 0.4f * rule->tile) / 2.0f * cosine);
	}
}
