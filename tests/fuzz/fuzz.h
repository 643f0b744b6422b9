/*
 * What all targets share: one input, any bytes, and a promise.
 *
 * libFuzzer (tests/fuzz/run) and replay.c (a test) call the same function.
 * Invariant: a target never keeps anything from one input to the next.
 */
#ifndef MREZE_TESTS_FUZZ_FUZZ_H
#define MREZE_TESTS_FUZZ_FUZZ_H

#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* What must be true whatever came in. */
#define PROMISE(condition)                                                                         \
	do {                                                                                       \
		if (!(condition)) {                                                                \
			fprintf(stderr, "%s:%d: broken: %s\n", __FILE__, __LINE__, #condition);    \
			abort();                                                                   \
		}                                                                                  \
	} while (0)

/* The input as a text of the caller's that ends in 0; free() it. */
static inline char *fuzz_text(const uint8_t *data, size_t size)
{
	char *text = malloc(size + 1);

	PROMISE(text != NULL);
	for (size_t i = 0; i < size; i++) {
		text[i] = (char)data[i];
	}
	text[size] = '\0';
	return text;
}

#endif
