#include "machine/probe.h"

#include <fcntl.h>
#include <glob.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

enum { TEXT_MAX = 64 * 1024, LINK_MAX = 256 };

const char *probe_real(const struct probe *probe, const char *path)
{
	return arena_print(probe->arena, "%s%s", probe->root, path);
}

size_t probe_bytes(const struct probe *probe, const char *path, unsigned char *bytes, size_t room)
{
	/* O_NONBLOCK: nothing that is looked at may hold us up. */
	int file = open(probe_real(probe, path), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
	size_t count = 0;
	ssize_t got = 1;

	if (file < 0) {
		return 0;
	}
	while (count < room && (got = read(file, bytes + count, room - count)) > 0) {
		count += (size_t)got;
	}
	close(file);
	return count;
}

const char *probe_text(const struct probe *probe, const char *path)
{
	if (!probe_has(probe, path)) {
		return NULL;
	}
	unsigned char *bytes = arena_take(probe->arena, TEXT_MAX + 1);
	size_t count = probe_bytes(probe, path, bytes, TEXT_MAX);

	/* A command line in /proc parts its words by zeros. */
	for (size_t i = 0; i < count; i++) {
		bytes[i] = bytes[i] == '\0' ? ' ' : bytes[i];
	}
	while (count > 0 && strchr(" \t\n", bytes[count - 1]) != NULL) {
		count--;
	}
	bytes[count] = '\0';
	return (const char *)bytes;
}

const char *probe_in(const struct probe *probe, const char *folder, const char *name)
{
	return probe_text(probe, arena_print(probe->arena, "%s/%s", folder, name));
}

const char *probe_whole(const struct probe *probe, const char *path)
{
	if (!probe_has(probe, path)) {
		return NULL;
	}
	char *text = arena_take(probe->arena, TEXT_MAX + 2);
	size_t count = probe_bytes(probe, path, (unsigned char *)text, TEXT_MAX + 1);

	return count <= TEXT_MAX && strlen(text) == count ? text : NULL;
}

bool probe_has(const struct probe *probe, const char *path)
{
	return access(probe_real(probe, path), R_OK) == 0;
}

const char *probe_link(const struct probe *probe, const char *path)
{
	char to[LINK_MAX];
	ssize_t length = readlink(probe_real(probe, path), to, sizeof(to));

	return length > 0 ? arena_copy(probe->arena, to, (size_t)length) : NULL;
}

struct probe_paths probe_find(const struct probe *probe, const char *pattern)
{
	size_t root = strlen(probe->root);
	glob_t found = {0};

	if (glob(probe_real(probe, pattern), 0, NULL, &found) != 0) {
		globfree(&found);
		return (struct probe_paths){NULL, 0};
	}
	const char **list = arena_take(probe->arena, found.gl_pathc * sizeof(*list));

	for (size_t i = 0; i < found.gl_pathc; i++) {
		const char *path = found.gl_pathv[i] + root;

		list[i] = arena_copy(probe->arena, path, strlen(path));
	}
	struct probe_paths paths = {list, (int)found.gl_pathc};

	globfree(&found);
	return paths;
}

bool probe_word(const char *text, const char *word)
{
	static const char *const blanks = " \t\n,";
	size_t length = strlen(word);

	for (const char *at = strstr(text, word); at != NULL; at = strstr(at + 1, word)) {
		if ((at == text || strchr(blanks, at[-1]) != NULL) &&
		    strchr(blanks, at[length]) != NULL) {
			return true; /* strchr finds the 0 at the end, too */
		}
	}
	return false;
}
