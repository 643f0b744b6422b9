#include "scene/game.h"

#include <assert.h>
#include <math.h>

#include "content/sayings.h"
#include "scene/access.h"
#include "scene/dock.h"
#include "scene/game_answer.h"
#include "scene/game_gates.h"

static const float ASK_LINE = 1.11f;

/* The dock: design px from the sides and the screen's foot. */
static const struct dock_row {
	float high, gap;
	float home_y, home_w;     /* w 0: the whole width */
	float access_y, access_w; /* on the right; w 0: the whole width */
	float words_y, words_h;   /* languages: from the foot; < 0: from the top, at the right */
	bool beside;              /* the languages stand between home and access */
	bool last_beside;         /* the last of them beside access */
} rows[] = {
	[CLASS_WIDE] = {88, 20, 112, 350, 112, 430, 110, 84, true, false},
	[CLASS_TALL] = {88, 16, 232, 542, 232, 410, 116, 86, false, false},
	[CLASS_SQUARE] = {80, 14, 98, 330, 98, 400, -14, 74, false, false},
	[CLASS_COMPACT] = {60, 12, 68, 330, 68, 344, -9, 60, false, false},
	[CLASS_COMPACT_TALL] = {60, 9, 209, 0, 71, 0, 140, 60, false, true},
};
static_assert(COUNT_OF(rows) == CLASS_COUNT, "every class has a dock");

/* Where languages stand above, they begin here, px. */
static float words_left(const struct layout *layout, const struct game_look *look)
{
	const struct dock_row *row = &rows[layout->env->size_class];
	float most = layout->env->w_px - 2.0f * lk(layout, look->side);
	float high = lk(layout, row->words_h), words = languages_width(layout, high);

	words = fminf(words, most - lk(layout, look->head + 150.0f));
	return layout->env->w_px - lk(layout, look->side) - words;
}

/* Returns what they leave of access: on a narrow screen the last one stands beside it. */
static struct rect put_words(const struct layout *layout, const struct game_look *look, int dock,
			     struct rect between, struct rect access)
{
	const struct dock_row *row = &rows[layout->env->size_class];
	float w = layout->env->w_px, side = lk(layout, look->side), high = lk(layout, row->words_h);
	int count = layout->content->language_count;
	int first = row->last_beside && count > 2 ? count - 1 : count;
	struct rect box = {side, layout->env->h_px - lk(layout, row->words_y), w - 2.0f * side,
			   high};

	if (row->words_y < 0.0f) {
		box.x = words_left(layout, look);
		box.y = -lk(layout, row->words_y);
		box.w = w - side - box.x;
	} else if (row->beside) {
		float words = fminf(languages_width(layout, high), between.w);

		box.x = between.x + between.w - words;
		box.w = words;
	}
	put_languages(layout, row->words_y < 0.0f ? -1 : dock, box, row->words_y > 0.0f, 0, first);
	if (count > first) {
		float used = languages_part_width(layout, high, first, count - first);

		put_languages(layout, dock, (struct rect){side, access.y, used, high}, true, first,
			      count - first);
		used += lk(layout, 14.0f);
		access.x += used;
		access.w -= used;
	}
	return access;
}

static void put_dock(const struct layout *layout, const struct game_look *look, bool asked)
{
	const struct dock_row *row = &rows[layout->env->size_class];
	float w = layout->env->w_px, h = layout->env->h_px, side = lk(layout, look->side);
	float high = lk(layout, row->high), gap = lk(layout, row->gap), border = lk(layout, 6.0f);
	struct rect home = {side, h - lk(layout, row->home_y), lk(layout, row->home_w), high};
	struct rect access = {0.0f, h - lk(layout, row->access_y), lk(layout, row->access_w), high};

	home.w = row->home_w > 0.0f ? home.w : w - 2.0f * side;
	access.w = row->access_w > 0.0f ? access.w : w - 2.0f * side;
	access.x = w - side - access.w;
	put_river(layout, -1, h - lk(layout, look->dock), look->dock_offset);
	int dock = put_controls_ground(layout, "game");

	put_button(layout, dock, home, asked ? BUTTON_GOLD : BUTTON_LINE, "icons/home",
		   say(layout, WORD_ALL_NETWORKS), label_px(layout),
		   (struct action){.kind = ACTION_HOME}, "game/back");
	float from = home.x + home.w + gap + border;
	struct rect between = {from, 0.0f, access.x - gap - border - from, 0.0f};

	put_access_button(layout, dock, put_words(layout, look, dock, between, access));
}

/* Where the languages stand above, the game's name stands beside them. */
static void put_head(const struct layout *layout, const struct game_look *look)
{
	const struct dock_row *row = &rows[layout->env->size_class];
	float icon = lk(layout, look->head), size = lk(layout, look->head_px);
	float side = lk(layout, look->side), high = lk(layout, row->words_h);
	float x = side + icon + lk(layout, 14.0f), y = -lk(layout, row->words_y);
	float room = words_left(layout, look) - lk(layout, 20.0f) - x;
	struct rect box = {side, y, x + room - side, high};
	struct lines lines;

	if (look->head <= 0.0f) {
		return;
	}
	struct node *node =
		frame_at(layout->frame, frame_node(layout->frame, -1, box, "game/head"));

	if (node == NULL) {
		return;
	}
	node->moves = MOVES_CONTROLS;
	put_icon(layout, (struct rect){side, roundf(y + (high - icon) / 2.0f), icon, icon}, navy(),
		 "icons/game");
	float least = fminf(size, least_text_px(layout, FACE_TITLE));

	lines_fit(&lines, layout->measure, FACE_TITLE, size, least, look->head_lines,
		  say(layout, WORD_GAME), room);
	if (lines.cut || lines.width > room) {
		lines_fit(&lines, layout->measure, FACE_TITLE, size, least, 1,
			  say(layout, WORD_GAME_SHORT), room);
	}
	struct pen pen = {FACE_TITLE, lines.size_px, roundf(lines.size_px * 1.05f), navy(),
			  ALIGN_LEFT};
	float all = pen.line_px * (float)lines.count;

	put_lines(layout, pen, x, roundf(y + (high - all) / 2.0f), &lines);
}

/* Returns the y below the question. */
static float put_question(const struct layout *layout, const struct game_look *look)
{
	float side = lk(layout, look->side), width = layout->env->w_px - 2.0f * side;
	float y = lk(layout, look->ask_y);
	char text[SAYING_BYTES];
	struct lines lines;

	say_question(layout->content, layout->state->game.question.ask, layout->env->language,
		     text);
	lines_fit(&lines, layout->measure, FACE_TITLE, lk(layout, look->ask_most),
		  lk(layout, look->ask_least), look->ask_lines, text, width);
	if (lines.cut || lines.width > width) {
		lines_fit(&lines, layout->measure, FACE_TITLE, lk(layout, look->ask_more_most),
			  lk(layout, look->ask_more_least), look->ask_lines + 1, text, width);
	}
	struct pen pen = {FACE_TITLE, lines.size_px, roundf(lines.size_px * ASK_LINE), navy(),
			  ALIGN_LEFT};
	struct rect box = {side, y, width, pen.line_px * (float)lines.count};
	struct node *node = frame_at(layout->frame, frame_node(layout->frame, -1, box, "game/ask"));

	if (node != NULL) {
		node->moves = MOVES_TEXT;
		put_lines(layout, pen, side - roundf(lines.size_px * 0.04f), y, &lines);
	}
	return box.y + box.h;
}

/* Below the question, in the middle of what is left of the wall. */
static struct rect gates_box(const struct layout *layout, const struct game_look *look, float below)
{
	float side = lk(layout, look->side), gap = lk(layout, look->gap);
	float top = fmaxf(lk(layout, look->gates_y), below + gap);
	float foot = layout->env->h_px - lk(layout, look->gates_foot);
	struct rect box = {side, top, layout->env->w_px - 2.0f * side, foot - top};
	float each = (box.w - 2.0f * gap) / 3.0f;

	if (!look->rows && box.h > each * look->highest) {
		box.y += roundf((box.h - each * look->highest) * 0.5f);
		box.h = roundf(each * look->highest);
	}
	return box;
}

void game_layout(const struct layout *layout)
{
	const struct game_look *look = &game_looks[layout->env->size_class];
	bool small = layout->env->size_class >= CLASS_COMPACT;
	bool asked = layout->state->game.chosen < 0;

	put_wall(layout, small ? 60.0f : 108.0f, 0.80f, 0.15f, false);
	if (asked) {
		put_game_gates(layout, look, gates_box(layout, look, put_question(layout, look)));
		put_head(layout, look);
	} else {
		put_game_answer(layout, look);
	}
	put_dock(layout, look, asked);
}
