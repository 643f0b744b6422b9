/*
 * What every scene needs while it lays out, and the strokes they share.
 *
 * A struct layout lives for one scene_layout(); it owns nothing. Numbers named
 * "design" are px at u = 10; lk() makes them px of this screen. Invariant: what
 * these functions add goes to the newest node of the frame.
 */
#ifndef MREZE_SCENE_LAYOUT_H
#define MREZE_SCENE_LAYOUT_H

#include "model/state.h"
#include "scene/env.h"
#include "scene/frame.h"
#include "scene/lines.h"
#include "scene/palette.h"

struct plates_memo;

struct layout {
	const struct state *state;
	const struct content *content;
	const struct env *env;
	const struct measure *measure;
	struct frame *frame;
	struct plates_memo *memo; /* may be NULL */
};

enum align { ALIGN_LEFT, ALIGN_MIDDLE, ALIGN_RIGHT };

float lk(const struct layout *layout, float design_px);

/* The words of this visit's language. */
const char *say(const struct layout *layout, enum word word);
const char *says(const struct layout *layout, const struct text *text);

/* Size of labels that must have a capital of 0.7 degrees: 45 px at u = 10 on 21.5". */
float label_px(const struct layout *layout);

/* px grown by the visitor's text step, at most `most` times. */
float larger(const struct layout *layout, float px, float most);

/* The smallest text that anybody is asked to read: 16' of arc; with the largest letters 42', which
 * is 0.7 degrees, on panels below 12 cm 24'. */
float least_text_px(const struct layout *layout, enum face face);

/* Smallest side of a target, by the screen's millimetres: 15 mm, compact 12. */
float least_target_px(const struct layout *layout);

/* A node that a tap acts on, with its press feedback; hit grows to the smallest target. */
struct node *put_control(const struct layout *layout, int parent, struct rect box,
			 struct action means, const char *name, ...) PRINTF_LIKE(5, 6);

void put_fill(const struct layout *layout, struct rect box, struct colour from, struct colour to);
void put_round(const struct layout *layout, struct rect box, float radius, struct colour from,
	       struct colour to, float border, struct colour edge);
void put_shadow(const struct layout *layout, struct rect box, float radius, float blur,
		struct colour ink);

/* An arch of any kind, from one colour to another; its other numbers are the caller's to set. */
struct prim *put_arch(const struct layout *layout, enum prim_kind kind, struct rect box,
		      struct colour from, struct colour to);

/* asset: "icons/home" */
void put_icon(const struct layout *layout, struct rect box, struct colour ink, const char *asset);

/* As a content names it: "assets:NAME" is an emblem, else a file of its folder with that stamp. */
void put_content_picture(const struct layout *layout, struct rect box, const char *file,
			 uint64_t stamp, struct colour letters, const char *monogram);

/* An emblem of a network: its picture, or its monogram in the theme's colour. */
void put_emblem(const struct layout *layout, struct rect box, const struct network *network);

struct pen {
	enum face face;
	float size_px, line_px;
	struct colour ink;
	enum align align;
};

/* One line with its baseline at y; x is its left end, middle or right end. Returns its width. */
float put_line(const struct layout *layout, struct pen pen, float x, float y, const char *text,
	       size_t length);

/* Lines from the top y of the first line box down. Returns the y below the last. */
float put_lines(const struct layout *layout, struct pen pen, float x, float y,
		const struct lines *lines);

/* One line, its size lowered until it fits width; top is the line box's. Returns its size. */
float put_fitted(const struct layout *layout, struct pen pen, float least, float x, float top,
		 float width, const char *text);

/* Decimal digits of a count; ends in 0. */
void text_of_number(char *out, size_t room, int number);

float text_width(const struct layout *layout, enum face face, float size_px, const char *text);

struct colour cream(void);
struct colour navy(void);
struct colour gold(void);
struct colour gold_light(void);

#endif
