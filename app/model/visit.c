#include "model/visit.h"

#include <math.h>
#include <stdio.h>

/* Fingers that woke the slides may lift, or bounce, for so long. */
static const double WAKING_S = 1.0;

static long whole_s(double seconds)
{
	return seconds > 0.0 ? lround(seconds) : 0;
}

/* Until when somebody was surely there, at now_s. */
static double there_until_s(const struct visit *visit, double now_s)
{
	return fmin(now_s, visit->touched_s + (double)visit->reads_s);
}

static void close_page(struct visit *visit, double at_s, struct tally *tally)
{
	if (visit->network_id[0] != '\0') {
		tally_add(tally, visit->hour, TALLY_NETWORK, visit->network_id, 1,
			  whole_s(at_s - visit->network_from_s));
		visit->network_id[0] = '\0';
	}
}

static void close_scene(struct visit *visit, double at_s)
{
	visit->seen |= 1u << visit->scene;
	visit->scene_s[visit->scene] += fmax(at_s - visit->scene_from_s, 0.0);
	visit->scene_from_s = at_s;
}

void visit_end(struct visit *visit, double now_s, struct tally *tally)
{
	if (!visit->on) {
		return;
	}
	double end_s = there_until_s(visit, now_s);
	long lasted_s = whole_s(end_s - visit->from_s);

	close_page(visit, end_s, tally);
	close_scene(visit, end_s);
	tally_add(tally, visit->hour, TALLY_VISIT, "", 1, lasted_s);
	tally_add(tally, visit->hour, TALLY_LANGUAGE, visit->language, 1, lasted_s);
	if (!visit->stayed) {
		tally_add(tally, visit->hour, TALLY_GLANCE, "", 1, lasted_s);
	}
	for (int i = 0; i < SCENE_COUNT; i++) {
		if ((visit->seen >> i & 1u) != 0) {
			tally_add(tally, visit->hour, TALLY_SCREEN, scene_name((enum scene)i), 1,
				  whole_s(visit->scene_s[i]));
		}
	}
	*visit = (struct visit){.ahead_s = now_s + WAKING_S};
}

static void begin(struct visit *visit, const struct state *state, int hour)
{
	*visit = (struct visit){
		.on = true,
		.hour = hour,
		.shows = state->visits,
		.from_s = state->touched_s,
		.touched_s = state->touched_s,
		.scene = state->scene,
		.scene_from_s = state->touched_s,
	};
}

static const struct network *open_page(const struct state *state)
{
	return state->scene == SCENE_DETAIL && state->open >= 0
		       ? &state->content->networks[state->open]
		       : NULL;
}

static void watch_page(struct visit *visit, const struct state *state, struct tally *tally)
{
	const struct network *page = open_page(state);

	if (visit->network_id[0] != '\0' && (page == NULL || page->key != visit->network)) {
		close_page(visit, state->now_s, tally);
	}
	if (page != NULL && visit->network_id[0] == '\0') {
		visit->network = page->key;
		visit->network_from_s = state->now_s;
		snprintf(visit->network_id, sizeof(visit->network_id), "%s", page->id);
	}
	visit->reads_s =
		page != NULL ? state->content->settings.idle_word_s * (float)page->words : 0.0f;
}

static void watch(struct visit *visit, const struct state *state, struct tally *tally)
{
	if (state->scene != visit->scene) {
		close_scene(visit, state->now_s);
		visit->scene = state->scene;
	}
	watch_page(visit, state, tally);
	visit->touched_s = state->touched_s;
	visit->stayed = visit->stayed || visit->touched_s > visit->from_s + WAKING_S;
	snprintf(visit->language, sizeof(visit->language), "%s",
		 state->content->languages[state->language].id);
}

void visit_watch(struct visit *visit, const struct state *state, int hour, struct tally *tally)
{
	bool rests = state->scene == SCENE_ATTRACT;

	if (visit->on && (rests || state->visits != visit->shows)) {
		visit_end(visit, state->now_s, tally);
		visit->ahead_s = rests ? 0.0 : visit->ahead_s;
	}
	if (!visit->on && !rests && state->touched_s >= visit->ahead_s) {
		begin(visit, state, hour);
	}
	if (visit->on) {
		watch(visit, state, tally);
	}
}
