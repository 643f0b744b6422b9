/*
 * One turn of the kiosk without its two ends: hear, understand, decide, picture.
 *
 * What `run` does with a window and a panel, `walk` and `shot` do with a
 * virtual clock: the same code. It owns the state, the hand, the stage and two
 * frames, and knows neither SDL nor a clock. Invariant: a touch is understood
 * by the frame of the turn before, which is the one that people see.
 */
#ifndef MREZE_TURN_H
#define MREZE_TURN_H

#include "model/state.h"
#include "scene/env.h"
#include "scene/frame.h"
#include "scene/map_plates.h"
#include "scene/measure.h"
#include "scene/stage.h"
#include "scene/water.h"
#include "touch/gesture.h"

/* How often a moving picture is made anew; the step of virtual clocks. */
#define TURN_S (1.0 / 60.0)

struct turn {
	struct state state;
	struct hand hand;
	struct stage stage;
	struct water water;
	int lamps; /* that were lit in the turn before */
	struct env screen;
	struct measure measure;
	struct plates_memo plates;
	uint64_t foreseen; /* key of the map that was foreseen last */
	bool settled;
	struct frame *shown, *next; /* these two, in turns */
	struct frame frames[2];
};

/* Takes over the caller's hold on content. The seed orders shuffled slides. */
struct turn *turn_create(struct content *content, struct measure measure, struct env screen,
			 uint64_t seed, double now_s);
void turn_destroy(struct turn *turn);

/* The screen has another size now. */
void turn_resize(struct turn *turn, struct env screen);

/* Hears one sample; it counts in the next turn_take(). */
void turn_hear(struct turn *turn, struct touch touch);

/* A key went down at now_s, KEY_NONE one that means nothing; it is read off the picture as shown. */
void turn_key(struct turn *turn, enum key key, double now_s);

/* The same by its HID usage, as kiosk.yaml maps it. */
void turn_code(struct turn *turn, int code, double now_s);

/* Applies an action that came from elsewhere than a finger. */
void turn_act(struct turn *turn, struct action action);

/* Takes the turn of now_s. True when its picture isn't the one of the turn before. */
bool turn_take(struct turn *turn, double now_s);

/* When the next turn is due though nothing is heard; INFINITY if never. now_s: of the last one. */
double turn_deadline(const struct turn *turn, double now_s);

/* Everything has arrived, and no strip glides. Waters may still flow. */
bool turn_rests(const struct turn *turn);

/*
 * The map as a tap would open it now, once for each way it may look, while all rests; NULL: it
 * was foreseen, or cannot be opened from here. The frame lives until the next turn.
 */
const struct frame *turn_foresee(struct turn *turn);

/* The state of the last turn, at rest, by another measure; the frame lives until the next turn. */
const struct frame *turn_still(struct turn *turn, const struct measure *measure);

#endif
