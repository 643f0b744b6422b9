#include "scene/map_cost.h"

#include <assert.h>
#include <math.h>
#include <stdlib.h>

enum { DISTANCES = 13, DIRECTIONS = 24, CHEAPEST = 60 };

/* x, y: how far aside, as a share of the plate's half (1: beside it); and what the direction costs.
 */
static const struct {
	float x, y, cost;
} directions[] = {
	{1.0f, 0.0f, 0.0f},   {-1.0f, 0.0f, 0.0f},   {1.0f, -0.3f, 3.0f},   {1.0f, 0.3f, 3.0f},
	{-1.0f, -0.3f, 3.0f}, {-1.0f, 0.3f, 3.0f},   {1.0f, -0.6f, 6.0f},   {1.0f, 0.6f, 6.0f},
	{-1.0f, -0.6f, 6.0f}, {-1.0f, 0.6f, 6.0f},   {1.0f, -1.0f, 8.0f},   {1.0f, 1.0f, 8.0f},
	{-1.0f, -1.0f, 8.0f}, {-1.0f, 1.0f, 8.0f},   {0.7f, -1.0f, 10.0f},  {-0.7f, -1.0f, 10.0f},
	{0.7f, 1.0f, 10.0f},  {-0.7f, 1.0f, 10.0f},  {0.35f, -1.0f, 14.0f}, {-0.35f, -1.0f, 14.0f},
	{0.35f, 1.0f, 14.0f}, {-0.35f, 1.0f, 14.0f}, {0.0f, -1.0f, 18.0f},  {0.0f, 1.0f, 18.0f},
};

/* Design px from the dot. */
static const float distances[DISTANCES] = {24.0f,  38.0f,  52.0f,  70.0f,  90.0f,  115.0f, 140.0f,
					   170.0f, 200.0f, 240.0f, 280.0f, 350.0f, 440.0f};

/* What a place costs, design px where a length is meant. */
static const float ROUTE_UNDER = 3.2f, ROUTE_MARGIN = 8.0f; /* a px of it; margin of the plate */
static const float CROSSES_ROUTE = 260.0f, AT_HOME = 9.0f;  /* so near its dot it is no crossing */
static const float DOT_UNDER = 900.0f, DOT_MARGIN = 6.0f;
static const float NEAR_DOT = 260.0f, NEAR_MARGIN = 8.0f;
static const float THROUGH_BLOCK = 400.0f;
static const float AREA_UNDER = 130.0f;
static const float ON_DISC = 7.0f; /* each of 9 x 5 samples */
static const float CORNER = 26.0f; /* leaders leave a plate so far from its corners */

static float side_of(struct point a, struct point b, struct point c)
{
	return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

bool lines_cross(struct point a, struct point b, struct point c, struct point d)
{
	return side_of(a, b, c) * side_of(a, b, d) < 0.0f &&
	       side_of(c, d, a) * side_of(c, d, b) < 0.0f;
}

float line_in_rect(struct point a, struct point b, struct rect rect)
{
	float dx = b.x - a.x, dy = b.y - a.y, from = 0.0f, to = 1.0f;
	const float way[4] = {-dx, dx, -dy, dy};
	const float room[4] = {a.x - rect.x, rect.x + rect.w - a.x, a.y - rect.y,
			       rect.y + rect.h - a.y};

	for (int i = 0; i < 4; i++) {
		if (way[i] == 0.0f) {
			if (room[i] < 0.0f) {
				return 0.0f;
			}
		} else if (way[i] < 0.0f) {
			from = fmaxf(from, room[i] / way[i]);
		} else {
			to = fminf(to, room[i] / way[i]);
		}
	}
	return to > from ? hypotf(dx, dy) * (to - from) : 0.0f;
}

static struct point tail_of(struct point dot, struct rect box, float k)
{
	float inset_x = fminf(CORNER * k, box.w / 2.0f), inset_y = fminf(CORNER * k, box.h / 2.0f);
	struct point tail = {clampf(dot.x, box.x + inset_x, box.x + box.w - inset_x),
			     clampf(dot.y, box.y + inset_y, box.y + box.h - inset_y)};
	bool level = dot.y > box.y && dot.y < box.y + box.h;
	float right = box.x + box.w;

	if ((dot.x < box.x && level) || dot.x < box.x - 40.0f * k) {
		tail.x = box.x;
	} else if ((dot.x > right && level) || dot.x > right + 40.0f * k) {
		tail.x = right;
	} else {
		tail.y = dot.y < box.y ? box.y : box.y + box.h;
	}
	return tail;
}

static struct rect box_at(const struct plate_wish *wish, int direction, float distance)
{
	float x = directions[direction].x, y = directions[direction].y, long_ = hypotf(x, y);
	float cx = wish->dot.x + x / long_ * distance, cy = wish->dot.y + y / long_ * distance;

	cx += fabsf(x) > 0.9f ? copysignf(wish->w / 2.0f, x) : x * wish->w * 0.5f;
	cy += fabsf(y) > 0.9f ? copysignf(wish->h / 2.0f, y) : y * wish->h * 0.4f;
	return (struct rect){cx - wish->w / 2.0f, cy - wish->h / 2.0f, wish->w, wish->h};
}

static bool on_disc(const struct plates_problem *problem, struct rect box)
{
	float x = clampf(problem->disc.x, box.x, box.x + box.w) - problem->disc.x;
	float y = clampf(problem->disc.y, box.y, box.y + box.h) - problem->disc.y;

	return problem->disc_r > 0.0f && hypotf(x, y) < problem->disc_r + problem->gap;
}

static bool allowed(const struct plates_problem *problem, const struct plate_wish *wish,
		    struct rect box)
{
	const struct rect *frame = &problem->frame;

	if (box.x < frame->x || box.y < frame->y || box.x + box.w > frame->x + frame->w ||
	    box.y + box.h > frame->y + frame->h) {
		return false;
	}
	if (!wish->on_disc && on_disc(problem, box)) {
		return false;
	}
	for (int i = 0; i < problem->block_count; i++) {
		if (rect_meets(rect_grown(problem->blocks[i], problem->gap), box)) {
			return false;
		}
	}
	return true;
}

/* A route as a chain of straight pieces; low, high: corners of the box around one. */
struct route_piece {
	struct point from, to, low, high;
};

static void chain_make(struct curve route, struct route_piece *pieces)
{
	struct point from = route.from;

	for (int i = 0; i < ROUTE_PIECES; i++) {
		struct point to = curve_at(route, (float)(i + 1) / ROUTE_PIECES);

		pieces[i] = (struct route_piece){
			from,
			to,
			{fminf(from.x, to.x), fminf(from.y, to.y)},
			{fmaxf(from.x, to.x), fmaxf(from.y, to.y)},
		};
		from = to;
	}
}

static bool apart_from(const struct route_piece *piece, struct rect reach)
{
	return piece->high.x < reach.x || piece->low.x > reach.x + reach.w ||
	       piece->high.y < reach.y || piece->low.y > reach.y + reach.h;
}

static bool near_point(struct point at, struct point dot, float far)
{
	float x = at.x - dot.x, y = at.y - dot.y;

	return x * x + y * y <= far * far;
}

static float chain_cost(const struct plates_problem *problem, const struct route_piece *pieces,
			const struct candidate *place)
{
	float k = problem->k, cost = 0.0f;
	struct rect under = rect_grown(place->box, ROUTE_MARGIN * k);
	struct rect reach = rect_grown(place->reach, ROUTE_MARGIN * k);
	bool crosses = false;

	for (int i = 0; i < ROUTE_PIECES; i++) {
		const struct route_piece *piece = &pieces[i];

		if (apart_from(piece, reach)) {
			continue;
		}
		if (!apart_from(piece, under)) {
			cost += ROUTE_UNDER * line_in_rect(piece->from, piece->to, under) / k;
		}
		crosses =
			crosses || (lines_cross(place->dot, place->tail, piece->from, piece->to) &&
				    !near_point(piece->from, place->dot, AT_HOME * k) &&
				    !near_point(piece->to, place->dot, AT_HOME * k));
	}
	return cost + (crosses ? CROSSES_ROUTE : 0.0f);
}

void pool_add_route(const struct plates_problem *problem, struct pool *pool, struct curve route,
		    float times)
{
	struct route_piece pieces[ROUTE_PIECES];

	chain_make(route, pieces);
	for (int i = 0; i < pool->count; i++) {
		pool->all[i].cost += times * chain_cost(problem, pieces, &pool->all[i]);
	}
}

static float dots_cost(const struct plates_problem *problem, const struct candidate *place)
{
	float k = problem->k, cost = 0.0f;
	float dx = place->tail.x - place->dot.x, dy = place->tail.y - place->dot.y;
	float length2 = fmaxf(dx * dx + dy * dy, 1.0f);

	for (int i = 0; i < problem->dot_count; i++) {
		struct point at = problem->dots[i].at;
		float r = problem->dots[i].r, far = r + NEAR_MARGIN * k;

		if ((at.x == place->dot.x && at.y == place->dot.y) || at.x < place->reach.x - far ||
		    at.x > place->reach.x + place->reach.w + far || at.y < place->reach.y - far ||
		    at.y > place->reach.y + place->reach.h + far) {
			continue;
		}
		if (r <= 0.0f) {
			cost += rect_holds(place->box, at.x, at.y) ? AREA_UNDER : 0.0f;
			continue;
		}
		if (rect_holds(rect_grown(place->box, r + DOT_MARGIN * k), at.x, at.y)) {
			cost += DOT_UNDER;
		}
		float along =
			clampf(((at.x - place->dot.x) * dx + (at.y - place->dot.y) * dy) / length2,
			       0.0f, 1.0f);

		if (along > 0.02f && hypotf(place->dot.x + along * dx - at.x,
					    place->dot.y + along * dy - at.y) < far) {
			cost += NEAR_DOT;
		}
	}
	return cost;
}

static float disc_cost(const struct plates_problem *problem, struct rect box)
{
	int on = 0;

	for (int i = 0; i < 45; i++) {
		float x = box.x + box.w * (float)(i % 9) / 8.0f - problem->disc.x;
		float y = box.y + box.h * (float)(i / 9) / 4.0f - problem->disc.y;

		on += hypotf(x, y) < problem->disc_r * 0.97f;
	}
	return ON_DISC * (float)on;
}

static bool line_on_disc(const struct plates_problem *problem, const struct candidate *place)
{
	float dx = place->tail.x - place->dot.x, dy = place->tail.y - place->dot.y;
	float x = problem->disc.x - place->dot.x, y = problem->disc.y - place->dot.y;
	float along = clampf((x * dx + y * dy) / fmaxf(dx * dx + dy * dy, 1e-6f), 0.0f, 1.0f);

	return hypotf(x - along * dx, y - along * dy) < problem->disc_r;
}

static float own_cost(const struct plates_problem *problem, const struct plate_wish *wish,
		      const struct candidate *place)
{
	float cost = dots_cost(problem, place);

	if (wish->on_disc) {
		cost += disc_cost(problem, place->box);
	} else if (problem->disc_r > 0.0f && line_on_disc(problem, place)) {
		cost += THROUGH_BLOCK;
	}

	for (int i = 0; i < problem->block_count; i++) {
		if (rect_meets(problem->blocks[i], place->reach) &&
		    line_in_rect(place->dot, place->tail, problem->blocks[i]) > 4.0f) {
			cost += THROUGH_BLOCK;
		}
	}
	return cost;
}

void pool_make(const struct plates_problem *problem, int index, struct pool *pool)
{
	const struct plate_wish *wish = &problem->wishes[index];

	static_assert(DIRECTIONS * DISTANCES == CANDIDATES_ALL,
		      "there is room for every candidate");
	pool->count = 0;
	for (int i = 0; i < CANDIDATES_ALL; i++) {
		struct rect box =
			box_at(wish, i / DISTANCES, distances[i % DISTANCES] * problem->k);
		struct candidate place = {.box = box, .dot = wish->dot};

		if (!allowed(problem, wish, box)) {
			continue;
		}
		place.tail = tail_of(wish->dot, box, problem->k);
		place.reach = rect_around(
			box, (struct rect){wish->dot.x - 0.5f, wish->dot.y - 0.5f, 1.0f, 1.0f});
		place.cost =
			directions[i / DISTANCES].cost + own_cost(problem, wish, &place) +
			wish->leader *
				hypotf(place.tail.x - wish->dot.x, place.tail.y - wish->dot.y) /
				problem->k;
		pool->all[pool->count++] = place;
	}
	for (int i = 0; i < problem->route_count; i++) {
		pool_add_route(problem, pool, problem->routes[i], 1.0f);
	}
}

struct rank {
	float cost;
	int index;
};

/* Where costs are equal the order must not be left to the library. */
static int by_cost(const void *left, const void *right)
{
	const struct rank *a = left, *b = right;

	if (a->cost != b->cost) {
		return a->cost < b->cost ? -1 : 1;
	}
	return a->index - b->index;
}

int pool_best(const struct pool *pool, struct candidate *list)
{
	struct rank ranks[CANDIDATES_ALL];
	int count = pool->count < CANDIDATES ? pool->count : CANDIDATES;

	for (int i = 0; i < pool->count; i++) {
		ranks[i] = (struct rank){pool->all[i].cost, i};
	}
	qsort(ranks, (size_t)pool->count, sizeof(ranks[0]), by_cost);
	int left_over = pool->count - CHEAPEST, places = CANDIDATES - CHEAPEST;

	for (int i = 0; i < count; i++) {
		int rank = i;

		if (i >= CHEAPEST && left_over > places) {
			rank = CHEAPEST + (i - CHEAPEST) * left_over / places;
		}
		list[i] = pool->all[ranks[rank].index];
	}
	return count;
}
