/*
 * Looks at an X screen from outside, the same way whatever runs on it.
 *   look full MS             waits until none of 25 places is black; prints ns when it was so
 *   look press X Y MS        moves there, presses; prints ns from the press to the first damage
 *   look tap X Y             taps
 *   look frames MS           prints the ns of each burst of damage
 * Times are CLOCK_MONOTONIC. Exit 1: it did not come to pass.
 */
#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <X11/extensions/XTest.h>
#include <X11/extensions/Xdamage.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static const long long MS = 1000000;
static const long long BURST = 3000000; /* damage so near together is one picture */

static Display *display;
static int damage_event;

static long long now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return t.tv_sec * 1000 * MS + t.tv_nsec;
}

static void doze(long long ns)
{
	nanosleep(&(struct timespec){ns / (1000 * MS), (long)(ns % (1000 * MS))}, NULL);
}

static void watch(int level)
{
	int error;

	XDamageQueryExtension(display, &damage_event, &error);
	XDamageCreate(display, DefaultRootWindow(display), level);
	XSync(display, False);
}

static int lit(void)
{
	int w = DisplayWidth(display, 0), h = DisplayHeight(display, 0);

	for (int i = 0; i < 25; i++) {
		XImage *px = XGetImage(display, DefaultRootWindow(display), w * (2 * (i % 5) + 1) / 10,
				       h * (2 * (i / 5) + 1) / 10, 1, 1, AllPlanes, ZPixmap);
		unsigned long seen = px ? XGetPixel(px, 0, 0) & 0xFFFFFF : 0;

		if (px) {
			XDestroyImage(px);
		}
		if (seen == 0) {
			return 0;
		}
	}
	return 1;
}

static int full(long long patience)
{
	long long end = now() + patience;

	for (; now() < end; doze(2 * MS)) {
		if (lit()) {
			printf("%lld\n", now());
			return 0;
		}
	}
	return 1;
}

static void move_to(int x, int y)
{
	XTestFakeMotionEvent(display, -1, x, y, 0);
	XSync(display, False);
}

static void button(int down)
{
	XTestFakeButtonEvent(display, 1, down, 0);
	XSync(display, False);
}

static int press(int x, int y, long long patience)
{
	move_to(x, y);
	doze(150 * MS);
	watch(XDamageReportRawRectangles);
	long long from = now(), seen = 0;

	button(1);
	while (!seen && now() < from + patience) {
		while (XPending(display)) {
			XEvent event;

			XNextEvent(display, &event);
			const XDamageNotifyEvent *drawn = (const XDamageNotifyEvent *)&event;

			if (event.type == damage_event && !seen && x >= drawn->area.x - 40 &&
			    x < drawn->area.x + drawn->area.width + 40 && y >= drawn->area.y - 40 &&
			    y < drawn->area.y + drawn->area.height + 40) {
				seen = now();
			}
		}
		doze(MS / 4);
	}
	button(0);
	if (seen) {
		printf("%lld\n", seen - from);
	}
	return !seen;
}

static void frames(long long lasts)
{
	long long end = now() + lasts, last = 0;

	watch(XDamageReportRawRectangles);
	for (; now() < end; doze(MS / 4)) {
		while (XPending(display)) {
			XEvent event;

			XNextEvent(display, &event);
			if (event.type == damage_event && now() - last > BURST) {
				printf("%lld\n", now());
			}
			last = event.type == damage_event ? now() : last;
		}
	}
}

int main(int argc, char **argv)
{
	display = XOpenDisplay(NULL);
	if (!display || argc < 3) {
		return 2;
	}
	if (strcmp(argv[1], "full") == 0) {
		return full(atoll(argv[2]) * MS);
	}
	if (strcmp(argv[1], "frames") == 0) {
		frames(atoll(argv[2]) * MS);
		return 0;
	}
	if (strcmp(argv[1], "press") == 0 && argc == 5) {
		return press(atoi(argv[2]), atoi(argv[3]), atoll(argv[4]) * MS);
	}
	if (strcmp(argv[1], "tap") == 0 && argc == 4) {
		move_to(atoi(argv[2]), atoi(argv[3]));
		button(1);
		doze(30 * MS);
		button(0);
		return 0;
	}
	return 2;
}
