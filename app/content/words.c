#include "content/words.h"

#include <assert.h>
#include <stdbool.h>
#include <string.h>

#include "content/content.h"

static_assert(WORD_FACT_LAST - WORD_FACT_FIRST + 1 == FACT_KIND_COUNT,
	      "every kind of fact has a label");

const char *const word_keys[WORD_COUNT] = {
	[WORD_TITLE] = "title",
	[WORD_LEAD] = "lead",
	[WORD_ACCESSIBILITY] = "accessibility",
	[WORD_ALL_NETWORKS] = "all-networks",
	[WORD_PREVIOUS] = "previous",
	[WORD_NEXT] = "next",
	[WORD_POSITION] = "position",
	[WORD_SAME_THEME] = "same-theme",
	[WORD_READ_MORE] = "read-more",
	[WORD_TOUCH] = "touch",
	[WORD_JOINED_LINE] = "joined-line",
	[WORD_TIMELINE] = "timeline",
	[WORD_TIMELINE_SHORT] = "timeline-short",
	[WORD_TIMELINE_LEGEND_FOUNDED] = "timeline-legend-founded",
	[WORD_TIMELINE_LEGEND_JOINED] = "timeline-legend-joined",
	[WORD_TIMELINE_UNDATED] = "timeline-undated",
	[WORD_TIMELINE_TILES] = "timeline-tiles",
	[WORD_TIMELINE_MORE] = "timeline-more",
	[WORD_TIMELINE_LINE] = "timeline-line",
	[WORD_TIMELINE_DETAIL] = "timeline-detail",
	[WORD_YEARS_SPAN] = "years-span",
	[WORD_MAP] = "map",
	[WORD_MAP_TITLE] = "map-title",
	[WORD_MAP_LEAD] = "map-lead",
	[WORD_MAP_WORLD] = "map-world",
	[WORD_MAP_EUROPE] = "map-europe",
	[WORD_MAP_LINE] = "map-line",
	[WORD_MAP_LINE_YEAR] = "map-line-year",
	[WORD_MAP_MORE] = "map-more",
	[WORD_GAME] = "game",
	[WORD_GAME_SHORT] = "game-short",
	[WORD_GAME_RIGHT] = "game-right",
	[WORD_GAME_WRONG] = "game-wrong",
	[WORD_GAME_NEXT] = "game-next",
	[WORD_GAME_OPEN] = "game-open",
	[WORD_GAME_CHOICE] = "game-choice",
	[WORD_GAME_CHOICE_THEME] = "game-choice-theme",
	[WORD_ASK_JOINED] = "ask-joined",
	[WORD_ASK_JOINED_IN] = "ask-joined-in",
	[WORD_ASK_JOINED_AT] = "ask-joined-at",
	[WORD_ASK_JOINED_FIRST] = "ask-joined-first",
	[WORD_ASK_JOINED_LAST] = "ask-joined-last",
	[WORD_ASK_FOUNDED] = "ask-founded",
	[WORD_ASK_FOUNDED_IN] = "ask-founded-in",
	[WORD_ASK_FOUNDED_AT] = "ask-founded-at",
	[WORD_ASK_OLDEST] = "ask-oldest",
	[WORD_ASK_YOUNGEST] = "ask-youngest",
	[WORD_ASK_REFORMED] = "ask-reformed",
	[WORD_ASK_ANNOUNCED] = "ask-announced",
	[WORD_ASK_ANNOUNCED_IN] = "ask-announced-in",
	[WORD_ASK_SEAT] = "ask-seat",
	[WORD_ASK_CLUE] = "ask-clue",
	[WORD_ASK_CLUE_AT] = "ask-clue-at",
	[WORD_ASK_THEME] = "ask-theme",
	[WORD_TELL_JOINED] = "tell-joined",
	[WORD_TELL_JOINED_IN] = "tell-joined-in",
	[WORD_TELL_JOINED_AT] = "tell-joined-at",
	[WORD_TELL_FOUNDED] = "tell-founded",
	[WORD_TELL_FOUNDED_IN] = "tell-founded-in",
	[WORD_TELL_FOUNDED_AT] = "tell-founded-at",
	[WORD_TELL_REFORMED] = "tell-reformed",
	[WORD_TELL_ANNOUNCED] = "tell-announced",
	[WORD_TELL_ANNOUNCED_IN] = "tell-announced-in",
	[WORD_TELL_SEAT] = "tell-seat",
	[WORD_TELL_CLUE] = "tell-clue",
	[WORD_TELL_CLUE_AT] = "tell-clue-at",
	[WORD_TELL_THEME] = "tell-theme",
	[WORD_STILL_THERE] = "still-there",
	[WORD_SOON_BACK] = "soon-back",
	[WORD_CONTINUE] = "continue",
	[WORD_TO_START] = "to-start",
	[WORD_THEMES] = "themes",
	[WORD_LARGER_TEXT] = "larger-text",
	[WORD_HIGH_CONTRAST] = "high-contrast",
	[WORD_LESS_MOTION] = "less-motion",
	[WORD_LOWER_CONTROLS] = "lower-controls",
	[WORD_YES] = "yes",
	[WORD_NO] = "no",
	[WORD_DONE] = "done",
	[WORD_LETTER] = "letter",
	[WORD_DATE_YEAR] = "date-year",
	[WORD_DATE_MONTH] = "date-month",
	[WORD_NUMBER_OVER] = "number-over",
	[WORD_NUMBER_ABOUT] = "number-about",
	[WORD_MONTH_1] = "month-1",
	[WORD_MONTH_1 + 1] = "month-2",
	[WORD_MONTH_1 + 2] = "month-3",
	[WORD_MONTH_1 + 3] = "month-4",
	[WORD_MONTH_1 + 4] = "month-5",
	[WORD_MONTH_1 + 5] = "month-6",
	[WORD_MONTH_1 + 6] = "month-7",
	[WORD_MONTH_1 + 7] = "month-8",
	[WORD_MONTH_1 + 8] = "month-9",
	[WORD_MONTH_1 + 9] = "month-10",
	[WORD_MONTH_1 + 10] = "month-11",
	[WORD_MONTH_12] = "month-12",
	[WORD_FACT_FIRST + FACT_JOINED] = "fact-joined",
	[WORD_FACT_FIRST + FACT_JOINED_IN] = "fact-joined-in",
	[WORD_FACT_FIRST + FACT_FOUNDED] = "fact-founded",
	[WORD_FACT_FIRST + FACT_FOUNDED_IN] = "fact-founded-in",
	[WORD_FACT_FIRST + FACT_REFORMED] = "fact-reformed",
	[WORD_FACT_FIRST + FACT_ANNOUNCED] = "fact-announced",
	[WORD_FACT_FIRST + FACT_ANNOUNCED_IN] = "fact-announced-in",
	[WORD_FACT_FIRST + FACT_SEAT] = "fact-seat",
	[WORD_FACT_FIRST + FACT_MEMBERS] = "fact-members",
	[WORD_FACT_FIRST + FACT_AUTHORITIES] = "fact-authorities",
	[WORD_FACT_FIRST + FACT_COUNTRIES] = "fact-countries",
	[WORD_FACT_FIRST + FACT_CONTINENTS] = "fact-continents",
	[WORD_FACT_FIRST + FACT_PARTNERS] = "fact-partners",
	[WORD_FACT_FIRST + FACT_SUPPORTED_BY] = "fact-supported-by",
	[WORD_FACT_FIRST + FACT_FUNDED_BY] = "fact-funded-by",
	[WORD_FACT_FIRST + FACT_RUN_BY] = "fact-run-by",
};

static const struct {
	enum word word;
	const char *placeholders;
} holders[] = {
	{WORD_TIMELINE_LEGEND_JOINED, "{city}"},
	{WORD_TIMELINE_MORE, "{n}"},
	{WORD_TIMELINE_LINE, "{fact}{detail}"},
	{WORD_TIMELINE_DETAIL, "{place}{month}"},
	{WORD_MAP_LINE, "{network}{fact}"},
	{WORD_MAP_LINE_YEAR, "{network}{fact}{year}"},
	{WORD_MAP_MORE, "{n}"},
	{WORD_GAME_CHOICE, "{network}"},
	{WORD_GAME_CHOICE_THEME, "{theme}"},
	{WORD_ASK_JOINED, "{year}"},
	{WORD_ASK_JOINED_IN, "{in}"},
	{WORD_ASK_JOINED_AT, "{in}{year}"},
	{WORD_ASK_FOUNDED, "{year}"},
	{WORD_ASK_FOUNDED_IN, "{in}"},
	{WORD_ASK_FOUNDED_AT, "{in}{year}"},
	{WORD_ASK_REFORMED, "{year}"},
	{WORD_ASK_ANNOUNCED, "{year}"},
	{WORD_ASK_ANNOUNCED_IN, "{in}"},
	{WORD_ASK_SEAT, "{in}"},
	{WORD_ASK_CLUE, "{fact}{value}"},
	{WORD_ASK_CLUE_AT, "{fact}{value}{year}"},
	{WORD_ASK_THEME, "{theme}"},
	{WORD_TELL_JOINED, "{network}{year}"},
	{WORD_TELL_JOINED_IN, "{network}{in}"},
	{WORD_TELL_JOINED_AT, "{network}{in}{year}"},
	{WORD_TELL_FOUNDED, "{network}{year}"},
	{WORD_TELL_FOUNDED_IN, "{network}{in}"},
	{WORD_TELL_FOUNDED_AT, "{network}{in}{year}"},
	{WORD_TELL_REFORMED, "{network}{year}"},
	{WORD_TELL_ANNOUNCED, "{network}{year}"},
	{WORD_TELL_ANNOUNCED_IN, "{network}{in}"},
	{WORD_TELL_SEAT, "{network}{in}"},
	{WORD_TELL_CLUE, "{network}{fact}{value}"},
	{WORD_TELL_CLUE_AT, "{network}{fact}{value}{year}"},
	{WORD_TELL_THEME, "{network}{theme}"},
	{WORD_YEARS_SPAN, "{from}{to}"},
	{WORD_POSITION, "{n}{of}"},
	{WORD_JOINED_LINE, "{date}"},
	{WORD_DATE_YEAR, "{year}"},
	{WORD_DATE_MONTH, "{month}{year}"},
	{WORD_NUMBER_OVER, "{n}"},
	{WORD_NUMBER_ABOUT, "{n}"},
};

const char *word_placeholders(enum word word)
{
	for (size_t i = 0; i < COUNT_OF(holders); i++) {
		if (holders[i].word == word) {
			return holders[i].placeholders;
		}
	}
	return "";
}

static bool stands_here(const char *at, const char *name)
{
	size_t length = strlen(name);

	return at[0] == '{' && strncmp(at + 1, name, length) == 0 && at[1 + length] == '}';
}

/* A cut that falls inside a letter takes the letter's beginning away too. */
static void end_at_letter(char *out, size_t length)
{
	while (length > 0 && ((unsigned char)out[length - 1] & 0xC0) == 0x80) {
		length--;
	}
	if (length > 0 && ((unsigned char)out[length - 1] & 0xC0) == 0xC0) {
		length--;
	}
	out[length] = 0;
}

void word_fill(char *out, size_t room, const char *pattern, const char *name, const char *value)
{
	size_t length = 0;

	if (room == 0) {
		return;
	}
	while (*pattern) {
		bool here = stands_here(pattern, name);
		const char *piece = here ? value : pattern;
		size_t bytes = here ? strlen(value) : 1;

		for (size_t i = 0; i < bytes; i++) {
			if (length == room - 1) {
				bool inside = ((unsigned char)piece[i] & 0xC0) == 0x80;

				out[length] = 0;
				if (inside) {
					end_at_letter(out, length);
				}
				return;
			}
			out[length++] = piece[i];
		}
		pattern += here ? strlen(name) + 2 : 1;
	}
	out[length] = 0;
}
