#define _POSIX_C_SOURCE 200809L

#include <dirent.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "base/geom.h"
#include "base/problems_print.h"
#include "cli/command.h"
#include "cli/fitting.h"
#include "cli/folders.h"
#include "cli/options.h"
#include "cli/page.h"
#include "cli/studio.h"
#include "content/sentences.h"
#include "host/last_good.h"

struct wish {
	const char *language, *html, *state;
	bool json, beside;
};

static const struct option options[] = {
	{"--lang", "ID", "of the messages: sr or en", OPTION_TEXT, offsetof(struct wish, language)},
	{"--json", NULL, "as one JSON array", OPTION_FLAG, offsetof(struct wish, json)},
	{"--html", "FILE", "as a page for staff too", OPTION_TEXT, offsetof(struct wish, html)},
	{"--beside", NULL, "that page as DIR/" PAGE_NAME ", as the kiosk writes it", OPTION_FLAG,
	 offsetof(struct wish, beside)},
	{"--state", "DIR",
	 "the kiosk's state folder: the page tells what changed since the last\n"
	 "                     good content, and is written there and beside the content",
	 OPTION_TEXT, offsetof(struct wish, state)},
};

static const struct usage usage = {
	.line = "mreze check [DIR] [--lang ID] [--json] [--html FILE] [--beside] [--state DIR]",
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

/* The last good content: the copy that is linked, or the one before it if that is what was read. */
static struct content *read_before(const struct check *check, const char *state,
				   char folder[LAST_GOOD_PATH])
{
	bool bad = check->content == NULL || check->problems.errors > 0;
	struct load_help help = folders_help(&check->folders.at);
	struct problems problems = {0};
	struct content *before = NULL;

	if ((!bad && last_good_earlier(state, folder)) || last_good_find(state, folder)) {
		before = content_load(folder, &help, &problems);
	}
	if (before != NULL && problems.errors > 0) {
		content_release(before);
		before = NULL;
	}
	problems_finish(&problems);
	return before;
}

static void write_beside(const struct check *check, const struct page *page, const char *folder)
{
	char path[PATH_ROOM];

	if (snprintf(path, sizeof(path), "%s/" PAGE_NAME, folder) < PATH_ROOM &&
	    (folder != check->folders.at.content || access(folder, W_OK) == 0)) {
		page_write(page, path);
	}
}

static void write_pages(struct check *check, const struct wish *wish)
{
	char before[LAST_GOOD_PATH] = "";
	struct page page = {
		.folders = &check->folders,
		.sentences = &check->sentences,
		.problems = &check->problems,
		.read = check->content,
		.before = wish->state != NULL ? read_before(check, wish->state, before) : NULL,
		.before_folder = before,
	};
	page.fresh = wish->state != NULL && page.before == NULL;

	if (wish->html != NULL) {
		page_write(&page, wish->html);
	}
	if (wish->state != NULL) {
		write_beside(check, &page, wish->state);
	}
	if (wish->state != NULL || wish->beside) {
		write_beside(check, &page, check->folders.at.content);
	}
	content_release(page.before);
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
		fitting_check(check->content, draw_measure(check->studio.draw), &check->problems);
	}
	int code = report(check, wish);

	write_pages(check, wish);
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
