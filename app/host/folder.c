#include "host/folder.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum {
	PATH_ROOM = 4096,
	DEPTH_MAX = 32,
};

bool folder_make_for(const char *file)
{
	char path[PATH_ROOM];

	if (snprintf(path, sizeof(path), "%s", file) >= PATH_ROOM) {
		errno = ENAMETOOLONG;
		return false;
	}
	for (char *at = strchr(path + 1, '/'); at != NULL; at = strchr(at + 1, '/')) {
		*at = '\0';
		if (mkdir(path, 0755) != 0 && errno != EEXIST) {
			return false;
		}
		*at = '/';
	}
	return true;
}

bool folder_make(const char *path)
{
	return folder_make_for(path) && (mkdir(path, 0755) == 0 || errno == EEXIST);
}

/* The path is the caller's, with room behind it. */
static bool remove_at(char path[PATH_ROOM], int depth)
{
	size_t length = strlen(path);
	DIR *folder = opendir(path);
	bool removed = true;

	if (folder == NULL) {
		return errno == ENOENT;
	}
	for (const struct dirent *entry = readdir(folder); entry; entry = readdir(folder)) {
		size_t room = PATH_ROOM - length;
		struct stat about;

		if (strcmp(entry->d_name, ".") == 0 || strcmp(entry->d_name, "..") == 0) {
			continue;
		}
		if (snprintf(path + length, room, "/%s", entry->d_name) >= (int)room ||
		    lstat(path, &about) != 0) {
			removed = false;
		} else if (S_ISDIR(about.st_mode)) {
			removed = depth < DEPTH_MAX && remove_at(path, depth + 1) && removed;
		} else {
			removed = unlink(path) == 0 && removed;
		}
		path[length] = '\0';
	}
	closedir(folder);
	return rmdir(path) == 0 && removed;
}

bool folder_remove(const char *path)
{
	char room[PATH_ROOM];

	if (snprintf(room, sizeof(room), "%s", path) >= PATH_ROOM) {
		errno = ENAMETOOLONG;
		return false;
	}
	return remove_at(room, 0);
}

bool folder_sync(const char *path)
{
	int folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

	if (folder < 0) {
		return false;
	}
	bool synced = fsync(folder) == 0;

	close(folder);
	return synced;
}
