#include "content/questions.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <cmocka.h>

#include "content/load.h"
#include "content/sayings.h"
#include "support.h"

/* What holds of a network, asked without the code under test. */
enum fit { FITS, FITS_NOT, FIT_UNKNOWN };

static const struct fact *only_fact(const struct network *network, enum fact_kind kind)
{
	const struct fact *found = NULL;
	int count = 0;

	for (int i = 0; i < network->fact_count; i++) {
		if (network->facts[i].kind == kind) {
			found = &network->facts[i];
			count++;
		}
	}
	return count == 1 && !found->own_label ? found : NULL;
}

static enum fit year_fits(const struct network *network, enum fact_kind kind, int year)
{
	const struct fact *fact = only_fact(network, kind);

	return fact == NULL ? FIT_UNKNOWN : fact->date.year == year ? FITS : FITS_NOT;
}

/* A town and a country are told apart by hand: the city's own places, those of the tests below. */
static enum fit place_fits(const struct content *content, const struct network *network,
			   enum fact_kind kind, int place)
{
	const struct fact *fact = only_fact(network, kind);

	if (fact == NULL) {
		return FIT_UNKNOWN;
	}
	if (fact->place == place) {
		return FITS;
	}
	bool towns = content->places[fact->place].kind == PLACE_TOWN &&
		     content->places[place].kind == PLACE_TOWN;
	float apart = content->places[fact->place].latitude - content->places[place].latitude;

	/* Sweden against Strasbourg and Novi Sad: none of its degrees of latitude is theirs. */
	return towns || apart > 9.0f || apart < -9.0f ? FITS_NOT : FIT_UNKNOWN;
}

static enum fit number_fits(const struct network *network, enum fact_kind kind,
			    const struct fact *asked)
{
	const struct fact *fact = only_fact(network, kind);

	if (fact == NULL) {
		return FIT_UNKNOWN;
	}
	bool apart = fact->most < asked->least || fact->least > asked->most;

	return apart ? FITS_NOT : fact == asked ? FITS : FIT_UNKNOWN;
}

static enum fit both_fit(enum fit a, enum fit b)
{
	if (a == FITS_NOT || b == FITS_NOT) {
		return FITS_NOT;
	}
	return a == FITS && b == FITS ? FITS : FIT_UNKNOWN;
}

/* Is it before (way -1) or after (way 1) each of the other answers? */
static enum fit extreme_fits(const struct content *content, const struct question *question,
			     int network, enum fact_kind kind, int way)
{
	const struct fact *own = only_fact(&content->networks[network], kind);
	enum fit fit = FITS;

	for (int i = 0; i < ANSWERS; i++) {
		const struct fact *other =
			only_fact(&content->networks[question->answers[i]], kind);

		if (own == NULL || other == NULL) {
			return FIT_UNKNOWN;
		}
		int months = own->date.month > 0 && other->date.month > 0;
		int by = (own->date.year - other->date.year) * 12 +
			 (months ? own->date.month - other->date.month : 0);

		if (own != other && by * way < 0) {
			return FITS_NOT;
		}
		fit = own != other && by == 0 ? FIT_UNKNOWN : fit;
	}
	return fit;
}

static enum fit fit_of(const struct content *content, const struct question *question, int network)
{
	static const enum fact_kind numbers[] = {
		[ASK_MEMBERS] = FACT_MEMBERS,     [ASK_AUTHORITIES] = FACT_AUTHORITIES,
		[ASK_COUNTRIES] = FACT_COUNTRIES, [ASK_CONTINENTS] = FACT_CONTINENTS,
		[ASK_PARTNERS] = FACT_PARTNERS,
	};
	const struct network *this = &content->networks[network];
	const struct network *right = &content->networks[question->ask.network];
	enum ask_kind kind = question->ask.kind;

	switch (kind) {
	case ASK_JOINED:
		return year_fits(this, FACT_JOINED, only_fact(right, FACT_JOINED)->date.year);
	case ASK_FOUNDED:
		return year_fits(this, FACT_FOUNDED, only_fact(right, FACT_FOUNDED)->date.year);
	case ASK_REFORMED:
		return year_fits(this, FACT_REFORMED, only_fact(right, FACT_REFORMED)->date.year);
	case ASK_ANNOUNCED:
		return year_fits(this, FACT_ANNOUNCED, only_fact(right, FACT_ANNOUNCED)->date.year);
	case ASK_JOINED_IN:
		return place_fits(content, this, FACT_JOINED_IN,
				  only_fact(right, FACT_JOINED_IN)->place);
	case ASK_FOUNDED_IN:
		return place_fits(content, this, FACT_FOUNDED_IN,
				  only_fact(right, FACT_FOUNDED_IN)->place);
	case ASK_ANNOUNCED_IN:
		return place_fits(content, this, FACT_ANNOUNCED_IN,
				  only_fact(right, FACT_ANNOUNCED_IN)->place);
	case ASK_SEAT:
		return place_fits(content, this, FACT_SEAT, only_fact(right, FACT_SEAT)->place);
	case ASK_JOINED_AT:
		return both_fit(
			place_fits(content, this, FACT_JOINED_IN,
				   only_fact(right, FACT_JOINED_IN)->place),
			year_fits(this, FACT_JOINED, only_fact(right, FACT_JOINED)->date.year));
	case ASK_FOUNDED_AT:
		return both_fit(
			place_fits(content, this, FACT_FOUNDED_IN,
				   only_fact(right, FACT_FOUNDED_IN)->place),
			year_fits(this, FACT_FOUNDED, only_fact(right, FACT_FOUNDED)->date.year));
	case ASK_JOINED_FIRST:
		return extreme_fits(content, question, network, FACT_JOINED, -1);
	case ASK_JOINED_LAST:
		return extreme_fits(content, question, network, FACT_JOINED, 1);
	case ASK_OLDEST:
		return extreme_fits(content, question, network, FACT_FOUNDED, -1);
	case ASK_YOUNGEST:
		return extreme_fits(content, question, network, FACT_FOUNDED, 1);
	case ASK_MEMBERS:
	case ASK_AUTHORITIES:
	case ASK_COUNTRIES:
	case ASK_CONTINENTS:
	case ASK_PARTNERS:
		return number_fits(this, numbers[kind], only_fact(right, numbers[kind]));
	case ASK_THEME:
		return this->theme == right->theme ? FITS : FITS_NOT;
	case ASK_KIND_COUNT:
		break;
	}
	return FIT_UNKNOWN;
}

static bool called_alike(const struct content *content, int a, int b)
{
	for (int i = 0; i < content->language_count; i++) {
		if (strcmp(content->networks[a].shortly.in[i],
			   content->networks[b].shortly.in[i]) == 0) {
			return true;
		}
	}
	return false;
}

static int shown[ASK_KIND_COUNT]; /* questions that were made of each kind */

static void check_question(const struct content *content, const struct question *question)
{
	int right = 0;

	for (int i = 0; i < ANSWERS; i++) {
		int network = question->answers[i];
		enum fit fit = fit_of(content, question, network);

		assert_in_range(network, 0, content->network_count - 1);
		right += network == question->ask.network;
		if (fit != (network == question->ask.network ? FITS : FITS_NOT)) {
			fail_msg("kind %d, right %s: %s %s", (int)question->ask.kind,
				 content->networks[question->ask.network].id,
				 content->networks[network].id,
				 fit == FIT_UNKNOWN ? "may fit too" : "fits wrongly");
		}
		for (int j = 0; j < i; j++) {
			assert_false(called_alike(content, network, question->answers[j]));
		}
	}
	assert_int_equal(right, 1);
	shown[question->ask.kind]++;
}

static void check_sayings(const struct content *content, struct question question)
{
	char text[SAYING_BYTES];

	for (int language = 0; language < content->language_count; language++) {
		say_question(content, question.ask, language, text);
		assert_true(text[0] != '\0' && strchr(text, '{') == NULL);
		assert_non_null(strchr(text, '?'));
		say_answer(content, question.ask, language, text);
		assert_true(text[0] != '\0' && strchr(text, '{') == NULL);
		for (int i = 0; i < ANSWERS; i++) {
			if (question.answers[i] != question.ask.network) {
				say_instead(content, question.ask, question.answers[i], language,
					    text);
				assert_true(text[0] != '\0' && strchr(text, '{') == NULL);
			}
		}
	}
}

/* Each thing that can be asked, with answers chosen in `times` ways. */
static void check_all(const struct content *content, int times)
{
	for (int i = 0; i < content->ask_count; i++) {
		for (int seed = 0; seed < times; seed++) {
			uint64_t mixed = (uint64_t)seed * UINT64_C(0x9E3779B97F4A7C15);
			struct question question = question_make(content, content->asks[i], mixed);

			check_question(content, &question);
			if (seed == 0) {
				check_sayings(content, question);
			}
		}
	}
}

static struct content *load(const char *folder)
{
	struct problems problems = {0};
	struct content *content = content_load(folder, NULL, &problems);

	assert_non_null(content);
	problems_finish(&problems);
	return content;
}

static void each_question_about_the_city_s_networks_has_one_answer(void **context)
{
	(void)context;
	struct content *content = load(SOURCE_DIR "/data");

	check_all(content, 500);
	assert_true(content->ask_count >= 20);
	content_release(content);
}

static void each_question_about_another_town_s_networks_has_one_answer(void **context)
{
	(void)context;
	struct content *content = load(SOURCE_DIR "/tests/city");

	check_all(content, 500);
	assert_true(content->ask_count >= 3);
	content_release(content);
}

static void each_network_of_the_city_is_the_answer_to_something(void **context)
{
	(void)context;
	struct content *content = load(SOURCE_DIR "/data");

	for (int i = 0; i < content->network_count; i++) {
		bool asked = false;

		for (int j = 0; j < content->ask_count; j++) {
			asked = asked || content->asks[j].network == i;
		}
		assert_true(asked);
	}
	content_release(content);
}

static int upto(uint64_t *seed, int count)
{
	int number = (int)(dice(seed) * (float)count);

	return number < count ? number : count - 1;
}

/* A fact of any kind and value, now and then with a label of its own or only nearly known. */
static struct fact any_fact(const struct content *content, uint64_t *seed)
{
	struct fact fact = {.shown = content->words[WORD_LETTER]};

	fact.kind = (enum fact_kind)upto(seed, FACT_KIND_COUNT);
	fact.label = content->words[WORD_FACT_FIRST + (int)fact.kind];
	fact.value = fact.kind <= FACT_ANNOUNCED_IN ? FACT_IS_PLACE : FACT_IS_NUMBER;
	if (fact.kind == FACT_JOINED || fact.kind == FACT_FOUNDED || fact.kind == FACT_REFORMED ||
	    fact.kind == FACT_ANNOUNCED) {
		fact.value = FACT_IS_DATE;
	}
	fact.value = fact.kind == FACT_SEAT ? FACT_IS_PLACE : fact.value;
	fact.date = (struct date){1990 + upto(seed, 6), upto(seed, 13)};
	fact.place = upto(seed, content->place_count);
	fact.least = 1 + upto(seed, 6);
	fact.most = fact.least + (upto(seed, 3) == 0 ? 2 : 0);
	fact.own_label = upto(seed, 8) == 0;
	return fact;
}

/* Every network gets facts of its own, another theme and mostly a name of its own. */
static void make_up(struct content *content, uint64_t *seed)
{
	for (int i = 0; i < content->network_count; i++) {
		struct network *network = &content->networks[i];
		bool named = upto(seed, 4) > 0;

		network->fact_count = upto(seed, 9);
		network->theme = upto(seed, 1 + content->network_count % content->theme_count);
		for (int j = 0; j < network->fact_count; j++) {
			network->facts[j] = any_fact(content, seed);
		}
		for (int j = 0; j < content->language_count; j++) {
			network->shortly.in[j] = named ? network->id : "ALDA";
		}
	}
}

static void whatever_is_known_a_question_has_one_answer(void **context)
{
	(void)context;
	struct content *content = content_of(200);
	uint64_t seed = 5;

	for (int count = 0; count <= 200; count++) {
		content->network_count = count;
		make_up(content, &seed);
		questions_collect(content);
		check_all(content, 3);
	}
	for (int kind = 0; kind < ASK_KIND_COUNT; kind++) {
		assert_true(shown[kind] > 0);
	}
	content_release(content);
}

static void fewer_than_three_networks_leave_nothing_to_ask(void **context)
{
	(void)context;
	for (int count = 0; count < 3; count++) {
		struct content *content = content_of(count);

		assert_int_equal(content->ask_count, 0);
		content_release(content);
	}
}

static void a_game_that_is_switched_off_asks_nothing(void **context)
{
	(void)context;
	struct content *content = content_of(NETWORKS);

	assert_true(content->ask_count > 0);
	content->settings.game = false;
	questions_collect(content);
	assert_int_equal(content->ask_count, 0);
	content_release(content);
}

static void say(const struct content *content, enum ask_kind kind, const char *id, int language,
		char text[SAYING_BYTES])
{
	for (int i = 0; i < content->network_count; i++) {
		if (strcmp(content->networks[i].id, id) == 0) {
			say_question(content, (struct ask){kind, i}, language, text);
		}
	}
}

static void questions_are_sentences_of_their_language(void **context)
{
	(void)context;
	struct content *content = load(SOURCE_DIR "/data");
	char text[SAYING_BYTES];

	say(content, ASK_FOUNDED_IN, "balcinet", 0, text);
	assert_string_equal(text, "Која је мрежа основана у\u00A0Солуну?");
	say(content, ASK_FOUNDED_IN, "balcinet", 1, text);
	assert_string_equal(text, "Koja je mreža osnovana u\u00A0Solunu?");
	say(content, ASK_FOUNDED_IN, "balcinet", 2, text);
	assert_string_equal(text, "Which network was founded in Thessaloniki?");
	say(content, ASK_JOINED, "glocal-forum", 0, text);
	assert_string_equal(text, "Којој је мрежи Ниш приступио 2002.\u00A0године?");
	say(content, ASK_MEMBERS, "glocal-forum", 0, text);
	assert_string_equal(text, "Градови чланови: 140. Која је то мрежа?");
	content_release(content);
}

static void a_place_without_its_cases_is_asked_for_in_other_words(void **context)
{
	(void)context;
	struct content *content = load(SOURCE_DIR "/data");
	char text[SAYING_BYTES];

	for (int i = 0; i < content->place_count; i++) {
		content->places[i].in.in[0] = "";
	}
	say(content, ASK_FOUNDED_IN, "balcinet", 0, text);
	assert_string_equal(text, "Место оснивања: Солун. Која је то мрежа?");
	say(content, ASK_FOUNDED_AT, "balcinet", 0, text);
	assert_string_equal(text, "Место оснивања: Солун, 2000. Која је то мрежа?");
	content_release(content);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_question_about_the_city_s_networks_has_one_answer),
		cmocka_unit_test(each_question_about_another_town_s_networks_has_one_answer),
		cmocka_unit_test(each_network_of_the_city_is_the_answer_to_something),
		cmocka_unit_test(whatever_is_known_a_question_has_one_answer),
		cmocka_unit_test(fewer_than_three_networks_leave_nothing_to_ask),
		cmocka_unit_test(a_game_that_is_switched_off_asks_nothing),
		cmocka_unit_test(questions_are_sentences_of_their_language),
		cmocka_unit_test(a_place_without_its_cases_is_asked_for_in_other_words),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
