#include "scene/map_plates.h"

#include <math.h>
#include <string.h>

#include "base/hash.h"
#include "scene/map_cost.h"

enum {
	STARTS_MOST = 24,
	STARTS_LEAST = 3,
	ROUNDS = 10,
	ENOUGH = 200,
	FLIPS = 6,
	FLIP_STARTS = 6,
	FEW = 14
};

/* A route is bent the other way for no less. */
static const float GAIN = 10.0f;

/* What two plates are to each other. */
static const float MEET = 5000.0f, CROSS = 500.0f, UNDER = 700.0f;

static float pair_cost(const struct candidate *a, const struct candidate *b, float gap)
{
	float cost = 0.0f;

	if (!rect_meets(rect_grown(a->reach, gap), b->reach)) {
		return 0.0f;
	}
	if (rect_meets(rect_grown(a->box, gap), b->box)) {
		cost += MEET;
	}
	if (lines_cross(a->dot, a->tail, b->dot, b->tail)) {
		cost += CROSS;
	}
	if (line_in_rect(a->dot, a->tail, rect_grown(b->box, 4.0f)) > 0.0f) {
		cost += UNDER;
	}
	if (line_in_rect(b->dot, b->tail, rect_grown(a->box, 4.0f)) > 0.0f) {
		cost += UNDER;
	}
	return cost;
}

struct search {
	const struct plates_problem *problem;
	int count[PLATES_MAX];
	struct pool pools[PLATES_MAX];
	struct candidate list[PLATES_MAX][CANDIDATES];
	int chosen[PLATES_MAX]; /* -1: not yet */
};

/* What candidate c of plate i costs beside all that are chosen. */
static float cost_beside(const struct search *search, int i, int c, float enough)
{
	const struct candidate *here = &search->list[i][c];
	float cost = here->cost;

	for (int j = 0; j < search->problem->wish_count && cost < enough; j++) {
		if (j != i && search->chosen[j] >= 0) {
			cost += pair_cost(here, &search->list[j][search->chosen[j]],
					  search->problem->gap);
		}
	}
	return cost;
}

static bool settle_plate(struct search *search, int i)
{
	int best = -1;
	float least = INFINITY;

	/* Candidates come in the order of their own cost. */
	for (int c = 0; c < search->count[i] && search->list[i][c].cost < least; c++) {
		float cost = cost_beside(search, i, c, least);

		if (cost < least) {
			least = cost;
			best = c;
		}
	}
	bool moved = best != search->chosen[i];

	search->chosen[i] = best;
	return moved;
}

static float total_cost(const struct search *search)
{
	float sum = 0.0f;
	int count = search->problem->wish_count;

	for (int i = 0; i < count; i++) {
		if (search->chosen[i] < 0) {
			continue;
		}
		const struct candidate *a = &search->list[i][search->chosen[i]];

		sum += a->cost;
		for (int j = i + 1; j < count; j++) {
			if (search->chosen[j] >= 0) {
				sum += pair_cost(a, &search->list[j][search->chosen[j]],
						 search->problem->gap);
			}
		}
	}
	return sum;
}

/* Whoever has the fewest places to go comes first; the first wish is the city's own. */
static void order_plates(const struct search *search, int *order)
{
	int count = search->problem->wish_count;

	for (int i = 0; i < count; i++) {
		int at = i;

		while (at > 1 && search->count[order[at - 1]] > search->count[i]) {
			order[at] = order[at - 1];
			at--;
		}
		order[at] = i;
	}
}

static void shuffle(int *order, int count, uint32_t *seed)
{
	for (int i = count - 1; i > 0; i--) {
		*seed = *seed * 1664525u + 1013904223u;
		int j = (int)((*seed >> 16) % (uint32_t)(i + 1));
		int held = order[i];

		order[i] = order[j];
		order[j] = held;
	}
}

static float try_order(struct search *search, const int *order)
{
	int count = search->problem->wish_count;

	for (int i = 0; i < count; i++) {
		search->chosen[i] = -1;
	}
	for (int round = 0; round <= ROUNDS; round++) {
		bool moved = false;

		for (int i = 0; i < count; i++) {
			moved = settle_plate(search, order[i]) || moved;
		}
		if (!moved) {
			break;
		}
	}
	return total_cost(search);
}

static void keep(const struct search *search, struct plates_solution *solution)
{
	for (int i = 0; i < search->problem->wish_count; i++) {
		const struct candidate *place =
			&search->list[i][search->chosen[i] < 0 ? 0 : search->chosen[i]];

		solution->shown[i] = search->chosen[i] >= 0;
		if (solution->shown[i]) {
			solution->box[i] = place->box;
			solution->tail[i] = place->tail;
		}
	}
}

static int conflicts(const struct plates_solution *solution, int count, float gap, int i)
{
	int sum = 0;

	for (int j = 0; j < count; j++) {
		sum += j != i && solution->shown[j] &&
		       rect_meets(rect_grown(solution->box[i], gap), solution->box[j]);
	}
	return sum;
}

/* Where not all fit, those go that are in the way of most others, the last wished first. */
static void drop_conflicts(const struct plates_problem *problem, struct plates_solution *solution)
{
	/* Candidates that just keep the gap must not count as meeting. */
	float gap = problem->gap - 0.01f;

	for (;;) {
		int worst = -1, most = 0;

		for (int i = 0; i < problem->wish_count; i++) {
			int meets = solution->shown[i]
					    ? conflicts(solution, problem->wish_count, gap, i)
					    : 0;

			if (meets > 0 && meets >= most) {
				most = meets;
				worst = i;
			}
		}
		if (worst < 0) {
			return;
		}
		solution->shown[worst] = false;
	}
}

/* With the routes as they are bent; starts: how many orders are tried. */
static void solve_bent(struct search *search, int starts, struct plates_solution *solution)
{
	int count = search->problem->wish_count;
	int order[PLATES_MAX] = {0};
	uint32_t seed = 1;

	memset(solution, 0, sizeof(*solution));
	solution->cost = INFINITY;
	for (int i = 0; i < count; i++) {
		search->count[i] = pool_best(&search->pools[i], search->list[i]);
	}
	order_plates(search, order);
	for (int start = 0; start < starts; start++) {
		float cost = try_order(search, order);

		if (cost < solution->cost) {
			solution->cost = cost;
			keep(search, solution);
		}
		shuffle(order, count, &seed);
	}
}

/* The longest route that has not had its turn; -1 when none is left. */
static int next_route(const struct plates_problem *problem, const bool *had)
{
	int best = -1;
	float most = 0.0f;

	for (int i = 0; i < problem->route_count; i++) {
		struct curve route = problem->routes[i];
		float length = hypotf(route.to.x - route.from.x, route.to.y - route.from.y);

		if (!had[i] && route.bend != 0.0f && length > most) {
			most = length;
			best = i;
		}
	}
	return best;
}

static void flip(struct search *search, struct plates_problem *problem, int route)
{
	struct curve before = problem->routes[route], after = before;

	after.bend = -before.bend;
	for (int i = 0; i < problem->wish_count; i++) {
		pool_add_route(problem, &search->pools[i], before, -1.0f);
		pool_add_route(problem, &search->pools[i], after, 1.0f);
	}
	problem->routes[route] = after;
}

/* Bends the longest routes the other way where that is better. */
static void bend_routes(struct search *search, struct plates_problem *problem,
			struct plates_solution *solution)
{
	struct plates_solution other;
	bool had[PLATES_MAX] = {false};

	for (int i = 0; i < FLIPS; i++) {
		int route = next_route(problem, had);

		if (route < 0) {
			return;
		}
		had[route] = true;
		flip(search, problem, route);
		solve_bent(search, FLIP_STARTS, &other);
		if (other.cost < solution->cost - GAIN) {
			*solution = other;
		} else {
			flip(search, problem, route);
		}
	}
}

void plates_solve(const struct plates_problem *given, struct plates_solution *solution)
{
	struct plates_problem problem = *given;
	struct search search = {.problem = &problem};
	int count = problem.wish_count, starts = count > 0 ? ENOUGH / count : 0;

	for (int i = 0; i < count; i++) {
		pool_make(&problem, i, &search.pools[i]);
	}
	starts = problem.quick != 0 ? STARTS_LEAST : starts;
	starts = starts > STARTS_MOST ? STARTS_MOST : starts < STARTS_LEAST ? STARTS_LEAST : starts;
	solve_bent(&search, starts, solution);
	if (count <= FEW && problem.quick == 0) {
		bend_routes(&search, &problem, solution);
	}
	for (int i = 0; i < problem.route_count; i++) {
		solution->bend[i] = problem.routes[i].bend;
	}
	drop_conflicts(&problem, solution);
	for (int i = 0; i < count; i++) {
		solution->shown_count += solution->shown[i];
	}
}

/* Field by field, for a struct may have holes. */
static uint64_t key_of(const struct plates_problem *p)
{
	const float numbers[] = {p->frame.x, p->frame.y, p->frame.w, p->frame.h, p->k,
				 p->gap,     p->disc.x,  p->disc.y,  p->disc_r};
	const int counts[] = {p->block_count, p->wish_count, p->route_count, p->dot_count,
			      p->quick};
	uint64_t key = hash_bytes(HASH_START, numbers, sizeof(numbers));

	key = hash_bytes(key, counts, sizeof(counts));
	key = hash_bytes(key, p->blocks, (size_t)p->block_count * sizeof(p->blocks[0]));
	key = hash_bytes(key, p->wishes, (size_t)p->wish_count * sizeof(p->wishes[0]));
	key = hash_bytes(key, p->routes, (size_t)p->route_count * sizeof(p->routes[0]));
	return hash_bytes(key, p->dots, (size_t)p->dot_count * sizeof(p->dots[0])) | 1;
}

void plates_recall(struct plates_memo *memo, const struct plates_problem *problem,
		   struct plates_solution *solution)
{
	uint64_t key = key_of(problem);

	for (int i = 0; memo != NULL && i < PLATES_MEMO; i++) {
		if (memo->key[i] == key) {
			*solution = memo->solution[i];
			return;
		}
	}
	plates_solve(problem, solution);
	if (memo != NULL) {
		memo->key[memo->next] = key;
		memo->solution[memo->next] = *solution;
		memo->next = (memo->next + 1) % PLATES_MEMO;
	}
}
