/*
 * The measures of the game in each class of screen, design px.
 *
 * A table of constants. Invariant: every row is complete; nothing else knows
 * where the game's things lie.
 */
#ifndef MREZE_SCENE_GAME_LOOK_H
#define MREZE_SCENE_GAME_LOOK_H

#include <stdbool.h>

#include "scene/env.h"

struct game_look {
	float side;          /* margin left and right */
	float head, head_px; /* side of the icon above the question, its title; 0: none */
	int head_lines;
	/* the question: its size in the usual number of lines, then in one more */
	float ask_y, ask_most, ask_least, ask_more_most, ask_more_least;
	int ask_lines;
	/* three gates, side by side or (rows) one below the other with the name beside the arch */
	float gates_y, gates_foot, gap, stone,
		highest; /* foot: from the screen's; height to width */
	bool rows;
	float name_most, name_least;
	/* the answer: a panel on the left (w) or above (h; where the answer was wrong, less) */
	float panel_w, panel_h, panel_wrong_h;
	float gate_x, gate_y, gate_r, medallion, lift, horizon;
	float text_x, text_y; /* y below the panel where that is above */
	float asked_px, word_px, tell_px, choice_px;
	float buttons_foot, button_h, button_px;
	float dock, dock_offset;
};

extern const struct game_look game_looks[CLASS_COUNT];

#endif
