#include <dirent.h>
#include <stdio.h>
#include <string.h>

#include "base/geom.h"
#include "base/problems_print.h"
#include "cli/command.h"
#include "cli/folders.h"
#include "cli/gallery.h"
#include "cli/options.h"
#include "cli/studio.h"
#include "cli/views.h"
#include "content/sentences.h"

struct wish {
	const char *language;
	bool json;
};

static const struct option options[] = {
	{"--lang", "ID", "of the messages: sr or en", OPTION_TEXT, offsetof(struct wish, language)},
	{"--json", NULL, "as one JSON array", OPTION_FLAG, offsetof(struct wish, json)},
};

static const struct usage usage = {
	.line = "mreze check [DIR] [--lang ID] [--json]",
	.does = "Every problem of the content in DIR (data/), as file:line:column: error: what is\n"
		"wrong, and what to do; then the line and a caret. Exit 0: none; 1: some. "
		"Warnings\n"
		"alone are no problem.",
	.options = options,
	.option_count = COUNT_OF(options),
	.most_words = 1,
};

struct check {
	struct folders folders;
	struct studio studio;
	struct problems problems;
	struct sentences sentences;
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
	char screen[32];

	/* The largest letters need the most room. */
	turn_act(turn, (struct action){
			       .kind = ACTION_SETTING, .value = SETTING_TEXT_STEP, .amount = 2.0f});
	view_reach(turn, view, language, -1.0);
	if (turn->shown->dropped > 0) {
		snprintf(screen, sizeof(screen), "%dx%d", size->w_px, size->h_px);
		problems_add(&check->problems, PROBLEM_ERROR, spot,
			     SAY_WITH(MESSAGE_SCREEN_OVERFLOWS, view_name(view.kind),
				      content->languages[language].id, screen));
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

/* The last line for people: how many there are, or what there is when there are none. */
static void sum_up(struct check *check)
{
	const char *root = check->folders.at.content;
	struct arena arena = {0};
	const char *count = problems_count(&check->problems, &check->sentences, &arena);

	if (count[0] != '\0') {
		puts(count);
	}
	if (check->problems.errors == 0) {
		puts(message_say_now(
			&check->sentences, &arena,
			SAY_WITH(MESSAGE_CHECK_CLEAN, root,
				 message_number(&arena, check->content->network_count),
				 message_number(&arena, check->content->language_count))));
	}
	arena_finish(&arena);
}

static int report(struct check *check, const struct wish *wish)
{
	const char *root = check->folders.at.content;

	if (wish->json) {
		problems_print_json(&check->problems, &check->sentences, root, stdout);
	} else {
		problems_print(&check->problems, &check->sentences, root, stdout);
		sum_up(check);
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
	sentences_finish(&check->sentences);
	studio_finish(&check->studio);
	return code;
}

int command_check(int argc, char **argv)
{
	struct wish wish = {.language = "sr"};
	struct words words;
	struct check check = {0};
	int code = options_read(&usage, argc, argv, &wish, &words);

	if (code != OPTIONS_READ) {
		return code;
	}
	if (strcmp(wish.language, "sr") != 0 && strcmp(wish.language, "en") != 0) {
		return options_refuse(&usage, "messages are in sr or en, not '%s'", wish.language);
	}
	if (!folders_init(&check.folders, words.count > 0 ? words.list[0] : NULL)) {
		return EXIT_USAGE;
	}
	DIR *dir = opendir(check.folders.at.content);

	if (dir == NULL) {
		return options_refuse(&usage, "there is no folder '%s'", check.folders.at.content);
	}
	closedir(dir);
	sentences_read(&check.sentences, check.folders.assets, wish.language);
	return look(&check, &wish);
}
