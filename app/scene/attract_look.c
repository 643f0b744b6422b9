#include "scene/attract_look.h"

#include <assert.h>

static const struct slide_look looks[] = {
	[CLASS_WIDE] = {1500, 448,    318, 440, 28, 0.82f, 1000, 1676, 584,  56,
			88,   56,     76,  40,  96, 940,   214,  38,   284,  116,
			72,   1.035f, 56,  44,  12, 282,   236,  54,   false},
	[CLASS_TALL] = {540, 476, 310, 424, 38,  0.72f, 848,   712, 604, 56, 64,  40,  72, 40,  80,
			944, 880, 40,  950, 108, 76,    1.05f, 52,  44,  8,  498, 462, 54, true},
	[CLASS_SQUARE] = {960, 370,   230, 320, 20, 0.82f, 900, 1088, 470,  44,
			  56,  36,    60,  32,  56, 610,   150, 30,   200,  76,
			  46,  1.05f, 38,  31,  10, 330,   288, 46,   false},
	[CLASS_COMPACT] = {640, 156,   116, 166, 10, 0.82f, 440, 704, 208,  26,
			   16,  10,    40,  24,  18, 448,   52,  22,  90,   48,
			   28,  1.05f, 24,  22,  5,  0,     172, 22,  false},
	[CLASS_COMPACT_TALL] = {240, 168,   106, 150, 14, 0.72f, 290, 298, 214, 26,
				14,  8,     38,  22,  22, 436,   304, 22,  342, 40,
				28,  1.05f, 24,  22,  5,  0,     258, 30,  true},
};
static_assert(COUNT_OF(looks) == CLASS_COUNT, "every class has its slides");

static const struct slide_controls controls[] = {
	[CLASS_WIDE] = {72, 0, 0, 146, 112, 1216, 134, 88, 534},
	[CLASS_TALL] = {56, 376, 116, 244, 104, 0, 124, 88, 0},
	[CLASS_SQUARE] = {48, 0, 0, 200, 88, 0, 98, 80, 0},
	[CLASS_COMPACT] = {14, 0, 0, 136, 62, 0, 68, 60, 0},
	[CLASS_COMPACT_TALL] = {14, 212, 66, 140, 62, 0, 72, 60, 0},
};
static_assert(COUNT_OF(controls) == CLASS_COUNT, "every class has its controls");

const struct slide_look *slide_look(const struct layout *layout)
{
	return &looks[layout->env->size_class];
}

const struct slide_controls *slide_controls(const struct layout *layout)
{
	return &controls[layout->env->size_class];
}
