/*
 * Pictures from files, for one size each: SVG, PNG and JPEG.
 *
 * A file is looked at before it is decoded: what is too long, has too many
 * pixels or is none of the three is refused and logged, once a file, and not
 * opened again until pictures_look_in(). Invariant: no name leads out of the
 * assets or the content folder.
 */
#ifndef MREZE_DRAW_PICTURES_H
#define MREZE_DRAW_PICTURES_H

#include <SDL.h>
#include <stdint.h>

enum { PICTURES_REFUSED = 256 };

struct pictures {
	char assets[512], content[4096];
	uint64_t refused[PICTURES_REFUSED];
	int refused_count;
};

void pictures_init(struct pictures *pictures, const char *assets, const char *content);
void pictures_finish(struct pictures *pictures);

/* The content's files are in that folder from now on; refused ones are tried again. */
void pictures_look_in(struct pictures *pictures, const char *content);

/*
 * The picture as large as it fits into w x h px. name: "assets:emblems/ecad" or a
 * file in the content folder, with '#' and 16 digits behind it: the stamp of its bytes,
 * by which a new file under an old name is another picture. NULL if it can't be shown.
 */
SDL_Surface *pictures_open(struct pictures *pictures, const char *name, int w, int h);

#endif
