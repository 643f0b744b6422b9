#include "screens.h"

#include <math.h>
#include <stdio.h>
#include <string.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/hash.h"

int screens_broken[LAW_COUNT];
int screens_seen;

enum { TOLD_MAX = 4096, TOLD_EACH = 4 };

/* A law that is broken on one kind of screen is told a few times, not for each network. */
static uint64_t told[TOLD_MAX];
static int told_count;

/* One screen: what it shows, at rest or in the middle of a drag. */
struct view {
	const char *what;
	struct state *state;
	struct env env;
	const struct frame *frame;
	bool moves;
};

/* Has this been told often enough, or this of that thing already? */
static bool told_before(const struct view *view, enum law law, const char *name)
{
	char where[160];

	snprintf(where, sizeof(where), "%.0fx%.0f %s %d ", (double)view->env.w_px,
		 (double)view->env.h_px, view->what, (int)law);
	uint64_t place = hash_text(where) & ~UINT64_C(0xFFFFFFFF);
	uint64_t key = place | (hash_text(name) & UINT64_C(0xFFFFFFFF));
	int before = 0;

	for (int i = 0; i < told_count; i++) {
		before += (told[i] & ~UINT64_C(0xFFFFFFFF)) == place;
		if (told[i] == key) {
			return true;
		}
	}
	if (before < TOLD_EACH && told_count < TOLD_MAX) {
		told[told_count++] = key;
		return false;
	}
	return true;
}

static void fault(const struct view *view, enum law law, const char *name, const char *why)
{
	screens_broken[law]++;
	if (!told_before(view, law, name)) {
		print_error("%.0fx%.0f%s%s %s, language %d, text %d, %d networks: %s %s\n",
			    (double)view->frame->w_px, (double)view->frame->h_px,
			    view->env.low_reach ? " low" : "",
			    view->env.contrast ? " contrast" : "", view->what, view->env.language,
			    view->env.text_step, view->state->content->network_count, name, why);
	}
}

static const char *name_of(const struct view *view, const struct node *node)
{
	return view->frame->text + node->name;
}

static bool finite_rect(struct rect rect)
{
	return isfinite(rect.x) && isfinite(rect.y) && isfinite(rect.w) && isfinite(rect.h);
}

static bool is_control(const struct node *node)
{
	return (node->accepts & ACCEPTS_TAP) != 0;
}

/* A slide or the shade behind a sheet: everything that lies on it is meant to. */
static bool is_ground(const struct view *view, const struct node *node)
{
	return (node->accepts & ACCEPTS_VIEW) != 0 ||
	       (node->box.w >= view->env.w_px - 0.5f && node->box.h >= view->env.h_px - 0.5f);
}

/* On a strip, which brings it in when it is dragged. A page at rest is no such thing. */
static bool on_strip(const struct frame *frame, const struct node *node)
{
	for (int at = node->parent; at >= 0; at = frame->nodes[at].parent) {
		const struct node *parent = &frame->nodes[at];
		bool drags = (parent->accepts & (ACCEPTS_DRAG_X | ACCEPTS_DRAG_Y)) != 0;

		if (drags && parent->scroller != SCROLLER_PAGES) {
			return true;
		}
	}
	return false;
}

static bool is_within(const struct frame *frame, const struct node *node, const struct node *other)
{
	for (int at = node->parent; at >= 0; at = frame->nodes[at].parent) {
		if (&frame->nodes[at] == other) {
			return true;
		}
	}
	return false;
}

/* A medal and its label do the same; a medallion lies on its plate. */
static bool may_overlap(const struct frame *frame, const struct node *a, const struct node *b)
{
	bool same = a->means.kind == b->means.kind && a->means.key == b->means.key &&
		    a->means.value == b->means.value;

	return same || is_within(frame, a, b) || is_within(frame, b, a);
}

static void check_frame(const struct view *view)
{
	const struct frame *frame = view->frame;

	if (frame->dropped > 0) {
		fault(view, LAW_NOTHING_DROPPED, "frame", "has no room for all");
	}
	for (int i = 0; i < frame->node_count; i++) {
		const struct node *node = &frame->nodes[i];

		for (int j = 0; j < i; j++) {
			if (frame->nodes[j].id == node->id) {
				fault(view, LAW_NAMES_UNIQUE, name_of(view, node),
				      "is there twice");
			}
		}
		if (!finite_rect(node->box) || !finite_rect(node->hit) || node->box.w < 0.0f ||
		    node->box.h < 0.0f) {
			fault(view, LAW_BOXES_FINITE, name_of(view, node), "has no proper box");
		}
	}
	for (int i = 0; i < frame->prim_count; i++) {
		const struct prim *prim = &frame->prims[i];

		if (!finite_rect(prim->box) || !isfinite(prim->a) || !isfinite(prim->b) ||
		    !isfinite(prim->c) || !isfinite(prim->d)) {
			fault(view, LAW_BOXES_FINITE, "a primitive", "is not finite");
		}
	}
}

static void check_control(const struct view *view, const struct node *node)
{
	bool small = view->env.size_class >= CLASS_COMPACT;
	float least = (small ? 12.0f : 15.0f) * env_px_per_mm(&view->env) - 0.01f;
	struct rect screen = {-0.5f, -0.5f, view->frame->w_px + 1.0f, view->frame->h_px + 1.0f};
	char why[128];

	if (node->hit.w < least || node->hit.h < least) {
		snprintf(why, sizeof(why), "is touched on %.1f x %.1f px only, of %.1f",
			 (double)node->hit.w, (double)node->hit.h, (double)least);
		fault(view, LAW_TARGETS_LARGE, name_of(view, node), why);
	}
	if (!view->moves && !on_strip(view->frame, node) &&
	    (node->box.x < screen.x || node->box.y < screen.y ||
	     node->box.x + node->box.w > screen.x + screen.w ||
	     node->box.y + node->box.h > screen.y + screen.h)) {
		snprintf(why, sizeof(why), "reaches out of the screen: %.1f,%.1f %.1fx%.1f",
			 (double)node->box.x, (double)node->box.y, (double)node->box.w,
			 (double)node->box.h);
		fault(view, LAW_CONTROLS_INSIDE, name_of(view, node), why);
	}
}

static void check_reach(const struct view *view, const struct node *node)
{
	float top = view->frame->top_px;
	char why[96];

	if (top > 0.0f && !is_ground(view, node) && !on_strip(view->frame, node) &&
	    node->box.y < top - 0.5f) {
		snprintf(why, sizeof(why), "lies %.0f px beyond reach",
			 (double)(top - node->box.y));
		fault(view, LAW_CONTROLS_IN_REACH, name_of(view, node), why);
	}
}

static void check_apart(const struct view *view, const struct node *a, const struct node *b)
{
	struct rect seen_a = rect_common(a->box, frame_clip(view->frame, a));
	struct rect seen_b = rect_common(b->box, frame_clip(view->frame, b));
	struct rect common = rect_common(seen_a, seen_b);
	char why[160];

	if (a->layer == b->layer && common.w > 0.5f && common.h > 0.5f &&
	    !may_overlap(view->frame, a, b)) {
		snprintf(why, sizeof(why), "lies over %s by %.1f x %.1f px", name_of(view, b),
			 (double)common.w, (double)common.h);
		fault(view, LAW_CONTROLS_APART, name_of(view, a), why);
	}
}

static void check_controls(const struct view *view)
{
	const struct frame *frame = view->frame;

	for (int i = 0; i < frame->node_count; i++) {
		const struct node *node = &frame->nodes[i];

		if (!is_control(node)) {
			continue;
		}
		check_control(view, node);
		check_reach(view, node);
		for (int j = 0; j < i && !is_ground(view, node); j++) {
			const struct node *other = &frame->nodes[j];

			if (is_control(other) && !is_ground(view, other)) {
				check_apart(view, node, other);
			}
		}
	}
}

/* Where a line's letters stand: from the height of a capital to the baseline. */
static struct rect letters_of(const struct prim *prim)
{
	float high = prim->a * face_metrics[prim->face].capital;

	return (struct rect){prim->box.x, prim->box.y - high, prim->box.w, high};
}

/* The pictures of all; home and the pages of networks are held to it in their own tests. */
static bool needs_largest(const struct view *view)
{
	return view->env.text_step == 2 && view->state->scene >= SCENE_TIMELINE;
}

static void check_text(const struct view *view, const struct node *node, const struct prim *prim)
{
	bool small = fminf(view->env.w_mm, view->env.h_mm) < 120.0f;
	float largest = small ? 24.0f : view->env.low_reach ? 37.0f : 42.0f;
	float arc = env_arc_px(&view->env, needs_largest(view) ? largest : 16.0f);
	float least = arc / face_metrics[prim->face].capital;
	const char *text = view->frame->text + prim->text;
	struct rect letters = letters_of(prim), clip = frame_clip(view->frame, node);
	char why[256];

	if (prim->a < least - 0.51f) {
		snprintf(why, sizeof(why), "is written at %.1f px, of %.1f: \"%.80s\"",
			 (double)prim->a, (double)least, text);
		fault(view, LAW_TEXTS_LEGIBLE, name_of(view, node), why);
	}
	bool cut = letters.x < -0.5f || letters.x + letters.w > view->frame->w_px + 0.5f;

	if (!view->moves && cut && !on_strip(view->frame, node) && rect_meets(letters, clip)) {
		snprintf(why, sizeof(why), "is cut by the edge: \"%.80s\"", text);
		fault(view, LAW_TEXTS_INSIDE, name_of(view, node), why);
	}
}

/* Of all lines that are seen; those of a sheet lie over those of the scene. */
static void check_lines_apart(const struct view *view)
{
	enum { LINES_MAX = 512 };
	static struct line_seen {
		struct rect box;
		const struct node *node;
		const struct prim *prim;
	} lines[LINES_MAX];
	const struct frame *frame = view->frame;
	int count = 0;

	for (int i = 0; i < frame->node_count; i++) {
		const struct node *node = &frame->nodes[i];

		for (int j = 0; j < node->prim_count && count < LINES_MAX; j++) {
			const struct prim *prim = &frame->prims[node->prim + j];
			struct rect seen = rect_common(letters_of(prim), frame_clip(frame, node));

			if (prim->kind == PRIM_TEXT && prim->text != 0 && !rect_empty(seen)) {
				lines[count++] = (struct line_seen){seen, node, prim};
			}
		}
	}
	for (int i = 0; i < count; i++) {
		for (int j = 0; j < i; j++) {
			struct rect common = rect_common(lines[i].box, lines[j].box);
			char why[256];

			if (lines[i].node->layer == lines[j].node->layer && common.w > 1.0f &&
			    common.h > 1.0f) {
				snprintf(why, sizeof(why), "\"%.60s\" lies over \"%.60s\"",
					 frame->text + lines[i].prim->text,
					 frame->text + lines[j].prim->text);
				fault(view, LAW_TEXTS_APART, name_of(view, lines[i].node), why);
			}
		}
	}
}

static void check_texts(const struct view *view)
{
	const struct frame *frame = view->frame;

	for (int i = 0; i < frame->node_count; i++) {
		const struct node *node = &frame->nodes[i];

		for (int j = 0; j < node->prim_count; j++) {
			const struct prim *prim = &frame->prims[node->prim + j];

			if (prim->kind == PRIM_TEXT && prim->text != 0) {
				check_text(view, node, prim);
			}
		}
	}
	check_lines_apart(view);
}

/* What must be scrolled has two lines more, or it would have been set a little smaller. */
static void check_scrolls(const struct view *view)
{
	for (int i = 0; i < view->frame->node_count; i++) {
		const struct node *node = &view->frame->nodes[i];
		bool scrolls =
			(node->accepts & ACCEPTS_DRAG_Y) != 0 && node->scroller == SCROLLER_BODY;

		if (scrolls && node->range.limit_px < 2.0f * node->range.step_px) {
			fault(view, LAW_SCROLLS_FOR_MORE, name_of(view, node),
			      "scrolls for a line");
		}
	}
}

void screens_look(struct state *state, struct env screen, const char *what, bool moves)
{
	static struct frame frame;
	struct measure measure = measure_fixed();
	struct view view = {what, state, env_of_state(screen, state), &frame, moves};

	scene_layout(state, &view.env, &measure, NULL, &frame);
	screens_seen++;
	check_frame(&view);
	check_controls(&view);
	check_texts(&view);
	check_scrolls(&view);
}
