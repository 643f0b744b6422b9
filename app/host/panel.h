/*
 * From SDL's events to touches: fingers, a mouse as one more finger, and
 * fingers that were lost.
 *
 * Keeps its own table of who is down, because SDL forgets to say that fingers
 * left when a panel is unplugged or a window loses the focus. In the caller's
 * memory. Invariant: each TOUCH_DOWN is followed by one TOUCH_UP or TOUCH_LOST
 * of the same finger, and no finger number is used twice.
 */
#ifndef MREZE_HOST_PANEL_H
#define MREZE_HOST_PANEL_H

#include <SDL.h>
#include <stdbool.h>

#include "touch/touch.h"

/* The most touches that one event can make: all fingers lost, and a new one. */
enum { PANEL_MOST = FINGERS_MAX + 1 };

struct panel_finger {
	bool down;
	SDL_TouchID device;
	SDL_FingerID id;
	int64_t number;
	float x_px, y_px;
};

struct panel {
	int w_px, h_px;         /* of the screen as it was built */
	int rotation;           /* how far it is turned, see turned.h */
	float x_scale, y_scale; /* screen px per px of the window, for the mouse */
	int devices;            /* panels that are plugged in */
	int64_t numbers;        /* given so far */
	double last_s;          /* no touch is older than the one before */
	struct panel_finger fingers[FINGERS_MAX];
};

/* The screen has w_px x h_px; the window that the mouse moves in has its own measure. */
void panel_resize(struct panel *panel, int w_px, int h_px, int window_w, int window_h);

/* Writes the touches that an event makes, at most PANEL_MOST; returns how many. */
int panel_hear(struct panel *panel, const SDL_Event *event, double at_s, struct touch *touches);

/* Has a panel gone? Then its fingers are lost: at most FINGERS_MAX touches. */
int panel_watch(struct panel *panel, double now_s, struct touch *touches);

#endif
