#include "model/round.h"

#include "model/fingers.h"
#include "model/state.h"

static const double SECOND_TAP_S = 0.4;

void round_begin(struct state *state)
{
	game_ask(&state->game, state->content, state->seed + state->visits);
	state->moved_s = state->now_s;
	fingers_release(state);
}

static bool too_soon(const struct state *state, const struct action *action)
{
	return state->scene != SCENE_GAME || action->from_s - state->moved_s < SECOND_TAP_S;
}

void round_answer(struct state *state, const struct action *action)
{
	int network = content_network(state->content, action->key);

	if (!too_soon(state, action) && network >= 0 && state->game.chosen < 0) {
		game_answer(&state->game, network);
		state->moved_s = state->now_s;
		fingers_release(state);
	}
}

void round_ask(struct state *state, const struct action *action)
{
	if (!too_soon(state, action) && state->game.chosen >= 0) {
		round_begin(state);
	}
}

void round_renew(struct state *state, const struct content *old)
{
	bool behind = state->scene == SCENE_DETAIL && state->origin == SCENE_GAME;
	bool wanted = state->scene == SCENE_GAME || behind;
	bool playable = game_playable(state->content);

	if (wanted && playable && !game_keep(&state->game, old, state->content)) {
		round_begin(state);
	} else if (!wanted || !playable) {
		game_init(&state->game);
		state->origin = behind ? SCENE_HOME : state->origin;
	}
}
