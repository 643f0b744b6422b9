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
#include "cli/views.h"
#include "host/sheet.h"

/*
 * High contrast, measured on rendered pixels: each screen is painted with its words and without
 * them; where the two differ there are letters, and what is seen there in the second is their
 * ground. Ratios as WCAG 2 defines them.
 */
static const struct {
	int w, h;
} sizes[] = {{1280, 720}, {720, 1280}, {960, 768}, {800, 480}, {480, 800}};

static const float TEXT = 7.0f, CONTROL = 4.5f;
static const float FEW = 0.02f; /* of a text's pixels may lie on a line that crosses it */

struct picture {
	int w, h;
	uint32_t *pixels;
};

struct screen {
	struct studio studio;
	struct picture with, without;
	const struct frame *frame;
	char name[96];
};

static int texts_seen, controls_seen, text_faults, control_faults;

static float linear(uint32_t level)
{
	float share = (float)level / 255.0f; /* IEC 61966-2-1 */

	return share <= 0.04045f ? share / 12.92f : powf((share + 0.055f) / 1.055f, 2.4f);
}

static float luminance(uint32_t pixel)
{
	return 0.2126f * linear(pixel >> 16 & 255) + 0.7152f * linear(pixel >> 8 & 255) +
	       0.0722f * linear(pixel & 255);
}

static float ratio(uint32_t a, uint32_t b)
{
	float first = luminance(a), second = luminance(b);

	return (fmaxf(first, second) + 0.05f) / (fminf(first, second) + 0.05f);
}

static void take(struct screen *screen, const struct frame *frame, struct picture *picture)
{
	draw_frame(screen->studio.draw, frame);
	const SDL_Surface *sheet = sheet_surface(screen->studio.sheet);

	assert_int_equal(SDL_ConvertPixels(sheet->w, sheet->h, sheet->format->format, sheet->pixels,
					   sheet->pitch, SDL_PIXELFORMAT_ARGB8888, picture->pixels,
					   picture->w * 4),
			 0);
}

static uint32_t at(const struct picture *picture, int x, int y)
{
	x = x < 0 ? 0 : x >= picture->w ? picture->w - 1 : x;
	y = y < 0 ? 0 : y >= picture->h ? picture->h - 1 : y;
	return picture->pixels[y * picture->w + x];
}

/* What lies over it: a sheet hides the scene, and what is hidden need not be read. */
static bool is_over(const struct frame *frame, const struct node *node)
{
	for (int i = 0; i < frame->node_count; i++) {
		const struct node *other = &frame->nodes[i];

		if (other->layer > node->layer && other->layer >= LAYER_OVERLAY) {
			return false;
		}
	}
	return true;
}

static void check_text(const struct screen *screen, const struct node *node,
		       const struct prim *prim)
{
	struct rect clip = frame_clip(screen->frame, node);
	struct rect box = {prim->box.x, prim->box.y - 0.8f * prim->a, prim->box.w, prim->a};
	uint32_t ink = (uint32_t)prim->ink.r << 16 | (uint32_t)prim->ink.g << 8 | prim->ink.b;
	int letters = 0, low = 0, full = 0;

	box = rect_common(box, clip);
	for (int y = (int)box.y; y < (int)(box.y + box.h); y++) {
		for (int x = (int)box.x; x < (int)(box.x + box.w); x++) {
			uint32_t with = at(&screen->with, x, y) & 0xFFFFFF;
			uint32_t without = at(&screen->without, x, y) & 0xFFFFFF;

			if (ratio(with, without) > 2.0f) {
				letters++;
				low += ratio(ink, without) < TEXT;
				full += ratio(with, without) >= TEXT - 0.1f;
			}
		}
	}
	if (letters < 12) {
		return;
	}
	texts_seen++;
	if ((float)low > FEW * (float)letters || full == 0) {
		text_faults++;
		print_error("%s: \"%.60s\" (%s): %d of %d pixels below 7:1, %d above\n",
			    screen->name, screen->frame->text + prim->text,
			    screen->frame->text + node->name, low, letters, full);
	}
}

/* What stands out most from where it begins, which is just outside, over length px. */
static float along(const struct screen *screen, int x, int y, int right, int down, int length)
{
	uint32_t outside = at(&screen->with, x - 5 * right, y - 5 * down);
	float best = 1.0f;

	for (int i = 0; i < length; i++) {
		best = fmaxf(best, ratio(outside, at(&screen->with, x + i * right, y + i * down)));
	}
	return best;
}

/* Three rows and three columns through it. */
static void check_control(const struct screen *screen, const struct node *node)
{
	struct rect seen = rect_common(node->box, frame_clip(screen->frame, node));
	float best = 1.0f;

	if (seen.w < 0.9f * node->box.w || seen.h < 0.9f * node->box.h || node->disabled) {
		return;
	}
	for (int quarter = 1; quarter < 4; quarter++) {
		int x = (int)(node->box.x + node->box.w * (float)quarter / 4.0f);
		int y = (int)(node->box.y + node->box.h * (float)quarter / 4.0f);

		best = fmaxf(best, along(screen, (int)node->box.x, y, 1, 0, (int)node->box.w));
		best = fmaxf(best, along(screen, x, (int)node->box.y, 0, 1, (int)node->box.h));
	}
	controls_seen++;
	if (best < CONTROL) {
		control_faults++;
		print_error("%s: the control %s stands out by %.2f only\n", screen->name,
			    screen->frame->text + node->name, (double)best);
	}
}

static bool is_ground(const struct frame *frame, const struct node *node)
{
	return node->box.w >= frame->w_px && node->box.h >= frame->h_px * 0.7f;
}

static void check_screen(struct screen *screen, const struct frame *frame)
{
	static struct frame bare;

	bare = *frame;
	for (int i = 0; i < bare.prim_count; i++) {
		if (bare.prims[i].kind == PRIM_TEXT) {
			bare.prims[i].text = 0;
		}
	}
	screen->frame = frame;
	take(screen, frame, &screen->with);
	take(screen, &bare, &screen->without);
	for (int i = 0; i < frame->node_count; i++) {
		const struct node *node = &frame->nodes[i];

		if (!is_over(frame, node)) {
			continue;
		}
		for (int j = node->prim; j < node->prim + node->prim_count; j++) {
			if (frame->prims[j].kind == PRIM_TEXT && frame->prims[j].text != 0) {
				check_text(screen, node, &frame->prims[j]);
			}
		}
		if ((node->accepts & ACCEPTS_TAP) != 0 && !is_ground(frame, node)) {
			check_control(screen, node);
		}
	}
}

static void set(struct turn *turn, enum setting setting, int amount)
{
	turn_act(turn, (struct action){.kind = ACTION_SETTING,
				       .value = (int)setting,
				       .amount = (float)amount});
}

static void look_at(struct screen *screen, struct content *content, int size, enum view_kind kind,
		    int nth)
{
	struct env env = env_of_screen((float)sizes[size].w, (float)sizes[size].h, 0, 0, 0);
	struct view view = {kind, nth % content->network_count};
	struct turn *turn =
		turn_create(content_hold(content), draw_measure(screen->studio.draw), env, 3, 0.0);
	int language = nth % content->language_count, step = nth % 3;

	set(turn, SETTING_CONTRAST, 1);
	set(turn, SETTING_TEXT_STEP, step);
	view_reach(turn, view, language, -1.0);
	snprintf(screen->name, sizeof(screen->name), "%dx%d %s, network %d, language %d, text %d",
		 sizes[size].w, sizes[size].h, view_name(kind), view.network, language, step);
	check_screen(screen, turn->shown);
	turn_destroy(turn);
}

static int measure_all(void **state)
{
	(void)state;
	struct folders folders;

	setenv("MREZE_SHARE", SOURCE_DIR, 1);
	if (!folders_init(&folders, SOURCE_DIR "/data")) {
		return -1;
	}
	struct content *content = folders_read(&folders.at);

	if (content == NULL) {
		return -1;
	}
	for (size_t size = 0; size < COUNT_OF(sizes); size++) {
		size_t bytes = (size_t)(sizes[size].w * sizes[size].h) * sizeof(uint32_t);
		struct screen screen = {.with = {sizes[size].w, sizes[size].h, malloc(bytes)},
					.without = {sizes[size].w, sizes[size].h, malloc(bytes)}};

		if (!studio_init(&screen.studio, sizes[size].w, sizes[size].h, folders.at)) {
			return -1;
		}
		for (int kind = 0; kind < VIEW_COUNT; kind++) {
			look_at(&screen, content, (int)size, (enum view_kind)kind,
				(int)size * 5 + kind * 3 + (int)size);
		}
		studio_finish(&screen.studio);
		free(screen.with.pixels);
		free(screen.without.pixels);
	}
	content_release(content);
	return 0;
}

static void every_word_stands_out_seven_to_one(void **state)
{
	(void)state;
	assert_true(texts_seen > 500);
	assert_int_equal(text_faults, 0);
}

static void every_control_stands_out_from_what_is_around_it(void **state)
{
	(void)state;
	assert_true(controls_seen > 300);
	assert_int_equal(control_faults, 0);
}

static void black_and_white_are_as_far_apart_as_can_be(void **state)
{
	(void)state;
	assert_true(fabsf(ratio(0x000000, 0xFFFFFF) - 21.0f) < 0.01f);
	assert_true(fabsf(ratio(0x777777, 0xFFFFFF) - 4.48f) < 0.01f); /* WCAG's own example */
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(black_and_white_are_as_far_apart_as_can_be),
		cmocka_unit_test(every_word_stands_out_seven_to_one),
		cmocka_unit_test(every_control_stands_out_from_what_is_around_it),
	};

	return cmocka_run_group_tests(tests, measure_all, NULL);
}
