#include "host/window.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/geom.h"
#include "base/log.h"
#include "host/facts.h"
#include "host/turned.h"

/* What is known of SDL's video drivers; others are as the last row. */
static const struct driver {
	const char *name;
	bool seen; /* by people */
	bool blocks;
	bool surface;   /* SDL's software renderer reaches its windows without a GPU */
	bool forgetful; /* a change of the virtual terminal loses the picture and tells nobody */
	Uint32 whole;   /* flags of a window that fills the screen */
} drivers[] = {
	/* Fullscreen without a window manager costs 107 ms; a bare window on top does the same. */
	{"x11", true, true, true, false, SDL_WINDOW_BORDERLESS | SDL_WINDOW_ALWAYS_ON_TOP},
	{"wayland", true, true, false, false, SDL_WINDOW_FULLSCREEN_DESKTOP},
	{"KMSDRM", true, false, false, true, SDL_WINDOW_FULLSCREEN_DESKTOP},
	{"offscreen", false, false, true, false, SDL_WINDOW_BORDERLESS},
	{"dummy", false, false, true, false, SDL_WINDOW_BORDERLESS},
	{"evdev", false, false, true, false, SDL_WINDOW_BORDERLESS},
	{NULL, true, false, false, false, SDL_WINDOW_FULLSCREEN_DESKTOP},
};

static const struct driver *driver_of(const char *name)
{
	const struct driver *driver = drivers;

	while (driver->name != NULL && (name == NULL || strcmp(driver->name, name) != 0)) {
		driver++;
	}
	return driver;
}

/* Does some entry of folder begin so? */
static bool begins_in(const char *folder, const char *begin)
{
	DIR *dir = opendir(folder);
	const struct dirent *entry;
	bool found = false;

	if (dir == NULL) {
		return false;
	}
	while (!found && (entry = readdir(dir)) != NULL) {
		found = strncmp(entry->d_name, begin, strlen(begin)) == 0;
	}
	closedir(dir);
	return found;
}

/*
 * With a GPU its OpenGL ES, which every Pi has; without one SDL's own painter, which
 * takes a fifth of the time of OpenGL on the processor (llvmpipe).
 */
static const char *renderer_for(const struct driver *driver, const char *wished)
{
	if (wished != NULL && wished[0] != '\0') {
		return wished;
	}
	if (driver->surface && (!driver->seen || !begins_in("/dev/dri", "renderD"))) {
		return "software";
	}
	return "opengles2";
}

static bool start(const struct driver **driver)
{
	SDL_SetHint(SDL_HINT_TOUCH_MOUSE_EVENTS, "0");
	SDL_SetHint(SDL_HINT_MOUSE_TOUCH_EVENTS, "0");
	SDL_SetHint(SDL_HINT_VIDEO_ALLOW_SCREENSAVER, "0");
	/* A named renderer would otherwise send each primitive alone. */
	SDL_SetHint(SDL_HINT_RENDER_BATCHING, "1");
	SDL_SetHint(SDL_HINT_APP_NAME, "mreze");
	/* No joysticks and sensors: with one plugged in SDL polls instead of sleeping. */
	if (SDL_Init(SDL_INIT_VIDEO | SDL_INIT_EVENTS) != 0) {
		log_line(LOG_FAULT, "no display: %s", SDL_GetError());
		return false;
	}
	*driver = driver_of(SDL_GetCurrentVideoDriver());
	if (!(*driver)->seen && getenv("SDL_VIDEODRIVER") == NULL) {
		log_line(LOG_FAULT, "no display that people can see: X, Wayland and a connected "
				    "screen in /sys/class/drm were looked for");
		return false;
	}
	return true;
}

static bool open_window(struct window *window, const struct driver *driver,
			const struct host_wish *wish)
{
	SDL_Rect all = {0, 0, 1280, 720};
	Uint32 flags = SDL_WINDOW_RESIZABLE;

	if (wish->w_px > 0) {
		all = (SDL_Rect){SDL_WINDOWPOS_CENTERED, SDL_WINDOWPOS_CENTERED, wish->w_px,
				 wish->h_px};
	} else {
		SDL_GetDisplayBounds(0, &all);
		flags = driver->whole;
	}
	window->window = SDL_CreateWindow(wish->title, all.x, all.y, all.w, all.h, flags);
	if (window->window == NULL) {
		log_line(LOG_FAULT, "no window: %s", SDL_GetError());
		return false;
	}
	SDL_ShowCursor(wish->w_px > 0 ? SDL_ENABLE : SDL_DISABLE);
	return true;
}

static int renderer_index(const char *name)
{
	for (int i = 0; i < SDL_GetNumRenderDrivers(); i++) {
		SDL_RendererInfo info;

		if (SDL_GetRenderDriverInfo(i, &info) == 0 && strcmp(info.name, name) == 0) {
			return i;
		}
	}
	log_line(LOG_WARNING, "this SDL has no renderer '%s'; any other is taken", name);
	return -1;
}

static bool has_surface(struct window *window)
{
	const SDL_Surface *surface = window_surface(window);

	return surface != NULL && surface->format->BytesPerPixel == 4 &&
	       surface->format->Rmask == 0xFF0000 && surface->format->Bmask == 0xFF;
}

static bool open_renderer(struct window *window, const char *name)
{
	SDL_RendererInfo info = {.name = "software"};
	int w = 0, h = 0;

	if (strcmp(name, "software") != 0 || !has_surface(window)) {
		/* Without vsync KMSDRM flips pages in mid-picture. */
		window->renderer = SDL_CreateRenderer(window->window, renderer_index(name),
						      SDL_RENDERER_PRESENTVSYNC);
		if (window->renderer == NULL) {
			log_line(LOG_WARNING, "no renderer '%s': %s", name, SDL_GetError());
			window->renderer = SDL_CreateRenderer(window->window, -1, 0);
		}
		if (window->renderer == NULL && !has_surface(window)) {
			log_line(LOG_FAULT, "no renderer: %s", SDL_GetError());
			return false;
		}
	}
	if (window->renderer != NULL) {
		SDL_GetRendererInfo(window->renderer, &info);
	}
	window_size(window, &w, &h);
	log_line(LOG_INFO, "screen %dx%d, driver %s, renderer %s", w, h,
		 SDL_GetCurrentVideoDriver(), info.name);
	facts_tell(SDL_GetCurrentVideoDriver(), info.name, w, h);
	return true;
}

void window_size(struct window *window, int *w, int *h)
{
	if (window->renderer != NULL) {
		SDL_GetRendererOutputSize(window->renderer, w, h);
	} else {
		SDL_GetWindowSize(window->window, w, h);
	}
}

/* The picture as people see it, of the size that suits this screen now. */
static SDL_Surface *upright(struct window *window, const SDL_Surface *screen)
{
	SDL_Rect size = turned_rect(window->rotation, 0, 0, (SDL_Rect){0, 0, screen->w, screen->h});

	if (window->upright == NULL || window->upright->w != size.w ||
	    window->upright->h != size.h) {
		SDL_FreeSurface(window->upright);
		window->upright = SDL_CreateRGBSurfaceWithFormat(0, size.w, size.h, 32,
								 screen->format->format);
	}
	return window->upright;
}

SDL_Surface *window_surface(struct window *window)
{
	SDL_Surface *screen =
		window->renderer == NULL ? SDL_GetWindowSurface(window->window) : NULL;

	return screen != NULL && window->rotation != 0 ? upright(window, screen) : screen;
}

void window_turn(struct window *window, int rotation)
{
	window->rotation = rotation;
	SDL_FreeSurface(window->upright);
	window->upright = NULL;
}

/* Brings a part of the upright picture to the screen. */
static void show_turned(struct window *window, SDL_Rect part)
{
	SDL_Surface *screen = SDL_GetWindowSurface(window->window);

	if (screen != NULL && window->upright != NULL) {
		turned_copy(window->rotation, window->upright, screen, part);
		part = turned_rect(window->rotation, window->upright->w, window->upright->h, part);
		SDL_UpdateWindowSurfaceRects(window->window, &part, 1);
	}
}

void window_show(struct window *window, const SDL_Rect *painted, int count)
{
	if (window->renderer != NULL) {
		SDL_RenderPresent(window->renderer);
	} else if (window->rotation != 0) {
		for (int i = 0; i < count; i++) {
			show_turned(window, painted[i]);
		}
	} else if (count > 0) {
		SDL_UpdateWindowSurfaceRects(window->window, painted, count);
	}
}

bool window_init(struct window *window, const struct host_wish *wish)
{
	const struct driver *driver = NULL;

	*window = (struct window){0};
	if (!start(&driver)) {
		return false;
	}
	const char *renderer = renderer_for(driver, wish->renderer);

	/*
	 * Else SDL shows even the software painter's work through OpenGL, three times as slow.
	 * Where a driver has no surface of its own the hint would take the painter away.
	 */
	if (driver->surface && strcmp(renderer, "software") == 0) {
		SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0");
	}
	window->blocks = driver->blocks;
	window->forgetful = driver->forgetful;
	return open_window(window, driver, wish) && open_renderer(window, renderer);
}

void window_finish(struct window *window)
{
	SDL_FreeSurface(window->upright);
	if (window->renderer != NULL) {
		SDL_DestroyRenderer(window->renderer);
	}
	if (window->window != NULL) {
		SDL_DestroyWindow(window->window);
	}
	SDL_Quit();
	*window = (struct window){0};
}
