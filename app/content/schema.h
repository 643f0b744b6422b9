/*
 * JSON Schemas (draft 7) of the content's files, for editors that help while typing.
 *
 * Owns nothing. Invariant: they are made of the tables the loader reads by, with
 * the descriptions of assets/messages/schema.yaml. What only the whole folder can
 * tell (is there such a place?) is the loader's alone.
 */
#ifndef MREZE_CONTENT_SCHEMA_H
#define MREZE_CONTENT_SCHEMA_H

#include <stdbool.h>
#include <stdio.h>

enum {
	SCHEMA_COUNT = 5,
};

/* A key that schema.yaml has no description of; all NULL for none. */
struct lacking {
	const char *table, *key; /* key NULL: the table itself */
};

/* "kiosk", "network", "places", "strings", "themes". */
const char *schema_name(int nth);

/*
 * Writes one. assets is the folder of that name. False when a description is missing:
 * *lacking says where, or is all NULL when the descriptions can't be read at all.
 */
bool schema_write(const char *assets, int nth, FILE *out, struct lacking *lacking);

#endif
