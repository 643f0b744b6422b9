#include "draw/graphic.h"

void graphic_forget(struct graphic *graphic)
{
	if (graphic->kept) {
		SDL_DestroyTexture(graphic->kept);
	}
	graphic->kept = NULL;
	graphic->w = graphic->h = 0;
}

bool graphic_keeps(struct graphic *graphic, int w, int h)
{
	if (graphic->w == w && graphic->h == h) {
		return graphic->kept != NULL;
	}
	graphic_forget(graphic);
	graphic->w = w;
	graphic->h = h;
	if (SDL_RenderTargetSupported(graphic->renderer)) {
		graphic->kept = SDL_CreateTexture(graphic->renderer, SDL_PIXELFORMAT_ARGB8888,
						  SDL_TEXTUREACCESS_TARGET, w, h);
	}
	if (graphic->kept) {
		SDL_SetTextureBlendMode(graphic->kept, SDL_BLENDMODE_NONE);
	}
	return false;
}

static void put_copy(SDL_Renderer *renderer, const struct dab *dab)
{
	SDL_Texture *texture = dab->from->texture;

	SDL_SetTextureColorMod(texture, dab->tint.r, dab->tint.g, dab->tint.b);
	SDL_SetTextureAlphaMod(texture, dab->tint.a);
	SDL_SetTextureBlendMode(texture, dab->solid ? SDL_BLENDMODE_NONE : SDL_BLENDMODE_BLEND);
	SDL_SetTextureScaleMode(texture, dab->smooth ? SDL_ScaleModeLinear : SDL_ScaleModeNearest);
	SDL_RenderCopyF(renderer, texture, &dab->part, &dab->exact);
}

static void put_rect(SDL_Renderer *renderer, SDL_Rect at, SDL_Color ink)
{
	SDL_SetRenderDrawColor(renderer, ink.r, ink.g, ink.b, ink.a);
	SDL_RenderFillRect(renderer, &at);
}

static void put(SDL_Renderer *renderer, const struct canvas *canvas, const struct dab *dab)
{
	switch (dab->kind) {
	case DAB_FILL:
		put_rect(renderer, dab->to, dab->tint);
		break;
	case DAB_COPY:
		put_copy(renderer, dab);
		break;
	case DAB_RUNS:
		for (int i = 0; i < dab->count; i++) {
			const struct run *run = &canvas->runs[dab->first + i];

			put_rect(renderer, run->at, run->ink);
		}
		break;
	case DAB_MESH:
		SDL_RenderGeometry(renderer, NULL, canvas->corners + dab->first, dab->count,
				   canvas->indices + dab->first_index, dab->index_count);
		break;
	}
}

static void put_area(SDL_Renderer *renderer, const struct canvas *canvas, SDL_Rect area)
{
	SDL_Rect clip = {0, 0, 0, 0};

	SDL_RenderSetClipRect(renderer, &area);
	put_rect(renderer, area, (SDL_Color){0, 0, 0, 255});
	for (int i = 0; i < canvas->count; i++) {
		const struct dab *dab = &canvas->dabs[i];
		SDL_Rect seen;

		if (!SDL_IntersectRect(&dab->edges, &area, &seen) ||
		    canvas_hides(canvas, i, seen) || !SDL_IntersectRect(&dab->clip, &area, &seen)) {
			continue;
		}
		if (!SDL_RectEquals(&seen, &clip)) {
			clip = seen;
			SDL_RenderSetClipRect(renderer, &clip);
		}
		put(renderer, canvas, dab);
	}
	SDL_RenderSetClipRect(renderer, NULL);
}

/* The kept picture on a screen that may hang turned. */
static void show(const struct graphic *graphic)
{
	int w = graphic->w, h = graphic->h;

	SDL_GetRendererOutputSize(graphic->renderer, &w, &h);
	SDL_FRect at = {(float)(w - graphic->w) / 2.0f, (float)(h - graphic->h) / 2.0f,
			(float)graphic->w, (float)graphic->h};

	if (graphic->rotation == 0) {
		SDL_RenderCopy(graphic->renderer, graphic->kept, NULL, NULL);
	} else {
		SDL_RenderCopyExF(graphic->renderer, graphic->kept, NULL, &at,
				  -(double)graphic->rotation, NULL, SDL_FLIP_NONE);
	}
}

void graphic_paint(struct graphic *graphic, const struct canvas *canvas,
		   const struct damage *damage)
{
	SDL_Rect all = {0, 0, canvas->w, canvas->h};

	SDL_SetRenderDrawBlendMode(graphic->renderer, SDL_BLENDMODE_BLEND);
	if (!graphic->kept) {
		put_area(graphic->renderer, canvas, all);
		return;
	}
	SDL_SetRenderTarget(graphic->renderer, graphic->kept);
	for (int i = 0; i < damage->count; i++) {
		put_area(graphic->renderer, canvas, damage->rects[i]);
	}
	SDL_SetRenderTarget(graphic->renderer, NULL);
	show(graphic);
}
