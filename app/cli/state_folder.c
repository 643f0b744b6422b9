#include "cli/state_folder.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/geom.h"
#include "base/log.h"

/* In this order; systemd may name several folders, the first is ours. */
static const struct {
	const char *variable, *below;
} places[] = {
	{"STATE_DIRECTORY", ""},
	{"XDG_STATE_HOME", "/mreze"},
	{"HOME", "/.local/state/mreze"},
};

static bool put(char path[PATH_ROOM], const char *head, size_t length, const char *below)
{
	int all = snprintf(path, PATH_ROOM, "%.*s%s", (int)length, head, below);

	return length < PATH_ROOM && all > 0 && all < PATH_ROOM;
}

bool state_folder_name(char path[PATH_ROOM], const char *typed)
{
	if (typed != NULL) {
		return put(path, typed, strlen(typed), "");
	}
	for (size_t i = 0; i < COUNT_OF(places); i++) {
		const char *value = getenv(places[i].variable);

		if (value != NULL && value[0] == '/') {
			return put(path, value, strcspn(value, ":"), places[i].below);
		}
	}
	return false;
}

static bool make(const char *path)
{
	return mkdir(path, 0750) == 0 || errno == EEXIST;
}

bool state_folder_make(char path[PATH_ROOM], const char *typed)
{
	struct stat found;

	if (!state_folder_name(path, typed)) {
		log_line(LOG_WARNING, "no state folder is named: name one with --state DIR");
		return false;
	}
	for (char *at = strchr(path + 1, '/'); at != NULL; at = strchr(at + 1, '/')) {
		*at = '\0';
		make(path);
		*at = '/';
	}
	if (!make(path) || stat(path, &found) != 0 || !S_ISDIR(found.st_mode)) {
		log_line(LOG_WARNING, "no state folder %s: %s", path, strerror(errno));
		return false;
	}
	return true;
}
