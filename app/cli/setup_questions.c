#include "cli/setup.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/geom.h"
#include "content/hours.h"
#include "machine/probe.h"

static const float MM_AN_INCH = 25.4f;

/* A number with a point or a comma, and what follows it. */
static bool read_number(const char *text, float *number, const char **end)
{
	char copy[32], *stop;
	size_t length = strlen(text);

	if (length == 0 || length >= sizeof(copy)) {
		return false;
	}
	memcpy(copy, text, length + 1);
	for (char *at = copy; *at != '\0'; at++) {
		*at = *at == ',' ? '.' : *at;
	}
	*number = strtof(copy, &stop);
	*end = text + (stop - copy);
	return stop != copy && isfinite(*number);
}

static bool number_within(const char *text, float least, float most, float *number)
{
	const char *end;

	return read_number(text, number, &end) && *end == '\0' && *number >= least &&
	       *number <= most;
}

static bool on_its_side(int rotation)
{
	return rotation % 180 != 0;
}

static const char *rotation_now(struct setup *setup)
{
	return arena_print(&setup->arena, "%d", setup->wanted.rotation);
}

static bool rotation_take(struct setup *setup, const char *answer)
{
	float degrees;

	if (!number_within(answer, 0.0f, 270.0f, &degrees) || fmodf(degrees, 90.0f) != 0.0f) {
		return false;
	}
	/* The millimetres are those of the picture as it is seen, so they turn with it. */
	if (on_its_side((int)degrees) != on_its_side(setup->wanted.rotation)) {
		float width_mm = setup->wanted.width_mm;

		setup->wanted.width_mm = setup->wanted.height_mm;
		setup->wanted.height_mm = width_mm;
	}
	setup->wanted.rotation = (int)degrees;
	return true;
}

/* Width by height of the panel as the maker built it: 16:9 where nobody says. */
static float panel_shape(struct setup *setup)
{
	struct probe probe = {.root = setup->root, .arena = &setup->arena};
	struct probe_paths screens = probe_find(&probe, "/sys/class/drm/card*-*");
	float w, h;

	for (int i = 0; i < screens.count; i++) {
		const char *modes = probe_in(&probe, screens.list[i], "modes");

		if (modes != NULL && sscanf(modes, "%fx%f", &w, &h) == 2 && w > 0.0f && h > 0.0f) {
			return w / h;
		}
	}
	return 16.0f / 9.0f;
}

static const char *size_now(struct setup *setup)
{
	const struct settings *wanted = &setup->wanted;

	return wanted->width_mm > 0.0f
		       ? arena_print(&setup->arena, "%gx%g", (double)wanted->width_mm,
				     (double)wanted->height_mm)
		       : "0";
}

static bool size_take(struct setup *setup, const char *answer)
{
	struct settings *wanted = &setup->wanted;
	float first, second = 0.0f;
	const char *end;

	if (!read_number(answer, &first, &end)) {
		return false;
	}
	if (*end == 'x' || *end == 'X') {
		if (!number_within(end + 1, 40.0f, 5000.0f, &second) || first < 40.0f ||
		    first > 5000.0f) {
			return false;
		}
	} else if (first != 0.0f) {
		float shape = panel_shape(setup);
		float height_mm = first * MM_AN_INCH / sqrtf(shape * shape + 1.0f);
		float width_mm = height_mm * shape;

		if (*end != '\0' || first < 3.0f || first > 120.0f) {
			return false;
		}
		first = roundf(on_its_side(wanted->rotation) ? height_mm : width_mm);
		second = roundf(on_its_side(wanted->rotation) ? width_mm : height_mm);
	} else if (*end != '\0') {
		return false;
	}
	wanted->width_mm = first;
	wanted->height_mm = second;
	return true;
}

/* Where nothing is written yet: what suits most people who stand, sit, or are small. */
static const char *bottom_now(struct setup *setup)
{
	float mm = setup->wanted.bottom_mm;

	mm = mm > 0.0f ? mm : on_its_side(setup->wanted.rotation) ? 750.0f : 850.0f;
	return arena_print(&setup->arena, "%g", (double)mm);
}

static bool bottom_take(struct setup *setup, const char *answer)
{
	static const float HIGH_MM = 900.0f;

	if (!number_within(answer, 0.0f, 3000.0f, &setup->wanted.bottom_mm)) {
		return false;
	}
	if (setup->wanted.bottom_mm > HIGH_MM) {
		ask_say(&setup->ask, SAY(MESSAGE_SETUP_HIGH));
	}
	return true;
}

static const char *view_now(struct setup *setup)
{
	return arena_print(&setup->arena, "%g", (double)setup->wanted.view_mm);
}

static bool view_take(struct setup *setup, const char *answer)
{
	float *view_mm = &setup->wanted.view_mm;

	return number_within(answer, 0.0f, 3000.0f, view_mm) &&
	       (*view_mm == 0.0f || *view_mm >= 200.0f);
}

enum { MONDAY = 0, SATURDAY = 5, SUNDAY = 6 };

/* always and closed as words of the language, the times as they are written. */
static const char *day_now(struct setup *setup, int day)
{
	struct day_hours hours = setup->wanted.hours.days[day];
	enum message_id word = hours_always(hours)   ? MESSAGE_ALWAYS_OPEN
			       : hours_closed(hours) ? MESSAGE_CLOSED_ALL_DAY
						     : MESSAGE_COUNT;

	return word != MESSAGE_COUNT ? message_say_now(&setup->sentences, &setup->arena, SAY(word))
				     : hours_print(&setup->arena, hours);
}

static bool day_read(struct setup *setup, const char *answer, struct day_hours *hours)
{
	static const struct {
		const char *typed, *means;
	} words[] = {
		{"увек", "always"},
		{"uvek", "always"},
		{"затворено", "closed"},
		{"zatvoreno", "closed"},
	};

	(void)setup;
	for (size_t i = 0; i < COUNT_OF(words); i++) {
		answer = strcmp(answer, words[i].typed) == 0 ? words[i].means : answer;
	}
	return hours_read(answer, hours);
}

static const char *workdays_now(struct setup *setup)
{
	return day_now(setup, MONDAY);
}

static const char *saturday_now(struct setup *setup)
{
	return day_now(setup, SATURDAY);
}

static const char *sunday_now(struct setup *setup)
{
	return day_now(setup, SUNDAY);
}

/* The same answer as now leaves days that differ among themselves alone. */
static bool workdays_take(struct setup *setup, const char *answer)
{
	struct day_hours hours;

	if (!day_read(setup, answer, &hours)) {
		return false;
	}
	if (!hours_same(hours, setup->wanted.hours.days[MONDAY])) {
		for (int day = MONDAY; day < SATURDAY; day++) {
			setup->wanted.hours.days[day] = hours;
		}
	}
	return true;
}

static bool saturday_take(struct setup *setup, const char *answer)
{
	return day_read(setup, answer, &setup->wanted.hours.days[SATURDAY]);
}

static bool sunday_take(struct setup *setup, const char *answer)
{
	return day_read(setup, answer, &setup->wanted.hours.days[SUNDAY]);
}

static const struct {
	enum message_id prompt;
	const char *(*now)(struct setup *setup);
	bool (*take)(struct setup *setup, const char *answer);
} questions[] = {
	{MESSAGE_ASK_ROTATION, rotation_now, rotation_take},
	{MESSAGE_ASK_SIZE, size_now, size_take},
	{MESSAGE_ASK_BOTTOM, bottom_now, bottom_take},
	{MESSAGE_ASK_VIEW, view_now, view_take},
	{MESSAGE_ASK_WORKDAYS, workdays_now, workdays_take},
	{MESSAGE_ASK_SATURDAY, saturday_now, saturday_take},
	{MESSAGE_ASK_SUNDAY, sunday_now, sunday_take},
};

bool setup_questions(struct setup *setup)
{
	for (size_t i = 0; i < COUNT_OF(questions);) {
		const char *answer =
			ask_line(&setup->ask, SAY(questions[i].prompt), questions[i].now(setup));

		if (answer == NULL) {
			return false;
		}
		if (questions[i].take(setup, answer)) {
			i++;
		} else {
			ask_say(&setup->ask, SAY(MESSAGE_SETUP_WRONG));
			if (setup->ask.yes) {
				return false;
			}
		}
	}
	return true;
}
