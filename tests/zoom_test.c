#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <math.h>

#include "base/geom.h"
#include "motion/zoom.h"

static const struct zoom_range window = {1000.0f, 600.0f, 4.0f};

static void assert_near(float value, float wanted, float by)
{
	if (!(fabsf(value - wanted) <= by)) {
		fail_msg("%f is not %f", (double)value, (double)wanted);
	}
}

static void assert_view(struct zoom_view view, struct zoom_view wanted, float by)
{
	assert_near(view.scale, wanted.scale, by / 1000.0f);
	assert_near(view.x_px, wanted.x_px, by);
	assert_near(view.y_px, wanted.y_px, by);
}

static void assert_within(struct zoom_view view)
{
	assert_true(view.scale >= 0.9999f && view.scale <= window.most + 1e-3f);
	assert_true(view.x_px >= -0.01f && view.x_px <= (view.scale - 1.0f) * window.w_px + 0.1f);
	assert_true(view.y_px >= -0.01f && view.y_px <= (view.scale - 1.0f) * window.h_px + 0.1f);
}

/* What of the sheet is seen at a point of the window. */
static struct point under(struct zoom_view view, float x, float y)
{
	return (struct point){(x + view.x_px) / view.scale, (y + view.y_px) / view.scale};
}

static struct zoom held(void)
{
	struct zoom zoom = {0};

	zoom_hold(&zoom, window, 1.0);
	return zoom;
}

static void pinch(struct zoom *zoom, float x, float y, float spread)
{
	zoom_pull(zoom, (struct zoom_pull){x, y, x, y, spread});
}

static void all_zero_is_the_whole(void **state)
{
	struct zoom zoom = {0};

	(void)state;
	assert_view(zoom_at(&zoom, 5.0), (struct zoom_view){1.0f, 0.0f, 0.0f}, 0.0f);
	assert_view(zoom_end(&zoom), (struct zoom_view){1.0f, 0.0f, 0.0f}, 0.0f);
	assert_true(zoom_settles_s(&zoom) <= 0.0);
}

static void what_lies_between_two_fingers_stays_between_them(void **state)
{
	struct zoom zoom = held();
	struct point before = under(zoom_at(&zoom, 1.0), 400.0f, 300.0f);

	(void)state;
	for (int i = 0; i < 10; i++) {
		pinch(&zoom, 400.0f, 300.0f, 1.08f);
	}
	assert_near(zoom_at(&zoom, 1.0).scale, powf(1.08f, 10.0f), 1e-3f);
	struct point after = under(zoom_at(&zoom, 1.0), 400.0f, 300.0f);

	assert_near(after.x, before.x, 0.01f);
	assert_near(after.y, before.y, 0.01f);
	zoom_pull(&zoom, (struct zoom_pull){400.0f, 300.0f, 350.0f, 320.0f, 1.0f});
	after = under(zoom_at(&zoom, 1.0), 350.0f, 320.0f);
	assert_near(after.x, before.x, 0.01f);
	assert_near(after.y, before.y, 0.01f);
}

static void beyond_its_limits_it_follows_less_and_comes_back(void **state)
{
	struct zoom zoom = held();

	(void)state;
	pinch(&zoom, 500.0f, 300.0f, 0.5f);
	float scale = zoom_at(&zoom, 1.0).scale;

	assert_true(scale < 0.99f && scale > 0.55f);
	zoom_throw(&zoom, 0.0f, 0.0f, false, 2.0);
	assert_view(zoom_at(&zoom, 20.0), (struct zoom_view){1.0f, 0.0f, 0.0f}, 0.01f);
	zoom_hold(&zoom, window, 20.0);
	for (int i = 0; i < 8; i++) {
		pinch(&zoom, 500.0f, 300.0f, 2.0f);
	}
	scale = zoom_at(&zoom, 20.0).scale;
	assert_true(scale > 4.01f && scale < 7.5f);
	zoom_throw(&zoom, 0.0f, 0.0f, false, 21.0);
	assert_near(zoom_at(&zoom, 40.0).scale, 4.0f, 1e-4f);
	assert_view(zoom_at(&zoom, 40.0), zoom_end(&zoom), 0.0f);
}

static void an_edge_gives_way_less_than_the_finger_pulls(void **state)
{
	struct zoom zoom = held();

	(void)state;
	zoom_pull(&zoom, (struct zoom_pull){500.0f, 300.0f, 700.0f, 300.0f, 1.0f});
	float x_px = zoom_at(&zoom, 1.0).x_px;

	assert_true(x_px < -20.0f && x_px > -150.0f);
	zoom_throw(&zoom, 0.0f, 0.0f, false, 2.0);
	assert_within(zoom_at(&zoom, 20.0));
}

static void a_throw_glides_on_and_stops_at_the_edge(void **state)
{
	struct zoom zoom = held();

	(void)state;
	pinch(&zoom, 500.0f, 300.0f, 2.0f);
	struct zoom_view from = zoom_at(&zoom, 1.0);

	zoom_throw(&zoom, -400.0f, 0.0f, false, 2.0);
	assert_true(zoom_at(&zoom, 2.2).x_px > from.x_px + 20.0f);
	assert_near(zoom_at(&zoom, 2.2).scale, 2.0f, 1e-4f);
	zoom_hold(&zoom, window, 2.2);
	zoom_throw(&zoom, -9000.0f, 9000.0f, false, 2.3);
	assert_view(zoom_at(&zoom, 30.0), (struct zoom_view){2.0f, 1000.0f, 0.0f}, 0.3f);
}

/* Whoever takes it in flight has it where it is seen. */
static void it_is_taken_in_flight_without_a_jump(void **state)
{
	(void)state;
	for (int i = 1; i < 40; i++) {
		struct zoom zoom = {0};
		double at_s = 1.0 + 0.02 * i;

		zoom_by(&zoom, window, 3.0f, 200.0f, 500.0f, false, 1.0);
		struct zoom_view seen = zoom_at(&zoom, at_s);

		zoom_hold(&zoom, window, at_s);
		assert_view(zoom_at(&zoom, at_s), seen, 0.05f);
		zoom_throw(&zoom, 0.0f, 0.0f, false, at_s);
		assert_view(zoom_at(&zoom, at_s), seen, 0.05f);
		zoom_out(&zoom, false, at_s + 0.1);
		assert_view(zoom_at(&zoom, at_s + 0.1), seen, 2.0f);
		assert_view(zoom_at(&zoom, 60.0), (struct zoom_view){1.0f, 0.0f, 0.0f}, 0.01f);
	}
}

static void presses_of_a_button_add_up(void **state)
{
	struct zoom zoom = {0};

	(void)state;
	for (int i = 0; i < 5; i++) {
		zoom_by(&zoom, window, 1.6f, 500.0f, 300.0f, false, 1.0 + 0.05 * i);
		assert_near(zoom_end(&zoom).scale, fminf(powf(1.6f, (float)i + 1.0f), 4.0f), 1e-3f);
	}
	zoom_by(&zoom, window, 1.0f / 1.6f, 500.0f, 300.0f, true, 1.3);
	assert_near(zoom_at(&zoom, 1.3).scale, 2.5f, 1e-3f);
}

static void the_point_that_is_sized_about_stays_all_the_way(void **state)
{
	struct zoom zoom = {0};

	(void)state;
	zoom_by(&zoom, window, 3.0f, 300.0f, 200.0f, false, 1.0);
	for (int i = 0; i < 60; i++) {
		struct point at = under(zoom_at(&zoom, 1.0 + 0.01 * i), 300.0f, 200.0f);

		assert_near(at.x, 300.0f, 0.05f);
		assert_near(at.y, 200.0f, 0.05f);
	}
}

static void without_motion_it_is_there_at_once(void **state)
{
	struct zoom zoom = held();

	(void)state;
	pinch(&zoom, 500.0f, 300.0f, 0.4f);
	zoom_throw(&zoom, 900.0f, 900.0f, true, 2.0);
	assert_view(zoom_at(&zoom, 2.0), (struct zoom_view){1.0f, 0.0f, 0.0f}, 0.0f);
	assert_true(zoom_settles_s(&zoom) <= 2.0);
}

/* Anything at all is done to it: it is finite, and at rest it lies within its range. */
static void whatever_happens_it_comes_to_rest_within_its_range(void **state)
{
	static const float odd[] = {0.0f, -1.0f, 1e30f, NAN, INFINITY, 37.0f, 900.0f, 0.2f, 5.0f};
	struct zoom zoom = {0};
	uint32_t seed = 7;
	double now_s = 0.0;

	(void)state;
	for (int i = 0; i < 20000; i++) {
		float n[5];

		for (int j = 0; j < 5; j++) {
			seed = seed * 1664525u + 1013904223u;
			n[j] = (seed >> 28) == 0 ? odd[(seed >> 8) % COUNT_OF(odd)]
						 : (float)(seed >> 8 & 0x3FF) / 2.0f;
		}
		now_s += 0.01;
		switch (seed >> 13 & 7) {
		case 0:
			zoom_hold(&zoom, window, now_s);
			break;
		case 1:
			zoom_throw(&zoom, n[0] * 10.0f, -n[1], (seed & 64) != 0, now_s);
			break;
		case 2:
			zoom_by(&zoom, window, n[0] / 100.0f, n[1], n[2], (seed & 64) != 0, now_s);
			break;
		case 3:
			zoom_out(&zoom, (seed & 64) != 0, now_s);
			break;
		default:
			zoom_pull(&zoom, (struct zoom_pull){n[0], n[1], n[2], n[3], n[4] / 200.0f});
			break;
		}
		struct zoom_view now = zoom_at(&zoom, now_s);

		assert_true(isfinite(now.scale) && isfinite(now.x_px) && isfinite(now.y_px));
		assert_true(now.scale > 0.3f && now.scale < 9.0f);
		assert_within(zoom_end(&zoom));
		if (zoom.mode != ZOOM_HELD) {
			assert_within(zoom_at(&zoom, now_s + 60.0));
		}
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(all_zero_is_the_whole),
		cmocka_unit_test(what_lies_between_two_fingers_stays_between_them),
		cmocka_unit_test(beyond_its_limits_it_follows_less_and_comes_back),
		cmocka_unit_test(an_edge_gives_way_less_than_the_finger_pulls),
		cmocka_unit_test(a_throw_glides_on_and_stops_at_the_edge),
		cmocka_unit_test(it_is_taken_in_flight_without_a_jump),
		cmocka_unit_test(presses_of_a_button_add_up),
		cmocka_unit_test(the_point_that_is_sized_about_stays_all_the_way),
		cmocka_unit_test(without_motion_it_is_there_at_once),
		cmocka_unit_test(whatever_happens_it_comes_to_rest_within_its_range),
	};

	return cmocka_run_group_tests_name("zoom", tests, NULL, NULL);
}
