#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include <SDL.h>

#include "cli/folders.h"
#include "cli/studio.h"
#include "host/sheet.h"
#include "turn.h"

/*
 * Nothing flashes (WCAG 2.3.1): every transition is painted frame by frame, and in each of 16 x 9
 * areas the flashes of any one second are counted: pairs of opposing changes of relative luminance
 * by a tenth or more, where the darker is below 0.8. The criterion lets small areas flash; here
 * none may.
 */
enum { W = 1280, H = 720, COLUMNS = 16, ROWS = 9, CELLS = COLUMNS * ROWS, FPS = 25, FRAMES = 60 };

static const float CHANGE = 0.10f, DARK = 0.80f;
static const int FLASHES_A_SECOND = 3;

/* The mean luminance of each area, frame by frame. */
struct film {
	int count;
	float cells[FRAMES][CELLS];
};

struct room {
	struct folders folders;
	struct content *content;
	struct studio studio;
	uint32_t *pixels;
	struct film film;
};

static float linear(uint32_t level)
{
	float share = (float)level / 255.0f; /* IEC 61966-2-1 */

	return share <= 0.04045f ? share / 12.92f : powf((share + 0.055f) / 1.055f, 2.4f);
}

/* Every fourth pixel of every fourth row tells enough of an area. */
static void take_frame(struct room *room, const struct frame *frame)
{
	float *cells = room->film.cells[room->film.count++];
	static float levels[256];
	int seen[CELLS] = {0};

	for (int i = 0; i < 256 && levels[255] == 0.0f; i++) {
		levels[i] = linear((uint32_t)i);
	}
	draw_frame(room->studio.draw, frame);
	const SDL_Surface *sheet = sheet_surface(room->studio.sheet);

	assert_int_equal(SDL_ConvertPixels(sheet->w, sheet->h, sheet->format->format, sheet->pixels,
					   sheet->pitch, SDL_PIXELFORMAT_ARGB8888, room->pixels, W * 4),
			 0);
	memset(cells, 0, CELLS * sizeof(*cells));
	for (int y = 0; y < H; y += 4) {
		for (int x = 0; x < W; x += 4) {
			uint32_t pixel = room->pixels[y * W + x];
			int cell = y * ROWS / H * COLUMNS + x * COLUMNS / W;

			cells[cell] += 0.2126f * levels[pixel >> 16 & 255] +
				       0.7152f * levels[pixel >> 8 & 255] +
				       0.0722f * levels[pixel & 255];
			seen[cell]++;
		}
	}
	for (int i = 0; i < CELLS; i++) {
		cells[i] /= (float)seen[i];
	}
}

/* Opposing changes of one area that end within the second after frame `from`. */
static int flashes(const struct film *film, int cell, int from)
{
	float turn = film->cells[from][cell], way = 0.0f;
	int changes = 0;

	for (int i = from + 1; i < film->count && i <= from + FPS; i++) {
		float now = film->cells[i][cell];
		float by = now - turn;
		bool counts = fabsf(by) >= CHANGE && fminf(now, turn) < DARK;

		if (by * way > 0.0f) { /* it goes on in the same way: no new change */
			turn = now;
		} else if (counts) {
			changes++;
			way = by;
			turn = now;
		}
	}
	return changes / 2;
}

static int worst_of(const struct film *film)
{
	int worst = 0;

	for (int cell = 0; cell < CELLS; cell++) {
		for (int from = 0; from < film->count; from++) {
			int count = flashes(film, cell, from);

			worst = count > worst ? count : worst;
		}
	}
	return worst;
}

static void watch(struct room *room, struct turn *turn, double *now_s, double lasts_s)
{
	for (double until_s = *now_s + lasts_s; *now_s < until_s && room->film.count < FRAMES;
	     *now_s += 1.0 / FPS) {
		turn_take(turn, *now_s);
		take_frame(room, turn->shown);
	}
}

static void let_settle(struct turn *turn, double *now_s)
{
	for (int i = 0; i < 90; i++, *now_s += TURN_S) {
		turn_take(turn, *now_s);
	}
}

static struct action setting(enum setting which, float amount)
{
	return (struct action){.kind = ACTION_SETTING, .value = (int)which, .amount = amount};
}

/* What visitors do one after the other; each is watched until it has come to rest. */
static int story(struct action *deeds, const struct content *content)
{
	const struct network *networks = content->networks;
	struct scroll_range pages = {W * (float)(content->network_count - 1), W, W};
	const struct action all[] = {
		{.kind = ACTION_WAKE_IN, .value = 0},
		{.kind = ACTION_THEME, .key = content->themes[1].key},
		{.kind = ACTION_THEME, .key = content->themes[1].key},
		{.kind = ACTION_OPEN, .key = networks[3].key, .range = pages},
		{.kind = ACTION_TURN, .value = 1, .range = pages},
		{.kind = ACTION_LANGUAGE, .value = 2},
		{.kind = ACTION_HOME},
		{.kind = ACTION_GO, .value = SCENE_TIMELINE},
		{.kind = ACTION_HOME},
		{.kind = ACTION_GO, .value = SCENE_MAP},
		{.kind = ACTION_HOME},
		{.kind = ACTION_GO, .value = SCENE_GAME},
		{.kind = ACTION_HOME},
		{.kind = ACTION_SHEET, .value = OVERLAY_ACCESS},
		setting(SETTING_CONTRAST, 1.0f),
		setting(SETTING_CONTRAST, 0.0f),
		setting(SETTING_TEXT_STEP, 2.0f),
		setting(SETTING_TEXT_STEP, 0.0f),
		{.kind = ACTION_SHEET, .value = OVERLAY_ACCESS},
	};

	memcpy(deeds, all, sizeof(all));
	return (int)COUNT_OF(all);
}

static int prepare(void **state)
{
	struct room *room = calloc(1, sizeof(*room));

	*state = room;
	setenv("MREZE_SHARE", SOURCE_DIR, 1);
	if (room == NULL || !folders_init(&room->folders, SOURCE_DIR "/data")) {
		return -1;
	}
	room->content = folders_read(&room->folders.at);
	room->pixels = malloc((size_t)W * H * sizeof(uint32_t));
	return room->content != NULL && room->pixels != NULL &&
			       studio_init(&room->studio, W, H, room->folders.at)
		       ? 0
		       : -1;
}

static int clear_up(void **state)
{
	struct room *room = *state;

	studio_finish(&room->studio);
	content_release(room->content);
	free(room->pixels);
	free(room);
	return 0;
}

static struct turn *begin(struct room *room)
{
	struct env env = env_of_screen(W, H, 0, 0, 0);

	return turn_create(content_hold(room->content), draw_measure(room->studio.draw), env, 5,
			   0.0);
}

static void no_transition_flashes(void **state)
{
	struct room *room = *state;
	struct turn *turn = begin(room);
	struct action deeds[32];
	int count = story(deeds, room->content);
	double now_s = 0.1;

	let_settle(turn, &now_s);
	for (int i = 0; i < count; i++) {
		room->film.count = 0;
		watch(room, turn, &now_s, 0.1);
		deeds[i].at_s = now_s;
		turn_act(turn, deeds[i]);
		watch(room, turn, &now_s, 0.9);
		if (worst_of(&room->film) > 0) {
			print_message("%s: %d flashes\n", action_name(deeds[i].kind),
				      worst_of(&room->film));
		}
		assert_true(worst_of(&room->film) <= FLASHES_A_SECOND);
		let_settle(turn, &now_s);
	}
	turn_destroy(turn);
}

static void the_slides_do_not_flash(void **state)
{
	struct room *room = *state;
	struct turn *turn = begin(room);
	double now_s = (double)room->content->settings.slide_s - 0.4;

	room->film.count = 0;
	turn_take(turn, 0.1);
	watch(room, turn, &now_s, 1.8);
	assert_true(room->film.count > FPS);
	assert_true(worst_of(&room->film) <= FLASHES_A_SECOND);
	turn_destroy(turn);
}

/* The fastest that one target can be tapped: it ignores a second touch for 300 ms. */
static void contrast_switched_as_fast_as_a_finger_can_does_not_flash(void **state)
{
	struct room *room = *state;
	struct turn *turn = begin(room);
	double now_s = 0.1;

	turn_act(turn, (struct action){.kind = ACTION_WAKE_IN, .at_s = now_s});
	let_settle(turn, &now_s);
	room->film.count = 0;
	for (int i = 0; i < 5; i++) {
		struct action deed = setting(SETTING_CONTRAST, i % 2 == 0 ? 1.0f : 0.0f);

		deed.at_s = now_s;
		turn_act(turn, deed);
		watch(room, turn, &now_s, 0.36);
	}
	assert_true(worst_of(&room->film) <= FLASHES_A_SECOND);
	turn_destroy(turn);
}

static void a_flash_would_be_seen(void **state)
{
	struct room *room = *state;
	struct film *film = &room->film;

	film->count = FPS;
	for (int i = 0; i < film->count; i++) {
		for (int cell = 0; cell < CELLS; cell++) {
			film->cells[i][cell] = i / 3 % 2 == 0 ? 0.2f : 0.6f;
		}
	}
	assert_true(worst_of(film) > FLASHES_A_SECOND);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_flash_would_be_seen),
		cmocka_unit_test(no_transition_flashes),
		cmocka_unit_test(the_slides_do_not_flash),
		cmocka_unit_test(contrast_switched_as_fast_as_a_finger_can_does_not_flash),
	};

	return cmocka_run_group_tests(tests, prepare, clear_up);
}
