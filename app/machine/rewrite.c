#include "machine/rewrite.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { PATH_ROOM = 4096 };

static bool write_all(int file, const char *text)
{
	size_t left = strlen(text);

	while (left > 0) {
		ssize_t wrote = write(file, text, left);

		if (wrote < 0 && errno == EINTR) {
			continue;
		}
		if (wrote < 0) {
			return false;
		}
		text += wrote;
		left -= (size_t)wrote;
	}
	return fsync(file) == 0;
}

/* The name counts when its folder is on the disk, too. */
static void sync_folder(const char *path)
{
	char folder[PATH_ROOM];
	const char *slash = strrchr(path, '/');

	snprintf(folder, sizeof(folder), "%.*s", slash != NULL ? (int)(slash - path) : 1,
		 slash != NULL ? path : ".");
	int file = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

	if (file >= 0) {
		fsync(file);
		close(file);
	}
}

/* As the old one, or as a new file usually is. FAT knows neither; that is no fault. */
static void keep_rights(int file, const char *path)
{
	struct stat old;

	if (stat(path, &old) != 0) {
		fchmod(file, 0644);
		return;
	}
	if (fchown(file, old.st_uid, old.st_gid) == 0 || errno == EPERM) {
		fchmod(file, old.st_mode & 07777);
	}
}

bool rewrite_file(const char *path, const char *text)
{
	char beside[PATH_ROOM];
	int length = snprintf(beside, sizeof(beside), "%s.XXXXXX", path);

	if (length < 0 || length >= PATH_ROOM) {
		errno = ENAMETOOLONG;
		return false;
	}
	int file = mkstemp(beside);

	if (file < 0) {
		return false;
	}
	keep_rights(file, path);
	bool whole = write_all(file, text);
	int why = errno;

	whole = close(file) == 0 && whole;
	if (!whole || rename(beside, path) != 0) {
		why = whole ? errno : why;
		unlink(beside);
		errno = why;
		return false;
	}
	sync_folder(path);
	return true;
}

bool rewrite_keep(const char *path, const char *text)
{
	char kept[PATH_ROOM];
	int length = snprintf(kept, sizeof(kept), "%s.before-mreze", path);

	if (length < 0 || length >= PATH_ROOM) {
		errno = ENAMETOOLONG;
		return false;
	}
	return access(kept, F_OK) == 0 || rewrite_file(kept, text);
}

static bool has_line(const char *text, const char *line, size_t length)
{
	while (*text != '\0') {
		size_t here = strcspn(text, "\n");

		if (here == length && strncmp(text, line, length) == 0) {
			return true;
		}
		text += here + (text[here] != '\0');
	}
	return false;
}

static void show_missing(const char *text, const char *from, char mark, FILE *out)
{
	while (*text != '\0') {
		size_t length = strcspn(text, "\n");

		if (length > 0 && !has_line(from, text, length)) {
			fprintf(out, "  %c %.*s\n", mark, (int)length, text);
		}
		text += length + (text[length] != '\0');
	}
}

void rewrite_show(const char *old, const char *new, FILE *out)
{
	show_missing(old, new, '-', out);
	show_missing(new, old, '+', out);
}
