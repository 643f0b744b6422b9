#include "model/game.h"

#include "model/shuffle.h"

void game_init(struct game *game)
{
	*game = (struct game){.chosen = -1};
}

bool game_playable(const struct content *content)
{
	return content->ask_count > 0;
}

static struct ask ask_of_round(const struct game *game, const struct content *content,
			       uint64_t seed)
{
	uint64_t count = (uint64_t)content->ask_count;
	uint64_t first = shuffle_mixed(seed) % count;
	uint64_t stride = (uint64_t)shuffle_stride(seed, content->ask_count);

	return content->asks[(first + game->round % count * stride) % count];
}

void game_ask(struct game *game, const struct content *content, uint64_t seed)
{
	int before = game->round > 0 ? game->question.ask.network : -1;
	struct ask ask = ask_of_round(game, content, seed);

	/* Not the same answer twice running, where there is another. */
	for (int i = 0; i < content->ask_count && ask.network == before; i++) {
		game->round++;
		ask = ask_of_round(game, content, seed);
	}
	game->question = question_make(content, ask, shuffle_mixed(seed ^ (game->round << 32)));
	game->chosen = -1;
	game->round++;
}

void game_answer(struct game *game, int network)
{
	for (int i = 0; i < ANSWERS && game->chosen < 0; i++) {
		if (game->question.answers[i] == network) {
			game->chosen = network;
		}
	}
}

bool game_keep(struct game *game, const struct content *old, const struct content *new)
{
	struct question question = game->question;
	int chosen = game->chosen < 0 ? -1 : content_network(new, old->networks[game->chosen].key);

	question.ask.network = content_network(new, old->networks[question.ask.network].key);
	for (int i = 0; i < ANSWERS; i++) {
		question.answers[i] = content_network(new, old->networks[question.answers[i]].key);
	}
	if (!question_stands(new, &question)) {
		return false;
	}
	game->question = question;
	game->chosen = chosen;
	return true;
}

bool game_was_right(const struct game *game)
{
	return game->chosen >= 0 && game->chosen == game->question.ask.network;
}
