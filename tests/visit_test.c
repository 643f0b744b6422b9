#include "model/visit.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "support.h"

enum { HOUR = 500000 };

/* A kiosk whose every turn is watched; each network has 50 words, 20 s to read. */
struct watched {
	struct state state;
	struct visit visit;
	struct tally tally;
};

static void look(struct watched *watched)
{
	visit_watch(&watched->visit, &watched->state, HOUR, &watched->tally);
}

static struct watched *kiosk(void)
{
	static struct watched watched;

	watched = (struct watched){.state = kiosk_new()};
	for (int i = 0; i < watched.state.content->network_count; i++) {
		watched.state.content->networks[i].words = 50;
	}
	look(&watched);
	return &watched;
}

static void wake_in(struct watched *watched, double at_s, int language)
{
	act_value(&watched->state, ACTION_WAKE_IN, at_s, language);
	look(watched);
}

static void open_nth(struct watched *watched, double at_s, int nth)
{
	act_open(&watched->state, at_s, nth);
	look(watched);
}

static void does(struct watched *watched, enum action_kind kind, double at_s)
{
	act_plain(&watched->state, kind, at_s);
	look(watched);
}

/* Time passes, turn by turn, until the slides are back. */
static void leave_it(struct watched *watched)
{
	while (watched->state.scene != SCENE_ATTRACT) {
		act_tick(&watched->state, state_deadline(&watched->state));
		look(watched);
	}
}

static struct tally_row row(const struct watched *watched, enum tally_kind kind, const char *id)
{
	for (int i = 0; i < watched->tally.count; i++) {
		const struct tally_row *found = &watched->tally.rows[i];

		if (found->kind == kind && strcmp(found->id, id) == 0) {
			assert_int_equal(found->hour, HOUR);
			return *found;
		}
	}
	return (struct tally_row){0};
}

static void assert_row(const struct watched *watched, enum tally_kind kind, const char *id,
		       long times, long seconds)
{
	struct tally_row found = row(watched, kind, id);

	assert_int_equal(found.times, times);
	assert_int_equal(found.seconds, seconds);
}

static const char *id_of(const struct watched *watched, int nth)
{
	return watched->state.content->networks[nth].id;
}

static void a_kiosk_that_nobody_touches_counts_nothing(void **context)
{
	(void)context;
	struct watched *watched = kiosk();

	for (double now_s = 0.0; now_s < 3600.0; now_s += 8.0) {
		act_tick(&watched->state, now_s);
		look(watched);
	}
	visit_end(&watched->visit, 3600.0, &watched->tally);
	assert_int_equal(watched->tally.count, 0);
	state_finish(&watched->state);
}

static void a_visit_is_told_when_it_ends(void **context)
{
	(void)context;
	struct watched *watched = kiosk();

	wake_in(watched, 10.0, 2);
	open_nth(watched, 15.0, 3);
	does(watched, ACTION_TOUCHED, 45.0);
	does(watched, ACTION_HOME, 55.0);
	assert_int_equal(row(watched, TALLY_VISIT, "").times, 0);
	open_nth(watched, 60.0, 3);
	does(watched, ACTION_HOME, 62.0);
	leave_it(watched);
	assert_row(watched, TALLY_VISIT, "", 1, 52);
	assert_row(watched, TALLY_GLANCE, "", 0, 0);
	assert_row(watched, TALLY_NETWORK, id_of(watched, 3), 2, 42);
	assert_row(watched, TALLY_LANGUAGE, "en", 1, 52);
	assert_row(watched, TALLY_LANGUAGE, "sr-Cyrl", 0, 0);
	assert_row(watched, TALLY_SCREEN, "home", 1, 10);
	assert_row(watched, TALLY_SCREEN, "detail", 1, 42);
	assert_row(watched, TALLY_SCREEN, "attract", 0, 0);
	state_finish(&watched->state);
}

/* 50 words at 0.4 s; the kiosk itself waits for more than a minute. */
static void who_leaves_without_a_touch_read_as_long_as_the_words_take(void **context)
{
	(void)context;
	struct watched *watched = kiosk();

	wake_in(watched, 10.0, 0);
	open_nth(watched, 15.0, 3);
	does(watched, ACTION_TOUCHED, 20.0);
	leave_it(watched);
	assert_row(watched, TALLY_NETWORK, id_of(watched, 3), 1, 25);
	assert_row(watched, TALLY_VISIT, "", 1, 30);
	state_finish(&watched->state);
}

static void a_touch_that_only_wakes_is_a_glance(void **context)
{
	(void)context;
	struct watched *watched = kiosk();

	act_wake(&watched->state, 10.0, 10.1);
	look(watched);
	does(watched, ACTION_TOUCHED, 10.4);
	const char *id = id_of(watched, watched->state.open);

	leave_it(watched);
	assert_row(watched, TALLY_GLANCE, "", 1, 20);
	assert_row(watched, TALLY_VISIT, "", 1, 20);
	assert_row(watched, TALLY_NETWORK, id, 1, 20);
	state_finish(&watched->state);
}

static void turning_pages_opens_each(void **context)
{
	(void)context;
	struct watched *watched = kiosk();

	wake_in(watched, 10.0, 0);
	open_nth(watched, 20.0, 3);
	act_value(&watched->state, ACTION_TURN, 30.0, 1);
	look(watched);
	act_value(&watched->state, ACTION_TURN, 31.0, 1);
	look(watched);
	does(watched, ACTION_HOME, 41.0);
	leave_it(watched);
	assert_row(watched, TALLY_NETWORK, id_of(watched, 3), 1, 10);
	assert_row(watched, TALLY_NETWORK, id_of(watched, 4), 1, 1);
	assert_row(watched, TALLY_NETWORK, id_of(watched, 5), 1, 10);
	state_finish(&watched->state);
}

/* Who presses it may be the next one already, or somebody who tidies up. */
static void after_to_the_start_a_visit_begins_with_the_next_touch(void **context)
{
	(void)context;
	struct watched *watched = kiosk();

	wake_in(watched, 10.0, 0);
	open_nth(watched, 15.0, 3);
	act_tick(&watched->state, state_deadline(&watched->state));
	look(watched);
	double pressed_s = watched->state.now_s + 5.0;

	act(&watched->state, ACTION_LEAVE, pressed_s, (struct action){.from_s = pressed_s});
	look(watched);
	does(watched, ACTION_LIFT, pressed_s + 0.1);
	assert_row(watched, TALLY_VISIT, "", 1, 25);
	leave_it(watched);
	assert_row(watched, TALLY_VISIT, "", 1, 25);
	wake_in(watched, 1000.0, 0);
	leave_it(watched);
	assert_row(watched, TALLY_VISIT, "", 2, 25);
	state_finish(&watched->state);
}

static void who_goes_on_after_to_the_start_is_a_new_visit(void **context)
{
	(void)context;
	struct watched *watched = kiosk();

	wake_in(watched, 10.0, 2);
	open_nth(watched, 15.0, 3);
	act_tick(&watched->state, state_deadline(&watched->state));
	look(watched);
	double pressed_s = watched->state.now_s + 5.0;

	act(&watched->state, ACTION_LEAVE, pressed_s, (struct action){.from_s = pressed_s});
	look(watched);
	open_nth(watched, pressed_s + 3.0, 4);
	does(watched, ACTION_HOME, pressed_s + 10.0);
	leave_it(watched);
	assert_row(watched, TALLY_VISIT, "", 2, 32);
	assert_row(watched, TALLY_LANGUAGE, "en", 1, 25);
	assert_row(watched, TALLY_LANGUAGE, "sr-Cyrl", 1, 7);
	assert_row(watched, TALLY_NETWORK, id_of(watched, 4), 1, 7);
	state_finish(&watched->state);
}

static void a_network_that_is_gone_after_a_reload_keeps_its_name(void **context)
{
	(void)context;
	struct watched *watched = kiosk();
	char id[TALLY_ID_ROOM];

	wake_in(watched, 10.0, 0);
	open_nth(watched, 15.0, 3);
	strcpy(id, id_of(watched, 3));
	act(&watched->state, ACTION_CONTENT, 25.0,
	    (struct action){.content = content_without(NETWORKS, 3)});
	look(watched);
	leave_it(watched);
	assert_row(watched, TALLY_NETWORK, id, 1, 10);
	state_finish(&watched->state);
}

static void who_is_there_when_the_kiosk_stops_is_counted(void **context)
{
	(void)context;
	struct watched *watched = kiosk();

	wake_in(watched, 10.0, 0);
	open_nth(watched, 15.0, 3);
	visit_end(&watched->visit, 20.0, &watched->tally);
	visit_end(&watched->visit, 20.0, &watched->tally);
	assert_row(watched, TALLY_VISIT, "", 1, 10);
	assert_row(watched, TALLY_NETWORK, id_of(watched, 3), 1, 5);
	state_finish(&watched->state);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_kiosk_that_nobody_touches_counts_nothing),
		cmocka_unit_test(a_visit_is_told_when_it_ends),
		cmocka_unit_test(who_leaves_without_a_touch_read_as_long_as_the_words_take),
		cmocka_unit_test(a_touch_that_only_wakes_is_a_glance),
		cmocka_unit_test(turning_pages_opens_each),
		cmocka_unit_test(after_to_the_start_a_visit_begins_with_the_next_touch),
		cmocka_unit_test(who_goes_on_after_to_the_start_is_a_new_visit),
		cmocka_unit_test(a_network_that_is_gone_after_a_reload_keeps_its_name),
		cmocka_unit_test(who_is_there_when_the_kiosk_stops_is_counted),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
