#include "content/moments.h"

#include <stdlib.h>

static bool is_moment(const struct network *network, int fact)
{
	const struct fact *here = &network->facts[fact];

	for (int i = 0; i < fact; i++) {
		const struct fact *other = &network->facts[i];

		if (other->kind == here->kind && other->date.year == here->date.year &&
		    other->date.month == here->date.month) {
			return false;
		}
	}
	return here->date.year > 0;
}

static int moments_of(const struct network *network)
{
	int count = 0;

	for (int i = 0; i < network->fact_count; i++) {
		count += is_moment(network, i);
	}
	return count;
}

static int in_time(const void *left, const void *right)
{
	const struct moment *a = left, *b = right;
	const int by[][2] = {
		{a->date.year, b->date.year}, {a->date.month, b->date.month},
		{a->joins, b->joins},         {a->network, b->network},
		{a->fact, b->fact},
	};

	for (size_t i = 0; i < COUNT_OF(by); i++) {
		if (by[i][0] != by[i][1]) {
			return by[i][0] < by[i][1] ? -1 : 1;
		}
	}
	return 0;
}

static void note_network(struct content *content, int network)
{
	const struct network *from = &content->networks[network];
	int before = content->moment_count;

	for (int i = 0; i < from->fact_count; i++) {
		if (is_moment(from, i)) {
			content->moments[content->moment_count++] = (struct moment){
				.date = from->facts[i].date,
				.joins = from->facts[i].kind == FACT_JOINED,
				.network = network,
				.fact = i,
			};
		}
	}
	if (content->moment_count == before) {
		content->undated[content->undated_count++] = network;
	}
}

void moments_collect(struct content *content)
{
	size_t count = 0;
	size_t networks = (size_t)content->network_count;

	for (int i = 0; i < content->network_count; i++) {
		count += (size_t)moments_of(&content->networks[i]);
	}
	content->moment_count = 0;
	content->undated_count = 0;
	content->moments = arena_take(&content->arena, (count + 1) * sizeof(struct moment));
	content->undated = arena_take(&content->arena, (networks + 1) * sizeof(int));
	for (int i = 0; i < content->network_count; i++) {
		note_network(content, i);
	}
	qsort(content->moments, count, sizeof(struct moment), in_time);
}
