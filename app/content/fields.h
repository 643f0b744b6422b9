/*
 * Reading a map by a table: which names it has, what stands behind each.
 *
 * Owns nothing; results are the content's, nodes the reader's scratch.
 * Invariant: fields_read() touches only what the table names; what it could not
 * read keeps the value it had, a text becomes "".
 */
#ifndef MREZE_CONTENT_FIELDS_H
#define MREZE_CONTENT_FIELDS_H

#include <stdbool.h>
#include <stddef.h>

#include "content/ids.h"
#include "content/reader.h"

enum field_kind {
	FIELD_TEXT,    /* struct text; most letters, words */
	FIELD_LINE,    /* const char *: the same in every language; most letters */
	FIELD_ID,      /* const char *: letters, digits and '-'; most letters */
	FIELD_NUMBER,  /* float from least to most */
	FIELD_WHOLE,   /* long from least to most */
	FIELD_BOOL,    /* bool */
	FIELD_CHOICE,  /* int: index in choices */
	FIELD_COLOUR,  /* struct colour */
	FIELD_EMBLEM,  /* const char *: "assets:NAME" or a picture of the folder */
	FIELD_ICON,    /* const char *: a name in assets/icons */
	FIELD_ADDRESS, /* const char *: http or https */
	FIELD_DATE,    /* struct date */
	FIELD_DAY,     /* int: a day as in base/calendar.h */
	FIELD_NODE,    /* const struct node *: somebody else reads it */
	FIELD_KIND_COUNT,
};

struct field {
	const char *key;
	enum field_kind kind;
	size_t at; /* offsetof in what is read */
	bool needed;
	double least, most;
	int words;                  /* of a FIELD_TEXT: see struct text_rule */
	const char *const *choices; /* ends in NULL */
	/* What somebody else reads in a FIELD_NODE: a map by this table (NULL: an id), or a list of
	 * them. */
	const struct field_table *inside;
	bool list;
	const char *pattern; /* for editors: what a value is like that is no id and has no table */
};

struct field_table {
	const char *name; /* in assets/messages/schema.yaml */
	const struct field *fields;
	size_t count;
};

/*
 * what is MESSAGE_A_NETWORK, as messages name it. False when the map is none or when a
 * needed field isn't there or can't be read; everything wrong is reported.
 */
bool fields_read(struct reader *reader, const struct node *map, struct message what,
		 const struct field *fields, size_t count, void *out);

/* Is it of that kind? Else it has been reported. */
bool fields_expect(struct reader *reader, const struct node *node, enum node_kind kind);

#endif
