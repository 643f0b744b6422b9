/*
 * What facts there are, and which value each kind takes.
 *
 * Owns nothing. Invariant: fact_kinds[] ends in NULL and is in the order of
 * enum fact_kind, as fact_takes[] is.
 */
#ifndef MREZE_CONTENT_FACTS_H
#define MREZE_CONTENT_FACTS_H

#include "content/network.h"

extern const char *const fact_kinds[FACT_KIND_COUNT + 1];
extern const enum fact_value fact_takes[FACT_KIND_COUNT];

/* The key under which such a value stands: "date", "place", "number", "text". */
extern const char *const fact_value_keys[FACT_VALUE_COUNT];

#endif
