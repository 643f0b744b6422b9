/*
 * What the painters share: the state of a struct draw, and a primitive with the
 * place on the screen where it is to be painted now.
 *
 * For the files of draw/ alone. A place lives for one call. Invariant: the
 * numbers in a place's prim and box are finite and of a sane size, and its box
 * is not empty; `still` means that one px of a texture is one px of the screen.
 */
#ifndef MREZE_DRAW_PAINT_H
#define MREZE_DRAW_PAINT_H

#include <SDL.h>
#include <stdbool.h>

#include "draw/atlas.h"
#include "draw/cache.h"
#include "draw/canvas.h"
#include "draw/damage.h"
#include "draw/draw.h"
#include "draw/graphic.h"
#include "draw/pictures.h"
#include "draw/texts.h"

/* Of one wave: three points and two quads a step. */
enum {
	PAINT_STEPS = 1000,
	PAINT_COLUMNS = 4096,
	PAINT_VERTICES = 3 * (PAINT_STEPS + 1),
	PAINT_INDICES = 12 * PAINT_STEPS,
	DRAW_CHARTS = 16, /* maps that the helper has in hand at a time */
};

struct place {
	const struct prim *prim; /* its own copy, cleaned */
	const char *text, *text2;
	struct rect box; /* where it is now, px */
	float alpha;     /* of the node and its parents */
	float factor;    /* by which letters, pictures and circles grow; 1 when still */
	bool still;
};

struct draw {
	SDL_Renderer *renderer; /* NULL: px go to the surface */
	SDL_Surface *surface;
	struct graphic graphic;
	struct canvas canvases[2], *canvas, *before; /* of this frame, of the last one */
	struct damage damage;
	bool lost; /* what was painted before is not on the screen any more */
	int largest_px; /* side of a shape, so that its texture is not too large */
	float largest_area;
	struct cache cache;
	struct texts texts;
	struct pictures pictures;
	struct atlas atlas; /* the helper's, if there is one */
	struct draw_help help;
	uint64_t charts[DRAW_CHARTS]; /* keys of maps that are being made; 0: none */
	int near_charts;              /* of them, parts of a map that is seen from nearby */
	bool arrived;                 /* something that was painted without is here now */
	bool software;           /* paints triangles at whole px only */
	const float *ripples;    /* of the frame in hand, RIPPLE_POINTS over width_px */
	float width_px, height_px, rippled; /* rippled: the highest of them, px */
	float *shading;          /* of the niche made last: how much light each pixel gets */
	uint64_t shading_key;
	SDL_Vertex vertices[PAINT_VERTICES];
	int indices[PAINT_INDICES];
	int edges[PAINT_COLUMNS + 1]; /* of a wave, column by column */
	SDL_Rect runs[PAINT_COLUMNS + 1];
};

/* What the pixels of a shape depend on. */
uint64_t shape_key(const struct prim *prim, int layer);

/* The box of a shape in whole px as its texture has it; false: too large to be painted. */
bool shape_size(const struct draw *draw, const struct place *place, int *w, int *h);

/* ink2, or ink where ink2 was left all zero. */
struct colour foot_colour(const struct prim *prim);

/*
 * Paints a texture over the place; tint and alpha are multiplied in. An arch
 * that is being resized keeps its half circle round.
 */
void put_texture(struct draw *draw, struct cached *cached, const struct place *place,
		 struct colour tint, bool arch);

/* The part of it (NULL: all) stretched to a box. */
void put_stretched(struct draw *draw, struct cached *cached, const SDL_Rect *part, SDL_FRect to,
		   bool smooth);

void put_tint(struct cached *cached, struct colour tint, float alpha);
SDL_Color put_colour(struct colour colour, float alpha);

/* Edges rounded to whole px, at least one px wide and high. */
SDL_Rect whole_px(struct rect box);

/* Lets the map of the primitive be made, if it is not there. */
void paint_ask_map(struct draw *draw, const struct prim *prim, const char *code);

/* A painter for each kind. */
typedef void paint_fn(struct draw *draw, const struct place *place);

paint_fn paint_fill, paint_shape, paint_shadow, paint_ring, paint_dashes, paint_picture, paint_text,
	paint_land, paint_area, paint_globe, paint_curve, paint_wedge, paint_qr, paint_wall,
	paint_hills, paint_wave, paint_stars, paint_line, paint_ribbon, paint_tiles;

#endif
