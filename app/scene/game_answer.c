#include "scene/game_answer.h"

#include <math.h>
#include <string.h>

#include "base/hash.h"
#include "content/sayings.h"
#include "scene/card.h"
#include "scene/dock.h"
#include "scene/gate.h"

static const float ASKED_LINE = 1.19f, WORD_LINE = 1.08f, TELL_LINE = 1.25f, CHOICE_LINE = 1.27f;
static const float NEXT_SHARE = 0.567f; /* of both buttons: „Још једно питање“ */
static const float SMALLEST = 0.5f;     /* of the sizes that were drawn */
static const float TWO_LINES = 0.8f;    /* so much smaller is better than a third line */

static void put_panel(const struct layout *layout, const struct game_look *look, struct rect panel,
		      const struct network *network)
{
	struct colour deep = layout->content->themes[network->theme].deep;
	bool side = look->panel_w > 0.0f;
	struct rect shade = panel;
	struct node *node =
		frame_at(layout->frame, frame_node(layout->frame, -1, panel, "game/panel"));

	if (node == NULL) {
		return;
	}
	node->moves = MOVES_PANEL;
	node->from[0] = hash_more(hash_text("game/answer/"), network->id);
	node->from[1] = hash_more(hash_text("gate/"), network->id);
	shade.x += side ? lk(layout, 6.0f) : 0.0f;
	shade.y += side ? 0.0f : lk(layout, 8.0f);
	put_shadow(layout, shade, 0.0f, lk(layout, 30.0f), rgba(HEX_SHADE, 0.35f));
	put_fill(layout, panel, colour_mix(deep, rgb(0xFFFFFF), 0.08f),
		 colour_mix(deep, rgb(0x000000), 0.25f));
}

static struct rect panel_of(const struct layout *layout, const struct game_look *look)
{
	bool right = game_was_right(&layout->state->game);
	struct rect panel = {0.0f, 0.0f, layout->env->w_px, layout->env->h_px};

	if (look->panel_w > 0.0f) {
		panel.w = lk(layout, look->panel_w);
	} else {
		panel.h = lk(layout, right ? look->panel_h : look->panel_wrong_h);
	}
	return panel;
}

static void put_hero(const struct layout *layout, const struct game_look *look, struct rect panel)
{
	int network = layout->state->game.question.ask.network;
	const struct network *hero = &layout->content->networks[network];
	bool side = look->panel_w > 0.0f;
	struct gate_look gate = {
		.x = side ? lk(layout, look->gate_x) : layout->env->w_px / 2.0f,
		.spring_y = lk(layout, look->gate_y),
		.radius = lk(layout, look->gate_r),
		.foot_y = panel.h,
		.medallion = lk(layout, look->medallion),
		.lift = lk(layout, look->lift),
		.horizon = look->horizon,
		.water_y = side ? layout->env->h_px - lk(layout, look->dock - 40.0f)
				: panel.h + lk(layout, 10.0f),
		.line = colour_mix(layout->content->themes[hero->theme].deep, rgb(0x000000), 0.45f),
		.moves = MOVES_GATE,
	};

	put_panel(layout, look, panel, hero);
	int index = layout->frame->node_count;

	put_gate(layout, -1, &gate, network);
	struct node *node = frame_at(layout->frame, index);

	if (node != NULL && index < layout->frame->node_count) {
		node->from[0] = hash_more(hash_more(hash_text("game/answer/"), hero->id), "/arch");
	}
}

/* What is told beside (or below) the gate, broken to one scale; px. */
struct telling {
	char asked[SAYING_BYTES], tell[SAYING_BYTES], choice[SAYING_BYTES], instead[SAYING_BYTES];
	const char *word;
	bool right;
	struct lines asked_lines, tell_lines;
	float word_px, choice_px;
	float gap, medallion;
	float height;
};

static void telling_words(const struct layout *layout, struct telling *telling)
{
	const struct game *game = &layout->state->game;
	int language = layout->env->language;

	telling->right = game_was_right(game);
	telling->word = say(layout, telling->right ? WORD_GAME_RIGHT : WORD_GAME_WRONG);
	say_question(layout->content, game->question.ask, language, telling->asked);
	say_answer(layout->content, game->question.ask, language, telling->tell);
	if (!telling->right) {
		word_fill(telling->choice, sizeof(telling->choice), say(layout, WORD_GAME_CHOICE),
			  "network",
			  says(layout, &layout->content->networks[game->chosen].shortly));
		say_instead(layout->content, game->question.ask, game->chosen, language,
			    telling->instead);
	}
}

static float sized(const struct layout *layout, enum face face, float design_px, float scale)
{
	return fmaxf(roundf(lk(layout, design_px) * scale), least_text_px(layout, face));
}

/* Breaks all of it at that scale; false when it is too much for the room. */
static bool telling_fits(const struct layout *layout, const struct game_look *look, float scale,
			 float width, float room, struct telling *telling)
{
	float asked = sized(layout, FACE_LABEL, look->asked_px, scale);
	float tell = sized(layout, FACE_TEXT, larger(layout, look->tell_px, 1.15f), scale);

	telling->gap = roundf(lk(layout, look->asked_px) * 0.42f * scale);
	telling->word_px = sized(layout, FACE_TITLE, look->word_px, scale);
	telling->choice_px =
		sized(layout, FACE_TEXT, larger(layout, look->choice_px, 1.25f), scale);
	telling->medallion = roundf(telling->choice_px * 2.0f * CHOICE_LINE);
	lines_fit(&telling->asked_lines, layout->measure, FACE_LABEL, asked,
		  fmaxf(asked * 0.86f, least_text_px(layout, FACE_LABEL)), 2, telling->asked,
		  width);
	lines_fit(&telling->tell_lines, layout->measure, FACE_TEXT, tell,
		  fmaxf(tell * TWO_LINES, least_text_px(layout, FACE_TEXT)), 2, telling->tell,
		  width);
	if (telling->tell_lines.cut) {
		lines_fit(&telling->tell_lines, layout->measure, FACE_TEXT, tell, tell, 5,
			  telling->tell, width);
	}
	tell = telling->tell_lines.size_px;
	float asked_px = telling->asked_lines.size_px * ASKED_LINE;

	telling->height = (float)telling->asked_lines.count * asked_px + telling->gap +
			  telling->word_px * WORD_LINE + telling->gap +
			  (float)telling->tell_lines.count * tell * TELL_LINE;
	telling->height += telling->right ? 0.0f : telling->gap + telling->medallion;
	return telling->height <= room && !telling->asked_lines.cut && !telling->tell_lines.cut &&
	       telling->tell_lines.width <= width &&
	       text_width(layout, FACE_TITLE, telling->word_px, telling->word) <= width;
}

/* A node of its own for each part: they come one after the other, when the gate has made room. */
static bool begin_part(const struct layout *layout, struct rect box, const char *name, int order)
{
	struct node *node = frame_at(layout->frame, frame_node(layout->frame, -1, box, "%s", name));

	if (node != NULL) {
		node->moves = MOVES_TEXT;
		node->order = order;
	}
	return node != NULL;
}

static void put_choice(const struct layout *layout, const struct telling *telling, float x, float y,
		       float width)
{
	const struct network *chosen = &layout->content->networks[layout->state->game.chosen];
	float d = telling->medallion, size = telling->choice_px, line = roundf(size * CHOICE_LINE);
	float text_x = x + d + roundf(d * 0.24f), ring = fmaxf(2.0f, roundf(d * 0.036f));
	struct rect disc = {x, y, d, d}, shade = disc;
	struct pen pen = {FACE_TEXT, size, line, rgb(HEX_SOFT_INK), ALIGN_LEFT};
	float least = fmaxf(size * 0.6f, least_text_px(layout, FACE_TEXT));

	if (!begin_part(layout, (struct rect){x, y, width, d}, "game/choice", 6)) {
		return;
	}
	shade.y += ring;
	put_shadow(layout, shade, d / 2.0f, ring * 3.0f, rgba(HEX_SHADE, 0.28f));
	put_round(layout, disc, d / 2.0f, cream(), cream(), ring, rgb(0xC9B48A));
	put_emblem(layout, rect_scaled(disc, 0.80f), chosen);
	y = roundf(y + (d - 2.0f * line) / 2.0f);
	put_fitted(layout, pen, least, text_x, y, x + width - text_x, telling->choice);
	put_fitted(layout, pen, least, text_x, y + line, x + width - text_x, telling->instead);
}

static void put_telling(const struct layout *layout, const struct telling *telling, float x,
			float y, float width)
{
	int theme = layout->content->networks[layout->state->game.question.ask.network].theme;
	float asked = telling->asked_lines.size_px, tell = telling->tell_lines.size_px;
	struct pen pen = {FACE_LABEL, asked, roundf(asked * ASKED_LINE), rgb(HEX_SOFT_INK),
			  ALIGN_LEFT};
	float high = pen.line_px * (float)telling->asked_lines.count;

	if (begin_part(layout, (struct rect){x, y, width, high}, "game/asked", 3)) {
		put_lines(layout, pen, x, y, &telling->asked_lines);
	}
	y += high + telling->gap;
	pen = (struct pen){FACE_TITLE, telling->word_px, roundf(telling->word_px * WORD_LINE),
			   telling->right ? layout->content->themes[theme].deep : navy(),
			   ALIGN_LEFT};
	if (begin_part(layout, (struct rect){x, y, width, pen.line_px}, "game/word", 4)) {
		float left = x - roundf(telling->word_px * 0.03f);

		put_line(layout, pen, left,
			 y + measure_baseline(FACE_TITLE, pen.size_px, pen.line_px), telling->word,
			 strlen(telling->word));
	}
	y += pen.line_px + telling->gap;
	pen = (struct pen){FACE_TEXT, tell, roundf(tell * TELL_LINE), rgb(HEX_INK), ALIGN_LEFT};
	high = pen.line_px * (float)telling->tell_lines.count;
	if (begin_part(layout, (struct rect){x, y, width, high}, "game/tell", 5)) {
		put_lines(layout, pen, x, y, &telling->tell_lines);
	}
	if (!telling->right) {
		put_choice(layout, telling, x, roundf(y + high + telling->gap), width);
	}
}

/* Labels of a pair are of one size. */
static void put_buttons(const struct layout *layout, const struct game_look *look, float x, float y,
			float width)
{
	float gap = lk(layout, 24.0f), size = lk(layout, look->button_px);
	struct rect next = {x, y, roundf((width - gap) * NEXT_SHARE), lk(layout, look->button_h)};
	struct rect open = {next.x + next.w + gap, y, x + width - next.x - next.w - gap, next.h};
	const char *more = say(layout, WORD_GAME_NEXT), *gate = say(layout, WORD_GAME_OPEN);
	struct action ask = {.kind = ACTION_ASK};
	struct node *node;

	size = fminf(button_label_px(layout, next, true, more, size),
		     button_label_px(layout, open, false, gate, size));
	node = put_button(layout, -1, next, BUTTON_GOLD,
			  layout->env->text_step < 2 ? "icons/game" : NULL, more, size, ask,
			  "game/next");
	if (node != NULL) {
		node->moves = MOVES_TEXT;
		node->order = 7;
	}
	node = put_button(layout, -1, open, BUTTON_LIGHT, NULL, gate, size,
			  open_action(layout, layout->state->game.question.ask.network),
			  "game/open");
	if (node != NULL) {
		node->moves = MOVES_TEXT;
		node->order = 8;
	}
}

void put_game_answer(const struct layout *layout, const struct game_look *look)
{
	struct rect panel = panel_of(layout, look);
	float x = lk(layout, look->text_x), width = layout->env->w_px - lk(layout, look->side) - x;
	float y = lk(layout, look->text_y) + (look->panel_w > 0.0f ? 0.0f : panel.h);
	float foot = layout->env->h_px - lk(layout, look->buttons_foot);
	float room = foot - lk(layout, look->asked_px * 0.55f) - y;
	struct telling telling = {.word = ""};

	put_hero(layout, look, panel);
	telling_words(layout, &telling);
	for (float scale = 1.0f; scale >= SMALLEST; scale -= 0.02f) {
		if (telling_fits(layout, look, scale, width, room, &telling)) {
			break;
		}
	}
	put_telling(layout, &telling, x, y, width);
	put_buttons(layout, look, x, foot, width);
}
