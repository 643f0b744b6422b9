/*
 * Chance that is an argument: orders that a seed fixes.
 *
 * Values only, no memory. Invariant: the same seed gives the same order on
 * every machine, and a stride meets each of count things once in a round.
 */
#ifndef MREZE_MODEL_SHUFFLE_H
#define MREZE_MODEL_SHUFFLE_H

#include <stdint.h>

/* Steele, Lea and Flood's SplitMix64: one well mixed number for each seed. */
uint64_t shuffle_mixed(uint64_t seed);

/* A step that visits count things in a mixed order; 1 for fewer than four. */
int shuffle_stride(uint64_t seed, int count);

#endif
