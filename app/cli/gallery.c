#include "cli/gallery.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

#include "base/geom.h"
#include "base/log.h"
#include "cli/folders.h"
#include "cli/studio.h"
#include "cli/views.h"

const struct gallery_size gallery_sizes[GALLERY_SIZES] = {
	{1920, 1080, "21.5\" landscape"}, {1080, 1920, "21.5\" portrait"},
	{1280, 1024, "19\", 5:4"},        {800, 480, "7\" landscape"},
	{480, 800, "7\" portrait"},
};

static const char *const page_head =
	"<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n"
	"<meta name=\"viewport\" content=\"width=device-width\">\n<title>Mreže gradova</title>\n"
	"<style>\nbody{margin:2rem;background:#0b1d33;color:#f5efe0;font:16px sans-serif}\n"
	"h2{margin:2.5rem 0 .5rem}\n"
	"main{display:flex;flex-wrap:wrap;gap:1rem}\nfigure{margin:0}\n"
	"img{display:block;height:200px;border-radius:4px}\n"
	"figcaption{font-size:13px;padding:.3rem 0}\na{color:inherit}\n</style>\n"
	"<h1>Mreže gradova</h1>\n";

struct gallery {
	struct content *content;
	struct draw_folders folders;
	const char *folder;
	FILE *page;
	int made;
};

static bool figure(struct gallery *gallery, struct studio *studio, struct turn *turn,
		   const char *name)
{
	char path[PATH_ROOM];
	int length = snprintf(path, sizeof(path), "%s/%s", gallery->folder, name);

	if (length < 0 || length >= PATH_ROOM) {
		log_line(LOG_FAULT, "the name of a picture is too long: %s", name);
		return false;
	}
	fprintf(gallery->page,
		"<figure><a href=\"%s\"><img loading=\"lazy\" src=\"%s\" alt=\"\"></a>"
		"<figcaption>%.*s</figcaption></figure>\n",
		name, name, (int)strcspn(name, "@"), name);
	gallery->made++;
	return studio_save(studio, turn->shown, path);
}

static bool one(struct gallery *gallery, struct studio *studio, const struct gallery_size *size,
		struct view view, int language)
{
	const struct settings *settings = &gallery->content->settings;
	bool each = view_has_networks(view.kind);
	const char *network = each ? gallery->content->networks[view.network].id : "";
	struct env env =
		env_of_screen((float)size->w_px, (float)size->h_px, 0.0f, 0.0f, settings->view_mm);
	struct turn *turn = turn_create(content_hold(gallery->content), draw_measure(studio->draw),
					env, 0, 0.0);
	char name[512];

	view_reach(turn, view, language, -1.0);
	snprintf(name, sizeof(name), "%s%s%s-%s@%dx%d.png", view_name(view.kind), each ? "-" : "",
		 network, gallery->content->languages[language].id, size->w_px, size->h_px);
	for (char *slash = strchr(name, '/'); slash != NULL; slash = strchr(slash, '/')) {
		*slash = '-';
	}
	bool done = figure(gallery, studio, turn, name);

	turn_destroy(turn);
	return done;
}

/* A slide shows two languages as it is, so that it is made once. */
static bool in_languages(struct gallery *gallery, struct studio *studio,
			 const struct gallery_size *size, struct view view)
{
	int count = view.kind == VIEW_ATTRACT ? 1 : gallery->content->language_count;

	for (int i = 0; i < count; i++) {
		if (!one(gallery, studio, size, view, i)) {
			return false;
		}
	}
	return true;
}

static bool each_view(struct gallery *gallery, struct studio *studio,
		      const struct gallery_size *size)
{
	for (int kind = 0; kind < VIEW_COUNT; kind++) {
		struct view view = {.kind = (enum view_kind)kind};
		int count = view_count(view.kind, gallery->content);

		for (; view.network < count; view.network++) {
			if (!in_languages(gallery, studio, size, view)) {
				return false;
			}
		}
	}
	return true;
}

static bool each_size(struct gallery *gallery)
{
	for (int i = 0; i < GALLERY_SIZES; i++) {
		const struct gallery_size *size = &gallery_sizes[i];
		struct studio studio;

		if (!studio_init(&studio, size->w_px, size->h_px, gallery->folders)) {
			return false;
		}
		fprintf(gallery->page, "<h2>%dx%d, %s</h2>\n<main>\n", size->w_px, size->h_px,
			size->what);
		bool done = each_view(gallery, &studio, size);

		fputs("</main>\n", gallery->page);
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

bool gallery_make(struct content *content, struct draw_folders folders, const char *folder)
{
	struct gallery gallery = {.content = content, .folders = folders, .folder = folder};
	char path[PATH_ROOM];

	if (!make_folder(folder)) {
		return false;
	}
	snprintf(path, sizeof(path), "%s/index.html", folder);
	gallery.page = fopen(path, "w");
	if (gallery.page == NULL) {
		log_line(LOG_FAULT, "can't write %s: %s", path, strerror(errno));
		return false;
	}
	fputs(page_head, gallery.page);
	bool done = each_size(&gallery);

	if (fclose(gallery.page) != 0) {
		log_line(LOG_FAULT, "can't write %s: %s", path, strerror(errno));
		done = false;
	}
	if (done) {
		printf("%d screens: %s\n", gallery.made, path);
	}
	return done;
}
