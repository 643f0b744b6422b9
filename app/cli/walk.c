#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "base/geom.h"
#include "cli/command.h"
#include "cli/options.h"
#include "cli/player.h"

static const struct option options[] = {
	{"--content", "DIR", "another content folder than data/, whatever the walk says",
	 OPTION_TEXT, offsetof(struct player_wish, content)},
	{"--shots", "DIR", "make the walk's pictures, in that folder", OPTION_TEXT,
	 offsetof(struct player_wish, shots)},
	{"--update", NULL, "write the walk's frames instead of comparing them", OPTION_FLAG,
	 offsetof(struct player_wish, update)},
	{"--realtime", NULL, "in a window at the pace of life; frames aren't compared", OPTION_FLAG,
	 offsetof(struct player_wish, realtime)},
	{"--pace", NULL, "paint it in memory and say what it cost: time, calls, px, textures", OPTION_FLAG,
	 offsetof(struct player_wish, pace)},
};

static const struct usage usage = {
	.line = "mreze walk FILE [--content DIR] [--shots DIR] [--update] [--realtime] [--pace]",
	.does = "Plays a visitor's walk on a virtual clock and checks what it expects; needs no\n"
		"display. A walk is a text, a step a line, # begins a comment; `mreze walk\n"
		"--steps` lists the steps. Exit 1: an expectation failed.",
	.options = options,
	.option_count = COUNT_OF(options),
	.least_words = 1,
	.most_words = 1,
};

int command_walk(int argc, char **argv)
{
	struct player_wish wish = {0};
	struct words words;
	struct steps steps = {0};

	if (argc == 2 && strcmp(argv[1], "--steps") == 0) {
		steps_help(stdout);
		return EXIT_DONE;
	}
	int code = options_read(&usage, argc, argv, &wish, &words);

	if (code != OPTIONS_READ) {
		return code;
	}
	wish.file = words.list[0];
	FILE *in = fopen(wish.file, "r");

	if (in == NULL) {
		return options_refuse(&usage, "can't read %s: %s", wish.file, strerror(errno));
	}
	bool good = steps_read(&steps, in, wish.file);

	fclose(in);
	code = good ? player_play(&wish, &steps) : EXIT_USAGE;
	steps_finish(&steps);
	return code;
}
