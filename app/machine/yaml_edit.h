/*
 * One value in a YAML file changed, and not a letter more.
 *
 * Pure: from text to text. Owns nothing; results are the arena's. Invariant: the
 * lines that aren't named stay byte for byte, comments stay in their column.
 */
#ifndef MREZE_MACHINE_YAML_EDIT_H
#define MREZE_MACHINE_YAML_EDIT_H

#include "base/arena.h"

/*
 * Sets key of the map that stands at the left edge as "section:", one line a key
 * or {in: braces} on one line. A key that isn't there goes below the last one; a
 * section that isn't there to the end of the file. NULL when the section is
 * written in another way and a person must do it.
 */
const char *yaml_set(struct arena *arena, const char *text, const char *section, const char *key,
		     const char *value);

#endif
