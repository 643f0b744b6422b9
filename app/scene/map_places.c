#include "scene/map_places.h"

#include <math.h>
#include <string.h>

enum { ROUNDS = 40 };

const struct rect map_europe = {-0.38f, -0.37f, 0.74f, 0.65f};

/* px are radians here. */
static const struct projection globe = {
	PROJECTION_EQUAL_AREA, EUROPE_LONGITUDE, EUROPE_LATITUDE, 1.0f, 0.0f, 0.0f};

static bool in_europe(float longitude, float latitude)
{
	struct point at = project(&globe, longitude, latitude);

	return rect_holds(map_europe, at.x, at.y);
}

static struct rect around_point(struct rect so_far, struct point at)
{
	/* An empty box does not count, so a point is a very small one. */
	return rect_around(so_far, (struct rect){at.x, at.y, 1e-6f, 1e-6f});
}

static struct rect around_country(struct rect so_far, const struct country *country)
{
	for (int i = 0; i < country->count; i++) {
		struct point corner = country_corner(country, i);

		if (in_europe(corner.x, corner.y)) {
			so_far = around_point(so_far, project(&globe, corner.x, corner.y));
		}
	}
	return so_far;
}

struct rect map_places_extent(const struct content *content, bool whole)
{
	struct rect extent = {0};

	if (in_europe(content->city.longitude, content->city.latitude)) {
		extent = around_point(
			extent, project(&globe, content->city.longitude, content->city.latitude));
	}
	for (int i = 0; i < content->place_count; i++) {
		const struct place *place = &content->places[i];

		if (!in_europe(place->longitude, place->latitude)) {
			continue;
		}
		extent = around_point(extent, project(&globe, place->longitude, place->latitude));
		const struct country *country =
			whole && place->kind == PLACE_COUNTRY
				? country_at(place->longitude, place->latitude)
				: NULL;

		if (country != NULL) {
			extent = around_country(extent, country);
		}
	}
	return extent;
}

/* The point of the country's outline that is nearest to the city. */
static struct point nearest_coast(const struct country *country, const struct projection *sheet,
				  struct point city)
{
	struct point best = {0};
	float least = INFINITY;

	for (int i = 0; i < country->count; i++) {
		struct point ca = country_corner(country, i);
		struct point cb = country_corner(country, (i + 1) % country->count);
		struct point a = project(sheet, ca.x, ca.y), b = project(sheet, cb.x, cb.y);
		float dx = b.x - a.x, dy = b.y - a.y;
		float along = ((city.x - a.x) * dx + (city.y - a.y) * dy) /
			      fmaxf(dx * dx + dy * dy, 1e-6f);
		struct point at = {lerp(a.x, b.x, clampf(along, 0.0f, 1.0f)),
				   lerp(a.y, b.y, clampf(along, 0.0f, 1.0f))};
		float far = hypotf(at.x - city.x, at.y - city.y);

		if (far < least) {
			least = far;
			best = at;
		}
	}
	return best;
}

static float size_on(const struct country *country, const struct projection *sheet)
{
	struct rect box = {0};

	for (int i = 0; i < country->count; i++) {
		struct point corner = country_corner(country, i);

		box = around_point(box, project(sheet, corner.x, corner.y));
	}
	return fmaxf(box.w, box.h);
}

static void mark_area(struct map_place *here, const struct place *place,
		      const struct map_places *places, float least)
{
	const struct projection *sheet = &places->sheets[SHEET_EUROPE];
	const struct country *country = country_at(place->longitude, place->latitude);

	if (here->sheet != SHEET_EUROPE || country == NULL || size_on(country, sheet) < least) {
		return;
	}
	here->country = country;
	here->end = nearest_coast(country, sheet, places->city[SHEET_EUROPE]);
}

static struct map_place *add_place(struct map_places *places, const struct content *content,
				   int index, float least_area)
{
	const struct place *place = &content->places[index];

	if (places->count == MAP_PLACES_MAX) {
		places->left_out++;
		return NULL;
	}
	struct map_place *here = &places->list[places->count++];

	*here = (struct map_place){.place = index};
	here->sheet = in_europe(place->longitude, place->latitude) ? SHEET_EUROPE : SHEET_WORLD;
	here->dot = project(&places->sheets[here->sheet], place->longitude, place->latitude);
	here->end = here->dot;
	places->on[here->sheet]++;
	if (place->kind == PLACE_COUNTRY) {
		mark_area(here, place, places, least_area);
	}
	return here;
}

/* Moves two apart that are too close; a fixed one stays. False if they are far enough. */
static bool push(struct point *a, struct point *b, float apart, bool a_fixed, int nth)
{
	float dx = b->x - a->x, dy = b->y - a->y, far = hypotf(dx, dy);

	if (far >= apart * 0.999f) {
		return false;
	}
	if (far < 0.01f) { /* one spot: every pair its own way */
		dx = cosf((float)nth * 2.4f);
		dy = sinf((float)nth * 2.4f);
		far = 0.0f;
	} else {
		dx /= far;
		dy /= far;
	}
	float by = (apart - far) * (a_fixed ? 1.0f : 0.5f);

	b->x += dx * by;
	b->y += dy * by;
	if (!a_fixed) {
		a->x -= dx * by;
		a->y -= dy * by;
	}
	return true;
}

static bool push_all(struct map_places *places, enum sheet sheet, float apart)
{
	bool moved = false;
	struct point city = places->city[sheet];

	for (int i = 0; i < places->count; i++) {
		struct map_place *a = &places->list[i];

		if (a->sheet != sheet || a->country != NULL) {
			continue;
		}
		for (int j = i + 1; j < places->count; j++) {
			struct map_place *b = &places->list[j];

			if (b->sheet == sheet && b->country == NULL) {
				moved = push(&a->dot, &b->dot, apart, false, i + j) || moved;
			}
		}
		moved = push(&city, &a->dot, apart, true, i) || moved;
	}
	return moved;
}

void map_places_find(struct map_places *places, const struct content *content, float apart,
		     float least_area)
{
	int16_t row[PLACES_MAX];

	memset(row, -1, sizeof(row));
	places->count = places->left_out = 0;
	for (int i = 0; i < SHEET_COUNT; i++) {
		places->on[i] = 0;
		places->city[i] = project(&places->sheets[i], content->city.longitude,
					  content->city.latitude);
	}
	for (int i = 0; i < content->network_count; i++) {
		for (int j = 0; j < content->networks[i].place_count; j++) {
			int index = content->networks[i].places[j];
			struct map_place *here =
				row[index] >= 0 ? &places->list[row[index]]
						: add_place(places, content, index, least_area);

			if (here != NULL) {
				row[index] = (int16_t)(here - places->list);
				if (here->network_count < MAP_FACES) {
					here->networks[here->network_count] = i;
				}
				here->network_count++;
			}
		}
	}
	for (int sheet = 0; sheet < SHEET_COUNT; sheet++) {
		for (int round = 0; round < ROUNDS && push_all(places, (enum sheet)sheet, apart);
		     round++) {
		}
	}
	for (int i = 0; i < places->count; i++) {
		if (places->list[i].country == NULL) {
			places->list[i].end = places->list[i].dot;
		}
	}
}
