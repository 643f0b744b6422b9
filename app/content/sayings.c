#include "content/sayings.h"

#include <assert.h>
#include <stdio.h>
#include <string.h>

/* The sentences of each kind. */
static const struct {
	enum word asks, tells;
} sentences[] = {
	[ASK_JOINED] = {WORD_ASK_JOINED, WORD_TELL_JOINED},
	[ASK_JOINED_IN] = {WORD_ASK_JOINED_IN, WORD_TELL_JOINED_IN},
	[ASK_JOINED_AT] = {WORD_ASK_JOINED_AT, WORD_TELL_JOINED_AT},
	[ASK_JOINED_FIRST] = {WORD_ASK_JOINED_FIRST, WORD_TELL_JOINED},
	[ASK_JOINED_LAST] = {WORD_ASK_JOINED_LAST, WORD_TELL_JOINED},
	[ASK_FOUNDED] = {WORD_ASK_FOUNDED, WORD_TELL_FOUNDED},
	[ASK_FOUNDED_IN] = {WORD_ASK_FOUNDED_IN, WORD_TELL_FOUNDED_IN},
	[ASK_FOUNDED_AT] = {WORD_ASK_FOUNDED_AT, WORD_TELL_FOUNDED_AT},
	[ASK_OLDEST] = {WORD_ASK_OLDEST, WORD_TELL_FOUNDED},
	[ASK_YOUNGEST] = {WORD_ASK_YOUNGEST, WORD_TELL_FOUNDED},
	[ASK_REFORMED] = {WORD_ASK_REFORMED, WORD_TELL_REFORMED},
	[ASK_ANNOUNCED] = {WORD_ASK_ANNOUNCED, WORD_TELL_ANNOUNCED},
	[ASK_ANNOUNCED_IN] = {WORD_ASK_ANNOUNCED_IN, WORD_TELL_ANNOUNCED_IN},
	[ASK_SEAT] = {WORD_ASK_SEAT, WORD_TELL_SEAT},
	[ASK_MEMBERS] = {WORD_ASK_CLUE, WORD_TELL_CLUE},
	[ASK_AUTHORITIES] = {WORD_ASK_CLUE, WORD_TELL_CLUE},
	[ASK_COUNTRIES] = {WORD_ASK_CLUE, WORD_TELL_CLUE},
	[ASK_CONTINENTS] = {WORD_ASK_CLUE, WORD_TELL_CLUE},
	[ASK_PARTNERS] = {WORD_ASK_CLUE, WORD_TELL_CLUE},
	[ASK_THEME] = {WORD_ASK_THEME, WORD_TELL_THEME},
};
static_assert(COUNT_OF(sentences) == ASK_KIND_COUNT, "every kind of question has its sentences");

/* Replaces {name} in what has been written so far. */
static void fill(char out[SAYING_BYTES], const char *name, const char *value)
{
	char so_far[SAYING_BYTES];

	memcpy(so_far, out, SAYING_BYTES);
	word_fill(out, SAYING_BYTES, so_far, name, value);
}

static void fill_year(const struct content *content, int language, const struct fact *fact,
		      char out[SAYING_BYTES])
{
	char digits[16], year[64];

	snprintf(digits, sizeof(digits), "%d", fact->date.year);
	word_fill(year, sizeof(year), content_word(content, WORD_DATE_YEAR, language), "year",
		  digits);
	fill(out, "year", year);
}

static const char *place_in(const struct content *content, const struct fact *fact, int language)
{
	return fact != NULL && fact->value == FACT_IS_PLACE
		       ? content->places[fact->place].in.in[language]
		       : "";
}

/* The sentence for a place whose cases nobody wrote. */
static enum word plainer(enum word word, bool asks, bool dated)
{
	static const enum word clues[2][2] = {{WORD_TELL_CLUE, WORD_TELL_CLUE_AT},
					      {WORD_ASK_CLUE, WORD_ASK_CLUE_AT}};

	return strstr(word_placeholders(word), "{in}") != NULL ? clues[asks][dated] : word;
}

static void say(const struct content *content, struct ask ask, int language, bool asks,
		char out[SAYING_BYTES])
{
	const struct network *network = &content->networks[ask.network];
	const struct fact *fact = question_fact(content, ask.kind, ask.network);
	const struct fact *date = question_date(content, ask.kind, ask.network);
	const char *in = place_in(content, fact, language);
	enum word word = asks ? sentences[ask.kind].asks : sentences[ask.kind].tells;

	if (in[0] == '\0') {
		word = plainer(word, asks, date != NULL);
	}
	snprintf(out, SAYING_BYTES, "%s", content_word(content, word, language));
	if (fact != NULL) {
		fill(out, "in", in);
		fill(out, "fact", fact->label.in[language]);
		fill(out, "value", fact->shown.in[language]);
		fill_year(content, language, date != NULL ? date : fact, out);
	}
	fill(out, "theme", content->themes[network->theme].name.in[language]);
	fill(out, "network", network->shortly.in[language]);
}

void say_question(const struct content *content, struct ask ask, int language,
		  char out[SAYING_BYTES])
{
	say(content, ask, language, true, out);
}

void say_answer(const struct content *content, struct ask ask, int language, char out[SAYING_BYTES])
{
	say(content, ask, language, false, out);
}

/* The fact by which the other network is told apart; NULL where it is its theme. */
static const struct fact *telling_fact(const struct content *content, struct ask ask, int network)
{
	const struct fact *date = question_date(content, ask.kind, network);
	const struct fact *right = question_date(content, ask.kind, ask.network);

	if (date != NULL && right != NULL && date->date.year != right->date.year) {
		return date;
	}
	return question_fact(content, ask.kind, network);
}

void say_instead(const struct content *content, struct ask ask, int network, int language,
		 char out[SAYING_BYTES])
{
	const struct fact *fact = telling_fact(content, ask, network);

	if (fact == NULL) {
		int theme = content->networks[network].theme;

		word_fill(out, SAYING_BYTES,
			  content_word(content, WORD_GAME_CHOICE_THEME, language), "theme",
			  content->themes[theme].name.in[language]);
		return;
	}
	snprintf(out, SAYING_BYTES, "%s", content_word(content, WORD_TIMELINE_LINE, language));
	fill(out, "fact", fact->label.in[language]);
	fill(out, "detail", fact->shown.in[language]);
}
