/* For realpath(), which POSIX keeps in its XSI part. */
#define _XOPEN_SOURCE 700

#include "content/source.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/utf8.h"
#include "content/source_clean.h"

const enum message_id opened_messages[OPENED_COUNT] = {
	[OPENED] = MESSAGE_FILE_IS_THERE,          [OPEN_MISSING] = MESSAGE_FILE_MISSING,
	[OPEN_OUTSIDE] = MESSAGE_FILE_OUTSIDE,     [OPEN_NO_FILE] = MESSAGE_FILE_NO_FILE,
	[OPEN_FORBIDDEN] = MESSAGE_FILE_FORBIDDEN,
};

bool folder_init(struct folder *folder, struct arena *arena, const char *path)
{
	struct stat about;
	char *real = realpath(path, NULL);

	if (!real || stat(real, &about) != 0 || !S_ISDIR(about.st_mode)) {
		free(real);
		return false;
	}
	*folder = (struct folder){
		.path = arena_copy(arena, path, strlen(path)),
		.real = arena_copy(arena, real, strlen(real)),
	};
	free(real);
	return true;
}

static bool folder_holds(const struct folder *folder, const char *real)
{
	size_t length = strlen(folder->real);

	if (strcmp(folder->real, "/") == 0) {
		return true;
	}
	return strncmp(real, folder->real, length) == 0 && real[length] == '/';
}

int folder_open(const struct folder *folder, const char *file, size_t *bytes, enum opened *why)
{
	struct arena arena = {0};
	struct stat about;
	char *real = realpath(arena_print(&arena, "%s/%s", folder->real, file), NULL);
	int descriptor = -1;

	if (!real) {
		*why = errno == EACCES ? OPEN_FORBIDDEN : OPEN_MISSING;
	} else if (!folder_holds(folder, real)) {
		*why = OPEN_OUTSIDE;
	} else if (stat(real, &about) == 0 && !S_ISREG(about.st_mode)) {
		*why = OPEN_NO_FILE;
	} else {
		/* Without O_NONBLOCK a pipe that takes the file's place now would hold us for ever.
		 */
		descriptor = open(real, O_RDONLY | O_NONBLOCK | O_NOFOLLOW | O_CLOEXEC);
		*why = descriptor < 0 ? OPEN_FORBIDDEN : OPENED;
	}
	if (descriptor >= 0 && (fstat(descriptor, &about) != 0 || !S_ISREG(about.st_mode))) {
		close(descriptor);
		descriptor = -1;
		*why = OPEN_NO_FILE;
	}
	*bytes = descriptor >= 0 ? (size_t)about.st_size : 0;
	free(real);
	arena_finish(&arena);
	return descriptor;
}

/* Bytes read, which are fewer than asked for when the file shrinks meanwhile. */
static size_t read_all(int descriptor, char *out, size_t bytes)
{
	size_t done = 0;

	while (done < bytes) {
		ssize_t more = read(descriptor, out + done, bytes - done);

		if (more < 0 && errno == EINTR) {
			continue;
		}
		if (more <= 0) {
			break;
		}
		done += (size_t)more;
	}
	return done;
}

bool source_read(struct source *source, struct folder *folder, const char *file,
		 struct arena *arena, struct problems *problems)
{
	struct spot spot = {file, 0, 0};
	size_t bytes = 0;
	enum opened why;
	int descriptor = folder_open(folder, file, &bytes, &why);

	*source = (struct source){.file = file};
	if (descriptor < 0) {
		problems_add(problems, PROBLEM_ERROR, spot, SAY(opened_messages[why]));
		return false;
	}
	if (bytes > FILE_BYTES_MAX || folder->bytes + bytes > FOLDER_BYTES_MAX) {
		problems_add(problems, PROBLEM_ERROR, spot,
			     SAY(bytes > FILE_BYTES_MAX ? MESSAGE_FILE_TOO_LARGE
							: MESSAGE_FOLDER_TOO_LARGE));
		close(descriptor);
		return false;
	}
	char *text = arena_take(arena, bytes + 1);

	source->length = read_all(descriptor, text, bytes);
	source->text = text;
	folder->bytes += bytes;
	close(descriptor);
	return source_clean(source, text, problems);
}

size_t source_byte(const struct source *source, struct spot spot)
{
	const char *at = source->text;
	const char *end = at + source->length;

	for (int line = 1; line < spot.line && at < end; line++) {
		const char *stop = memchr(at, '\n', (size_t)(end - at));

		at = stop ? stop + 1 : end;
	}
	for (int column = 1; column < spot.column && at < end; column++) {
		utf8_next(&at, end);
	}
	return (size_t)(at - source->text);
}

static struct spot spot_of_byte(const struct source *source, size_t byte)
{
	struct spot spot = {source->file, 1, 1};
	const char *end = source->text + byte;

	for (const char *at = source->text; at < end;) {
		if (utf8_next(&at, end) == '\n') {
			spot.line++;
			spot.column = 1;
		} else {
			spot.column++;
		}
	}
	return spot;
}

struct spot source_find(const struct source *source, size_t *from, const char *piece, size_t length,
			struct spot fallback)
{
	for (size_t at = *from; length > 0 && at + length <= source->length; at++) {
		if (memcmp(source->text + at, piece, length) == 0) {
			*from = at + length;
			return spot_of_byte(source, at);
		}
	}
	return fallback;
}
