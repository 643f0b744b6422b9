/*
 * The screen and the visitor's wishes: what layout must fit into.
 *
 * A plain value, one argument of layout, measure and check. Made by whoever
 * knows the screen (host, shot, walk), completed from the state by
 * env_of_state(). Invariant: sizes are > 0; px_per_mm is what it says in both
 * directions (non-square pixels take the smaller).
 */
#ifndef MREZE_SCENE_ENV_H
#define MREZE_SCENE_ENV_H

#include <stdbool.h>

#include "base/edid.h"
#include "content/settings.h"

struct state;

enum size_class {
	CLASS_WIDE,    /* W/H >= 1.45, shorter side >= 600 */
	CLASS_TALL,    /* H/W >= 1.2, shorter side >= 600 */
	CLASS_SQUARE,  /* between */
	CLASS_COMPACT, /* 800x480 and its like */
	CLASS_COMPACT_TALL,
	CLASS_COUNT,
};

/* Steps of the letters: as drawn, larger, and all that is needed with capitals of 0.7 degrees. */
enum { TEXT_LARGEST = 2 };

struct env {
	float w_px, h_px; /* of the screen, or of the part within low reach */
	float above_px;   /* what lies above that part; 0 without low reach */
	float w_mm, h_mm, view_mm;
	int text_step; /* 0 to TEXT_LARGEST */
	bool contrast, reduced_motion, low_reach;
	int language;
	enum size_class size_class;
	float u;  /* the design's unit; numbers of the design are px at u = 10 */
};

/* A screen with w_mm, h_mm, view_mm filled in by a sensible default where they are 0. */
struct env env_of_screen(float w_px, float h_px, float w_mm, float h_mm, float view_mm);

/* Px of a screen that hangs as kiosk.yaml says which no seated arm reaches; 0: all is within reach. */
float env_beyond_px(const struct env *env, const struct settings *settings);

/* The same with the language and the settings of a visit; low reach cuts off what is beyond it. */
struct env env_of_state(struct env screen, const struct state *state);

/* Design number (px at u = 10) in px, rounded to whole ones. */
float env_k(const struct env *env, float design_px);

float env_px_per_mm(const struct env *env);

/* Px that span an angle of arc minutes at the viewing distance (0.7 degrees is 42'). */
float env_arc_px(const struct env *env, float minutes);

/*
 * The same for what kiosk.yaml states, which was measured; where it states nothing, told is
 * what the screen says of itself as it was built, however it hangs (0: nobody knows).
 */
struct env env_of_settings(float w_px, float h_px, const struct settings *settings,
			   struct edid_size told);

#endif
