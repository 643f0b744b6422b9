/*
 * One text in every language of the kiosk.
 *
 * A plain value; the content's arena owns the letters. Invariant: no pointer
 * is NULL once the content is loaded: a missing language shows the first one's.
 */
#ifndef MREZE_CONTENT_TEXT_H
#define MREZE_CONTENT_TEXT_H

enum {
	LANGUAGES_MAX = 8,
};

/* By index of the language. */
struct text {
	const char *in[LANGUAGES_MAX];
};

#endif
