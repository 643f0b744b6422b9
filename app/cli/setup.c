#include "cli/setup.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "base/geom.h"
#include "cli/command.h"
#include "cli/folders.h"
#include "cli/language.h"
#include "cli/options.h"
#include "content/sentences.h"
#include "machine/probe.h"
#include "machine/rewrite.h"
#include "machine/yaml_edit.h"

struct wish {
	const char *root, *content, *language;
	bool yes;
};

static const struct option options[] = {
	{"--yes", NULL, "asks nothing: every answer is what it is now, every change is made",
	 OPTION_FLAG, offsetof(struct wish, yes)},
	{"--lang", "ID", "of the questions: sr or en", OPTION_TEXT,
	 offsetof(struct wish, language)},
	{"--content", "DIR", "another content folder than /etc/mreze", OPTION_TEXT,
	 offsetof(struct wish, content)},
	{"--root", "DIR", "the machine's disk, mounted elsewhere", OPTION_TEXT,
	 offsetof(struct wish, root)},
};

static const struct usage usage = {
	.line = "mreze setup [--yes] [--lang ID] [--content DIR] [--root DIR]",
	.does = "Asks how the screen hangs and when the house is open, writes the answers into\n"
		"kiosk.yaml, and silences the start of the machine. Shows each change and asks\n"
		"before it is made; can be run again at any time.",
	.options = options,
	.option_count = COUNT_OF(options),
};

static const char *kiosk_file(struct setup *setup)
{
	return arena_print(&setup->arena, "%s/kiosk.yaml", setup->folders.content);
}

static bool refuse(struct setup *setup, struct message message)
{
	ask_say(&setup->ask, message);
	setup->failed = true;
	return false;
}

bool setup_write(struct setup *setup, const char *path, const char *text)
{
	if (rewrite_file(path, text)) {
		ask_say(&setup->ask, SAY_WITH(MESSAGE_SETUP_WRITTEN, path));
		return true;
	}
	return refuse(setup, SAY_WITH(MESSAGE_SETUP_CANNOT_WRITE, path, strerror(errno)));
}

bool setup_agree(struct setup *setup, const char *path, const char *old, const char *new)
{
	if (strcmp(old, new) == 0) {
		ask_say(&setup->ask, SAY_WITH(MESSAGE_SETUP_SAME, path));
		return false;
	}
	rewrite_show(old, new, setup->ask.out);
	if (!ask_yes(&setup->ask, SAY_WITH(MESSAGE_ASK_WRITE, path))) {
		ask_say(&setup->ask, SAY_WITH(MESSAGE_SETUP_LEFT, path));
		return false;
	}
	return true;
}

/* What the file says now; the usual where it says nothing. False: there is no kiosk here. */
static bool read_settings(struct setup *setup)
{
	struct problems problems = {0};
	struct load_help help = {0};
	struct content *content = content_load(setup->folders.content, &help, &problems);

	problems_finish(&problems);
	if (content == NULL) {
		return false;
	}
	setup->now = content->settings;
	content_release(content);
	return true;
}

/* The text of kiosk.yaml with all that was answered differently; NULL: by hand. */
static const char *edited(struct setup *setup, const char *text)
{
	for (int i = 0; i < setup->value_count && text != NULL; i++) {
		const struct setup_value *value = &setup->values[i];
		const char *new =
			yaml_set(&setup->arena, text, value->section, value->key, value->text);

		if (new == NULL) {
			refuse(setup,
			       SAY_WITH(MESSAGE_SETUP_BY_HAND, kiosk_file(setup),
					arena_print(&setup->arena, "%s: %s: %s", value->section,
						    value->key, value->text)));
		}
		text = new;
	}
	return text;
}

/* Did everything arrive? Else the file is as it was. */
static void prove(struct setup *setup, const char *old)
{
	struct settings wanted = setup->wanted;

	if (read_settings(setup) && setup_same(&setup->now, &wanted)) {
		return;
	}
	rewrite_file(kiosk_file(setup), old);
	refuse(setup, SAY_WITH(MESSAGE_SETUP_UNDONE, kiosk_file(setup)));
}

static void write_answers(struct setup *setup)
{
	struct probe here = {.root = "", .arena = &setup->arena};
	const char *path = kiosk_file(setup);
	const char *old = probe_whole(&here, path);

	if (old == NULL) {
		refuse(setup, SAY_WITH(MESSAGE_SETUP_CANNOT_READ, path));
		return;
	}
	setup_compare(setup);
	const char *new = edited(setup, old);

	if (new != NULL && setup_agree(setup, path, old, new) && setup_write(setup, path, new)) {
		prove(setup, old);
	}
}

static int run(struct setup *setup)
{
	if (!read_settings(setup)) {
		refuse(setup, SAY_WITH(MESSAGE_SETUP_CANNOT_READ, kiosk_file(setup)));
		return EXIT_NO;
	}
	ask_say(&setup->ask, SAY_WITH(MESSAGE_SETUP_BEGIN, setup->folders.content));
	setup->wanted = setup->now;
	if (!setup_questions(setup)) {
		refuse(setup, SAY(MESSAGE_SETUP_NO_ANSWER));
		return EXIT_NO;
	}
	write_answers(setup);
	setup_boot(setup);
	ask_say(&setup->ask, SAY(MESSAGE_SETUP_END));
	return setup->failed ? EXIT_NO : EXIT_DONE;
}

int command_setup(int argc, char **argv)
{
	struct wish wish = {.root = ""};
	struct words words;
	int code = options_read(&usage, argc, argv, &wish, &words);

	if (code != OPTIONS_READ) {
		return code;
	}
	struct setup setup = {.root = wish.root};
	char there[PATH_ROOM];

	if (!folders_init(&setup.folders, folders_below(there, wish.root, wish.content))) {
		return EXIT_USAGE;
	}
	if (!language_read(&setup.sentences, setup.folders.assets, wish.language)) {
		return options_refuse(&usage, "questions are in sr or en, not '%s'", wish.language);
	}
	setup.ask = (struct ask){
		.in = stdin,
		.out = stdout,
		.sentences = &setup.sentences,
		.arena = &setup.arena,
		.yes = wish.yes,
	};
	code = run(&setup);
	arena_finish(&setup.arena);
	sentences_finish(&setup.sentences);
	return code;
}
