/*
 * What the game can ask: „Која је мрежа основана у Солуну?“
 *
 * Questions come from facts and themes alone, so that a new network's come by
 * themselves. Results are the content's. Invariant: of the three answers of a
 * question one fits and two certainly don't: a network of which the fact is
 * unknown, told twice or only nearly known is never among them, nor are two
 * that go by one name.
 */
#ifndef MREZE_CONTENT_QUESTIONS_H
#define MREZE_CONTENT_QUESTIONS_H

#include <stdbool.h>
#include <stdint.h>

#include "content/content.h"

enum { ANSWERS = 3 };

enum ask_kind {
	ASK_JOINED, /* the year */
	ASK_JOINED_IN,
	ASK_JOINED_AT, /* place and year: who lacks one of them may be told apart by the other */
	ASK_JOINED_FIRST,
	ASK_JOINED_LAST,
	ASK_FOUNDED,
	ASK_FOUNDED_IN,
	ASK_FOUNDED_AT,
	ASK_OLDEST,
	ASK_YOUNGEST,
	ASK_REFORMED,
	ASK_ANNOUNCED,
	ASK_ANNOUNCED_IN,
	ASK_SEAT,
	ASK_MEMBERS,
	ASK_AUTHORITIES,
	ASK_COUNTRIES,
	ASK_CONTINENTS,
	ASK_PARTNERS,
	ASK_THEME,
	ASK_KIND_COUNT,
};

/* Something to ask, and the network that is the answer. */
struct ask {
	enum ask_kind kind;
	int network;
};

/* The same with three networks to choose from. */
struct question {
	struct ask ask;
	int answers[ANSWERS]; /* in the order in which they are shown */
};

/* Fills content->asks; none where the settings switch the game off. */
void questions_collect(struct content *content);

/* One of the content's asks with its answers; the seed chooses and orders them. */
struct question question_make(const struct content *content, struct ask ask, uint64_t seed);

/* Has it one answer and two that certainly are none? A network of -1 is no answer. */
bool question_stands(const struct content *content, const struct question *question);

/* Is that network certainly no answer to what is asked? */
bool question_rules_out(const struct content *content, struct ask ask, int network);

/* What the network has to say about what is asked; NULL where that is no fact. */
const struct fact *question_fact(const struct content *content, enum ask_kind kind, int network);

/* Of those kinds that ask for place and year: the year. Else NULL. */
const struct fact *question_date(const struct content *content, enum ask_kind kind, int network);

#endif
