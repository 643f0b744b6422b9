/*
 * The words of the kiosk itself, which stand in data/strings.yaml.
 *
 * A word is named here once; the reader demands each of them and knows no
 * others. Owns nothing. Invariant: word_keys[] is in the order of the enum, and
 * {such} a placeholder in a text is replaced by word_fill().
 */
#ifndef MREZE_CONTENT_WORDS_H
#define MREZE_CONTENT_WORDS_H

#include <stddef.h>

enum {
	WORD_LETTERS_MAX = 60,
};

enum word {
	WORD_TITLE, /* „Мреже градова“ */
	WORD_LEAD,  /* „Мреже којима Ниш припада:“ */
	WORD_ACCESSIBILITY,
	WORD_ALL_NETWORKS, /* the button that leads home */
	WORD_PREVIOUS,
	WORD_NEXT,
	WORD_POSITION, /* {n} {of} */
	WORD_SAME_THEME,
	WORD_READ_MORE,      /* under the QR code */
	WORD_TOUCH,          /* „Додирните екран“ */
	WORD_JOINED_LINE,    /* {date}: „Ниш приступио: {date}“ on a slide */
	WORD_TIMELINE,       /* „Река времена“ */
	WORD_TIMELINE_SHORT, /* „Река“, on small screens */
	WORD_TIMELINE_LEGEND_FOUNDED, /* ring of a founding */
	WORD_TIMELINE_LEGEND_JOINED,  /* ring of the city's joining */
	WORD_TIMELINE_UNDATED,        /* {n} networks without a year */
	WORD_TIMELINE_TILES,          /* one tile, one year */
	WORD_TIMELINE_MORE,           /* {n}: „још {n}“ */
	WORD_TIMELINE_LINE,           /* {fact} {detail}: „Оснивање: Солун“ */
	WORD_TIMELINE_DETAIL,         /* {place} {month} */
	WORD_YEARS_SPAN,              /* {from} {to}: „1953–2007.“ */
	WORD_MAP,                     /* „Мапа“ */
	WORD_MAP_TITLE,               /* „Из Ниша у свет“ */
	WORD_MAP_LEAD,                /* „Места наших мрежа“ */
	WORD_MAP_WORLD,               /* button: the whole world */
	WORD_MAP_EUROPE,
	WORD_MAP_LINE,                /* {network} {fact}: „ALDA · Седиште“ */
	WORD_MAP_LINE_YEAR,           /* {network} {fact} {year} */
	WORD_MAP_MORE,                /* {n} more networks in a place */
	WORD_GAME,                    /* „Која је то мрежа?“ */
	WORD_GAME_SHORT,              /* „Игра“, on small screens */
	WORD_GAME_RIGHT,              /* „Тако је!“ */
	WORD_GAME_WRONG,              /* „Замало!“ */
	WORD_GAME_NEXT,               /* „Још једно питање“ */
	WORD_GAME_OPEN,               /* „Отвори капију“ */
	WORD_GAME_CHOICE,             /* {network}: what was tapped instead */
	WORD_GAME_CHOICE_THEME,       /* {theme}: what that one is about */
	WORD_ASK_JOINED,              /* questions: {year}, {in}, ... */
	WORD_ASK_JOINED_IN,
	WORD_ASK_JOINED_AT,
	WORD_ASK_JOINED_FIRST,
	WORD_ASK_JOINED_LAST,
	WORD_ASK_FOUNDED,
	WORD_ASK_FOUNDED_IN,
	WORD_ASK_FOUNDED_AT,
	WORD_ASK_OLDEST,
	WORD_ASK_YOUNGEST,
	WORD_ASK_REFORMED,
	WORD_ASK_ANNOUNCED,
	WORD_ASK_ANNOUNCED_IN,
	WORD_ASK_SEAT,
	WORD_ASK_CLUE,    /* {fact} {value}: of any kind, and where a place has no "in" */
	WORD_ASK_CLUE_AT, /* {fact} {value} {year} */
	WORD_ASK_THEME,
	WORD_TELL_JOINED, /* sentences that answer them: {network} and {year}, {in}, ... */
	WORD_TELL_JOINED_IN,
	WORD_TELL_JOINED_AT,
	WORD_TELL_FOUNDED,
	WORD_TELL_FOUNDED_IN,
	WORD_TELL_FOUNDED_AT,
	WORD_TELL_REFORMED,
	WORD_TELL_ANNOUNCED,
	WORD_TELL_ANNOUNCED_IN,
	WORD_TELL_SEAT,
	WORD_TELL_CLUE,
	WORD_TELL_CLUE_AT,
	WORD_TELL_THEME,
	WORD_STILL_THERE,
	WORD_SOON_BACK,
	WORD_CONTINUE,
	WORD_TO_START,
	WORD_THEMES,
	WORD_LARGER_TEXT,
	WORD_HIGH_CONTRAST,
	WORD_LESS_MOTION,
	WORD_LOWER_CONTROLS,
	WORD_YES,
	WORD_NO,
	WORD_DONE,
	WORD_LETTER,       /* one letter that shows the sizes: „А“ */
	WORD_DATE_YEAR,    /* {year} */
	WORD_DATE_MONTH,   /* {month} {year} */
	WORD_NUMBER_OVER,  /* {n} */
	WORD_NUMBER_ABOUT, /* {n} */
	WORD_MONTH_1,
	WORD_MONTH_12 = WORD_MONTH_1 + 11,
	WORD_FACT_FIRST, /* labels of facts, in the order of enum fact_kind */
	WORD_FACT_LAST = WORD_FACT_FIRST + 15,
	WORD_COUNT,
};

/* Keys in strings.yaml: "title", "month-1", "fact-joined", ... */
extern const char *const word_keys[WORD_COUNT];

/* The placeholders that the word must hold, as "{n}{of}"; "" for none. */
const char *word_placeholders(enum word word);

/* Writes pattern to out with {name} replaced by value; the result is cut at room, ends in 0. */
void word_fill(char *out, size_t room, const char *pattern, const char *name, const char *value);

#endif
