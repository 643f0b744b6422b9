/*
 * High contrast: any scene's frame, painted anew in black, white and one yellow.
 *
 * Works on the finished frame of any scene, so that a new scene has it at once: grounds become
 * black, what leads on or is chosen yellow or white, and every word and sign takes the ink that
 * its own ground demands. Owns nothing. Invariant: text stands at 7:1 or more, the edge of a
 * control at 4.5:1 or more; nodes, their boxes and what they mean are left as they are.
 */
#ifndef MREZE_SCENE_CONTRAST_H
#define MREZE_SCENE_CONTRAST_H

#include "scene/layout.h"

/* Repaints what stands on layout->frame; decoration that says nothing goes. */
void contrast_apply(const struct layout *layout);

#endif
