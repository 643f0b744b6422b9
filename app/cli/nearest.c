#include "cli/nearest.h"

#include "content/suggest.h"

struct nearest nearest_to(const char *typed)
{
	return (struct nearest){.typed = typed, .apart = SUGGEST_NEVER};
}

void nearest_try(struct nearest *nearest, const char *name)
{
	int apart = suggest_distance(nearest->typed, name);

	if (apart < nearest->apart) {
		nearest->apart = apart;
		nearest->best = name;
	}
}
