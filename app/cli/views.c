#include "cli/views.h"

#include <assert.h>
#include <stdio.h>
#include <string.h>

#include "base/geom.h"
#include "base/hash.h"
#include "cli/nearest.h"

/* By then every spring and fade has come to rest. */
static const double REST_S = 3.0;

static void settle(struct turn *turn)
{
	double now_s = turn->state.now_s;

	turn_take(turn, now_s + TURN_S);
	turn_take(turn, now_s + REST_S);
	turn_take(turn, now_s + REST_S + TURN_S);
}

static void act(struct turn *turn, struct action action)
{
	action.at_s = turn->state.now_s;
	action.from_s = action.at_s;
	turn_act(turn, action);
}

static void to_home(struct turn *turn, int network)
{
	(void)network;
	act(turn, (struct action){.kind = ACTION_WAKE_IN, .value = turn->state.language});
}

static void to_sheet(struct turn *turn, enum overlay overlay)
{
	to_home(turn, -1);
	settle(turn);
	act(turn, (struct action){.kind = ACTION_SHEET, .value = (int)overlay});
}

static void to_themes(struct turn *turn, int network)
{
	(void)network;
	to_sheet(turn, OVERLAY_THEMES);
}

static void to_access(struct turn *turn, int network)
{
	(void)network;
	to_sheet(turn, OVERLAY_ACCESS);
}

static void to_timeline(struct turn *turn, int network)
{
	to_home(turn, network);
	settle(turn);
	act(turn, (struct action){.kind = ACTION_GO, .value = SCENE_TIMELINE});
}

static void to_map(struct turn *turn, int network)
{
	to_home(turn, network);
	settle(turn);
	act(turn, (struct action){.kind = ACTION_GO, .value = SCENE_MAP});
}

static void to_world(struct turn *turn, int network)
{
	to_map(turn, network);
	settle(turn);
	act(turn, (struct action){.kind = ACTION_WORLD, .value = 1});
}

static void to_game(struct turn *turn, int network)
{
	to_home(turn, network);
	settle(turn);
	act(turn, (struct action){.kind = ACTION_GO, .value = SCENE_GAME});
}

static void to_answer(struct turn *turn, bool right)
{
	const struct question *question = &turn->state.game.question;

	to_game(turn, -1);
	settle(turn);
	int answer = question->ask.network;

	for (int i = 0; !right && answer == question->ask.network; i++) {
		answer = question->answers[i];
	}
	act(turn, (struct action){.kind = ACTION_ANSWER,
				  .key = turn->state.content->networks[answer].key});
}

static void to_right(struct turn *turn, int network)
{
	(void)network;
	to_answer(turn, true);
}

static void to_wrong(struct turn *turn, int network)
{
	(void)network;
	to_answer(turn, false);
}

static void to_detail(struct turn *turn, int network)
{
	const struct content *content = turn->state.content;
	float w = turn->screen.w_px;

	to_home(turn, network);
	settle(turn);
	act(turn, (struct action){
			  .kind = ACTION_OPEN,
			  .key = content->networks[network].key,
			  .range = {w * (float)(content->network_count - 1), w, w},
		  });
}

static void to_prompt(struct turn *turn, int network)
{
	to_detail(turn, network);
	settle(turn);
	turn_take(turn, state_deadline(&turn->state));
}

static void to_attract(struct turn *turn, int network)
{
	const struct content *content = turn->state.content;

	/* A shuffled show may take nearly two rounds. */
	for (int i = 0; i < 2 * content->network_count; i++) {
		if (slides_network(&turn->state.slides, content, 0) == network) {
			return;
		}
		double next_s = state_deadline(&turn->state);

		turn_take(turn, next_s - TURN_S); /* all of this slide has come before it goes */
		turn_take(turn, next_s);
	}
}

static const struct {
	const char *name;
	enum message_id title; /* for people */
	bool networks; /* may be followed by one */
	bool each;     /* and looks different for each */
	void (*reach)(struct turn *turn, int network);
} views[] = {
	[VIEW_HOME] = {"home", MESSAGE_VIEW_TITLE_HOME, false, false, to_home},
	[VIEW_THEMES] = {"themes", MESSAGE_VIEW_TITLE_THEMES, false, false, to_themes},
	[VIEW_ACCESS] = {"access", MESSAGE_VIEW_TITLE_ACCESS, false, false, to_access},
	[VIEW_PROMPT] = {"prompt", MESSAGE_VIEW_TITLE_PROMPT, true, false, to_prompt},
	[VIEW_DETAIL] = {"detail", MESSAGE_VIEW_TITLE_DETAIL, true, true, to_detail},
	[VIEW_ATTRACT] = {"attract", MESSAGE_VIEW_TITLE_ATTRACT, true, true, to_attract},
	[VIEW_TIMELINE] = {"timeline", MESSAGE_VIEW_TITLE_TIMELINE, false, false, to_timeline},
	[VIEW_MAP] = {"map", MESSAGE_VIEW_TITLE_MAP, false, false, to_map},
	[VIEW_WORLD] = {"world", MESSAGE_VIEW_TITLE_WORLD, false, false, to_world},
	[VIEW_GAME] = {"game", MESSAGE_VIEW_TITLE_GAME, false, false, to_game},
	[VIEW_GAME_RIGHT] = {"game/right", MESSAGE_VIEW_TITLE_GAME_RIGHT, false, false, to_right},
	[VIEW_GAME_WRONG] = {"game/wrong", MESSAGE_VIEW_TITLE_GAME_WRONG, false, false, to_wrong},
};
static_assert(COUNT_OF(views) == VIEW_COUNT, "every view has a name and a way");

bool view_has_networks(enum view_kind kind)
{
	return views[kind].each;
}

static bool is_game(enum view_kind kind)
{
	return kind == VIEW_GAME || kind == VIEW_GAME_RIGHT || kind == VIEW_GAME_WRONG;
}

int view_count(enum view_kind kind, const struct content *content)
{
	if (is_game(kind)) {
		return game_playable(content) ? 1 : 0;
	}
	if (views[kind].each) {
		return content->network_count;
	}
	return views[kind].networks && content->network_count == 0 ? 0 : 1;
}

const char *view_name(enum view_kind kind)
{
	return views[kind].name;
}

enum message_id view_title(enum view_kind kind)
{
	return views[kind].title;
}

static bool unknown_view(const char *text)
{
	struct nearest nearest = nearest_to(text);

	for (int i = 0; i < VIEW_COUNT; i++) {
		nearest_try(&nearest, views[i].name);
	}
	fprintf(stderr, "mreze: there is no scene '%s'; %s %s\n", text,
		nearest.best != NULL ? "did you mean" : "there are",
		nearest.best != NULL ? nearest.best
				     : "home, detail/ID, attract/ID, timeline, map, world, game, "
				       "game/right, game/wrong, prompt, themes, access");
	return false;
}

static bool unknown_network(const struct content *content, const char *text)
{
	struct nearest nearest = nearest_to(text);

	for (int i = 0; i < content->network_count; i++) {
		nearest_try(&nearest, content->networks[i].id);
	}
	fprintf(stderr, "mreze: there is no network '%s'", text);
	if (nearest.best != NULL) {
		fprintf(stderr, "; did you mean '%s'?\n", nearest.best);
	} else {
		fprintf(stderr, "; the first one is '%s'\n", content->networks[0].id);
	}
	return false;
}

static int kind_of(const char *text, size_t length)
{
	for (int i = 0; i < VIEW_COUNT; i++) {
		if (strlen(views[i].name) == length && strncmp(views[i].name, text, length) == 0) {
			return i;
		}
	}
	return -1;
}

bool view_parse(struct view *view, const struct content *content, const char *text)
{
	size_t length = strlen(text);
	int kind = kind_of(text, length);

	if (kind < 0) {
		length = strcspn(text, "/");
		kind = kind_of(text, length);
	}
	if (kind < 0 || (text[length] == '/' && !views[kind].networks)) {
		return unknown_view(text);
	}
	*view = (struct view){.kind = (enum view_kind)kind};
	if (views[kind].networks && content->network_count == 0) {
		fputs("mreze: the content has no network to show\n", stderr);
		return false;
	}
	if (is_game(view->kind) && !game_playable(content)) {
		fputs("mreze: there is nothing to ask of this content\n", stderr);
		return false;
	}
	if (text[length] == '/') {
		view->network = content_network(content, hash_text(text + length + 1));
		return view->network >= 0 || unknown_network(content, text + length + 1);
	}
	return true;
}

void view_reach(struct turn *turn, struct view view, int language, double at_s)
{
	turn_take(turn, turn->state.now_s);
	act(turn, (struct action){.kind = ACTION_LANGUAGE, .value = language});
	views[view.kind].reach(turn, view.network);
	if (at_s < 0.0) {
		settle(turn);
		return;
	}
	double began_s = turn->state.now_s;

	for (int i = 0; i * TURN_S < at_s; i++) {
		turn_take(turn, began_s + i * TURN_S);
	}
	turn_take(turn, began_s + at_s);
}
