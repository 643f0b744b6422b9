/*
 * The screens by name, and how a visitor gets to each: home, detail/ecad,
 * attract/ecad, prompt, themes, access, timeline, map, world, game, game/right,
 * game/wrong.
 *
 * Used by what shows or checks screens with no visitor: shot, its gallery,
 * check. Owns nothing. Invariant: a view is reached by actions alone, so that
 * what is shown is what a visitor can see.
 */
#ifndef MREZE_CLI_VIEWS_H
#define MREZE_CLI_VIEWS_H

#include <stdbool.h>

#include "base/message.h"
#include "turn.h"

enum view_kind {
	VIEW_HOME,
	VIEW_THEMES,
	VIEW_ACCESS,
	VIEW_PROMPT, /* over a network's page */
	VIEW_DETAIL,
	VIEW_ATTRACT,
	VIEW_MAP,
	VIEW_TIMELINE,
	VIEW_WORLD, /* the map's other sheet, on a small screen */
	VIEW_GAME,  /* a question, and its right and a wrong answer */
	VIEW_GAME_RIGHT,
	VIEW_GAME_WRONG,
	VIEW_COUNT,
};

struct view {
	enum view_kind kind;
	int network; /* ignored where the kind has none */
};

/* Has it a screen for each network? */
bool view_has_networks(enum view_kind kind);

/* How many screens of that kind a content has. */
int view_count(enum view_kind kind, const struct content *content);

const char *view_name(enum view_kind kind);

/* For people: which message says it. */
enum message_id view_title(enum view_kind kind);

/*
 * "detail/ecad"; where a network may be named and isn't, it is the first. False,
 * with a line on standard error that says what may have been meant.
 */
bool view_parse(struct view *view, const struct content *content, const char *text);

/*
 * From a turn that was just made to the view, in that language; the picture as it
 * is at_s after the visitor's last deed, or at rest if at_s < 0.
 */
void view_reach(struct turn *turn, struct view view, int language, double at_s);

#endif
