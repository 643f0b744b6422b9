/*
 * The technical half of kiosk.yaml: the screen, its patience, the slides.
 *
 * A plain value. Invariant: every number lies within the limits that the
 * reader states; what the file leaves out has its default.
 */
#ifndef MREZE_CONTENT_SETTINGS_H
#define MREZE_CONTENT_SETTINGS_H

#include <stdbool.h>

#include "content/hours.h"
#include "content/keypad.h"

enum {
	INVITATIONS_MAX = 3,
	SLIDE_LANGUAGES_MAX = 16,
};

/* kiosk.yaml, its technical half. Zero millimetres mean "ask the screen". */
struct settings {
	int rotation; /* how far the screen is turned clockwise, seen from the front: 0, 90, 180,
			 270 */
	float width_mm, height_mm, view_mm; /* of the picture as it is seen, so they turn with it */
	float bottom_mm, reach_max_mm; /* of the picture's lower edge above the floor; as high as all reach */
	struct hours hours;
	float idle_base_s, idle_word_s, idle_least_s, idle_most_s; /* see notes in kiosk.yaml */
	float prompt_s; /* how long „Да ли сте још ту?“ waits */
	float home_idle_s;
	float slide_s;
	float slide_still_s; /* a slide's seconds under reduced motion */
	bool slides_shuffled;
	bool reduced_motion;
	bool game;                /* „Која је то мрежа?“ is offered */
	struct keypad keypad;
	int language;             /* the one a visit begins in */
	int slide_language_count; /* 0: the one a visit begins in */
	int slide_languages[SLIDE_LANGUAGES_MAX]; /* of the slides by turns; one may stand there
						     often */
	int invitation_count;
	int invitations[INVITATIONS_MAX]; /* languages of „Додирните екран“, the largest first */
};

#endif
