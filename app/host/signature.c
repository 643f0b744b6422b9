#include "host/signature.h"

#include <dirent.h>
#include <stdio.h>
#include <string.h>
#include <strings.h>
#include <sys/stat.h>

#include "base/hash.h"
#include "base/litter.h"

enum {
	PATH_ROOM = 4096,
	DEPTH_MAX = 8,
	ENTRIES_MAX = 100000, /* ten times what a kiosk can show */
};

struct look {
	void (*visit)(void *self, const char *path);
	void *self;
	char path[PATH_ROOM];
	uint64_t sum;
	int entries;
};

bool signature_counts(const char *name)
{
	const char *ending = strrchr(name, '.');

	return !litter_is(name) && (ending == NULL || strcasecmp(ending, ".html") != 0);
}

/* Adds up, so that the order of a listing is of no matter. False for what is no folder. */
static bool add_entry(struct look *look)
{
	struct stat about = {0};
	bool there = stat(look->path, &about) == 0;
	const long long facts[] = {
		there,
		(long long)about.st_mode,
		(long long)about.st_ino,
		S_ISDIR(about.st_mode) ? 0 : (long long)about.st_size,
		S_ISDIR(about.st_mode) ? 0 : (long long)about.st_mtim.tv_sec,
		S_ISDIR(about.st_mode) ? 0 : (long long)about.st_mtim.tv_nsec,
	};

	look->sum += hash_bytes(hash_text(look->path), facts, sizeof(facts));
	look->entries++;
	return there && S_ISDIR(about.st_mode);
}

static void add_folder(struct look *look, int depth)
{
	size_t length = strlen(look->path);

	if (look->visit != NULL) {
		look->visit(look->self, look->path);
	}
	DIR *folder = opendir(look->path);

	if (folder == NULL) {
		return;
	}
	for (const struct dirent *entry = readdir(folder); entry; entry = readdir(folder)) {
		size_t room = PATH_ROOM - length;
		bool counts = signature_counts(entry->d_name) && look->entries < ENTRIES_MAX;

		if (counts &&
		    snprintf(look->path + length, room, "/%s", entry->d_name) < (int)room &&
		    add_entry(look) && depth < DEPTH_MAX) {
			add_folder(look, depth + 1);
		}
	}
	closedir(folder);
	look->path[length] = '\0';
}

uint64_t signature_of(const char *folder, void (*visit)(void *self, const char *path), void *self)
{
	struct look look = {.visit = visit, .self = self};

	if (snprintf(look.path, PATH_ROOM, "%s", folder) < PATH_ROOM && add_entry(&look)) {
		add_folder(&look, 1);
	}
	return look.sum;
}
