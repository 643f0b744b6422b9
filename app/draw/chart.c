#include "draw/chart.h"

#include <SDL_image.h>
#include <assert.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "draw/coast.h"
#include "draw/paint.h"
#include "draw/raster.h"

/*
 * Maps are made in two steps: nanosvg rasterises outlines in pure red (what is
 * filled), green (glow) and blue (line); then each pixel is mixed of the real
 * colours by these shares, so that grounds are shaded without bands.
 */

static const float EUROPE_DEGREES = 80.0f; /* rings that all lie farther off are not projected */
static const float LEAST_KM2 = 2600.0f;    /* islands smaller than this would be specks */
static const float LEAST_PX2 = 600.0f;     /* nearer by, islands are worth more */
static const float LEAST_AREA_KM2 = 700.0f;
static const float EARTH_KM = 6371.0f;
static const float LINE = 0.09f; /* of the glow: the line along coasts */
static const uint32_t COAST = 0xB79C69;
static const uint32_t GLOW = 0x7DBBF0;
static const float HATCH = 1.0f; /* of an area's line: a stripe; three times as far apart */

struct chart {
	float line;
	float w, h; /* of the whole box */
	float x, y; /* where the sheet's corner lies in it */
	struct tone ink, ink2, edge;
	struct tone sea, sea_rim;
};

/* The sea is brightest right of its middle and darkens twice. */
static struct tone sea_tone(const struct chart *chart, float x, float y)
{
	float far = length_of((x / chart->w - 0.55f), (y / chart->h - 0.6f)) / 0.9f;

	return far < 0.55f ? tone_mix(chart->edge, chart->sea, far / 0.55f)
			   : tone_mix(chart->sea, chart->sea_rim, share_of((far - 0.55f) / 0.45f));
}

static struct tone shares_over(struct tone ground, Uint32 pixel, struct tone fill, struct tone line)
{
	float whole = (float)(pixel >> 24) / 255.0f / 255.0f;
	float red = whole * (float)(pixel >> 16 & 0xFF);
	float green = whole * (float)(pixel >> 8 & 0xFF);
	float blue = whole * (float)(pixel & 0xFF);
	float rest = larger(1.0f - red - green - blue, 0.0f);
	struct tone glow = tone_of(rgb(GLOW));

	return (struct tone){
		ground.r * rest + fill.r * red + glow.r * green + line.r * blue,
		ground.g * rest + fill.g * red + glow.g * green + line.g * blue,
		ground.b * rest + fill.b * red + glow.b * green + line.b * blue,
		1.0f,
	};
}

static struct tone land_tone(const void *self, float x, float y, Uint32 pixel)
{
	const struct chart *chart = self;

	x += chart->x;
	y += chart->y;
	float along = (x / chart->w + y / chart->h) / 2.0f;

	return shares_over(sea_tone(chart, x, y), pixel, tone_mix(chart->ink, chart->ink2, along),
			   tone_of(rgb(COAST)));
}

static struct tone globe_tone(const void *self, float x, float y, Uint32 pixel)
{
	const struct chart *chart = self;
	float r = chart->w / 2.0f;
	float far = length_of(x + chart->x - r, y + chart->y - r);
	struct tone tone = shares_over(tone_mix(chart->edge, chart->ink2, share_of(far / r)), pixel,
				       chart->ink, chart->ink);

	tone.a = cover_of(far - r);
	return tone;
}

static struct tone area_tone(const void *self, float x, float y, Uint32 pixel)
{
	const struct chart *chart = self;
	float half = HATCH * larger(chart->line, 1.0f) / 2.0f;
	float across = (x + chart->x - y - chart->y) * 0.70710678f / (6.0f * half);
	float off = fabsf(across - roundf(across)) * 6.0f * half;
	struct tone fill = tone_mix(chart->ink, chart->ink2, cover_of(off - half));
	float red = (float)(pixel >> 16 & 0xFF);
	float blue = (float)(pixel & 0xFF);
	struct tone tone = tone_mix(fill, chart->edge, blue / larger(red + blue, 1.0f));

	tone.a = (float)(pixel >> 24) / 255.0f;
	return tone;
}

static SDL_Surface *rasterise(const char *svg, size_t length, int w, int h)
{
	SDL_RWops *file = SDL_RWFromConstMem(svg, (int)length);
	SDL_Surface *read = file ? IMG_LoadSizedSVG_RW(file, w, h) : NULL;
	SDL_Surface *plain =
		read ? SDL_ConvertSurfaceFormat(read, SDL_PIXELFORMAT_ARGB8888, 0) : NULL;

	if (file) {
		SDL_RWclose(file);
	}
	SDL_FreeSurface(read);
	return plain;
}

/* Glow in three steps, the outermost the faintest; widths as shares of the whole. */
static const struct {
	float wide, seen;
} halos[] = {{2.0f, 0.09f}, {1.2f, 0.12f}, {0.5f, 0.18f}};

static SDL_Surface *outlines(const struct coast *coast, int w, int h, float glow, float line)
{
	size_t room = (COUNT_OF(halos) + 1) * (coast->length + 256) + 256;
	char *svg = malloc(room);
	SDL_Surface *surface = NULL;
	size_t at = 0;

	if (!svg) {
		return NULL;
	}
	at += (size_t)snprintf(svg + at, room - at,
			       "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" "
			       "height=\"%d\" viewBox=\"0 0 %d %d\">",
			       w, h, w, h);
	for (size_t i = 0; glow > 0.0f && i < COUNT_OF(halos); i++) {
		at += (size_t)snprintf(svg + at, room - at,
				       "<path fill=\"none\" stroke=\"#00ff00\" "
				       "stroke-opacity=\"%.2f\" stroke-width=\"%.2f\" "
				       "stroke-linejoin=\"round\" d=\"%s\"/>",
				       (double)halos[i].seen, (double)(glow * halos[i].wide),
				       coast->text);
	}
	at += (size_t)snprintf(svg + at, room - at,
			       "<path fill=\"#ff0000\" stroke=\"#0000ff\" stroke-width=\"%.2f\" "
			       "stroke-linejoin=\"round\" d=\"%s\"/></svg>",
			       (double)line, coast->text);
	surface = rasterise(svg, at, w, h);
	free(svg);
	return surface;
}

static float px2_of(float km2, float scale)
{
	return km2 * scale * scale / (EARTH_KM * EARTH_KM);
}

static struct chart chart_of(const struct chart_wish *wish, SDL_Point corner)
{
	const struct prim *prim = &wish->prim;
	struct colour black = rgb(0x000000);

	return (struct chart){
		.line = prim->d,
		.w = wish->box.w,
		.h = wish->box.h,
		.x = (float)corner.x,
		.y = (float)corner.y,
		.ink = tone_of(prim->ink),
		.ink2 = tone_of(foot_colour(prim)),
		.edge = tone_of(prim->edge),
		.sea = tone_of(colour_mix(prim->edge, black, 0.36f)),
		.sea_rim = tone_of(colour_mix(prim->edge, black, 0.67f)),
	};
}

/* Outlines as wished, or an empty sheet where there are none. */
static SDL_Surface *sheet_of(const struct atlas *atlas, const struct coast_wish *wish, int w, int h,
			     float glow, float line)
{
	struct coast coast;
	bool any = coast_make(&coast, atlas, wish);
	SDL_Surface *sheet = any ? outlines(&coast, w, h, glow, line) : NULL;

	coast_finish(&coast);
	return sheet ? sheet
		     : SDL_CreateRGBSurfaceWithFormat(0, w, h, 32, SDL_PIXELFORMAT_ARGB8888);
}

/* The part of the box that is on the screen, whole px, counted from the box's corner. */
static SDL_Rect part_of(const struct chart_wish *wish)
{
	struct rect part = rect_common(wish->box, wish->seen);

	part.x -= wish->box.x;
	part.y -= wish->box.y;
	return rect_empty(part) ? (SDL_Rect){0} : whole_px(part);
}

static struct coast_wish coast_wish_of(const struct chart_wish *wish, const char *code,
				       SDL_Rect part, float over)
{
	const struct prim *prim = &wish->prim;
	struct rect window = {0.0f, 0.0f, (float)part.w, (float)part.h};

	return (struct coast_wish){
		.code = code,
		.projection = {PROJECTION_EQUAL_AREA, EUROPE_LONGITUDE, EUROPE_LATITUDE, prim->c,
			       prim->a - (float)part.x, prim->b - (float)part.y},
		.window = rect_grown(window, over),
		.most_degrees = EUROPE_DEGREES,
	};
}

static SDL_Surface *make_land(const struct atlas *atlas, const struct chart_wish *wish,
			      SDL_Point *corner)
{
	const struct prim *prim = &wish->prim;
	SDL_Rect part = part_of(wish);
	struct coast_wish coasts = coast_wish_of(wish, "land", part, 2.0f * prim->d + 8.0f);

	if (part.w <= 0) {
		return NULL;
	}
	coasts.least_px2 = fminf(px2_of(LEAST_KM2, prim->c), LEAST_PX2);
	*corner = (SDL_Point){part.x, part.y};
	SDL_Surface *sheet = sheet_of(atlas, &coasts, part.w, part.h, prim->d,
				      prim->d > 0.0f ? LINE * prim->d : 0.0f);
	struct chart chart = chart_of(wish, *corner);

	raster_remake(sheet, land_tone, &chart);
	return sheet;
}

static SDL_Surface *make_globe(const struct atlas *atlas, const struct chart_wish *wish,
			       SDL_Point *corner)
{
	const struct prim *prim = &wish->prim;
	SDL_Rect part = part_of(wish);
	float r = roundf(wish->box.w) / 2.0f;
	float most = clampf(prim->c, 1.0f, 179.0f);
	struct coast_wish coasts = coast_wish_of(wish, "land", part, 2.0f * prim->d + 8.0f);

	if (part.w <= 0) {
		return NULL;
	}
	coasts.projection = (struct projection){PROJECTION_EQUIDISTANT,
						prim->a,
						prim->b,
						r / (most * 3.14159265f / 180.0f),
						r - (float)part.x,
						r - (float)part.y};
	coasts.least_px2 = 12.0f * fmaxf(1.0f, fminf(r * r / 40000.0f, 4.0f));
	coasts.most_degrees = most;
	*corner = (SDL_Point){part.x, part.y};
	SDL_Surface *sheet = sheet_of(atlas, &coasts, part.w, part.h, prim->d, 0.0f);
	struct chart chart = chart_of(wish, *corner);

	raster_remake(sheet, globe_tone, &chart);
	return sheet;
}

/* No larger than what is seen of the country. */
static SDL_Surface *make_area(const struct atlas *atlas, const struct chart_wish *wish,
			      SDL_Point *corner)
{
	const struct prim *prim = &wish->prim;
	SDL_Rect part = part_of(wish);
	struct coast_wish coasts = coast_wish_of(wish, wish->code, part, 16.0f);
	struct rect room = {0.0f, 0.0f, (float)part.w, (float)part.h};
	struct coast coast;

	coasts.least_px2 = px2_of(LEAST_AREA_KM2, prim->c);
	coast_make(&coast, atlas, &coasts);
	SDL_Rect seen = whole_px(rect_grown(rect_common(coast.around, room), 4.0f));

	coast_finish(&coast);
	if (part.w <= 0 || seen.w <= 8 || seen.h <= 8) {
		return NULL;
	}
	seen.x += part.x;
	seen.y += part.y;
	coasts = coast_wish_of(wish, wish->code, seen, 16.0f);
	coasts.least_px2 = px2_of(LEAST_AREA_KM2, prim->c);
	*corner = (SDL_Point){seen.x, seen.y};
	SDL_Surface *sheet = sheet_of(atlas, &coasts, seen.w, seen.h, 0.0f, prim->d);
	struct chart chart = chart_of(wish, *corner);

	raster_remake(sheet, area_tone, &chart);
	return sheet;
}

SDL_Surface *chart_make(const struct atlas *atlas, const struct chart_wish *wish, SDL_Point *corner)
{
	return wish->prim.kind == PRIM_LAND    ? make_land(atlas, wish, corner)
	       : wish->prim.kind == PRIM_GLOBE ? make_globe(atlas, wish, corner)
					       : make_area(atlas, wish, corner);
}
