#include <dirent.h>
#include <stdio.h>

#include "base/geom.h"
#include "cli/command.h"
#include "cli/folders.h"
#include "cli/gallery.h"
#include "cli/options.h"
#include "cli/studio.h"
#include "cli/views.h"

struct wish {
	bool json;
};

static const struct option options[] = {
	{"--json", NULL, "as one JSON array", OPTION_FLAG, offsetof(struct wish, json)},
};

static const struct usage usage = {
	.line = "mreze check [DIR] [--json]",
	.does = "Every problem of the content in DIR (data/), as file:line:column: error: what is\n"
		"wrong, and what to do. Exit 0: none; 1: some. Warnings alone are no problem.",
	.options = options,
	.option_count = COUNT_OF(options),
	.most_words = 1,
};

struct check {
	struct folders folders;
	struct studio studio;
	struct problems problems;
	struct content *content;
};

static bool has_letter(void *self, uint32_t code)
{
	const struct check *check = self;

	return draw_has_letter(check->studio.draw, code);
}

static bool has_asset(void *self, const char *folder, const char *name)
{
	const struct check *check = self;

	return folders_have(&check->folders.at, folder, name);
}

static void fits(struct check *check, const struct gallery_size *size, struct view view,
		 int language)
{
	const struct content *content = check->content;
	struct env env = env_of_screen((float)size->w_px, (float)size->h_px, 0.0f, 0.0f,
				       content->settings.view_mm);
	struct turn *turn = turn_create(content_hold(check->content),
					draw_measure(check->studio.draw), env, 0, 0.0);
	bool each = view_has_networks(view.kind);
	struct spot spot = {.file = each ? content->networks[view.network].file : "kiosk.yaml"};

	/* The largest letters need the most room. */
	turn_act(turn, (struct action){
			       .kind = ACTION_SETTING, .value = SETTING_TEXT_STEP, .amount = 2.0f});
	view_reach(turn, view, language, -1.0);
	if (turn->shown->dropped > 0) {
		problems_add(&check->problems, PROBLEM_ERROR, spot,
			     "%s in %s needs more than a screen of %dx%d can hold, make its texts "
			     "shorter",
			     view_name(view.kind), content->languages[language].id, size->w_px,
			     size->h_px);
	}
	turn_destroy(turn);
}

static void each_language(struct check *check, struct view view)
{
	for (int i = 0; i < GALLERY_SIZES; i++) {
		for (int j = 0; j < check->content->language_count; j++) {
			fits(check, &gallery_sizes[i], view, j);
		}
	}
}

static void each_view(struct check *check)
{
	for (int kind = 0; kind < VIEW_COUNT; kind++) {
		struct view view = {.kind = (enum view_kind)kind};
		int count = view_count(view.kind, check->content);

		for (; view.network < count; view.network++) {
			each_language(check, view);
		}
	}
}

static int report(struct check *check, const struct wish *wish)
{
	const char *root = check->folders.at.content;

	if (wish->json) {
		problems_print_json(&check->problems, root, stdout);
	} else {
		problems_print(&check->problems, root, stdout);
	}
	if (!wish->json && check->problems.errors == 0) {
		printf("%s: %d networks in %d languages, no errors\n", root,
		       check->content->network_count, check->content->language_count);
	}
	return check->problems.errors == 0 ? EXIT_DONE : EXIT_NO;
}

static int look(struct check *check, const struct wish *wish)
{
	/* The sheet is never painted: a draw is asked for its letters and widths only. */
	if (!studio_init(&check->studio, 16, 16, check->folders.at)) {
		return EXIT_NO;
	}
	struct load_help help = {check, has_letter, has_asset};

	check->content = content_load(check->folders.at.content, &help, &check->problems);
	if (check->content != NULL && check->problems.errors == 0) {
		each_view(check);
	}
	int code = report(check, wish);

	if (check->content != NULL) {
		content_release(check->content);
	}
	problems_finish(&check->problems);
	studio_finish(&check->studio);
	return code;
}

int command_check(int argc, char **argv)
{
	struct wish wish = {0};
	struct words words;
	struct check check = {0};
	int code = options_read(&usage, argc, argv, &wish, &words);

	if (code != OPTIONS_READ) {
		return code;
	}
	if (!folders_init(&check.folders, words.count > 0 ? words.list[0] : NULL)) {
		return EXIT_USAGE;
	}
	DIR *dir = opendir(check.folders.at.content);

	if (dir == NULL) {
		return options_refuse(&usage, "there is no folder '%s'", check.folders.at.content);
	}
	closedir(dir);
	return look(&check, &wish);
}
