#include <math.h>
#include <string.h>

#include "scene/access.h"
#include "scene/attract_look.h"
#include "scene/attract_parts.h"
#include "scene/dock.h"
#include "scene/gate_life.h"

static void put_invitation(const struct layout *layout, int dock, int nth, struct rect box,
			   float size)
{
	const struct content *content = layout->content;
	int language = content->settings.invitations[nth];
	struct action means = {.kind = ACTION_WAKE_IN, .value = language};
	char name[64] = "attract/invite/";
	const char *words = content_word(content, WORD_TOUCH, language);
	float rim = lk(layout, 7.0f);

	strncat(name, content->languages[language].id, sizeof(name) - 16);
	if (nth == 0) {
		frame_node(layout->frame, dock, rect_grown(box, rim), "attract/first");
		put_round(layout, rect_grown(box, rim), box.h / 2.0f + rim,
			  rgba(HEX_GOLD_LIGHT, 0.20f), rgba(HEX_GOLD_LIGHT, 0.20f), 0.0f, gold());
	}
	put_button(layout, dock, box, nth == 0 ? BUTTON_GOLD : BUTTON_LINE, NULL, words, size,
		   means, name);
}

static void put_pause(const struct layout *layout, int dock, struct rect box)
{
	bool paused = layout->state->slides.paused;
	struct node *node = put_control(layout, dock, box, (struct action){.kind = ACTION_PAUSE},
					"attract/pause");
	struct colour none = rgba(HEX_NAVY, 0.0f);

	if (node == NULL) {
		return;
	}
	struct colour fill = node->presses ? rgb(HEX_BUTTON) : none;

	put_round(layout, box, box.h / 2.0f, fill, fill, fmaxf(2.0f, lk(layout, 2.5f)),
		  rgba(HEX_TICK, 0.75f));
	put_icon(layout, rect_scaled(box, 0.43f), rgb(0xB9C6EC),
		 paused ? "icons/play" : "icons/pause");
}

/* The invitations' size of letters: one for all, so that none is louder by chance. */
static float invitation_px(const struct layout *layout, int from, float width, float size)
{
	const struct content *content = layout->content;

	for (int i = from; i < content->settings.invitation_count; i++) {
		const char *words =
			content_word(content, WORD_TOUCH, content->settings.invitations[i]);
		float needs = text_width(layout, FACE_LABEL, size, words);

		size = floorf(fminf(size, size * width / needs));
	}
	return size;
}

/* Invitations from `from` on, side by side. */
static void put_row(const struct layout *layout, int dock, struct rect box, int from, float size)
{
	int count = layout->content->settings.invitation_count - from;
	float gap = lk(layout, 14.0f);
	float w = (box.w - gap * (float)(count - 1)) / (float)count;

	size = invitation_px(layout, from, w - box.h * 0.36f, size);
	for (int i = 0; i < count; i++) {
		put_invitation(layout, dock, from + i,
			       (struct rect){roundf(box.x + (float)i * (w + gap)), box.y, floorf(w),
					     box.h},
			       size);
	}
}

/* „Приступачност“ and the pause at the end of a row. */
static void put_rest_of_row(const struct layout *layout, int dock, struct rect box)
{
	float pause = box.h, gap = lk(layout, 14.0f);

	put_access_button(layout, dock, (struct rect){box.x, box.y, box.w - pause - gap, box.h});
	put_pause(layout, dock, (struct rect){box.x + box.w - pause, box.y, pause, pause});
}

void put_slide_controls(const struct layout *layout)
{
	const struct slide_controls *controls = slide_controls(layout);
	struct point shift = slide_shift_now(layout);
	int dock = put_controls_ground(layout, "attract");
	float side = lk(layout, controls->side), foot = layout->env->h_px + shift.y;
	float whole = layout->env->w_px - 2.0f * side, left = side + shift.x;
	float row_w = controls->row_w > 0.0f ? lk(layout, controls->row_w) : whole;
	float rest_w = controls->rest_w > 0.0f ? lk(layout, controls->rest_w) : whole;
	float high = lk(layout, controls->first_high);
	int from = high > 0.0f && layout->content->settings.invitation_count > 1 ? 1 : 0;

	if (from > 0) {
		float size = fmaxf(label_px(layout), roundf(high * 0.52f));

		put_invitation(
			layout, dock, 0,
			(struct rect){left, foot - lk(layout, controls->first_y), whole, high},
			invitation_px(layout, 0, whole - high, size));
	}
	float row_high = lk(layout, controls->row_high);

	put_row(layout, dock,
		(struct rect){left, foot - lk(layout, controls->row_y), row_w, row_high}, from,
		fmaxf(label_px(layout), from > 0 ? roundf(row_high * 0.46f) : 0.0f));
	put_rest_of_row(layout, dock,
			(struct rect){left + whole - rest_w, foot - lk(layout, controls->rest_y),
				      rest_w, lk(layout, controls->rest_high)});
}
