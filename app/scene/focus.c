#include "scene/focus.h"

#include <math.h>

#include "scene/reading.h"

static const float LINE_MM = 0.9f; /* each of the lines */

/* The ring has the shape of what it goes around. */
static const struct prim *shape_of(const struct frame *frame, const struct thing *thing)
{
	const struct node *node = &frame->nodes[thing->node];

	for (int i = node->prim; thing->control && i < node->prim + node->prim_count; i++) {
		const struct prim *prim = &frame->prims[i];

		if ((prim->kind == PRIM_ROUND || prim->kind == PRIM_STONE) &&
		    fabsf(prim->box.w - thing->box.w) < 2.0f &&
		    fabsf(prim->box.h - thing->box.h) < 2.0f) {
			return prim;
		}
	}
	return NULL;
}

static void put_outline(const struct layout *layout, struct rect box, const struct prim *shape,
			float gap, float line, struct colour ink)
{
	struct rect screen = {0.0f, 0.0f, layout->frame->w_px, layout->frame->h_px};
	struct colour none = rgba(HEX_NAVY, 0.0f);
	bool arch = shape != NULL && shape->kind == PRIM_STONE;
	struct prim *prim;

	box = rect_common(rect_grown(box, gap + line), screen);
	prim = put_arch(layout, arch ? PRIM_ARCH : PRIM_ROUND, box, none, none);
	if (prim != NULL) {
		float own = arch || shape == NULL ? 0.0f : shape->a;

		prim->a = fminf(own + gap + line, fminf(box.w, box.h) / 2.0f);
		prim->b = line;
		prim->edge = ink;
	}
}

void focus_layout(const struct layout *layout)
{
	struct frame *frame = layout->frame;
	struct reading reading;

	if (!layout->state->guided) {
		return;
	}
	reading_of(&reading, frame);
	int at = reading_find(&reading, layout->state->focus);

	if (at < 0) {
		return;
	}
	const struct thing *thing = &reading.things[at];
	const struct prim *shape = shape_of(frame, thing);
	enum layer layer = frame->nodes[thing->node].layer;
	int parent = thing->control ? frame->nodes[thing->node].parent : thing->node;
	float line = fmaxf(3.0f, roundf(LINE_MM * env_px_per_mm(layout->env)));
	struct node *node = frame_at(frame, frame_node(frame, parent, thing->box, "focus"));

	if (node != NULL) {
		node->layer = layer;
		node->moves = MOVES_EXACTLY;
		put_outline(layout, thing->box, shape, 0.0f, 3.0f * line, navy());
		put_outline(layout, thing->box, shape, line, line, gold_light());
	}
}
