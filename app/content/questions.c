#include "content/questions.h"

#include <assert.h>
#include <math.h>
#include <stddef.h>
#include <string.h>

#include "base/countries.h"

/* How many networks are looked through for wrong answers. */
static const int SEARCHED_MOST = 256;
/* Two towns nearer than this may be one; a country may reach so far beyond its coarse corners. */
static const float SAME_TOWN_DEGREES = 0.3f, BORDER_DEGREES = 1.0f;

typedef bool apart_fn(const struct content *content, const struct fact *right,
		      const struct fact *other);

static bool other_year(const struct content *content, const struct fact *right,
		       const struct fact *other)
{
	(void)content;
	return right->date.year != other->date.year;
}

static bool before(struct date a, struct date b)
{
	bool months = a.month > 0 && b.month > 0;

	return a.year < b.year || (a.year == b.year && months && a.month < b.month);
}

static bool later(const struct content *content, const struct fact *right, const struct fact *other)
{
	(void)content;
	return before(right->date, other->date);
}

static bool earlier(const struct content *content, const struct fact *right,
		    const struct fact *other)
{
	(void)content;
	return before(other->date, right->date);
}

static bool other_number(const struct content *content, const struct fact *right,
			 const struct fact *other)
{
	(void)content;
	return right->most < other->least || other->most < right->least;
}

/* Does the town lie outside the country, and not near its border either? */
static bool far_outside(const struct place *town, const struct country *country)
{
	for (int i = 0; i < 9 && country != NULL; i++) {
		float east = (float)(i % 3 - 1) * BORDER_DEGREES;
		float north = (float)(i / 3 - 1) * BORDER_DEGREES;

		if (country_holds(country, town->longitude + east, town->latitude + north)) {
			return false;
		}
	}
	return country != NULL;
}

static bool other_place(const struct content *content, const struct fact *right,
			const struct fact *other)
{
	const struct place *a = &content->places[right->place];
	const struct place *b = &content->places[other->place];

	if (a->kind == PLACE_TOWN && b->kind == PLACE_TOWN) {
		return fabsf(a->latitude - b->latitude) > SAME_TOWN_DEGREES ||
		       fabsf(a->longitude - b->longitude) > SAME_TOWN_DEGREES;
	}
	if (a->kind == PLACE_COUNTRY && b->kind == PLACE_COUNTRY) {
		return a->country != NULL && b->country != NULL && a->country != b->country;
	}
	return a->kind == PLACE_COUNTRY ? far_outside(b, a->country) : far_outside(a, b->country);
}

/* The facts that a kind of question needs, and what makes another network a wrong answer. */
static const struct {
	enum fact_kind fact, date; /* date: beside a place; FACT_KIND_COUNT: none */
	apart_fn *apart;
} kinds[] = {
	[ASK_JOINED] = {FACT_JOINED, FACT_KIND_COUNT, other_year},
	[ASK_JOINED_IN] = {FACT_JOINED_IN, FACT_KIND_COUNT, other_place},
	[ASK_JOINED_AT] = {FACT_JOINED_IN, FACT_JOINED, other_place},
	[ASK_JOINED_FIRST] = {FACT_JOINED, FACT_KIND_COUNT, later},
	[ASK_JOINED_LAST] = {FACT_JOINED, FACT_KIND_COUNT, earlier},
	[ASK_FOUNDED] = {FACT_FOUNDED, FACT_KIND_COUNT, other_year},
	[ASK_FOUNDED_IN] = {FACT_FOUNDED_IN, FACT_KIND_COUNT, other_place},
	[ASK_FOUNDED_AT] = {FACT_FOUNDED_IN, FACT_FOUNDED, other_place},
	[ASK_OLDEST] = {FACT_FOUNDED, FACT_KIND_COUNT, later},
	[ASK_YOUNGEST] = {FACT_FOUNDED, FACT_KIND_COUNT, earlier},
	[ASK_REFORMED] = {FACT_REFORMED, FACT_KIND_COUNT, other_year},
	[ASK_ANNOUNCED] = {FACT_ANNOUNCED, FACT_KIND_COUNT, other_year},
	[ASK_ANNOUNCED_IN] = {FACT_ANNOUNCED_IN, FACT_KIND_COUNT, other_place},
	[ASK_SEAT] = {FACT_SEAT, FACT_KIND_COUNT, other_place},
	[ASK_MEMBERS] = {FACT_MEMBERS, FACT_KIND_COUNT, other_number},
	[ASK_AUTHORITIES] = {FACT_AUTHORITIES, FACT_KIND_COUNT, other_number},
	[ASK_COUNTRIES] = {FACT_COUNTRIES, FACT_KIND_COUNT, other_number},
	[ASK_CONTINENTS] = {FACT_CONTINENTS, FACT_KIND_COUNT, other_number},
	[ASK_PARTNERS] = {FACT_PARTNERS, FACT_KIND_COUNT, other_number},
	[ASK_THEME] = {FACT_KIND_COUNT, FACT_KIND_COUNT, NULL},
};
static_assert(COUNT_OF(kinds) == ASK_KIND_COUNT, "every kind of question has its facts");

/* The only fact of that kind, if it has the usual label; NULL otherwise. */
static const struct fact *fact_of(const struct network *network, enum fact_kind kind)
{
	const struct fact *found = NULL;

	for (int i = 0; i < network->fact_count; i++) {
		if (network->facts[i].kind != kind) {
			continue;
		}
		if (found != NULL || network->facts[i].own_label) {
			return NULL;
		}
		found = &network->facts[i];
	}
	return found;
}

const struct fact *question_fact(const struct content *content, enum ask_kind kind, int network)
{
	return fact_of(&content->networks[network], kinds[kind].fact);
}

const struct fact *question_date(const struct content *content, enum ask_kind kind, int network)
{
	return fact_of(&content->networks[network], kinds[kind].date);
}

/* Has the network itself all that this kind asks for? */
static bool can_ask(const struct content *content, struct ask ask)
{
	return kinds[ask.kind].fact == FACT_KIND_COUNT ||
	       (question_fact(content, ask.kind, ask.network) != NULL &&
		(kinds[ask.kind].date == FACT_KIND_COUNT ||
		 question_date(content, ask.kind, ask.network) != NULL));
}

bool question_rules_out(const struct content *content, struct ask ask, int network)
{
	if (kinds[ask.kind].fact == FACT_KIND_COUNT) {
		return content->networks[network].theme != content->networks[ask.network].theme;
	}
	const struct fact *right = question_fact(content, ask.kind, ask.network);
	const struct fact *other = question_fact(content, ask.kind, network);
	const struct fact *date = question_date(content, ask.kind, ask.network);
	const struct fact *other_date = question_date(content, ask.kind, network);

	return (right != NULL && other != NULL && kinds[ask.kind].apart(content, right, other)) ||
	       (date != NULL && other_date != NULL && other_year(content, date, other_date));
}

/* Could people take one for the other, in whatever language? */
static bool same_name(const struct content *content, int a, int b)
{
	for (int i = 0; i < content->language_count; i++) {
		if (strcmp(content->networks[a].shortly.in[i],
			   content->networks[b].shortly.in[i]) == 0) {
			return true;
		}
	}
	return false;
}

static bool is_wrong(const struct content *content, struct ask ask, int network)
{
	return question_rules_out(content, ask, network) &&
	       !same_name(content, ask.network, network);
}

/* The first wrong answer from `start` on, going round, that isn't called like `but` (-1: nobody).
 */
static int find_wrong(const struct content *content, struct ask ask, int start, int but)
{
	int count = content->network_count;
	int most = count < SEARCHED_MOST ? count : SEARCHED_MOST;

	for (int i = 0; i < most; i++) {
		int network = (start + i) % count;

		if (is_wrong(content, ask, network) &&
		    (but < 0 || !same_name(content, but, network))) {
			return network;
		}
	}
	return -1;
}

/* Two wrong answers, looked for from two places on; false if none are near. */
static bool find_two(const struct content *content, struct ask ask, int start, int other_start,
		     int two[2])
{
	two[0] = find_wrong(content, ask, start, -1);
	two[1] = two[0] < 0 ? -1 : find_wrong(content, ask, other_start, two[0]);
	return two[1] >= 0;
}

/* Where both are looked for when chance found none; what this finds can be asked. */
static bool find_any_two(const struct content *content, struct ask ask, int two[2])
{
	return find_two(content, ask, ask.network, ask.network, two);
}

static int asks_of(const struct content *content, int network, struct ask *asks)
{
	int count = 0;

	for (int kind = 0; kind < ASK_KIND_COUNT; kind++) {
		struct ask ask = {(enum ask_kind)kind, network};
		int two[2];

		if (can_ask(content, ask) && find_any_two(content, ask, two)) {
			asks[count++] = ask;
		}
	}
	return count;
}

void questions_collect(struct content *content)
{
	size_t networks = (size_t)content->network_count;

	content->ask_count = 0;
	content->asks = arena_take(&content->arena,
				   (networks * ASK_KIND_COUNT + 1) * sizeof(content->asks[0]));
	for (int i = 0; content->settings.game && i < content->network_count; i++) {
		content->ask_count += asks_of(content, i, content->asks + content->ask_count);
	}
}

bool question_stands(const struct content *content, const struct question *question)
{
	struct ask ask = question->ask;

	if (ask.network < 0 || !can_ask(content, ask)) {
		return false;
	}
	for (int i = 0; i < ANSWERS; i++) {
		int network = question->answers[i];

		if (network != ask.network && (network < 0 || !is_wrong(content, ask, network))) {
			return false;
		}
	}
	return true;
}

struct question question_make(const struct content *content, struct ask ask, uint64_t seed)
{
	uint64_t count = (uint64_t)content->network_count;
	int start = (int)(seed % count), other = (int)(seed / count % count);
	int place = (int)(seed / count / count % ANSWERS);
	struct question question = {.ask = ask};
	int two[2];

	if (!find_two(content, ask, start, other, two)) {
		find_any_two(content, ask, two);
	}
	question.answers[place] = ask.network;
	question.answers[(place + 1) % ANSWERS] = two[0];
	question.answers[(place + 2) % ANSWERS] = two[1];
	return question;
}
