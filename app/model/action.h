/*
 * Everything that can happen to the kiosk, as one small record.
 *
 * A plain value: what a touch means, that time passed, that content arrived.
 * Actions are the only way into the state, so that one recording serves
 * replay, walks, statistics and fault reports. Owns nothing, except that
 * ACTION_CONTENT carries one hold on its content to the state.
 *
 * Invariant: an action names things by key (hash of a stable id), never by an
 * index into a content that may have been replaced meanwhile.
 */
#ifndef MREZE_MODEL_ACTION_H
#define MREZE_MODEL_ACTION_H

#include <stdbool.h>
#include <stdint.h>

#include "motion/scroll.h"
#include "motion/zoom.h"

struct content;

enum action_kind {
	ACTION_NONE,
	ACTION_TICK,         /* time has come to at_s */
	ACTION_TOUCHED,      /* a finger did something that means nothing */
	ACTION_PRESS,        /* slot landed on node (0: on nothing); value 1: others may press it too */
	ACTION_LIFT,         /* slot left, however it ended */
	ACTION_WAKE,         /* a touch on a slide that landed at from_s */
	ACTION_WAKE_IN,      /* an invitation: wakes at home in language value */
	ACTION_OPEN,         /* network key */
	ACTION_TURN,         /* to the previous (value -1) or next (+1) network */
	ACTION_HOME,
	ACTION_GO,           /* to the scene value: time line, map or game */
	ACTION_ANSWER,       /* of the game's question: network key */
	ACTION_ASK,          /* the game's next question */
	ACTION_WORLD,        /* the map of a small screen: value 1 the world, 0 Europe */
	ACTION_VIEW_HOLD,    /* slot takes the map */
	ACTION_VIEW_PULL,    /* its finger is at x_px, y_px now */
	ACTION_VIEW_THROW,   /* it leaves at x_px, y_px a second */
	ACTION_VIEW_BY,      /* a button makes the map amount times as large; 0: whole */
	ACTION_VIEW_TAP,     /* open ground at x_px, y_px */
	ACTION_LANGUAGE,     /* value: index of the language */
	ACTION_THEME,        /* key; the chosen one again lets go */
	ACTION_SCROLL_HOLD,  /* slot takes scroller value, with range */
	ACTION_SCROLL_PULL,  /* by amount px */
	ACTION_SCROLL_THROW, /* at amount px/s */
	ACTION_SCROLL_BY,    /* a button sends scroller value by amount px, within range */
	ACTION_PAUSE,        /* the slides stop or go on */
	ACTION_STAY,         /* „Настави“ */
	ACTION_LEAVE,        /* „На почетак“ */
	ACTION_SHEET,        /* opens or closes the overlay value */
	ACTION_SETTING,      /* setting value becomes amount */
	ACTION_FOCUS,        /* node is what a key or the voice is on */
	ACTION_CONTENT,      /* content was read and is good */
	ACTION_KIND_COUNT,
};

enum scroller {
	SCROLLER_HOME,
	SCROLLER_PAGES, /* the networks side by side, a screen each */
	SCROLLER_BODY,
	SCROLLER_TIMELINE, /* along the river, px */
	SCROLLER_COUNT,
};

enum setting {
	SETTING_TEXT_STEP, /* 0, 1, 2 */
	SETTING_CONTRAST,
	SETTING_REDUCED_MOTION,
	SETTING_LOW_REACH,
	SETTING_COUNT,
};

struct action {
	enum action_kind kind;
	int slot;
	int value;
	uint64_t key, node;
	float amount;
	float x_px, y_px;         /* where its finger is */
	struct scroll_range range;
	struct zoom_range window; /* of the map */
	float about_x_px, about_y_px; /* a button sizes the map about this point of its window */
	double from_s, at_s;
	struct content *content;
};

/* Its name in recordings: "open", "scroll-pull", ... */
const char *action_name(enum action_kind kind);

#endif
