#include "host/panel.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

static struct panel panel_of_1080p(void)
{
	struct panel panel = {0};

	panel_resize(&panel, 1920, 1080, 1920, 1080);
	return panel;
}

static SDL_Event finger(Uint32 type, SDL_FingerID id, float x, float y)
{
	return (SDL_Event){.tfinger = {.type = type, .touchId = 7, .fingerId = id, .x = x, .y = y}};
}

static SDL_Event button(Uint32 type, Uint8 which_button, int x, int y)
{
	return (SDL_Event){.button = {.type = type, .button = which_button, .x = x, .y = y}};
}

static int hear(struct panel *panel, SDL_Event event, double at_s, struct touch *touches)
{
	return panel_hear(panel, &event, at_s, touches);
}

static void a_finger_lands_in_pixels_and_stays_inside(void **state)
{
	(void)state;
	static const struct {
		float x, y, x_px, y_px;
	} cases[] = {
		{0.0f, 0.0f, 0.0f, 0.0f},
		{1.0f, 1.0f, 1919.0f, 1079.0f},
		{1.2f, -0.1f, 1919.0f, 0.0f},
		{0.5f, 0.5f, 959.5f, 539.5f},
	};

	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct panel panel = panel_of_1080p();
		struct touch touches[PANEL_MOST];

		assert_int_equal(hear(&panel, finger(SDL_FINGERDOWN, 1, cases[i].x, cases[i].y),
				      1.0, touches),
				 1);
		assert_int_equal(touches[0].kind, TOUCH_DOWN);
		assert_float_equal(touches[0].x_px, cases[i].x_px, 0.01f);
		assert_float_equal(touches[0].y_px, cases[i].y_px, 0.01f);
	}
}

static void a_finger_keeps_its_number_and_the_next_has_another(void **state)
{
	(void)state;
	struct panel panel = panel_of_1080p();
	struct touch down, up, again;

	hear(&panel, finger(SDL_FINGERDOWN, 3, 0.1f, 0.1f), 1.0, &down);
	assert_int_equal(hear(&panel, finger(SDL_FINGERUP, 3, 0.1f, 0.1f), 1.1, &up), 1);
	hear(&panel, finger(SDL_FINGERDOWN, 3, 0.1f, 0.1f), 1.2, &again);
	assert_int_equal(up.kind, TOUCH_UP);
	assert_true(up.finger == down.finger);
	assert_true(again.finger != down.finger);
}

static void who_never_landed_says_nothing(void **state)
{
	(void)state;
	struct panel panel = panel_of_1080p();
	struct touch touches[PANEL_MOST];

	assert_int_equal(hear(&panel, finger(SDL_FINGERMOTION, 1, 0.5f, 0.5f), 1.0, touches), 0);
	assert_int_equal(hear(&panel, finger(SDL_FINGERUP, 1, 0.5f, 0.5f), 1.0, touches), 0);
	assert_int_equal(
		hear(&panel, button(SDL_MOUSEBUTTONUP, SDL_BUTTON_LEFT, 5, 5), 1.0, touches), 0);
}

static void a_finger_that_lands_twice_was_lost_in_between(void **state)
{
	(void)state;
	struct panel panel = panel_of_1080p();
	struct touch first, touches[PANEL_MOST];

	hear(&panel, finger(SDL_FINGERDOWN, 1, 0.1f, 0.1f), 1.0, &first);
	assert_int_equal(hear(&panel, finger(SDL_FINGERDOWN, 1, 0.9f, 0.9f), 2.0, touches), 2);
	assert_int_equal(touches[0].kind, TOUCH_LOST);
	assert_true(touches[0].finger == first.finger);
	assert_int_equal(touches[1].kind, TOUCH_DOWN);
}

static void ten_fingers_count_and_the_eleventh_does_not(void **state)
{
	(void)state;
	struct panel panel = panel_of_1080p();
	struct touch touches[PANEL_MOST];

	for (int i = 0; i < FINGERS_MAX; i++) {
		assert_int_equal(hear(&panel, finger(SDL_FINGERDOWN, i, 0.5f, 0.5f), 1.0, touches),
				 1);
	}
	assert_int_equal(hear(&panel, finger(SDL_FINGERDOWN, 10, 0.5f, 0.5f), 1.0, touches), 0);
	assert_int_equal(hear(&panel, finger(SDL_FINGERUP, 4, 0.5f, 0.5f), 1.0, touches), 1);
	assert_int_equal(hear(&panel, finger(SDL_FINGERDOWN, 11, 0.5f, 0.5f), 1.0, touches), 1);
}

static void all_fingers_are_lost_with_the_focus(void **state)
{
	(void)state;
	struct panel panel = panel_of_1080p();
	struct touch touches[PANEL_MOST];
	SDL_Event lost = {.window = {.type = SDL_WINDOWEVENT, .event = SDL_WINDOWEVENT_FOCUS_LOST}};

	hear(&panel, finger(SDL_FINGERDOWN, 1, 0.1f, 0.1f), 1.0, touches);
	hear(&panel, button(SDL_MOUSEBUTTONDOWN, SDL_BUTTON_LEFT, 5, 5), 1.0, touches);
	assert_int_equal(hear(&panel, lost, 2.0, touches), 2);
	assert_int_equal(touches[0].kind, TOUCH_LOST);
	assert_int_equal(touches[1].kind, TOUCH_LOST);
	assert_int_equal(hear(&panel, lost, 3.0, touches), 0);
}

static void all_fingers_are_lost_with_their_panel(void **state)
{
	(void)state;
	struct panel panel = panel_of_1080p();
	struct touch touches[PANEL_MOST];

	panel.devices = 1;
	hear(&panel, finger(SDL_FINGERDOWN, 1, 0.1f, 0.1f), 1.0, touches);
	/* No panel is plugged into a test. */
	assert_int_equal(panel_watch(&panel, 2.0, touches), 1);
	assert_int_equal(touches[0].kind, TOUCH_LOST);
	assert_int_equal(panel_watch(&panel, 3.0, touches), 0);
}

static void a_mouse_is_a_finger_by_its_left_button_only(void **state)
{
	(void)state;
	struct panel panel = {0};
	struct touch touches[PANEL_MOST];
	SDL_Event twin = button(SDL_MOUSEBUTTONDOWN, SDL_BUTTON_LEFT, 5, 5);

	/* A window of 960x540 on a screen with twice the pixels. */
	panel_resize(&panel, 1920, 1080, 960, 540);
	twin.button.which = SDL_TOUCH_MOUSEID;
	assert_int_equal(hear(&panel, twin, 1.0, touches), 0);
	assert_int_equal(
		hear(&panel, button(SDL_MOUSEBUTTONDOWN, SDL_BUTTON_RIGHT, 5, 5), 1.0, touches), 0);
	assert_int_equal(
		hear(&panel, button(SDL_MOUSEBUTTONDOWN, SDL_BUTTON_LEFT, 100, 50), 1.0, touches),
		1);
	assert_float_equal(touches[0].x_px, 200.0f, 0.01f);
	assert_float_equal(touches[0].y_px, 100.0f, 0.01f);
}

static void time_never_runs_backwards(void **state)
{
	(void)state;
	struct panel panel = panel_of_1080p();
	struct touch touches[PANEL_MOST];

	hear(&panel, finger(SDL_FINGERDOWN, 1, 0.1f, 0.1f), 2.0, touches);
	hear(&panel, finger(SDL_FINGERMOTION, 1, 0.2f, 0.1f), 1.9, touches);
	assert_true(fabs(touches[0].at_s - 2.0) < 1e-9);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_finger_lands_in_pixels_and_stays_inside),
		cmocka_unit_test(a_finger_keeps_its_number_and_the_next_has_another),
		cmocka_unit_test(who_never_landed_says_nothing),
		cmocka_unit_test(a_finger_that_lands_twice_was_lost_in_between),
		cmocka_unit_test(ten_fingers_count_and_the_eleventh_does_not),
		cmocka_unit_test(all_fingers_are_lost_with_the_focus),
		cmocka_unit_test(all_fingers_are_lost_with_their_panel),
		cmocka_unit_test(a_mouse_is_a_finger_by_its_left_button_only),
		cmocka_unit_test(time_never_runs_backwards),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
