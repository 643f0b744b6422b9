#include "scene/water.h"

#include <math.h>

static const double STEP_S = 1.0 / 240.0;
static const double LONGEST_S = 0.25; /* after a longer pause the water has just been still */
static const float WIDTHS_S = 0.34f;  /* how fast a ripple runs, in screens a second */
static const float DAMPING_S = 2.0f;  /* part of the speed that is lost each second */
static const float SEEN_PX = 0.35f, SEEN_PX_S = 3.0f;
static const float MOST_PX = 60.0f;

/* A drop's first shape, in widths of the screen: 34 px cos(d/19) exp(-d/105) at 1920 px. */
static const float RING = 19.0f / 1920.0f, REACH = 105.0f / 1920.0f;

/* What is lifted here sinks elsewhere: the river neither rises nor falls as a whole. */
static void keep_level(struct water *water)
{
	float sum = 0.0f;

	for (int i = 0; i < RIPPLE_POINTS; i++) {
		sum += water->height[i];
	}
	for (int i = 0; i < RIPPLE_POINTS; i++) {
		water->height[i] -= sum / (float)RIPPLE_POINTS;
	}
}

void water_splash(struct water *water, float x_share, float height_px, double now_s)
{
	if (!(x_share >= 0.0f && x_share <= 1.0f) || !isfinite(height_px)) {
		return;
	}
	water_run(water, now_s);
	for (int i = 0; i < RIPPLE_POINTS; i++) {
		float away = fabsf((float)i / (float)(RIPPLE_POINTS - 1) - x_share);
		float lift = height_px * cosf(away / RING) * expf(-away / REACH);

		water->height[i] = clampf(water->height[i] + lift, -MOST_PX, MOST_PX);
	}
	keep_level(water);
	water->moving = true;
}

/* One step of u_tt = c^2 u_xx - d u_t; the ends are free. */
static void step(struct water *water)
{
	float h = (float)STEP_S;
	float speed = WIDTHS_S * (float)(RIPPLE_POINTS - 1); /* points a second */
	float pull = speed * speed;
	float kept = expf(-DAMPING_S * h);

	for (int i = 0; i < RIPPLE_POINTS; i++) {
		float here = water->height[i];
		float left = i > 0 ? water->height[i - 1] : here;
		float right = i < RIPPLE_POINTS - 1 ? water->height[i + 1] : here;

		water->speed[i] = (water->speed[i] + pull * (left + right - 2.0f * here) * h) * kept;
	}
	for (int i = 0; i < RIPPLE_POINTS; i++) {
		water->height[i] = (water->height[i] + water->speed[i] * h) * (1.0f - 0.25f * h);
	}
}

static bool seen(const struct water *water)
{
	for (int i = 0; i < RIPPLE_POINTS; i++) {
		if (fabsf(water->height[i]) > SEEN_PX || fabsf(water->speed[i]) > SEEN_PX_S) {
			return true;
		}
	}
	return false;
}

void water_run(struct water *water, double now_s)
{
	if (!water->moving) {
		water->now_s = now_s;
		return;
	}
	if (now_s - water->now_s > LONGEST_S) {
		water->now_s = now_s - LONGEST_S;
	}
	while (water->now_s + STEP_S <= now_s) {
		step(water);
		water->now_s += STEP_S;
	}
	if (!seen(water)) {
		*water = (struct water){.now_s = now_s};
	}
}

bool water_still(const struct water *water)
{
	return !water->moving;
}
