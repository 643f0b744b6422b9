/*
 * „Да ли сте још ту?“: the question over a page that nobody has touched for long.
 *
 * Owns nothing. Invariant: a touch anywhere but on „На почетак“ means yes, and
 * the seconds that are left are always shown.
 */
#ifndef MREZE_SCENE_PROMPT_H
#define MREZE_SCENE_PROMPT_H

#include "scene/layout.h"

void prompt_layout(const struct layout *layout);

/* The coins as a sheet, on screens too small for them in the dock. */
void themes_layout(const struct layout *layout);

#endif
