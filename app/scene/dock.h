/*
 * What stands on every screen: the wall, the river with its waves, the
 * languages, „Приступачност“ and the shapes of buttons.
 *
 * Owns nothing. Invariant: labels whose capital must span 0.7 degrees are set
 * at label_px() and shrink only when they would not fit at all.
 */
#ifndef MREZE_SCENE_DOCK_H
#define MREZE_SCENE_DOCK_H

#include "scene/layout.h"

enum button_look {
	BUTTON_LINE,  /* on navy: a gold outline */
	BUTTON_GOLD,  /* the one that leads on; one a screen */
	BUTTON_LIGHT, /* on stone: a navy outline */
};

/* Limestone over the whole screen; dusk: a theme is chosen. */
void put_wall(const struct layout *layout, float course, float high, float foot, bool dusk);

/*
 * The river: waves from top (px) on, navy to the screen's foot. offset: design px to the first
 * crest. Returns its node.
 */
int put_river(const struct layout *layout, int parent, float top, float offset);

/* The parent of a scene's own controls on the water: they come and go together. */
int put_controls_ground(const struct layout *layout, const char *scene);

/* Words of all languages in a pill; dark: on navy. Splits into rows if asked. Active one marked. */
void put_languages(const struct layout *layout, int parent, struct rect box, bool dark, int from,
		   int count);

/* How wide the languages' pill wants to be, in px; and one of some of them. */
float languages_width(const struct layout *layout, float height);
float languages_part_width(const struct layout *layout, float height, int from, int count);

/* Icon (or NULL) and label, centred in a pill. */
struct node *put_button(const struct layout *layout, int parent, struct rect box,
			enum button_look look, const char *icon, const char *label, float size_px,
			struct action means, const char *name);

/* How wide such a button must be for its label at its full size, px. */
float button_room(const struct layout *layout, const char *label, float height, bool icon);

/* The size at which such a button would set its label. */
float button_label_px(const struct layout *layout, struct rect box, bool icon, const char *label,
		      float size_px);

/* A chevron pinned to the outer edge, a small word over a name beside it. */
void put_pager(const struct layout *layout, int parent, struct rect box, int by, const char *over,
	       const char *label, float size_px);

/* A round arrow; spent: there is nothing more that way. */
void put_arrow(const struct layout *layout, int parent, struct rect box, const char *icon,
	       bool spent, bool on_navy, struct action means, const char *name);

/* On the smallest screens: an icon, or a number, above a small word. */
void put_small_button(const struct layout *layout, int parent, struct rect box, const char *icon,
		      const char *number, const char *word, struct action means, const char *name);

#endif
