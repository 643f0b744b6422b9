#include "scene/gate_life.h"

#include <math.h>

#include "motion/ease.h"
#include "motion/spring.h"

static const double TURN = 6.283185307179586;

static const float DRIFT = 16.0f, DRIFT_MOST_PX = 22.0f; /* design px; the textures' margin */
static const double DRIFT_S = 42.4; /* there and back: 10.6 s from the middle to one side */

static const float GONE_S = 0.35f; /* the old emblem goes; then the new one comes */
static const float SEEN_S = 0.30f;
static const float COLOURS_S = 0.90f; /* so long one dusk gives way to another */
static const struct spring_kind LANDS = {90.0f, 17.0f};
static const float LARGER = 0.06f;

static const float SWELL = 0.025f;
static const double SWELL_FROM_S = 1.0, SWELL_TO_S = 10.6;

static const float SHIFT_PX = 4.0f;

float gate_drift_px(const struct layout *layout)
{
	double turned = fmod(state_flow_s(layout->state), DRIFT_S) / DRIFT_S;

	return fminf(lk(layout, DRIFT), DRIFT_MOST_PX) * (float)sin(TURN * turned);
}

float gate_lights_s(const struct layout *layout)
{
	return (float)fmod(state_flow_s(layout->state), (double)HILL_LIGHTS_S);
}

/* Seconds since the present slide came; INFINITY where nothing is to be seen of it. */
static double lived_s(const struct layout *layout)
{
	const struct slides *slides = &layout->state->slides;

	return layout->env->reduced_motion || slides->shown == 0
		       ? INFINITY
		       : layout->state->now_s - slides->came_s;
}

struct gate_change gate_change(const struct layout *layout, int network)
{
	struct gate_change change = {.from = -1, .seen = 1.0f, .pop = 1.0f};
	const struct slides *slides = &layout->state->slides;
	double s = lived_s(layout);

	if (!(s < 4.0) || network != slides_network(slides, layout->content, 0)) {
		return change;
	}
	float since = (float)s;
	struct spring larger = {LARGER, 0.0f};

	change.from = slides_network(slides, layout->content, 1);
	change.colours = 1.0f - ease_in_out(since / COLOURS_S);
	change.gone = 1.0f - ease_in_out(since / GONE_S);
	change.seen = ease_in_out((since - GONE_S) / SEEN_S);
	change.pop = 1.0f + spring_after(larger, 0.0f, LANDS, since - GONE_S).at;
	return change;
}

static float swelled(double after_s)
{
	double share = (after_s - SWELL_FROM_S) / (SWELL_TO_S - SWELL_FROM_S);

	return SWELL * ease_in_out((float)fmin(fmax(share, 0.0), 1.0));
}

float slide_swell(const struct layout *layout)
{
	const struct slides *slides = &layout->state->slides;
	double s = (slides->paused ? slides->since_s : layout->state->now_s) - slides->came_s;

	if (layout->env->reduced_motion) {
		return 1.0f;
	}
	float before = slides->shown > 0 ? swelled(slides->came_s - slides->before_s) : 0.0f;

	return 1.0f + swelled(s) + before * (1.0f - ease_in_out((float)s / COLOURS_S));
}

/* Along x it alternates from slide to slide, along y from the second to the next: no edge stays. */
static struct point shift_of(int slide)
{
	return (struct point){slide % 2 == 0 ? 0.0f : SHIFT_PX,
			      slide / 2 % 2 == 0 ? 0.0f : SHIFT_PX};
}

struct point slide_shift(const struct layout *layout)
{
	return shift_of(layout->state->slides.shown);
}

struct point slide_shift_now(const struct layout *layout)
{
	int slide = layout->state->slides.shown;
	float share = ease_in_out((float)fmin(lived_s(layout), 10.0) / COLOURS_S);
	struct point to = shift_of(slide), from = slide > 0 ? shift_of(slide - 1) : to;

	/* whole px, so that letters stay sharp on their way */
	return (struct point){roundf(lerp(from.x, to.x, share)), roundf(lerp(from.y, to.y, share))};
}
