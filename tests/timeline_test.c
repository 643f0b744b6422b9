#include "scene/timeline.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/hash.h"
#include "content/moments.h"
#include "scene/timeline_legend.h"
#include "scene/timeline_plan.h"
#include "support.h"

static const float SEEN = 0.05f; /* fainter labels count as gone */

/* A kiosk on the river of time. */
struct bank {
	struct state state;
	struct frame frame;
	struct env env;
	struct measure measure;
};

static struct bank *bank_of(struct content *content, int screen)
{
	struct bank *bank = calloc(1, sizeof(*bank));

	assert_non_null(bank);
	state_init(&bank->state, content, 1, 0.0);
	act_value(&bank->state, ACTION_WAKE_IN, 1.0, 0);
	act_value(&bank->state, ACTION_GO, 2.0, SCENE_TIMELINE);
	bank->env = env_of_state(support_screen(screen), &bank->state);
	bank->measure = measure_fixed();
	return bank;
}

static void bank_free(struct bank *bank)
{
	state_finish(&bank->state);
	free(bank);
}

static struct layout layout_of(struct bank *bank)
{
	return (struct layout){
		.state = &bank->state,
		.content = bank->state.content,
		.env = &bank->env,
		.measure = &bank->measure,
		.frame = &bank->frame,
	};
}

static void look(struct bank *bank)
{
	struct layout layout = layout_of(bank);

	frame_clear(&bank->frame, bank->env.w_px, bank->env.h_px);
	timeline_layout(&layout);
}

static struct timeline_plan plan_of(struct bank *bank)
{
	static const struct rect none = {0};
	struct layout layout = layout_of(bank);

	return timeline_plan(&layout, none, none);
}

static struct fact dated(const struct content *content, enum fact_kind kind, int year)
{
	struct fact fact = {
		.kind = kind, .value = FACT_IS_DATE, .date = {.year = year}, .place = -1};

	fact.label = content->words[WORD_FACT_FIRST + kind];
	fact.shown = fact.label;
	return fact;
}

/* So many networks with one dated fact each, years by lot within a span; undated ones behind them.
 */
static struct content *lot(uint64_t *seed, int events, int undated, int first, int span)
{
	static const enum fact_kind kinds[] = {FACT_FOUNDED, FACT_JOINED, FACT_REFORMED,
					       FACT_ANNOUNCED, FACT_JOINED};
	struct content *content = content_of(events + undated);

	for (int i = 0; i < content->network_count; i++) {
		struct network *network = &content->networks[i];

		network->fact_count = i < events;
		if (i < events) {
			int year = first + (int)(dice(seed) * (float)span);
			int kind = (int)(dice(seed) * (float)COUNT_OF(kinds));

			network->facts[0] = dated(content, kinds[kind], year);
		}
	}
	moments_collect(content);
	return content;
}

enum part { PART_NONE, PART_LABEL, PART_MEDAL };

static enum part part_of(const struct frame *frame, const struct node *node)
{
	const char *name = frame->text + node->name;
	const char *last = strrchr(name, '/');
	bool event = strncmp(name, "timeline/", 9) == 0 && strchr(name + 9, '/') != NULL;

	if (!event || strcmp(last, "/disc") == 0 || node->alpha < SEEN) {
		return PART_NONE;
	}
	return strcmp(last, "/label") == 0 ? PART_LABEL : PART_MEDAL;
}

static const char *name_of(const struct frame *frame, const struct node *node)
{
	return frame->text + node->name;
}

/* A label stands on its own medallion; from all else it keeps away. */
static bool may_touch(const struct frame *frame, const struct node *label, const struct node *medal)
{
	size_t length = strlen(name_of(frame, medal));

	return strncmp(name_of(frame, label), name_of(frame, medal), length) == 0;
}

static float apart(struct rect a, struct rect b)
{
	float x = a.x + a.w / 2.0f - b.x - b.w / 2.0f, y = a.y + a.h / 2.0f - b.y - b.h / 2.0f;

	return sqrtf(x * x + y * y);
}

/* A box and a disc inside another box. */
static bool meets_disc(struct rect box, struct rect disc)
{
	float x = disc.x + disc.w / 2.0f, y = disc.y + disc.h / 2.0f;
	float away_x = x - clampf(x, box.x, box.x + box.w),
	      away_y = y - clampf(y, box.y, box.y + box.h);

	return sqrtf(away_x * away_x + away_y * away_y) < disc.w / 2.0f - 0.5f;
}

static void tell(const struct frame *frame, const struct node *node)
{
	print_message("%.0fx%.0f %s at %.0f,%.0f %.0fx%.0f alpha %.2f\n", (double)frame->w_px,
		      (double)frame->h_px, name_of(frame, node), (double)node->box.x,
		      (double)node->box.y, (double)node->box.w, (double)node->box.h,
		      (double)node->alpha);
}

/* Fails and says of what. */
static void must(bool holds, const struct frame *frame, const struct node *a, const struct node *b)
{
	if (!holds) {
		tell(frame, a);
		tell(frame, b);
	}
	assert_true(holds);
}

static void nothing_meets(const struct frame *frame)
{
	for (int i = 0; i < frame->node_count; i++) {
		const struct node *a = &frame->nodes[i];

		for (int j = 0; j < frame->node_count; j++) {
			const struct node *b = &frame->nodes[j];
			enum part one = part_of(frame, a), other = part_of(frame, b);

			if (i == j || one == PART_NONE || other == PART_NONE) {
				continue;
			}
			if (one == PART_MEDAL && other == PART_MEDAL) {
				must(apart(a->box, b->box) >= a->box.w, frame, a, b);
			} else if (one == PART_LABEL && other == PART_LABEL) {
				must(!rect_meets(rect_grown(a->box, -1.0f), b->box), frame, a, b);
			} else if (one == PART_LABEL && !may_touch(frame, a, b)) {
				must(!meets_disc(a->box, b->box), frame, a, b);
			}
		}
	}
}

static bool is_label_or_undated(const struct frame *frame, const struct node *node)
{
	return part_of(frame, node) == PART_LABEL ||
	       (strncmp(name_of(frame, node), "timeline/", 9) == 0 &&
		strchr(name_of(frame, node) + 9, '/') == NULL &&
		(node->accepts & ACCEPTS_TAP) != 0);
}

/* Labels stay on the screen, and clear of what else stands on the wall. */
static void labels_keep_in(const struct frame *frame)
{
	const struct node *legend = frame_named(frame, "timeline/legend");

	for (int i = 0; i < frame->node_count; i++) {
		const struct node *node = &frame->nodes[i];

		if (part_of(frame, node) != PART_LABEL) {
			continue;
		}
		must(node->box.x >= -0.5f && node->box.x + node->box.w <= frame->w_px + 0.5f, frame,
		     node, node);
		must(node->box.y >= -0.5f, frame, node, node);
		must(!rect_meets(rect_common(rect_grown(node->box, -1.0f), frame_clip(frame, node)),
				 legend->box),
		     frame, node, legend);
		for (int j = 0; j < frame->node_count; j++) {
			const struct node *other = &frame->nodes[j];

			if (is_label_or_undated(frame, other) && other->parent < 0) {
				must(!rect_meets(rect_grown(node->box, -1.0f), other->box), frame,
				     node, other);
			}
		}
	}
}

static void scroll_to(struct bank *bank, float share)
{
	struct timeline_plan plan = plan_of(bank);
	struct scroll *scroll = &bank->state.scrolls[SCROLLER_TIMELINE];

	look(bank);
	for (int i = 0; i < bank->frame.node_count; i++) {
		if (bank->frame.nodes[i].accepts & (ACCEPTS_DRAG_X | ACCEPTS_DRAG_Y)) {
			plan.range = bank->frame.nodes[i].range;
		}
	}
	scroll->range = plan.range;
	scroll_put(scroll, share * plan.range.limit_px);
	look(bank);
}

static void sweep(int screen, int events, int first, int span, void (*check)(const struct frame *))
{
	uint64_t seed = (uint64_t)(screen * 1000 + events);
	struct bank *bank = bank_of(lot(&seed, events, 7, first, span), screen);

	for (int step = 0; step <= 8; step++) {
		scroll_to(bank, (float)step / 8.0f);
		check(&bank->frame);
		assert_int_equal(bank->frame.dropped, 0);
	}
	bank_free(bank);
}

static const int numbers[] = {1, 2, 3, 5, 9, 12, 20, 24, 25, 40, 200};

static void everywhere(void (*check)(const struct frame *))
{
	for (int screen = 0; screen < support_screen_count; screen++) {
		for (size_t i = 0; i < COUNT_OF(numbers); i++) {
			sweep(screen, numbers[i], 1950, 70, check);
			sweep(screen, numbers[i], 1100, 900, check);
			sweep(screen, numbers[i], 2015, 1, check);
		}
	}
}

static void labels_and_medallions_never_meet(void **state)
{
	(void)state;
	everywhere(nothing_meets);
}

static void labels_leave_neither_the_screen_nor_room_that_is_theirs(void **state)
{
	(void)state;
	everywhere(labels_keep_in);
}

/* Neighbours of a river that stands still or is walked: what lies between must have room. */
static void tiles_have_room_between_medallions(void **state)
{
	const struct river_rule rule = {0.9f, 110.0f, 11.0f, 13.0f};
	uint64_t seed = 7;

	(void)state;
	for (int round = 0; round < 2000; round++) {
		struct river_walk walk = river_walk(&rule, 100.0f);
		int year = 1000;
		float before = 0.0f;

		for (int i = 0; i < 30; i++) {
			int years = (int)(dice(&seed) * dice(&seed) * 120.0f);
			struct river_event event = {
				year + years, dice(&seed) < 0.5f ? LANE_BEGINS : LANE_JOINS,
				180.0f,       20.0f,
				-INFINITY,    INFINITY};
			float at = river_walk_next(&walk, &event);
			float between = (at - before) / rule.cosine - 88.0f;

			year += years;
			if (i > 0) {
				assert_true(between + 0.01f >=
					    river_tiles(&rule, years) + river_number(&rule, years));
			}
			before = at;
		}
	}
	(void)state;
}

static void spread_events_keep_the_rule_and_their_bounds(void **state)
{
	const struct river_rule rule = {0.95f, 100.0f, 11.0f, 13.0f};
	uint64_t seed = 11;
	int fits = 0;

	(void)state;
	for (int round = 0; round < 4000; round++) {
		struct river_event events[RIVER_STILL_MAX];
		float at[RIVER_STILL_MAX];
		int count = 1 + (int)(dice(&seed) * 12.0f), year = 1900;

		for (int i = 0; i < count; i++) {
			year += (int)(dice(&seed) * 15.0f);
			events[i] =
				(struct river_event){year,
						     dice(&seed) < 0.5f ? LANE_BEGINS : LANE_JOINS,
						     dice(&seed) * 200.0f,
						     dice(&seed) * 60.0f,
						     100.0f + dice(&seed) * 300.0f,
						     1900.0f - dice(&seed) * 300.0f};
		}
		if (!river_spread(&rule, events, count, 100.0f, 1800.0f, at)) {
			continue;
		}
		fits++;
		for (int i = 0; i < count; i++) {
			assert_true(at[i] >= events[i].least - 0.1f);
			assert_true(at[i] <= events[i].most + 0.1f && at[i] <= 1800.1f);
			for (int j = 0; j < i; j++) {
				float needs = events[j].lane == events[i].lane
						      ? events[j].behind + events[i].ahead
						      : 0.0f;

				needs = j == i - 1 ? fmaxf(needs,
							   river_gap(&rule, events[i].year -
										    events[j].year))
						   : needs;
				assert_true(j < i - 1 || at[i] - at[j] >= needs - 0.1f);
			}
		}
	}
	assert_true(fits > 400);
}

static void the_nine_facts_stand_still_on_large_screens_in_the_order_of_time(void **state)
{
	(void)state;
	for (int screen = 0; screen < 3; screen++) {
		struct bank *bank = bank_of(content_of(11), screen);
		struct timeline_plan plan = plan_of(bank);

		assert_int_equal(bank->state.content->moment_count, 9);
		assert_false(plan.scrolls);
		for (int i = 1; i < 9; i++) {
			assert_true(plan.at[i] > plan.at[i - 1]);
		}
		assert_true(plan.at[0] >= plan.river.from - 0.1f);
		bank_free(bank);
	}
}

static void moments_come_by_year_then_month_then_beginnings_first(void **state)
{
	struct content *content = content_of(4);

	(void)state;
	for (int i = 0; i < 4; i++) {
		content->networks[i].fact_count = 1;
		content->networks[i].facts[0] = dated(
			content, i % 2 == 0 ? FACT_JOINED : FACT_FOUNDED, i < 3 ? 2000 : 1999);
	}
	content->networks[0].facts[0].date.month = 5;
	content->networks[2].fact_count = 2;
	content->networks[2].facts[1] = content->networks[2].facts[0];
	moments_collect(content);
	assert_int_equal(content->moment_count, 4);
	assert_int_equal(content->moments[0].network, 3);
	assert_int_equal(content->moments[1].network, 1);
	assert_int_equal(content->moments[2].network, 2);
	assert_int_equal(content->moments[3].network, 0);
	assert_int_equal(content->undated_count, 0);
	content_release(content);
}

static int undated_shown(const struct frame *frame, const struct content *content)
{
	int shown = 0;

	for (int i = 0; i < content->undated_count; i++) {
		char name[96] = "timeline/";

		strncat(name, content->networks[content->undated[i]].id, 80);
		shown += frame_named(frame, name) != NULL;
	}
	return shown;
}

static void networks_without_a_year_are_a_tap_away_or_all_behind_one_button(void **state)
{
	(void)state;
	for (int undated = 0; undated <= 9; undated++) {
		for (int screen = 0; screen < 5; screen++) {
			uint64_t seed = 3;
			struct bank *bank = bank_of(lot(&seed, 3, undated, 1990, 20), screen);

			look(bank);
			int shown = undated_shown(&bank->frame, bank->state.content);
			const struct node *all = frame_named(&bank->frame, "timeline/undated");

			assert_true(shown <= (undated > 5 ? 4 : undated));
			assert_int_equal(all != NULL, shown < undated);
			if (all != NULL) {
				assert_int_equal(all->means.kind, ACTION_HOME);
			}
			if (screen == 0 && undated <= 5) {
				assert_int_equal(shown, undated);
			}
			bank_free(bank);
		}
	}
}

static void a_long_river_ends_with_its_last_label_whole(void **state)
{
	(void)state;
	for (int screen = 0; screen < support_screen_count; screen++) {
		uint64_t seed = 5;
		struct bank *bank = bank_of(lot(&seed, 60, 2, 1900, 120), screen);
		const struct content *content = bank->state.content;
		const struct moment *ends[] = {&content->moments[0], &content->moments[59]};

		for (int end = 0; end < 2; end++) {
			char name[160];
			struct timeline_plan plan;

			scroll_to(bank, (float)end);
			plan = plan_of(bank);
			assert_true(plan.scrolls);
			(void)snprintf(
				name, sizeof(name), "timeline/%s/%s-%d/label",
				content->networks[ends[end]->network].id,
				word_keys[WORD_FACT_FIRST +
					  content->networks[ends[end]->network].facts[0].kind] +
					5,
				ends[end]->date.year);
			const struct node *label = frame_named(&bank->frame, name);

			assert_non_null(label);
			assert_true(label->alpha > 0.9f);
		}
		bank_free(bank);
	}
}

static void each_target_is_large_enough(void **state)
{
	(void)state;
	for (int screen = 0; screen < support_screen_count; screen++) {
		uint64_t seed = 9;
		struct bank *bank = bank_of(lot(&seed, 30, 8, 2000, 10), screen);
		bool compact = bank->env.size_class >= CLASS_COMPACT;
		float least = (compact ? 12.0f : 15.0f) * env_px_per_mm(&bank->env) - 0.5f;

		look(bank);
		for (int i = 0; i < bank->frame.node_count; i++) {
			const struct node *node = &bank->frame.nodes[i];

			if ((node->accepts & ACCEPTS_TAP) != 0) {
				assert_true(node->hit.w >= least && node->hit.h >= least);
			}
		}
		bank_free(bank);
	}
}

static void ten_thousand_networks_fit_into_the_frame(void **state)
{
	(void)state;
	for (int screen = 0; screen < 5; screen++) {
		uint64_t seed = 13;
		struct bank *bank =
			bank_of(lot(&seed, NETWORKS_MAX - 100, 100, 1000, 1100), screen);

		for (int step = 0; step <= 4; step++) {
			scroll_to(bank, (float)step / 4.0f);
			assert_int_equal(bank->frame.dropped, 0);
			nothing_meets(&bank->frame);
		}
		bank_free(bank);
	}
}

static void a_tap_opens_the_network_and_remembers_which_medallion_did(void **state)
{
	struct bank *bank = bank_of(content_of(11), 0);

	(void)state;
	look(bank);
	const struct node *label = frame_named(&bank->frame, "timeline/ecad/joined-2007-05/label");

	assert_non_null(label);
	assert_int_equal(label->means.kind, ACTION_OPEN);
	assert_null(frame_named(&bank->frame, "medallion/ecad"));
	act(&bank->state, ACTION_OPEN, 3.0, label->means);
	act_value(&bank->state, ACTION_GO, 4.0, SCENE_TIMELINE);
	look(bank);
	const struct node *medal = frame_named(&bank->frame, "medallion/ecad");

	assert_non_null(medal);
	assert_true(medal->parent >= 0);
	assert_true(bank->frame.nodes[medal->parent].id ==
		    hash_text("timeline/ecad/joined-2007-05"));
	bank_free(bank);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(moments_come_by_year_then_month_then_beginnings_first),
		cmocka_unit_test(tiles_have_room_between_medallions),
		cmocka_unit_test(spread_events_keep_the_rule_and_their_bounds),
		cmocka_unit_test(the_nine_facts_stand_still_on_large_screens_in_the_order_of_time),
		cmocka_unit_test(labels_and_medallions_never_meet),
		cmocka_unit_test(labels_leave_neither_the_screen_nor_room_that_is_theirs),
		cmocka_unit_test(networks_without_a_year_are_a_tap_away_or_all_behind_one_button),
		cmocka_unit_test(a_long_river_ends_with_its_last_label_whole),
		cmocka_unit_test(each_target_is_large_enough),
		cmocka_unit_test(a_tap_opens_the_network_and_remembers_which_medallion_did),
		cmocka_unit_test(ten_thousand_networks_fit_into_the_frame),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
