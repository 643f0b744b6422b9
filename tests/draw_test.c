#include "draw/draw.h"

#include <SDL_image.h>
#include <math.h>
#include <qrencode.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "draw/paint.h"

enum { W = 640, H = 480 };

static struct frame frame;
static SDL_Surface *screen;
static struct draw *draw;

static int begin(void **state)
{
	(void)state;
	screen = SDL_CreateRGBSurfaceWithFormat(0, W, H, 32, SDL_PIXELFORMAT_ARGB8888);
	draw = draw_create((struct draw_screen){.surface = screen},
			   (struct draw_folders){SOURCE_DIR "/assets", SOURCE_DIR "/fonts", "."});
	frame_clear(&frame, W, H);
	frame_node(&frame, -1, (struct rect){0, 0, W, H}, "all");
	return draw ? 0 : -1;
}

static int end(void **state)
{
	(void)state;
	draw_destroy(draw);
	SDL_FreeSurface(screen);
	return 0;
}

static struct prim *put(enum prim_kind kind, float x, float y, float w, float h, uint32_t ink)
{
	struct prim *prim = frame_prim(&frame, kind, (struct rect){x, y, w, h});

	prim->ink = rgb(ink);
	return prim;
}

static int text_at(const char *text)
{
	return frame_text(&frame, text, strlen(text));
}

static void paint(void)
{
	draw_frame(draw, &frame);
}

static uint32_t seen(int x, int y)
{
	const char *row = (const char *)screen->pixels + (size_t)y * (size_t)screen->pitch;
	uint32_t pixel;

	memcpy(&pixel, row + 4 * x, sizeof(pixel));
	return pixel & 0xFFFFFF;
}

/* The smallest box around all that is not black. */
static SDL_Rect painted(void)
{
	int left = W, top = H, right = -1, foot = -1;

	for (int y = 0; y < H; y++) {
		for (int x = 0; x < W; x++) {
			if (seen(x, y) != 0) {
				left = x < left ? x : left;
				right = x > right ? x : right;
				top = y < top ? y : top;
				foot = y;
			}
		}
	}
	return (SDL_Rect){left, top, right - left + 1, foot - top + 1};
}

static void a_line_is_as_wide_as_it_was_measured(void **state)
{
	(void)state;
	static const char *const lines[] = {
		"Асоцијација европских градова културе", "Energy Cities", "Љубљана, Ђердап и Џеп",
		"Stalna konferencija gradova i opština", "1953–2007.",
	};
	static const int sizes[] = {18, 22, 31, 45, 62, 116};
	struct measure measure = draw_measure(draw);
	SDL_Point origin;

	for (int i = 0; i < (int)(COUNT_OF(lines) * COUNT_OF(sizes) * FACE_COUNT); i++) {
		const char *line = lines[(size_t)i % COUNT_OF(lines)];
		int size = sizes[(size_t)i / COUNT_OF(lines) % COUNT_OF(sizes)];
		enum face face = (enum face)((size_t)i / COUNT_OF(lines) / COUNT_OF(sizes));
		SDL_Surface *made =
			texts_line(&draw->texts, face, size, rgb(0xFFFFFF), line, &origin);
		float width = measure_text(&measure, face, (float)size, line);

		/* The leaning last letter of the italic reaches over its width. */
		float over = face == FACE_FOREIGN ? 0.1f * (float)size : 0.0f;

		assert_non_null(made);
		/* A surface is as wide as its letters, rounded up. */
		assert_true((float)made->w > width - 1.0f);
		assert_true((float)made->w < width + 2.0f + over);
		SDL_FreeSurface(made);
	}
}

static void letters_stand_on_their_baseline(void **state)
{
	(void)state;
	struct prim *prim = put(PRIM_TEXT, 50, 200, 300, 60, 0xFFFFFF);

	prim->face = FACE_TITLE;
	prim->a = 60.0f;
	prim->text = text_at("НИН");
	paint();
	SDL_Rect box = painted();

	assert_in_range(box.y + box.h, 199, 202);
	assert_in_range(box.h, 38, 44); /* .676 em */
	assert_in_range(box.x, 49, 55);
}

static void an_icon_takes_the_ink(void **state)
{
	(void)state;
	put(PRIM_PICTURE, 100, 100, 96, 96, 0xFF0000)->text = text_at("assets:icons/home");
	paint();
	SDL_Rect box = painted();

	assert_in_range(box.h, 70, 96);
	for (int i = 0; i < box.w * box.h; i++) {
		assert_int_equal(seen(box.x + i % box.w, box.y + i / box.w) & 0x00FFFF, 0);
	}
}

static void a_missing_picture_shows_its_monogram(void **state)
{
	(void)state;
	struct prim *prim = put(PRIM_PICTURE, 100, 100, 200, 200, 0xFFFFFF);

	prim->text = text_at("emblems/lost.png");
	prim->text2 = text_at("Н");
	prim->edge = rgb(0x00FF00);
	paint();
	SDL_Rect box = painted();

	assert_in_range(box.h, 45, 62); /* .40 of the box, .676 em */
	assert_in_range(box.x + box.w / 2, 196, 204);
	assert_in_range(box.y + box.h / 2, 196, 204);
	assert_int_equal(seen(box.x + box.w / 2, box.y + box.h / 2) & 0xFF00FF, 0);
	paint();
	assert_int_equal(draw->pictures.refused_count, 1);
}

static void write_file(const char *name, const void *bytes, size_t length)
{
	FILE *file = fopen(name, "wb");

	assert_non_null(file);
	assert_int_equal(fwrite(bytes, 1, length, file), length);
	fclose(file);
}

static void bad_pictures_are_refused_before_they_are_decoded(void **state)
{
	(void)state;
	uint8_t huge[64] = {0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0,    0,    13, 'I',
			    'H',  'D', 'R', 0,   0,    0x2E, 0xE0, 0,    0, 0x2E, 0xE0, 8,  6};
	uint8_t cut[64];

	memcpy(cut, huge, sizeof(cut));
	cut[18] = cut[22] = 0;
	cut[19] = cut[23] = 9;
	write_file("draw_huge.png", huge, sizeof(huge));
	write_file("draw_cut.png", cut, sizeof(cut));
	write_file("draw_text.png", "It says that it is a picture, and is none.", 42);
	write_file("draw_empty.png", "", 0);
	write_file("draw_bad.svg", "<svg width='1' height=", 22);
	static const char *const names[] = {
		"draw_huge.png",     "draw_cut.png",
		"draw_text.png",     "draw_empty.png",
		"draw_bad.svg",      "../draw_cut.png",
		"/etc/hostname",     "a/../../draw_cut.png",
		"assets:../fonts/x", "",
	};

	for (size_t i = 0; i < COUNT_OF(names); i++) {
		assert_null(pictures_open(&draw->pictures, names[i], 100, 100));
		remove(names[i]);
	}
}

static void a_picture_is_averaged_and_keeps_its_shape(void **state)
{
	(void)state;
	SDL_Surface *made =
		SDL_CreateRGBSurfaceWithFormat(0, 400, 200, 32, SDL_PIXELFORMAT_ARGB8888);

	/* Columns of black and white: seen from afar they are grey. */
	for (int x = 0; x < 400; x++) {
		SDL_FillRect(made, &(SDL_Rect){x, 0, 1, 200}, x % 2 ? 0xFFFFFFFFu : 0xFF000000u);
	}
	assert_int_equal(IMG_SavePNG(made, "draw_stripes.png"), 0);
	SDL_FreeSurface(made);
	put(PRIM_PICTURE, 100, 100, 100, 100, 0xFFFFFF)->text = text_at("draw_stripes.png");
	paint();
	remove("draw_stripes.png");
	SDL_Rect box = painted();

	assert_int_equal(box.x, 100);
	assert_int_equal(box.y, 125);
	assert_int_equal(box.w, 100);
	assert_int_equal(box.h, 50);
	assert_in_range(seen(150, 150) & 0xFF, 120, 135);
}

/* How dark a pixel is against the ground, at its darkest channel. */
static int darkness(int x, int y)
{
	uint32_t pixel = seen(x, y);
	int r = 0xFB - (int)(pixel >> 16 & 255), g = 0xF6 - (int)(pixel >> 8 & 255);
	int most = 0xEB - (int)(pixel & 255);

	most = r > most ? r : most;
	return g > most ? g : most;
}

/* The crane's outline is of the ground's own colour: only the tips of its wings are slivers. */
static int slivers_of_crane(float grown)
{
	int slivers = 0;

	frame_clear(&frame, W, H);
	frame_node(&frame, -1, (struct rect){0, 0, W, H}, "all");
	put(PRIM_FILL, 0, 0, W, H, 0xFBF6EB);
	struct prim *picture = put(PRIM_PICTURE, 130, 40, 380, 380, 0xFFFFFF);

	picture->text = text_at("assets:emblems/mayors-for-peace");
	picture->c = grown;
	paint();
	for (int y = 0; y < H; y++) {
		for (int x = 3; x < W - 3; x++) {
			slivers += darkness(x, y) > 8 && darkness(x, y) < 60 && darkness(x - 3, y) < 3 &&
				   darkness(x + 3, y) < 3;
		}
	}
	return slivers;
}

static void a_picture_that_grows_has_no_dark_edge(void **state)
{
	(void)state;
	static const float grown[] = {1.002f, 1.013f, 1.06f};
	int still = slivers_of_crane(1.0f);

	for (size_t i = 0; i < COUNT_OF(grown); i++) {
		int slivers = slivers_of_crane(grown[i]);

		if (slivers > 2 * still + 20) {
			fail_msg("%d slivers at %.3f, %d when still", slivers, (double)grown[i], still);
		}
	}
}

static void a_code_has_whole_modules_and_a_quiet_zone(void **state)
{
	(void)state;
	static const char text[] = "https://www.energy-cities.eu";
	QRcode *code = QRcode_encodeString8bit(text, 0, QR_ECLEVEL_M);
	int modules = code->width;

	QRcode_free(code);
	put(PRIM_QR, 100, 50, 280, 300, 0xFFFFFF)->text = text_at(text);
	paint();
	SDL_Rect box = painted();
	int module = 280 / (modules + 8);

	assert_int_equal(box.w, modules * module);
	assert_int_equal(box.h, modules * module);
	assert_true(box.x - 100 >= 4 * module && 380 - box.x - box.w >= 4 * module);
	/* The finder pattern: seven modules dark, then one light. */
	assert_int_equal(seen(box.x + 7 * module - 1, box.y), 0xFFFFFF);
	assert_int_equal(seen(box.x + 7 * module, box.y), 0);
}

static void nonsense_paints_nothing_and_harms_nobody(void **state)
{
	(void)state;
	static const float odd[] = {NAN,  INFINITY, -INFINITY, 1e30f, -1e30f,
				    0.0f, -5.0f,    30000.0f,  0.3f};

	for (int kind = 0; kind <= PRIM_LINE; kind++) {
		for (int i = 0; i < (int)(COUNT_OF(odd) * 8); i++) {
			float value = odd[(size_t)i / 8];

			frame_clear(&frame, W, H);
			frame_node(&frame, -1, (struct rect){0, 0, W, H}, "odd");
			struct prim *prim = put((enum prim_kind)kind, 10, 10, 90, 120, 0x808080);
			float *const numbers[] = {&prim->box.x, &prim->box.y, &prim->box.w,
						  &prim->box.h, &prim->a,     &prim->b,
						  &prim->c,     &prim->d};

			prim->a = prim->b = prim->c = prim->d = 7.0f;
			prim->text = prim->text2 = text_at("Ниш");
			*numbers[i % 8] = value;
			put(PRIM_FILL, 600, 400, 10, 10, 0x00FF00);
			paint();
			assert_int_equal(seen(605, 405), 0x00FF00);
		}
	}
}

static void what_is_kept_stays_below_its_limit(void **state)
{
	(void)state;
	for (int i = 0; i < 300; i++) {
		frame_clear(&frame, W, H);
		frame_node(&frame, -1, (struct rect){0, 0, W, H}, "all");
		put(PRIM_ROUND, 0, 0, 400.0f + (float)i / 2.0f, 460, 0x102030u + (uint32_t)i)->a =
			20.0f;
		paint();
		assert_true(draw->cache.bytes <= draw->cache.limit);
		assert_int_equal(seen(200, 200), 0x102030u + (uint32_t)i);
	}
	for (int i = 0; i < 3 * CACHE_ROOM; i++) {
		char line[16];

		frame_clear(&frame, W, H);
		frame_node(&frame, -1, (struct rect){0, 0, W, H}, "all");
		struct prim *prim = put(PRIM_TEXT, 0, 50, 100, 20, 0xFFFFFF);

		snprintf(line, sizeof(line), "%d", i);
		prim->a = 12.0f;
		prim->text = text_at(line);
		paint();
	}
	assert_true(painted().w > 20);
}

static void a_still_picture_is_painted_the_same_twice(void **state)
{
	(void)state;
	struct prim *stone = put(PRIM_STONE, 50, 50, 276, 356, 0xFFFAEE);

	stone->a = 11.0f;
	stone->c = 13.0f;
	stone->d = 46.0f;
	put(PRIM_HILLS, 350, 50, 200, 300, 0x7E390B)->a = 0.4f;
	paint();
	size_t bytes = (size_t)screen->pitch * H;
	void *first = malloc(bytes);

	assert_non_null(first);
	memcpy(first, screen->pixels, bytes);
	paint();
	assert_memory_equal(first, screen->pixels, bytes);
	draw_forget(draw);
	paint();
	assert_memory_equal(first, screen->pixels, bytes);
	free(first);
}

static void a_gate_is_open_inside_its_wall(void **state)
{
	(void)state;
	struct prim *stone = put(PRIM_STONE, 50, 50, 276, 356, 0xFFFAEE);

	stone->a = 11.0f;
	stone->c = 13.0f;
	stone->d = 46.0f;
	paint();
	assert_int_equal(seen(188, 250), 0);    /* the opening */
	assert_true(seen(55, 300) > 0xC0C0C0);  /* a jamb */
	assert_true(seen(188, 402) > 0xB0B0B0); /* the sill */
	assert_int_equal(seen(52, 52), 0);      /* beside the crown */
}

static void an_arch_stays_round_while_it_grows(void **state)
{
	(void)state;
	static const float tall[] = {300.0f, 260.0f, 420.0f};

	for (size_t i = 0; i < COUNT_OF(tall); i++) {
		frame_clear(&frame, W, H);
		frame_node(&frame, -1, (struct rect){0, 0, 100, 160}, "gate");
		put(PRIM_ARCH, 0, 0, 100, 160, 0xFFFFFF);
		frame.nodes[0].box = (struct rect){100, 20, 240, tall[i]};
		paint();
		/* On the half circle of 120 px round (220, 140), at 45 degrees. */
		int in = (int)(120.0f * 0.7071f) - 4;
		int out = in + 8;

		assert_int_equal(seen(220 + in, 140 - in), 0xFFFFFF);
		assert_int_equal(seen(220 + out, 140 - out), 0);
		assert_int_equal(seen(220, (int)tall[i] + 16), 0xFFFFFF);
		assert_int_equal(seen(220, (int)tall[i] + 24), 0);
	}
}

static void children_fade_with_their_parents_and_keep_inside(void **state)
{
	(void)state;
	frame_clear(&frame, W, H);
	int parent = frame_node(&frame, -1, (struct rect){100, 100, 50, 50}, "parent");

	frame.nodes[parent].alpha = 0.5f;
	frame.nodes[parent].clips = true;
	int child = frame_node(&frame, parent, (struct rect){100, 100, 200, 200}, "child");

	frame.nodes[child].alpha = 0.5f;
	put(PRIM_FILL, 100, 100, 200, 200, 0xFFFFFF);
	paint();
	SDL_Rect box = painted();

	assert_int_equal(box.w, 50);
	assert_int_equal(box.h, 50);
	assert_in_range(seen(120, 120) & 0xFF, 62, 66);
}

static void water_fills_from_its_smooth_wave_to_the_foot(void **state)
{
	(void)state;
	struct prim *wave = put(PRIM_WAVE, 0, 300, W, 100, 0x0000FF);

	wave->a = 9.0f;
	wave->b = 300.0f;
	paint();
	for (int x = 0; x < W; x++) {
		float turn = 6.2831853f * ((float)x + 0.5f) / 300.0f;
		float at = 300.0f + 9.0f * (sinf(turn) + 0.35f * sinf(turn / 0.43f));
		int edge = (int)at;
		float covered = (float)seen(x, edge) / 255.0f;

		assert_float_equal(covered, 1.0f - (at - (float)edge), 0.08f);
		assert_int_equal(seen(x, edge - 2), 0);
		assert_int_equal(seen(x, edge + 2), 0x0000FF);
		assert_int_equal(seen(x, 399), 0x0000FF);
		assert_int_equal(seen(x, 400), 0);
	}
}

static void layers_lie_over_one_another_whatever_their_order(void **state)
{
	(void)state;
	frame_clear(&frame, W, H);
	int upper = frame_node(&frame, -1, (struct rect){0, 0, W, H}, "upper");

	put(PRIM_FILL, 0, 0, W, H, 0x00FF00);
	frame_node(&frame, -1, (struct rect){0, 0, W, H}, "lower");
	put(PRIM_FILL, 0, 0, W, H, 0xFF0000);
	frame.nodes[upper].layer = LAYER_PROMPT;
	paint();
	assert_int_equal(seen(5, 5), 0x00FF00);
}

static void a_picture_of_the_screen_can_be_saved(void **state)
{
	(void)state;
	put(PRIM_FILL, 0, 0, W, H, 0x12234D);
	paint();
	assert_true(draw_save(draw, "draw_saved.png"));
	SDL_Surface *read = IMG_Load("draw_saved.png");

	remove("draw_saved.png");
	assert_non_null(read);
	assert_int_equal(read->w, W);
	assert_int_equal(read->h, H);
	SDL_FreeSurface(read);
	assert_false(draw_save(draw, "no/such/folder/draw.png"));
}

static void every_face_has_the_letters_of_three_scripts(void **state)
{
	(void)state;
	static const uint32_t letters[] = {0x0402, 0x045F, 0x0160, 0x017E, 'Q', 0x2013, 0x201E};

	for (size_t i = 0; i < COUNT_OF(letters); i++) {
		assert_true(draw_has_letter(draw, letters[i]));
	}
	assert_false(draw_has_letter(draw, 0x4E2D));
}

#define SCREEN_TEST(test) cmocka_unit_test_setup_teardown(test, begin, end)

int main(void)
{
	const struct CMUnitTest tests[] = {
		SCREEN_TEST(a_line_is_as_wide_as_it_was_measured),
		SCREEN_TEST(letters_stand_on_their_baseline),
		SCREEN_TEST(an_icon_takes_the_ink),
		SCREEN_TEST(a_missing_picture_shows_its_monogram),
		SCREEN_TEST(bad_pictures_are_refused_before_they_are_decoded),
		SCREEN_TEST(a_picture_is_averaged_and_keeps_its_shape),
		SCREEN_TEST(a_picture_that_grows_has_no_dark_edge),
		SCREEN_TEST(a_code_has_whole_modules_and_a_quiet_zone),
		SCREEN_TEST(nonsense_paints_nothing_and_harms_nobody),
		SCREEN_TEST(what_is_kept_stays_below_its_limit),
		SCREEN_TEST(a_still_picture_is_painted_the_same_twice),
		SCREEN_TEST(a_gate_is_open_inside_its_wall),
		SCREEN_TEST(an_arch_stays_round_while_it_grows),
		SCREEN_TEST(children_fade_with_their_parents_and_keep_inside),
		SCREEN_TEST(water_fills_from_its_smooth_wave_to_the_foot),
		SCREEN_TEST(layers_lie_over_one_another_whatever_their_order),
		SCREEN_TEST(a_picture_of_the_screen_can_be_saved),
		SCREEN_TEST(every_face_has_the_letters_of_three_scripts),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
