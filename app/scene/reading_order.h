/*
 * Puts things into the order of reading: line by line, in a line column by column.
 *
 * The method is the recursive X-Y cut (Nagy and Seth, 1984): a screen is cut at
 * its clear gaps, first across, then down, and each part again. Things that were
 * laid out as one row stay together in their own order. Owns nothing. Invariant:
 * the same things come out, each once.
 */
#ifndef MREZE_SCENE_READING_ORDER_H
#define MREZE_SCENE_READING_ORDER_H

struct frame;
struct reading;

void reading_order(struct reading *reading, const struct frame *frame);

#endif
