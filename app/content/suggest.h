/*
 * How far a mistyped name is from one that we know.
 *
 * Owns nothing. Invariant: a name that isn't likely to be meant is SUGGEST_NEVER
 * away. The distance is Damerau's with adjacent swaps (optimal string
 * alignment), counted in code points.
 */
#ifndef MREZE_CONTENT_SUGGEST_H
#define MREZE_CONTENT_SUGGEST_H

enum {
	SUGGEST_NEVER = 1000,
};

int suggest_distance(const char *given, const char *name);

#endif
