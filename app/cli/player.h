/*
 * Plays a walk: a finger and a clock of its own, in front of the real turns.
 *
 * In the caller's memory; owns the turn and, while it plays at the pace of
 * life, the window; a studio where only the cost is asked for. Invariant: virtual time goes from deadline to deadline as a
 * sleeping kiosk's does, never in steps longer than what is due, so that the
 * same walk makes the same frames on every machine.
 */
#ifndef MREZE_CLI_PLAYER_H
#define MREZE_CLI_PLAYER_H

#include <stdbool.h>

#include "cli/folders.h"
#include "cli/laws.h"
#include "cli/pace.h"
#include "cli/steps.h"
#include "cli/studio.h"
#include "turn.h"

struct host;
struct draw;
struct player;

struct player_wish {
	const char *file;    /* of the walk; frames stand beside it */
	const char *content; /* NULL: as the walk says, else data/ */
	const char *shots;   /* folder for its pictures; NULL: none are made */
	bool update;         /* frames are written, not compared */
	bool realtime;       /* in a window, at the pace of life */
	bool pace;           /* painted in memory; in the end, what it cost */
	void (*watch)(void *self, struct player *player); /* after each turn; NULL: nobody does */
	void *self;
};

struct player {
	const struct player_wish *wish;
	struct folders folders;
	float w_px, h_px, w_mm, h_mm;
	const char *content; /* as the walk says */
	struct turn *turn;   /* NULL until the first deed */
	double now_s;
	struct host *host;
	struct draw *draw;    /* the window's */
	struct studio studio; /* where it is painted otherwise */
	struct pace pace;
	const char *broken; /* the first law that a frame broke, or NULL; and by what */
	char broken_where[LAWS_ROOM];
	int code; /* why it stopped: an exit code of command.h */
};

/* Plays all steps, up to the first that fails; returns an exit code. */
int player_play(const struct player_wish *wish, const struct steps *steps);

/*
 * The same by and by: the steps may be made while it plays. The kiosk is switched on at the first
 * deed; false: the step failed, and code says how.
 */
void player_init(struct player *player, const struct player_wish *wish);
bool player_step(struct player *player, const struct step *step);
void player_finish(struct player *player);

/* Says what went wrong at the step, as printf does; returns false. */
bool player_fail(struct player *player, const struct step *step, const char *format, ...)
	PRINTF_LIKE(3, 4);

/* Takes the turn of now_s; shows it, if there is a window. */
void player_take(struct player *player);

/* Lets time pass: every turn that is due up to until_s. */
void player_advance(struct player *player, double until_s);

/* Path of a file beside the walk; false if it is too long. */
bool player_beside(const struct player *player, const char *name, const char *ending,
		   char path[PATH_ROOM]);

/* The node as shown; NULL after a failure that names what may have been meant. */
const struct node *player_node(struct player *player, const struct step *step, const char *name);

/* Can anything of it be seen? */
bool player_sees(const struct player *player, const struct node *node);

#endif
