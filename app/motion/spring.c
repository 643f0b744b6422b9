#include "motion/spring.h"

#include <math.h>

/*
 * With a = c/2 and d = a^2 - k, and the gap y = at - target:
 *   y(t) = e^-at (y0 C + (v0 + a y0) S)
 *   v(t) = e^-at (v0 C - (k y0 + a v0) S)
 * where C and S are cos(wt), sin(wt)/w for d = -w^2; 1, t for d = 0; and
 * cosh(wt), sinh(wt)/w for d = w^2. These are e^-at C and e^-at S.
 */
struct waves {
	double c, s;
};

static struct waves waves_at(double k, double a, double t)
{
	double d = a * a - k;
	double w = sqrt(fabs(d));

	if (d < 0.0) {
		return (struct waves){exp(-a * t) * cos(w * t), exp(-a * t) * sin(w * t) / w};
	}
	if (w > 0.0) {
		/* a - w without the cancellation; cosh alone would overflow long before e^-at
		 * helps. */
		double slow = exp(-k / (a + w) * t);
		double lost = expm1(-2.0 * w * t);

		return (struct waves){slow * (1.0 + lost / 2.0), slow * -lost / (2.0 * w)};
	}
	return (struct waves){exp(-a * t), t * exp(-a * t)};
}

struct spring spring_after(struct spring spring, float target, struct spring_kind kind, float t_s)
{
	if (!(t_s > 0.0f)) {
		return spring;
	}
	if (isinf(t_s)) {
		return (struct spring){target, 0.0f};
	}
	double k = (double)kind.stiffness;
	double a = (double)kind.damping / 2.0;
	double y = (double)spring.at - (double)target;
	double v = (double)spring.speed;
	struct waves waves = waves_at(k, a, (double)t_s);

	return (struct spring){
		(float)((double)target + y * waves.c + (v + a * y) * waves.s),
		(float)(v * waves.c - (k * y + a * v) * waves.s),
	};
}

bool spring_at_rest(struct spring spring, float target, float near)
{
	return fabsf(spring.at - target) < near && fabsf(spring.speed) < 20.0f * near;
}

/* Energy never grows (its rate is -2 c v^2), so once this is below near^2 it stays there. */
static double unrest(struct spring spring, float target, struct spring_kind kind)
{
	double gap = (double)spring.at - (double)target;
	double speed = (double)spring.speed;
	double k = (double)kind.stiffness;

	return (k * gap * gap + speed * speed) / fmin(k, 400.0);
}

float spring_settles_s(struct spring spring, float target, struct spring_kind kind, float near)
{
	static const float LONGEST_S = 4096.0f;
	double calm = 0.99 * (double)near * (double)near;
	float early_s = 0.0f;
	float late_s = 0.0625f;

	if (unrest(spring, target, kind) < calm) {
		return 0.0f;
	}
	while (!(unrest(spring_after(spring, target, kind, late_s), target, kind) < calm)) {
		early_s = late_s;
		late_s *= 2.0f;
		if (late_s > LONGEST_S) {
			return INFINITY;
		}
	}
	while (late_s - early_s > 0.001f) {
		float middle_s = (early_s + late_s) / 2.0f;

		if (unrest(spring_after(spring, target, kind, middle_s), target, kind) < calm) {
			late_s = middle_s;
		} else {
			early_s = middle_s;
		}
	}
	return late_s;
}
