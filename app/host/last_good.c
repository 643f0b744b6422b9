#include "host/last_good.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/hash.h"
#include "base/log.h"
#include "base/printf_like.h"
#include "host/folder.h"

enum {
	PIECE_BYTES = 65536,
	NAME_ROOM = 64,
};

static const char LINK[] = "content", LINK_ASIDE[] = "content.link", ASIDE[] = "content.new";
static const char COPIES[] = "content-";

static bool join(char path[LAST_GOOD_PATH], const char *folder, const char *name)
{
	int length = snprintf(path, LAST_GOOD_PATH, "%s/%s", folder, name);

	if (length < 0 || length >= LAST_GOOD_PATH) {
		errno = ENAMETOOLONG;
		return false;
	}
	return true;
}

static int open_to_read(const char *folder, const char *file)
{
	char path[LAST_GOOD_PATH];
	struct stat about;
	int from = join(path, folder, file) ? open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC) : -1;

	if (from >= 0 && (fstat(from, &about) != 0 || !S_ISREG(about.st_mode))) {
		close(from);
		errno = EINVAL;
		return -1;
	}
	return from;
}

/* Adds a file's name and bytes to *hash. */
static bool hash_file(const char *folder, const char *file, char piece[PIECE_BYTES], uint64_t *hash)
{
	int from = open_to_read(folder, file);
	ssize_t length = -1;
	uint64_t bytes = 0;

	if (from < 0) {
		return false;
	}
	*hash = hash_bytes(*hash, file, strlen(file) + 1);
	while ((length = read(from, piece, PIECE_BYTES)) > 0) {
		*hash = hash_bytes(*hash, piece, (size_t)length);
		bytes += (uint64_t)length;
	}
	*hash = hash_bytes(*hash, &bytes, sizeof(bytes));
	close(from);
	return length == 0;
}

static bool write_all(int to, const char *piece, size_t length)
{
	while (length > 0) {
		ssize_t written = write(to, piece, length);

		if (written < 0 && errno != EINTR) {
			return false;
		}
		if (written > 0) {
			piece += written;
			length -= (size_t)written;
		}
	}
	return true;
}

/* Copies a file and brings it to the disk. */
static bool copy_file(const char *folder, const char *file, const char *aside,
		      char piece[PIECE_BYTES])
{
	char path[LAST_GOOD_PATH];

	if (!join(path, aside, file) || !folder_make_for(path)) {
		return false;
	}
	int from = open_to_read(folder, file);
	int to = from >= 0 ? open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0644) : -1;
	bool good = to >= 0 || (from >= 0 && errno == EEXIST); /* named twice, copied once */
	ssize_t length = 0;

	while (to >= 0 && good && (length = read(from, piece, PIECE_BYTES)) > 0) {
		good = write_all(to, piece, (size_t)length);
	}
	good = good && length == 0 && (to < 0 || fsync(to) == 0);
	if (to >= 0) {
		good = close(to) == 0 && good;
	}
	if (from >= 0) {
		close(from);
	}
	return good;
}

/* The folders of a copy are brought to the disk too: without them its files are lost. */
static bool sync_folders(const struct good_files *good, const char *aside)
{
	char path[LAST_GOOD_PATH];

	for (int i = 0; i < good->count; i++) {
		if (!join(path, aside, good->files[i])) {
			return false;
		}
		for (char *at = strrchr(path, '/'); strlen(path) > strlen(aside) && at != NULL;
		     at = strrchr(path, '/')) {
			*at = '\0';
			if (!folder_sync(path)) {
				return false;
			}
		}
	}
	return true;
}

static bool write_aside(const struct good_files *good, const char *aside)
{
	char *piece = malloc(PIECE_BYTES);
	bool written = piece != NULL && folder_remove(aside) && folder_make(aside);

	for (int i = 0; i < good->count && written; i++) {
		written = copy_file(good->folder, good->files[i], aside, piece);
	}
	free(piece);
	return written && sync_folders(good, aside);
}

static bool hash_all(const struct good_files *good, char name[NAME_ROOM])
{
	char *piece = malloc(PIECE_BYTES);
	uint64_t hash = HASH_START;
	bool read = piece != NULL;

	for (int i = 0; i < good->count && read; i++) {
		read = hash_file(good->folder, good->files[i], piece, &hash);
	}
	free(piece);
	snprintf(name, NAME_ROOM, "%s%016" PRIx64, COPIES, hash);
	return read;
}

/* The name of the copy that the link leads to, or "". */
static void read_link(const char *state, char name[NAME_ROOM])
{
	char path[LAST_GOOD_PATH];
	ssize_t length = join(path, state, LINK) ? readlink(path, name, NAME_ROOM - 1) : -1;

	name[length > 0 ? length : 0] = '\0';
	if (strncmp(name, COPIES, strlen(COPIES)) != 0 || strchr(name, '/') != NULL) {
		name[0] = '\0';
	}
}

static bool is_folder(const char *path)
{
	struct stat about;

	return lstat(path, &about) == 0 && S_ISDIR(about.st_mode);
}

bool last_good_find(const char *state, char copy[LAST_GOOD_PATH])
{
	char name[NAME_ROOM];

	read_link(state, name);
	if (name[0] != '\0' && join(copy, state, name) && is_folder(copy)) {
		return true;
	}
	copy[0] = '\0';
	return false;
}

bool last_good_earlier(const char *state, char copy[LAST_GOOD_PATH])
{
	char name[NAME_ROOM];
	DIR *folder = opendir(state);
	bool found = false;

	read_link(state, name);
	copy[0] = '\0';
	if (folder == NULL) {
		return false;
	}
	for (const struct dirent *entry = readdir(folder); entry && !found; entry = readdir(folder)) {
		found = name[0] != '\0' && strncmp(entry->d_name, COPIES, strlen(COPIES)) == 0 &&
			strcmp(entry->d_name, name) != 0 && join(copy, state, entry->d_name) &&
			is_folder(copy);
	}
	closedir(folder);
	if (!found) {
		copy[0] = '\0';
	}
	return found;
}

/* One step: before it the old copy is linked, after it the new one. */
static bool put_link(const char *state, const char *name)
{
	char aside[LAST_GOOD_PATH], path[LAST_GOOD_PATH];

	if (!join(aside, state, LINK_ASIDE) || !join(path, state, LINK)) {
		return false;
	}
	unlink(aside);
	return symlink(name, aside) == 0 && rename(aside, path) == 0 && folder_sync(state);
}

/* All copies but these two, and what an interrupted one has left. */
static void remove_others(const char *state, const char *name, const char *before)
{
	DIR *folder = opendir(state);
	char path[LAST_GOOD_PATH];

	if (folder == NULL) {
		return;
	}
	for (const struct dirent *entry = readdir(folder); entry; entry = readdir(folder)) {
		bool copy = strncmp(entry->d_name, COPIES, strlen(COPIES)) == 0;
		bool used = strcmp(entry->d_name, name) == 0 || strcmp(entry->d_name, before) == 0;

		if (copy && !used && join(path, state, entry->d_name)) {
			folder_remove(path);
		}
	}
	closedir(folder);
}

/* Makes the copy of that name, unless it is there already. */
static bool make_copy(const char *state, const struct good_files *good, const char *name,
		      const char *copy)
{
	char aside[LAST_GOOD_PATH], copied[NAME_ROOM];

	if (is_folder(copy)) {
		if (good->sound(good->self, copy)) {
			return true;
		}
		folder_remove(copy);
	}
	if (!join(aside, state, ASIDE)) {
		return false;
	}
	struct good_files there = *good;

	there.folder = aside;
	bool made = write_aside(good, aside) && hash_all(&there, copied);

	if (made) {
		errno = 0;
		made = strcmp(copied, name) == 0 && good->sound(good->self, aside);
	}
	made = made && rename(aside, copy) == 0 && folder_sync(state);
	int why = errno;

	if (!made) {
		folder_remove(aside);
	}
	errno = why;
	return made;
}

enum kept last_good_keep(const char *state, const struct good_files *good,
			 char copy[LAST_GOOD_PATH])
{
	char name[NAME_ROOM], before[NAME_ROOM];

	read_link(state, before);
	errno = 0;
	if (!hash_all(good, name) || !join(copy, state, name)) {
		log_line(LOG_WARNING, "%s can't be kept for the next start: %s", good->folder,
			 strerror(errno));
		copy[0] = '\0';
		return KEPT_NOT;
	}
	if (strcmp(name, before) == 0 && is_folder(copy)) {
		remove_others(state, name, before);
		return KEPT_BEFORE;
	}
	if (!make_copy(state, good, name, copy) || !put_link(state, name)) {
		log_line(LOG_WARNING, "%s: no copy of the content for the next start: %s", state,
			 errno != 0 ? strerror(errno) : "the files changed meanwhile");
		copy[0] = '\0';
		return KEPT_NOT;
	}
	remove_others(state, name, before);
	return KEPT_NOW;
}
