#include "model/renew.h"

#include <string.h>

#include "model/round.h"
#include "model/state.h"

/* The same language; else another one for the same words; else the one visits begin in. */
static int language_after(const struct content *new, const struct language *old)
{
	int language = content_language(new, old->id);

	for (int i = 0; i < new->language_count &&language < 0; i++) {
		if (strcmp(new->languages[i].reads, old->reads) == 0) {
			language = i;
		}
	}
	return language >= 0 ? language : new->settings.language;
}

static void keep_lamps(struct state *state, const struct content *old, const struct content *new)
{
	uint8_t lit[sizeof(state->lit)] = {0};
	int count = 0;

	for (int i = 0; i < old->network_count && state->lit_count > 0; i++) {
		int now = state_lit(state, i) ? content_network(new, old->networks[i].key) : -1;

		if (now >= 0) {
			lit[now / 8] = (uint8_t)(lit[now / 8] | 1u << (now % 8));
			count++;
		}
	}
	memcpy(state->lit, lit, sizeof(lit));
	state->lit_count = count;
}

/* Networks that came or went before the open one move the strip of pages under it. */
static void keep_pages(struct state *state, const struct content *new, int before)
{
	struct scroll *pages = &state->scrolls[SCROLLER_PAGES];
	float step_px = pages->range.step_px;

	if (before >= 0 && state->open >= 0 && step_px > 0.0f) {
		scroll_shift(pages, (float)(state->open - before) * step_px,
			     (float)(new->network_count - 1) * step_px);
	} else {
		*pages = (struct scroll){0};
	}
}

/* What a visitor has chosen stays; what nobody has, follows the content. */
static void keep_settings(struct state *state, const struct content *old, const struct content *new)
{
	int *still = &state->settings[SETTING_REDUCED_MOTION];

	if ((*still != 0) == old->settings.reduced_motion) {
		*still = new->settings.reduced_motion;
	}
	state->slides.still = *still != 0;
}

static void keep_slide(struct state *state, const struct content *old, const struct content *new)
{
	int shown = slides_network(&state->slides, old, 0);
	int now = shown >= 0 ? content_network(new, old->networks[shown].key) : -1;

	if (now < 0) { /* it is gone: the one that stands in its place comes */
		now = shown < new->network_count ? shown : new->network_count - 1;
		state->moved_s = state->now_s;
	}
	slides_keep(&state->slides, new, now);
}

bool renew_state(struct state *state, struct content *content)
{
	struct content *old = state->content;
	int before = state->open;
	uint64_t theme = state->theme >= 0 ? old->themes[state->theme].key : 0;

	state->content = content;
	state->open = before >= 0 ? content_network(content, old->networks[before].key) : -1;
	state->theme = state->theme >= 0 ? content_theme(content, theme) : -1;
	state->language = language_after(content, &old->languages[state->language]);
	keep_lamps(state, old, content);
	keep_pages(state, content, before);
	keep_settings(state, old, content);
	keep_slide(state, old, content);
	round_renew(state, old);
	content_release(old);
	return (state->scene != SCENE_DETAIL || state->open >= 0) &&
	       (state->scene != SCENE_GAME || game_playable(content));
}
