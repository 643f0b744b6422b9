#include "support.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/hash.h"
#include "base/problems_print.h"
#include "content/load.h"
#include "content/moments.h"
#include "content/questions.h"

static struct content *city_content(void)
{
	struct problems problems = {0};
	struct content *content = content_load(SOURCE_DIR "/data", NULL, &problems);

	if (content == NULL || problems.errors > 0 || content->network_count == 0) {
		problems_print(&problems, NULL, SOURCE_DIR "/data", stderr);
		fputs("the city's content can't be read\n", stderr);
		abort();
	}
	problems_finish(&problems);
	return content;
}

static void name_network(struct content *content, struct network *network, int nth, int round)
{
	if (round > 0) {
		network->id = arena_print(&content->arena, "%s-%d", network->id, round);
		network->key = hash_text(network->id);
	}
	(void)keys_put(&content->network_keys, network->key, nth);
}

static struct content *content_but(int networks, int left_out)
{
	struct content *content = city_content();
	const struct network *real = content->networks;
	int real_count = content->network_count, count = 0;

	content->networks =
		arena_take(&content->arena, (size_t)(networks + 1) * sizeof(content->networks[0]));
	keys_init(&content->network_keys, &content->arena, networks + 1);
	for (int i = 0; i < networks; i++) {
		if (i != left_out) {
			content->networks[count] = real[i % real_count];
			name_network(content, &content->networks[count], count, i / real_count);
			count++;
		}
	}
	content->network_count = count;
	moments_collect(content);
	questions_collect(content);
	return content;
}

struct content *content_of(int networks)
{
	return content_but(networks, -1);
}

struct content *content_without(int networks, int nth)
{
	return content_but(networks, nth);
}

static const float screens[][2] = {
	{1920.0f, 1080.0f}, {1080.0f, 1920.0f}, {1280.0f, 1024.0f}, {800.0f, 480.0f},
	{480.0f, 800.0f},   {3840.0f, 2160.0f}, {2160.0f, 3840.0f}, {1366.0f, 768.0f},
	{1280.0f, 800.0f},  {800.0f, 1280.0f},  {1024.0f, 768.0f},
};

const int support_screen_count = (int)COUNT_OF(screens);

struct env support_screen(int nth)
{
	return env_of_screen(screens[nth][0], screens[nth][1], 0.0f, 0.0f, 0.0f);
}

void act(struct state *state, enum action_kind kind, double at_s, struct action action)
{
	action.kind = kind;
	action.at_s = at_s;
	state_apply(state, action);
}

void act_plain(struct state *state, enum action_kind kind, double at_s)
{
	act(state, kind, at_s, (struct action){.from_s = at_s});
}

void act_value(struct state *state, enum action_kind kind, double at_s, int value)
{
	act(state, kind, at_s, (struct action){.value = value, .from_s = at_s});
}

void act_open(struct state *state, double at_s, int nth)
{
	struct scroll_range pages = {
		.limit_px = 1920.0f * (float)(state->content->network_count - 1),
		.view_px = 1920.0f,
		.step_px = 1920.0f,
	};

	act(state, ACTION_OPEN, at_s,
	    (struct action){.key = state->content->networks[nth].key, .range = pages});
}

void land(struct state *state, double at_s, int slot, uint64_t node)
{
	act(state, ACTION_PRESS, at_s, (struct action){.slot = slot, .node = node, .from_s = at_s});
}

void leave(struct state *state, double at_s, int slot)
{
	act(state, ACTION_LIFT, at_s, (struct action){.slot = slot});
}

/* Knuth's multiplier of MMIX. */
float dice(uint64_t *seed)
{
	*seed = *seed * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
	return (float)(*seed >> 40) / 16777216.0f;
}

struct state kiosk_of(struct content *content)
{
	struct state kiosk;

	content->settings.idle_base_s = 45.0f;
	content->settings.idle_word_s = 0.4f;
	content->settings.idle_least_s = 60.0f;
	content->settings.idle_most_s = 180.0f;
	content->settings.home_idle_s = 60.0f;
	content->settings.prompt_s = 20.0f;
	content->settings.slide_s = 8.0f;
	state_init(&kiosk, content, 7, 0.0);
	return kiosk;
}

struct state kiosk_new(void)
{
	return kiosk_of(content_of(NETWORKS));
}

void act_tick(struct state *state, double at_s)
{
	act_plain(state, ACTION_TICK, at_s);
}

void act_wake(struct state *state, double from_s, double at_s)
{
	act(state, ACTION_PRESS, from_s, (struct action){.node = 1, .from_s = from_s});
	act(state, ACTION_WAKE, at_s, (struct action){.from_s = from_s});
	act_plain(state, ACTION_LIFT, at_s);
}

struct state kiosk_at_home(void)
{
	struct state state = kiosk_new();

	act_value(&state, ACTION_WAKE_IN, 1.0, 0);
	act_tick(&state, 2.0);
	return state;
}

struct state kiosk_on_page(int nth)
{
	struct state state = kiosk_at_home();

	act_open(&state, 2.0, nth);
	return state;
}

void assert_as_it_was_set_up(const struct state *state)
{
	assert_int_equal(state->language, state->content->settings.language);
	assert_int_equal(state->theme, -1);
	assert_int_equal(state->open, -1);
	assert_int_equal(state->lit_count, 0);
	assert_int_equal(state->overlays.count, 0);
	for (int i = 0; i < state->content->network_count; i++) {
		assert_false(state_lit(state, i));
	}
	for (int i = 0; i < SETTING_COUNT; i++) {
		assert_int_equal(state->settings[i], 0);
	}
	for (int i = 0; i < SCROLLER_COUNT; i++) {
		assert_float_equal(scroll_at(&state->scrolls[i], state->now_s), 0.0f, 0.0f);
	}
}
