/*
 * Making, emptying and bringing to the disk whole folders.
 *
 * Owns nothing. Invariant: each function says by `errno` why it returned false;
 * nothing outside the folder that was named is touched, links are not followed.
 */
#ifndef MREZE_HOST_FOLDER_H
#define MREZE_HOST_FOLDER_H

#include <stdbool.h>

/* The folder and all above it that are missing, for their owner alone. */
bool folder_make(const char *path);

/* The folders on the way to a file, all but its name. */
bool folder_make_for(const char *file);

/* A folder with all that is in it; true too if there is none. */
bool folder_remove(const char *path);

/* Brings its list of entries to the disk. */
bool folder_sync(const char *path);

#endif
