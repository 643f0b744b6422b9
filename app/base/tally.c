#include "base/tally.h"

#include <assert.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#include "base/geom.h"

const char *const tally_kind_names[] = {
	[TALLY_VISIT] = "visit",       [TALLY_GLANCE] = "glance", [TALLY_NETWORK] = "network",
	[TALLY_LANGUAGE] = "language", [TALLY_SCREEN] = "screen",
};
static_assert(COUNT_OF(tally_kind_names) == TALLY_KIND_COUNT, "every kind has a name");

static bool same_place(const struct tally_row *a, const struct tally_row *b)
{
	return a->hour == b->hour && a->whole_day == b->whole_day && a->kind == b->kind &&
	       strcmp(a->id, b->id) == 0;
}

/* The last rows are the ones of this hour: from there it is found soonest. */
static bool put(struct tally *tally, const struct tally_row *row)
{
	for (int i = tally->count - 1; i >= 0; i--) {
		if (same_place(&tally->rows[i], row)) {
			tally->rows[i].times += row->times;
			tally->rows[i].seconds += row->seconds;
			return true;
		}
	}
	if (tally->count == TALLY_ROWS) {
		return false;
	}
	tally->rows[tally->count++] = *row;
	return true;
}

static void as_day(struct tally_row *row)
{
	if (row->hour != TALLY_HOUR_UNKNOWN) {
		row->hour -= row->hour % 24;
		row->whole_day = 1;
	}
}

static void lay_to_days(struct tally *tally)
{
	int count = tally->count;

	tally->count = 0;
	for (int i = 0; i < count; i++) {
		struct tally_row row = tally->rows[i]; /* its place may be taken by now */

		as_day(&row);
		put(tally, &row);
	}
}

static void add_row(struct tally *tally, struct tally_row row)
{
	if (put(tally, &row)) {
		return;
	}
	lay_to_days(tally);
	as_day(&row);
	if (!put(tally, &row)) {
		tally->dropped += row.times;
	}
}

void tally_add(struct tally *tally, int hour, enum tally_kind kind, const char *id, long times,
	       long seconds)
{
	struct tally_row row = {.hour = hour, .kind = kind, .times = times, .seconds = seconds};

	snprintf(row.id, sizeof(row.id), "%s", id);
	add_row(tally, row);
}

void tally_move(struct tally *tally, struct tally *from)
{
	for (int i = 0; i < from->count; i++) {
		add_row(tally, from->rows[i]);
	}
	tally->dropped += from->dropped;
	from->count = 0;
	from->dropped = 0;
}
