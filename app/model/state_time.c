#include "model/state.h"

#include <assert.h>
#include <math.h>

#include "base/geom.h"
#include "model/fingers.h"

/* After a touch the water runs for so long, slowing down over the last part. */
static const double CALM_S = 8.0, SLOWING_S = 3.0;
/* Larger letters are read more slowly (EN 301 549 asks for no number; twice is generous). */
static const float SLOW_READER = 2.0f;
/* Words of a picture of the whole: a network on home, an event, a place with its line; a question. */
enum { WORDS_CARD = 5, WORDS_EVENT = 4, WORDS_PLACE = 4, WORDS_QUESTION = 30 };

static int words_on(const struct state *state)
{
	const struct content *content = state->content;

	switch (state->scene) {
	case SCENE_DETAIL:
		return content->networks[state->open].words;
	case SCENE_TIMELINE:
		return content->moment_count * WORDS_EVENT;
	case SCENE_MAP:
		return content->network_count * WORDS_PLACE;
	case SCENE_GAME:
		return WORDS_QUESTION;
	case SCENE_HOME:
	case SCENE_ATTRACT:
	case SCENE_COUNT:
		break;
	}
	return content->network_count * WORDS_CARD;
}

/* Home is left sooner: people walk away from it. */
float state_patience_s(const struct state *state)
{
	const struct settings *settings = &state->content->settings;
	bool home = state->scene == SCENE_HOME || state->scene == SCENE_ATTRACT;
	bool slow = state->settings[SETTING_TEXT_STEP] > 0 || state->settings[SETTING_CONTRAST] > 0;
	float patience = clampf(settings->idle_base_s + settings->idle_word_s * (float)words_on(state),
				settings->idle_least_s, settings->idle_most_s);

	patience = home ? settings->home_idle_s : patience;
	return slow ? patience * SLOW_READER : patience;
}

int state_language(const struct state *state)
{
	bool nobodys = state->scene == SCENE_ATTRACT && state->overlays.count == 0 &&
		       state->language == state->content->settings.language;

	return nobodys ? slides_language(&state->slides, state->content, 0) : state->language;
}

bool state_lit(const struct state *state, int network)
{
	return (state->lit[network / 8] >> (network % 8) & 1) != 0;
}

double state_calm_s(const struct state *state)
{
	bool stopped = state->scene == SCENE_ATTRACT && state->slides.paused;

	if (state->settings[SETTING_REDUCED_MOTION] != 0 || stopped) {
		return state->flows_from_s;
	}
	return state->scene == SCENE_ATTRACT ? INFINITY : state->flows_from_s + CALM_S;
}

double state_flow_s(const struct state *state)
{
	double lasts_s = fmin(state->now_s, state_calm_s(state)) - state->flows_from_s;
	double late_s = lasts_s - (CALM_S - SLOWING_S);

	if (state->scene != SCENE_ATTRACT && late_s > 0.0) { /* speed falls evenly from 1 to 0 */
		lasts_s -= late_s * late_s / (2.0 * SLOWING_S);
	}
	return state->flowed_s + fmax(lasts_s, 0.0);
}

static const char *const scene_names[] = {
	[SCENE_ATTRACT] = "attract",
	[SCENE_HOME] = "home",
	[SCENE_DETAIL] = "detail",
	[SCENE_TIMELINE] = "timeline",
	[SCENE_MAP] = "map",
	[SCENE_GAME] = "game",
};
static_assert(COUNT_OF(scene_names) == SCENE_COUNT, "every scene has a name");

const char *scene_name(enum scene scene)
{
	return scene_names[scene];
}
