#include "run.h"

#include <math.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "base/log.h"
#include "base/problems_print.h"
#include "content/load.h"
#include "content/sentences.h"
#include "draw/draw.h"
#include "host/host.h"
#include "host/notify.h"
#include "host/worker.h"
#include "notes.h"
#include "turn.h"

enum { TOUCHES_A_TURN = 256 };

struct run {
	const struct run_wish *wish;
	struct host *host;
	_Atomic(struct host *) awake; /* the same, for the worker, once it can be woken */
	struct worker *worker;
	struct draw *draw;
	struct turn *turn;
	struct notes *notes;
	struct host_screen screen;
	struct notify notify;
	int dropped; /* the most that a frame had no room for: each new height is logged */
};

/* Content on its way from the worker. */
struct loading {
	const struct run_wish *wish;
	struct problems problems;
	struct sentences sentences;
	struct content *content;
	bool done;
};

static void load(void *self)
{
	struct loading *loading = self;
	const struct run_wish *wish = loading->wish;

	loading->content = content_load(wish->folders.content, &wish->help, &loading->problems);
	sentences_read(&loading->sentences, wish->folders.assets, "sr");
}

static void loaded(void *self)
{
	struct loading *loading = self;

	problems_print(&loading->problems, &loading->sentences, loading->wish->folders.content,
		       stderr);
	problems_finish(&loading->problems);
	sentences_finish(&loading->sentences);
	loading->done = true;
}

static void wake(void *self)
{
	struct run *run = self;
	struct host *host = atomic_load(&run->awake);

	if (host != NULL) {
		host_wake(host);
	}
}

/* Millimetres that kiosk.yaml states are measured; those of a screen are often a guess. */
static struct env env_of(const struct host_screen *screen, const struct settings *settings)
{
	float w_mm = settings->width_mm > 0.0f ? settings->width_mm : screen->w_mm;
	float h_mm = settings->height_mm > 0.0f ? settings->height_mm : screen->h_mm;

	return env_of_screen((float)screen->w_px, (float)screen->h_px, w_mm, h_mm,
			     settings->view_mm);
}

static void fit(struct run *run)
{
	struct host_screen screen = host_screen(run->host);

	if (screen.w_px != run->screen.w_px || screen.h_px != run->screen.h_px) {
		turn_resize(run->turn, env_of(&screen, &run->turn->state.content->settings));
	}
	run->screen = screen;
}

static void show(struct run *run)
{
	const struct frame *frame = run->turn->shown;

	if (frame->dropped > run->dropped) {
		run->dropped = frame->dropped;
		log_line(LOG_WARNING, "%d things had no room in a frame; `mreze check` tells more",
			 frame->dropped);
	}
	draw_frame(run->draw, frame);
	host_show(run->host);
	notify_shown(&run->notify, host_now(run->host));
}

static double deadline(const struct run *run, double now_s)
{
	double turn_s = fmin(turn_deadline(run->turn, now_s), notes_deadline(run->notes));

	return fmin(turn_s, notify_deadline(&run->notify));
}

/* One turn: hear, understand, decide, picture, show, rest. */
static bool run_turn(struct run *run)
{
	struct touch touches[TOUCHES_A_TURN];
	int count = host_poll(run->host, touches, TOUCHES_A_TURN);
	double now_s = host_now(run->host);

	fit(run);
	for (int i = 0; i < count; i++) {
		turn_hear(run->turn, touches[i]);
	}
	worker_settle(run->worker);
	if (turn_take(run->turn, now_s) || run->screen.redrawn) {
		show(run);
	}
	notes_turn(run->notes, &run->turn->state, now_s);
	notify_alive(&run->notify, now_s);
	host_wait(run->host, count == TOUCHES_A_TURN ? now_s : deadline(run, now_s));
	return !host_quits(run->host);
}

/* A visit begins in the language of the content; for a look at another one it is put first. */
static void choose_language(struct content *content, const char *id)
{
	int language = content_language(content, id);

	if (language >= 0) {
		content->settings.language = language;
	} else {
		log_line(LOG_WARNING, "the content has no language '%s'", id);
	}
}

static bool ready(const struct content *content)
{
	if (content == NULL) {
		log_line(LOG_FAULT, "no content to show: repair the problems above");
	}
	return content != NULL;
}

/* Waits for the worker; false when there is nothing to show or nobody to show it to. */
static bool take_content(struct run *run, struct loading *loading)
{
	while (!loading->done && !host_quits(run->host)) {
		struct touch touches[TOUCHES_A_TURN];

		host_poll(run->host, touches, TOUCHES_A_TURN);
		if (worker_settle(run->worker) == 0) {
			host_wait(run->host, host_now(run->host) + 0.1);
		}
	}
	if (!loading->done || !ready(loading->content)) {
		return false;
	}
	if (run->wish->language != NULL) {
		choose_language(loading->content, run->wish->language);
	}
	run->screen = host_screen(run->host);
	run->turn = turn_create(loading->content, draw_measure(run->draw),
				env_of(&run->screen, &loading->content->settings),
				(uint64_t)time(NULL), host_now(run->host));
	run->screen.redrawn = true;
	run->notes = notes_create(run->wish->state, run->worker);
	return true;
}

static enum run_end open_screen(struct run *run)
{
	const struct run_wish *wish = run->wish;

	run->host = host_create(
		(struct host_wish){wish->w_px, wish->h_px, "Mreže gradova", wish->renderer});
	if (run->host == NULL) {
		return RUN_HAS_NO_DISPLAY;
	}
	atomic_store(&run->awake, run->host);
	notify_init(&run->notify);
	run->draw = draw_create(host_renderer(run->host), wish->folders);
	return run->draw != NULL ? RUN_STOPPED : RUN_HAS_NOTHING;
}

static enum run_end run_all(struct run *run, struct loading *loading)
{
	enum run_end end = open_screen(run);

	if (end != RUN_STOPPED) {
		return end;
	}
	if (!take_content(run, loading)) {
		return host_quits(run->host) ? RUN_STOPPED : RUN_HAS_NOTHING;
	}
	while (run_turn(run)) {
	}
	return RUN_STOPPED;
}

enum run_end run_kiosk(const struct run_wish *wish)
{
	struct run run = {.wish = wish};
	struct loading loading = {.wish = wish};

	run.worker = worker_create(wake, &run);
	worker_push(run.worker, (struct job){load, loaded, &loading});
	enum run_end end = run_all(&run, &loading);

	notify_stopping();
	/* The worker may still wake the host: it ends first. */
	worker_destroy(run.worker);
	notes_destroy(run.notes, run.host != NULL ? host_now(run.host) : 0.0);
	if (run.turn == NULL && loading.content != NULL) {
		content_release(loading.content);
	}
	turn_destroy(run.turn);
	draw_destroy(run.draw);
	host_destroy(run.host);
	return end;
}
