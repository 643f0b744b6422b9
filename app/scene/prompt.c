#include "scene/prompt.h"

#include <math.h>
#include <string.h>

#include "scene/coins.h"
#include "scene/dock.h"

/* Design px of the arch, as drawn on a 1080 px high screen. */
static const float ARCH_W = 760.0f, ARCH_H = 876.0f, STONE = 26.0f;

/* Px for a number of the prompt's own drawing, which is scaled to the screen as a whole. */
static float pp(const struct layout *layout, float px)
{
	float scale = fminf(layout->env->w_px / (ARCH_W * 1.06f), layout->env->h_px / (ARCH_H * 1.1f));

	return roundf(px * fminf(scale, layout->env->u / 10.0f));
}

static void put_scrim(const struct layout *layout, const char *name, enum layer layer, float alpha,
		      struct action means)
{
	struct rect all = {0.0f, 0.0f, layout->env->w_px, layout->env->h_px};
	struct node *scrim = put_control(layout, -1, all, means, "%s", name);

	if (scrim != NULL) {
		scrim->layer = layer;
		scrim->moves = MOVES_FADE;
		put_fill(layout, all, rgba(HEX_SCRIM, alpha), rgba(HEX_SCRIM, alpha));
	}
}

static void put_question_gate(const struct layout *layout, struct rect box)
{
	float t = pp(layout, STONE);
	struct rect niche = {box.x + t, box.y + t, box.w - 2.0f * t, box.h - 1.9f * t};
	struct rect key = {box.x + box.w / 2.0f - 1.42f * t, box.y - 0.45f * t, 2.84f * t, 1.75f * t};
	struct rect shade = box;
	struct prim *stone, *keystone;

	shade.y += pp(layout, 24.0f);
	put_shadow(layout, shade, -1.0f, pp(layout, 70.0f), rgba(0x000000, 0.5f));
	stone = put_arch(layout, PRIM_STONE, box, rgb(HEX_STONE_HIGH), rgb(HEX_STONE_LOW));
	if (stone != NULL) {
		stone->a = t;
		stone->b = fmaxf(1.0f, pp(layout, 2.0f));
		stone->c = 13.0f;
		stone->d = 4.2f * t;
		stone->edge = rgb(HEX_JOINT);
	}
	put_arch(layout, PRIM_ARCH, niche, rgb(0xFFFDF8), rgb(HEX_LIMESTONE));
	keystone = put_arch(layout, PRIM_KEYSTONE, key, rgb(HEX_GOLD), rgb(HEX_GOLD));
	if (keystone != NULL) {
		keystone->b = fmaxf(1.0f, pp(layout, 2.0f));
		keystone->edge = rgb(HEX_GOLD_DARK);
	}
}

/* Whole seconds that are left, and the share of the ring. */
static float seconds_left(const struct layout *layout)
{
	double asked_s = layout->state->overlays.since_s[OVERLAY_PROMPT];
	double left = asked_s + (double)layout->content->settings.prompt_s - layout->state->now_s;

	return (float)fmax(left, 0.0);
}

static void put_ring(const struct layout *layout, struct rect arch_box)
{
	float r = pp(layout, 120.0f), line = pp(layout, 16.0f), size = pp(layout, 104.0f);
	float left = seconds_left(layout), whole = layout->content->settings.prompt_s;
	struct rect disc = {arch_box.x + arch_box.w / 2.0f - r, arch_box.y + pp(layout, 112.0f), 2.0f * r,
			    2.0f * r};
	struct prim *ring;
	char number[16];

	put_round(layout, disc, r, rgb(0xFFFFFF), rgb(0xFFFFFF), line, rgb(0xE2D4BB));
	ring = frame_prim(layout->frame, PRIM_RING, disc);
	if (ring != NULL) {
		ring->ink = navy();
		ring->a = line;
		ring->b = ceilf(left) / fmaxf(whole, 1.0f);
	}
	text_of_number(number, sizeof(number), (int)ceilf(left));
	struct pen pen = {FACE_TITLE, size, 2.0f * r, navy(), ALIGN_MIDDLE};

	put_line(layout, pen, disc.x + r, disc.y + measure_baseline(FACE_TITLE, size, 2.0f * r), number,
		 strlen(number));
	layout->frame->next_s = layout->state->now_s + (double)(left - ceilf(left - 1.0f)) + 0.001;
}

static void put_question(const struct layout *layout, struct rect box)
{
	float middle = box.x + box.w / 2.0f, size = pp(layout, 74.0f), small = pp(layout, 36.0f);
	struct pen pen = {FACE_TITLE, size, roundf(size * 1.19f), navy(), ALIGN_MIDDLE};
	struct lines lines;

	put_fitted(layout, pen, size * 0.6f, middle, box.y + pp(layout, 384.0f),
		   box.w - pp(layout, 150.0f), say(layout, WORD_STILL_THERE));
	bool largest = layout->env->text_step >= 2;
	float room = box.w - pp(layout, largest ? 90.0f : 150.0f);

	small = fmaxf(small, least_text_px(layout, FACE_TEXT));
	lines_fit(&lines, layout->measure, FACE_TEXT, small, largest ? small : small * 0.8f,
		  largest ? 2 : 1, say(layout, WORD_SOON_BACK), room);
	struct pen text = {FACE_TEXT, lines.size_px, roundf(small * (lines.count > 1 ? 1.0f : 1.33f)),
			   rgb(HEX_SOFT_INK), ALIGN_MIDDLE};

	put_lines(layout, text, middle, box.y + pp(layout, lines.count > 1 ? 462.0f : 476.0f),
		  &lines);
}

void prompt_layout(const struct layout *layout)
{
	float w = pp(layout, ARCH_W), h = pp(layout, ARCH_H);
	struct rect box = {roundf((layout->env->w_px - w) / 2.0f), roundf((layout->env->h_px - h) * 0.47f), w,
			   h};
	float x = box.x + pp(layout, 80.0f), wide = w - 2.0f * pp(layout, 80.0f);
	struct action stay = {.kind = ACTION_STAY}, leave = {.kind = ACTION_LEAVE};
	struct node *node;
	int index;

	put_scrim(layout, "prompt", LAYER_PROMPT, 0.74f, stay);
	index = frame_node(layout->frame, -1, box, "prompt/arch");
	node = frame_at(layout->frame, index);
	if (node == NULL) {
		return;
	}
	node->layer = LAYER_PROMPT;
	node->moves = MOVES_SHEET;
	put_question_gate(layout, box);
	put_ring(layout, box);
	put_question(layout, box);
	put_button(layout, index, (struct rect){x, box.y + pp(layout, 566.0f), wide, pp(layout, 120.0f)},
		   BUTTON_GOLD, "icons/hand", say(layout, WORD_CONTINUE), pp(layout, 54.0f), stay,
		   "prompt/stay");
	put_button(layout, index, (struct rect){x, box.y + pp(layout, 704.0f), wide, pp(layout, 104.0f)},
		   BUTTON_LIGHT, "icons/home", say(layout, WORD_TO_START), pp(layout, 45.0f), leave,
		   "prompt/leave");
}

void themes_layout(const struct layout *layout)
{
	float w = layout->env->w_px, h = layout->env->h_px;
	bool tall = layout->env->size_class == CLASS_COMPACT_TALL;
	int columns = tall ? 1 : 2;
	int rows = (layout->content->theme_count + columns - 1) / columns;
	float pitch = fmaxf(lk(layout, 72.0f), least_target_px(layout) + lk(layout, 8.0f));
	float side = lk(layout, 28.0f), high = (float)rows * pitch + lk(layout, 130.0f);
	struct action close = {.kind = ACTION_SHEET, .value = OVERLAY_THEMES};
	struct rect button = {w - side - lk(layout, 200.0f), h - lk(layout, 70.0f), lk(layout, 200.0f),
			      lk(layout, 60.0f)};
	int first = layout->frame->node_count;

	put_scrim(layout, "themes", LAYER_OVERLAY, 0.66f, close);
	int river = put_river(layout, -1, h - high, 22.0f);

	put_coins_grid(layout, river,
		       (struct rect){side, h - high + lk(layout, 50.0f), w - 2.0f * side,
				     (float)rows * pitch},
		       columns, pitch, lk(layout, 50.0f),
		       fmaxf(lk(layout, 25.0f), least_text_px(layout, FACE_LABEL)));
	put_button(layout, river, button, BUTTON_GOLD, "icons/check", say(layout, WORD_DONE),
		   label_px(layout) * (layout->env->text_step < 2 ? 0.8f : 1.0f), close, "themes/done");
	for (int i = first; i < layout->frame->node_count; i++) {
		layout->frame->nodes[i].layer = LAYER_OVERLAY;
	}
}
