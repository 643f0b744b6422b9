#include "model/state.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "support.h"

static void new_content_keeps_the_open_network_by_its_id(void **context)
{
	(void)context;
	struct state state = kiosk_on_page(5);
	uint64_t key = state.content->networks[5].key;

	act_value(&state, ACTION_LANGUAGE, 3.0, 2);
	act(&state, ACTION_CONTENT, 4.0, (struct action){.content = content_without(NETWORKS, 2)});
	assert_int_equal(state.scene, SCENE_DETAIL);
	assert_int_equal(state.open, 4);
	assert_true(state.content->networks[state.open].key == key);
	assert_int_equal(state.language, 2);
	state_finish(&state);
}

static void new_content_without_the_open_network_leads_home(void **context)
{
	(void)context;
	struct state state = kiosk_on_page(5);

	act(&state, ACTION_CONTENT, 4.0, (struct action){.content = content_without(NETWORKS, 5)});
	assert_int_equal(state.scene, SCENE_HOME);
	assert_int_equal(state.open, -1);
	assert_true(state_deadline(&state) > 4.0);
	state_finish(&state);
}

static void new_content_keeps_the_language_by_its_id(void **context)
{
	(void)context;
	struct state state = kiosk_at_home();
	struct content *content = content_of(NETWORKS);
	struct language first = content->languages[0];

	content->languages[0] = content->languages[2];
	content->languages[2] = first;
	act_value(&state, ACTION_LANGUAGE, 3.0, 2);
	act(&state, ACTION_CONTENT, 4.0, (struct action){.content = content});
	assert_int_equal(state.language, 0);
	state_finish(&state);
}

static void a_language_that_is_gone_gives_way_to_the_first(void **context)
{
	(void)context;
	struct state state = kiosk_at_home();
	struct content *content = content_of(NETWORKS);

	content->language_count = 2;
	act_value(&state, ACTION_LANGUAGE, 3.0, 2);
	act(&state, ACTION_CONTENT, 4.0, (struct action){.content = content});
	assert_int_equal(state.language, content->settings.language);
	state_finish(&state);
}

static void a_content_without_networks_is_no_harm(void **context)
{
	(void)context;
	struct state state = kiosk_on_page(5);

	act(&state, ACTION_CONTENT, 4.0, (struct action){.content = content_of(0)});
	assert_int_equal(state.scene, SCENE_HOME);
	act_tick(&state, 100.0);
	assert_int_equal(state.scene, SCENE_ATTRACT);
	act_wake(&state, 101.0, 101.1);
	assert_int_equal(state.scene, SCENE_HOME);
	state_finish(&state);
}

static void the_old_content_goes_when_its_last_holder_lets_go(void **context)
{
	(void)context;
	struct content *old = content_hold(content_of(3));
	struct state state = kiosk_of(old);

	assert_int_equal(old->holders, 2);
	act(&state, ACTION_CONTENT, 4.0, (struct action){.content = content_of(3)});
	assert_int_equal(old->holders, 1);
	content_release(old);
	state_finish(&state);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(new_content_keeps_the_open_network_by_its_id),
		cmocka_unit_test(new_content_without_the_open_network_leads_home),
		cmocka_unit_test(new_content_keeps_the_language_by_its_id),
		cmocka_unit_test(a_language_that_is_gone_gives_way_to_the_first),
		cmocka_unit_test(a_content_without_networks_is_no_harm),
		cmocka_unit_test(the_old_content_goes_when_its_last_holder_lets_go),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
