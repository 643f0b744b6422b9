#include "model/overlays.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

static int topmost(const struct overlays *overlays)
{
	return overlays->count > 0 ? (int)overlays->stack[overlays->count - 1] : -1;
}

static void nothing_lies_over_a_new_scene(void **state)
{
	(void)state;
	struct overlays overlays = {0};

	assert_int_equal(topmost(&overlays), -1);
	assert_false(overlays_have(&overlays, OVERLAY_ACCESS));
}

static void the_newest_lies_on_top(void **state)
{
	(void)state;
	struct overlays overlays = {0};

	overlays_push(&overlays, OVERLAY_THEMES, 1.0);
	overlays_push(&overlays, OVERLAY_ACCESS, 2.0);
	assert_int_equal(topmost(&overlays), OVERLAY_ACCESS);
	overlays_remove(&overlays, OVERLAY_ACCESS);
	assert_int_equal(topmost(&overlays), OVERLAY_THEMES);
}

static void the_prompt_stays_on_top(void **state)
{
	(void)state;
	struct overlays overlays = {0};

	overlays_push(&overlays, OVERLAY_PROMPT, 1.0);
	overlays_push(&overlays, OVERLAY_ACCESS, 2.0);
	overlays_push(&overlays, OVERLAY_THEMES, 3.0);
	assert_int_equal(topmost(&overlays), OVERLAY_PROMPT);
	assert_int_equal(overlays.count, 3);
	overlays_remove(&overlays, OVERLAY_PROMPT);
	assert_int_equal(topmost(&overlays), OVERLAY_THEMES);
}

static void none_comes_twice_and_the_first_time_counts(void **state)
{
	(void)state;
	struct overlays overlays = {0};

	for (int i = 0; i < 10; i++) {
		overlays_push(&overlays, OVERLAY_ACCESS, 5.0 + i);
	}
	assert_int_equal(overlays.count, 1);
	assert_true(overlays.since_s[OVERLAY_ACCESS] == 5.0);
}

static void one_from_the_middle_can_go(void **state)
{
	(void)state;
	struct overlays overlays = {0};

	overlays_push(&overlays, OVERLAY_THEMES, 1.0);
	overlays_push(&overlays, OVERLAY_ACCESS, 2.0);
	overlays_push(&overlays, OVERLAY_PROMPT, 3.0);
	overlays_remove(&overlays, OVERLAY_ACCESS);
	overlays_remove(&overlays, OVERLAY_ACCESS);
	assert_int_equal(overlays.count, 2);
	assert_true(overlays_have(&overlays, OVERLAY_THEMES));
	assert_false(overlays_have(&overlays, OVERLAY_ACCESS));
	assert_int_equal(topmost(&overlays), OVERLAY_PROMPT);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(nothing_lies_over_a_new_scene),
		cmocka_unit_test(the_newest_lies_on_top),
		cmocka_unit_test(the_prompt_stays_on_top),
		cmocka_unit_test(none_comes_twice_and_the_first_time_counts),
		cmocka_unit_test(one_from_the_middle_can_go),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
