/*
 * What everybody needs who reads a part of the content folder.
 *
 * Lives for one content_load() on its stack and owns the scratch memory; the
 * content under construction and the problems are lent to it. Invariant: a part
 * that could not be read leaves its "known" flag false, and then nobody
 * complains that something isn't in it.
 */
#ifndef MREZE_CONTENT_READER_H
#define MREZE_CONTENT_READER_H

#include <stdbool.h>

#include "base/keys.h"
#include "content/content.h"
#include "content/load.h"
#include "content/source.h"
#include "content/tree.h"

struct reader {
	struct content *content;
	struct problems *problems;
	const struct load_help *help;
	struct folder folder;
	struct source source; /* the file that is being read */
	struct arena scratch; /* its tree, and texts for messages */
	bool languages_known, themes_known, places_known, networks_known;
	struct keys places;       /* index by key of the id */
	struct spot *place_spots; /* by index */
	bool *place_used;
	/* A bit for each letter of the basic plane: has it been asked, do the fonts lack it? */
	unsigned char letter_asked[0x10000 / 8], letter_lacking[0x10000 / 8];
};

/* The tree of a file, which becomes reader->source; NULL when it can't be read, and reported. */
const struct node *reader_open(struct reader *reader, const char *file);

void reader_error(struct reader *reader, struct spot spot, struct message message);
void reader_warning(struct reader *reader, struct spot spot, struct message message);

/* Arguments of messages, which live until reader_open(). */

/* The text as messages quote it. */
const char *reader_shown(struct reader *reader, const char *text);

const char *reader_number(struct reader *reader, long number);

/* A message as an argument of another. */
const char *reader_said(struct reader *reader, struct message message);

/* A node as messages name it: "\"name\"", "\"sr\" of \"name\"", "this entry". */
const char *reader_name(struct reader *reader, const struct node *node);

/* "; did you mean \"...\"?" or "": the nearest of the names, which *meant (unless NULL) gets. */
const char *reader_advice(struct reader *reader, const char *given, const char *const *names,
			  size_t count, const char **meant);

/* "a, b, c", for messages. */
const char *reader_list(struct reader *reader, const char *const *names, size_t count);

/* Everything that is kept beyond loading. */
const char *reader_keep(struct reader *reader, const char *text);

#endif
