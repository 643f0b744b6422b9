#include "scene/attract.h"

#include <math.h>
#include <string.h>

#include "scene/attract_look.h"
#include "scene/attract_parts.h"
#include "scene/card.h"
#include "scene/dock.h"
#include "scene/gate.h"
#include "scene/gate_life.h"

/* Off the words: right of them, or above them. */
static struct rect stars_box(const struct layout *layout)
{
	float w = layout->env->w_px, h = layout->env->h_px;
	struct rect beside = {roundf(w * 0.57f), 0.0f, roundf(w * 0.43f), roundf(h * 0.55f)};
	struct rect above = {0.0f, roundf(h * 0.07f), w, roundf(h * 0.38f)};
	struct point shift = slide_shift_now(layout);
	struct rect box = h > w ? above : beside;

	box.x += shift.x;
	box.y += shift.y;
	return box;
}

static void put_sky(const struct layout *layout)
{
	struct frame *frame = layout->frame;
	struct rect all = {0.0f, 0.0f, frame->w_px, frame->h_px};
	float turn = roundf(frame->h_px * 0.6f);
	struct prim *stars;

	struct node *node = frame_at(frame, frame_node(frame, -1, all, "sky"));

	if (node == NULL) {
		return;
	}
	node->layer = LAYER_WALL;
	node->moves = MOVES_SKY;
	put_fill(layout, (struct rect){0.0f, 0.0f, all.w, turn}, rgb(HEX_NIGHT), navy());
	put_fill(layout, (struct rect){0.0f, turn, all.w, all.h - turn}, navy(), rgb(HEX_NIGHT_FOOT));
	stars = frame_prim(frame, PRIM_STARS, stars_box(layout));
	if (stars != NULL) {
		stars->ink = rgba(0xF3E2B8, 0.65f);
		stars->a = 90.0f;
		stars->b = 5.0f;
	}
}

/* Two rings that grow out of the hand and fade, one after the other. */
static void put_rings(const struct layout *layout, int slide, struct rect disc)
{
	static const double LASTS_S = 2.2;
	double since_s = layout->state->now_s - layout->state->slides.came_s;

	if (layout->env->reduced_motion || layout->state->slides.paused) {
		return;
	}
	for (int i = 0; i < 2; i++) {
		float share = (float)(fmod(since_s + LASTS_S * 0.5 * (double)i, LASTS_S) / LASTS_S);
		int index = frame_node(layout->frame, slide, disc, "attract/ring/%d", i);
		struct node *node = frame_at(layout->frame, index);

		if (node == NULL) {
			return;
		}
		node->moves = MOVES_EXACTLY;
		node->scale = 1.3f + 0.65f * share; /* 1 to 1.5 of the hand with its halo */
		node->alpha = 0.35f * (1.0f - share);
		put_round(layout, disc, disc.w / 2.0f, rgba(HEX_GOLD_LIGHT, 0.0f), rgba(HEX_GOLD_LIGHT, 0.0f),
			  fmaxf(2.0f, disc.w * 0.04f), gold_light());
	}
}

static void put_hand(const struct layout *layout, int slide)
{
	const struct slide_look *look = slide_look(layout);
	struct point shift = slide_shift_now(layout);
	float r = lk(layout, look->hand_r), rim = fmaxf(2.0f, lk(layout, 4.0f));
	struct rect disc = {lk(layout, look->hand_x) - r + shift.x, lk(layout, look->hand_y) - r + shift.y,
			    2.0f * r, 2.0f * r};
	struct rect wide = rect_grown(disc, r * 0.62f), near = rect_grown(disc, r * 0.30f);
	struct rect edge = rect_grown(disc, rim);

	put_rings(layout, slide, disc);
	frame_node(layout->frame, slide, wide, "attract/hand");
	put_round(layout, wide, wide.w / 2.0f, rgba(HEX_GOLD_LIGHT, 0.18f), rgba(HEX_GOLD_LIGHT, 0.18f),
		  0.0f, gold());
	put_round(layout, near, near.w / 2.0f, rgba(HEX_GOLD_LIGHT, 0.42f), rgba(HEX_GOLD_LIGHT, 0.42f),
		  0.0f, gold());
	put_round(layout, edge, edge.w / 2.0f, navy(), navy(), 0.0f, navy());
	put_round(layout, disc, r, gold_light(), gold(), 0.0f, gold());
	put_icon(layout, rect_scaled(disc, 0.6f), navy(), "icons/hand");
}

static void put_sill(const struct layout *layout, int slide, const struct gate_look *gate)
{
	float half = gate->radius * 1.285f, high = lk(layout, 20.0f);
	struct rect sill = {gate->x - half, gate->foot_y - high * 0.5f, 2.0f * half, high};

	frame_node(layout->frame, slide, sill, "attract/sill");
	put_round(layout, sill, high * 0.3f, rgb(0xFBF3E2), rgb(0xCDB88F), 0.0f, gold());
}

static void put_slide_gate(const struct layout *layout, int slide, int network)
{
	const struct slide_look *look = slide_look(layout);
	struct point shift = slide_shift_now(layout);
	float foot = lk(layout, look->gate_foot) + shift.y, h = layout->env->h_px;
	struct gate_look gate = {
		.x = lk(layout, look->gate_x) + shift.x,
		.spring_y = lk(layout, look->gate_y) + shift.y,
		.radius = lk(layout, look->gate_r),
		.foot_y = look->sill ? foot : h + shift.y,
		.medallion = lk(layout, look->medallion),
		.lift = lk(layout, look->lift),
		.horizon = look->horizon,
		.water_y = look->sill ? foot : h - lk(layout, look->dock - 36.0f) + shift.y,
		.swell = slide_swell(layout),
		.line = rgb(HEX_NIGHT_FOOT),
		.moves = MOVES_SLIDE,
	};

	put_gate(layout, slide, &gate, network);
	if (look->sill) {
		put_sill(layout, slide, &gate);
	}
}

/* The whole slide is touched as one; what moves in it stays one thing from slide to slide. */
static void put_slide(const struct layout *layout, int network)
{
	struct rect all = {0.0f, 0.0f, layout->env->w_px, layout->env->h_px};
	struct action wake = {.kind = ACTION_WAKE, .range = pages_range(layout)};
	struct node *node = put_control(layout, -1, all, wake, "attract/slide");

	if (node == NULL) {
		return;
	}
	int slide = (int)(node - layout->frame->nodes);

	node->accepts = ACCEPTS_TAP;
	node->moves = MOVES_SKY;
	put_slide_gate(layout, slide, network);
	put_hand(layout, slide);
	put_brand(layout);
	put_slide_words(layout, network);
	put_ticks(layout);
}

void attract_layout(const struct layout *layout)
{
	const struct slide_look *look = slide_look(layout);
	int network = slides_network(&layout->state->slides, layout->content, 0);

	put_sky(layout);
	put_slide(layout, network);
	int river = put_river(layout, -1, layout->env->h_px - lk(layout, look->dock), look->offset);

	if (river >= 0) { /* a touch on the water wakes too */
		layout->frame->nodes[river].accepts = ACCEPTS_NOTHING;
	}
	put_slide_controls(layout);
}

void fallback_layout(const struct layout *layout)
{
	float w = layout->env->w_px, h = layout->env->h_px;
	float size = roundf(fminf(w, h) * 0.18f);
	const char *city = says(layout, &layout->content->city.name);
	struct pen pen = {FACE_TITLE, size, size, cream(), ALIGN_MIDDLE};

	put_sky(layout);
	frame_node(layout->frame, -1, (struct rect){0.0f, 0.0f, w, h}, "fallback");
	put_line(layout, pen, w / 2.0f, roundf(h * 0.5f), city, strlen(city));
	put_river(layout, -1, h - roundf(h * 0.22f), 44.0f);
}
