#include "scene/map_texts.h"

#include <stdio.h>
#include <string.h>

/* A fact that names a place, and the one that says when that was. */
static const struct {
	enum fact_kind where, when;
} pairs[] = {
	{FACT_JOINED_IN, FACT_JOINED},
	{FACT_FOUNDED_IN, FACT_FOUNDED},
	{FACT_ANNOUNCED_IN, FACT_ANNOUNCED},
};

static const struct fact *fact_at(const struct network *network, int place)
{
	for (int i = 0; i < network->fact_count; i++) {
		if (network->facts[i].value == FACT_IS_PLACE && network->facts[i].place == place) {
			return &network->facts[i];
		}
	}
	return NULL;
}

static const struct fact *date_of(const struct network *network, const struct fact *fact)
{
	for (size_t i = 0; i < COUNT_OF(pairs); i++) {
		for (int j = 0; pairs[i].where == fact->kind && j < network->fact_count; j++) {
			if (network->facts[j].kind == pairs[i].when) {
				return &network->facts[j];
			}
		}
	}
	return NULL;
}

/* „BALCINET · Оснивање 2000.“ or „ALDA · Седиште“; "" where no fact names the place. */
static void say_fact(const struct layout *layout, const struct network *network, int place,
		     char *line)
{
	const struct fact *fact = fact_at(network, place);
	const struct fact *date = fact != NULL ? date_of(network, fact) : NULL;
	char year[16], half[PLATE_LINE], more[PLATE_LINE];

	line[0] = '\0';
	if (date != NULL && date->date.year > 0) {
		text_of_number(year, sizeof(year), date->date.year);
		word_fill(half, sizeof(half), say(layout, WORD_DATE_YEAR), "year", year);
		word_fill(more, sizeof(more), say(layout, WORD_MAP_LINE_YEAR), "year", half);
		word_fill(half, sizeof(half), more, "fact", says(layout, &date->label));
		word_fill(line, PLATE_LINE, half, "network", says(layout, &network->shortly));
	} else if (fact != NULL) {
		word_fill(half, sizeof(half), say(layout, WORD_MAP_LINE), "fact",
			  says(layout, &fact->label));
		word_fill(line, PLATE_LINE, half, "network", says(layout, &network->shortly));
	}
}

static void say_names(const struct map_plan *plan, const struct map_place *place, char *line)
{
	const struct layout *layout = plan->layout;
	int faces = place->network_count < MAP_FACES ? place->network_count : MAP_FACES;
	char so_far[PLATE_LINE], half[PLATE_LINE];

	line[0] = '\0';
	for (int i = 0; i < faces; i++) {
		const char *name =
			says(layout, &layout->content->networks[place->networks[i]].shortly);

		if (i == 0) {
			snprintf(line, PLATE_LINE, "%s", name);
			continue;
		}
		word_fill(half, sizeof(half), say(layout, WORD_MAP_LINE), "network", line);
		word_fill(so_far, sizeof(so_far), half, "fact", name);
		memcpy(line, so_far, sizeof(so_far));
	}
}

void map_line(const struct map_plan *plan, const struct map_place *place, float most_px, char *line)
{
	const struct layout *layout = plan->layout;
	const struct network *network = &layout->content->networks[place->networks[0]];

	if (place->network_count == 1) {
		say_fact(layout, network, place->place, line);
		if (line[0] != '\0' &&
		    text_width(layout, FACE_TEXT, plan->line_px, line) <= most_px) {
			return;
		}
	}
	say_names(plan, place, line);
	if (text_width(layout, FACE_TEXT, plan->line_px, line) > most_px) {
		line[0] = '\0';
	}
}
