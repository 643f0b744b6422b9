#include "model/action.h"

#include <assert.h>

#include "base/geom.h"

static const char *const names[] = {
	[ACTION_NONE] = "none",
	[ACTION_TICK] = "tick",
	[ACTION_TOUCHED] = "touched",
	[ACTION_PRESS] = "press",
	[ACTION_LIFT] = "lift",
	[ACTION_WAKE] = "wake",
	[ACTION_WAKE_IN] = "wake-in",
	[ACTION_OPEN] = "open",
	[ACTION_TURN] = "turn",
	[ACTION_HOME] = "home",
	[ACTION_GO] = "go",
	[ACTION_ANSWER] = "answer",
	[ACTION_ASK] = "ask",
	[ACTION_WORLD] = "world",
	[ACTION_VIEW_HOLD] = "view-hold",
	[ACTION_VIEW_PULL] = "view-pull",
	[ACTION_VIEW_THROW] = "view-throw",
	[ACTION_VIEW_BY] = "view-by",
	[ACTION_VIEW_TAP] = "view-tap",
	[ACTION_LANGUAGE] = "language",
	[ACTION_THEME] = "theme",
	[ACTION_SCROLL_HOLD] = "scroll-hold",
	[ACTION_SCROLL_PULL] = "scroll-pull",
	[ACTION_SCROLL_THROW] = "scroll-throw",
	[ACTION_SCROLL_BY] = "scroll-by",
	[ACTION_PAUSE] = "pause",
	[ACTION_STAY] = "stay",
	[ACTION_LEAVE] = "leave",
	[ACTION_SHEET] = "sheet",
	[ACTION_SETTING] = "setting",
	[ACTION_FOCUS] = "focus",
	[ACTION_CONTENT] = "content",
};
static_assert(COUNT_OF(names) == ACTION_KIND_COUNT, "every action has a name");

const char *action_name(enum action_kind kind)
{
	return names[kind];
}
