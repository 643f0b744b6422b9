#include "base/litter.h"

#include <string.h>
#include <strings.h>

#include "base/geom.h"

/* What such names end in. vim's is .swp, but after it come .swo, .swn, ... */
static const char *const endings[] = {
	"~", ".swp", ".swo", ".swx", ".bak", ".tmp", ".temp", ".part", ".partial", ".crdownload",
};

/* 4913 is what vim calls the file by which it tries whether it may write. */
static const char *const names[] = {"4913", "Thumbs.db", "desktop.ini"};

bool litter_is(const char *name)
{
	size_t length = strlen(name);

	if (length == 0 || strchr(".#~$", name[0])) {
		return true;
	}
	for (size_t i = 0; i < COUNT_OF(names); i++) {
		if (strcasecmp(name, names[i]) == 0) {
			return true;
		}
	}
	for (size_t i = 0; i < COUNT_OF(endings); i++) {
		size_t ending = strlen(endings[i]);

		if (length > ending && strcasecmp(name + length - ending, endings[i]) == 0) {
			return true;
		}
	}
	return false;
}
