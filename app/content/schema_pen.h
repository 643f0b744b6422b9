/*
 * Writes a JSON Schema: maps, lists and values, indented, commas where they belong.
 *
 * Owns nothing. Invariant: what is begun with pen_map() and pen_list() is ended
 * with pen_end(), and what is then written is valid JSON.
 */
#ifndef MREZE_CONTENT_SCHEMA_PEN_H
#define MREZE_CONTENT_SCHEMA_PEN_H

#include <stdbool.h>
#include <stdio.h>

#include "content/schema.h"
#include "content/tree.h"

enum {
	PEN_DEPTH_MAX = 32,
};

struct pen {
	FILE *out;
	const struct node *about; /* schema.yaml */
	struct lacking lacking;   /* the first that it says nothing of */
	int depth;
	char closers[PEN_DEPTH_MAX];
	bool begun[PEN_DEPTH_MAX]; /* a comma goes before what follows */
};

/* name is NULL inside a list, and of the whole. */
void pen_map(struct pen *pen, const char *name);
void pen_list(struct pen *pen, const char *name);
void pen_end(struct pen *pen);
void pen_text(struct pen *pen, const char *name, const char *text);
void pen_number(struct pen *pen, const char *name, double number);
void pen_bool(struct pen *pen, const char *name, bool yes);

/*
 * "description" and "examples" of a table's field, or of the table itself (field
 * NULL). What has no description is noted in lacking.
 */
void pen_about(struct pen *pen, const char *table, const char *field);

#endif
