#include "content/networks.h"

#include <dirent.h>
#include <stdlib.h>
#include <string.h>

#include "base/hash.h"
#include "base/litter.h"
#include "content/fields.h"

enum {
	DIGITS_MIN = 2,
	DIGITS_MAX = 5,
};

static const char ENDING[] = ".yaml";

static bool name_parts(const char *name, long *number, const char **id, size_t *id_length)
{
	size_t digits = strspn(name, "0123456789");
	size_t length = strlen(name);
	size_t ending = strlen(ENDING);

	if (digits < DIGITS_MIN || digits > DIGITS_MAX || name[digits] != '-' ||
	    length <= digits + 1 + ending || strcmp(name + length - ending, ENDING) != 0) {
		return false;
	}
	*number = strtol(name, NULL, 10);
	*id = name + digits + 1;
	*id_length = length - digits - 1 - ending;
	return id_is_good(*id, *id_length);
}

static bool file_read(struct reader *reader, const char *name, struct network_file *file)
{
	struct arena *arena = &reader->content->arena;
	const char *id = "";
	size_t id_length = 0;

	file->file = arena_print(arena, "networks/%s", name);
	if (!name_parts(name, &file->number, &id, &id_length)) {
		reader_error(reader, (struct spot){file->file, 0, 0},
			     SAY(MESSAGE_NETWORK_FILE_NAME));
		return false;
	}
	file->id = arena_copy(arena, id, id_length);
	return true;
}

static int by_number(const void *left, const void *right)
{
	const struct network_file *a = left, *b = right;
	int order = (a->number > b->number) - (a->number < b->number);

	return order ? order : strcmp(a->file, b->file);
}

static void check_twins(struct reader *reader, const struct network_file *files, int count)
{
	struct keys keys = {0};

	keys_init(&keys, &reader->content->arena, count);
	for (int i = 0; i < count; i++) {
		int earlier = keys_put(&keys, hash_text(files[i].id), i);

		if (i > 0 && files[i].number == files[i - 1].number) {
			reader_error(reader, (struct spot){files[i].file, 0, 0},
				     SAY_WITH(MESSAGE_NUMBER_TWICE, files[i - 1].file));
		}
		if (earlier >= 0) {
			reader_error(reader, (struct spot){files[i].file, 0, 0},
				     SAY_WITH(MESSAGE_ID_TWICE, files[earlier].file));
		}
	}
}

const struct network_file *network_files(struct reader *reader, int *count)
{
	struct network_file *files =
		arena_take(&reader->content->arena, NETWORKS_MAX * sizeof(*files));
	DIR *folder = opendir(arena_print(&reader->scratch, "%s/networks", reader->folder.real));
	int beyond = 0;

	*count = 0;
	if (!folder) {
		reader_error(reader, (struct spot){"networks", 0, 0},
			     SAY(MESSAGE_NETWORKS_MISSING));
		return files;
	}
	for (const struct dirent *entry = readdir(folder); entry; entry = readdir(folder)) {
		if (litter_is(entry->d_name)) {
			continue;
		}
		if (*count == NETWORKS_MAX) {
			beyond++;
		} else if (file_read(reader, entry->d_name, &files[*count])) {
			*count += 1;
		}
	}
	closedir(folder);
	if (*count == 0) {
		reader_error(reader, (struct spot){"networks", 0, 0}, SAY(MESSAGE_NETWORKS_NONE));
	}
	if (beyond > 0) {
		reader_error(reader, (struct spot){"networks", 0, 0},
			     SAY_WITH(MESSAGE_NETWORKS_MANY, reader_number(reader, NETWORKS_MAX),
				      reader_number(reader, beyond)));
	}
	qsort(files, (size_t)*count, sizeof(*files), by_number);
	check_twins(reader, files, *count);
	return files;
}
