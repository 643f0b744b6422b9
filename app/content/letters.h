/*
 * Whether the letters of a text are ones that can be shown.
 *
 * Owns nothing. Invariant: what passes is in NFC, of visible characters that
 * the fonts have, and no word of it mixes Cyrillic and Latin letters.
 */
#ifndef MREZE_CONTENT_LETTERS_H
#define MREZE_CONTENT_LETTERS_H

#include <stdbool.h>

#include "content/reader.h"

/* node is a scalar; many_lines lets line ends through. False when something was reported. */
bool letters_check(struct reader *reader, const struct node *node, bool many_lines);

#endif
