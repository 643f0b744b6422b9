#include "scene/stage.h"

#include <assert.h>
#include <math.h>
#include <string.h>

#include "motion/ease.h"
#include "scene/stage_leave.h"

static const struct spring_kind PRESS = {420.0f, 34.0f};
static const float NEAR_PX = 0.4f, NEAR_SCALE = 0.002f;
static const float STILL_S = 0.18f;
static const float FIRST_STEP_S = 1.0f / 60.0f;

/* How each kind of node comes, follows and goes. */
static const struct {
	struct spring_kind spring; /* stiffness 0: no spring, it is where it should be */
	float rise;                /* comes from so many px below, on a screen 1080 px high */
	float fade_s;              /* 0: comes at once */
	float wait_s, stagger_s;
	float leave_s;
} ways[] = {
	[MOVES_NOT] = {{0.0f, 0.0f}, 0.0f, 0.0f, 0.0f, 0.0f, 0.16f},
	[MOVES_FADE] = {{0.0f, 0.0f}, 0.0f, 0.22f, 0.0f, 0.0f, 0.20f},
	[MOVES_GATE] = {{170.0f, 26.0f}, 0.0f, 0.14f, 0.0f, 0.0f, 0.24f},
	[MOVES_TEXT] = {{210.0f, 29.0f}, 24.0f, 0.26f, 0.16f, 0.045f, 0.12f},
	[MOVES_PANEL] = {{170.0f, 26.0f}, 0.0f, 0.32f, 0.0f, 0.0f, 0.24f},
	[MOVES_CARD] = {{180.0f, 25.0f}, 40.0f, 0.18f, 0.0f, 0.028f, 0.14f},
	[MOVES_SHEET] = {{200.0f, 24.0f}, 80.0f, 0.22f, 0.0f, 0.0f, 0.20f},
	[MOVES_SKY] = {{0.0f, 0.0f}, 0.0f, 0.38f, 0.0f, 0.0f, 0.38f},
	[MOVES_LIGHT] = {{0.0f, 0.0f}, 0.0f, 0.24f, 0.0f, 0.0f, 0.24f},
	[MOVES_DUSK] = {{0.0f, 0.0f}, 0.0f, 0.24f, 0.0f, 0.0f, 0.24f},
	[MOVES_EXACTLY] = {{0.0f, 0.0f}, 0.0f, 0.0f, 0.0f, 0.0f, 0.0f},
	[MOVES_CONTROLS] = {{0.0f, 0.0f}, 0.0f, 0.16f, 0.09f, 0.0f, 0.10f},
	[MOVES_SLIDE] = {{90.0f, 17.0f}, 32.0f, 0.70f, 0.35f, 0.12f, 0.35f},
};
static_assert(COUNT_OF(ways) == MOVES_COUNT, "every way of moving has its numbers");

void stage_init(struct stage *stage)
{
	memset(stage, 0, sizeof(*stage));
}

struct actor *stage_actor(struct stage *stage, uint64_t id)
{
	size_t size = COUNT_OF(stage->actors);

	for (size_t i = 0; i < size; i++) {
		struct actor *actor = &stage->actors[(id + i) % size];

		if (actor->id == id || actor->id == 0) {
			return actor;
		}
	}
	return NULL;
}

float stage_leave_s(enum moves moves, bool still)
{
	return still ? STILL_S : ways[moves].leave_s;
}

/* Rows of the last turn stay, the others go: the table never fills up with the past. */
static void forget_old(struct stage *stage)
{
	struct actor kept[COUNT_OF(stage->actors)];
	size_t count = 0;

	for (size_t i = 0; i < COUNT_OF(stage->actors); i++) {
		if (stage->actors[i].id != 0 && stage->actors[i].turn == stage->turn) {
			kept[count++] = stage->actors[i];
		}
	}
	memset(stage->actors, 0, sizeof(stage->actors));
	for (size_t i = 0; i < count; i++) {
		*stage_actor(stage, kept[i].id) = kept[i];
	}
}

/* Where the parent is shown, and how large; the screen for a root. */
static struct rect ground_of(const struct frame *frame, const struct node *node)
{
	return node->parent >= 0 ? frame->nodes[node->parent].box : (struct rect){0};
}

static uint64_t parent_id(const struct frame *frame, const struct node *node)
{
	return node->parent >= 0 ? frame->nodes[node->parent].id : 0;
}

/* The node's place as layout made it, seen from its parent. */
static struct rect goal_of(const struct frame *frame, const struct node *node)
{
	struct rect goal = node->target;

	if (node->parent >= 0) {
		goal.x -= frame->nodes[node->parent].target.x;
		goal.y -= frame->nodes[node->parent].target.y;
	}
	return goal;
}

static void put_at(struct actor *actor, struct rect place)
{
	actor->x = (struct spring){place.x, 0.0f};
	actor->y = (struct spring){place.y, 0.0f};
	actor->w = (struct spring){place.w, 0.0f};
	actor->h = (struct spring){place.h, 0.0f};
}

/* Goes on from where it is seen, with its speed, though it hangs on another parent now. */
static void hang_on(struct actor *actor, struct rect shown, struct rect ground)
{
	actor->x.at = shown.x - ground.x;
	actor->y.at = shown.y - ground.y;
	actor->w.at = shown.w;
	actor->h.at = shown.h;
}

/* The row of something that was on the last frame, whose place a new node takes over. */
static const struct actor *source_of(struct stage *stage, const struct node *node)
{
	for (size_t i = 0; i < COUNT_OF(node->from); i++) {
		const struct actor *actor = node->from[i] != 0 ? stage_actor(stage, node->from[i]) : NULL;

		if (actor != NULL && actor->id != 0 && !actor->new) {
			return actor;
		}
	}
	return NULL;
}

/* Something comes on a scene that is there already: it does not make an entrance. */
static bool comes_quietly(struct stage *stage, const struct frame *frame, const struct node *node)
{
	const struct actor *parent =
		node->parent >= 0 ? stage_actor(stage, frame->nodes[node->parent].id) : NULL;
	bool there = parent != NULL && parent->id != 0 && !parent->new;

	/* on a thing that comes together with it, light was always there */
	if (node->moves == MOVES_LIGHT || node->moves == MOVES_DUSK) {
		return stage->turn == 1 || !there;
	}
	return stage->turn == 1 || there;
}

static void enter(struct stage *stage, struct frame *frame, struct actor *actor,
		  const struct node *node)
{
	struct rect goal = goal_of(frame, node);
	bool quietly = comes_quietly(stage, frame, node);
	const struct actor *source = stage->still || quietly ? NULL : source_of(stage, node);
	struct actor copy = source != NULL ? *source : (struct actor){0};

	*actor = (struct actor){
		.id = node->id,
		.parent = parent_id(frame, node),
		.scale = {1.0f, 0.0f},
		.came_s = quietly || (source != NULL && node->moves != MOVES_PANEL) ? -INFINITY
										   : stage->now_s,
		.left_s = INFINITY,
		.new = !quietly,
	};
	put_at(actor, goal);
	if (source != NULL) {
		hang_on(actor, copy.shown, ground_of(frame, node));
	} else if (!quietly && !stage->still) {
		actor->y.at += ways[node->moves].rise * frame->h_px / 1080.0f;
	}
}

/* It was fading out and is wanted again: it turns back from as faint as it is. */
static void come_back(struct stage *stage, struct actor *actor, const struct node *node)
{
	float leave_s = stage_leave_s(node->moves, stage->still);
	float alpha = actor->alpha * (1.0f - ease_share(actor->left_s, leave_s, stage->now_s));
	float fade_s = stage->still ? STILL_S : ways[node->moves].fade_s;
	float share = 1.0f - cbrtf(1.0f - alpha); /* where ease_out_cubic() is that alpha */
	double waited_s = (double)(ways[node->moves].wait_s +
				   ways[node->moves].stagger_s * (float)node->order);

	actor->left_s = INFINITY;
	actor->came_s = stage->now_s - (double)(share * fade_s) - waited_s;
}

static bool follow_one(struct spring *spring, float target, struct spring_kind kind, float near,
		       float t_s)
{
	*spring = spring_after(*spring, target, kind, t_s);
	if (spring_at_rest(*spring, target, near)) {
		*spring = (struct spring){target, 0.0f};
		return true;
	}
	return false;
}

static bool follow_box(struct actor *actor, struct rect goal, struct spring_kind kind, float t_s)
{
	bool still = follow_one(&actor->x, goal.x, kind, NEAR_PX, t_s);

	still = follow_one(&actor->y, goal.y, kind, NEAR_PX, t_s) && still;
	still = follow_one(&actor->w, goal.w, kind, NEAR_PX, t_s) && still;
	return follow_one(&actor->h, goal.h, kind, NEAR_PX, t_s) && still;
}

/* From the parent's corner to the screen; a pressed parent takes its children along. */
static void show_at(const struct frame *frame, const struct actor *actor, struct node *node)
{
	struct rect box = {actor->x.at, actor->y.at, actor->w.at, actor->h.at};
	struct rect ground = ground_of(frame, node);

	box.x += ground.x;
	box.y += ground.y;
	if (node->parent >= 0 && frame->nodes[node->parent].scale != 1.0f) {
		float scale = frame->nodes[node->parent].scale;
		float middle_x = ground.x + ground.w / 2.0f, middle_y = ground.y + ground.h / 2.0f;

		box.x = middle_x + (box.x - middle_x) * scale;
		box.y = middle_y + (box.y - middle_y) * scale;
		box.w *= scale;
		box.h *= scale;
	}
	node->hit.x += box.x - node->target.x + (box.w - node->target.w) / 2.0f;
	node->hit.y += box.y - node->target.y + (box.h - node->target.h) / 2.0f;
	node->box = box;
}

static bool fade_in(const struct stage *stage, const struct actor *actor, struct node *node,
		    double begins_s)
{
	float fade_s = stage->still ? STILL_S : ways[node->moves].fade_s;

	if (ways[node->moves].fade_s <= 0.0f) {
		return true;
	}
	float share = ease_share(stage->still ? actor->came_s : begins_s, fade_s, stage->now_s);

	node->alpha *= ease_out_cubic(share);
	return share >= 1.0f;
}

static bool follow_node(struct stage *stage, struct frame *frame, struct node *node, float t_s)
{
	struct actor *actor = stage_actor(stage, node->id);
	struct spring_kind kind = ways[node->moves].spring;
	float scale = node->scale;

	if (actor == NULL) {
		return true;
	}
	if (actor->id == 0) {
		enter(stage, frame, actor, node);
	} else {
		actor->new = false;
		if (actor->left_s < INFINITY) {
			come_back(stage, actor, node);
		}
		if (actor->parent != parent_id(frame, node)) {
			actor->parent = parent_id(frame, node);
			hang_on(actor, actor->shown, ground_of(frame, node));
		}
	}
	actor->turn = stage->turn;
	double begins_s = actor->came_s + (double)ways[node->moves].wait_s +
			  (double)(ways[node->moves].stagger_s * (float)node->order);
	bool arrived = fade_in(stage, actor, node, begins_s);

	if (kind.stiffness > 0.0f && !stage->still) {
		float lived_s = (float)fmin(stage->now_s - begins_s, (double)t_s);

		arrived = follow_box(actor, goal_of(frame, node), kind, fmaxf(lived_s, 0.0f)) && arrived;
	} else {
		put_at(actor, goal_of(frame, node));
	}
	show_at(frame, actor, node);
	if (node->moves == MOVES_EXACTLY) {
		actor->scale = (struct spring){scale, 0.0f};
	}
	arrived = follow_one(&actor->scale, scale, PRESS, NEAR_SCALE, stage->still ? 1.0f : t_s) && arrived;
	node->scale = actor->scale.at;
	actor->alpha = node->alpha;
	actor->shown = node->box;
	return arrived;
}

bool stage_follow(struct stage *stage, const struct frame *shown, struct frame *frame, bool still,
		  double now_s)
{
	float t_s = stage->turn > 0 ? (float)fmax(0.0, now_s - stage->now_s) : 0.0f;
	bool arrived = true;

	if (stage->arrived) { /* what moves now begins now, however long all rested */
		t_s = fminf(t_s, FIRST_STEP_S);
	}
	forget_old(stage);
	stage->now_s = now_s;
	stage->still = still;
	stage->turn++;
	for (int i = 0; i < frame->node_count; i++) {
		arrived = follow_node(stage, frame, &frame->nodes[i], t_s) && arrived;
	}
	if (shown != NULL) {
		arrived = stage_let_leave(stage, shown, frame) && arrived;
	}
	stage->arrived = arrived;
	return arrived;
}
