#include "scene/reach.h"

#include <math.h>

#include "scene/gate.h"

static const float LEAST_GATE_PX = 240.0f; /* below it the wall alone is better */
static const uint32_t EVENING = 0x1B2F66;

static bool spans(const struct layout *layout, struct rect box)
{
	return box.y <= 0.5f && box.x <= 0.5f && box.w >= layout->env->w_px - 0.5f;
}

static struct rect lowered(struct rect box, float by)
{
	box.y += by;
	return box;
}

/* What fills the scene from its top, fills the screen from its own: walls, skies, shades. */
static struct rect heightened(struct rect box, float by)
{
	box.h += by;
	return box;
}

static void lower_node(const struct layout *layout, struct node *node)
{
	float by = layout->env->above_px;
	bool whole = spans(layout, node->target) && node->target.h >= layout->env->h_px - 0.5f &&
		     (node->accepts & ACCEPTS_VIEW) == 0;
	struct rect (*move)(struct rect box, float by) = whole ? heightened : lowered;

	node->box = move(node->box, by);
	node->hit = move(node->hit, by);
	node->target = move(node->target, by);
}

static void lower_prim(const struct layout *layout, const struct node *node, struct prim *prim)
{
	float by = layout->env->above_px;
	bool ground = node->layer == LAYER_WALL || node->layer >= LAYER_OVERLAY;
	bool fills = ground && (prim->kind == PRIM_FILL || prim->kind == PRIM_WALL);

	if (fills && spans(layout, prim->box)) {
		prim->box = heightened(prim->box, by);
		return;
	}
	prim->box = lowered(prim->box, by);
	if (!rect_empty(prim->rest)) {
		prim->rest = lowered(prim->rest, by);
	}
}

/* An evening behind the wall, with nobody's emblem: there is nothing to touch up there. */
static void put_open_gate(const struct layout *layout)
{
	float above = layout->env->above_px, w = layout->env->w_px;
	float radius = roundf(fminf(above * 0.32f, w * 0.22f));
	float foot = roundf(above - radius * 0.22f);
	struct gate_look gate = {
		.x = roundf(w / 2.0f),
		.spring_y = roundf(foot - radius * 1.05f),
		.radius = radius,
		.foot_y = foot,
		.horizon = 0.5f,
		.water_y = foot,
		.line = rgb(HEX_STONE_EDGE),
		.moves = MOVES_FADE,
	};

	if (above >= LEAST_GATE_PX) {
		put_open_view(layout, &gate, rgb(EVENING));
	}
}

/* The edge below which everything can be touched. */
static void put_ledge(const struct layout *layout)
{
	float high = roundf(fmaxf(6.0f, 0.8f * layout->env->u)), y = layout->env->above_px - high;
	struct rect ledge = {0.0f, y, layout->env->w_px, high};
	struct rect shade = ledge;
	struct node *node =
		frame_at(layout->frame, frame_node(layout->frame, -1, ledge, "reach/ledge"));

	if (node == NULL) {
		return;
	}
	node->moves = MOVES_FADE;
	shade.y += high;
	put_shadow(layout, shade, 0.0f, high * 2.0f, rgba(HEX_SHADE, 0.30f));
	put_fill(layout, ledge, rgb(HEX_STONE_HIGH), rgb(HEX_STONE_EDGE));
}

void reach_apply(const struct layout *layout)
{
	struct frame *frame = layout->frame;

	if (layout->env->above_px <= 0.0f) {
		return;
	}
	for (int i = 0; i < frame->node_count; i++) {
		struct node *node = &frame->nodes[i];

		lower_node(layout, node);
		for (int j = node->prim; j < node->prim + node->prim_count; j++) {
			lower_prim(layout, node, &frame->prims[j]);
		}
	}
	frame->h_px += layout->env->above_px;
	frame->top_px = layout->env->above_px;
	put_open_gate(layout);
	put_ledge(layout);
}
