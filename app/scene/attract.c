#include "scene/attract.h"

#include <assert.h>
#include <math.h>
#include <string.h>

#include "scene/access.h"
#include "scene/card.h"
#include "scene/dock.h"
#include "scene/gate.h"
#include "scene/header.h"

static const float SHIFT_PX = 4.0f; /* against burn-in */

/* Design px of each class. */
struct slide_look {
	float gate_x, gate_y, gate_r, medallion, lift, horizon, gate_foot;
	float hand_x, hand_y, hand_r;
	float mark_x, mark_y, mark, brand_px;
	float text_x, text_w, theme_y, theme_px;
	float name_y, name_most, name_least, name_line;
	float other_px, line_px, gap;
	float ticks_y;      /* from the foot */
	float dock, offset;
	bool sill;          /* a stone sill below the gate */
};

static const struct slide_look looks[] = {
	[CLASS_WIDE] = {1500, 448, 318, 440, 28, 0.82f, 1000, 1676, 584, 56, 88, 56, 76, 40, 96, 940, 214,
			38, 284, 116, 72, 1.035f, 56, 44, 12, 282, 236, 54, false},
	[CLASS_TALL] = {540, 476, 310, 424, 38, 0.72f, 848, 712, 604, 56, 64, 40, 72, 40, 80, 944, 880, 40,
			950, 108, 76, 1.05f, 52, 44, 8, 498, 462, 54, true},
	[CLASS_SQUARE] = {960, 370, 230, 320, 20, 0.82f, 900, 1088, 470, 44, 56, 36, 60, 32, 56, 610, 150, 30,
			  200, 76, 46, 1.05f, 38, 31, 10, 330, 288, 46, false},
	[CLASS_COMPACT] = {640, 156, 116, 166, 10, 0.82f, 440, 704, 208, 26, 16, 10, 40, 24, 18, 448, 52, 22,
			   90, 48, 28, 1.05f, 24, 22, 5, 0, 172, 22, false},
	[CLASS_COMPACT_TALL] = {240, 168, 106, 150, 14, 0.72f, 290, 298, 214, 26, 14, 8, 38, 22, 22, 436, 304,
				22, 342, 40, 28, 1.05f, 24, 22, 5, 0, 258, 30, true},
};
static_assert(COUNT_OF(looks) == CLASS_COUNT, "every class has its slides");

static const struct slide_look *look_of(const struct layout *layout)
{
	return &looks[layout->env->size_class];
}

/* Alternates from slide to slide along both ways. */
static float shift_x(const struct layout *layout)
{
	return layout->state->slides.shown % 2 == 0 ? 0.0f : SHIFT_PX;
}

static float shift_y(const struct layout *layout)
{
	return layout->state->slides.shown / 2 % 2 == 0 ? 0.0f : SHIFT_PX;
}

/* Off the words: right of them, or above them. */
static struct rect stars_box(const struct layout *layout)
{
	float w = layout->env->w_px, h = layout->env->h_px;

	if (h > w) {
		return (struct rect){0.0f, roundf(h * 0.07f), w, roundf(h * 0.38f)};
	}
	return (struct rect){roundf(w * 0.57f), 0.0f, roundf(w * 0.43f), roundf(h * 0.55f)};
}

static void put_sky(const struct layout *layout)
{
	struct frame *frame = layout->frame;
	struct rect all = {0.0f, 0.0f, frame->w_px, frame->h_px};
	float turn = roundf(frame->h_px * 0.6f);
	struct prim *stars;

	struct node *node = frame_at(frame, frame_node(frame, -1, all, "sky"));

	if (node == NULL) {
		return;
	}
	node->layer = LAYER_WALL;
	node->moves = MOVES_SKY;
	put_fill(layout, (struct rect){0.0f, 0.0f, all.w, turn}, rgb(HEX_NIGHT), navy());
	put_fill(layout, (struct rect){0.0f, turn, all.w, all.h - turn}, navy(), rgb(HEX_NIGHT_FOOT));
	stars = frame_prim(frame, PRIM_STARS, stars_box(layout));
	if (stars != NULL) {
		stars->ink = rgba(0xF3E2B8, 0.65f);
		stars->a = 90.0f;
		stars->b = 5.0f;
	}
}

static void put_brand(const struct layout *layout, float dx, float dy)
{
	const struct slide_look *look = look_of(layout);
	float mark = lk(layout, look->mark), size = lk(layout, look->brand_px);
	struct rect box = {lk(layout, look->mark_x) + dx, lk(layout, look->mark_y) + dy, mark, mark};
	const char *title = say(layout, WORD_TITLE);
	struct pen pen = {FACE_VALUE, size, mark, cream(), ALIGN_LEFT};

	frame_node(layout->frame, -1, box, "attract/brand");
	put_mark(layout, box);
	put_line(layout, pen, box.x + mark + roundf(size * 0.3f),
		 box.y + measure_baseline(FACE_VALUE, size, mark) - roundf(size * 0.08f), title,
		 strlen(title));
}

static void put_theme(const struct layout *layout, const struct network *network, float x, float y)
{
	const struct theme *theme = &layout->content->themes[network->theme];
	float size = lk(layout, look_of(layout)->theme_px), icon = roundf(size * 1.4f);
	const char *name = says(layout, &theme->name);
	struct pen pen = {FACE_LABEL, size, roundf(size * 1.58f), theme->bright, ALIGN_LEFT};
	char asset[80] = "icons/";

	strncat(asset, theme->icon, sizeof(asset) - 7);
	put_icon(layout, (struct rect){x, roundf(y + (pen.line_px - icon) / 2.0f), icon, icon},
		 theme->bright, asset);
	put_line(layout, pen, x + icon + roundf(size * 0.4f),
		 y + measure_baseline(FACE_LABEL, size, pen.line_px), name, strlen(name));
}

/* The name in the other language: English beside Serbian, the first one beside English. */
static const char *second_name(const struct layout *layout, const struct network *network)
{
	const struct content *content = layout->content;
	const char *name = says(layout, &network->name);
	const char *reads = content->languages[layout->env->language].reads;

	for (int i = 0; i < content->language_count; i++) {
		bool foreign = strcmp(content->languages[i].reads, reads) != 0;

		if (foreign && strcmp(network->name.in[i], name) != 0) {
			return network->name.in[i];
		}
	}
	return says(layout, &network->other);
}

static const struct fact *joined_fact(const struct network *network)
{
	for (int i = 0; i < network->fact_count; i++) {
		if (network->facts[i].kind == FACT_JOINED) {
			return &network->facts[i];
		}
	}
	return NULL;
}

static float put_paragraph(const struct layout *layout, struct pen pen, float x, float y, float width,
			   int most, const char *text)
{
	struct lines lines;

	lines_fit(&lines, layout->measure, pen.face, pen.size_px, pen.size_px * 0.72f, most, text, width);
	pen.line_px = roundf(pen.line_px * lines.size_px / pen.size_px);
	pen.size_px = lines.size_px;
	return put_lines(layout, pen, x, y, &lines);
}

static float put_names(const struct layout *layout, const struct network *network, float x, float y,
		       float scale)
{
	const struct slide_look *look = look_of(layout);
	float width = lk(layout, look->text_w), other = roundf(lk(layout, look->other_px) * scale);
	float most = roundf(lk(layout, look->name_most) * scale), least = lk(layout, look->name_least) * scale;
	const char *name = says(layout, &network->name), *second = second_name(layout, network);
	struct lines lines;

	lines_fit(&lines, layout->measure, FACE_TITLE, most, least, 2, name, width);
	if (lines.cut) {
		lines_fit(&lines, layout->measure, FACE_TITLE, least, least * 0.75f, 3, name, width);
	}
	struct pen pen = {FACE_TITLE, lines.size_px, roundf(lines.size_px * look->name_line), cream(),
			  ALIGN_LEFT};

	y = put_lines(layout, pen, x - roundf(lines.size_px * 0.035f), y, &lines);
	if (second[0] != '\0') {
		struct pen foreign = {FACE_FOREIGN, other, roundf(other * 1.25f), rgb(HEX_PALE), ALIGN_LEFT};

		y = put_paragraph(layout, foreign, x, y + lk(layout, look->gap), width, 2, second);
	}
	return y;
}

/* Names, line and date from y down; returns the y below them. */
static float put_story(const struct layout *layout, const struct network *network, float x, float y,
		       float scale)
{
	const struct slide_look *look = look_of(layout);
	float width = lk(layout, look->text_w), size = roundf(lk(layout, look->line_px) * scale);
	const struct fact *joined = joined_fact(network);
	const char *summary = says(layout, &network->summary);
	struct pen pen = {FACE_TEXT, size, roundf(size * 1.27f), rgb(HEX_PALE), ALIGN_LEFT};
	char line[256];

	y = put_names(layout, network, x, y, scale) + lk(layout, 2.6f * look->gap);
	if (strcmp(summary, says(layout, &network->name)) != 0) { /* of an acronym it is the name again */
		y = put_paragraph(layout, pen, x, y, width, 2, summary);
	}
	if (joined != NULL) {
		word_fill(line, sizeof(line), say(layout, WORD_JOINED_LINE), "date",
			  says(layout, &joined->shown));
		pen.face = FACE_LABEL;
		pen.ink = gold_light();
		y = put_paragraph(layout, pen, x, y, width, 1, line);
	}
	return y;
}

/* All that is said of the network, at the largest scale at which it ends above the water. */
static void put_words(const struct layout *layout, int index, float dx, float dy)
{
	static const float scales[] = {1.0f, 0.9f, 0.8f, 0.7f, 0.6f};
	const struct slide_look *look = look_of(layout);
	const struct network *network = &layout->content->networks[index];
	float x = lk(layout, look->text_x) + dx, y = lk(layout, look->name_y) + dy;
	float foot = layout->env->h_px - lk(layout, look->dock - look->offset + 30.0f);
	struct rect box = {x, lk(layout, look->theme_y) + dy, lk(layout, look->text_w), lk(layout, 500.0f)};
	struct node *node = frame_at(layout->frame,
				     frame_node(layout->frame, -1, box, "title/%s", network->id));

	if (node == NULL) {
		return;
	}
	node->moves = MOVES_SLIDE;
	node->order = 1;
	put_theme(layout, network, x, box.y);
	struct frame_mark mark = frame_mark(layout->frame);

	for (size_t i = 0; i < COUNT_OF(scales); i++) {
		frame_rewind(layout->frame, mark);
		if (put_story(layout, network, x, y, scales[i]) <= foot) {
			return;
		}
	}
}

static void put_ticks(const struct layout *layout, float dx, float dy)
{
	const struct slide_look *look = look_of(layout);
	int count = layout->content->network_count;
	int now = slides_network(&layout->state->slides, layout->content, 0);
	float w = lk(layout, 18.0f), h = lk(layout, 24.0f), gap = lk(layout, 14.0f);
	float x = lk(layout, look->text_x) + dx;
	float foot = layout->env->h_px - lk(layout, look->ticks_y) + lk(layout, 36.0f) + dy;
	struct rect box = {x, foot - lk(layout, 36.0f), lk(layout, look->text_w), lk(layout, 36.0f)};

	if (look->ticks_y <= 0.0f || (float)count * (w + gap) > lk(layout, look->text_w)) {
		return;
	}
	frame_node(layout->frame, -1, box, "attract/ticks");
	for (int i = 0; i < count; i++) {
		bool on = i == now;
		float tick_w = on ? lk(layout, 26.0f) : w, tick_h = on ? lk(layout, 36.0f) : h;
		struct prim *tick = frame_prim(layout->frame, PRIM_ARCH,
					       (struct rect){x, foot - tick_h, tick_w, tick_h});

		if (tick != NULL) {
			tick->ink = on ? gold_light() : rgb(HEX_TICK);
			tick->ink2 = tick->ink;
			tick->a = lk(layout, 3.0f);
		}
		x += tick_w + gap;
	}
}

/* Two rings that grow out of the hand and fade, one after the other: 2.2 s each. */
static void put_rings(const struct layout *layout, struct rect disc)
{
	static const double LASTS_S = 2.2;
	double now_s = layout->state->now_s - layout->state->slides.since_s;

	if (layout->env->reduced_motion) {
		return;
	}
	for (int i = 0; i < 2; i++) {
		float share = (float)(fmod(now_s + LASTS_S * 0.5 * (double)i, LASTS_S) / LASTS_S);
		int index = frame_node(layout->frame, -1, disc, "attract/ring/%d", i);
		struct node *node = frame_at(layout->frame, index);

		if (node == NULL) {
			return;
		}
		node->scale = 1.0f + 0.9f * share;
		node->alpha = 0.5f * (1.0f - share);
		put_round(layout, disc, disc.w / 2.0f, rgba(HEX_GOLD_LIGHT, 0.0f), rgba(HEX_GOLD_LIGHT, 0.0f),
			  fmaxf(2.0f, disc.w * 0.04f), gold_light());
	}
}

static void put_hand(const struct layout *layout, float dx, float dy)
{
	const struct slide_look *look = look_of(layout);
	float r = lk(layout, look->hand_r), rim = fmaxf(2.0f, lk(layout, 4.0f));
	struct rect disc = {lk(layout, look->hand_x) - r + dx, lk(layout, look->hand_y) - r + dy, 2.0f * r,
			    2.0f * r};
	struct rect wide = rect_grown(disc, r * 0.62f), near = rect_grown(disc, r * 0.30f);
	struct rect edge = rect_grown(disc, rim);

	put_rings(layout, disc);
	frame_node(layout->frame, -1, wide, "attract/hand");
	put_round(layout, wide, wide.w / 2.0f, rgba(HEX_GOLD_LIGHT, 0.18f), rgba(HEX_GOLD_LIGHT, 0.18f),
		  0.0f, gold());
	put_round(layout, near, near.w / 2.0f, rgba(HEX_GOLD_LIGHT, 0.42f), rgba(HEX_GOLD_LIGHT, 0.42f),
		  0.0f, gold());
	put_round(layout, edge, edge.w / 2.0f, navy(), navy(), 0.0f, navy());
	put_round(layout, disc, r, gold_light(), gold(), 0.0f, gold());
	put_icon(layout, rect_scaled(disc, 0.6f), navy(), "icons/hand");
}

static void put_slide(const struct layout *layout, int network)
{
	const struct slide_look *look = look_of(layout);
	float dx = shift_x(layout), dy = shift_y(layout);
	struct rect all = {0.0f, 0.0f, layout->env->w_px, layout->env->h_px};
	struct action wake = {.kind = ACTION_WAKE, .range = pages_range(layout)};
	struct node *slide = put_control(layout, -1, all, wake, "attract/slide");
	struct gate_look gate = {
		.x = lk(layout, look->gate_x) + dx,
		.spring_y = lk(layout, look->gate_y) + dy,
		.radius = lk(layout, look->gate_r),
		.foot_y = look->sill ? lk(layout, look->gate_foot) + dy : layout->env->h_px,
		.medallion = lk(layout, look->medallion),
		.lift = lk(layout, look->lift),
		.horizon = look->horizon,
		.water_y = look->sill ? lk(layout, look->gate_foot) + dy
				      : layout->env->h_px - lk(layout, look->dock - 36.0f),
		.line = rgb(HEX_NIGHT_FOOT),
		.moves = MOVES_SLIDE,
	};

	if (slide == NULL) {
		return;
	}
	slide->accepts = ACCEPTS_TAP;
	put_gate(layout, -1, &gate, network);
	if (look->sill) {
		float half = gate.radius * 1.285f, high = lk(layout, 20.0f);
		struct rect sill = {gate.x - half, gate.foot_y - high * 0.5f, 2.0f * half, high};

		frame_node(layout->frame, -1, sill, "attract/sill");
		put_round(layout, sill, high * 0.3f, rgb(0xFBF3E2), rgb(0xCDB88F), 0.0f, gold());
	}
	put_hand(layout, dx, dy);
	put_brand(layout, dx, dy);
	put_words(layout, network, dx, dy);
	put_ticks(layout, dx, dy);
}

static void put_invitation(const struct layout *layout, int dock, int nth, struct rect box, float size)
{
	const struct content *content = layout->content;
	int language = content->settings.invitations[nth];
	struct action means = {.kind = ACTION_WAKE_IN, .value = language};
	char name[64] = "attract/invite/";
	const char *words = content_word(content, WORD_TOUCH, language);
	float rim = lk(layout, 7.0f);

	strncat(name, content->languages[language].id, sizeof(name) - 16);
	if (nth == 0) {
		frame_node(layout->frame, dock, rect_grown(box, rim), "attract/first");
		put_round(layout, rect_grown(box, rim), box.h / 2.0f + rim, rgba(HEX_GOLD_LIGHT, 0.20f),
			  rgba(HEX_GOLD_LIGHT, 0.20f), 0.0f, gold());
	}
	put_button(layout, dock, box, nth == 0 ? BUTTON_GOLD : BUTTON_LINE, NULL, words, size, means, name);
}

static void put_pause(const struct layout *layout, int dock, struct rect box)
{
	bool paused = layout->state->slides.paused;
	struct node *node = put_control(layout, dock, box, (struct action){.kind = ACTION_PAUSE},
					"attract/pause");
	struct colour none = rgba(HEX_NAVY, 0.0f);

	if (node == NULL) {
		return;
	}
	struct colour fill = node->presses ? rgb(HEX_BUTTON) : none;

	put_round(layout, box, box.h / 2.0f, fill, fill, fmaxf(2.0f, lk(layout, 2.5f)),
		  rgba(HEX_TICK, 0.75f));
	put_icon(layout, rect_scaled(box, 0.43f), rgb(0xB9C6EC), paused ? "icons/play" : "icons/pause");
}

/* The invitations' size of letters: one for all, so that none is louder by chance. */
static float invitation_px(const struct layout *layout, int from, float width, float size)
{
	const struct content *content = layout->content;

	for (int i = from; i < content->settings.invitation_count; i++) {
		const char *words = content_word(content, WORD_TOUCH, content->settings.invitations[i]);
		float needs = text_width(layout, FACE_LABEL, size, words);

		size = floorf(fminf(size, size * width / needs));
	}
	return size;
}

/* Invitations from `from` on, side by side. */
static void put_row(const struct layout *layout, int dock, struct rect box, int from, float size)
{
	int count = layout->content->settings.invitation_count - from;
	float gap = lk(layout, 14.0f);
	float w = (box.w - gap * (float)(count - 1)) / (float)count;

	size = invitation_px(layout, from, w - box.h * 0.36f, size);
	for (int i = 0; i < count; i++) {
		put_invitation(layout, dock, from + i,
			       (struct rect){roundf(box.x + (float)i * (w + gap)), box.y, floorf(w), box.h},
			       size);
	}
}

/* „Приступачност“ and the pause at the end of a row. */
static void put_rest_of_row(const struct layout *layout, int dock, struct rect box)
{
	float pause = box.h, gap = lk(layout, 14.0f);

	put_access_button(layout, dock, (struct rect){box.x, box.y, box.w - pause - gap, box.h});
	put_pause(layout, dock, (struct rect){box.x + box.w - pause, box.y, pause, pause});
}

/* Design px: the controls of each class, y from the screen's foot. */
static const struct {
	float side;
	float first_y, first_high;  /* 0: the first invitation stands in the row with the others */
	float row_y, row_high, row_w; /* w 0: the whole width */
	float rest_y, rest_high, rest_w;
} controls[] = {
	[CLASS_WIDE] = {72, 0, 0, 146, 112, 1216, 134, 88, 534},
	[CLASS_TALL] = {56, 376, 116, 244, 104, 0, 124, 88, 0},
	[CLASS_SQUARE] = {48, 0, 0, 200, 88, 0, 98, 80, 0},
	[CLASS_COMPACT] = {14, 0, 0, 136, 62, 0, 68, 60, 0},
	[CLASS_COMPACT_TALL] = {14, 212, 66, 140, 62, 0, 72, 60, 0},
};
static_assert(COUNT_OF(controls) == CLASS_COUNT, "every class has its controls");

static void put_controls(const struct layout *layout, int dock)
{
	enum size_class class = layout->env->size_class;
	float side = lk(layout, controls[class].side), h = layout->env->h_px;
	float whole = layout->env->w_px - 2.0f * side;
	float row_w = controls[class].row_w > 0.0f ? lk(layout, controls[class].row_w) : whole;
	float rest_w = controls[class].rest_w > 0.0f ? lk(layout, controls[class].rest_w) : whole;
	float high = lk(layout, controls[class].first_high);
	int from = high > 0.0f && layout->content->settings.invitation_count > 1 ? 1 : 0;

	if (from > 0) {
		float size = fmaxf(label_px(layout), roundf(high * 0.52f));

		put_invitation(layout, dock, 0,
			       (struct rect){side, h - lk(layout, controls[class].first_y), whole, high},
			       invitation_px(layout, 0, whole - high, size));
	}
	float row_high = lk(layout, controls[class].row_high);

	put_row(layout, dock, (struct rect){side, h - lk(layout, controls[class].row_y), row_w, row_high}, from,
		fmaxf(label_px(layout), from > 0 ? roundf(row_high * 0.46f) : 0.0f));
	put_rest_of_row(layout, dock, (struct rect){layout->env->w_px - side - rest_w,
					      h - lk(layout, controls[class].rest_y), rest_w,
					      lk(layout, controls[class].rest_high)});
}

void attract_layout(const struct layout *layout)
{
	const struct slide_look *look = look_of(layout);
	int network = slides_network(&layout->state->slides, layout->content, 0);

	put_sky(layout);
	put_slide(layout, network);
	int river = put_river(layout, -1, layout->env->h_px - lk(layout, look->dock), look->offset);

	if (river >= 0) { /* a touch on the water wakes too */
		layout->frame->nodes[river].accepts = ACCEPTS_NOTHING;
	}
	put_controls(layout, put_controls_ground(layout, "attract"));
}

void fallback_layout(const struct layout *layout)
{
	float w = layout->env->w_px, h = layout->env->h_px;
	float size = roundf(fminf(w, h) * 0.18f);
	const char *city = says(layout, &layout->content->city.name);
	struct pen pen = {FACE_TITLE, size, size, cream(), ALIGN_MIDDLE};

	put_sky(layout);
	frame_node(layout->frame, -1, (struct rect){0.0f, 0.0f, w, h}, "fallback");
	put_line(layout, pen, w / 2.0f, roundf(h * 0.5f), city, strlen(city));
	put_river(layout, -1, h - roundf(h * 0.22f), 44.0f);
}
