/*
 * The sentences of assets/messages/LANGUAGE.yaml, read for people to be told.
 *
 * The caller finishes what was read. Invariant: whatever the file holds, or if
 * there is none, the sentences can be used: what is missing is said by its id.
 */
#ifndef MREZE_CONTENT_SENTENCES_H
#define MREZE_CONTENT_SENTENCES_H

#include <stdbool.h>

#include "base/message.h"

/* assets is the folder of that name; language "sr" or "en". False when a sentence is missing. */
bool sentences_read(struct sentences *sentences, const char *assets, const char *language);

void sentences_finish(struct sentences *sentences);

#endif
