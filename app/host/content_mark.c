#include "host/content_mark.h"

#include <dirent.h>
#include <inttypes.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/geom.h"
#include "base/hash.h"

enum { PATH_BYTES = 4096, FILES_MOST = 20000 };

/* Where content_load() and its pictures look. */
static const char *const folders[] = {"", "networks/", "pictures/"};

/*
 * Files are hashed one by one and the hashes added up, so that their order, which no
 * file system promises, doesn't count.
 */
struct look {
	uint64_t sum;
	long long newest_s;
	int files;
};

static bool ends_with(const char *name, const char *ending)
{
	size_t length = strlen(name), tail = strlen(ending);

	return length >= tail && strcmp(name + length - tail, ending) == 0;
}

static uint64_t hash_file(uint64_t so_far, const char *path)
{
	char bytes[8192];
	FILE *file = fopen(path, "rb");
	size_t count;

	while (file != NULL && (count = fread(bytes, 1, sizeof(bytes), file)) > 0) {
		so_far = hash_bytes(so_far, bytes, count);
	}
	if (file != NULL) {
		fclose(file);
	}
	return so_far;
}

static void look_at(struct look *look, const char *path, const char *name)
{
	struct stat found;

	if (stat(path, &found) != 0 || !S_ISREG(found.st_mode)) {
		return;
	}
	int64_t size = (int64_t)found.st_size;
	uint64_t hash = hash_bytes(hash_text(name), &size, sizeof(size));

	look->sum += ends_with(name, ".yaml") ? hash_file(hash, path) : hash;
	look->files++;
	if ((long long)found.st_mtime > look->newest_s) {
		look->newest_s = (long long)found.st_mtime;
	}
}

static void look_into(struct look *look, const char *folder, const char *below)
{
	char path[PATH_BYTES], name[PATH_BYTES];

	if (snprintf(path, sizeof(path), "%s/%s", folder, below) >= PATH_BYTES) {
		return;
	}
	DIR *dir = opendir(path);
	const struct dirent *entry;

	while (dir != NULL && look->files < FILES_MOST && (entry = readdir(dir)) != NULL) {
		/* Hidden files are editors' and the system's. */
		if (entry->d_name[0] != '.' &&
		    snprintf(name, sizeof(name), "%s%s", below, entry->d_name) < PATH_BYTES &&
		    snprintf(path, sizeof(path), "%s/%s", folder, name) < PATH_BYTES) {
			look_at(look, path, name);
		}
	}
	if (dir != NULL) {
		closedir(dir);
	}
}

/* The last part of the folder's name, or of where it leads to, when that is a commit's. */
static bool commit_of(const char *folder, char revision[CONTENT_MARK_ROOM])
{
	char path[PATH_BYTES];
	ssize_t leads = readlink(folder, path, sizeof(path) - 1);

	if (leads < 0) {
		leads = snprintf(path, sizeof(path), "%s", folder);
	}
	if (leads <= 0 || leads >= PATH_BYTES) {
		return false;
	}
	path[leads] = '\0';
	const char *slash = strrchr(path, '/');
	const char *name = slash != NULL ? slash + 1 : path;
	size_t length = strlen(name);
	bool is = (length == 40 || length == 64) && strspn(name, "0123456789abcdef") == length;

	if (is) {
		memcpy(revision, name, length + 1);
	}
	return is;
}

struct content_mark content_mark_of(const char *folder)
{
	struct content_mark mark = {{0}, 0};
	struct look look = {0};

	for (size_t i = 0; i < COUNT_OF(folders); i++) {
		look_into(&look, folder, folders[i]);
	}
	mark.written_s = look.newest_s;
	if (!commit_of(folder, mark.revision) && look.files > 0) {
		snprintf(mark.revision, sizeof(mark.revision), "%016" PRIx64, look.sum);
	}
	return mark;
}
