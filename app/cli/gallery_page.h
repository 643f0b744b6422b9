/*
 * The gallery's index.html: each network's text beside its screens, with what
 * the check remarks of it, then the other screens.
 *
 * Owns nothing. Invariant: it names the pictures by gallery_picture(), as
 * gallery.c made them, and nothing outside its folder.
 */
#ifndef MREZE_CLI_GALLERY_PAGE_H
#define MREZE_CLI_GALLERY_PAGE_H

#include "cli/gallery.h"
#include "cli/views.h"

enum { GALLERY_NAME = 512 };

/* The file of one screen; size is an index. */
void gallery_picture(char name[GALLERY_NAME], const struct content *content, struct view view,
		     int language, int size);

/* In how many languages a screen is made. */
int gallery_languages(const struct content *content, struct view view);

/* False, with a line in the log, if it can't be written. made: pictures, for the last line. */
bool gallery_page_write(struct content *content, const struct folders *folders, const char *folder,
			int made);

#endif
