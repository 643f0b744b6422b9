/*
 * What YAML 1.1 takes a text without quotes for.
 *
 * Owns nothing. Invariant: what traps_meaning() calls a text is one to every
 * YAML reader; this program itself never guesses, it asks for quotes.
 */
#ifndef MREZE_CONTENT_TRAPS_H
#define MREZE_CONTENT_TRAPS_H

#include <stdbool.h>

#include "base/message.h"

/* MESSAGE_TRAP_FALSE, MESSAGE_TRAP_NUMBER, ...; MESSAGE_NONE for a text. */
enum message_id traps_meaning(const char *plain);

/* Is that a number in another base than ten? */
bool traps_is_base(enum message_id meaning);

/* A whole number as people write it: an optional minus, digits, no zero before others. */
bool traps_is_whole(const char *plain);

#endif
