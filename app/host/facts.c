#include "host/facts.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

void facts_tell(const char *driver, const char *renderer, int w_px, int h_px)
{
	char path[512];
	const char *folder = getenv("RUNTIME_DIRECTORY");

	if (folder == NULL || folder[0] != '/') {
		return;
	}
	/* systemd may name several folders; the first is ours. */
	int length = snprintf(path, sizeof(path), "%.*s/screen", (int)strcspn(folder, ":"), folder);
	FILE *file = length > 0 && length < (int)sizeof(path) ? fopen(path, "w") : NULL;

	if (file != NULL) {
		fprintf(file, "%s %s %dx%d\n", driver, renderer, w_px, h_px);
		fclose(file);
		chmod(path, 0644); /* the doctor may be somebody else */
	}
}
