/*
 * Paints frames with an SDL renderer, or on a surface in memory where no graphics card is;
 * owns every texture, glyph and picture.
 *
 * Made for one screen, used on its thread. Only what differs from the frame before is painted. All that it keeps can be made
 * again from the frame and the files, so draw_forget() may be called at any
 * moment (lost device). Invariant: a picture that can't
 * be read shows its monogram and is logged once; nothing here ends the program.
 */
#ifndef MREZE_DRAW_DRAW_H
#define MREZE_DRAW_DRAW_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "scene/frame.h"
#include "scene/measure.h"

struct SDL_Renderer;
struct SDL_Surface;
struct SDL_Rect;
struct draw;

/* Where the files are; the texts are copied. */
struct draw_folders {
	const char *assets, *fonts, *content;
};

/*
 * Somebody who works beside the painter's thread, one job after the other: push() takes
 * job, calls work(job) there and later done(job) here; false: no room, the job is not taken.
 */
struct draw_help {
	bool (*push)(void *self, void (*work)(void *job), void (*done)(void *job), void *job);
	void *self;
};

/* One of the two: what a graphics card paints with, or px in memory (32 bits, as in soft.h). */
struct draw_screen {
	struct SDL_Renderer *renderer;
	struct SDL_Surface *surface;
};

/* NULL, with a line in the log, when a face can't be opened. */
struct draw *draw_create(struct draw_screen screen, struct draw_folders folders);
void draw_destroy(struct draw *draw);

/* The screen hangs turned clockwise by so many degrees: a renderer's picture is turned back. */
void draw_turn(struct draw *draw, int rotation);

/* From now on what is slow to make is made there, and missed until it is here. */
void draw_accept_help(struct draw *draw, struct draw_help help);

/* Has something come that was missed, since the last time? Then paint the frame again. */
bool draw_has_more(struct draw *draw);

/* Has the maps of a frame made that will soon be painted. */
void draw_prepare(struct draw *draw, const struct frame *frame);

/* The real widths; lives as long as draw. */
struct measure draw_measure(struct draw *draw);

/* Does every face have that letter? */
bool draw_has_letter(struct draw *draw, uint32_t code);

/* Paints what differs from the frame before; the caller shows it. */
void draw_frame(struct draw *draw, const struct frame *frame);

/* Where the last draw_frame() painted; count of them, px of the screen. */
const struct SDL_Rect *draw_painted(const struct draw *draw, int *count);

/* What was painted is lost, or surface is another one (NULL with a renderer): the next frame is painted whole. */
void draw_lose(struct draw *draw, struct SDL_Surface *surface);

/* What the last frame cost, or would have, had it been painted whole. */
struct draw_counts {
	int calls, switches;   /* of the whole frame: dabs, changes of texture */
	double filled;         /* px of the whole frame that were filled, for each px of the screen */
	double painted;        /* share of the screen that was painted anew */
	size_t texture_bytes;  /* kept */
	uint64_t made;         /* textures, since draw_create() */
};

struct draw_counts draw_counts(const struct draw *draw);

/* Drops every texture. */
void draw_forget(struct draw *draw);

/* The content's pictures are in that folder from now on; those that are made already stay. */
void draw_look_in(struct draw *draw, const char *content_folder);

/* Saves what is on the screen as a PNG file; false, with a line in the log, if it can't. */
bool draw_save(struct draw *draw, const char *file);

/* The same as a JPEG in memory, which the caller frees; at most most_px long; NULL if it can't. */
unsigned char *draw_jpeg(struct draw *draw, int most_px, size_t *length);

#endif
