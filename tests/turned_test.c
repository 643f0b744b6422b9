/*
 * A screen that hangs turned: the picture stands upright on it, and a finger
 * finds what it sees.
 */
#include "host/turned.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/geom.h"
#include "host/panel.h"

static const int rotations[] = {0, 90, 180, 270};

/* A picture of W x H as people see it. */
enum { W = 40, H = 23 };

static uint32_t *pixel(const SDL_Surface *surface, int x, int y)
{
	void *row = (char *)surface->pixels + y * surface->pitch;

	return (uint32_t *)row + x;
}

static SDL_Surface *surface_of(int w, int h)
{
	SDL_Surface *surface = SDL_CreateRGBSurfaceWithFormat(0, w, h, 32, SDL_PIXELFORMAT_RGB888);

	assert_non_null(surface);
	return surface;
}

/* Turned clockwise by 90 degrees, the panel's top edge is on the right. */
static void the_top_of_the_picture_is_up(void **unused)
{
	SDL_Rect left_top = {0, 0, 1, 1};

	(void)unused;
	assert_int_equal(turned_rect(90, W, H, left_top).x, 0);
	assert_int_equal(turned_rect(90, W, H, left_top).y, W - 1);
	assert_int_equal(turned_rect(180, W, H, left_top).x, W - 1);
	assert_int_equal(turned_rect(180, W, H, left_top).y, H - 1);
	assert_int_equal(turned_rect(270, W, H, left_top).x, H - 1);
	assert_int_equal(turned_rect(270, W, H, left_top).y, 0);
}

static void every_px_of_the_picture_is_on_the_panel_where_a_finger_finds_it(void **unused)
{
	(void)unused;
	for (size_t i = 0; i < COUNT_OF(rotations); i++) {
		int rotation = rotations[i];
		bool sideways = turned_sideways(rotation);
		SDL_Surface *picture = surface_of(W, H);
		SDL_Surface *panel = surface_of(sideways ? H : W, sideways ? W : H);

		for (int y = 0; y < H; y++) {
			for (int x = 0; x < W; x++) {
				*pixel(picture, x, y) = (uint32_t)(y * W + x + 1);
			}
		}
		/* In two parts, as damage comes. */
		turned_copy(rotation, picture, panel, (SDL_Rect){0, 0, 19, H});
		turned_copy(rotation, picture, panel, (SDL_Rect){19, 0, W, H + 5});
		for (int y = 0; y < panel->h; y++) {
			for (int x = 0; x < panel->w; x++) {
				SDL_FPoint at = turned_point(rotation, W, H,
							     (SDL_FPoint){(float)x, (float)y});

				assert_int_equal(*pixel(panel, x, y),
						 *pixel(picture, (int)at.x, (int)at.y));
			}
		}
		SDL_FreeSurface(picture);
		SDL_FreeSurface(panel);
	}
}

static void a_finger_in_the_panels_corner_is_in_the_pictures(void **unused)
{
	/* The panel's left upper corner, in a picture of 1080 x 1920 or 1920 x 1080. */
	static const struct {
		int rotation;
		float x, y;
	} cases[] = {{0, 0.0f, 0.0f},
		     {90, 1079.0f, 0.0f},
		     {180, 1919.0f, 1079.0f},
		     {270, 0.0f, 1919.0f}};

	(void)unused;
	for (size_t i = 0; i < COUNT_OF(cases); i++) {
		struct panel panel = {.rotation = cases[i].rotation};
		SDL_Event event = {
			.tfinger = {.type = SDL_FINGERDOWN, .touchId = 1, .fingerId = 1}};
		struct touch touches[PANEL_MOST];

		panel_resize(&panel, 1920, 1080, 1920, 1080);
		assert_int_equal(panel_hear(&panel, &event, 1.0, touches), 1);
		assert_float_equal(touches[0].x_px, cases[i].x, 0.5);
		assert_float_equal(touches[0].y_px, cases[i].y, 0.5);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_top_of_the_picture_is_up),
		cmocka_unit_test(every_px_of_the_picture_is_on_the_panel_where_a_finger_finds_it),
		cmocka_unit_test(a_finger_in_the_panels_corner_is_in_the_pictures),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
