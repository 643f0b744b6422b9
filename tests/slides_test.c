#include "model/slides.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

enum { MOST = 60 };

static struct content content_with(int networks, bool shuffled)
{
	return (struct content){
		.network_count = networks,
		.settings = {.slide_s = 8.0f, .slide_still_s = 14.0f, .slides_shuffled = shuffled},
	};
}

static void slides_follow_the_list_and_go_round(void **state)
{
	(void)state;
	struct content content = content_with(11, false);
	struct slides slides = {0};

	slides_begin(&slides, &content, 3, 100.0);
	int before = slides_network(&slides, &content, 0);

	for (int i = 1; i <= 30; i++) {
		assert_true(slides_tick(&slides, &content, 100.0 + 8.0 * i));
		assert_int_equal(slides_network(&slides, &content, 0), (before + 1) % 11);
		assert_int_equal(slides_network(&slides, &content, 1), before);
		before = slides_network(&slides, &content, 0);
	}
}

static void shows_begin_at_different_networks(void **state)
{
	(void)state;
	struct content content = content_with(11, false);
	bool began[11] = {false};
	int different = 0;

	for (uint64_t seed = 0; seed < 100; seed++) {
		struct slides slides = {0};

		slides_begin(&slides, &content, seed, 0.0);
		int first = slides_network(&slides, &content, 0);

		assert_in_range(first, 0, 10);
		different += !began[first];
		began[first] = true;
	}
	assert_int_equal(different, 11);
}

static void a_shuffled_round_shows_each_network_once(void **state)
{
	(void)state;
	for (int count = 1; count <= MOST; count++) {
		struct content content = content_with(count, true);

		for (uint64_t seed = 0; seed < 20; seed++) {
			struct slides slides = {0};
			bool shown[MOST] = {false};

			slides_begin(&slides, &content, seed, 0.0);
			for (int i = 0; i < count; i++) {
				slides.shown = i;
				int network = slides_network(&slides, &content, 0);

				assert_in_range(network, 0, count - 1);
				assert_false(shown[network]);
				shown[network] = true;
			}
		}
	}
}

static void a_shuffled_round_is_not_the_list(void **state)
{
	(void)state;
	struct content content = content_with(11, true);

	for (uint64_t seed = 0; seed < 20; seed++) {
		struct slides slides = {0};

		slides_begin(&slides, &content, seed, 0.0);
		slides.shown = 1;
		int now = slides_network(&slides, &content, 0);

		assert_int_not_equal(now, (slides_network(&slides, &content, 1) + 1) % 11);
	}
}

static void nothing_changes_before_its_time(void **state)
{
	(void)state;
	struct content content = content_with(11, false);
	struct slides slides = {0};

	slides_begin(&slides, &content, 3, 0.0);
	assert_true(slides_deadline(&slides, &content) == 8.0);
	assert_false(slides_tick(&slides, &content, 7.999));
	assert_true(slides_tick(&slides, &content, 8.0));
	assert_false(slides_tick(&slides, &content, 8.0));
	assert_true(slides_deadline(&slides, &content) == 16.0);
}

static void who_asks_late_sees_what_would_have_been_there(void **state)
{
	(void)state;
	struct content content = content_with(11, true);
	struct slides often = {0}, late = {0};

	slides_begin(&often, &content, 9, 0.0);
	slides_begin(&late, &content, 9, 0.0);
	for (double now_s = 0.0; now_s <= 1000.0; now_s += 0.25) {
		(void)slides_tick(&often, &content, now_s);
	}
	assert_true(slides_tick(&late, &content, 1000.0));
	assert_int_equal(slides_network(&often, &content, 0), slides_network(&late, &content, 0));
	assert_true(often.since_s == late.since_s);
	assert_true(slides_deadline(&late, &content) > 1000.0);
}

/* Sums of seconds are not exact: the slide must go on at its deadline, whatever the clock says. */
static void each_slide_goes_on_at_its_deadline(void **state)
{
	(void)state;
	struct content content = content_with(11, false);

	content.settings.slide_s = 7.3f;
	for (int i = 0; i < 20000; i++) {
		struct slides slides = {0};

		slides_begin(&slides, &content, 1, 0.0013 * i);
		double due_s = slides_deadline(&slides, &content);

		assert_true(slides_tick(&slides, &content, due_s));
		assert_int_equal(slides.shown, 1);
		assert_true(slides_deadline(&slides, &content) > due_s);
	}
}

static void a_paused_slide_stays_until_it_goes_on_for_its_whole_time(void **state)
{
	(void)state;
	struct content content = content_with(11, false);
	struct slides slides = {0};

	slides_begin(&slides, &content, 3, 0.0);
	slides_pause(&slides, 5.0);
	assert_true(isinf(slides_deadline(&slides, &content)));
	assert_false(slides_tick(&slides, &content, 1e6));
	slides_pause(&slides, 1e6);
	assert_false(slides_tick(&slides, &content, 1e6 + 7.9));
	assert_true(slides_tick(&slides, &content, 1e6 + 8.0));
	assert_int_equal(slides.shown, 1);
}

static void less_motion_means_longer_slides(void **state)
{
	(void)state;
	struct content content = content_with(11, false);
	struct slides slides = {.still = true};

	slides_begin(&slides, &content, 3, 0.0);
	assert_true(slides.still);
	assert_false(slides_tick(&slides, &content, 13.9));
	assert_true(slides_tick(&slides, &content, 14.0));
}

static void one_network_alone_stays_and_none_is_no_network(void **state)
{
	(void)state;
	struct content one = content_with(1, true), none = content_with(0, true);
	struct slides slides = {0};

	slides_begin(&slides, &one, 3, 0.0);
	assert_int_equal(slides_network(&slides, &one, 0), 0);
	assert_true(isinf(slides_deadline(&slides, &one)));
	assert_false(slides_tick(&slides, &one, 1e6));
	slides_begin(&slides, &none, 3, 0.0);
	assert_int_equal(slides_network(&slides, &none, 0), -1);
	assert_true(isinf(slides_deadline(&slides, &none)));
}

static void nothing_was_there_before_the_first_slide(void **state)
{
	(void)state;
	struct content content = content_with(11, false);
	struct slides slides = {0};

	slides_begin(&slides, &content, 3, 0.0);
	assert_int_equal(slides_network(&slides, &content, 1), -1);
}

static void without_languages_of_its_own_a_slide_speaks_the_first(void **state)
{
	(void)state;
	struct content content = content_with(11, false);
	struct slides slides = {.shown = 5};

	content.settings.language = 1;
	assert_int_equal(slides_language(&slides, &content, 0), 1);
	assert_int_equal(slides_language(&slides, &content, 9), 1);
}

/* As many networks as languages would else mean that each speaks one only. */
static void in_a_few_rounds_every_network_speaks_every_language(void **state)
{
	(void)state;
	for (int count = 1; count <= 24; count++) {
		for (int languages = 1; languages <= 4; languages++) {
			struct content content = content_with(count, false);
			struct slides slides = {0};
			bool spoken[24][4] = {{false}};
			int different = 0;

			content.settings.slide_language_count = languages;
			for (int i = 0; i < languages; i++) {
				content.settings.slide_languages[i] = i;
			}
			for (int i = 0; i < count * languages; i++) {
				slides.shown = i;
				int language = slides_language(&slides, &content, 0);
				bool *at = &spoken[slides_network(&slides, &content, 0)][language];

				different += !*at;
				*at = true;
				assert_true(i == 0 || slides_language(&slides, &content, 1) < languages);
			}
			assert_int_equal(different, count * languages);
		}
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(slides_follow_the_list_and_go_round),
		cmocka_unit_test(shows_begin_at_different_networks),
		cmocka_unit_test(a_shuffled_round_shows_each_network_once),
		cmocka_unit_test(a_shuffled_round_is_not_the_list),
		cmocka_unit_test(nothing_changes_before_its_time),
		cmocka_unit_test(who_asks_late_sees_what_would_have_been_there),
		cmocka_unit_test(each_slide_goes_on_at_its_deadline),
		cmocka_unit_test(a_paused_slide_stays_until_it_goes_on_for_its_whole_time),
		cmocka_unit_test(less_motion_means_longer_slides),
		cmocka_unit_test(one_network_alone_stays_and_none_is_no_network),
		cmocka_unit_test(nothing_was_there_before_the_first_slide),
		cmocka_unit_test(without_languages_of_its_own_a_slide_speaks_the_first),
		cmocka_unit_test(in_a_few_rounds_every_network_speaks_every_language),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
