/*
 * Reading one value of each kind of field; a part of fields.c.
 *
 * Owns nothing. Invariant: a reader either writes to at and returns true, or
 * has reported why not; at is what the field's kind says in fields.h.
 */
#ifndef MREZE_CONTENT_VALUES_H
#define MREZE_CONTENT_VALUES_H

#include "content/fields.h"

typedef bool value_reader(struct reader *, const struct field *, const struct node *, void *at);

extern value_reader *const value_readers[FIELD_KIND_COUNT];

#endif
