#include "cli/command.h"

#include <stdio.h>
#include <string.h>

#include "base/geom.h"
#include "cli/nearest.h"
#include "scene/lines.h"

static const char *const usage =
	"usage: mreze [run | check | setup | doctor | shot | walk | new | schema] [--help] ...";

static const struct command {
	const char *name;
	command_fn *call;
	const char *does;
} commands[] = {
	{"run", command_run, "the kiosk itself; `mreze` alone does the same"},
	{"check", command_check, "every problem of a content folder, with its line and its remedy"},
	{"setup", command_setup,
	 "asks how the screen hangs, and silences the start of the machine"},
	{"doctor", command_doctor, "what is wrong with the machine, and the cure"},
	{"shot", command_shot, "one screen, or all of them, as pictures; needs no display"},
	{"walk", command_walk, "plays a visitor's walk and checks what it expects"},
	{"new", command_new, "a file for a new network, valid and commented"},
	{"schema", command_schema, "the JSON Schemas that help editors with the content"},
};

static int help(void)
{
	printf("%s\n\nMreže gradova: the networks of cities that a city belongs to, under a "
	       "finger.\n\ncommands:\n",
	       usage);
	for (size_t i = 0; i < COUNT_OF(commands); i++) {
		printf("  %-8s %s\n", commands[i].name, commands[i].does);
	}
	puts("\n`mreze COMMAND --help` says more. Exit codes: 0 done, 1 no (problems found, an\n"
	     "expectation failed), 2 wrong usage, 3 no display.");
	return EXIT_DONE;
}

static int unknown(const char *typed)
{
	struct nearest nearest = nearest_to(typed);

	for (size_t i = 0; i < COUNT_OF(commands); i++) {
		nearest_try(&nearest, commands[i].name);
	}
	fprintf(stderr, "mreze: there is no command '%s'", typed);
	if (nearest.best != NULL) {
		fprintf(stderr, "; did you mean '%s'?", nearest.best);
	}
	fprintf(stderr, "\n%s\n", usage);
	return EXIT_USAGE;
}

int command_main(int argc, char **argv)
{
	lines_prepare();
	if (argc < 2) {
		char *run[] = {"run", NULL};

		return command_run(1, run);
	}
	if (strcmp(argv[1], "--help") == 0 || strcmp(argv[1], "-h") == 0) {
		return help();
	}
	if (strcmp(argv[1], "--version") == 0) {
		puts("mreze " MREZE_VERSION);
		return EXIT_DONE;
	}
	for (size_t i = 0; i < COUNT_OF(commands); i++) {
		if (strcmp(argv[1], commands[i].name) == 0) {
			return commands[i].call(argc - 1, argv + 1);
		}
	}
	return unknown(argv[1]);
}
