/*
 * The commands of `mreze` and what they share.
 *
 * One file a command, one row a command in command.c. Owns nothing. Invariant:
 * a command returns 0 for done, 1 for "no" (problems found, an expectation
 * failed), 2 for wrong usage, 3 for no display, and says why on standard error.
 */
#ifndef MREZE_CLI_COMMAND_H
#define MREZE_CLI_COMMAND_H

enum {
	EXIT_DONE = 0,
	EXIT_NO = 1,
	EXIT_USAGE = 2,
	EXIT_NO_DISPLAY = 3,
};

/* argv[0] is the command's own name. */
typedef int command_fn(int argc, char **argv);

command_fn command_run, command_check, command_shot, command_walk, command_setup, command_doctor,
	command_schema, command_new;

/* Finds the command and runs it; `mreze` alone is `mreze run`. */
int command_main(int argc, char **argv);

#endif
