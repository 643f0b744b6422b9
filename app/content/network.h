/*
 * A network of cities, and the facts that its card shows.
 *
 * Plain values; the content's arena owns the texts. Invariant: a fact has
 * exactly the value that its kind takes, and every place of a fact is among
 * the network's places.
 */
#ifndef MREZE_CONTENT_NETWORK_H
#define MREZE_CONTENT_NETWORK_H

#include <stdbool.h>
#include <stdint.h>

#include "content/text.h"

enum {
	FACTS_MAX = 12, /* of one network */
	NETWORK_PLACES_MAX = 12,
	BODY_WORDS_MAX = 90,
};

/* A year, or a month of a year (month 1-12); year 0 is no date. */
struct date {
	int year, month;
};

enum fact_kind {
	FACT_JOINED,       /* date: when the city joined */
	FACT_JOINED_IN,    /* place */
	FACT_FOUNDED,      /* date */
	FACT_FOUNDED_IN,   /* place */
	FACT_REFORMED,     /* date */
	FACT_ANNOUNCED,    /* date: a programme was announced */
	FACT_ANNOUNCED_IN, /* place */
	FACT_SEAT,         /* place */
	FACT_MEMBERS,      /* number: member cities */
	FACT_AUTHORITIES,  /* number: local authorities */
	FACT_COUNTRIES,    /* number */
	FACT_CONTINENTS,   /* number */
	FACT_PARTNERS,     /* number */
	FACT_SUPPORTED_BY, /* text */
	FACT_FUNDED_BY,    /* text */
	FACT_RUN_BY,       /* text */
	FACT_KIND_COUNT,
};

enum fact_value {
	FACT_IS_DATE,
	FACT_IS_PLACE,
	FACT_IS_NUMBER,
	FACT_IS_TEXT,
	FACT_VALUE_COUNT,
};

struct fact {
	enum fact_kind kind;
	enum fact_value value;
	struct date date;
	int place;         /* index, or -1 */
	long least, most;  /* between which a number lies: both the same, where it is exact */
	bool own_label;    /* the writer's label, not the usual one of its kind */
	struct text label; /* "Ниш у мрежи од" */
	struct text shown; /* the value as people read it: "мај 2007.", "више од 1000" */
};

struct network {
	const char *id; /* "energy-cities" */
	uint64_t key;
	const char *file; /* "networks/05-energy-cities.yaml" */
	struct text name; /* whole: "Асоцијација европских градова културе" */
	struct text shortly; /* on its card: "AVEC"; the name where there is no shorter one */
	struct text other;   /* its name in another language, or "" */
	struct text summary; /* one line, for card and slide */
	struct text body;
	int words;            /* to read on its page, in the first language */
	struct text monogram; /* one or two letters, for a card with no emblem */
	int theme;
	const char *emblem; /* path relative to the content folder or "assets:NAME", or NULL */
	uint64_t stamp;     /* of the emblem's file: other bytes, another number; 0: an asset */
	const char *more;   /* an address for the QR code, or NULL */
	int show_from, show_until; /* days (base/calendar.h) on which it is shown, both too; 0: no limit */
	int fact_count;
	struct fact facts[FACTS_MAX];
	int place_count; /* all its places, those of its facts too, each once */
	int places[NETWORK_PLACES_MAX];
};

/* A dated fact, as the river of time carries it. */
struct moment {
	struct date date;
	bool joins; /* the city joins; else the network begins or changes */
	int network, fact;
};

#endif
