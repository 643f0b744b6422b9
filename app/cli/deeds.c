#include "cli/deeds.h"

#include <math.h>
#include <stdio.h>

#include "cli/studio.h"

/* How long a finger of a walk rests on what it taps; how long before a drag lets go. */
static const double TAP_S = 0.08;
static const double BEFORE_LETTING_GO_S = 0.25;
static const double DRAG_S = 0.3;
/* A throw: this far, as a share of the screen's shorter side, in this time. */
static const double FLING_SHARE = 0.25;
static const double FLING_S = 0.1;
/* Two fingers, when they are near each other: a share of the screen's shorter side apart. */
static const double PINCH_SHARE = 0.18;
static const double PINCH_S = 0.4;
static const double SETTLES_MOST_S = 20.0;
/* The finger of taps and drags; those of `touch N` have their own numbers. */
static const int64_t OWN_FINGER = -1, SECOND_FINGER = -2;

static struct rect seen_part(const struct player *player, const struct node *node)
{
	const struct frame *frame = player->turn->shown;
	struct rect screen = {0.0f, 0.0f, frame->w_px, frame->h_px};

	return rect_common(rect_common(node->hit, screen), frame_clip(frame, node));
}

static void touch(struct player *player, enum touch_kind kind, int64_t finger, double x, double y)
{
	turn_hear(player->turn, (struct touch){kind, finger, (float)x, (float)y, player->now_s});
	player_take(player);
}

bool deed_size(struct player *player, const struct step *step)
{
	player->w_px = (float)step->values[0].a;
	player->h_px = (float)step->values[0].b;
	return true;
}

bool deed_mm(struct player *player, const struct step *step)
{
	player->w_mm = (float)step->values[0].a;
	player->h_mm = (float)step->values[0].b;
	return true;
}

bool deed_content(struct player *player, const struct step *step)
{
	player->content = step->values[0].text;
	return true;
}

bool deed_lang(struct player *player, const struct step *step)
{
	int language = content_language(player->turn->state.content, step->values[0].text);

	if (language < 0) {
		return player_fail(player, step, "the content has no language %s",
				   step->values[0].text);
	}
	turn_act(player->turn, (struct action){.kind = ACTION_LANGUAGE,
					       .value = language,
					       .from_s = player->now_s,
					       .at_s = player->now_s});
	player_take(player);
	return true;
}

static void set(struct player *player, enum setting setting, double amount)
{
	turn_act(player->turn, (struct action){.kind = ACTION_SETTING,
					       .value = (int)setting,
					       .amount = (float)amount,
					       .at_s = player->now_s});
	player_take(player);
}

bool deed_text(struct player *player, const struct step *step)
{
	set(player, SETTING_TEXT_STEP, step->values[0].a);
	return true;
}

bool deed_still(struct player *player, const struct step *step)
{
	(void)step;
	set(player, SETTING_REDUCED_MOTION, 1.0);
	return true;
}

/* Where a finger goes that is sent to a node: the middle of what is seen of it. */
static bool aim(struct player *player, const struct step *step, double *x, double *y)
{
	const char *name = step->values[0].text;
	const struct node *node = player_node(player, step, name);

	if (node == NULL) {
		return false;
	}
	struct rect seen = seen_part(player, node);

	if (rect_empty(seen)) {
		return player_fail(player, step, "%s is outside the screen", name);
	}
	*x = (double)(seen.x + seen.w / 2.0f);
	*y = (double)(seen.y + seen.h / 2.0f);
	return true;
}

bool deed_tap(struct player *player, const struct step *step)
{
	double x, y;

	if (!aim(player, step, &x, &y)) {
		return false;
	}
	touch(player, TOUCH_DOWN, OWN_FINGER, x, y);
	player_advance(player, player->now_s + TAP_S);
	touch(player, TOUCH_UP, OWN_FINGER, x, y);
	return true;
}

bool deed_touch_down(struct player *player, const struct step *step)
{
	touch(player, TOUCH_DOWN, (int64_t)step->values[0].a, step->values[1].a, step->values[2].a);
	return true;
}

bool deed_touch_move(struct player *player, const struct step *step)
{
	touch(player, TOUCH_MOVE, (int64_t)step->values[0].a, step->values[1].a, step->values[2].a);
	return true;
}

/* The finger leaves from where it is. */
static bool leave(struct player *player, const struct step *step, enum touch_kind kind)
{
	int64_t id = (int64_t)step->values[0].a;

	for (int i = 0; i < FINGERS_MAX; i++) {
		const struct finger *finger = &player->turn->hand.fingers[i];

		if (finger->down && finger->id == id) {
			touch(player, kind, id, (double)finger->x_px, (double)finger->y_px);
			return true;
		}
	}
	return player_fail(player, step, "finger %s isn't down", step->values[0].text);
}

bool deed_touch_up(struct player *player, const struct step *step)
{
	return leave(player, step, TOUCH_UP);
}

/* The panel was unplugged, or took the touch back. */
bool deed_touch_lost(struct player *player, const struct step *step)
{
	return leave(player, step, TOUCH_LOST);
}

/* Down on the node and on by way px in each direction during lasts_s; leaves it down there. */
static bool pull(struct player *player, const struct step *step, double px, double lasts_s,
		 double *x, double *y)
{
	double from_x, from_y;
	int count = (int)fmax(lasts_s / TURN_S, 1.0);

	if (!aim(player, step, &from_x, &from_y)) {
		return false;
	}
	touch(player, TOUCH_DOWN, OWN_FINGER, from_x, from_y);
	for (int i = 1; i <= count; i++) {
		double way = px * i / count;

		player->now_s += TURN_S;
		*x = from_x + step->values[1].a * way;
		*y = from_y + step->values[1].b * way;
		touch(player, TOUCH_MOVE, OWN_FINGER, *x, *y);
	}
	return true;
}

static bool drag(struct player *player, const struct step *step, double lasts_s)
{
	double x, y;

	if (!pull(player, step, step->values[2].a, lasts_s, &x, &y)) {
		return false;
	}
	player_advance(player, player->now_s + BEFORE_LETTING_GO_S);
	touch(player, TOUCH_UP, OWN_FINGER, x, y);
	return true;
}

bool deed_drag(struct player *player, const struct step *step)
{
	return drag(player, step, DRAG_S);
}

bool deed_drag_over(struct player *player, const struct step *step)
{
	return drag(player, step, step->values[3].a);
}

bool deed_fling(struct player *player, const struct step *step)
{
	double side_px = (double)fminf(player->w_px, player->h_px);
	double x, y;

	if (!pull(player, step, FLING_SHARE * side_px, FLING_S, &x, &y)) {
		return false;
	}
	touch(player, TOUCH_UP, OWN_FINGER, x, y);
	return true;
}

/* N > 1: apart, N < 1: together; they stand side by side and rest before they leave. */
bool deed_pinch(struct player *player, const struct step *step)
{
	double half_px = PINCH_SHARE * (double)fminf(player->w_px, player->h_px) / 2.0;
	double by = step->values[1].a, x, y;
	int count = (int)(PINCH_S / TURN_S);

	if (!(by > 0.0)) {
		return player_fail(player, step, "a pinch is by more than 0");
	}
	if (!aim(player, step, &x, &y)) {
		return false;
	}
	half_px = by < 1.0 ? half_px / by : half_px;
	touch(player, TOUCH_DOWN, OWN_FINGER, x - half_px, y);
	touch(player, TOUCH_DOWN, SECOND_FINGER, x + half_px, y);
	for (int i = 1; i <= count; i++) {
		double way_px = half_px * (1.0 + (by - 1.0) * i / count);

		player->now_s += TURN_S;
		touch(player, TOUCH_MOVE, OWN_FINGER, x - way_px, y);
		touch(player, TOUCH_MOVE, SECOND_FINGER, x + way_px, y);
	}
	player_advance(player, player->now_s + BEFORE_LETTING_GO_S);
	touch(player, TOUCH_UP, OWN_FINGER, x - half_px * by, y);
	touch(player, TOUCH_UP, SECOND_FINGER, x + half_px * by, y);
	return true;
}

/* Goes down, and is let go before the next step. */
bool deed_key(struct player *player, const struct step *step)
{
	turn_key(player->turn, (enum key)step->values[0].a, player->now_s);
	player_take(player);
	player_advance(player, player->now_s + TAP_S);
	return true;
}

bool deed_wait_settled(struct player *player, const struct step *step)
{
	double most_s = player->now_s + SETTLES_MOST_S;

	do {
		if (player->now_s >= most_s) {
			return player_fail(player, step, "still not settled after %.0f s",
					   SETTLES_MOST_S);
		}
		player_advance(player, player->now_s + TURN_S);
	} while (!turn_rests(player->turn));
	return true;
}

bool deed_wait(struct player *player, const struct step *step)
{
	player_advance(player, player->now_s + step->values[0].a);
	return true;
}

/* The machine stands still for so long: one turn comes late. */
bool deed_sleep(struct player *player, const struct step *step)
{
	player->now_s += step->values[0].a;
	player_take(player);
	return true;
}

/* Somebody saved: what the folder holds now takes the place of what is shown. */
bool deed_reload(struct player *player, const struct step *step)
{
	char path[PATH_ROOM];
	const char *typed = step->values[0].text;
	struct folders folders;

	if (!player_beside(player, typed, "", path) ||
	    !folders_init(&folders, typed[0] == '/' ? typed : path)) {
		return player_fail(player, step, "the name of the folder is too long");
	}
	struct content *content = folders_read(&folders.at);

	if (content == NULL) {
		return player_fail(player, step, "nothing in %s is valid", folders.content);
	}
	turn_act(
		player->turn,
		(struct action){.kind = ACTION_CONTENT, .at_s = player->now_s, .content = content});
	player_take(player);
	return true;
}

bool deed_shot(struct player *player, const struct step *step)
{
	struct studio studio;
	char path[PATH_ROOM];

	if (player->wish->shots == NULL) {
		return true;
	}
	int length = snprintf(path, sizeof(path), "%s/%s.png", player->wish->shots,
			      step->values[0].text);

	if (length < 0 || length >= PATH_ROOM ||
	    !studio_init(&studio, (int)player->w_px, (int)player->h_px, player->folders.at)) {
		return player_fail(player, step, "no picture %s", path);
	}
	struct measure measure = draw_measure(studio.draw);

	bool saved = studio_save(&studio, turn_still(player->turn, &measure), path);

	studio_finish(&studio);
	return saved || player_fail(player, step, "no picture %s", path);
}
