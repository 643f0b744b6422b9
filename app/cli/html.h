/*
 * Writing a page that opens anywhere: its style and its pictures are in it.
 *
 * The caller owns the stream. Invariant: whatever the texts hold, the page is
 * valid HTML that asks no network for anything and runs no program.
 */
#ifndef MREZE_CLI_HTML_H
#define MREZE_CLI_HTML_H

#include <stddef.h>
#include <stdio.h>

#include "base/message.h"

struct html {
	FILE *out;
	const struct sentences *sentences;
	struct arena arena; /* of what is said; html_end() gives it back */
};

/* From the doctype to the body, with assets/pages/page.css. */
void html_begin(struct html *html, const char *assets, struct message title);
void html_end(struct html *html);

/* As it is: markup that stands in the program. */
void html_put(struct html *html, const char *markup);

/* Any text, or a message, between markup. */
void html_text(struct html *html, const char *text);
void html_say(struct html *html, struct message message);

/* A JPEG of those bytes. */
void html_jpeg(struct html *html, const unsigned char *bytes, size_t length, const char *alt);

#endif
