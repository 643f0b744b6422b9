/*
 * A sheet of memory and the painter for it: where pictures are made without a
 * display.
 *
 * In the caller's memory; owns both. Invariant: a studio that was begun is
 * finished once; finishing an empty one does nothing.
 */
#ifndef MREZE_CLI_STUDIO_H
#define MREZE_CLI_STUDIO_H

#include <stdbool.h>

#include "draw/draw.h"

struct sheet;

/* All zero is an empty one. */
struct studio {
	struct sheet *sheet;
	struct draw *draw;
};

/* False, with a line in the log, if the faces or the memory are missing. */
bool studio_init(struct studio *studio, int w_px, int h_px, struct draw_folders folders);
void studio_finish(struct studio *studio);

/* Paints the frame and saves it; false, with a line in the log, if it can't be written. */
bool studio_save(struct studio *studio, const struct frame *frame, const char *file);

#endif
