/*
 * Washes the bytes of a file before YAML sees them; a part of source.c.
 *
 * Owns nothing. Invariant: as source.h says; text is source->text, and a 0
 * stands behind it.
 */
#ifndef MREZE_CONTENT_SOURCE_CLEAN_H
#define MREZE_CONTENT_SOURCE_CLEAN_H

#include "content/source.h"

/* False when the file isn't worth reading on. */
bool source_clean(struct source *source, char *text, struct problems *problems);

#endif
