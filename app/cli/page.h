/*
 * provera.html: what staff see of their content without a terminal.
 *
 * The verdict, each problem with its line, what changed, and the screens as
 * they look now. Owns nothing. Invariant: the page is written aside and then
 * renamed, so that whoever opens it sees a whole one; it is one file, with its
 * pictures in it.
 */
#ifndef MREZE_CLI_PAGE_H
#define MREZE_CLI_PAGE_H

#include <stdbool.h>

#include "base/problems.h"
#include "cli/folders.h"
#include "content/content.h"

#define PAGE_NAME "provera.html"

struct page {
	const struct folders *folders;
	const struct sentences *sentences;
	struct problems *problems;
	struct content *read;      /* from the folder; NULL for nothing */
	struct content *before;    /* the last good one, or NULL */
	const char *before_folder; /* where its pictures are */
	bool fresh;                /* it is known that there never was a good one */
};

/* False, with a line in the log, if the file can't be written. */
bool page_write(const struct page *page, const char *file);

/* Does the kiosk itself take a content with that problem all the same? */
bool page_kiosk_takes(const struct problem *problem);

#endif
