#include "host/panel.h"

#include <math.h>

#include "base/geom.h"
#include "host/turned.h"

static const SDL_TouchID MOUSE_DEVICE = -1;

void panel_resize(struct panel *panel, int w_px, int h_px, int window_w, int window_h)
{
	panel->w_px = w_px;
	panel->h_px = h_px;
	panel->x_scale = window_w > 0 ? (float)w_px / (float)window_w : 1.0f;
	panel->y_scale = window_h > 0 ? (float)h_px / (float)window_h : 1.0f;
}

static struct panel_finger *find(struct panel *panel, SDL_TouchID device, SDL_FingerID id)
{
	for (int i = 0; i < FINGERS_MAX; i++) {
		struct panel_finger *finger = &panel->fingers[i];

		if (finger->down && finger->device == device && finger->id == id) {
			return finger;
		}
	}
	return NULL;
}

static struct panel_finger *free_finger(struct panel *panel)
{
	for (int i = 0; i < FINGERS_MAX; i++) {
		if (!panel->fingers[i].down) {
			return &panel->fingers[i];
		}
	}
	return NULL;
}

static struct touch touch_of(struct panel *panel, const struct panel_finger *finger,
			     enum touch_kind kind, double at_s)
{
	panel->last_s = fmax(panel->last_s, at_s);
	return (struct touch){kind, finger->number, finger->x_px, finger->y_px, panel->last_s};
}

/* A new finger; one with its number that never left is lost first. An eleventh doesn't count. */
static int land(struct panel *panel, struct panel_finger place, double at_s, struct touch *touches)
{
	struct panel_finger *finger = find(panel, place.device, place.id);
	int count = 0;

	if (finger != NULL) {
		touches[count++] = touch_of(panel, finger, TOUCH_LOST, at_s);
	} else {
		finger = free_finger(panel);
	}
	if (finger == NULL) {
		return 0;
	}
	*finger = place;
	finger->down = true;
	finger->number = ++panel->numbers;
	touches[count++] = touch_of(panel, finger, TOUCH_DOWN, at_s);
	return count;
}

static int follow(struct panel *panel, struct panel_finger place, enum touch_kind kind, double at_s,
		  struct touch *touches)
{
	struct panel_finger *finger = find(panel, place.device, place.id);

	if (finger == NULL) {
		return 0;
	}
	finger->x_px = place.x_px;
	finger->y_px = place.y_px;
	finger->down = kind == TOUCH_MOVE;
	touches[0] = touch_of(panel, finger, kind, at_s);
	return 1;
}

static int lose_all(struct panel *panel, double at_s, struct touch *touches)
{
	int count = 0;

	for (int i = 0; i < FINGERS_MAX; i++) {
		if (panel->fingers[i].down) {
			panel->fingers[i].down = false;
			touches[count++] = touch_of(panel, &panel->fingers[i], TOUCH_LOST, at_s);
		}
	}
	return count;
}

/* SDL counts a panel's place from 0 to 1, both inside. */
static float place(float share, int side_px)
{
	return clampf(share, 0.0f, 1.0f) * (float)(side_px - 1);
}

/* A px of the screen as it was built -> of the picture as people see it. */
static struct panel_finger turned(const struct panel *panel, struct panel_finger finger)
{
	bool sideways = turned_sideways(panel->rotation);
	SDL_FPoint at = turned_point(panel->rotation, sideways ? panel->h_px : panel->w_px,
				     sideways ? panel->w_px : panel->h_px,
				     (SDL_FPoint){finger.x_px, finger.y_px});

	finger.x_px = at.x;
	finger.y_px = at.y;
	return finger;
}

static struct panel_finger finger_place(const struct panel *panel,
					const SDL_TouchFingerEvent *event)
{
	return turned(panel, (struct panel_finger){
				     .device = event->touchId,
				     .id = event->fingerId,
				     .x_px = place(event->x, panel->w_px),
				     .y_px = place(event->y, panel->h_px),
			     });
}

static struct panel_finger mouse_place(const struct panel *panel, int x, int y)
{
	return turned(
		panel,
		(struct panel_finger){
			.device = MOUSE_DEVICE,
			.x_px = clampf((float)x * panel->x_scale, 0.0f, (float)(panel->w_px - 1)),
			.y_px = clampf((float)y * panel->y_scale, 0.0f, (float)(panel->h_px - 1)),
		});
}

static bool left_button(const SDL_MouseButtonEvent *event)
{
	return event->which != SDL_TOUCH_MOUSEID && event->button == SDL_BUTTON_LEFT;
}

int panel_hear(struct panel *panel, const SDL_Event *event, double at_s, struct touch *touches)
{
	const SDL_MouseButtonEvent *button = &event->button;

	switch (event->type) {
	case SDL_FINGERDOWN:
		return land(panel, finger_place(panel, &event->tfinger), at_s, touches);
	case SDL_FINGERMOTION:
		return follow(panel, finger_place(panel, &event->tfinger), TOUCH_MOVE, at_s,
			      touches);
	case SDL_FINGERUP:
		return follow(panel, finger_place(panel, &event->tfinger), TOUCH_UP, at_s, touches);
	case SDL_MOUSEBUTTONDOWN:
		return left_button(button) ? land(panel, mouse_place(panel, button->x, button->y),
						  at_s, touches)
					   : 0;
	case SDL_MOUSEBUTTONUP:
		return left_button(button) ? follow(panel, mouse_place(panel, button->x, button->y),
						    TOUCH_UP, at_s, touches)
					   : 0;
	case SDL_MOUSEMOTION:
		return event->motion.which == SDL_TOUCH_MOUSEID
			       ? 0
			       : follow(panel, mouse_place(panel, event->motion.x, event->motion.y),
					TOUCH_MOVE, at_s, touches);
	case SDL_WINDOWEVENT:
		return event->window.event == SDL_WINDOWEVENT_FOCUS_LOST
			       ? lose_all(panel, at_s, touches)
			       : 0;
	default:
		return 0;
	}
}

int panel_watch(struct panel *panel, double now_s, struct touch *touches)
{
	int devices = SDL_GetNumTouchDevices();
	bool gone = devices < panel->devices;

	panel->devices = devices;
	return gone ? lose_all(panel, now_s, touches) : 0;
}
