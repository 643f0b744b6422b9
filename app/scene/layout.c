#include "scene/layout.h"

#include <inttypes.h>
#include <math.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "base/hash.h"

static const float LABEL_ARC_MINUTES = 42.0f; /* 0.7 degrees, EN 301 549 5.1.4 */
static const float LEAST_ARC_MINUTES = 16.0f;
static const float LEAST_SMALL_ARC_MINUTES = 24.0f; /* a 7" panel has no room for more */
static const float SMALL_MM = 120.0f;
static const float TARGET_MM = 15.0f;
static const float COMPACT_TARGET_MM = 12.0f;

float lk(const struct layout *layout, float design_px)
{
	return env_k(layout->env, design_px);
}

const char *say(const struct layout *layout, enum word word)
{
	return content_word(layout->content, word, layout->env->language);
}

const char *says(const struct layout *layout, const struct text *text)
{
	return text->in[layout->env->language];
}

float label_px(const struct layout *layout)
{
	float arc = env_arc_px(layout->env, LABEL_ARC_MINUTES) / face_metrics[FACE_LABEL].capital;

	return ceilf(arc);
}

float larger(const struct layout *layout, float px, float most)
{
	static const float steps[] = {1.0f, 1.25f, 1.5f};
	int step = layout->env->text_step;
	float factor = step > 0 && step < (int)COUNT_OF(steps) ? steps[step] : 1.0f;

	return roundf(px * fminf(factor, most));
}

float least_text_px(const struct layout *layout, enum face face)
{
	const struct env *env = layout->env;
	bool small = fminf(env->w_mm, env->h_mm + env->above_px / env_px_per_mm(env)) < SMALL_MM;
	float arc = env->text_step < 2 ? LEAST_ARC_MINUTES
		    : small            ? LEAST_SMALL_ARC_MINUTES
				       : LABEL_ARC_MINUTES;

	return ceilf(env_arc_px(env, arc) / face_metrics[face].capital);
}

static bool compact(const struct layout *layout)
{
	return layout->env->size_class == CLASS_COMPACT ||
	       layout->env->size_class == CLASS_COMPACT_TALL;
}

float least_target_px(const struct layout *layout)
{
	return (compact(layout) ? COMPACT_TARGET_MM : TARGET_MM) * env_px_per_mm(layout->env);
}

static bool pressed(const struct state *state, uint64_t id)
{
	for (int i = 0; i < FINGERS_MAX; i++) {
		if (state->presses[i].down && state->presses[i].node == id) {
			return true;
		}
	}
	return false;
}

struct node *put_control(const struct layout *layout, int parent, struct rect box,
			 struct action means, const char *name, ...)
{
	char text[128];
	va_list args;

	va_start(args, name);
	vsnprintf(text, sizeof(text), name, args);
	va_end(args);
	struct node *node = frame_at(layout->frame, frame_node(layout->frame, parent, box, "%s", text));

	if (node == NULL) {
		return NULL;
	}
	float least = least_target_px(layout);

	node->accepts = ACCEPTS_TAP;
	node->means = means;
	node->presses = pressed(layout->state, node->id);
	node->hit.w = fmaxf(box.w, least);
	node->hit.h = fmaxf(box.h, least);
	node->hit.x = box.x - (node->hit.w - box.w) / 2.0f;
	node->hit.y = box.y - (node->hit.h - box.h) / 2.0f;
	return node;
}

void put_fill(const struct layout *layout, struct rect box, struct colour from, struct colour to)
{
	struct prim *prim = frame_prim(layout->frame, PRIM_FILL, box);

	if (prim != NULL) {
		prim->ink = from;
		prim->ink2 = to;
	}
}

void put_round(const struct layout *layout, struct rect box, float radius, struct colour from,
	       struct colour to, float border, struct colour edge)
{
	struct prim *prim = frame_prim(layout->frame, PRIM_ROUND, box);

	if (prim != NULL) {
		prim->ink = from;
		prim->ink2 = to;
		prim->a = radius;
		prim->b = border;
		prim->edge = edge;
	}
}

void put_shadow(const struct layout *layout, struct rect box, float radius, float blur,
		struct colour ink)
{
	struct prim *prim = frame_prim(layout->frame, PRIM_SHADOW, box);

	if (prim != NULL) {
		prim->ink = ink;
		prim->ink2 = ink;
		prim->a = radius;
		prim->b = blur;
	}
}

static void put_picture(const struct layout *layout, struct rect box, struct colour ink,
			const char *file, struct colour letters, const char *monogram)
{
	struct prim *prim = frame_prim(layout->frame, PRIM_PICTURE, box);

	if (prim != NULL) {
		prim->ink = ink;
		prim->edge = letters;
		prim->text = frame_text(layout->frame, file, strlen(file));
		prim->text2 = frame_text(layout->frame, monogram, strlen(monogram));
	}
}

struct prim *put_arch(const struct layout *layout, enum prim_kind kind, struct rect box,
		      struct colour from, struct colour to)
{
	struct prim *prim = frame_prim(layout->frame, kind, box);

	if (prim != NULL) {
		prim->ink = from;
		prim->ink2 = to;
	}
	return prim;
}

void put_icon(const struct layout *layout, struct rect box, struct colour ink, const char *asset)
{
	char file[96];

	snprintf(file, sizeof(file), "assets:%s", asset);
	put_picture(layout, box, ink, file, ink, "");
}

void put_content_picture(const struct layout *layout, struct rect box, const char *file,
			 uint64_t stamp, struct colour letters, const char *monogram)
{
	bool asset = strncmp(file, "assets:", 7) == 0;
	char path[1024];

	if (asset) {
		snprintf(path, sizeof(path), "assets:emblems/%s", file + 7);
	} else {
		snprintf(path, sizeof(path), "%s#%016" PRIx64, file, stamp);
	}
	put_picture(layout, box, rgb(0xFFFFFF), file[0] != '\0' ? path : "", letters, monogram);
}

void put_emblem(const struct layout *layout, struct rect box, const struct network *network)
{
	put_content_picture(layout, box, network->emblem != NULL ? network->emblem : "",
			    network->stamp,
			    layout->content->themes[network->theme].deep,
			    says(layout, &network->monogram));
}

void text_of_number(char *out, size_t room, int number)
{
	snprintf(out, room, "%d", number);
}

float text_width(const struct layout *layout, enum face face, float size_px, const char *text)
{
	return measure_text(layout->measure, face, size_px, text);
}

float put_line(const struct layout *layout, struct pen pen, float x, float y, const char *text,
	       size_t length)
{
	float width = layout->measure->width(layout->measure->self, pen.face, pen.size_px, text, length);
	float left = pen.align == ALIGN_LEFT     ? x
		     : pen.align == ALIGN_MIDDLE ? x - width / 2.0f
						 : x - width;
	struct rect box = {roundf(left), roundf(y), width, pen.size_px};
	struct prim *prim = frame_prim(layout->frame, PRIM_TEXT, box);

	if (prim != NULL) {
		prim->face = pen.face;
		prim->a = pen.size_px;
		prim->ink = pen.ink;
		prim->text = frame_text(layout->frame, text, length);
	}
	return width;
}

float put_lines(const struct layout *layout, struct pen pen, float x, float y,
		const struct lines *lines)
{
	float baseline = measure_baseline(pen.face, pen.size_px, pen.line_px);

	for (int i = 0; i < lines->count; i++) {
		const struct line *line = &lines->line[i];

		bool too_wide = line->width > lines->room + 0.5f; /* one word that fits nowhere */

		if (too_wide || (lines->cut && i == lines->count - 1)) {
			char shortened[512];

			lines_shorten(shortened, sizeof(shortened), layout->measure, pen.face, pen.size_px,
				      line, lines->room);
			put_line(layout, pen, x, y + baseline, shortened, strlen(shortened));
		} else {
			put_line(layout, pen, x, y + baseline, line->text, line->length);
		}
		y += pen.line_px;
	}
	return y;
}

float put_fitted(const struct layout *layout, struct pen pen, float least, float x, float top,
		 float width, const char *text)
{
	float factor = pen.line_px / pen.size_px;

	if (layout->env->text_step >= 2) {
		least = fmaxf(least, least_text_px(layout, pen.face));
		pen.size_px = fmaxf(pen.size_px, least);
	}
	float needs = text_width(layout, pen.face, pen.size_px, text);
	struct lines lines;

	if (needs > width) {
		pen.size_px = fmaxf(floorf(pen.size_px * width / needs), fminf(least, pen.size_px));
	}
	lines_fit(&lines, layout->measure, pen.face, pen.size_px, pen.size_px, 1, text, width);
	top += (pen.line_px - pen.size_px * factor) / 2.0f;
	pen.line_px = pen.size_px * factor;
	put_lines(layout, pen, x, top, &lines);
	return pen.size_px;
}

struct colour cream(void)
{
	return rgb(HEX_CREAM);
}

struct colour navy(void)
{
	return rgb(HEX_NAVY);
}

struct colour gold(void)
{
	return rgb(HEX_GOLD);
}

struct colour gold_light(void)
{
	return rgb(HEX_GOLD_LIGHT);
}
