/*
 * 64-bit names: FNV-1a, the same on every machine and in every run.
 *
 * Owns nothing. Invariant: hash_more(hash_more(HASH_START, a), b) is the hash
 * of the two texts joined. Not for anything an enemy could profit from.
 */
#ifndef MREZE_BASE_HASH_H
#define MREZE_BASE_HASH_H

#include <stddef.h>
#include <stdint.h>

#define HASH_START UINT64_C(0xcbf29ce484222325)

uint64_t hash_bytes(uint64_t so_far, const void *bytes, size_t length);

/* Of a text that ends in 0. */
uint64_t hash_more(uint64_t so_far, const char *text);
uint64_t hash_text(const char *text);

#endif
