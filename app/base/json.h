/*
 * The little of JSON that our lists for machines need.
 *
 * Owns nothing. Invariant: what is written is valid JSON for any valid UTF-8.
 */
#ifndef MREZE_BASE_JSON_H
#define MREZE_BASE_JSON_H

#include <stdio.h>

/* "name":"text", escaped. */
void json_text(const char *name, const char *text, FILE *out);

#endif
