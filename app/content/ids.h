/*
 * What an id of a network, a place or a theme may look like.
 *
 * Owns nothing. Invariant: a good id is a good file name and a good part of a node's name.
 */
#ifndef MREZE_CONTENT_IDS_H
#define MREZE_CONTENT_IDS_H

#include <stdbool.h>
#include <stddef.h>

enum {
	ID_LETTERS_MAX = 40,
};

/* Small letters, digits and '-' inside, at most ID_LETTERS_MAX. */
bool id_is_good(const char *text, size_t length);

#endif
