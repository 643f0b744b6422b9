/* Whether a file may be decoded at all: its first byte chooses what the file is called. */
#include "fuzz.h"

#include <string.h>
#include <unistd.h>

#include "content/picture.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const char *const names[] = {"a.png", "a.jpg", "a.svg", "a.JPEG", "a.gif"};
	char at[] = "/tmp/mreze-fuzz-XXXXXX", path[64];
	struct arena arena = {0};
	struct folder folder;

	if (size < 1) {
		return 0;
	}
	PROMISE(mkdtemp(at) != NULL);
	const char *name = names[data[0] % (sizeof(names) / sizeof(names[0]))];

	snprintf(path, sizeof(path), "%s/%s", at, name);
	FILE *out = fopen(path, "wb");

	PROMISE(out != NULL && fwrite(data + 1, 1, size - 1, out) == size - 1);
	fclose(out);
	PROMISE(folder_init(&folder, &arena, at));
	PROMISE(picture_fault(&folder, name) <= MESSAGE_NONE);
	char *text = fuzz_text(data, size);

	(void)picture_fault(&folder, text); /* a path, as somebody may have typed it */
	free(text);
	unlink(path);
	rmdir(at);
	arena_finish(&arena);
	return 0;
}
