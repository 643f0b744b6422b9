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

struct env env_of_state(struct env screen, const struct state *state)
{
	screen.language = state_language(state);
	screen.text_step = state->settings[SETTING_TEXT_STEP];
	screen.contrast = state->settings[SETTING_CONTRAST] != 0;
	screen.reduced_motion = state->settings[SETTING_REDUCED_MOTION] != 0;
	screen.low_reach = state->settings[SETTING_LOW_REACH] != 0;
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
