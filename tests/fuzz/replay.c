/* Gives a target each file of the folders that are named, once: no fuzzer is needed for that. */
#include "fuzz.h"

#include <dirent.h>
#include <limits.h>
#include <string.h>

enum { INPUT_MAX = 1 << 20 };

static int replay(const char *path)
{
	uint8_t *data = malloc(INPUT_MAX);
	FILE *in = fopen(path, "rb");

	PROMISE(data != NULL);
	if (in != NULL) {
		size_t size = fread(data, 1, INPUT_MAX, in);
		uint8_t *exact = malloc(size + (size == 0)); /* so that one byte too far is seen */

		fclose(in);
		PROMISE(exact != NULL);
		memcpy(exact, data, size);
		LLVMFuzzerTestOneInput(exact, size);
		free(exact);
	}
	free(data);
	return in != NULL;
}

static int replay_folder(const char *path)
{
	DIR *folder = opendir(path);
	int count = 0;

	for (const struct dirent *entry = folder != NULL ? readdir(folder) : NULL; entry != NULL;
	     entry = readdir(folder)) {
		char file[PATH_MAX];

		snprintf(file, sizeof(file), "%s/%s", path, entry->d_name);
		if (entry->d_name[0] != '.') {
			count += replay(file);
		}
	}
	if (folder != NULL) {
		closedir(folder);
	}
	return count;
}

int main(int argc, char **argv)
{
	int count = 0;

	for (int i = 1; i < argc; i++) {
		count += replay_folder(argv[i]);
	}
	printf("%d inputs\n", count);
	return count > 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
