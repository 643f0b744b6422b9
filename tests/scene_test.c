#include "scene/scene.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/hash.h"
#include "support.h"

/* What must hold of each screen; the sweep over all of them fills the table once. */
enum law {
	LAW_NOTHING_DROPPED,
	LAW_NAMES_UNIQUE,
	LAW_BOXES_FINITE,
	LAW_TARGETS_LARGE,
	LAW_CONTROLS_APART,
	LAW_CONTROLS_INSIDE,
	LAW_TEXTS_LEGIBLE,
	LAW_SCROLLS_FOR_MORE,
	LAW_COUNT,
};

static int faults[LAW_COUNT];
static int screens_seen;

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
	faults[law]++;
	if (!told_before(view, law, name)) {
		print_error("%.0fx%.0f %s, language %d, %d networks: %s %s\n",
			    (double)view->env.w_px, (double)view->env.h_px, view->what,
			    view->env.language, view->state->content->network_count, name, why);
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
	       (node->box.w >= view->env.w_px && node->box.h >= view->env.h_px);
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
	struct rect screen = {-0.5f, -0.5f, view->env.w_px + 1.0f, view->env.h_px + 1.0f};
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
		for (int j = 0; j < i && !is_ground(view, node); j++) {
			const struct node *other = &frame->nodes[j];

			if (is_control(other) && !is_ground(view, other)) {
				check_apart(view, node, other);
			}
		}
	}
}

static void check_texts(const struct view *view)
{
	const struct frame *frame = view->frame;
	float arc = env_arc_px(&view->env, 16.0f);

	for (int i = 0; i < frame->node_count; i++) {
		const struct node *node = &frame->nodes[i];

		for (int j = 0; j < node->prim_count; j++) {
			const struct prim *prim = &frame->prims[node->prim + j];
			float least = arc / face_metrics[prim->face].capital;
			char why[256];

			if (prim->kind == PRIM_TEXT && prim->text != 0 && prim->a < least - 0.01f) {
				snprintf(why, sizeof(why),
					 "is written at %.1f px, of %.1f: \"%.80s\"",
					 (double)prim->a, (double)least, frame->text + prim->text);
				fault(view, LAW_TEXTS_LEGIBLE, name_of(view, node), why);
			}
		}
	}
}

/* What must be scrolled has two lines more, or it would have been set a little smaller. */
static void check_scrolls(const struct view *view)
{
	for (int i = 0; i < view->frame->node_count; i++) {
		const struct node *node = &view->frame->nodes[i];
		bool scrolls = (node->accepts & ACCEPTS_DRAG_Y) != 0 && node->scroller == SCROLLER_BODY;

		if (scrolls && node->range.limit_px < 2.0f * node->range.step_px) {
			fault(view, LAW_SCROLLS_FOR_MORE, name_of(view, node), "scrolls for a line");
		}
	}
}

static void look(struct state *state, struct env screen, const char *what, bool moves)
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

static void look_at_home(struct state *state, struct env screen)
{
	struct scroll *home = &state->scrolls[SCROLLER_HOME];

	look(state, screen, "home", false);
	static struct frame frame;
	struct measure measure = measure_fixed();
	struct env env = env_of_state(screen, state);

	scene_layout(state, &env, &measure, NULL, &frame);
	const struct node *grid = frame_named(&frame, "home/grid");

	if (grid != NULL && grid->range.limit_px > 0.0f) {
		home->range = grid->range;
		scroll_put(home, grid->range.limit_px / 2.0f);
		look(state, screen, "home in the middle", false);
		scroll_put(home, grid->range.limit_px);
		look(state, screen, "home at its end", false);
		home->range.step_px = 0.0f;
		scroll_put(home, grid->range.limit_px * 0.37f);
		look(state, screen, "home on its way", true);
		*home = (struct scroll){0};
	}
	if (state->content->theme_count > 1) {
		state->theme = 1;
		look(state, screen, "home with a theme", false);
		state->theme = -1;
	}
}

static void look_at_page(struct state *state, struct env screen, int nth)
{
	struct scroll *pages = &state->scrolls[SCROLLER_PAGES];
	struct scroll_range range = {screen.w_px * (float)(state->content->network_count - 1),
				     screen.w_px, screen.w_px};

	state->scene = SCENE_DETAIL;
	state->open = nth;
	pages->range = range;
	scroll_put(pages, (float)nth * screen.w_px);
	look(state, screen, "detail", false);
	if (nth + 1 < state->content->network_count) {
		pages->range.step_px = 0.0f;
		scroll_put(pages, ((float)nth + 0.4f) * screen.w_px);
		pages->range = range;
		look(state, screen, "detail between two pages", true);
	}
	*pages = (struct scroll){0};
}

static void look_at_overlays(struct state *state, struct env screen)
{
	static const struct {
		enum overlay overlay;
		const char *what;
	} overlays[] = {{OVERLAY_ACCESS, "accessibility"},
			{OVERLAY_THEMES, "themes"},
			{OVERLAY_PROMPT, "prompt"}};

	for (size_t i = 0; i < COUNT_OF(overlays); i++) {
		overlays_push(&state->overlays, overlays[i].overlay, state->now_s);
		look(state, screen, overlays[i].what, false);
		overlays_remove(&state->overlays, overlays[i].overlay);
	}
}

/* Whatever is asked, and whatever is answered. */
static void look_at_game(struct state *state, struct env screen)
{
	const struct content *content = state->content;
	int step = content->ask_count / 6 + 1; /* other questions on other screens */

	state->scene = SCENE_GAME;
	for (int i = (int)screen.w_px / 8 % step; i < content->ask_count; i += step) {
		game_init(&state->game);
		state->game.question = question_make(content, content->asks[i], (uint64_t)i * 77);
		look(state, screen, "game", false);
		for (int j = 0; j < ANSWERS; j++) {
			game_answer(&state->game, state->game.question.answers[j]);
			look(state, screen, "game answered", false);
			state->game.chosen = -1;
		}
	}
	game_init(&state->game);
}

static void look_at_all(struct state *state, struct env screen)
{
	int count = state->content->network_count;
	int step = count > 18 ? count / 3 : 1;

	state->scene = SCENE_ATTRACT;
	for (int i = 0; i < (count > 11 ? 11 : count); i++) {
		state->slides.shown = i;
		look(state, screen, "attract", false);
	}
	state->scene = SCENE_HOME;
	look_at_home(state, screen);
	state->scene = SCENE_TIMELINE;
	look(state, screen, "timeline", false);
	state->scene = SCENE_MAP;
	look(state, screen, "map", false);
	look_at_game(state, screen);
	for (int i = 0; i < count; i += step) {
		look_at_page(state, screen, i);
	}
	if (count > 0) {
		look_at_page(state, screen, count - 1);
		look_at_overlays(state, screen);
	}
}

static int sweep(void **context)
{
	(void)context;
	static const int counts[] = {0, 1, 3, 11, 12, 13, 18, 40, 1000};

	for (size_t i = 0; i < COUNT_OF(counts); i++) {
		struct content *content = content_of(counts[i]);

		for (int screen = 0; screen < support_screen_count; screen++) {
			for (int language = 0; language < content->language_count; language++) {
				struct state state;

				state_init(&state, content_hold(content), 7, 0.0);
				state.language = language;
				look_at_all(&state, support_screen(screen));
				state_finish(&state);
			}
		}
		content_release(content);
	}
	return 0;
}

static void all_screens_were_looked_at(void **context)
{
	(void)context;
	assert_true(screens_seen > 2000);
}

static void every_screen_has_room_for_all_that_is_on_it(void **context)
{
	(void)context;
	assert_int_equal(faults[LAW_NOTHING_DROPPED], 0);
}

static void no_two_things_share_a_name(void **context)
{
	(void)context;
	assert_int_equal(faults[LAW_NAMES_UNIQUE], 0);
}

static void every_thing_has_a_place(void **context)
{
	(void)context;
	assert_int_equal(faults[LAW_BOXES_FINITE], 0);
}

static void a_finger_finds_every_control(void **context)
{
	(void)context;
	assert_int_equal(faults[LAW_TARGETS_LARGE], 0);
}

static void no_control_lies_over_another(void **context)
{
	(void)context;
	assert_int_equal(faults[LAW_CONTROLS_APART], 0);
}

static void all_controls_are_on_the_screen(void **context)
{
	(void)context;
	assert_int_equal(faults[LAW_CONTROLS_INSIDE], 0);
}

static void every_word_is_large_enough_to_read(void **context)
{
	(void)context;
	assert_int_equal(faults[LAW_TEXTS_LEGIBLE], 0);
}

static void nobody_scrolls_a_page_for_a_line(void **context)
{
	(void)context;
	assert_int_equal(faults[LAW_SCROLLS_FOR_MORE], 0);
}

static void the_same_state_gives_the_same_picture(void **context)
{
	(void)context;
	static struct frame first, second;
	struct measure measure = measure_fixed();
	struct env env = support_screen(0);

	for (int scene = 0; scene < SCENE_COUNT; scene++) {
		struct state state;

		state_init(&state, content_of(11), 7, 0.0);
		state.scene = (enum scene)scene;
		state.open = 3;
		game_ask(&state.game, state.content, 7);
		scene_layout(&state, &env, &measure, NULL, &first);
		memset(&second, 0x55, sizeof(second));
		scene_layout(&state, &env, &measure, NULL, &second);
		assert_int_equal(first.node_count, second.node_count);
		assert_int_equal(first.prim_count, second.prim_count);
		assert_int_equal(first.text_used, second.text_used);
		assert_memory_equal(first.text, second.text, (size_t)first.text_used);
		assert_true(first.alive == second.alive);
		state_finish(&state);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(all_screens_were_looked_at),
		cmocka_unit_test(every_screen_has_room_for_all_that_is_on_it),
		cmocka_unit_test(no_two_things_share_a_name),
		cmocka_unit_test(every_thing_has_a_place),
		cmocka_unit_test(a_finger_finds_every_control),
		cmocka_unit_test(no_control_lies_over_another),
		cmocka_unit_test(all_controls_are_on_the_screen),
		cmocka_unit_test(every_word_is_large_enough_to_read),
		cmocka_unit_test(nobody_scrolls_a_page_for_a_line),
		cmocka_unit_test(the_same_state_gives_the_same_picture),
	};

	return cmocka_run_group_tests(tests, sweep, NULL);
}
