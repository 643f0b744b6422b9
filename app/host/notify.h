/*
 * What systemd hears of the kiosk: it is ready, and it is alive.
 *
 * A plain value owned by whoever takes the turns. Invariant: ready is said once,
 * after a picture was really shown; where nobody listens (no systemd, no
 * WatchdogSec=) nothing is said and nothing is waited for.
 */
#ifndef MREZE_HOST_NOTIFY_H
#define MREZE_HOST_NOTIFY_H

#include <stdbool.h>

struct notify {
	bool ready;
	double every_s; /* a third of WatchdogSec=; 0: there is no watchdog */
	double fed_s;
};

void notify_init(struct notify *notify);

/* A picture stands on the screen; says so the first time. */
void notify_shown(struct notify *notify, double now_s);

/* A turn was taken: feeds the watchdog when a third of its time is over. */
void notify_alive(struct notify *notify, double now_s);

/* When a turn is due though nothing happens; INFINITY without a watchdog. */
double notify_deadline(const struct notify *notify);

/* We end because we were asked to. */
void notify_stopping(void);

#endif
