/*
 * Every screen in every language at every size, as pictures and one page.
 *
 * Owns nothing. Invariant: the page needs no network and no server; whoever
 * has the folder has all of it.
 */
#ifndef MREZE_CLI_GALLERY_H
#define MREZE_CLI_GALLERY_H

#include <stdbool.h>

#include "content/content.h"
#include "draw/draw.h"

/* One screen size of each class that layout knows. */
struct gallery_size {
	int w_px, h_px;
	const char *what;
};

enum { GALLERY_SIZES = 5 };
extern const struct gallery_size gallery_sizes[GALLERY_SIZES];

/* Makes the folder if it is missing. False, with a line in the log, if something can't be written.
 */
bool gallery_make(struct content *content, struct draw_folders folders, const char *folder);

#endif
