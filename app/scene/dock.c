#include "scene/dock.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

static const float BORDER = 3.0f; /* of pills, design px */
/* Of a button: label to height at most; icon and gap to the label. */
static const float LABEL_SHARE = 0.68f, ICON_EM = 1.1f, GAP_EM = 0.35f;
static const float OPTICAL_LIFT = 0.06f; /* labels sit a little high, so that they look centred */

void put_wall(const struct layout *layout, float course, float high, float foot, bool dusk)
{
	struct frame *frame = layout->frame;
	struct rect all = {0.0f, 0.0f, frame->w_px, frame->h_px};

	struct node *node = frame_at(frame, frame_node(frame, -1, all, "wall"));

	if (node != NULL) {
		node->layer = LAYER_WALL;
	}
	struct prim *wall = frame_prim(frame, PRIM_WALL, all);

	if (wall != NULL) {
		wall->a = lk(layout, course);
		wall->ink = rgba(HEX_STONE_HIGH, high);
		wall->ink2 = rgba(HEX_WASH_FOOT, foot);
	}
	if (dusk) {
		node = frame_at(frame, frame_node(frame, -1, all, "wall/dusk"));
		if (node != NULL) {
			node->layer = LAYER_WALL;
			node->moves = MOVES_FADE;
		}
		put_fill(layout, all, rgba(0x24285C, 0.10f), rgba(0x24285C, 0.10f));
	}
}

/* Four strips, back to front: design px below the dock's top, height, length as a share of W. */
static const struct {
	float y, high, length;
	uint32_t hex;
	float alpha, rad_s;
} strips[] = {
	{-22.0f, 9.0f, 0.52f, 0x5C97CF, 0.55f, 0.12f},
	{-8.0f, 9.0f, 0.44f, 0x2B5FA3, 1.0f, 0.17f},
	{6.0f, 8.0f, 0.60f, 0x1B3C79, 1.0f, 0.22f},
	{20.0f, 7.0f, 0.50f, HEX_NAVY, 1.0f, 0.28f},
};

int put_river(const struct layout *layout, int parent, float top, float offset)
{
	struct frame *frame = layout->frame;
	float w = frame->w_px;
	float moving_s = (float)fmod(state_flow_s(layout->state), 3600.0);
	bool sheet = frame_named(frame, "river") != NULL;
	int index = frame_node(frame, parent, (struct rect){0.0f, top, w, frame->h_px - top},
			       sheet ? "sheet" : "river");
	struct node *node = frame_at(frame, index);

	if (node == NULL) {
		return index;
	}
	node->layer = LAYER_DOCK;
	node->accepts = ACCEPTS_BLOCK;
	frame->alive = frame->alive || layout->state->now_s < state_calm_s(layout->state);
	for (size_t i = 0; i < COUNT_OF(strips); i++) {
		float y = top + lk(layout, offset + strips[i].y), foot = frame->h_px;

		if (i + 1 < COUNT_OF(strips)) { /* what the next strip hides even where fingers press it down */
			foot = fminf(foot, top + lk(layout, offset + strips[i + 1].y + 80.0f));
		}
		struct prim *wave = frame_prim(frame, PRIM_WAVE, (struct rect){0.0f, y, w, foot - y});

		if (wave != NULL) {
			wave->ink = rgba(strips[i].hex, strips[i].alpha);
			wave->a = lk(layout, strips[i].high);
			wave->b = w * strips[i].length;
			wave->c = 3.4f + 2.1f * (float)i + strips[i].rad_s * moving_s;
			wave->d = (float)i;
		}
	}
	return index;
}

int put_controls_ground(const struct layout *layout, const char *scene)
{
	struct frame *frame = layout->frame;
	struct rect all = {0.0f, 0.0f, frame->w_px, frame->h_px};
	int index = frame_node(frame, -1, all, "dock/%s", scene);
	struct node *node = frame_at(frame, index);

	if (node != NULL) {
		node->layer = LAYER_DOCK;
		node->moves = MOVES_CONTROLS;
	}
	return index;
}

/* Letters that stand in a pill of that height, however far away their reader is. */
static float fit_height(float size_px, float height)
{
	return fminf(size_px, floorf(LABEL_SHARE * height));
}

static float word_width(const struct layout *layout, int language, float size_px)
{
	return text_width(layout, FACE_LABEL, size_px, layout->content->languages[language].name);
}

static float words_width(const struct layout *layout, int from, int count, float size_px)
{
	float sum = 0.0f;

	for (int i = from; i < from + count; i++) {
		sum += word_width(layout, i, size_px);
	}
	return sum;
}

float languages_part_width(const struct layout *layout, float height, int from, int count)
{
	float size = fit_height(label_px(layout), height);

	return roundf(words_width(layout, from, count, size) + 0.66f * height * (float)count);
}

float languages_width(const struct layout *layout, float height)
{
	return languages_part_width(layout, height, 0, layout->content->language_count);
}

static void put_language(const struct layout *layout, int parent, struct rect cell, int language,
			 float size_px, bool dark)
{
	const char *name = layout->content->languages[language].name;
	bool active = language == layout->env->language;
	struct action means = {.kind = ACTION_LANGUAGE, .value = language};
	struct node *node = put_control(layout, parent, cell, means, "dock/lang/%s",
					layout->content->languages[language].id);

	if (node == NULL) {
		return;
	}
	bool filled = active || node->presses;
	dark = dark || layout->env->contrast; /* what is chosen is filled lightly there */
	struct colour fill = dark ? gold_light() : navy();
	struct colour ink = filled != dark ? cream() : navy();

	if (filled) {
		put_round(layout, cell, cell.h / 2.0f, fill, fill, 0.0f, fill);
	}
	struct pen pen = {FACE_LABEL, size_px, cell.h, ink, ALIGN_MIDDLE};

	put_line(layout, pen, cell.x + cell.w / 2.0f,
		 cell.y + measure_baseline(FACE_LABEL, size_px, cell.h) - OPTICAL_LIFT / 2.0f * size_px,
		 name, strlen(name));
}

void put_languages(const struct layout *layout, int parent, struct rect box, bool dark, int from,
		   int count)
{
	float border = fmaxf(2.0f, lk(layout, BORDER));
	struct rect outer = rect_grown(box, border);
	float size = fit_height(label_px(layout), box.h);
	float room = box.w - 0.3f * box.h * (float)count;
	float needs = words_width(layout, from, count, size);

	if (needs > room) {
		size = floorf(size * room / needs);
		needs = words_width(layout, from, count, size);
	}
	float pad = (box.w - needs) / (float)count;
	float x = box.x;
	int index = frame_node(layout->frame, parent, outer, "dock/lang/%d", from);
	struct node *pill = frame_at(layout->frame, index);
	struct colour edge = dark ? gold_light() : navy();
	struct colour fill = dark ? rgb(HEX_NIGHT) : cream();

	if (pill != NULL) {
		pill->moves = MOVES_FADE;
	}
	put_round(layout, outer, outer.h / 2.0f, fill, fill, border, edge);
	for (int i = from; i < from + count; i++) {
		float w = word_width(layout, i, size) + pad;
		struct rect cell = {roundf(x) + border, box.y + border, roundf(w) - 2.0f * border,
				    box.h - 2.0f * border};

		put_language(layout, index, cell, i, size, dark);
		x += w;
	}
}

static void put_pill(const struct layout *layout, struct rect box, enum button_look look,
		     bool pressed)
{
	float border = fmaxf(2.0f, lk(layout, BORDER));
	float radius = box.h / 2.0f;
	struct colour none = rgba(HEX_CREAM, 0.0f);

	if (look == BUTTON_GOLD) {
		put_round(layout, box, radius, gold_light(), gold(), 0.0f, none);
	} else if (look == BUTTON_LIGHT) {
		put_round(layout, box, radius, pressed ? gold_light() : none,
			  pressed ? gold_light() : none, border, navy());
	} else {
		struct colour fill = pressed ? gold_light() : rgb(HEX_BUTTON);

		put_round(layout, box, radius, fill, fill, border, gold_light());
	}
}

float button_room(const struct layout *layout, const char *label, float height, bool icon)
{
	float size = fit_height(label_px(layout), height);

	return text_width(layout, FACE_LABEL, size, label) + (icon ? (ICON_EM + GAP_EM) * size : 0.0f) +
	       height * 0.4f;
}

/* Icon, gap and label shrink together until they fit, high and wide. */
float button_label_px(const struct layout *layout, struct rect box, bool icon, const char *label,
		      float size_px)
{
	bool both = icon && label[0] != '\0';
	float around = (icon ? ICON_EM : 0.0f) + (both ? GAP_EM : 0.0f);

	size_px = fit_height(size_px, box.h);
	float whole = text_width(layout, FACE_LABEL, size_px, label) + around * size_px;
	float room = fmaxf(1.0f, box.w - box.h * 0.4f);

	return whole > room ? fmaxf(1.0f, floorf(size_px * room / whole)) : size_px;
}

struct node *put_button(const struct layout *layout, int parent, struct rect box,
			enum button_look look, const char *icon, const char *label, float size_px,
			struct action means, const char *name)
{
	struct node *node = put_control(layout, parent, box, means, "%s", name);

	if (node == NULL) {
		return NULL;
	}
	bool on_gold = look != BUTTON_LINE || node->presses;
	struct colour ink = on_gold ? navy() : cream();
	bool both = icon != NULL && label[0] != '\0';

	size_px = button_label_px(layout, box, icon != NULL, label, size_px);
	float needs = text_width(layout, FACE_LABEL, size_px, label);
	float icon_px = icon != NULL ? roundf(size_px * ICON_EM) : 0.0f;
	float gap = both ? roundf(size_px * GAP_EM) : 0.0f;

	put_pill(layout, box, look, node->presses);
	float x = box.x + (box.w - icon_px - gap - needs) / 2.0f;

	if (icon != NULL) {
		struct rect at = {roundf(x), roundf(box.y + (box.h - icon_px) / 2.0f), icon_px, icon_px};

		put_icon(layout, at, on_gold ? navy() : gold_light(), icon);
	}
	struct pen pen = {FACE_LABEL, size_px, box.h, ink, ALIGN_LEFT};

	put_line(layout, pen, x + icon_px + gap,
		 box.y + measure_baseline(FACE_LABEL, size_px, box.h) - OPTICAL_LIFT / 2.0f * size_px,
		 label, strlen(label));
	if (node->presses) {
		node->scale = 0.96f;
	}
	return node;
}

static void put_pager_texts(const struct layout *layout, struct rect box, bool left, float inset,
			    const char *over, const char *label, float size_px, struct colour ink)
{
	float x = left ? box.x + inset : box.x + box.w - inset;
	float room = box.w - inset - box.h * 0.35f;
	enum align align = left ? ALIGN_LEFT : ALIGN_RIGHT;
	float small = roundf(size_px * 0.85f);
	struct pen over_pen = {FACE_TEXT, small, roundf(small * 1.15f), ink, align};
	struct pen pen = {FACE_LABEL, size_px, roundf(size_px * 1.12f), ink, align};
	bool both = over[0] != '\0' && label[0] != '\0';

	if (!both) {
		pen.line_px = box.h;
		put_fitted(layout, pen, size_px * 0.7f, x, box.y - size_px * 0.03f, room,
			   over[0] != '\0' ? over : label);
		return;
	}
	float top = box.y + (box.h - over_pen.line_px - pen.line_px) / 2.0f;

	put_fitted(layout, over_pen, small * 0.7f, x, roundf(top), room, over);
	put_fitted(layout, pen, size_px * 0.7f, x, roundf(top + over_pen.line_px), room, label);
}

void put_pager(const struct layout *layout, int parent, struct rect box, int by, const char *over,
	       const char *label, float size_px)
{
	bool left = by < 0, spent = label[0] == '\0';
	struct action means = {.kind = ACTION_TURN, .value = by};

	means.range.view_px = layout->env->w_px;
	means.range.step_px = layout->env->w_px;
	means.range.limit_px = layout->env->w_px * (float)(layout->content->network_count - 1);
	struct node *node = put_control(layout, parent, box, means,
					left ? "detail/prev" : "detail/next");

	if (node == NULL) {
		return;
	}
	node->disabled = spent;
	float icon_px = roundf(box.h * 0.46f), edge = roundf(box.h * 0.3f);
	float x = left ? box.x + edge : box.x + box.w - edge - icon_px;
	struct rect at = {x, roundf(box.y + (box.h - icon_px) / 2.0f), icon_px, icon_px};

	if (spent) {
		struct prim *dashes = frame_prim(layout->frame, PRIM_DASHES, box);

		if (dashes != NULL) {
			dashes->a = box.h / 2.0f;
			dashes->b = fmaxf(2.0f, lk(layout, BORDER));
			dashes->ink = rgba(HEX_TICK, 0.55f);
		}
		put_icon(layout, at, rgba(HEX_TICK, 0.55f), left ? "icons/prev" : "icons/next");
		return;
	}
	put_pill(layout, box, BUTTON_LINE, node->presses);
	if (box.w < 2.2f * box.h) { /* the arrow alone */
		at.x = roundf(box.x + (box.w - icon_px) / 2.0f);
	}
	put_icon(layout, at, node->presses ? navy() : gold_light(),
		 left ? "icons/prev" : "icons/next");
	node->scale = node->presses ? 0.96f : 1.0f;
	if (box.w < 2.2f * box.h) {
		return;
	}
	put_pager_texts(layout, box, left, edge + icon_px + roundf(box.h * 0.16f), over, label, size_px,
			node->presses ? navy() : cream());
}

void put_arrow(const struct layout *layout, int parent, struct rect box, const char *icon,
	       bool spent, bool on_navy, struct action means, const char *name)
{
	struct node *node = put_control(layout, parent, box, means, "%s", name);
	float icon_px = roundf(fminf(box.h, box.w) * 0.5f);
	struct rect at = {roundf(box.x + (box.w - icon_px) / 2.0f),
			  roundf(box.y + (box.h - icon_px) / 2.0f), icon_px, icon_px};

	if (node == NULL) {
		return;
	}
	node->disabled = spent;
	if (spent) {
		struct colour ink = rgb(on_navy ? HEX_TICK : HEX_SPENT);
		struct prim *dashes = frame_prim(layout->frame, PRIM_DASHES, box);

		if (dashes != NULL) {
			dashes->a = fminf(box.w, box.h) / 2.0f;
			dashes->b = fmaxf(2.0f, lk(layout, BORDER));
			dashes->ink = ink;
		}
		put_icon(layout, at, ink, icon);
		return;
	}
	put_round(layout, box, fminf(box.w, box.h) / 2.0f, gold_light(), gold(), 0.0f, gold());
	put_icon(layout, at, navy(), icon);
	node->scale = node->presses ? 0.96f : 1.0f;
}

void put_small_button(const struct layout *layout, int parent, struct rect box, const char *icon,
		      const char *number, const char *word, struct action means, const char *name)
{
	struct node *node = put_control(layout, parent, box, means, "%s", name);
	float mark = roundf(box.h * 0.45f), size = roundf(box.h * 0.27f);
	float y = roundf(box.y + box.h * 0.1f), middle = box.x + box.w / 2.0f;
	struct pen pen = {FACE_LABEL, size, roundf(size * 1.2f), cream(), ALIGN_MIDDLE};
	struct pen large = {FACE_TITLE, mark, mark, gold_light(), ALIGN_MIDDLE};

	if (node == NULL) {
		return;
	}
	put_round(layout, box, lk(layout, 14.0f), rgb(HEX_BUTTON), rgb(HEX_BUTTON), 2.0f,
		  gold_light());
	node->scale = node->presses ? 0.96f : 1.0f;
	if (icon != NULL) {
		put_icon(layout, (struct rect){roundf(middle - mark / 2.0f), y, mark, mark},
			 gold_light(), icon);
	} else {
		put_line(layout, large, middle, y + measure_baseline(FACE_TITLE, mark, mark),
			 number, strlen(number));
	}
	put_fitted(layout, pen, fmaxf(size * 0.7f, least_text_px(layout, FACE_LABEL)), middle,
		   y + mark, box.w - 6.0f, word);
}
