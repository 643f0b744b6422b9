#include "cli/folders.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/printf_like.h"
#include "base/problems_print.h"
#include "content/sentences.h"

static bool put(char path[PATH_ROOM], const char *format, ...) PRINTF_LIKE(2, 3);

static bool put(char path[PATH_ROOM], const char *format, ...)
{
	va_list values;

	va_start(values, format);
	int length = vsnprintf(path, PATH_ROOM, format, values);
	va_end(values);
	return length >= 0 && length < PATH_ROOM;
}

static const char *environment(const char *name, const char *otherwise)
{
	const char *value = getenv(name);

	return value != NULL && value[0] != '\0' ? value : otherwise;
}

/* The program of the package knows the package's folders, that of a checkout the checkout's. */
static bool installed(void)
{
	char path[PATH_ROOM];
	ssize_t length = readlink("/proc/self/exe", path, sizeof(path) - 1);

	path[length > 0 ? length : 0] = '\0';
	return strcmp(path, MREZE_INSTALLED) == 0;
}

bool folders_init(struct folders *folders, const char *content)
{
	bool package = installed();
	const char *share = environment("MREZE_SHARE", NULL);

	if (content == NULL) {
		content = environment("MREZE_DATA", NULL);
	}
	if (content == NULL && share == NULL && package) {
		content = MREZE_INSTALLED_DATA;
	}
	if (share == NULL) {
		share = package ? MREZE_INSTALLED_SHARE : MREZE_SHARE;
	}
	bool fits = content != NULL ? put(folders->content, "%s", content)
				    : put(folders->content, "%s/data", share);

	fits = fits && put(folders->assets, "%s/assets", share) &&
	       put(folders->fonts, "%s/fonts", share);
	if (!fits) {
		fputs("mreze: the name of a folder is too long\n", stderr);
	}
	folders->at = (struct draw_folders){
		.assets = folders->assets,
		.fonts = folders->fonts,
		.content = folders->content,
	};
	return fits;
}

const char *folders_below(char path[PATH_ROOM], const char *root, const char *content)
{
	if (content != NULL || root[0] == '\0') {
		return content;
	}
	return put(path, "%s" MREZE_INSTALLED_DATA, root) ? path : root;
}

bool folders_have(const struct draw_folders *folders, const char *folder, const char *name)
{
	char path[PATH_ROOM];

	return put(path, "%s/%s/%s.svg", folders->assets, folder, name) && access(path, R_OK) == 0;
}

static bool has_asset(void *self, const char *folder, const char *name)
{
	return folders_have(self, folder, name);
}

struct load_help folders_help(const struct draw_folders *folders)
{
	/* load_help has one self for functions of every kind; this one only reads it. */
	union {
		const struct draw_folders *given;
		void *self;
	} same = {.given = folders};

	return (struct load_help){.self = same.self, .has_asset = has_asset};
}

struct content *folders_read(const struct draw_folders *folders)
{
	struct problems problems = {0};
	struct load_help help = folders_help(folders);
	struct content *content = content_load(folders->content, &help, &problems);

	if (problems.errors > 0) {
		struct sentences sentences;

		sentences_read(&sentences, folders->assets, "sr");
		problems_print(&problems, &sentences, folders->content, stderr);
		sentences_finish(&sentences);
	}
	problems_finish(&problems);
	return content;
}
