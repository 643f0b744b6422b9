#include "base/arena.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
	BLOCK_BYTES = 64 * 1024,
};

struct arena_block {
	struct arena_block *older;
	size_t used, room;
	max_align_t bytes[];
};

static void *or_end(void *memory)
{
	if (!memory) {
		fputs("<3>mreze: out of memory\n", stderr);
		_Exit(EXIT_FAILURE); /* an end, not a crash: systemd starts it again */
	}
	return memory;
}

static struct arena_block *block_create(struct arena_block *older, size_t room)
{
	struct arena_block *block = or_end(calloc(1, sizeof(*block) + room));

	block->older = older;
	block->room = room;
	return block;
}

void *arena_take(struct arena *arena, size_t bytes)
{
	const size_t step = sizeof(max_align_t);

	if (bytes > SIZE_MAX / 2) {
		or_end(NULL);
	}
	size_t whole = (bytes + step - 1) / step * step;

	if (!arena->newest || arena->newest->room - arena->newest->used < whole) {
		arena->newest =
			block_create(arena->newest, whole > BLOCK_BYTES ? whole : BLOCK_BYTES);
	}
	void *taken = (char *)arena->newest->bytes + arena->newest->used;

	arena->newest->used += whole;
	return taken;
}

char *arena_copy(struct arena *arena, const char *text, size_t length)
{
	char *copy = arena_take(arena, length + 1);

	if (length > 0) {
		memcpy(copy, text, length);
	}
	return copy;
}

char *arena_print_list(struct arena *arena, const char *format, va_list values)
{
	va_list again;
	char head[256];

	va_copy(again, values);
	int length = vsnprintf(head, sizeof(head), format, again);

	va_end(again);
	if (length < (int)sizeof(head)) {
		return arena_copy(arena, head, length > 0 ? (size_t)length : 0);
	}
	char *text = arena_take(arena, (size_t)length + 1);

	vsnprintf(text, (size_t)length + 1, format, values);
	return text;
}

char *arena_print(struct arena *arena, const char *format, ...)
{
	va_list values;

	va_start(values, format);
	char *text = arena_print_list(arena, format, values);

	va_end(values);
	return text;
}

size_t arena_used(const struct arena *arena)
{
	size_t used = 0;

	for (const struct arena_block *block = arena->newest; block; block = block->older) {
		used += block->used;
	}
	return used;
}

void arena_finish(struct arena *arena)
{
	while (arena->newest) {
		struct arena_block *older = arena->newest->older;

		free(arena->newest);
		arena->newest = older;
	}
}
