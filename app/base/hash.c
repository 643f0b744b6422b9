#include "base/hash.h"

#include <string.h>

/* Fowler, Noll and Vo's prime for 64 bits. */
static const uint64_t PRIME = UINT64_C(0x100000001b3);

uint64_t hash_bytes(uint64_t so_far, const void *bytes, size_t length)
{
	const unsigned char *byte = bytes;

	for (size_t i = 0; i < length; i++) {
		so_far = (so_far ^ byte[i]) * PRIME;
	}
	return so_far;
}

uint64_t hash_more(uint64_t so_far, const char *text)
{
	return hash_bytes(so_far, text, strlen(text));
}

uint64_t hash_text(const char *text)
{
	return hash_more(HASH_START, text);
}
