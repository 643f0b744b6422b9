#include "scene/timeline_river.h"

#include <math.h>

#include "base/geom.h"

static const int FEW_TILES = 3;    /* stand in one row */
static const int MOST_TILES = 100; /* beyond that the number alone */
static const float FEW_PITCH = 1.5f;
static const float TEN_GAP = 0.6f;
static const float NUMBER_GAP = 0.7f;

float river_across(const struct river *river, float along)
{
	float before = along - river->from + river->lead, behind = along - river->to;
	float across = river->across - river->lead * river->slope;

	if (before < 0.0f) {
		return across + before * river->slope * river->source -
		       before * before * river->bend;
	}
	across += before * river->slope;

	if (behind > 0.0f) {
		float bent = fminf(behind, river->fall_length);

		across += bent * bent * river->fall;
		across += (behind - bent) * (river_slope(river, river->to + bent) - river->slope);
	}
	return across;
}

float river_slope(const struct river *river, float along)
{
	float before = along - river->from + river->lead;

	if (before < 0.0f) {
		return river->slope * river->source - 2.0f * before * river->bend;
	}
	float behind = clampf(along - river->to, 0.0f, river->fall_length);

	return river->slope + 2.0f * behind * river->fall;
}

float river_half(const struct river *river, float along)
{
	float share =
		clampf((along - river->from) / fmaxf(river->to - river->from, 1.0f), -0.2f, 1.3f);
	float half = lerp(river->half_from, river->half_to, share);
	float here = river_slope(river, along);

	return half * sqrtf((1.0f + here * here) / (1.0f + river->slope * river->slope));
}

float river_tiles(const struct river_rule *rule, int years)
{
	if (years <= 0 || years > MOST_TILES) {
		return 0.0f;
	}
	if (years <= FEW_TILES) {
		return (float)years * rule->tile * FEW_PITCH;
	}
	int columns = (years + 4) / 5;

	return rule->tile * ((float)columns + (float)((columns - 1) / 2) * TEN_GAP);
}

float river_number(const struct river_rule *rule, int years)
{
	float digits = years > 999 ? 4.0f : years > 99 ? 3.0f : years > 9 ? 2.0f : 1.0f;

	return years > FEW_TILES ? digits * rule->digit + NUMBER_GAP * rule->tile : 0.0f;
}

float river_gap(const struct river_rule *rule, int years)
{
	return (rule->node + river_tiles(rule, years) + river_number(rule, years)) * rule->cosine;
}

struct river_walk river_walk(const struct river_rule *rule, float from)
{
	return (struct river_walk){.rule = rule, .at = from};
}

float river_walk_next(struct river_walk *walk, const struct river_event *event)
{
	if (walk->count > 0) {
		walk->at += river_gap(walk->rule, event->year - walk->year);
	}
	walk->at = fmaxf(walk->at, event->least);
	if (walk->taken[event->lane]) {
		walk->at = fmaxf(walk->at, walk->lane_end[event->lane] + event->ahead);
	}
	walk->taken[event->lane] = true;
	walk->lane_end[event->lane] = walk->at + event->behind;
	walk->year = event->year;
	walk->count++;
	return walk->at;
}

/* The farthest places that leave room for all that follow. */
static void farthest(const struct river_rule *rule, const struct river_event *events, int count,
		     float to, float *most)
{
	for (int i = count - 1; i >= 0; i--) {
		most[i] = fminf(to, events[i].most);
		if (i + 1 < count) {
			most[i] = fminf(
				most[i],
				most[i + 1] - river_gap(rule, events[i + 1].year - events[i].year));
		}
		for (int j = i + 1; j < count; j++) {
			if (events[j].lane == events[i].lane) {
				most[i] = fminf(most[i],
						most[j] - events[j].ahead - events[i].behind);
				break;
			}
		}
	}
}

/* What is left over, shared out; from is where the first one stands at its closest. */
static void share_out(const struct river_event *events, int count, float left, float *at)
{
	float sum = 0.0f, so_far = 0.0f;

	for (int i = 1; i < count; i++) {
		sum += sqrtf(1.0f + (float)(events[i].year - events[i - 1].year));
	}
	if (count == 1) {
		at[0] += left / 2.0f;
	}
	for (int i = 1; i < count; i++) {
		so_far += sqrtf(1.0f + (float)(events[i].year - events[i - 1].year));
		at[i] += left * so_far / sum;
	}
}

bool river_spread(const struct river_rule *rule, const struct river_event *events, int count,
		  float from, float to, float *at)
{
	float most[RIVER_STILL_MAX];
	struct river_event wish[RIVER_STILL_MAX];
	struct river_walk walk = river_walk(rule, from);

	farthest(rule, events, count, to, most);
	for (int i = 0; i < count; i++) {
		at[i] = river_walk_next(&walk, &events[i]);
	}
	for (int i = 0; i < count; i++) {
		if (at[i] > most[i] + 0.01f) {
			return false;
		}
	}
	share_out(events, count, fmaxf(to - at[count - 1], 0.0f), at);
	walk = river_walk(rule, from);
	for (int i = 0; i < count; i++) {
		wish[i] = events[i];
		wish[i].least = fmaxf(events[i].least, fminf(at[i], most[i]));
		at[i] = river_walk_next(&walk, &wish[i]);
	}
	return true;
}
