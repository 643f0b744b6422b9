/*
 * Looking at a machine through its files: /sys, /proc, /etc, /run.
 *
 * The arena owns what is read; every path is that of the machine ("/proc/cmdline")
 * and is looked up below root, which a test or a mounted disk may be. Invariant: a
 * file that isn't there, can't be read or is no text is NULL, never a fault.
 */
#ifndef MREZE_MACHINE_PROBE_H
#define MREZE_MACHINE_PROBE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"

struct probe {
	const char *root; /* "" is this machine */
	struct arena *arena;
};

struct probe_paths {
	const char *const *list; /* sorted; paths of the machine */
	int count;
};

/* The text of a file as it is; NULL when it has a zero byte or more than 64 KiB, too. */
const char *probe_whole(const struct probe *probe, const char *path);

/* The text of a file without the blanks at its end; at most 64 KiB. */
const char *probe_text(const struct probe *probe, const char *path);

/* The same of a file beside others: folder/name. */
const char *probe_in(const struct probe *probe, const char *folder, const char *name);

/* Up to room bytes; returns how many. */
size_t probe_bytes(const struct probe *probe, const char *path, unsigned char *bytes, size_t room);

bool probe_has(const struct probe *probe, const char *path);

/* What a link says, or NULL. */
const char *probe_link(const struct probe *probe, const char *path);

/* All that match a shell pattern. */
struct probe_paths probe_find(const struct probe *probe, const char *pattern);

/* The path on this machine, root included. */
const char *probe_real(const struct probe *probe, const char *path);

/* Does the text have the word, between blanks, commas or its ends? */
bool probe_word(const char *text, const char *word);

#endif
