#include "scene/env.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/geom.h"
#include "model/state.h"

static void every_screen_has_its_class(void **state)
{
	(void)state;
	static const struct {
		float w, h;
		enum size_class size_class;
	} screens[] = {
		{1920, 1080, CLASS_WIDE},  {3840, 2160, CLASS_WIDE},
		{1366, 768, CLASS_WIDE},   {1280, 800, CLASS_WIDE},
		{1024, 600, CLASS_WIDE},   {1080, 1920, CLASS_TALL},
		{2160, 3840, CLASS_TALL},  {800, 1280, CLASS_TALL},
		{768, 1024, CLASS_TALL},   {1280, 1024, CLASS_SQUARE},
		{1024, 768, CLASS_SQUARE}, {1080, 1080, CLASS_SQUARE},
		{800, 480, CLASS_COMPACT}, {1024, 599, CLASS_COMPACT},
		{480, 480, CLASS_COMPACT}, {480, 800, CLASS_COMPACT_TALL},
	};

	for (size_t i = 0; i < COUNT_OF(screens); i++) {
		struct env env = env_of_screen(screens[i].w, screens[i].h, 0.0f, 0.0f, 0.0f);

		assert_int_equal(env.size_class, screens[i].size_class);
	}
}

static void the_unit_is_ten_on_the_screens_that_were_drawn(void **state)
{
	(void)state;
	static const float drawn[][2] = {
		{1920, 1080}, {1080, 1920}, {1280, 1024}, {800, 480}, {480, 800}};

	for (size_t i = 0; i < COUNT_OF(drawn); i++) {
		struct env env = env_of_screen(drawn[i][0], drawn[i][1], 0.0f, 0.0f, 0.0f);

		assert_float_equal(env.u, 10.0f, 1e-4f);
		assert_float_equal(env_k(&env, 33.0f), 33.0f, 0.0f);
	}
	struct env twice = env_of_screen(3840.0f, 2160.0f, 0.0f, 0.0f, 0.0f);

	assert_float_equal(twice.u, 20.0f, 1e-4f);
	assert_float_equal(env_k(&twice, 10.2f), 20.0f, 0.0f);
}

static void a_narrow_screen_makes_the_unit_smaller_so_that_all_fits(void **state)
{
	(void)state;
	struct env env = env_of_screen(1920.0f, 800.0f, 0.0f, 0.0f, 0.0f);

	assert_float_equal(env.u, 800.0f / 108.0f, 1e-4f);
	env = env_of_screen(1280.0f, 800.0f, 0.0f, 0.0f, 0.0f);
	assert_float_equal(env.u, 1280.0f / 192.0f, 1e-4f);
}

static void who_says_no_size_has_a_screen_of_21_inches_or_of_7(void **state)
{
	(void)state;
	struct env large = env_of_screen(1920.0f, 1080.0f, 0.0f, 0.0f, 0.0f);
	struct env tall = env_of_screen(1080.0f, 1920.0f, 0.0f, 0.0f, 0.0f);
	struct env small = env_of_screen(800.0f, 480.0f, 0.0f, 0.0f, 0.0f);

	assert_float_equal(large.w_mm, 476.0f, 0.01f);
	assert_float_equal(large.h_mm, 267.75f, 0.01f);
	assert_float_equal(tall.h_mm, 476.0f, 0.01f);
	assert_float_equal(small.w_mm, 154.0f, 0.01f);
	assert_true(small.view_mm < large.view_mm);
}

static void who_says_a_size_has_it(void **state)
{
	(void)state;
	struct env env = env_of_screen(1920.0f, 1080.0f, 960.0f, 540.0f, 1500.0f);

	assert_float_equal(env.w_mm, 960.0f, 0.0f);
	assert_float_equal(env.view_mm, 1500.0f, 0.0f);
	assert_float_equal(env_px_per_mm(&env), 2.0f, 1e-5f);
	env = env_of_screen(1920.0f, 1080.0f, 960.0f, 1080.0f, 1500.0f);
	assert_float_equal(env_px_per_mm(&env), 1.0f, 1e-5f);
}

static void an_angle_takes_more_px_the_farther_one_stands(void **state)
{
	(void)state;
	struct env near = env_of_screen(1920.0f, 1080.0f, 480.0f, 270.0f, 600.0f);
	struct env far = env_of_screen(1920.0f, 1080.0f, 480.0f, 270.0f, 1200.0f);

	/* 600 mm x tan(0.7 degrees) = 7.33 mm, 4 px each */
	assert_float_equal(env_arc_px(&near, 42.0f), 29.32f, 0.01f);
	assert_float_equal(env_arc_px(&far, 42.0f), 2.0f * env_arc_px(&near, 42.0f), 1e-3f);
}

static void a_screen_of_nothing_is_no_harm(void **state)
{
	(void)state;
	struct env env = env_of_screen(0.0f, -5.0f, 0.0f, 0.0f, 0.0f);

	assert_true(env.w_px > 0.0f && env.h_px > 0.0f && env.u > 0.0f);
	assert_true(env.w_mm > 0.0f && env.h_mm > 0.0f && env.view_mm > 0.0f);
	assert_true(env_px_per_mm(&env) > 0.0f);
}

static void a_visitor_s_wishes_come_from_the_state(void **state)
{
	(void)state;
	static struct content content;
	static struct state visit = {.content = &content};
	struct env screen = env_of_screen(1920.0f, 1080.0f, 0.0f, 0.0f, 0.0f);

	visit.language = 2;
	visit.settings[SETTING_TEXT_STEP] = 2;
	visit.settings[SETTING_LOW_REACH] = 1;
	struct env env = env_of_state(screen, &visit);

	assert_int_equal(env.language, 2);
	assert_int_equal(env.text_step, 2);
	assert_true(env.low_reach);
	assert_false(env.contrast);
	assert_false(env.reduced_motion);
	assert_float_equal(env.w_px, 1920.0f, 0.0f);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_screen_has_its_class),
		cmocka_unit_test(the_unit_is_ten_on_the_screens_that_were_drawn),
		cmocka_unit_test(a_narrow_screen_makes_the_unit_smaller_so_that_all_fits),
		cmocka_unit_test(who_says_no_size_has_a_screen_of_21_inches_or_of_7),
		cmocka_unit_test(who_says_a_size_has_it),
		cmocka_unit_test(an_angle_takes_more_px_the_farther_one_stands),
		cmocka_unit_test(a_screen_of_nothing_is_no_harm),
		cmocka_unit_test(a_visitor_s_wishes_come_from_the_state),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
