/*
 * The lines that problems speak of, copied to them while the files are as they were.
 *
 * The excerpts are the problems'. Invariant: only plain files inside the folder
 * are read, each once; a problem of a whole file, or of a line that is no longer
 * there, keeps no excerpt.
 */
#ifndef MREZE_CONTENT_QUOTES_H
#define MREZE_CONTENT_QUOTES_H

#include "content/source.h"

void quotes_take(struct problems *problems, const struct folder *folder);

#endif
