/*
 * Memory that is given back all at once: everything a content model points to.
 *
 * The arena owns every byte it hands out; nothing is freed alone. Invariant:
 * memory from arena_take() is zeroed, aligned for any type and stays where it
 * is until arena_finish(). Out of memory ends the program with one line: at
 * loading time there is nothing better to do, and systemd starts us again.
 */
#ifndef MREZE_BASE_ARENA_H
#define MREZE_BASE_ARENA_H

#include <stdarg.h>
#include <stddef.h>

#include "base/printf_like.h"

struct arena_block;

/* All zero is an empty arena, ready for use. */
struct arena {
	struct arena_block *newest;
};

void *arena_take(struct arena *arena, size_t bytes);

/* A copy of length bytes with a 0 after them. */
char *arena_copy(struct arena *arena, const char *text, size_t length);

/* A formatted text, as printf makes it. */
char *arena_print(struct arena *arena, const char *format, ...) PRINTF_LIKE(2, 3);
char *arena_print_list(struct arena *arena, const char *format, va_list values) PRINTF_LIKE(2, 0);

/* Bytes handed out so far, padding included. */
size_t arena_used(const struct arena *arena);

/* Gives everything back and leaves the arena empty. */
void arena_finish(struct arena *arena);

#endif
