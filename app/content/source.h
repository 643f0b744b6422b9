/*
 * One file of the content folder as text that YAML can be read from.
 *
 * The text is the arena's. Invariant: after source_read() it is valid UTF-8 of
 * at most FILE_BYTES_MAX bytes with no byte order mark and no control
 * characters but tab and line ends; what was otherwise has been reported and
 * replaced by a '_' or a space for each byte, so that the lines stay true.
 * Nothing but a plain file inside the folder is ever opened.
 */
#ifndef MREZE_CONTENT_SOURCE_H
#define MREZE_CONTENT_SOURCE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/problems.h"

enum {
	FILE_BYTES_MAX = 1024 * 1024,
	FOLDER_BYTES_MAX = 64 * 1024 * 1024, /* of all YAML files together */
};

struct folder {
	const char *path;
	char *real;   /* the same without links */
	size_t bytes; /* read so far */
};

struct source {
	const char *file; /* relative to the folder */
	const char *text;
	size_t length;
	bool tabs; /* some line begins with a tab: reported */
};

enum opened {
	OPENED,
	OPEN_MISSING,
	OPEN_OUTSIDE,   /* it leads out of the folder */
	OPEN_NO_FILE,   /* a folder, a pipe, a device */
	OPEN_FORBIDDEN, /* it may not be read */
	OPENED_COUNT,
};

/* What to tell people of each: "there is no such file; check its name". */
extern const enum message_id opened_messages[OPENED_COUNT];

/* False when there is no such folder. */
bool folder_init(struct folder *folder, struct arena *arena, const char *path);

/* A descriptor for a plain file inside, which the caller closes, and its size; -1 and why. */
int folder_open(const struct folder *folder, const char *file, size_t *bytes, enum opened *why);

/* False when nothing could be read, which has been reported. */
bool source_read(struct source *source, struct folder *folder, const char *file,
		 struct arena *arena, struct problems *problems);

/*
 * Where piece (length bytes) stands, at or behind *from (a byte of the text),
 * which moves behind it; fallback when it isn't there word for word.
 */
struct spot source_find(const struct source *source, size_t *from, const char *piece, size_t length,
			struct spot fallback);

/* The byte of the text at a spot. */
size_t source_byte(const struct source *source, struct spot spot);

#endif
