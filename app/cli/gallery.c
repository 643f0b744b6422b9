#include "cli/gallery.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/log.h"
#include "cli/gallery_page.h"
#include "cli/studio.h"

const struct gallery_size gallery_sizes[GALLERY_SIZES] = {
	{1920, 1080}, {1080, 1920}, {1280, 1024}, {800, 480}, {480, 800},
};

enum { PICTURE_PX = 1280 }; /* a mail takes the whole gallery */

struct gallery {
	struct content *content;
	const char *folder;
	int made;
};

void gallery_picture(char name[GALLERY_NAME], const struct content *content, struct view view,
		     int language, int size)
{
	bool each = view_has_networks(view.kind);

	snprintf(name, GALLERY_NAME, "%s%s%s-%s-%dx%d.jpg", view_name(view.kind), each ? "-" : "",
		 each ? content->networks[view.network].id : "", content->languages[language].id,
		 gallery_sizes[size].w_px, gallery_sizes[size].h_px);
	for (char *slash = strchr(name, '/'); slash != NULL; slash = strchr(slash, '/')) {
		*slash = '-';
	}
}

static bool write_picture(const char *path, const unsigned char *bytes, size_t length)
{
	FILE *out = fopen(path, "wb");
	bool written = out != NULL && fwrite(bytes, 1, length, out) == length;

	written = out != NULL && fclose(out) == 0 && written;
	if (!written) {
		log_line(LOG_FAULT, "can't write %s: %s", path, strerror(errno));
	}
	return written;
}

static bool one(struct gallery *gallery, struct studio *studio, int size, struct view view,
		int language)
{
	const struct settings *settings = &gallery->content->settings;
	struct env env =
		env_of_screen((float)gallery_sizes[size].w_px, (float)gallery_sizes[size].h_px,
			      0.0f, 0.0f, settings->view_mm);
	struct turn *turn = turn_create(content_hold(gallery->content), draw_measure(studio->draw),
					env, 0, 0.0);
	char name[GALLERY_NAME], path[PATH_ROOM];
	size_t length = 0;

	view_reach(turn, view, language, -1.0);
	draw_frame(studio->draw, turn->shown);
	unsigned char *bytes = draw_jpeg(studio->draw, PICTURE_PX, &length);

	gallery_picture(name, gallery->content, view, language, size);
	bool done = bytes != NULL &&
		    snprintf(path, sizeof(path), "%s/%s", gallery->folder, name) < PATH_ROOM &&
		    write_picture(path, bytes, length);

	gallery->made += done;
	free(bytes);
	turn_destroy(turn);
	return done;
}

int gallery_languages(const struct content *content, struct view view)
{
	/* A slide shows two languages as it is, so that it is made once. */
	return view.kind == VIEW_ATTRACT ? 1 : content->language_count;
}

static bool each_view(struct gallery *gallery, struct studio *studio, int size)
{
	for (int kind = 0; kind < VIEW_COUNT; kind++) {
		struct view view = {.kind = (enum view_kind)kind};
		int count = view_count(view.kind, gallery->content);

		for (; view.network < count; view.network++) {
			for (int i = 0; i < gallery_languages(gallery->content, view); i++) {
				if (!one(gallery, studio, size, view, i)) {
					return false;
				}
			}
		}
	}
	return true;
}

static bool each_size(struct gallery *gallery, struct draw_folders folders)
{
	for (int i = 0; i < GALLERY_SIZES; i++) {
		struct studio studio;

		if (!studio_init(&studio, gallery_sizes[i].w_px, gallery_sizes[i].h_px, folders)) {
			return false;
		}
		bool done = each_view(gallery, &studio, i);

		studio_finish(&studio);
		if (!done) {
			return false;
		}
	}
	return true;
}

/* The folder and those above it. */
static bool make_folder(const char *folder)
{
	char path[PATH_ROOM];

	for (size_t i = 1; i < sizeof(path) && i <= strlen(folder); i++) {
		if (folder[i] != '/' && folder[i] != '\0') {
			continue;
		}
		memcpy(path, folder, i);
		path[i] = '\0';
		if (mkdir(path, 0777) != 0 && errno != EEXIST) {
			log_line(LOG_FAULT, "can't make the folder %s: %s", path, strerror(errno));
			return false;
		}
	}
	return true;
}

bool gallery_make(struct content *content, const struct folders *folders, const char *folder)
{
	struct gallery gallery = {.content = content, .folder = folder};

	return make_folder(folder) && each_size(&gallery, folders->at) &&
	       gallery_page_write(content, folders, folder, gallery.made);
}
