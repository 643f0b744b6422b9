#include "motion/ease.h"

#include "base/geom.h"

float ease_out_cubic(float share)
{
	float left = 1.0f - clampf(share, 0.0f, 1.0f);

	return 1.0f - left * left * left;
}

float ease_in_out(float share)
{
	float s = clampf(share, 0.0f, 1.0f);

	return s * s * (3.0f - 2.0f * s);
}

float ease_share(double from_s, float lasts_s, double now_s)
{
	if (!(lasts_s > 0.0f)) {
		return now_s < from_s ? 0.0f : 1.0f;
	}
	return clampf((float)((now_s - from_s) / (double)lasts_s), 0.0f, 1.0f);
}
