/*
 * A file of the machine with another text, so that a power cut at any moment
 * leaves the old one or the new one.
 *
 * Owns nothing. Invariant: a failure changes nothing and says why.
 */
#ifndef MREZE_MACHINE_REWRITE_H
#define MREZE_MACHINE_REWRITE_H

#include <stdbool.h>
#include <stdio.h>

/* Its owner and mode stay. On failure errno says why. */
bool rewrite_file(const char *path, const char *text);

/* Keeps the file as it was before us as path.before-mreze; one that is kept already stays. */
bool rewrite_keep(const char *path, const char *text);

/* "- line" for each that goes, "+ line" for each that comes. */
void rewrite_show(const char *old, const char *new, FILE *out);

#endif
