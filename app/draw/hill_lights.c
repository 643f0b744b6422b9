#include <math.h>

#include "draw/hills.h"

static const uint32_t LIGHT = 0xFFF3D2;
static const uint32_t HALO = 0xFFE9B8;
static const float HALO_R = 2.3f; /* of the light's radius */
static const float LEAST = 0.6f;  /* how bright a light is at least */
static const float TURN = 6.28318531f;

static const float EVERY_S = 3.0f, RUNS_S = 1.6f; /* a light sets out; arrives */
static const float RUNNER_R = 0.85f;              /* of the light that it comes from */

/* A disc of light about x, y; textures are of whole px, so few sizes are ever made. */
static void put_disc(struct draw *draw, const struct place *place, struct hill_light at, float r,
		     struct colour ink, float alpha)
{
	float side = fmaxf(2.0f, ceilf(2.0f * r));
	struct prim disc = {
		.kind = PRIM_ROUND, .box = {0.0f, 0.0f, side, side}, .ink = ink, .a = side / 2.0f};
	struct place spot = {
		.prim = &disc,
		.text = "",
		.text2 = "",
		.box = {at.x - r, at.y - r, 2.0f * r, 2.0f * r},
		.alpha = place->alpha * alpha,
		.factor = 1.0f,
	};

	paint_shape(draw, &spot);
}

static void put_light(struct draw *draw, const struct place *place, struct hill_light at,
		      float bright)
{
	put_disc(draw, place, at, HALO_R * at.r, rgba(HALO, 0.28f), bright);
	put_disc(draw, place, at, at.r, rgb(LIGHT), bright);
}

/* Each on a sine of its own, of 3 to 5 seconds: all of them go into four minutes. */
static float bright_at(int light, float s)
{
	static const float times[HILL_LIGHTS] = {48.0f, 75.0f, 60.0f, 80.0f,
						 50.0f, 64.0f, 72.0f, 54.0f};
	float wave = sinf(TURN * (times[light] * s / HILL_LIGHTS_S + 0.37f * (float)light));

	return LEAST + (1.0f - LEAST) * (0.5f + 0.5f * wave);
}

/* Every third second one road has a traveller, now this way, now that; it starts and ends gently.
 */
static void put_traveller(struct draw *draw, const struct place *place,
			  const struct hill_light lights[HILL_LIGHTS], float s)
{
	int nth = (int)floorf(s / EVERY_S);
	float share = (s - (float)nth * EVERY_S) / RUNS_S;
	const uint8_t *road = hill_roads[nth * 5 % HILL_ROADS];
	struct hill_light from = lights[road[nth % 2]], to = lights[road[1 - nth % 2]];

	if (share <= 0.0f || share >= 1.0f) {
		return;
	}
	float along = share * share * (3.0f - 2.0f * share);
	struct hill_light at = {lerp(from.x, to.x, along), lerp(from.y, to.y, along),
				RUNNER_R * from.r};

	put_light(draw, place, at, sinf(share * TURN / 2.0f));
}

void paint_hill_lights(struct draw *draw, const struct place *place,
		       const struct hill_light lights[HILL_LIGHTS])
{
	float s = clampf(place->prim->d, 0.0f, HILL_LIGHTS_S);

	for (int i = 0; i < HILL_LIGHTS; i++) {
		put_light(draw, place, lights[i], bright_at(i, s));
	}
	put_traveller(draw, place, lights, s);
}
