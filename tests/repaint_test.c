/*
 * Is each picture of each walk the same, px for px, as if it were painted whole?
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

#include "cli/player.h"
#include "draw/draw.h"
#include "host/sheet.h"

static int walk_count;
static char **walks;

struct watch {
	struct studio whole; /* paints each picture as if it were the first */
	long different;
	double at_s;
};

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

static void parts_of_a_frame_are_the_same_as_the_whole(void **state)
{
	(void)state;
	for (int i = 0; i < walk_count; i++) {
		struct watch watch = play(walks[i]);

		if (watch.different > 0) {
			fail_msg("%s: %ld pictures differ, the first at %.3f s", walks[i],
				 watch.different, watch.at_s);
		}
	}
}

int main(int argc, char **argv)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(parts_of_a_frame_are_the_same_as_the_whole),
	};

	walk_count = argc - 1;
	walks = argv + 1;
	return cmocka_run_group_tests(tests, NULL, NULL);
}
