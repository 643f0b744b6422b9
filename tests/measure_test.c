#include "scene/measure.h"

#include <string.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

static void letters_count_and_not_bytes(void **state)
{
	(void)state;
	struct measure measure = measure_fixed();

	assert_float_equal(measure_text(&measure, FACE_TEXT, 10.0f, "abc"), 15.0f, 1e-4f);
	assert_float_equal(measure_text(&measure, FACE_TEXT, 10.0f, "Ниш"), 15.0f, 1e-4f);
	assert_float_equal(measure_text(&measure, FACE_TITLE, 10.0f, "Ниш"), 15.6f, 1e-4f);
}

static void spaces_are_narrower_even_those_that_do_not_break(void **state)
{
	(void)state;
	struct measure measure = measure_fixed();

	assert_float_equal(measure_text(&measure, FACE_LABEL, 10.0f, "a b"), 12.5f, 1e-4f);
	assert_float_equal(measure_text(&measure, FACE_LABEL, 10.0f,
					"a\xC2\xA0"
					"b"),
			   12.5f, 1e-4f);
}

static void widths_grow_with_the_size_and_with_each_piece(void **state)
{
	(void)state;
	struct measure measure = measure_fixed();
	const char *text = "Мреже градова";
	float whole = measure_text(&measure, FACE_TITLE, 20.0f, text);
	size_t split = strlen("Мреже ");

	assert_float_equal(measure_text(&measure, FACE_TITLE, 60.0f, text), 3.0f * whole, 1e-3f);
	assert_float_equal(measure.width(measure.self, FACE_TITLE, 20.0f, text, split) +
				   measure_text(&measure, FACE_TITLE, 20.0f, text + split),
			   whole, 1e-3f);
	assert_float_equal(measure_text(&measure, FACE_TITLE, 20.0f, ""), 0.0f, 0.0f);
}

static void a_line_box_holds_its_letters_in_the_middle(void **state)
{
	(void)state;
	for (int face = 0; face < FACE_COUNT; face++) {
		const struct face_metrics *metrics = &face_metrics[face];
		float baseline = measure_baseline((enum face)face, 100.0f, 200.0f);
		float above = baseline - metrics->ascent * 100.0f;
		float below = 200.0f - baseline - metrics->descent * 100.0f;

		assert_float_equal(above, below, 0.01f);
		assert_true(metrics->capital > 0.5f && metrics->capital < metrics->ascent);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(letters_count_and_not_bytes),
		cmocka_unit_test(spaces_are_narrower_even_those_that_do_not_break),
		cmocka_unit_test(widths_grow_with_the_size_and_with_each_piece),
		cmocka_unit_test(a_line_box_holds_its_letters_in_the_middle),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
