/*
 * This machine: window, panel, clock, waiting, signals.
 *
 * One host a program, made and used on the main thread. It owns the window and
 * what is painted with. Invariant: touches come out of it in px of the picture as seen,
 * in the order they happened; when it waits, the processor sleeps.
 */
#ifndef MREZE_HOST_HOST_H
#define MREZE_HOST_HOST_H

#include <stdbool.h>

#include "touch/touch.h"

struct SDL_Rect;
struct SDL_Renderer;
struct SDL_Surface;
struct host;

struct host_wish {
	int w_px, h_px; /* 0: the whole screen */
	const char *title;
	const char *renderer; /* SDL's name of it; NULL: as suits this machine */
};

struct host_screen {
	int w_px, h_px;
	bool redrawn;     /* what was painted is lost: paint all of it again */
};

/* NULL, with a line in the log, when there is no display that people can see. */
struct host *host_create(struct host_wish wish);
void host_destroy(struct host *host);

/* A graphics card's; NULL: paint on the surface, which is another one whenever `redrawn` is told. */
struct SDL_Renderer *host_renderer(struct host *host);
struct SDL_Surface *host_surface(struct host *host);

/* The screen hangs turned clockwise by so many degrees, seen from the front: 0, 90, 180 or 270. */
void host_turn(struct host *host, int rotation);

/* The size of the picture now; `redrawn` is told once. */
struct host_screen host_screen(struct host *host);

/* Seconds since the program began, never backwards. */
double host_now(const struct host *host);

/* Hears the panel; up to room samples, the rest next time. */
int host_poll(struct host *host, struct touch *touches, int room);

/* Keys that went down since it was asked last, as HID usages; a held one counts once. */
int host_keys(struct host *host, int *codes, int room);

/* Shows what was painted, count rectangles of the surface; a renderer shows all. */
void host_show(struct host *host, const struct SDL_Rect *painted, int count);

/* Sleeps until deadline_s, a touch, a signal or host_wake(). */
void host_wait(struct host *host, double deadline_s);

/* From any thread: ends the wait. */
void host_wake(struct host *host);

/* A signal or the window's button asked us to stop. */
bool host_quits(const struct host *host);

#endif
