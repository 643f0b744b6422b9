/*
 * Has provera.html written while the kiosk runs, by a process of its own.
 *
 * `mreze check` in another process reads the folder, paints the screens and
 * writes the page: nothing that goes wrong there reaches the kiosk, and a save
 * never waits for the page of the one before. Used on the worker's thread.
 * Invariant: at most one such process is there; a newer reading ends the one
 * before, whose page would be old.
 */
#ifndef MREZE_CLI_HERALD_H
#define MREZE_CLI_HERALD_H

#include <sys/types.h>

struct herald {
	pid_t busy; /* 0: none */
};

/* state may be NULL. Never waits for the page. */
void herald_send(struct herald *herald, const char *folder, const char *state);

/* Ends it. */
void herald_finish(struct herald *herald);

#endif
