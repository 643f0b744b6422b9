/*
 * From a folder of YAML files to a content, with every problem on the way.
 *
 * The only part of the core that reads files. The caller owns the problems and
 * holds the content that comes back. Invariant: one call finds all problems of
 * all files; whatever is in the folder, it ends, in bounded time and memory.
 */
#ifndef MREZE_CONTENT_LOAD_H
#define MREZE_CONTENT_LOAD_H

#include <stdbool.h>

#include "base/problems.h"
#include "content/content.h"

/* What the reader asks about the world outside the folder; each may be NULL: then it isn't asked.
 */
struct load_help {
	void *self;
	/* Does a face of the kiosk have this letter? */
	bool (*has_letter)(void *self, uint32_t code);
	/* Is there an emblem "assets:name", an icon name? */
	bool (*has_asset)(void *self, const char *folder, const char *name);
};

/*
 * Reads folder (kiosk.yaml, strings.yaml, themes.yaml, places.yaml,
 * networks/NN-id.yaml). Returns a content that the caller holds, made of all
 * that is valid; NULL when not even the city, the languages and the words are.
 * It is fit to be shown exactly when problems->errors is 0 afterwards.
 */
struct content *content_load(const char *folder, const struct load_help *help,
			     struct problems *problems);

/*
 * What there is to show when content_load() gave nothing: no network, no word, but the
 * city's name if kiosk.yaml tells it. The caller holds it; never NULL.
 */
struct content *content_load_calm(const char *folder);

#endif
