/*
 * What changed between two contents, in words for staff.
 *
 * Owns nothing; the words are the caller's arena's, as packed messages.
 * Invariant: networks are told apart by their ids, so that a new order of the
 * files is no change of their texts; two readings of the same folder differ in
 * nothing.
 */
#ifndef MREZE_CLI_CHANGES_H
#define MREZE_CLI_CHANGES_H

#include "base/message.h"
#include "content/content.h"

enum { CHANGES_MAX = 60 };

struct changes {
	int count; /* of list; those beyond CHANGES_MAX are not told */
	const char *list[CHANGES_MAX];
};

void changes_find(struct changes *changes, struct arena *arena, const struct sentences *sentences,
		  const struct content *before, const struct content *now);

#endif
