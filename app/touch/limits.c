#include "touch/gesture.h"

/* Where no size of the screen is known: 21.5 inches of 1920 x 1080. */
static const float USUAL_PX_PER_MM = 4.0f;

/* People stand, some are old, some tremble: twice what a phone allows (8 dp = 1.3 mm). */
static const float SLOP_MM = 3.0f;
static const float PALM_MM = 45.0f;
static const float STILL_MM = 1.0f;
/* 4000 dp/s; a dp is 25.4/160 mm. Android lets 8000 pass; a public hall is calmer. */
static const float FASTEST_MM_S = 635.0f;

struct gesture_limits gesture_limits_for(float px_per_mm)
{
	float scale = px_per_mm > 0.0f && px_per_mm < 1000.0f ? px_per_mm : USUAL_PX_PER_MM;

	return (struct gesture_limits){
		.slop_px = SLOP_MM * scale,
		.palm_px = PALM_MM * scale,
		.still_px = STILL_MM * scale,
		.fastest_px_s = FASTEST_MM_S * scale,
		.hold_s = 0.5,
		.palm_s = 0.060,
		.stuck_s = 10.0,
	};
}
