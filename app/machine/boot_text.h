/*
 * Silence while the machine starts: which words the kernel's command line needs,
 * and where each boot loader keeps that line.
 *
 * Pure: from a file's text to its new text. Owns nothing; results are the arena's.
 * Invariant: only the words below are added or changed; everything else, comments
 * and order too, stays as it is.
 */
#ifndef MREZE_MACHINE_BOOT_TEXT_H
#define MREZE_MACHINE_BOOT_TEXT_H

#include "base/arena.h"

/* "quiet", "consoleblank=0", ...; ends in NULL. */
extern const char *const boot_words[];

struct boot_file {
	const char *path;
	const char *instead; /* where this one is, path isn't read; or NULL */
	/*
	 * The new text of the file, an equal text when nothing is to be changed; NULL when
	 * it isn't written as we know it and a person must do it.
	 */
	const char *(*quiet)(struct arena *arena, const char *text);
	const char *after[4]; /* the command that makes it count, ends in NULL; none: {NULL} */
};

/* Every place that is known; a machine has one or none of them. path NULL ends it. */
extern const struct boot_file boot_files[];

#endif
