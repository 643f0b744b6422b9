/*
 * What YAML 1.1 takes a text without quotes for.
 *
 * Owns nothing. Invariant: what traps_meaning() calls a text is one to every
 * YAML reader; this program itself never guesses, it asks for quotes.
 */
#ifndef MREZE_CONTENT_TRAPS_H
#define MREZE_CONTENT_TRAPS_H

#include <stdbool.h>

/* "false", "nothing", "the number 10", "a number", ...; NULL for a text. */
const char *traps_meaning(const char *plain);

/* A whole number as people write it: an optional minus, digits, no zero before others. */
bool traps_is_whole(const char *plain);

#endif
