/*
 * What the kiosk says: the whole content folder, read, checked and made ready
 * for every language.
 *
 * A content is made once by content_load() and never changes afterwards. It is
 * counted: who keeps it calls content_hold(), who is done content_release();
 * every pointer in it lives as long as it does. Indices (of languages, themes,
 * places, networks) hold within one content only; ids outlive it.
 *
 * Invariant: each text stands in each language, in NFC, with its quotes, dates
 * and no-break spaces set; a language without its own words shows those of the
 * first. Latin that is derived from Cyrillic is derived here and nowhere else.
 */
#ifndef MREZE_CONTENT_CONTENT_H
#define MREZE_CONTENT_CONTENT_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/countries.h"
#include "base/geom.h"
#include "base/keys.h"
#include "content/network.h"
#include "content/settings.h"
#include "content/text.h"
#include "content/words.h"

enum {
	THEMES_MAX = 12,
	PLACES_MAX = 4096,
	NETWORKS_MAX = 10000,
};

struct language {
	const char *id;    /* "sr-Cyrl" */
	const char *name;  /* in itself: "Ћирилица" */
	const char *reads; /* the key of its words in the YAML: "sr" */
	bool latin;        /* its words are derived from the Cyrillic ones */
};

struct theme {
	const char *id;
	uint64_t key; /* hash_text(id) */
	struct text name;
	const char *icon; /* file in assets/icons, without ".svg" */
	struct colour deep, bright;
};

enum place_kind {
	PLACE_TOWN,
	PLACE_COUNTRY, /* marked as an area, not as a dot */
};

struct place {
	const char *id;
	uint64_t key;
	struct text name;
	struct text in; /* „у Солуну“, as a sentence has it; "" where nobody wrote it */
	enum place_kind kind;
	float latitude, longitude; /* degrees, north and east positive */
	const struct country *country; /* of a PLACE_COUNTRY; NULL where the table has none */
};

struct city {
	struct text name; /* "Ниш" */
	const char *mark; /* emblem of the kiosk, as in network.emblem */
	uint64_t stamp;   /* of its file, as in network.stamp */
	float latitude, longitude;
};

struct content {
	const char *folder; /* where it was read from */
	struct text words[WORD_COUNT];
	int language_count, theme_count, place_count, network_count;
	struct language languages[LANGUAGES_MAX];
	struct theme themes[THEMES_MAX];
	struct place *places;
	struct network *networks; /* in the order of their file numbers */
	int moment_count, undated_count;
	struct moment *moments; /* every dated fact, in the order of time */
	int *undated;           /* networks without one, by index */
	int ask_count;
	struct ask *asks; /* what the game can ask; none where it is switched off */
	struct city city;
	struct settings settings;
	struct keys network_keys; /* index of a network by its key */
	struct arena arena;
	struct content *whole; /* what this is the content of one day of, and holds; or NULL */
	int holders; /* counted on the thread that loads it, and then on the main one */
};

struct content *content_hold(struct content *content);
void content_release(struct content *content);

/* Index of the network (theme, language) with that key or id, or -1. */
int content_network(const struct content *content, uint64_t key);
int content_theme(const struct content *content, uint64_t key);
int content_language(const struct content *content, const char *id);

/* A word of strings.yaml in a language. */
const char *content_word(const struct content *content, enum word word, int language);

#endif
