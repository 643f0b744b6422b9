#include "touch/speed.h"

#include <math.h>

static const double WINDOW_S = 0.100;
/* Chromium's time between the last move and the lift after which a finger has stopped. */
static const double STOPPED_S = 0.080;
/* Closer together than this, two moments tell more about the panel's clock than about the finger.
 */
static const double SHORTEST_S = 0.004;
static const int CURVED_FROM = 4;
/* Below this share of its size the determinant is rounding. */
static const double FLAT = 1e-6;

/* Sums over n places, their t and x taken from the newest one. */
struct sums {
	double n, t, t2, t3, t4, x, tx, t2x;
};

static void add(struct sums *sums, double t, double x)
{
	sums->n += 1.0;
	sums->t += t;
	sums->t2 += t * t;
	sums->t3 += t * t * t;
	sums->t4 += t * t * t * t;
	sums->x += x;
	sums->tx += t * x;
	sums->t2x += t * t * x;
}

/* Solves the normal equations for the slope at t = 0, centred so that the constant drops out. */
static float slope(const struct sums *s, int count)
{
	double tt = s->t2 - s->t * s->t / s->n;
	double tq = s->t3 - s->t * s->t2 / s->n;
	double qq = s->t4 - s->t2 * s->t2 / s->n;
	double tx = s->tx - s->t * s->x / s->n;
	double qx = s->t2x - s->t2 * s->x / s->n;
	double whole = tt * qq - tq * tq;

	if (count >= CURVED_FROM && whole > FLAT * tt * qq) {
		return (float)((tx * qq - qx * tq) / whole);
	}
	return (float)(tx / tt);
}

/* How many of the newest places belong to one motion that goes on until at_s. */
static int recent(const struct touch *trail, int count, double at_s)
{
	double newest_s = trail[count - 1].at_s;
	double later_s = at_s;
	int used = 0;

	while (used < count) {
		double place_s = trail[count - 1 - used].at_s;

		if (later_s - place_s > STOPPED_S || newest_s - place_s > WINDOW_S) {
			break;
		}
		later_s = place_s;
		used++;
	}
	return used;
}

struct touch_speed speed_of(const struct touch *trail, int count, double at_s)
{
	int used = count > 0 ? recent(trail, count, at_s) : 0;

	if (used < 2) {
		return (struct touch_speed){0.0f, 0.0f};
	}
	const struct touch *newest = &trail[count - 1];
	struct sums x = {0};
	struct sums y = {0};

	if (newest->at_s - trail[count - used].at_s < SHORTEST_S) {
		return (struct touch_speed){0.0f, 0.0f};
	}
	for (int i = count - used; i < count; i++) {
		double t = trail[i].at_s - newest->at_s;

		add(&x, t, (double)trail[i].x_px - (double)newest->x_px);
		add(&y, t, (double)trail[i].y_px - (double)newest->y_px);
	}
	return (struct touch_speed){slope(&x, used), slope(&y, used)};
}

struct touch_speed speed_capped(struct touch_speed speed, float fastest_px_s)
{
	float fast = hypotf(speed.x_px_s, speed.y_px_s);
	float share = fast > fastest_px_s ? fastest_px_s / fast : 1.0f;

	return (struct touch_speed){speed.x_px_s * share, speed.y_px_s * share};
}
