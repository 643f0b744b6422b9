#include "host/host.h"

#include <SDL.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/geom.h"
#include "base/log.h"
#include "host/bell.h"
#include "host/panel.h"
#include "host/turned.h"
#include "host/window.h"

/* The longest sleep; nothing depends on it. */
static const double SLEEP_MAX_S = 60.0;
/* A forgetful screen shows the right picture again after this time at the latest. */
static const double REPAINT_S = 10.0;

enum { KEYS_WAITING = 16 };

struct host {
	struct window window;
	struct panel panel;
	struct bell bell; /* where SDL can't sleep until a touch comes */
	Uint64 began;
	Uint32 wake_event;
	double shown_s;
	bool redrawn, quits;
	int key_count, keys[KEYS_WAITING];
};

struct host *host_create(struct host_wish wish)
{
	struct host *host = calloc(1, sizeof(*host));

	if (host == NULL) {
		log_line(LOG_FAULT, "out of memory");
		return NULL;
	}
	host->bell = (struct bell){.rope = -1, .news = -1};
	host->began = SDL_GetPerformanceCounter();
	if (!window_init(&host->window, &wish)) {
		host_destroy(host);
		return NULL;
	}
	if (!host->window.blocks) {
		bell_init(&host->bell, "/dev/input");
	}
	host->wake_event = SDL_RegisterEvents(1);
	host->redrawn = true;
	return host;
}

void host_destroy(struct host *host)
{
	if (host != NULL) {
		bell_finish(&host->bell);
		window_finish(&host->window);
		free(host);
	}
}

struct SDL_Renderer *host_renderer(struct host *host)
{
	return host->window.renderer;
}

struct SDL_Surface *host_surface(struct host *host)
{
	return window_surface(&host->window);
}

void host_turn(struct host *host, int rotation)
{
	if (host->window.rotation != rotation) {
		window_turn(&host->window, rotation);
		host->panel.rotation = rotation;
		host->redrawn = true;
	}
}

struct host_screen host_screen(struct host *host)
{
	struct host_screen screen = {.w_px = 1, .h_px = 1, .redrawn = host->redrawn};
	int w = 0, h = 0;

	window_size(&host->window, &screen.w_px, &screen.h_px);
	SDL_GetWindowSize(host->window.window, &w, &h);
	panel_resize(&host->panel, screen.w_px, screen.h_px, w, h);
	if (turned_sideways(host->window.rotation)) {
		int swapped = screen.w_px;

		screen.w_px = screen.h_px;
		screen.h_px = swapped;
	}
	host->redrawn = false;
	if (host->window.forgetful && host_now(host) - host->shown_s > REPAINT_S) {
		screen.redrawn = true;
	}
	return screen;
}

double host_now(const struct host *host)
{
	return (double)(SDL_GetPerformanceCounter() - host->began) /
	       (double)SDL_GetPerformanceFrequency();
}

/* SDL stamps events in milliseconds that begin again every 49 days; their age doesn't. */
static double moment_of(const struct host *host, const SDL_Event *event)
{
	Uint32 age_ms = SDL_GetTicks() - event->common.timestamp;

	return host_now(host) - (age_ms < UINT32_MAX / 2 ? (double)age_ms / 1000.0 : 0.0);
}

static void notice(struct host *host, const SDL_Event *event)
{
	switch (event->type) {
	case SDL_QUIT:
		host->quits = true;
		break;
	case SDL_RENDER_TARGETS_RESET:
	case SDL_RENDER_DEVICE_RESET:
	case SDL_DISPLAYEVENT:
		host->redrawn = true;
		break;
	case SDL_WINDOWEVENT:
		host->redrawn |= event->window.event == SDL_WINDOWEVENT_EXPOSED ||
				 event->window.event == SDL_WINDOWEVENT_SIZE_CHANGED;
		break;
	case SDL_KEYDOWN:
		if (event->key.repeat == 0 && host->key_count < KEYS_WAITING) {
			host->keys[host->key_count++] = (int)event->key.keysym.scancode;
		}
		break;
	default:
		break;
	}
}

int host_keys(struct host *host, int *codes, int room)
{
	int count = SDL_min(host->key_count, room);

	memcpy(codes, host->keys, (size_t)count * sizeof(codes[0]));
	host->key_count = 0;
	return count;
}

int host_poll(struct host *host, struct touch *touches, int room)
{
	SDL_Event event;
	int count = 0;

	if (room < PANEL_MOST) {
		return 0;
	}
	count += panel_watch(&host->panel, host_now(host), touches);
	while (room - count >= PANEL_MOST && SDL_PollEvent(&event) != 0) {
		notice(host, &event);
		count += panel_hear(&host->panel, &event, moment_of(host, &event), touches + count);
	}
	return count;
}

void host_show(struct host *host, const struct SDL_Rect *painted, int count)
{
	window_show(&host->window, painted, count);
	host->shown_s = host_now(host);
}

static bool something_came(void)
{
	SDL_PumpEvents();
	return SDL_HasEvents(SDL_FIRSTEVENT, SDL_LASTEVENT) != SDL_FALSE;
}

/* Whole milliseconds, rounded down: a frame comes rather a little early than late. */
static Uint32 ms_until(const struct host *host, double deadline_s)
{
	if (host->quits) {
		return 0;
	}
	double left_s = fmin(deadline_s - host_now(host), SLEEP_MAX_S);

	return left_s > 0.0 ? (Uint32)(left_s * 1000.0) : 0;
}

void host_wait(struct host *host, double deadline_s)
{
	if (host->window.forgetful) {
		deadline_s = fmin(deadline_s, host->shown_s + REPAINT_S);
	}
	Uint32 ms = ms_until(host, deadline_s);

	if (host->window.blocks) {
		if (ms > 0) {
			SDL_WaitEventTimeout(NULL, (int)ms);
		}
		return;
	}
	while (ms > 0 && !something_came()) {
		bell_wait(&host->bell, (int)ms);
		ms = ms_until(host, deadline_s);
	}
}

void host_wake(struct host *host)
{
	SDL_Event event = {.type = host->wake_event};

	SDL_PushEvent(&event);
	bell_ring(&host->bell);
}

bool host_quits(const struct host *host)
{
	return host->quits;
}
