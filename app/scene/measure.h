/*
 * How wide a line of text is: the one thing layout must ask a font.
 *
 * A function and a self, so that the core knows no fonts: draw/ gives the real
 * one, tests and printed frames the fixed one. Owns nothing. Invariant: widths
 * grow in proportion to the size; the metrics below are those of the files in
 * fonts/ (a test holds them together).
 */
#ifndef MREZE_SCENE_MEASURE_H
#define MREZE_SCENE_MEASURE_H

#include <stddef.h>

enum face {
	FACE_TITLE,      /* Naissus Display Bold: titles, names */
	FACE_VALUE,      /* Naissus Display SemiBold: values of facts, the brand */
	FACE_FOREIGN,    /* Naissus Display Italic: names in another language */
	FACE_TEXT,       /* Naissus Text Regular */
	FACE_LABEL,      /* Naissus Text SemiBold: labels, buttons */
	FACE_COUNT,
};

/* In em. */
struct face_metrics {
	const char *file; /* in fonts/ */
	float ascent, descent, capital;
};

extern const struct face_metrics face_metrics[FACE_COUNT];

struct measure {
	void *self;
	/* Width in px of length bytes of text in face at size_px. */
	float (*width)(void *self, enum face face, float size_px, const char *text, size_t length);
};

/* Every letter half an em wide (Display .52), every space a quarter. */
struct measure measure_fixed(void);

/* Of a text that ends in 0. */
float measure_text(const struct measure *measure, enum face face, float size_px, const char *text);

/* From the top of a line box of line_px to its baseline, as CSS sets it. */
float measure_baseline(enum face face, float size_px, float line_px);

#endif
