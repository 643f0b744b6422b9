#include "scene/stage_leave.h"

#include <math.h>
#include <string.h>

#include "motion/ease.h"

static int copy_text(struct frame *frame, const struct frame *from, int offset)
{
	const char *text = from->text + offset;

	return offset == 0 ? 0 : frame_text(frame, text, strlen(text));
}

/* A node of the old picture goes on in the new one, faintly, touched by nobody. */
static void copy_node(struct frame *frame, const struct frame *from, const struct node *old, int parent,
		      float alpha)
{
	int index = frame_node(frame, parent, old->target, "%s", from->text + old->name);
	struct node *node = frame_at(frame, index);

	if (node == NULL) {
		return;
	}
	node->box = old->box;
	bool below = old->layer == LAYER_SCENE && old->moves != MOVES_DUSK;

	node->layer = below ? LAYER_LEAVING : old->layer;
	node->scale = old->scale;
	node->clips = old->clips;
	node->moves = old->moves;
	node->alpha = alpha;
	for (int i = 0; i < old->prim_count; i++) {
		const struct prim *prim = &from->prims[old->prim + i];
		struct prim *copy = frame_prim(frame, prim->kind, prim->box);

		if (copy != NULL) {
			*copy = *prim;
			copy->text = copy_text(frame, from, prim->text);
			copy->text2 = copy_text(frame, from, prim->text2);
		}
	}
}

static int index_in(const struct frame *frame, uint64_t id)
{
	const struct node *node = frame_find(frame, id);

	return node != NULL ? (int)(node - frame->nodes) : -1;
}

bool stage_let_leave(struct stage *stage, const struct frame *shown, struct frame *frame)
{
	bool gone = true;
	int named = frame->node_count;

	for (int i = 0; i < shown->node_count; i++) {
		const struct node *old = &shown->nodes[i];
		struct actor *actor = stage_actor(stage, old->id);

		if (actor == NULL || actor->id == 0 || actor->turn == stage->turn) {
			continue;
		}
		if (actor->left_s == INFINITY) {
			actor->left_s = stage->now_s;
		}
		float share = ease_share(actor->left_s, stage_leave_s(old->moves, stage->still),
					 stage->now_s);

		if (share >= 1.0f) {
			continue;
		}
		int parent = old->parent >= 0 ? index_in(frame, shown->nodes[old->parent].id) : -1;

		if (old->parent >= 0 && parent < 0) {
			continue; /* it went with its parent */
		}
		bool with_parent = parent >= named; /* its fading is the parent's */

		actor->turn = stage->turn;
		actor->new = false;
		copy_node(frame, shown, old, parent,
			  actor->alpha * (with_parent ? 1.0f : 1.0f - share));
		gone = false;
	}
	return gone;
}
