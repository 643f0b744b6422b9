/*
 * The language that a command speaks to the technician in: sr or en.
 *
 * Owns nothing. Invariant: it is one that assets/messages/ has.
 */
#ifndef MREZE_CLI_LANGUAGE_H
#define MREZE_CLI_LANGUAGE_H

#include <stdbool.h>

#include "base/message.h"

/*
 * wished: as typed, or NULL: Serbian where the machine speaks it ($LANG), else English,
 * for a bare console may lack Cyrillic letters. False: there is no such language.
 */
bool language_read(struct sentences *sentences, const char *assets, const char *wished);

#endif
