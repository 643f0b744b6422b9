/*
 * A number for what is in a picture's file, so that a new picture under an old
 * name is seen to be new.
 *
 * Owns nothing. Invariant: the same bytes give the same stamp on every machine,
 * whatever the file's name and times; 0 is for what is no file of the folder.
 */
#ifndef MREZE_CONTENT_STAMP_H
#define MREZE_CONTENT_STAMP_H

#include <stdint.h>

#include "content/source.h"

/* Of an emblem as a content names it, which picture_fault() has found good; it may be NULL. */
uint64_t stamp_of(const struct folder *folder, const char *emblem);

#endif
