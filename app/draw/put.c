#include <math.h>
#include <string.h>

#include "base/hash.h"
#include "draw/paint.h"

struct colour foot_colour(const struct prim *prim)
{
	return colour_same(prim->ink2, (struct colour){0, 0, 0, 0}) ? prim->ink : prim->ink2;
}

uint64_t shape_key(const struct prim *prim, int layer)
{
	SDL_Rect size = whole_px(prim->box);
	const float numbers[] = {(float)size.w, (float)size.h, prim->a, prim->b, prim->c, prim->d};
	struct colour foot = foot_colour(prim);
	const uint8_t colours[] = {prim->ink.r,  prim->ink.g,  prim->ink.b,  prim->ink.a,
				   foot.r,       foot.g,       foot.b,       foot.a,
				   prim->edge.r, prim->edge.g, prim->edge.b, prim->edge.a};
	const uint8_t what[] = {(uint8_t)prim->kind, (uint8_t)layer};
	uint64_t key = hash_bytes(HASH_START, numbers, sizeof(numbers));

	key = hash_bytes(key, colours, sizeof(colours));
	return hash_bytes(key, what, sizeof(what)) | 1;
}

bool shape_size(const struct draw *draw, const struct place *place, int *w, int *h)
{
	SDL_Rect size = whole_px(place->prim->box);

	*w = size.w;
	*h = size.h;
	return *w <= draw->largest_px && *h <= draw->largest_px &&
	       (float)*w * (float)*h <= draw->largest_area;
}

SDL_Rect whole_px(struct rect box)
{
	int left = (int)lroundf(box.x);
	int top = (int)lroundf(box.y);
	int w = (int)lroundf(box.x + box.w) - left;
	int h = (int)lroundf(box.y + box.h) - top;

	return (SDL_Rect){left, top, w > 0 ? w : 1, h > 0 ? h : 1};
}

void put_tint(struct cached *cached, struct colour tint, float alpha)
{
	cached->tint = (SDL_Color){tint.r, tint.g, tint.b,
				   (Uint8)lroundf((float)tint.a * clampf(alpha, 0.0f, 1.0f))};
}

SDL_Color put_colour(struct colour colour, float alpha)
{
	return (SDL_Color){colour.r, colour.g, colour.b, (Uint8)lroundf((float)colour.a * alpha)};
}

void put_stretched(struct draw *draw, struct cached *cached, const SDL_Rect *part, SDL_FRect to,
		   bool smooth)
{
	cached->smooth = smooth;
	canvas_copy(draw->canvas, cached, part, to);
}

/*
 * The eight pieces around the hollow. The rim is as thick as in the texture,
 * times factor; what lies between takes the rest. Edges are whole px: no seams.
 */
static void put_rim(struct draw *draw, struct cached *cached, struct rect box, float factor,
		    bool smooth)
{
	SDL_Rect no = cached->hollow;
	float pad = (float)cached->pad * factor;
	const int from_x[] = {0, no.x, no.x + no.w, cached->w};
	const int from_y[] = {0, no.y, no.y + no.h, cached->h};
	float right = box.x + box.w + pad;
	float foot = box.y + box.h + pad;
	const float to_x[] = {roundf(box.x - pad), roundf(box.x - pad + (float)no.x * factor),
			      roundf(right - (float)(cached->w - from_x[2]) * factor),
			      roundf(right)};
	const float to_y[] = {roundf(box.y - pad), roundf(box.y - pad + (float)no.y * factor),
			      roundf(foot - (float)(cached->h - from_y[2]) * factor), roundf(foot)};

	for (int i = 0; i < 9; i++) {
		int x = i % 3;
		int y = i / 3;
		SDL_Rect part = {from_x[x], from_y[y], from_x[x + 1] - from_x[x],
				 from_y[y + 1] - from_y[y]};
		SDL_FRect to = {to_x[x], to_y[y], to_x[x + 1] - to_x[x], to_y[y + 1] - to_y[y]};

		if (i != 4 && part.w > 0 && part.h > 0 && to.w > 0.0f && to.h > 0.0f) {
			put_stretched(draw, cached, &part, to, smooth);
		}
	}
}

/* Px for px. */
static void put_still(struct draw *draw, struct cached *cached, struct rect box)
{
	SDL_FRect to = {roundf(box.x) - (float)cached->pad, roundf(box.y) - (float)cached->pad,
			(float)cached->w, (float)cached->h};

	if (cached->hollow.w <= 0) {
		put_stretched(draw, cached, NULL, to, false);
		return;
	}
	box.x = roundf(box.x);
	box.y = roundf(box.y);
	box.w = cached->stretches ? roundf(box.w) : to.w - 2.0f * (float)cached->pad;
	box.h = cached->stretches ? roundf(box.h) : to.h - 2.0f * (float)cached->pad;
	put_rim(draw, cached, box, 1.0f, false);
}

static void put_arch(struct draw *draw, struct cached *cached, struct rect box)
{
	int pad = cached->pad;
	float inner_w = (float)(cached->w - 2 * pad);
	float inner_h = (float)(cached->h - 2 * pad);
	float factor = box.w / inner_w;
	int cap = pad + (int)(inner_w / 2.0f);
	float reach = (float)pad * factor;
	float stretch = (box.h + reach - (float)cap * factor) / (inner_h + (float)(pad - cap));
	/* Whole px, so that no seam shows at the spring. */
	float left = roundf(box.x - reach);
	float top = roundf(box.y - reach);
	float spring = roundf(box.y - reach + (float)cap * factor);
	float w = roundf(box.x + box.w + reach) - left;
	float foot = roundf(box.y + box.h + (float)pad * stretch);
	SDL_Rect upper = {0, 0, cached->w, cap};
	SDL_Rect lower = {0, cap, cached->w, cached->h - cap};

	put_stretched(draw, cached, &upper, (SDL_FRect){left, top, w, spring - top}, true);
	put_stretched(draw, cached, &lower, (SDL_FRect){left, spring, w, foot - spring}, true);
}

void put_texture(struct draw *draw, struct cached *cached, const struct place *place,
		 struct colour tint, bool arch)
{
	struct rect box = place->box;
	float pad = (float)cached->pad;
	float inner_w = (float)cached->w - 2.0f * pad;
	float inner_h = (float)cached->h - 2.0f * pad;

	put_tint(cached, tint, place->alpha);
	if (place->still) {
		put_still(draw, cached, box);
	} else if (cached->stretches) {
		put_rim(draw, cached, box, place->factor, true);
	} else if (arch && box.h > box.w / 2.0f && inner_h > inner_w / 2.0f + 1.0f) {
		put_arch(draw, cached, box);
	} else {
		float x = pad * box.w / inner_w;
		float y = pad * box.h / inner_h;

		put_stretched(draw, cached, NULL,
			      (SDL_FRect){box.x - x, box.y - y, box.w + 2.0f * x, box.h + 2.0f * y},
			      true);
	}
}
