/*
 * A number that stands for the present state of a folder: names, sizes, times.
 *
 * Owns nothing, opens no file. Invariant: the same state gives the same number
 * in whatever order the folder is listed; litter and the kiosk's own .html
 * pages do not count, for nobody reads them.
 */
#ifndef MREZE_HOST_SIGNATURE_H
#define MREZE_HOST_SIGNATURE_H

#include <stdbool.h>
#include <stdint.h>

/* Does an entry of that name (without its folder) count? */
bool signature_counts(const char *name);

/*
 * Of the folder and all that is in it, subfolders too. visit(self, path), unless
 * NULL, is called for the folder and for each one inside, before it is listed.
 */
uint64_t signature_of(const char *folder, void (*visit)(void *self, const char *path), void *self);

#endif
