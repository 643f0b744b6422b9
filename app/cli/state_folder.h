/*
 * Where the kiosk keeps what it must still know after a restart.
 *
 * The folder that was typed (--state DIR), else the one that systemd made
 * ($STATE_DIRECTORY), else mreze in $XDG_STATE_HOME or ~/.local/state. Owns
 * nothing. Invariant: it is made when it isn't there; a kiosk without one runs
 * all the same.
 */
#ifndef MREZE_CLI_STATE_FOLDER_H
#define MREZE_CLI_STATE_FOLDER_H

#include <stdbool.h>

#include "cli/folders.h"

/* Only names it; false when nothing says where, or the name is too long. */
bool state_folder_name(char path[PATH_ROOM], const char *typed);

/* Makes it too, with the folders above it; false, with a line in the log, if there can be none. */
bool state_folder_make(char path[PATH_ROOM], const char *typed);

#endif
