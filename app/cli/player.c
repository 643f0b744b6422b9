#include "cli/player.h"

#include <assert.h>
#include <math.h>
#include <stdarg.h>
#include <string.h>
#include <time.h>

#include "base/geom.h"
#include "cli/command.h"
#include "cli/deeds.h"
#include "cli/expect.h"
#include "cli/nearest.h"
#include "host/host.h"

bool player_fail(struct player *player, const struct step *step, const char *format, ...)
{
	va_list values;

	fprintf(stderr, "%s:%d: ", player->wish->file, step->line);
	va_start(values, format);
	vfprintf(stderr, format, values);
	va_end(values);
	fputc('\n', stderr);
	player->code = EXIT_NO;
	return false;
}

bool player_beside(const struct player *player, const char *name, const char *ending,
		   char path[PATH_ROOM])
{
	const char *file = player->wish->file;
	const char *slash = strrchr(file, '/');
	int folder = slash != NULL ? (int)(slash - file) + 1 : 0;
	int length = snprintf(path, PATH_ROOM, "%.*s%s%s", folder, file, name, ending);

	return length >= 0 && length < PATH_ROOM;
}

const struct node *player_node(struct player *player, const struct step *step, const char *name)
{
	const struct frame *frame = player->turn->shown;
	const struct node *node = frame_named(frame, name);
	struct nearest nearest = nearest_to(name);

	if (node != NULL) {
		return node;
	}
	for (int i = 0; i < frame->node_count; i++) {
		nearest_try(&nearest, frame->text + frame->nodes[i].name);
	}
	player_fail(player, step, "there is no node %s in scene %s%s%s", name,
		    scene_name(player->turn->state.scene),
		    nearest.best != NULL ? "; did you mean " : "",
		    nearest.best != NULL ? nearest.best : "");
	return NULL;
}

bool player_sees(const struct player *player, const struct node *node)
{
	const struct frame *frame = player->turn->shown;
	struct rect screen = {0.0f, 0.0f, frame->w_px, frame->h_px};

	return rect_meets(rect_common(screen, frame_clip(frame, node)), node->box) &&
	       frame_alpha(frame, node) > 0.5f;
}

static double real_s(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (double)now.tv_sec + (double)now.tv_nsec * 1e-9;
}

static bool take_measured(struct player *player)
{
	struct pace *pace = &player->pace;
	const struct frame *frame;
	double began_s = real_s();
	bool changed = turn_take(player->turn, player->now_s);

	times_add(&pace->understand, real_s() - began_s);
	frame = player->turn->shown;
	if (player->broken == NULL) {
		player->broken = laws_broken(player->turn, player->now_s, player->broken_where);
	}
	pace->turns++;
	pace->changed += changed;
	pace->most_nodes = frame->node_count > pace->most_nodes ? frame->node_count : pace->most_nodes;
	pace->most_prims = frame->prim_count > pace->most_prims ? frame->prim_count : pace->most_prims;
	return changed;
}

static void paint_measured(struct player *player)
{
	double began_s = real_s();

	draw_frame(player->studio.draw, player->turn->shown);
	times_add(&player->pace.paint, real_s() - began_s);
	pace_frame(&player->pace, player->turn, player->studio.draw);
}

void player_take(struct player *player)
{
	bool changed = take_measured(player);

	if (player->studio.draw != NULL && changed) {
		paint_measured(player);
	}
	if (player->wish->watch != NULL && changed) {
		player->wish->watch(player->wish->self, player);
	}
	if (player->host != NULL) {
		struct touch ignored[64];

		int count;

		if (host_screen(player->host).redrawn) {
			draw_lose(player->draw, host_surface(player->host));
		}
		draw_frame(player->draw, player->turn->shown);
		const struct SDL_Rect *painted = draw_painted(player->draw, &count);

		host_show(player->host, painted, count);
		while (host_now(player->host) < player->now_s) {
			host_poll(player->host, ignored, 64);
			host_wait(player->host, player->now_s);
		}
	}
}

void player_advance(struct player *player, double until_s)
{
	while (player->now_s < until_s) {
		double due_s = turn_deadline(player->turn, player->now_s);

		/* A window wants to be looked after, even where nothing is due. */
		if (player->host != NULL) {
			due_s = player->now_s + TURN_S;
		}
		player->now_s = fmin(due_s, until_s);
		player_take(player);
	}
}

/* What is played before the first deed, when there is no screen yet; and the deeds. */
static const struct {
	deed_fn *play;
	bool before;
} plays[] = {
	[STEP_SIZE] = {deed_size, true},
	[STEP_MM] = {deed_mm, true},
	[STEP_CONTENT] = {deed_content, true},
	[STEP_LANG] = {deed_lang, false},
	[STEP_TEXT] = {deed_text, false},
	[STEP_STILL] = {deed_still, false},
	[STEP_TAP] = {deed_tap, false},
	[STEP_TOUCH_DOWN] = {deed_touch_down, false},
	[STEP_TOUCH_MOVE] = {deed_touch_move, false},
	[STEP_TOUCH_UP] = {deed_touch_up, false},
	[STEP_TOUCH_LOST] = {deed_touch_lost, false},
	[STEP_DRAG] = {deed_drag, false},
	[STEP_DRAG_OVER] = {deed_drag_over, false},
	[STEP_FLING] = {deed_fling, false},
	[STEP_PINCH] = {deed_pinch, false},
	[STEP_KEY] = {deed_key, false},
	[STEP_WAIT_SETTLED] = {deed_wait_settled, false},
	[STEP_WAIT] = {deed_wait, false},
	[STEP_IDLE] = {deed_wait, false},
	[STEP_SLEEP] = {deed_sleep, false},
	[STEP_RELOAD] = {deed_reload, false},
	[STEP_EXPECT_SCENE] = {expect_scene, false},
	[STEP_EXPECT_TEXT] = {expect_text, false},
	[STEP_EXPECT_NO_TEXT] = {expect_no_text, false},
	[STEP_EXPECT_NODE] = {expect_node, false},
	[STEP_EXPECT_NO_NODE] = {expect_no_node, false},
	[STEP_EXPECT_WHOLE] = {expect_whole, false},
	[STEP_FRAME] = {expect_frame, false},
	[STEP_SHOT] = {deed_shot, false},
};
static_assert(COUNT_OF(plays) == STEP_KIND_COUNT, "every step can be played");

static bool open_window(struct player *player)
{
	player->host = host_create(
		(struct host_wish){(int)player->w_px, (int)player->h_px, player->wish->file, NULL});
	if (player->host == NULL) {
		player->code = EXIT_NO_DISPLAY;
		return false;
	}
	player->draw = draw_create(
		(struct draw_screen){host_renderer(player->host), host_surface(player->host)},
		player->folders.at);
	return player->draw != NULL;
}

/* The kiosk is switched on: the walk has said what it is to be like. */
static bool begin(struct player *player)
{
	const char *content = player->wish->content;
	char path[PATH_ROOM];

	player->code = EXIT_NO;
	if (content == NULL && player->content != NULL) {
		if (!player_beside(player, player->content, "", path)) {
			return false;
		}
		content = player->content[0] == '/' ? player->content : path;
	}
	if (!folders_init(&player->folders, content) ||
	    (player->wish->realtime && !open_window(player)) ||
	    (player->wish->pace && !studio_init(&player->studio, (int)player->w_px,
						(int)player->h_px, player->folders.at))) {
		return false;
	}
	struct content *read = folders_read(&player->folders.at);

	if (read == NULL) {
		return false;
	}
	struct env screen = env_of_screen(player->w_px, player->h_px, player->w_mm, player->h_mm,
					  read->settings.view_mm);
	player->turn = turn_create(
		read, player->draw != NULL ? draw_measure(player->draw) : measure_fixed(), screen,
		0, player->now_s);
	player->code = EXIT_DONE;
	player_take(player);
	return true;
}

bool player_step(struct player *player, const struct step *step)
{
	if (plays[step->kind].before && player->turn != NULL) {
		player_fail(player, step, "the screen must be described before the first deed");
		player->code = EXIT_USAGE;
		return false;
	}
	if (!plays[step->kind].before && player->turn == NULL && !begin(player)) {
		return false;
	}
	bool good = plays[step->kind].play(player, step);

	if (good && player->broken != NULL) {
		good = player_fail(player, step, "%s: %s", player->broken, player->broken_where);
	}
	return good;
}

void player_init(struct player *player, const struct player_wish *wish)
{
	*player = (struct player){.wish = wish, .w_px = 1920.0f, .h_px = 1080.0f};
}

void player_finish(struct player *player)
{
	turn_destroy(player->turn);
	draw_destroy(player->draw);
	studio_finish(&player->studio);
	host_destroy(player->host);
}

int player_play(const struct player_wish *wish, const struct steps *steps)
{
	struct player player;
	bool good = true;

	player_init(&player, wish);
	for (int i = 0; good && i < steps->count; i++) {
		good = player_step(&player, &steps->list[i]);
	}
	if (wish->pace) {
		pace_print(&player.pace, stdout);
	}
	player_finish(&player);
	return player.code;
}
