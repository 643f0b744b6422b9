#include "scene/detail_look.h"

#include <assert.h>

#include "base/geom.h"

static const struct detail_look usual[] = {
	[CLASS_WIDE] = {
		.panel_w = 640, .gate_x = 320, .gate_y = 400, .gate_r = 240, .medallion = 356,
		.horizon = 1.02f, .text_x = 716, .text_right = 72, .label_y = 50, .label_px = 31,
		.title_y = 142, .title_most = 104, .title_least = 88, .title_two_most = 80,
		.title_two_least = 58, .other_px = 40, .facts_gap = 36, .fact_label_px = 26,
		.fact_value_px = 54, .fact_value_one_px = 76, .body_gap = 42, .body_few_px = 44,
		.body_some_px = 36, .body_px = 31, .body_most_w = 788, .foot = 196, .aside_x = 1568,
		.aside_y = 470, .aside_w = 280, .aside_h = 396, .arrow = 64, .dock = 190,
		.dock_offset = 44,
	},
	[CLASS_TALL] = {
		.panel_h = 584, .gate_x = 540, .gate_y = 330, .gate_r = 246, .medallion = 322,
		.lift = 36, .horizon = 0.60f, .text_x = 72, .text_right = 72, .label_y = 614,
		.label_px = 33, .title_y = 674, .title_most = 104, .title_least = 70,
		.title_two_most = 78, .title_two_least = 58, .other_px = 44, .facts_gap = 30,
		.fact_label_px = 28, .fact_value_px = 58, .fact_value_one_px = 80, .fact_columns = 2,
		.body_gap = 38, .body_few_px = 44, .body_some_px = 36, .body_px = 35,
		.body_most_w = 936, .foot = 396, .aside_x = 72, .aside_y = -390, .aside_w = 936,
		.aside_h = 140, .arrow = 76, .dock = 376, .dock_offset = 44,
	},
	[CLASS_SQUARE] = {
		.panel_w = 400, .gate_x = 200, .gate_y = 300, .gate_r = 150, .medallion = 222,
		.horizon = 1.02f, .text_x = 440, .text_right = 48, .label_y = 106, .label_px = 27,
		.title_y = 160, .title_most = 70, .title_least = 58, .title_two_most = 54,
		.title_two_least = 42, .other_px = 31, .facts_gap = 24, .fact_label_px = 22,
		.fact_value_px = 40, .fact_value_one_px = 56, .body_gap = 28, .body_few_px = 34,
		.body_some_px = 29, .body_px = 25, .body_most_w = 792, .foot = 176, .aside_x = 440,
		.aside_y = -182, .aside_w = 792, .aside_h = 116, .arrow = 60, .dock = 166,
		.dock_offset = 36,
	},
	[CLASS_COMPACT] = {
		.panel_w = 212, .gate_x = 106, .gate_y = 150, .gate_r = 80, .medallion = 118,
		.horizon = 1.02f, .text_x = 234, .text_right = 16, .label_y = 0, .label_px = 0,
		.title_y = 80, .title_most = 40, .title_least = 34, .title_two_most = 31,
		.title_two_least = 24, .other_px = 21, .facts_gap = 8, .fact_label_px = 16,
		.fact_value_px = 25, .fact_value_one_px = 34, .body_gap = 12, .body_few_px = 26,
		.body_some_px = 22, .body_px = 21, .body_most_w = 470, .foot = 118, .arrow = 63,
		.dock = 108, .dock_offset = 22,
	},
	[CLASS_COMPACT_TALL] = {
		.panel_h = 150, .gate_x = 240, .gate_y = 92, .gate_r = 68, .medallion = 96,
		.lift = 8, .horizon = 0.60f, .text_x = 18, .text_right = 14, .title_y = 158,
		.title_most = 40, .title_least = 32, .title_two_most = 30, .title_two_least = 24,
		.other_px = 21, .facts_gap = 10, .fact_label_px = 17, .fact_value_px = 28,
		.fact_value_one_px = 34, .fact_columns = 2, .body_gap = 14, .body_few_px = 26,
		.body_some_px = 23, .body_px = 21, .body_most_w = 440, .foot = 261, .arrow = 63,
		.dock = 249, .dock_offset = 22,
	},
};
static_assert(COUNT_OF(usual) == CLASS_COUNT, "every class has its page");

static const struct detail_look largest[] = {
	[CLASS_WIDE] = {
		.panel_w = 420, .gate_x = 210, .gate_y = 330, .gate_r = 164, .medallion = 246,
		.horizon = 1.02f, .text_x = 480, .text_right = 72, .label_y = 50, .label_px = 35,
		.title_y = 142, .title_most = 104, .title_least = 88, .title_two_most = 80,
		.title_two_least = 58, .other_px = 40, .facts_gap = 30, .fact_label_px = 30,
		.fact_value_px = 58, .fact_value_one_px = 76, .fact_columns = 2, .body_gap = 30,
		.body_few_px = 36, .body_some_px = 34, .body_px = 31, .body_most_w = 1200, .foot = 196,
		.arrow = 112, .dock = 190, .dock_offset = 44,
	},
	[CLASS_TALL] = {
		.panel_h = 410, .gate_x = 540, .gate_y = 236, .gate_r = 176, .medallion = 232,
		.lift = 26, .horizon = 0.60f, .text_x = 72, .text_right = 72, .label_y = 436,
		.label_px = 35, .title_y = 504, .title_most = 104, .title_least = 70,
		.title_two_most = 78, .title_two_least = 58, .other_px = 44, .facts_gap = 30,
		.fact_label_px = 30, .fact_value_px = 58, .fact_value_one_px = 80, .fact_columns = 2,
		.body_gap = 34, .body_few_px = 38, .body_some_px = 35, .body_px = 33,
		.body_most_w = 936, .foot = 396, .arrow = 112, .dock = 376, .dock_offset = 44,
	},
	[CLASS_SQUARE] = {
		.panel_w = 240, .gate_x = 120, .gate_y = 210, .gate_r = 92, .medallion = 138,
		.horizon = 1.02f, .text_x = 280, .text_right = 48, .label_y = 106, .label_px = 32,
		.title_y = 166, .title_most = 70, .title_least = 58, .title_two_most = 54,
		.title_two_least = 42, .other_px = 35, .facts_gap = 20, .fact_label_px = 28,
		.fact_value_px = 44, .fact_value_one_px = 56, .fact_columns = 2, .body_gap = 24,
		.body_few_px = 32, .body_some_px = 30, .body_px = 28, .body_most_w = 900, .foot = 176,
		.arrow = 90, .dock = 166, .dock_offset = 36,
	},
	[CLASS_COMPACT] = {
		.panel_w = 124, .gate_x = 62, .gate_y = 120, .gate_r = 42, .medallion = 64,
		.horizon = 1.02f, .text_x = 140, .text_right = 16, .title_y = 80, .title_most = 40,
		.title_least = 39, .title_two_most = 39, .title_two_least = 30, .other_px = 30,
		.facts_gap = 8, .fact_label_px = 24, .fact_value_px = 32, .fact_value_one_px = 34,
		.fact_columns = 2, .body_gap = 12, .body_few_px = 27, .body_some_px = 26,
		.body_px = 26, .body_most_w = 640, .foot = 118, .arrow = 66, .dock = 108,
		.dock_offset = 22,
	},
	[CLASS_COMPACT_TALL] = {
		.panel_h = 96, .gate_x = 240, .gate_y = 62, .gate_r = 44, .medallion = 62, .lift = 5,
		.horizon = 0.60f, .text_x = 18, .text_right = 14, .title_y = 104, .title_most = 40,
		.title_least = 39, .title_two_most = 39, .title_two_least = 30, .other_px = 30,
		.facts_gap = 10, .fact_label_px = 24, .fact_value_px = 32, .fact_value_one_px = 34,
		.fact_columns = 1, .body_gap = 14, .body_few_px = 27, .body_some_px = 26,
		.body_px = 26, .body_most_w = 440, .foot = 261, .arrow = 66, .dock = 249,
		.dock_offset = 22,
	},
};
static_assert(COUNT_OF(largest) == CLASS_COUNT, "every class has its page of largest letters");

const struct detail_look *detail_look_of(const struct env *env)
{
	return env->text_step >= TEXT_LARGEST ? &largest[env->size_class] : &usual[env->size_class];
}
