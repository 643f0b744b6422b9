#include "draw/coast.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Corners nearer to the one before are not worth their time. */
static const float NEAR_PX = 0.5f;

enum { SIDES = 4, CORNER_LETTERS = 40 };

/* How far inside the side of the window a point is; the four sides in turn. */
static float inside(struct rect window, int side, struct point at)
{
	const float far[SIDES] = {at.x - window.x, window.x + window.w - at.x, at.y - window.y,
				  window.y + window.h - at.y};

	return far[side];
}

/* Sutherland and Hodgman's way: one side after the other. Returns how many corners are left. */
static int cut_side(struct rect window, int side, const struct point *from, int count,
		    struct point *to)
{
	int left = 0;

	for (int i = 0; i < count; i++) {
		struct point a = from[i > 0 ? i - 1 : count - 1];
		struct point b = from[i];
		float in_a = inside(window, side, a);
		float in_b = inside(window, side, b);

		if ((in_a >= 0.0f) != (in_b >= 0.0f)) {
			float share = in_a / (in_a - in_b);

			to[left++] = (struct point){lerp(a.x, b.x, share), lerp(a.y, b.y, share)};
		}
		if (in_b >= 0.0f) {
			to[left++] = b;
		}
	}
	return left;
}

static float area_of(const struct point *corner, int count)
{
	float sum = 0.0f;

	for (int i = 0; i < count; i++) {
		struct point a = corner[i > 0 ? i - 1 : count - 1];

		sum += a.x * corner[i].y - corner[i].x * a.y;
	}
	return fabsf(sum) / 2.0f;
}

static struct rect box_of(const struct point *corner, int count)
{
	float x0 = INFINITY;
	float y0 = INFINITY;
	float x1 = -INFINITY;
	float y1 = -INFINITY;

	for (int i = 0; i < count; i++) {
		x0 = fminf(x0, corner[i].x);
		x1 = fmaxf(x1, corner[i].x);
		y0 = fminf(y0, corner[i].y);
		y1 = fmaxf(y1, corner[i].y);
	}
	return (struct rect){x0, y0, x1 - x0, y1 - y0};
}

/* Each side may add a corner for every one that it cuts off. */
static bool scratch_for(struct coast *coast, int count)
{
	if (coast->scratch >= 2 * count + 8) {
		return true;
	}
	free(coast->from);
	free(coast->to);
	coast->scratch = 4 * count + 8;
	coast->from = calloc((size_t)coast->scratch, sizeof(*coast->from));
	coast->to = calloc((size_t)coast->scratch, sizeof(*coast->to));
	if (!coast->from || !coast->to) {
		coast->scratch = 0;
	}
	return coast->scratch > 0;
}

static bool write_ring(struct coast *coast, int count)
{
	size_t needs = coast->length + (size_t)count * CORNER_LETTERS + 4;

	if (needs > coast->room) {
		size_t room = 2 * needs;
		char *text = realloc(coast->text, room);

		if (!text) {
			return false;
		}
		coast->text = text;
		coast->room = room;
	}
	for (int i = 0; i < count; i++) {
		coast->length += (size_t)snprintf(
			coast->text + coast->length, CORNER_LETTERS, "%c%.1f %.1f",
			i == 0 ? 'M' : 'L', (double)coast->from[i].x, (double)coast->from[i].y);
	}
	memcpy(coast->text + coast->length, "Z", 2);
	coast->length++;
	coast->around = rect_around(coast->around, box_of(coast->from, count));
	return true;
}

/* Projects the corners that make a difference; how many. nearest: degrees from the centre. */
static int project_ring(struct coast *coast, const struct projection *projection,
			const struct point *corner, int count, float *nearest)
{
	int kept = 0;

	*nearest = INFINITY;
	for (int i = 0; i < count; i++) {
		struct point at = project(projection, corner[i].x, corner[i].y);
		const struct point *last = &coast->from[kept > 0 ? kept - 1 : 0];

		*nearest =
			fminf(*nearest, globe_degrees(projection->longitude, projection->latitude,
						      corner[i].x, corner[i].y));
		if (kept == 0 || fabsf(at.x - last->x) + fabsf(at.y - last->y) > NEAR_PX) {
			coast->from[kept++] = at;
		}
	}
	return kept;
}

static bool add_ring(struct coast *coast, const struct coast_wish *wish, const struct point *corner,
		     int count)
{
	float nearest;

	if (!scratch_for(coast, count)) {
		return false;
	}
	count = project_ring(coast, &wish->projection, corner, count, &nearest);
	if (nearest > wish->most_degrees || !rect_meets(box_of(coast->from, count), wish->window)) {
		return true;
	}
	for (int side = 0; side < SIDES; side++) {
		struct point *cut = coast->to;

		count = cut_side(wish->window, side, coast->from, count, cut);
		coast->to = coast->from;
		coast->from = cut;
	}
	return count < 3 || area_of(coast->from, count) < wish->least_px2 ||
	       write_ring(coast, count);
}

bool coast_make(struct coast *coast, const struct atlas *atlas, const struct coast_wish *wish)
{
	*coast = (struct coast){0};
	for (int i = 0; i < atlas->ring_count; i++) {
		const struct ring *ring = &atlas->rings[i];

		if (strcmp(ring->code, wish->code) == 0 &&
		    !add_ring(coast, wish, atlas->corners + ring->first, ring->count)) {
			break;
		}
	}
	return coast->length > 0;
}

void coast_finish(struct coast *coast)
{
	free(coast->text);
	free(coast->from);
	free(coast->to);
	*coast = (struct coast){0};
}
