/*
 * What a walk does: settings, fingers, waiting, pictures.
 *
 * A function a step. Invariant: each is true when it was done, else false,
 * after saying what stood in the way; what a finger does takes virtual time.
 */
#ifndef MREZE_CLI_DEEDS_H
#define MREZE_CLI_DEEDS_H

#include "cli/player.h"

typedef bool deed_fn(struct player *player, const struct step *step);

deed_fn deed_size, deed_mm, deed_content, deed_lang, deed_text, deed_still, deed_tap,
	deed_touch_down, deed_touch_move, deed_touch_up, deed_touch_lost, deed_drag, deed_drag_over,
	deed_fling, deed_pinch, deed_key, deed_wait_settled, deed_wait, deed_sleep, deed_reload, deed_shot;

#endif
