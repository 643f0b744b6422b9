/*
 * Whether a file of the content folder is a picture that can be shown.
 *
 * Owns nothing; reads only the first bytes and never decodes. Invariant: what is
 * MESSAGE_NONE lies inside the folder, is what its name says, and asks for at
 * most PICTURE_PIXELS_MAX pixels.
 */
#ifndef MREZE_CONTENT_PICTURE_H
#define MREZE_CONTENT_PICTURE_H

#include <stdbool.h>

#include "content/source.h"

enum {
	PICTURE_PIXELS_MAX = 16 * 1000 * 1000,
	PICTURE_BYTES_MAX = 20 * 1000 * 1000,
};

/* MESSAGE_NONE, or what is wrong and what to do. */
enum message_id picture_fault(const struct folder *folder, const char *path);

#endif
