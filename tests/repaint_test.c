/*
 * Is each picture of each walk the same, px for px, as if it were painted whole? And does
 * it keep its budget, which one wasted coat of colour would break?
 *   repaint_test WALK...
 */
#include <setjmp.h>
#include <stdbool.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include <SDL.h>

#include "base/geom.h"
#include "cli/player.h"
#include "draw/draw.h"
#include "host/sheet.h"

/* Of pictures at rest and of moving ones: px that are filled for each of the screen. */
static const double FILLED_STILL = 3.0, FILLED_MOVING = 6.5;
static const double FILLED_MORE =
	1.0; /* where waters and buttons cover a larger share, or a sheet all */
static const double TEXTURES_MIB = 64.5;
enum { CALLS = 1200, SWITCHES = 300, SMALL_PX = 600 };

static int walk_count;
static char **walks;

struct watch {
	struct studio whole; /* paints each picture as if it were the first */
	long different;
	bool more; /* a small screen, or something lay over a scene */
	double at_s;
	struct pace pace;
	struct draw_counts
		wasted; /* of a picture at rest with one more coat of colour on all of it */
};

static void waste(struct watch *watch, struct frame frame)
{
	struct rect all = {0.0f, 0.0f, frame.w_px, frame.h_px};

	frame.nodes[frame_node(&frame, -1, all, "waste")].layer = LAYER_PROMPT;
	frame_prim(&frame, PRIM_FILL, all)->ink = rgba(0xFF0000, 0.5f);
	draw_frame(watch->whole.draw, &frame);
	watch->wasted = draw_counts(watch->whole.draw);
}

static void compare(void *self, struct player *player)
{
	struct watch *watch = self;
	const SDL_Surface *seen = sheet_surface(player->studio.sheet);

	if (!watch->whole.draw) {
		assert_true(studio_init(&watch->whole, seen->w, seen->h, player->folders.at));
	}
	SDL_Surface *whole = sheet_surface(watch->whole.sheet);

	draw_lose(watch->whole.draw, whole);
	draw_frame(watch->whole.draw, player->turn->shown);
	if (memcmp(whole->pixels, seen->pixels, (size_t)seen->pitch * (size_t)seen->h) != 0) {
		watch->at_s = watch->different == 0 ? player->now_s : watch->at_s;
		watch->different++;
	}
	watch->pace = player->pace;
	watch->more = watch->more || player->turn->state.overlays.count > 0 || seen->w < SMALL_PX ||
		      seen->h < SMALL_PX;
	if (watch->wasted.calls == 0 && player->turn->state.scene == SCENE_HOME &&
	    turn_rests(player->turn)) {
		waste(watch, *player->turn->shown);
	}
}

static bool keeps_budget(const struct pace *pace, bool more)
{
	double most = more ? FILLED_STILL + FILLED_MORE : FILLED_STILL;

	return pace->still.filled <= most && pace->moving.filled <= FILLED_MOVING &&
	       pace->moving.calls <= CALLS && pace->moving.switches <= SWITCHES &&
	       (double)pace->texture_bytes <= TEXTURES_MIB * 1048576.0;
}

static struct watch play(const char *file)
{
	struct watch watch = {0};
	struct steps steps = {0};
	FILE *in = fopen(file, "r");
	struct player_wish wish = {.file = file, .pace = true, .watch = compare, .self = &watch};

	assert_non_null(in);
	assert_true(steps_read(&steps, in, file));
	fclose(in);
	assert_int_equal(player_play(&wish, &steps), 0);
	steps_finish(&steps);
	studio_finish(&watch.whole);
	return watch;
}

static void parts_of_a_frame_are_the_same_as_the_whole_and_cost_what_they_may(void **state)
{
	(void)state;
	for (int i = 0; i < walk_count; i++) {
		struct watch watch = play(walks[i]);

		if (watch.different > 0) {
			fail_msg("%s: %ld pictures differ, the first at %.3f s", walks[i],
				 watch.different, watch.at_s);
		}
		if (!keeps_budget(&watch.pace, watch.more)) {
			pace_print(&watch.pace, stderr);
			fail_msg("%s: over the budget", walks[i]);
		}
		if (watch.wasted.calls > 0 && watch.wasted.filled <= FILLED_STILL) {
			fail_msg("%s: a wasted coat of colour keeps the budget: %.2f", walks[i],
				 watch.wasted.filled);
		}
	}
}

int main(int argc, char **argv)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(parts_of_a_frame_are_the_same_as_the_whole_and_cost_what_they_may),
	};

	walk_count = argc - 1;
	walks = argv + 1;
	return cmocka_run_group_tests(tests, NULL, NULL);
}
