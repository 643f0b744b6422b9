/*
 * Where the kiosk's files are, and the questions that a content asks of them.
 *
 * The content folder is the one that was typed, else $MREZE_DATA, else data/
 * in the share folder; assets/ and fonts/ are in the share folder: $MREZE_SHARE,
 * else the checkout that the build was made in. The program of the package,
 * /usr/bin/mreze, has /etc/mreze and /usr/share/mreze in their places.
 * In the caller's memory; not to be copied, `at` points inside.
 * Invariant: what was typed wins over the environment, and that over the build.
 */
#ifndef MREZE_CLI_FOLDERS_H
#define MREZE_CLI_FOLDERS_H

#include <stdbool.h>

#include "content/load.h"
#include "draw/draw.h"

enum { PATH_ROOM = 4096 };

struct folders {
	char content[PATH_ROOM], assets[PATH_ROOM], fonts[PATH_ROOM];
	struct draw_folders at;
};

/* content: as typed, or NULL. False, with a line on standard error, if a path is too long. */
bool folders_init(struct folders *folders, const char *content);

/*
 * The content to be named to folders_init() when the machine's disk is mounted at root:
 * what was typed, else the package's folder below root; root "" is this machine.
 */
const char *folders_below(char path[PATH_ROOM], const char *root, const char *content);

/* Asks the assets; letters aren't asked. self is the draw_folders, which must live on. */
struct load_help folders_help(const struct draw_folders *folders);

/* The same as load_help.has_asset: is there assets/folder/name.svg? */
bool folders_have(const struct draw_folders *folders, const char *folder, const char *name);

/*
 * Reads the content for a command that shows it: errors are printed on standard
 * error, what is valid is held for the caller; NULL if nothing is.
 */
struct content *folders_read(const struct draw_folders *folders);

#endif
