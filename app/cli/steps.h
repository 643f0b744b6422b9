/*
 * A walk: a visitor's way through the kiosk, written as text, a step a line.
 *
 *     size 1920x1080
 *     tap card/ecad
 *     wait settled
 *     expect scene detail/ecad
 *
 * The forms of the steps stand in one table, which is the grammar and the help
 * at once: small letters are typed as they stand, capitals are a value. Owns
 * the steps and their texts. Invariant: a walk is read whole before any of it
 * is played; a line that is no step is reported with its number.
 */
#ifndef MREZE_CLI_STEPS_H
#define MREZE_CLI_STEPS_H

#include <stdbool.h>
#include <stdio.h>

#include "base/arena.h"

enum step_kind {
	STEP_SIZE,
	STEP_MM,
	STEP_CONTENT,
	STEP_LANG,
	STEP_TEXT,
	STEP_STILL,
	STEP_TAP,
	STEP_TOUCH_DOWN,
	STEP_TOUCH_MOVE,
	STEP_TOUCH_UP,
	STEP_TOUCH_LOST,
	STEP_DRAG,
	STEP_DRAG_OVER,
	STEP_FLING,
	STEP_PINCH,
	STEP_KEY,
	STEP_WAIT_SETTLED,
	STEP_WAIT,
	STEP_IDLE,
	STEP_SLEEP,
	STEP_RELOAD,
	STEP_EXPECT_SCENE,
	STEP_EXPECT_TEXT,
	STEP_EXPECT_NO_TEXT,
	STEP_EXPECT_NODE,
	STEP_EXPECT_NO_NODE,
	STEP_EXPECT_WHOLE,
	STEP_FRAME,
	STEP_SHOT,
	STEP_KIND_COUNT,
};

enum { STEP_VALUES = 4 };

/* A value as it was typed, and the numbers in it. */
struct step_value {
	const char *text;
	double a, b; /* W and H; a number; seconds; the way as -1, 0 or 1 in x and y */
};

struct step {
	enum step_kind kind;
	int line; /* counts from 1 */
	struct step_value values[STEP_VALUES];
};

/* All zero is an empty walk. */
struct steps {
	struct step *list;
	int count;
	struct arena arena;
};

/* False if a line is no step: "name:line: ..." is printed on standard error. */
bool steps_read(struct steps *steps, FILE *in, const char *name);
void steps_finish(struct steps *steps);

/* Every form of a step, a line each. */
void steps_help(FILE *out);

#endif
