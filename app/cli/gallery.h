/*
 * Every screen in every language at every size, as pictures and one page: what
 * staff mail round for approval.
 *
 * Owns nothing. Invariant: the page needs no network and no server; whoever
 * has the folder has all of it.
 */
#ifndef MREZE_CLI_GALLERY_H
#define MREZE_CLI_GALLERY_H

#include <stdbool.h>

#include "cli/folders.h"
#include "content/content.h"

/* One screen size of each class that layout knows. */
struct gallery_size {
	int w_px, h_px;
};

enum { GALLERY_SIZES = 5 };
extern const struct gallery_size gallery_sizes[GALLERY_SIZES];

/* Makes the folder if it is missing. False, with a line in the log, if something can't be written.
 */
bool gallery_make(struct content *content, const struct folders *folders, const char *folder);

#endif
