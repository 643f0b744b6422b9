/*
 * The kiosk: a window, a panel, and turns until somebody says stop.
 *
 * The only place that sees both ends of a turn. Owns everything it makes.
 * Invariant: while nothing moves and nobody touches, it sleeps.
 */
#ifndef MREZE_RUN_H
#define MREZE_RUN_H

#include <stdbool.h>

#include "draw/draw.h"
#include "reload.h"

struct run_wish {
	int w_px, h_px;       /* 0: the whole screen */
	const char *renderer; /* SDL's name of it; NULL: as suits this machine */
	const char *runtime;  /* the folder for figures; NULL: there are none */
	bool trace; /* the log hears when each step of the start was done */
	bool pace;  /* and in the end what pictures cost */
	struct draw_folders folders;
	struct reload_wish reload; /* the content, and where the kiosk keeps what it must know after a restart */
};

enum run_end {
	RUN_STOPPED,     /* somebody asked it to */
	RUN_HAS_NOTHING, /* no faces to show, or no memory */
	RUN_HAS_NO_DISPLAY,
};

/* Runs until it is asked to stop, or can't; the log says why. */
enum run_end run_kiosk(const struct run_wish *wish);

#endif
