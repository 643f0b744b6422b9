/*
 * Whether a content fits on the screens: asked of the layout itself, in every
 * language, on a screen of each class.
 *
 * Owns nothing. Invariant: what is found is added to the problems, once for a
 * network and a language; nothing is painted.
 */
#ifndef MREZE_CLI_FITTING_H
#define MREZE_CLI_FITTING_H

#include "base/problems.h"
#include "content/content.h"
#include "scene/measure.h"

/* An error for a screen that overflows, a warning for a summary that is shortened. */
void fitting_check(struct content *content, struct measure measure, struct problems *problems);

#endif
