#include "machine/doctor.h"

#include <stdio.h>

#include "base/geom.h"
#include "cli/command.h"
#include "cli/folders.h"
#include "cli/language.h"
#include "cli/options.h"
#include "content/sentences.h"

struct wish {
	const char *root, *content, *language;
	bool json;
};

static const struct option options[] = {
	{"--json", NULL, "as one JSON array", OPTION_FLAG, offsetof(struct wish, json)},
	{"--lang", "ID", "of the findings: sr or en", OPTION_TEXT, offsetof(struct wish, language)},
	{"--content", "DIR", "another content folder than /etc/mreze", OPTION_TEXT,
	 offsetof(struct wish, content)},
	{"--root", "DIR", "the machine's disk, mounted elsewhere", OPTION_TEXT,
	 offsetof(struct wish, root)},
};

static const struct usage usage = {
	.line = "mreze doctor [--json] [--lang ID] [--content DIR] [--root DIR]",
	.does = "Looks at everything that a kiosk needs and says OK, WARN or FAIL, with the cure.\n"
		"Changes nothing. As root it sees who else holds the screen. Exit 1: a FAIL.",
	.options = options,
	.option_count = COUNT_OF(options),
};

/* What doctor_ask wants to know of the content; the first error's sentence is the arena's. */
static void ask_content(struct doctor_ask *ask, const struct folders *folders,
			const struct sentences *sentences, struct arena *arena)
{
	struct problems problems = {0};
	struct load_help help = folders_help(&folders->at);
	struct content *content = content_load(folders->at.content, &help, &problems);

	ask->content.errors = problems.errors;
	problems_sort(&problems);
	for (int i = 0; i < problems.count && ask->content.first == NULL; i++) {
		const struct problem *it = &problems.list[i];

		if (it->grade == PROBLEM_ERROR) {
			ask->content.first =
				arena_print(arena, "%s:%d: %s", it->spot.file, it->spot.line,
					    message_say(sentences, arena, it->what));
		}
	}
	if (content != NULL) {
		ask->width_mm = content->settings.width_mm;
		ask->height_mm = content->settings.height_mm;
		content_release(content);
	} else if (problems.errors == 0) {
		ask->content.errors = 1;
	}
	problems_finish(&problems);
}

static int report(const struct wish *wish, const struct doctor_ask *ask,
		  const struct sentences *sentences)
{
	struct findings findings;

	doctor_list(&findings, ask);
	if (wish->json) {
		findings_print_json(&findings, sentences, stdout);
	} else {
		findings_print(&findings, sentences, stdout);
	}
	int code = findings.of[HEALTH_FAIL] == 0 ? EXIT_DONE : EXIT_NO;

	findings_finish(&findings);
	return code;
}

int command_doctor(int argc, char **argv)
{
	struct wish wish = {.root = ""};
	struct words words;
	struct folders folders;
	struct sentences sentences;
	struct arena arena = {0};
	char there[PATH_ROOM];
	int code = options_read(&usage, argc, argv, &wish, &words);

	if (code != OPTIONS_READ) {
		return code;
	}
	if (!folders_init(&folders, folders_below(there, wish.root, wish.content))) {
		return EXIT_USAGE;
	}
	if (!language_read(&sentences, folders.assets, wish.language)) {
		return options_refuse(&usage, "findings are in sr or en, not '%s'", wish.language);
	}
	struct doctor_ask ask = doctor_here();

	ask.root = wish.root;
	ask_content(&ask, &folders, &sentences, &arena);
	code = report(&wish, &ask, &sentences);
	arena_finish(&arena);
	sentences_finish(&sentences);
	return code;
}
