/*
 * Serbian Cyrillic to Serbian Latin.
 *
 * Cyrillic to Latin is exact in this direction: each letter has one Latin
 * spelling, and only Љ Њ Џ ask for their neighbours: Љубав is Ljubav, ЉУБАВ is
 * LJUBAV. Owns nothing. Invariant: all that is not a Serbian Cyrillic letter
 * (Latin names, addresses, acronyms, Roman numerals, quotes) passes untouched.
 * Two code points l and j are written, never the joined U+01C7-01CC.
 */
#ifndef MREZE_CONTENT_LATIN_H
#define MREZE_CONTENT_LATIN_H

#include "base/arena.h"

/* text is valid UTF-8; the result is the arena's. */
const char *latin_from_cyrillic(struct arena *arena, const char *text);

#endif
