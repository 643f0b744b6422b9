#include "touch/ghost.h"

#include <math.h>

static const float SAME_PX = 0.5f;
static const double SAME_SHARE = 0.01;
static const int GHOST_COUNT = 4;

static bool same_place(const struct ghost *ghost, float x_px, float y_px)
{
	return fabsf(ghost->x_px - x_px) <= SAME_PX && fabsf(ghost->y_px - y_px) <= SAME_PX;
}

/* The one of that place; else the place of the one that was seen least recently. */
static struct ghost *ghost_at(struct ghosts *ghosts, float x_px, float y_px)
{
	struct ghost *oldest = &ghosts->list[0];

	for (int i = 0; i < GHOSTS_MAX; i++) {
		struct ghost *ghost = &ghosts->list[i];

		if (same_place(ghost, x_px, y_px)) {
			return ghost;
		}
		if (ghost->last_s < oldest->last_s) {
			oldest = ghost;
		}
	}
	*oldest = (struct ghost){.x_px = x_px, .y_px = y_px, .last_s = -INFINITY};
	return oldest;
}

bool ghosts_know(struct ghosts *ghosts, float x_px, float y_px, double at_s)
{
	struct ghost *ghost = ghost_at(ghosts, x_px, y_px);
	double since_s = at_s - ghost->last_s;

	if (!(since_s >= GHOST_LEAST_S && isfinite(since_s))) {
		ghost->count = 0;
		ghost->every_s = 0.0;
	} else if (fabs(since_s - ghost->every_s) <= SAME_SHARE * ghost->every_s) {
		ghost->count++;
	} else {
		ghost->count = 1;
		ghost->every_s = since_s;
	}
	ghost->last_s = at_s;
	return ghost->count >= GHOST_COUNT;
}
