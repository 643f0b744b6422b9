#include "run.h"

#include <math.h>
#include <stdatomic.h>
#include <time.h>

#include "base/log.h"
#include "beside.h"
#include "draw/draw.h"
#include "host/host.h"
#include "host/notify.h"
#include "host/worker.h"
#include "machine/screen.h"
#include "notes.h"
#include "pulse.h"
#include "reload.h"
#include "turn.h"

enum { TOUCHES_A_TURN = 256, KEYS_A_TURN = 16 };

struct run {
	const struct run_wish *wish;
	struct host *host;
	_Atomic(struct host *) awake; /* the same, for the worker, once it can be woken */
	struct worker *worker;
	struct reload *reload;
	struct draw *draw;
	struct turn *turn;
	struct notes *notes;
	struct host_screen screen;
	struct edid_size told; /* of the screen as it was built; 0: nobody knows */
	struct notify notify;
	double due_s; /* when the turn after the last one was due; 0 before the first */
	struct pulse pulse;
	int dropped;  /* the most that a frame had no room for: each new height is logged */
};

static void wake(void *self)
{
	struct run *run = self;
	struct host *host = atomic_load(&run->awake);

	if (host != NULL) {
		host_wake(host);
	}
}

static struct env env_of(const struct run *run, const struct settings *settings)
{
	return env_of_settings((float)run->screen.w_px, (float)run->screen.h_px, settings,
			       run->told);
}

static struct env env_now(const struct run *run)
{
	return env_of(run, &run->turn->state.content->settings);
}

/* Picture and touch turn together. */
static void hang(struct run *run, const struct settings *settings)
{
	host_turn(run->host, settings->rotation);
	draw_turn(run->draw, settings->rotation);
	run->screen = host_screen(run->host);
	run->screen.redrawn = true;
}

static void fit(struct run *run)
{
	struct host_screen before = run->screen;

	run->screen = host_screen(run->host);
	if (run->screen.w_px != before.w_px || run->screen.h_px != before.h_px) {
		turn_resize(run->turn, env_now(run));
	}
}

/* Other content, all of it between two pictures; its screen may be another one too. */
static void renew(struct run *run, double now_s)
{
	struct reload_news news = reload_take(run->reload);

	if (news.read) {
		notes_read(run->notes, news.errors);
	}
	if (news.pictures != NULL) {
		draw_look_in(run->draw, news.pictures);
	}
	if (news.content != NULL) {
		turn_act(run->turn, (struct action){.kind = ACTION_CONTENT,
						    .at_s = now_s,
						    .content = news.content});
		hang(run, &news.content->settings);
		turn_resize(run->turn, env_now(run));
	}
}

/* due_s: when what is shown was asked for. */
static void show(struct run *run, double due_s)
{
	const struct frame *frame = run->turn->shown;
	int count;

	if (frame->dropped > run->dropped) {
		run->dropped = frame->dropped;
		log_line(LOG_WARNING, "%d things had no room in a frame; `mreze check` tells more",
			 frame->dropped);
	}
	if (run->screen.redrawn) {
		draw_lose(run->draw, host_surface(run->host));
	}
	double from_s = host_now(run->host);

	draw_frame(run->draw, frame);
	const struct SDL_Rect *painted = draw_painted(run->draw, &count);

	times_add(&run->pulse.paints, host_now(run->host) - from_s);
	host_show(run->host, painted, count);
	pulse_shown(&run->pulse, due_s, host_now(run->host));
	notes_frame(run->notes, due_s, host_now(run->host));
	notify_shown(&run->notify, host_now(run->host));
}

static double deadline(const struct run *run, double now_s)
{
	double soonest_s = fmin(turn_deadline(run->turn, now_s), notes_deadline(run->notes));

	soonest_s = fmin(soonest_s, notify_deadline(&run->notify));
	return fmin(soonest_s, now_s + reload_patience_s(run->reload));
}

static void hear_keys(struct run *run, double now_s)
{
	int codes[KEYS_A_TURN], count = host_keys(run->host, codes, KEYS_A_TURN);

	for (int i = 0; i < count; i++) {
		turn_code(run->turn, codes[i], now_s);
	}
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
	hear_keys(run, now_s);
	worker_settle(run->worker);
	renew(run, now_s);
	bool more = draw_has_more(run->draw);
	bool changed = turn_take(run->turn, now_s);

	times_add(&run->pulse.turns, host_now(run->host) - now_s);
	if (changed || run->screen.redrawn || more) {
		show(run, fmin(run->due_s, now_s));
	}
	beside_foresee(run->draw, run->turn);
	notes_turn(run->notes, &run->turn->state, now_s);
	notify_alive(&run->notify, now_s);
	run->due_s = count == TOUCHES_A_TURN ? now_s : deadline(run, now_s);
	host_wait(run->host, run->due_s);
	return !host_quits(run->host);
}

/* Waits for the worker; false when nobody is there to show it to. */
static bool take_content(struct run *run)
{
	struct reload_news news = {0};

	while (news.content == NULL && !host_quits(run->host)) {
		struct touch touches[TOUCHES_A_TURN];

		host_poll(run->host, touches, TOUCHES_A_TURN);
		worker_settle(run->worker);
		news = reload_take(run->reload);
		if (news.content == NULL) {
			host_wait(run->host, host_now(run->host) + 0.1);
		}
	}
	if (news.content == NULL) {
		return false;
	}
	pulse_mark(&run->pulse, "content read");
	notes_read(run->notes, news.errors);
	draw_look_in(run->draw, news.pictures);
	hang(run, &news.content->settings);
	run->turn = turn_create(news.content, draw_measure(run->draw),
				env_of(run, &news.content->settings), (uint64_t)time(NULL),
				host_now(run->host));
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
	pulse_mark(&run->pulse, "window open");
	atomic_store(&run->awake, run->host);
	notify_init(&run->notify);
	/* A window at a desk isn't the screen. */
	run->told = wish->w_px == 0 ? screen_told() : (struct edid_size){0, 0};
	run->draw = draw_create(
		(struct draw_screen){host_renderer(run->host), host_surface(run->host)},
		wish->folders);
	if (run->draw == NULL) {
		return RUN_HAS_NOTHING;
	}
	pulse_mark(&run->pulse, "faces open");
	beside_lend(run->draw, run->worker);
	return RUN_STOPPED;
}

static enum run_end run_all(struct run *run)
{
	enum run_end end = open_screen(run);

	if (end != RUN_STOPPED || !take_content(run)) {
		return end;
	}
	while (run_turn(run)) {
	}
	return RUN_STOPPED;
}

enum run_end run_kiosk(const struct run_wish *wish)
{
	struct run run = {.wish = wish};

	pulse_begin(&run.pulse, wish->trace);
	run.worker = worker_create(wake, &run);
	run.reload = reload_create(wish->reload, run.worker, wake, &run);
	run.notes = notes_create(
		(struct notes_folders){wish->reload.state, wish->runtime, wish->folders.content},
		run.worker);
	enum run_end end = run.reload != NULL ? run_all(&run) : RUN_HAS_NOTHING;

	if (wish->pace) {
		pulse_say(&run.pulse);
	}
	notify_stopping();
	/* The worker and the watch may still wake the host: they end first. */
	worker_destroy(run.worker);
	notes_destroy(run.notes, run.host != NULL ? host_now(run.host) : 0.0);
	reload_destroy(run.reload);
	turn_destroy(run.turn);
	draw_destroy(run.draw);
	host_destroy(run.host);
	return end;
}
