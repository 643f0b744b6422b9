#include "scene/home_plan.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "scene/home.h"
#include "support.h"

enum { MOST = 40 };

/* One home: a number of networks on a screen. */
struct home {
	struct content *content;
	struct state state;
	struct env env;
	struct measure measure;
	struct layout layout;
	struct home_plan plan;
};

static struct content *contents[MOST + 1];

static int load(void **context)
{
	(void)context;
	for (int i = 1; i <= MOST; i++) {
		contents[i] = content_of(i);
	}
	return 0;
}

static int unload(void **context)
{
	(void)context;
	for (int i = 1; i <= MOST; i++) {
		content_release(contents[i]);
	}
	return 0;
}

/* Calls check for each number of networks on each screen. */
static void each_home(void (*check)(struct home *home))
{
	for (int screen = 0; screen < support_screen_count; screen++) {
		for (int count = 1; count <= MOST; count++) {
			static struct home home;

			home.env = support_screen(screen);
			home.measure = measure_fixed();
			state_init(&home.state, content_hold(contents[count]), 1, 0.0);
			home.layout = (struct layout){.state = &home.state,
						      .content = contents[count],
						      .env = &home.env,
						      .measure = &home.measure};
			home.plan = home_plan(&home.layout);
			check(&home);
			state_finish(&home.state);
		}
	}
}

static void fail_at(const struct home *home, int nth, const char *what)
{
	fail_msg("%.0fx%.0f, %d networks, card %d %s", (double)home->env.w_px,
		 (double)home->env.h_px, home->plan.count, nth, what);
}

static bool inside(struct rect box, struct rect view)
{
	view = rect_grown(view, 0.5f);
	return box.x >= view.x && box.y >= view.y && box.x + box.w <= view.x + view.w &&
	       box.y + box.h <= view.y + view.h;
}

static struct rect card(const struct home *home, int nth, float scroll_px)
{
	return home_plan_box(&home->layout, &home->plan, nth, scroll_px);
}

static void check_overlaps(struct home *home)
{
	for (int i = 0; i < home->plan.count; i++) {
		for (int j = 0; j < i; j++) {
			if (rect_meets(rect_grown(card(home, i, 0.0f), -0.5f),
				       card(home, j, 0.0f))) {
				fail_at(home, i, "lies over another");
			}
		}
	}
}

static void no_card_lies_over_another(void **context)
{
	(void)context;
	each_home(check_overlaps);
}

static void check_strip(struct home *home)
{
	struct rect view = home->plan.view;

	if (home->plan.flow == FLOW_ROWS) {
		view.h += home->plan.range.limit_px;
	} else {
		view.w += home->plan.range.limit_px;
	}
	for (int i = 0; i < home->plan.count; i++) {
		if (!inside(card(home, i, 0.0f), view)) {
			fail_at(home, i, "lies outside the strip");
		}
	}
}

static void all_cards_lie_on_the_strip(void **context)
{
	(void)context;
	each_home(check_strip);
}

static void check_rest(struct home *home)
{
	for (int i = 0; !home->plan.scrolls && i < home->plan.count; i++) {
		if (!inside(card(home, i, 0.0f), home->plan.view)) {
			fail_at(home, i, "is cut though home stands still");
		}
	}
}

static void a_home_that_stands_still_shows_each_card_whole(void **context)
{
	(void)context;
	each_home(check_rest);
}

static void check_tiles(struct home *home)
{
	const struct home_plan *plan = &home->plan;
	struct rect screen = {0.0f, 0.0f, home->env.w_px, home->env.h_px};

	if (!rect_empty(plan->tiles) && !inside(plan->tiles, screen)) {
		fail_at(home, -1, ": the tiles lie outside the screen");
	}
	for (int i = 0; i < plan->count; i++) {
		struct rect seen = rect_common(card(home, i, 0.0f), plan->view);

		if (rect_meets(rect_grown(seen, -0.5f), plan->tiles) ||
		    rect_meets(rect_grown(seen, -0.5f), plan->arrows)) {
			fail_at(home, i, "lies over the tiles or the arrows");
		}
	}
}

static void no_card_lies_over_the_tiles(void **context)
{
	(void)context;
	each_home(check_tiles);
}

static void check_place(struct home *home)
{
	for (int i = 0; i < home->plan.count; i++) {
		struct scroll_range range;
		float at = home_place(&home->layout, i, &range);

		if (at < 0.0f || at > range.limit_px) {
			fail_at(home, i, "has its place outside the range");
		}
		if (!inside(card(home, i, at), home->plan.view)) {
			fail_at(home, i, "is not whole at its own place");
		}
		home->state.scrolls[SCROLLER_HOME].range = range;
		scroll_put(&home->state.scrolls[SCROLLER_HOME], at);
		if (!inside(card(home, i, scroll_at(&home->state.scrolls[SCROLLER_HOME], 0.0)),
			    home->plan.view)) {
			fail_at(home, i, "is not whole where the strip rests");
		}
	}
}

static void each_card_has_a_place_where_it_is_whole(void **context)
{
	(void)context;
	each_home(check_place);
}

static void check_arrows(struct home *home)
{
	const struct home_plan *plan = &home->plan;
	struct scroll scroll = {.range = plan->range};
	float page_px = home_plan_pitch(&home->layout, plan) * (float)plan->page;
	bool seen[MOST] = {false};

	for (int step = 0; plan->scrolls && step <= plan->count; step++) {
		for (int i = 0; i < plan->count; i++) {
			seen[i] = seen[i] || inside(card(home, i, scroll_end(&scroll)), plan->view);
		}
		scroll_send(&scroll, plan->range, scroll_end(&scroll) + page_px,
			    (double)step * 100.0);
	}
	for (int i = 0; plan->scrolls && i < plan->count; i++) {
		if (!seen[i]) {
			fail_at(home, i, "is never whole for who taps the arrow alone");
		}
	}
}

static void arrows_alone_lead_to_each_card(void **context)
{
	(void)context;
	each_home(check_arrows);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(no_card_lies_over_another),
		cmocka_unit_test(all_cards_lie_on_the_strip),
		cmocka_unit_test(a_home_that_stands_still_shows_each_card_whole),
		cmocka_unit_test(no_card_lies_over_the_tiles),
		cmocka_unit_test(each_card_has_a_place_where_it_is_whole),
		cmocka_unit_test(arrows_alone_lead_to_each_card),
	};

	return cmocka_run_group_tests(tests, load, unload);
}
