#include "run.h"

#include <stdlib.h>
#include <string.h>

#include "base/geom.h"
#include "base/problems_print.h"
#include "cli/command.h"
#include "cli/folders.h"
#include "cli/herald.h"
#include "cli/nearest.h"
#include "cli/options.h"
#include "cli/state_folder.h"
#include "content/sentences.h"

struct wish {
	struct option_size window;
	const char *content, *language, *renderer, *state;
	bool trace, pace;
};

static const struct option options[] = {
	{"--window", "WxH", "in a window of that size, for a desk", OPTION_SIZE,
	 offsetof(struct wish, window)},
	{"--content", "DIR", "another content folder than data/", OPTION_TEXT,
	 offsetof(struct wish, content)},
	{"--lang", "ID", "the language that a visit begins in: sr-Cyrl, sr-Latn, en", OPTION_TEXT,
	 offsetof(struct wish, language)},
	{"--renderer", "NAME", "software, opengles2 or opengl instead of what suits the machine",
	 OPTION_TEXT, offsetof(struct wish, renderer)},
	{"--state", "DIR", "where it keeps what it must know after a restart", OPTION_TEXT,
	 offsetof(struct wish, state)},
	{"--trace", NULL, "say when each step of the start was done", OPTION_FLAG,
	 offsetof(struct wish, trace)},
	{"--pace", NULL, "say in the end what pictures cost, and how many were late", OPTION_FLAG,
	 offsetof(struct wish, pace)},
};

static const struct usage usage = {
	.line = "mreze run [--window WxH] [--content DIR] [--lang ID] [--renderer NAME]\n"
		"                 [--state DIR] [--trace] [--pace]",
	.does = "The kiosk: fills the screen, or a window, and runs until it is asked to stop\n"
		"(SIGTERM, SIGINT, the window's button). Exit 3: there is no display.",
	.options = options,
	.option_count = COUNT_OF(options),
};

static const int codes[] = {
	[RUN_STOPPED] = EXIT_DONE,
	[RUN_HAS_NOTHING] = EXIT_NO,
	[RUN_HAS_NO_DISPLAY] = EXIT_NO_DISPLAY,
};

/* Who hears of each reading what `mreze check` says of it: the journal, and the page for staff. */
struct listeners {
	const struct folders *folders;
	struct herald herald;
};

static void tell(void *self, const struct reload_report *report)
{
	struct listeners *listeners = self;
	struct sentences sentences;

	herald_send(&listeners->herald, report->folder, report->state);
	sentences_read(&sentences, listeners->folders->at.assets, "sr");
	problems_print(report->problems, &sentences, report->folder, stderr);
	sentences_finish(&sentences);
}

/* What nobody has is refused at once, not in the log of a kiosk that runs already. */
static bool known(const char *option, const char *typed, const char *const *names, int count)
{
	struct nearest nearest = nearest_to(typed);

	for (int i = 0; i < count; i++) {
		if (strcmp(typed, names[i]) == 0) {
			return true;
		}
		nearest_try(&nearest, names[i]);
	}
	options_refuse(&usage, "there is no %s '%s'; did you mean '%s'?", option, typed,
		       nearest.best != NULL ? nearest.best : names[0]);
	return false;
}

static bool know_renderer(const char *typed)
{
	static const char *const names[] = {"software", "opengles2", "opengl"};

	return typed == NULL || known("renderer", typed, names, (int)COUNT_OF(names));
}

/* A content that tells no language just now may tell it when its file is mended. */
static bool know_language(const char *typed, const char *folder)
{
	const char *names[LANGUAGES_MAX];
	struct content *content = typed != NULL ? content_load_calm(folder) : NULL;
	bool good = true;

	if (content != NULL && content->languages[0].id[0] != '\0') {
		for (int i = 0; i < content->language_count; i++) {
			names[i] = content->languages[i].id;
		}
		good = known("language", typed, names, content->language_count);
	}
	content_release(content);
	return good;
}

int command_run(int argc, char **argv)
{
	struct wish wish = {0};
	struct words words;
	struct folders folders;
	char state[PATH_ROOM];
	int code = options_read(&usage, argc, argv, &wish, &words);

	if (code != OPTIONS_READ) {
		return code;
	}
	if (!folders_init(&folders, wish.content) || !know_renderer(wish.renderer) ||
	    !know_language(wish.language, folders.content)) {
		return EXIT_USAGE;
	}
	if (wish.renderer == NULL) {
		wish.renderer = getenv("MREZE_RENDERER");
	}
	struct listeners listeners = {.folders = &folders};
	enum run_end end = run_kiosk(&(struct run_wish){
		.w_px = (int)wish.window.w,
		.h_px = (int)wish.window.h,
		.renderer = wish.renderer,
		.trace = wish.trace,
		.pace = wish.pace,
		.runtime = getenv("RUNTIME_DIRECTORY"),
		.folders = folders.at,
		.reload =
			{
				.folder = folders.content,
				.state = state_folder_make(state, wish.state) ? state : NULL,
				.language = wish.language,
				.help = folders_help(&folders.at),
				.report = tell,
				.report_self = &listeners,
			},
	});

	herald_finish(&listeners.herald);
	return codes[end];
}
