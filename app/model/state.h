/*
 * Everything a visitor has done that still matters.
 *
 * It changes in state_apply() and nowhere else; everybody else holds it const.
 * It knows no clock: an action brings its time. The state holds its content.
 *
 * Invariant: after each action every index lies in the content, the scene is
 * one that the content can fill, and state_deadline() lies after now_s.
 * Not for what moves by itself to catch up with it: that is the stage's.
 */
#ifndef MREZE_MODEL_STATE_H
#define MREZE_MODEL_STATE_H

#include <stdbool.h>
#include <stdint.h>

#include "content/content.h"
#include "model/action.h"
#include "model/game.h"
#include "model/overlays.h"
#include "model/slides.h"
#include "model/viewing.h"
#include "motion/scroll.h"
#include "touch/touch.h"

enum scene {
	SCENE_ATTRACT,
	SCENE_HOME,
	SCENE_DETAIL,
	SCENE_TIMELINE,
	SCENE_MAP,
	SCENE_GAME,
	SCENE_COUNT,
};

/* What a finger holds. */
struct press {
	bool down;
	uint64_t node;    /* what it landed on and still presses; 0 for nothing */
	int scroller;     /* what it drags, or -1 */
	bool shared;      /* others may press that node too */
	bool views;       /* it holds the map */
	float x_px, y_px; /* where it landed; of one that holds the map: where it is */
	double from_s;
};

struct state {
	struct content *content;
	double now_s, began_s;       /* last action; when this scene began */
	enum scene scene;
	enum scene origin;           /* where detail leads back to: home, time line, map or game */
	struct slides slides;
	struct game game;            /* its question, and the answer to it */
	uint64_t opened_by;          /* the node that opened it, where several could have; 0 */
	int open;                    /* network on detail, or the last one that was open; -1 */
	bool world;                  /* a small screen's map shows the world, not Europe */
	int language;
	int theme;                   /* chosen coin, or -1 */
	struct scroll scrolls[SCROLLER_COUNT];
	struct viewing viewing;      /* of the map */
	struct overlays overlays;
	struct press presses[FINGERS_MAX];
	uint64_t left;               /* the control that a finger last left, and when */
	double left_s;
	bool guided;                 /* by keypad or voice: what is in focus is shown */
	uint64_t focus;              /* a thing's id (scene/reading.h), or 0 */
	uint64_t focus_below;        /* that of what lies under a sheet or question */
	int settings[SETTING_COUNT];
	uint8_t lit[(NETWORKS_MAX + 7) / 8]; /* lamps: opened in this visit */
	int lit_count;
	double touched_s;            /* the last sign of a visitor */
	double swallow_until_s;      /* after waking: INFINITY while fingers are down */
	double moved_s;              /* when something last changed place by itself */
	double flowed_s, flows_from_s; /* how far the water had run, and when that was so */
	uint64_t visits;             /* since the start: a new random start for each show */
	uint64_t seed;
};

/* Takes over the caller's hold on content. */
void state_init(struct state *state, struct content *content, uint64_t seed, double now_s);
void state_finish(struct state *state);

void state_apply(struct state *state, struct action action);

/* When time alone will next change something; INFINITY if never. */
double state_deadline(const struct state *state);

/* Is any finger on the screen? */
bool state_touched(const struct state *state);

/* What the screen speaks: the visit's language; while nobody has come, the slide's. */
int state_language(const struct state *state);

bool state_lit(const struct state *state, int network);

/* Seconds without a touch after which the screen asks whether somebody is there: more for more
 * words and for who reads slowly. */
float state_patience_s(const struct state *state);

/* Waters and lights come to rest at this moment (INFINITY on the slides). */
double state_calm_s(const struct state *state);

/* Seconds that the water has run until now: it slows down to rest and never leaps. */
double state_flow_s(const struct state *state);

const char *scene_name(enum scene scene);

#endif
