/*
 * „Која је то мрежа?“: the question on the screen, and what was answered.
 *
 * A plain value inside the state; chance is an argument. Nothing is counted and
 * nothing kept beyond the question. Invariant: while the game is on the screen,
 * exactly one of the three networks is the answer, and `chosen` is one of them
 * or -1; until all has been asked nothing is asked twice.
 */
#ifndef MREZE_MODEL_GAME_H
#define MREZE_MODEL_GAME_H

#include <stdbool.h>
#include <stdint.h>

#include "content/questions.h"

struct game {
	struct question question;
	int chosen;     /* network, or -1 while it is asked */
	uint64_t round; /* how many places on in the order of questions */
};

/* Nothing has been asked yet. */
void game_init(struct game *game);

/* Is there anything to ask? */
bool game_playable(const struct content *content);

/* The next question in the order that the seed fixes; content is playable. */
void game_ask(struct game *game, const struct content *content, uint64_t seed);

/* The first answer counts; a network that isn't among the three is none. */
void game_answer(struct game *game, int network);

/* The same question about another content; false if it would not have one answer there. */
bool game_keep(struct game *game, const struct content *old, const struct content *new);

bool game_was_right(const struct game *game);

#endif
