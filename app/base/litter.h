/*
 * The names of what editors, file managers and shares leave lying about in a
 * folder: hidden files, swap files, back-ups, halves of downloads.
 *
 * Owns nothing. Invariant: no name that the kiosk could read is litter, but for
 * hidden ones; who looks for changes and who reads the folder ask the same.
 */
#ifndef MREZE_BASE_LITTER_H
#define MREZE_BASE_LITTER_H

#include <stdbool.h>

/* name: without its folder. */
bool litter_is(const char *name);

#endif
