/*
 * The faces in fonts/ can be cut again, or replaced, by anyone; these are the
 * things that would go unseen until a visitor of Niš sees them.
 */
#include <SDL.h>
#include <SDL_ttf.h>

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "base/geom.h"
#include "scene/measure.h"

#include "fonts_pictures.h"

/* At 1000 px FreeType's whole pixels are thousandths of the em. */
enum { EM_PX = 1000, PICTURE_PX = 96 };

static const float MATCH = 0.04f;
static const Uint32 FORMER_FORM = 0xDC00;

static TTF_Font *open_face(enum face face, int size_px)
{
	char path[512];

	snprintf(path, sizeof(path), SOURCE_DIR "/fonts/%s", face_metrics[face].file);
	TTF_Font *font = TTF_OpenFont(path, size_px);
	if (!font) {
		fail_msg("%s: %s", path, TTF_GetError());
	}
	TTF_SetFontHinting(font, TTF_HINTING_NONE);
	return font;
}

/* Smallest box around the ink of an 8 bit picture. */
static SDL_Rect ink_box(const SDL_Surface *picture)
{
	int left = picture->w, top = picture->h, right = 0, bottom = 0;

	for (int y = 0; y < picture->h; y++) {
		const Uint8 *row = (const Uint8 *)picture->pixels + y * picture->pitch;

		for (int x = 0; x < picture->w; x++) {
			if (row[x] > 127) {
				left = SDL_min(left, x);
				right = SDL_max(right, x + 1);
				top = SDL_min(top, y);
				bottom = SDL_max(bottom, y + 1);
			}
		}
	}
	return (SDL_Rect){left, top, right - left, bottom - top};
}

/* How much of one cell of the box is ink, 0..9. */
static char cell_ink(const SDL_Surface *picture, SDL_Rect box, int column, int line)
{
	int from_x = box.x + column * box.w / PICTURE_CELLS,
	    to_x = box.x + (column + 1) * box.w / PICTURE_CELLS;
	int from_y = box.y + line * box.h / PICTURE_CELLS,
	    to_y = box.y + (line + 1) * box.h / PICTURE_CELLS;
	int sum = 0, full = (to_x - from_x) * (to_y - from_y) * 255;

	for (int y = from_y; y < to_y; y++) {
		for (int x = from_x; x < to_x; x++) {
			sum += ((const Uint8 *)picture->pixels)[y * picture->pitch + x];
		}
	}
	int ninths = (sum * 9 + full / 2) / full;
	return ninths ? (char)('0' + ninths) : ' ';
}

static void take_picture(TTF_Font *font, Uint32 code, struct letter_picture *out)
{
	SDL_Surface *picture = TTF_RenderGlyph32_Shaded(font, code, (SDL_Color){255, 255, 255, 255},
							(SDL_Color){0});
	assert_non_null(picture);
	SDL_Rect box = ink_box(picture);

	assert_true(box.w > PICTURE_CELLS && box.h > PICTURE_CELLS);
	for (int line = 0; line < PICTURE_CELLS; line++) {
		for (int column = 0; column < PICTURE_CELLS; column++) {
			out->lines[line][column] = cell_ink(picture, box, column, line);
		}
		out->lines[line][PICTURE_CELLS] = '\0';
	}
	SDL_FreeSurface(picture);
}

static float cell_share(char cell)
{
	return cell == ' ' ? 0.0f : (float)(cell - '0') / 9.0f;
}

/* Mean difference of the cells: 0 the same, 1 the reverse. */
static float unlike(const struct letter_picture *a, const struct letter_picture *b)
{
	float sum = 0.0f;

	for (int line = 0; line < PICTURE_CELLS; line++) {
		for (int column = 0; column < PICTURE_CELLS; column++) {
			sum += fabsf(cell_share(a->lines[line][column]) -
				     cell_share(b->lines[line][column]));
		}
	}
	return sum / (float)(PICTURE_CELLS * PICTURE_CELLS);
}

static void show(const char *what, const struct letter_picture *picture)
{
	print_message("%s\n", what);
	for (int line = 0; line < PICTURE_CELLS; line++) {
		print_message("\t\t\"%s\",\n", picture->lines[line]);
	}
}

static void cyrillic_has_its_serbian_form(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT_OF(serbian_letters); i++) {
		const struct letter_picture *serbian = &serbian_letters[i];
		struct letter_picture ours, former;
		TTF_Font *font = open_face(serbian->face, PICTURE_PX);

		take_picture(font, serbian->code, &ours);
		take_picture(font, serbian->code + FORMER_FORM, &former);
		TTF_CloseFont(font);
		if (unlike(&ours, serbian) > MATCH) {
			show("drawn now", &ours);
			fail_msg("U+%04X of %s is off by %.3f", serbian->code,
				 face_metrics[serbian->face].file, (double)unlike(&ours, serbian));
		}
		assert_true(unlike(&former, serbian) > 3.0f * MATCH);
	}
}

static const char every_letter[] =
	"АБВГДЂЕЖЗИЈКЛЉМНЊОПРСТЋУФХЦЧЏШабвгдђежзијклљмнњопрстћуфхцчџш"
	"ABCČĆDĐEFGHIJKLMNOPQRSŠTUVWXYZŽabcčćdđefghijklmnopqrsštuvwxyzž"
	"0123456789.,:;!?()/%&+-–—„“”‚‘’…€№§©«»→←↑↓ÄÖÜäöüßáéíóúñçâîșțğışőűåøæłńŕýёйыэяіїґќѓѕ";

static Uint32 next_code(const char **text)
{
	Uint32 first = (unsigned char)*(*text)++;
	int more = first < 0x80 ? 0 : first < 0xE0 ? 1 : first < 0xF0 ? 2 : 3;
	Uint32 code = more ? first & (0x3Fu >> more) : first;

	while (more-- > 0) {
		code = code << 6 | ((unsigned char)*(*text)++ & 0x3Fu);
	}
	return code;
}

static void no_letter_that_a_card_may_need_is_missing(void **state)
{
	(void)state;
	for (enum face face = 0; face < FACE_COUNT; face++) {
		TTF_Font *font = open_face(face, PICTURE_PX);

		for (const char *text = every_letter; *text;) {
			Uint32 code = next_code(&text);

			if (!TTF_GlyphIsProvided32(font, code)) {
				fail_msg("%s has no U+%04X", face_metrics[face].file, code);
			}
		}
		TTF_CloseFont(font);
	}
}

static int letter_top(TTF_Font *font, Uint32 code)
{
	int top;

	assert_int_equal(TTF_GlyphMetrics32(font, code, NULL, NULL, NULL, &top, NULL), 0);
	return top;
}

/* Round digits overshoot a little; old style ones differ by a fifth of the em. */
static void digits_stand_on_the_line_and_are_as_tall_as_each_other(void **state)
{
	(void)state;
	for (enum face face = 0; face < FACE_COUNT; face++) {
		TTF_Font *font = open_face(face, EM_PX);

		for (Uint32 digit = '0'; digit <= '9'; digit++) {
			int bottom, top;

			assert_int_equal(
				TTF_GlyphMetrics32(font, digit, NULL, NULL, &bottom, &top, NULL),
				0);
			assert_in_range(abs(bottom), 0, 60);
			assert_in_range(abs(top - letter_top(font, '0')), 0, 60);
		}
		TTF_CloseFont(font);
	}
}

/* The fonts' own capital height is their designer's; the letters differ by a hair. */
static void layout_knows_the_metrics_of_the_files(void **state)
{
	(void)state;
	static const float whole_px = 0.0015f, drawn = 0.007f;

	for (enum face face = 0; face < FACE_COUNT; face++) {
		const struct face_metrics *metrics = &face_metrics[face];
		TTF_Font *font = open_face(face, EM_PX);

		assert_float_equal((float)TTF_FontAscent(font) / EM_PX, metrics->ascent, whole_px);
		assert_float_equal((float)-TTF_FontDescent(font) / EM_PX, metrics->descent,
				   whole_px);
		assert_float_equal((float)letter_top(font, 'H') / EM_PX, metrics->capital, drawn);
		TTF_CloseFont(font);
	}
}

static int width(TTF_Font *font, const char *text)
{
	int w, h;

	assert_int_equal(TTF_SizeUTF8(font, text, &w, &h), 0);
	return w;
}

static void letters_that_leave_a_gap_are_drawn_together(void **state)
{
	(void)state;
	static const char *const pairs[][3] = {
		{"AV", "A", "V"}, {"То", "Т", "о"}, {"Га", "Г", "а"}};

	for (enum face face = 0; face < FACE_COUNT; face++) {
		TTF_Font *font = open_face(face, EM_PX);

		for (size_t i = 0; i < COUNT_OF(pairs); i++) {
			assert_true(width(font, pairs[i][0]) <
				    width(font, pairs[i][1]) + width(font, pairs[i][2]) - 10);
		}
		TTF_CloseFont(font);
	}
}

static int start(void **state)
{
	(void)state;
	return TTF_Init();
}

static int end(void **state)
{
	(void)state;
	TTF_Quit();
	return 0;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(cyrillic_has_its_serbian_form),
		cmocka_unit_test(no_letter_that_a_card_may_need_is_missing),
		cmocka_unit_test(digits_stand_on_the_line_and_are_as_tall_as_each_other),
		cmocka_unit_test(layout_knows_the_metrics_of_the_files),
		cmocka_unit_test(letters_that_leave_a_gap_are_drawn_together),
	};

	return cmocka_run_group_tests(tests, start, end);
}
