#include "scene/env.h"

#include <math.h>

#include "base/geom.h"
#include "model/state.h"

/* A 21.5" screen at arm's length and a half, as notes for the technician assume. */
static const float DEFAULT_LONG_MM = 476.0f;
static const float DEFAULT_VIEW_MM = 600.0f;
/* The official 7" panel: who brings 800x480 or 480x800 brings that. */
static const float SMALL_LONG_MM = 154.0f;
static const float SMALL_VIEW_MM = 400.0f;
static const float SMALL_PX = 600.0f;
/* Where nobody says how it hangs: its lower edge at a table's height. */
static const float DEFAULT_FOOT_MM = 770.0f;
static const float NEGLIGIBLE = 0.03f, MOST_BEYOND = 0.62f; /* of the screen's height */
static const float LOW_SHAPE = 0.86f;                       /* height to width */

static enum size_class class_of(float w, float h)
{
	if (fminf(w, h) < SMALL_PX) {
		return h > w ? CLASS_COMPACT_TALL : CLASS_COMPACT;
	}
	if (w >= 1.45f * h) {
		return CLASS_WIDE;
	}
	return h >= 1.2f * w ? CLASS_TALL : CLASS_SQUARE;
}

/* The unit that makes the class's design picture fit: see the sizes beside each. */
static float unit_of(enum size_class class, float w, float h)
{
	static const struct {
		float w, h;
	} picture[] = {
		[CLASS_WIDE] = {192.0f, 108.0f},      /* 1920x1080 */
		[CLASS_TALL] = {108.0f, 192.0f},      /* 1080x1920 */
		[CLASS_SQUARE] = {128.0f, 102.4f},    /* 1280x1024 */
		[CLASS_COMPACT] = {80.0f, 48.0f},     /* 800x480 */
		[CLASS_COMPACT_TALL] = {48.0f, 80.0f},
	};

	return fminf(w / picture[class].w, h / picture[class].h);
}

struct env env_of_screen(float w_px, float h_px, float w_mm, float h_mm, float view_mm)
{
	struct env env = {.w_px = fmaxf(w_px, 1.0f), .h_px = fmaxf(h_px, 1.0f)};
	bool small = fminf(w_px, h_px) < SMALL_PX;
	float long_mm = small ? SMALL_LONG_MM : DEFAULT_LONG_MM;
	float mm_per_px = long_mm / fmaxf(env.w_px, env.h_px);

	env.w_mm = w_mm > 0.0f ? w_mm : env.w_px * mm_per_px;
	env.h_mm = h_mm > 0.0f ? h_mm : env.h_px * mm_per_px;
	env.view_mm = view_mm > 0.0f ? view_mm : small ? SMALL_VIEW_MM : DEFAULT_VIEW_MM;
	env.size_class = class_of(env.w_px, env.h_px);
	env.u = unit_of(env.size_class, env.w_px, env.h_px);
	return env;
}

float env_beyond_px(const struct env *env, const struct settings *settings)
{
	float whole_px = env->h_px + env->above_px, whole_mm = env->h_mm * whole_px / env->h_px;
	float foot_mm = settings->bottom_mm > 0.0f ? settings->bottom_mm : DEFAULT_FOOT_MM;
	float beyond = (foot_mm + whole_mm - settings->reach_max_mm) / whole_mm;

	return settings->reach_max_mm <= 0.0f || beyond < NEGLIGIBLE ? 0.0f : roundf(fminf(beyond, MOST_BEYOND) * whole_px);
}

/* Tall screens bring everything into one compact whole rather than just below the limit. */
static void cut_to_reach(struct env *env, float beyond_px)
{
	float high = env->h_px - beyond_px, most = roundf(env->w_px * LOW_SHAPE);

	if (beyond_px <= 0.0f) {
		return;
	}
	high = env->h_px > env->w_px ? fminf(high, most) : high;
	env->above_px = env->h_px - high;
	env->h_mm *= high / env->h_px;
	env->h_px = high;
	env->size_class = class_of(env->w_px, env->h_px);
	env->u = unit_of(env->size_class, env->w_px, env->h_px);
}

/* Home and a network's page have their own way with the largest letters. */
static bool is_picture_of_all(enum scene scene)
{
	return scene == SCENE_TIMELINE || scene == SCENE_MAP || scene == SCENE_GAME;
}

/* The largest letters: a small screen's few and large things, on all of this one. */
static void enlarge(struct env *env)
{
	env->size_class = env->h_px > env->w_px ? CLASS_COMPACT_TALL : CLASS_COMPACT;
	env->u = unit_of(env->size_class, env->w_px, env->h_px);
}

struct env env_of_state(struct env screen, const struct state *state)
{
	screen.language = state_language(state);
	screen.text_step = state->settings[SETTING_TEXT_STEP];
	screen.contrast = state->settings[SETTING_CONTRAST] != 0;
	screen.reduced_motion = state->settings[SETTING_REDUCED_MOTION] != 0;
	screen.low_reach = state->settings[SETTING_LOW_REACH] != 0;
	if (screen.low_reach) {
		cut_to_reach(&screen, env_beyond_px(&screen, &state->content->settings));
	}
	if (screen.text_step >= TEXT_LARGEST && is_picture_of_all(state->scene)) {
		enlarge(&screen);
	}
	return screen;
}

float env_k(const struct env *env, float design_px)
{
	return roundf(design_px * env->u / 10.0f);
}

float env_px_per_mm(const struct env *env)
{
	return fminf(env->w_px / env->w_mm, env->h_px / env->h_mm);
}

float env_arc_px(const struct env *env, float minutes)
{
	float radians = minutes / 60.0f * 3.14159265f / 180.0f;

	return env->view_mm * tanf(radians) * env_px_per_mm(env);
}

struct env env_of_settings(float w_px, float h_px, const struct settings *settings,
			   struct edid_size told)
{
	bool swap = (h_px > w_px) != (told.h_mm > told.w_mm);
	float w_mm = (float)(swap ? told.h_mm : told.w_mm);
	float h_mm = (float)(swap ? told.w_mm : told.h_mm);

	w_mm = settings->width_mm > 0.0f ? settings->width_mm : w_mm;
	h_mm = settings->height_mm > 0.0f ? settings->height_mm : h_mm;
	return env_of_screen(w_px, h_px, w_mm, h_mm, settings->view_mm);
}
