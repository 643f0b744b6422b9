/*
 * Where the countries of the world lie, coarsely: a few corners each.
 *
 * A constant table made by assets/map/make.py; for laying out and for telling
 * countries apart, not for painting. Owns nothing. Invariant: a code here is one of assets/map/land.txt;
 * states too small for a map have no row.
 */
#ifndef MREZE_BASE_COUNTRIES_H
#define MREZE_BASE_COUNTRIES_H

#include <stdbool.h>
#include <stdint.h>

#include "base/geom.h"

enum { COUNTRY_CORNERS = 26 };

struct country {
	char code[4]; /* ISO 3166 number: "752" */
	int count;
	int16_t corner[COUNTRY_CORNERS][2]; /* longitude, latitude in hundredths of a degree */
};

bool country_holds(const struct country *country, float longitude, float latitude);

/* The country that holds the place, or NULL: sea, or a very small state. */
const struct country *country_at(float longitude, float latitude);

/* Longitude (past 180 where it reaches over there) as x, latitude as y. */
struct point country_corner(const struct country *country, int index);

#endif
