#include "base/geom.h"
#include "motion/fling.h"
#include "motion/scroll.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

static const struct scroll_range text = {.limit_px = 3000.0f, .view_px = 800.0f};
static const struct scroll_range pages = {
	.limit_px = 19200.0f, .view_px = 1920.0f, .step_px = 1920.0f};
/* Columns whose limit is no whole number of steps. */
static const struct scroll_range columns = {
	.limit_px = 4000.0f, .view_px = 1920.0f, .step_px = 300.0f};
static const struct scroll_range fits = {.limit_px = 0.0f, .view_px = 800.0f};

static struct scroll held_at(struct scroll_range range, float pull_px)
{
	struct scroll scroll = {0};

	scroll_hold(&scroll, range, 1.0);
	scroll_pull(&scroll, pull_px);
	return scroll;
}

static struct scroll thrown(struct scroll_range range, float pull_px, float speed_px_s)
{
	struct scroll scroll = held_at(range, pull_px);

	scroll_throw(&scroll, speed_px_s, 2.0);
	return scroll;
}

static void all_zero_rests_at_0(void **state)
{
	(void)state;
	struct scroll scroll = {0};

	assert_true(scroll_at(&scroll, 5.0) == 0.0f);
	assert_true(scroll_speed(&scroll, 5.0) == 0.0f);
	assert_true(scroll_end(&scroll) == 0.0f);
	assert_true(scroll_settles_s(&scroll) <= 0.0);
}

static void what_is_held_follows_the_finger_and_bends_beyond_an_edge(void **state)
{
	(void)state;
	static const struct {
		float pull_px, shown_px, end_px;
	} rows[] = {
		{0.0f, 0.0f, 0.0f},           {1234.5f, 1234.5f, 1234.5f},
		{-100.0f, -51.46f, 0.0f},     {3000.0f, 3000.0f, 3000.0f},
		{3400.0f, 3172.55f, 3000.0f}, {1e30f, 3799.9f, 3000.0f},
	};

	for (size_t i = 0; i < COUNT_OF(rows); i++) {
		struct scroll scroll = held_at(text, rows[i].pull_px);

		assert_float_equal(scroll_at(&scroll, 7.0), rows[i].shown_px, 0.1f);
		assert_float_equal(scroll_end(&scroll), rows[i].end_px, 0.0f);
		assert_true(isinf(scroll_settles_s(&scroll)));
	}
}

static void a_pull_out_and_back_ends_where_it_began(void **state)
{
	(void)state;
	struct scroll scroll = held_at(text, 50.0f);

	scroll_pull(&scroll, -500.0f);
	assert_true(scroll_at(&scroll, 3.0) < 0.0f);
	scroll_pull(&scroll, 500.0f);
	assert_float_equal(scroll_at(&scroll, 3.0), 50.0f, 1e-3f);
}

static void a_pull_is_undone_from_what_it_shows(void **state)
{
	(void)state;
	static const float pulls[] = {0.0f, 1.0f, -40.0f, 800.0f, -5000.0f};

	for (size_t i = 0; i < COUNT_OF(pulls); i++) {
		float shown = rubber_band(pulls[i], 800.0f);
		float slope = (rubber_band(pulls[i] + 1.0f, 800.0f) -
			       rubber_band(pulls[i] - 1.0f, 800.0f)) /
			      2.0f;

		assert_float_equal(rubber_pull(shown, 800.0f), pulls[i],
				   fabsf(pulls[i]) * 1e-4f + 1e-4f);
		assert_float_equal(rubber_share(shown, 800.0f), slope, 2e-3f);
	}
	assert_true(isfinite(rubber_pull(801.0f, 800.0f)));
	assert_true(rubber_share(801.0f, 800.0f) == 0.0f);
}

static void a_fling_knows_when_it_comes_by_a_place(void **state)
{
	(void)state;
	static const struct fling fling = {.from_px = 400.0f, .speed_px_s = -2000.0f};
	static const struct {
		float place_px;
		bool comes;
	} rows[] = {
		{400.0f, true}, {399.0f, true}, {-500.0f, true}, {-600.0f, false}, {401.0f, false}};

	for (size_t i = 0; i < COUNT_OF(rows); i++) {
		float t_s = fling_reaches_s(fling, rows[i].place_px);

		assert_true(isfinite(t_s) == rows[i].comes);
		if (rows[i].comes) {
			assert_float_equal(fling_at(fling, t_s), rows[i].place_px, 0.01f);
		}
	}
	assert_true(isinf(fling_reaches_s((struct fling){0.0f, 0.0f}, 5.0f)));
}

struct toss {
	const struct scroll_range *range;
	float pull_px, speed_px_s;
	float end_px;
};

static const struct toss throws[] = {
	/* Text: half a px for each px/s, up to an edge. */
	{&text, 1000.0f, 0.0f, 1000.0f},
	{&text, 1000.0f, 5.0f, 1000.0f},
	{&text, 1000.0f, 1000.0f, 1494.5f},
	{&text, 1000.0f, -1500.0f, 255.5f},
	{&text, 1000.0f, -3000.0f, 0.0f},
	{&text, 2500.0f, 2500.0f, 3000.0f},
	{&text, 0.0f, -2000.0f, 0.0f},
	{&text, 3000.0f, 2000.0f, 3000.0f},
	/* Beyond an edge: back, unless the throw carries inside. */
	{&text, -200.0f, 0.0f, 0.0f},
	{&text, -200.0f, -2000.0f, 0.0f},
	{&text, -200.0f, 300.0f, 0.0f},
	{&text, -100.0f, 4000.0f, 905.5f},
	{&text, 3300.0f, 1000.0f, 3000.0f},
	{&fits, 0.0f, 3000.0f, 0.0f},
	{&fits, 300.0f, -3000.0f, 0.0f},
	/* Pages: from 30 % of the way on the next one, and for a throw at least the next. */
	{&pages, 1920.0f * 3.28f, 0.0f, 1920.0f * 3.0f},
	{&pages, 1920.0f * 3.32f, 0.0f, 1920.0f * 4.0f},
	{&pages, 1920.0f * 3.6f, 0.0f, 1920.0f * 4.0f},
	{&pages, 1920.0f * 3.4f, 500.0f, 1920.0f * 4.0f},
	{&pages, 1920.0f * 3.1f, 500.0f, 1920.0f * 3.0f},
	{&pages, 1920.0f * 3.05f, 650.0f, 1920.0f * 4.0f},
	{&pages, 1920.0f * 2.95f, -650.0f, 1920.0f * 2.0f},
	{&pages, 1920.0f * 3.0f, 650.0f, 1920.0f * 4.0f},
	{&pages, 1920.0f * 3.0f, -650.0f, 1920.0f * 2.0f},
	{&pages, 1920.0f * 3.2f, -650.0f, 1920.0f * 3.0f},
	/* As good as on a page already. */
	{&pages, 1915.0f, 650.0f, 3840.0f},
	{&pages, 1925.0f, -650.0f, 0.0f},
	{&pages, 0.0f, -3000.0f, 0.0f},
	{&pages, 19200.0f, 3000.0f, 19200.0f},
	{&pages, 20000.0f, 650.0f, 19200.0f},
	/* Columns: the natural end, rounded; or the limit, though no step lies there. */
	{&columns, 300.0f, 2000.0f, 1200.0f},
	{&columns, 3000.0f, 1930.0f, 4000.0f},
	{&columns, 3920.0f, 0.0f, 3900.0f},
	{&columns, 3960.0f, 0.0f, 4000.0f},
	{&columns, 4000.0f, -700.0f, 3600.0f},
	{&columns, 900.0f, -5000.0f, 0.0f},
};

static void a_throw_ends_where_it_should(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT_OF(throws); i++) {
		struct scroll scroll =
			thrown(*throws[i].range, throws[i].pull_px, throws[i].speed_px_s);

		if (fabsf(scroll_end(&scroll) - throws[i].end_px) > 1.0f) {
			fail_msg("throw %zu ends at %f", i, (double)scroll_end(&scroll));
		}
	}
}

/* Wherever it goes: no leap, no kink at the start, and rest when it says so, exactly there. */
static void check_motion(const struct scroll *scroll, float from_px, float speed_px_s, size_t row)
{
	double settles_s = scroll_settles_s(scroll);
	float view_px = scroll->range.view_px;
	float last_px = from_px;

	assert_true(settles_s >= 2.0 && settles_s < 8.0);
	assert_float_equal(scroll_at(scroll, 2.0), from_px, 0.01f);
	if (settles_s > 2.0) {
		assert_float_equal(scroll_speed(scroll, 2.0), speed_px_s, 0.5f);
	}
	for (double now_s = 2.0; now_s < settles_s + 0.1; now_s += 0.001) {
		float at_px = scroll_at(scroll, now_s);
		float speed = scroll_speed(scroll, now_s);
		float steepest = fabsf(speed) + 400.0f;

		if (fabsf(at_px - last_px) > 0.3f + steepest * 0.0015f) {
			fail_msg("row %zu leaps by %f", row, (double)(at_px - last_px));
		}
		assert_true(at_px > -0.4f * view_px &&
			    at_px < scroll->range.limit_px + 0.4f * view_px);
		last_px = at_px;
	}
	assert_true(scroll_at(scroll, settles_s) == scroll_end(scroll));
	assert_true(scroll_at(scroll, settles_s + 1e7) == scroll_end(scroll));
	assert_true(scroll_speed(scroll, settles_s) == 0.0f);
	assert_float_equal(scroll_at(scroll, settles_s - 1e-4), scroll_end(scroll), 0.3f);
}

static void no_throw_leaps(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT_OF(throws); i++) {
		struct scroll scroll = held_at(*throws[i].range, throws[i].pull_px);
		float from_px = scroll_at(&scroll, 2.0);
		float edge_px = scroll_end(&scroll);
		float speed = throws[i].speed_px_s;

		if (from_px != edge_px) {
			speed *= rubber_share(from_px - edge_px, throws[i].range->view_px);
		}
		scroll_throw(&scroll, throws[i].speed_px_s, 2.0);
		check_motion(&scroll, from_px, speed, i);
	}
}

static void a_long_throw_over_columns_only_slows_down(void **state)
{
	(void)state;
	for (float speed = 700.0f; speed < 6000.0f; speed += 37.0f) {
		static const struct scroll_range long_strip = {1e6f, 1920.0f, 300.0f};
		struct scroll scroll = thrown(long_strip, 450.0f, speed);
		float last = speed + 0.5f;

		for (double now_s = 2.0; now_s < scroll_settles_s(&scroll); now_s += 0.01) {
			float now = scroll_speed(&scroll, now_s);

			assert_true(now <= last && now >= -1.0f);
			last = now + 0.01f;
		}
		assert_float_equal(fmodf(scroll_end(&scroll), 300.0f), 0.0f, 0.0f);
	}
}

static void an_edge_gives_way_and_brings_back(void **state)
{
	(void)state;
	struct scroll scroll = thrown(text, 2900.0f, 3000.0f);
	float farthest_px = 0.0f;
	bool back = false;

	for (double now_s = 2.0; now_s < scroll_settles_s(&scroll); now_s += 0.001) {
		float at_px = scroll_at(&scroll, now_s);

		back = back || (farthest_px > 3000.0f && at_px < farthest_px);
		farthest_px = fmaxf(farthest_px, at_px);
		assert_true(!back || at_px > 2999.0f);
	}
	/* Speed at the edge v/(10 e): 2800 px/s make 103 px. */
	assert_float_equal(farthest_px, 3103.0f, 1.0f);
	assert_true(back);
}

static void it_is_caught_in_flight_without_a_jump(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT_OF(throws); i++) {
		for (double now_s = 2.0; now_s < 5.0; now_s += 0.013) {
			struct scroll scroll =
				thrown(*throws[i].range, throws[i].pull_px, throws[i].speed_px_s);
			float place_px = scroll_at(&scroll, now_s);

			scroll_hold(&scroll, *throws[i].range, now_s);
			assert_float_equal(scroll_at(&scroll, now_s + 9.0), place_px, 0.02f);
		}
	}
}

static void a_tap_on_moving_pages_leaves_them_on_a_page(void **state)
{
	(void)state;
	for (double now_s = 2.0; now_s < 3.5; now_s += 0.01) {
		struct scroll scroll = thrown(pages, 500.0f, 3000.0f);

		scroll_hold(&scroll, pages, now_s);
		scroll_throw(&scroll, 0.0f, now_s + 0.1);
		assert_float_equal(fmodf(scroll_end(&scroll), 1920.0f), 0.0f, 0.0f);
		assert_true(scroll_at(&scroll, now_s + 10.0) == scroll_end(&scroll));
	}
}

static void it_goes_where_it_is_sent(void **state)
{
	(void)state;
	static const struct {
		const struct scroll_range *range;
		float place_px, end_px;
	} rows[] = {
		{&text, 700.0f, 700.0f},    {&text, -50.0f, 0.0f},
		{&text, 9000.0f, 3000.0f},  {&pages, 1920.0f, 1920.0f},
		{&pages, 2000.0f, 1920.0f}, {&columns, 3990.0f, 4000.0f},
		{&columns, 1e9f, 4000.0f},
	};

	for (size_t i = 0; i < COUNT_OF(rows); i++) {
		struct scroll scroll = {0};

		scroll_send(&scroll, *rows[i].range, rows[i].place_px, 2.0);
		assert_float_equal(scroll_end(&scroll), rows[i].end_px, 0.0f);
		check_motion(&scroll, 0.0f, 0.0f, i);
	}
}

static void sent_elsewhere_on_its_way_it_keeps_place_and_speed(void **state)
{
	(void)state;
	struct scroll scroll = {0};

	scroll_send(&scroll, pages, 1920.0f, 2.0);
	float place_px = scroll_at(&scroll, 2.1);
	float speed_px_s = scroll_speed(&scroll, 2.1);

	assert_true(speed_px_s > 1000.0f);
	scroll_send(&scroll, pages, 3840.0f, 2.1);
	assert_float_equal(scroll_at(&scroll, 2.1), place_px, 0.01f);
	assert_float_equal(scroll_speed(&scroll, 2.1), speed_px_s, 0.1f);
	assert_float_equal(scroll_end(&scroll), 3840.0f, 0.0f);
}

static void put_somewhere_it_rests_there(void **state)
{
	(void)state;
	struct scroll scroll = thrown(text, 1000.0f, 2000.0f);

	scroll_put(&scroll, 400.0f);
	assert_true(scroll_at(&scroll, 2.1) == 400.0f && scroll_end(&scroll) == 400.0f);
	assert_true(scroll_settles_s(&scroll) <= 2.0);
	scroll_put(&scroll, 5000.0f);
	assert_true(scroll_at(&scroll, 2.1) == 3000.0f);
	scroll.range = columns;
	scroll_put(&scroll, 1000.0f);
	assert_true(scroll_at(&scroll, 2.1) == 900.0f);

	struct scroll fresh = {0};

	scroll_put(&fresh, 700.0f);
	assert_true(scroll_at(&fresh, 2.1) == 700.0f);
	scroll_put(&fresh, -1.0f);
	assert_true(scroll_at(&fresh, 2.1) == 0.0f);
}

static void only_what_is_held_can_be_pulled_or_thrown(void **state)
{
	(void)state;
	struct scroll scroll = {0};

	scroll_put(&scroll, 100.0f);
	scroll_pull(&scroll, 50.0f);
	scroll_throw(&scroll, 2000.0f, 3.0);
	assert_true(scroll_at(&scroll, 4.0) == 100.0f);
}

static void the_day_of_the_year_does_not_matter(void **state)
{
	(void)state;
	struct scroll early = held_at(text, 1000.0f);
	struct scroll late = early;

	scroll_throw(&early, 1000.0f, 2.0);
	scroll_throw(&late, 1000.0f, 3e7);
	for (double t_s = 0.0; t_s < 3.0; t_s += 0.1) {
		assert_float_equal(scroll_at(&early, 2.0 + t_s), scroll_at(&late, 3e7 + t_s),
				   0.01f);
	}
	assert_true(scroll_at(&late, 1.0) == scroll_at(&late, 3e7));
}

static const double moments[] = {NAN, INFINITY, -INFINITY, -5.0, 0.0, 1e18, 3.0, 3.5};

/* Knuth's MMIX generator, its upper bits. */
static uint32_t roll(uint64_t *seed, uint32_t sides)
{
	*seed = *seed * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
	return (uint32_t)(*seed >> 33) % sides;
}

static float odd_number(uint64_t *seed)
{
	static const float odd[] = {NAN,  INFINITY, -INFINITY, 3.4e38f, -3.4e38f, 1e-40f,
				    0.0f, -1.0f,    250.0f,    1920.0f, 1e6f,     -700.0f};

	return odd[roll(seed, COUNT_OF(odd))];
}

static void do_anything(struct scroll *scroll, uint64_t *seed)
{
	struct scroll_range range = {odd_number(seed), odd_number(seed), odd_number(seed)};
	double now_s = moments[roll(seed, COUNT_OF(moments))];

	switch (roll(seed, 5)) {
	case 0:
		scroll_hold(scroll, range, now_s);
		break;
	case 1:
		scroll_pull(scroll, odd_number(seed));
		break;
	case 2:
		scroll_throw(scroll, odd_number(seed), now_s);
		break;
	case 3:
		scroll_send(scroll, range, odd_number(seed), now_s);
		break;
	default:
		scroll_put(scroll, odd_number(seed));
		break;
	}
}

/* Any deeds in any order with any numbers: places stay finite, rests lie within the range. */
static void no_number_poisons_it(void **state)
{
	(void)state;
	uint64_t seed = 7;
	struct scroll scroll = {0};

	for (int n = 0; n < 50000; n++) {
		do_anything(&scroll, &seed);
		for (size_t i = 0; i < COUNT_OF(moments); i++) {
			assert_true(isfinite(scroll_at(&scroll, moments[i])));
			assert_true(isfinite(scroll_speed(&scroll, moments[i])));
		}
		assert_true(scroll_end(&scroll) >= 0.0f);
		assert_true(scroll_end(&scroll) <= scroll.range.limit_px);
		if (scroll.mode != SCROLL_HELD) {
			double settles_s = scroll_settles_s(&scroll);

			assert_true(isfinite(settles_s));
			assert_true(scroll_at(&scroll, settles_s) == scroll_end(&scroll));
		}
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(all_zero_rests_at_0),
		cmocka_unit_test(what_is_held_follows_the_finger_and_bends_beyond_an_edge),
		cmocka_unit_test(a_pull_out_and_back_ends_where_it_began),
		cmocka_unit_test(a_pull_is_undone_from_what_it_shows),
		cmocka_unit_test(a_fling_knows_when_it_comes_by_a_place),
		cmocka_unit_test(a_throw_ends_where_it_should),
		cmocka_unit_test(no_throw_leaps),
		cmocka_unit_test(a_long_throw_over_columns_only_slows_down),
		cmocka_unit_test(an_edge_gives_way_and_brings_back),
		cmocka_unit_test(it_is_caught_in_flight_without_a_jump),
		cmocka_unit_test(a_tap_on_moving_pages_leaves_them_on_a_page),
		cmocka_unit_test(it_goes_where_it_is_sent),
		cmocka_unit_test(sent_elsewhere_on_its_way_it_keeps_place_and_speed),
		cmocka_unit_test(put_somewhere_it_rests_there),
		cmocka_unit_test(only_what_is_held_can_be_pulled_or_thrown),
		cmocka_unit_test(the_day_of_the_year_does_not_matter),
		cmocka_unit_test(no_number_poisons_it),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
