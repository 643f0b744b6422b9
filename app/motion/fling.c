#include "motion/fling.h"

#include <math.h>

/* UIScrollView's normal rate: the speed keeps 0.998 of itself each millisecond. */
static const float KEPT_PER_MS = 0.998f;
static const float SEEN_PX_S = 10.0f;
static const float STIFFNESS = 0.55f;
static const float MOST_SHOWN = 0.95f;

/* The same rate as v(t) = v0 exp(-decay t), t in seconds. */
static float decay_per_s(void)
{
	return -1000.0f * logf(KEPT_PER_MS);
}

float fling_speed(struct fling fling, float t_s)
{
	return fling.speed_px_s * expf(-decay_per_s() * fmaxf(t_s, 0.0f));
}

float fling_end(struct fling fling)
{
	return fling.from_px + fling.speed_px_s / decay_per_s();
}

float fling_at(struct fling fling, float t_s)
{
	return fling_end(fling) - fling_speed(fling, t_s) / decay_per_s();
}

float fling_duration_s(struct fling fling)
{
	float speed_px_s = fabsf(fling.speed_px_s);

	if (speed_px_s <= SEEN_PX_S) {
		return 0.0f;
	}
	return logf(speed_px_s / SEEN_PX_S) / decay_per_s();
}

float fling_reaches_s(struct fling fling, float place_px)
{
	float way_px = place_px - fling.from_px;
	float share = way_px / (fling.speed_px_s / decay_per_s());

	if (way_px == 0.0f) {
		return 0.0f;
	}
	return share > 0.0f && share < 1.0f ? -log1pf(-share) / decay_per_s() : INFINITY;
}

float rubber_band(float pull_px, float view_px)
{
	float bent_px = STIFFNESS * fabsf(pull_px);

	return copysignf(bent_px * view_px / (view_px + bent_px), pull_px);
}

float rubber_pull(float shown_px, float view_px)
{
	float bent_px = fminf(fabsf(shown_px), MOST_SHOWN * view_px);

	return copysignf(bent_px * view_px / (STIFFNESS * (view_px - bent_px)), shown_px);
}

/* The derivative of rubber_band(): c d^2 / (d + c x)^2 = c (1 - b/d)^2. */
float rubber_share(float shown_px, float view_px)
{
	float left = fmaxf(1.0f - fabsf(shown_px) / view_px, 0.0f);

	return STIFFNESS * left * left;
}
