#include "base/countries.h"

#include <stddef.h>

static const struct country countries[] = {
#include "base/countries.inc"
};

struct point country_corner(const struct country *country, int index)
{
	return (struct point){(float)country->corner[index][0] / 100.0f,
			      (float)country->corner[index][1] / 100.0f};
}

/* Counts how often a line to the east leaves it. */
static bool inside_once(const struct country *country, float longitude, float latitude)
{
	bool inside = false;

	for (int i = 0, j = country->count - 1; i < country->count; j = i++) {
		struct point a = country_corner(country, i), b = country_corner(country, j);

		if ((a.y > latitude) != (b.y > latitude) &&
		    longitude < a.x + (latitude - a.y) / (b.y - a.y) * (b.x - a.x)) {
			inside = !inside;
		}
	}
	return inside;
}

bool country_holds(const struct country *country, float longitude, float latitude)
{
	return inside_once(country, longitude, latitude) ||
	       inside_once(country, longitude + 360.0f, latitude);
}

const struct country *country_at(float longitude, float latitude)
{
	for (size_t i = 0; i < COUNT_OF(countries); i++) {
		if (country_holds(&countries[i], longitude, latitude)) {
			return &countries[i];
		}
	}
	return NULL;
}
