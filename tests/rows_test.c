/* Four px at a time are what one px at a time is, by pixel.h. */
#include "draw/rows.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "draw/pixel.h"

enum { LONG = 67 };

static uint32_t seed = 1;

static uint32_t dice(void)
{
	seed = seed * 1664525u + 1013904223u;
	return seed >> 8;
}

/* Empty, whole and in between; four of a kind now and then. */
static uint32_t any_px(int i)
{
	uint32_t sort = i / 4 % 3 == 0 ? dice() % 3 : 2;

	return sort == 0   ? 0
	       : sort == 1 ? 0xFF000000u | dice()
			   : pixel_of(dice() & 255, dice() & 255, dice() & 255, dice() & 255);
}

static void a_row_over_another_is_its_px_over_those(void **state)
{
	(void)state;
	for (uint32_t weight = 0; weight <= 256; weight++) {
		uint32_t from[LONG], to[LONG], wanted[LONG];

		for (int i = 0; i < LONG; i++) {
			from[i] = any_px(i);
			to[i] = 0xFF000000u | dice();
			wanted[i] = pixel_over(to[i], pixel_scaled(from[i], weight));
		}
		rows_over(to, from, LONG, weight);
		assert_memory_equal(to, wanted, sizeof(to));
	}
}

static void a_row_of_one_colour_is_that_px_over_each(void **state)
{
	(void)state;
	for (uint32_t alpha = 0; alpha <= 255; alpha++) {
		uint32_t to[LONG], wanted[LONG], p = pixel_of(alpha, 200, 100, 7);

		for (int i = 0; i < LONG; i++) {
			to[i] = 0xFF000000u | dice();
			wanted[i] = pixel_over(to[i], p);
		}
		rows_fill(to, LONG, p);
		assert_memory_equal(to, wanted, sizeof(to));
	}
}

static void between_two_rows_each_px_is_between_two(void **state)
{
	(void)state;
	for (uint32_t share = 0; share <= 256; share++) {
		uint32_t a[LONG], b[LONG], to[LONG];

		for (int i = 0; i < LONG; i++) {
			a[i] = any_px(i);
			b[i] = any_px(i + 1);
		}
		rows_between(to, a, b, share, LONG);
		for (int i = 0; i < LONG; i++) {
			assert_int_equal(to[i], pixel_between(a[i], b[i], share));
		}
	}
}

static void a_stretched_row_ends_at_its_last_px(void **state)
{
	(void)state;
	uint32_t from[LONG], to[2 * LONG];
	struct between places[2 * LONG];

	for (int i = 0; i < 2 * LONG; i++) {
		places[i] = (struct between){i / 2, i / 2 < LONG - 1 ? (uint32_t)(i % 2) * 128 : 0};
		from[i / 2] = any_px(i);
	}
	rows_stretch(to, from, LONG, places, 2 * LONG);
	for (int i = 0; i < 2 * LONG - 2; i++) {
		assert_int_equal(to[i], pixel_between(from[i / 2], from[i / 2 + 1],
						      (uint32_t)(i % 2) * 128));
	}
	assert_int_equal(to[2 * LONG - 1], from[LONG - 1]);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_row_over_another_is_its_px_over_those),
		cmocka_unit_test(a_row_of_one_colour_is_that_px_over_each),
		cmocka_unit_test(between_two_rows_each_px_is_between_two),
		cmocka_unit_test(a_stretched_row_ends_at_its_last_px),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
