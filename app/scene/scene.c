#include "scene/scene.h"

#include <assert.h>

#include "scene/access.h"
#include "scene/attract.h"
#include "scene/contrast.h"
#include "scene/detail.h"
#include "scene/focus.h"
#include "scene/game.h"
#include "scene/home.h"
#include "scene/layout.h"
#include "scene/map.h"
#include "scene/prompt.h"
#include "scene/reach.h"
#include "scene/timeline.h"

typedef void layout_fn(const struct layout *layout);

static layout_fn *const scenes[] = {
	[SCENE_ATTRACT] = attract_layout,
	[SCENE_HOME] = home_layout,
	[SCENE_DETAIL] = detail_layout,
	[SCENE_TIMELINE] = timeline_layout,
	[SCENE_MAP] = map_layout,
	[SCENE_GAME] = game_layout,
};
static_assert(COUNT_OF(scenes) == SCENE_COUNT, "every scene can be laid out");

static layout_fn *const overlays[] = {
	[OVERLAY_THEMES] = themes_layout,
	[OVERLAY_ACCESS] = access_layout,
	[OVERLAY_PROMPT] = prompt_layout,
};
static_assert(COUNT_OF(overlays) == OVERLAY_COUNT, "every overlay can be laid out");

void scene_layout(const struct state *state, const struct env *env, const struct measure *measure,
		  struct plates_memo *memo, struct frame *frame)
{
	struct layout layout = {state, state->content, env, measure, frame, memo};

	frame_clear(frame, env->w_px, env->h_px);
	if (state->content->network_count == 0) {
		fallback_layout(&layout);
		return;
	}
	scenes[state->scene](&layout);
	for (int i = 0; i < state->overlays.count; i++) {
		overlays[state->overlays.stack[i]](&layout);
	}
	reach_apply(&layout);
	if (env->contrast) {
		contrast_apply(&layout);
	}
	focus_layout(&layout);
}
