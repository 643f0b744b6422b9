/*
 * A visitor with real fingers: plays a walk on a kiosk that runs on Xorg, through the driver that a
 * touchscreen would use.
 *
 *   visitor WALK SOCKET FOLDER        SOCKET: of Xorg's inputtest device; FOLDER: for the pictures
 *
 * A twin of the kiosk plays the same walk in here, on a clock that is held to the real one, and
 * each sample that it hears goes to the panel too (turn_hear and turn_take are linked with --wrap).
 * At `shot NAME` the twin's picture is NAME.png and the screen's NAME.real.png: they must be the
 * same.
 */
#include <SDL.h>
#include <SDL_image.h>
#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <time.h>
#include <unistd.h>
#include <xorg/xf86-input-inputtest-protocol.h>

#include "cli/player.h"

/* XInput 2's touch begins, goes on, ends; the axes of the driver are this long. */
enum {
	XI_BEGIN = 18,
	XI_UPDATE = 19,
	XI_END = 20,
	AXIS = 65535,
	PRESSURE = 2,
	PRESSURE_MAX = 2047
};
enum { SETTLES_TRIES = 40 };

static const double CALM_S = 20.0;

static int panel = -1;
static double began_s;

static void give_up(const char *what)
{
	fprintf(stderr, "visitor: %s: %s\n", what, strerror(errno));
	exit(EXIT_FAILURE);
}

static double real_s(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (double)now.tv_sec + (double)now.tv_nsec * 1e-9;
}

/* Real time never runs ahead of the twin's by more than a busy machine makes it. */
static void keep_pace(double now_s)
{
	double rest_s = began_s + now_s - real_s();

	if (rest_s > 0.0) {
		struct timespec rest = {(time_t)rest_s,
					(long)((rest_s - (double)(time_t)rest_s) * 1e9)};

		nanosleep(&rest, NULL);
	} else {
		began_s -= rest_s;
	}
}

static void say(const void *event, size_t size)
{
	if (write(panel, event, size) != (ssize_t)size) {
		give_up("the panel's socket");
	}
}

/* The server has taken all that was said. */
static void sync_panel(void)
{
	xf86ITEventWaitForSync wait = {{sizeof(wait), XF86IT_EVENT_WAIT_FOR_SYNC}};
	xf86ITResponseSyncFinished done;

	say(&wait, sizeof(wait));
	if (recv(panel, &done, sizeof(done), MSG_WAITALL) != (ssize_t)sizeof(done)) {
		give_up("the panel's answer");
	}
}

static void touch_panel(const struct frame *frame, struct touch touch)
{
	static const uint32_t types[] = {XI_BEGIN, XI_UPDATE, XI_END, XI_END};
	xf86ITEventTouch event = {
		.header = {sizeof(event), XF86IT_EVENT_TOUCH},
		.touchid = (uint32_t)(touch.finger + 3), /* the walk's own fingers are -2 and -1 */
		.touch_type = types[touch.kind],
	};

	event.valuators.mask[0] = 1 | 2 | 1 << PRESSURE;
	event.valuators.valuators[0] = (double)(touch.x_px / frame->w_px) * AXIS;
	event.valuators.valuators[1] = (double)(touch.y_px / frame->h_px) * AXIS;
	event.valuators.valuators[PRESSURE] = PRESSURE_MAX / 2.0;
	say(&event, sizeof(event));
	sync_panel();
}

void __real_turn_hear(struct turn *turn, struct touch touch);
void __wrap_turn_hear(struct turn *turn, struct touch touch);
void __wrap_turn_hear(struct turn *turn, struct touch touch)
{
	keep_pace(touch.at_s);
	touch_panel(turn->shown, touch);
	__real_turn_hear(turn, touch);
}

bool __real_turn_take(struct turn *turn, double now_s);
bool __wrap_turn_take(struct turn *turn, double now_s);
bool __wrap_turn_take(struct turn *turn, double now_s)
{
	keep_pace(now_s);
	return __real_turn_take(turn, now_s);
}

static void connect_panel(const char *path)
{
	struct sockaddr_un at = {.sun_family = AF_UNIX};
	xf86ITEventClientVersion ours = {
		{sizeof(ours), XF86IT_EVENT_CLIENT_VERSION},
		XF86IT_PROTOCOL_VERSION_MAJOR,
		XF86IT_PROTOCOL_VERSION_MINOR,
	};
	xf86ITResponseServerVersion theirs;

	snprintf(at.sun_path, sizeof(at.sun_path), "%s", path);
	panel = socket(AF_UNIX, SOCK_STREAM, 0);
	if (panel < 0 || connect(panel, (const struct sockaddr *)&at, sizeof(at)) != 0) {
		give_up(path);
	}
	say(&ours, sizeof(ours));
	if (recv(panel, &theirs, sizeof(theirs), MSG_WAITALL) != (ssize_t)sizeof(theirs)) {
		give_up("the panel's version");
	}
}

static SDL_Surface *grab(Display *display)
{
	Window root = DefaultRootWindow(display);
	int w = DisplayWidth(display, DefaultScreen(display));
	int h = DisplayHeight(display, DefaultScreen(display));
	XImage *image =
		XGetImage(display, root, 0, 0, (unsigned)w, (unsigned)h, AllPlanes, ZPixmap);
	SDL_Surface *surface = SDL_CreateRGBSurfaceWithFormat(0, w, h, 32, SDL_PIXELFORMAT_RGB888);

	if (image == NULL || surface == NULL) {
		give_up("the screen's picture");
	}
	for (int y = 0; y < h; y++) {
		memcpy((char *)surface->pixels + y * surface->pitch,
		       image->data + y * image->bytes_per_line, (size_t)w * 4);
	}
	XDestroyImage(image);
	return surface;
}

/* The screen, once it stands still: two pictures in a row are the same. */
static SDL_Surface *grab_still(Display *display)
{
	SDL_Surface *last = grab(display);

	for (int i = 0; i < SETTLES_TRIES; i++) {
		const struct timespec pause = {0, 250000000};
		SDL_Surface *now;

		nanosleep(&pause, NULL);
		now = grab(display);
		bool still =
			memcmp(now->pixels, last->pixels, (size_t)now->pitch * (size_t)now->h) == 0;

		SDL_FreeSurface(last);
		last = now;
		if (still) {
			break;
		}
	}
	return last;
}

static void save_screen(Display *display, const char *folder, const char *name)
{
	char path[PATH_ROOM];
	SDL_Surface *screen = grab_still(display);

	snprintf(path, sizeof(path), "%s/%s.real.png", folder, name);
	if (IMG_SavePNG(screen, path) != 0) {
		give_up(path);
	}
	SDL_FreeSurface(screen);
}

/* The screen is compared at rest: the water that a finger lifted has come down. */
static void wait_for_water(struct player *player)
{
	double until_s = player->now_s + CALM_S;

	while (player->turn->shown->alive && player->now_s < until_s) {
		player_advance(player, player->now_s + 0.25);
	}
}

static int play(struct steps *steps, const char *walk, const char *folder)
{
	struct player_wish wish = {.file = walk, .shots = folder};
	struct player player;
	Display *display = XOpenDisplay(NULL);
	bool good = true;

	if (display == NULL) {
		give_up("the display");
	}
	player_init(&player, &wish);
	began_s = real_s();
	for (int i = 0; good && i < steps->count; i++) {
		const struct step *step = &steps->list[i];

		if (step->kind == STEP_SHOT) {
			wait_for_water(&player);
		}
		good = player_step(&player, step);
		if (good && step->kind == STEP_SHOT) {
			save_screen(display, folder, step->values[0].text);
			began_s = real_s() - player.now_s;
		}
	}
	player_finish(&player);
	XCloseDisplay(display);
	return good ? EXIT_SUCCESS : EXIT_FAILURE;
}

int main(int argc, char **argv)
{
	struct steps steps = {0};

	if (argc != 4) {
		fprintf(stderr, "usage: visitor WALK SOCKET FOLDER\n");
		return 2;
	}
	FILE *in = fopen(argv[1], "r");

	if (in == NULL) {
		give_up(argv[1]);
	}
	bool good = steps_read(&steps, in, argv[1]);

	fclose(in);
	if (!good) {
		return 2;
	}
	connect_panel(argv[2]);
	int code = play(&steps, argv[1], argv[3]);

	steps_finish(&steps);
	close(panel);
	return code;
}
