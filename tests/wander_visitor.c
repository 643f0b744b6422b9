#include "wander_visitor.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/geom.h"

enum { FINGERS = 12 }; /* two more than anybody has */

/* Knuth's multiplier of MMIX. */
static double chance(struct visitor *visitor)
{
	visitor->seed =
		visitor->seed * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
	return (double)(visitor->seed >> 11) / 9007199254740992.0;
}

static double between(struct visitor *visitor, double least, double most)
{
	return least + (most - least) * chance(visitor);
}

/* 0 to count - 1. */
static int one_of(struct visitor *visitor, int count)
{
	return (int)(chance(visitor) * (double)count);
}

struct aim {
	double x, y;
};

static struct aim anywhere(struct visitor *visitor)
{
	const struct player *player = visitor->player;
	double w = (double)player->w_px, h = (double)player->h_px;

	switch (one_of(visitor, 12)) {
	case 0: /* beyond an edge, as panels report it */
		return (struct aim){between(visitor, -0.2 * w, 1.2 * w),
				    between(visitor, -0.2 * h, 1.2 * h)};
	case 1: /* on the very edge */
		return (struct aim){chance(visitor) < 0.5 ? 0.0 : w, between(visitor, 0.0, h)};
	default:
		return (struct aim){between(visitor, 0.0, w), between(visitor, 0.0, h)};
	}
}

/* The middle of something that can be pressed, if there is any. */
static struct aim something(struct visitor *visitor)
{
	const struct frame *frame = visitor->player->turn->shown;
	int seen = 0, chosen = -1;

	for (int i = 0; i < frame->node_count; i++) {
		const struct node *node = &frame->nodes[i];

		if ((node->accepts & ACCEPTS_TAP) != 0 && player_sees(visitor->player, node) &&
		    one_of(visitor, ++seen) == 0) {
			chosen = i;
		}
	}
	if (chosen < 0) {
		return anywhere(visitor);
	}
	struct rect box = frame->nodes[chosen].hit;

	return (struct aim){(double)(box.x + box.w * 0.5f), (double)(box.y + box.h * 0.5f)};
}

static struct aim somewhere(struct visitor *visitor)
{
	return chance(visitor) < 0.6 ? something(visitor) : anywhere(visitor);
}

static void down(FILE *out, int finger, struct aim at)
{
	fprintf(out, "touch %d down %.1f %.1f\n", finger, at.x, at.y);
}

static void move(FILE *out, int finger, struct aim at)
{
	fprintf(out, "touch %d move %.1f %.1f\n", finger, at.x, at.y);
}

static void wait_ms(FILE *out, double ms)
{
	fprintf(out, "wait %.0fms\n", ms);
}

/* Most fingers lift; some are never heard of again, or are taken back. */
static void leave(struct visitor *visitor, FILE *out, int finger)
{
	double how = chance(visitor);

	if (how < 0.9) {
		fprintf(out, "touch %d up\n", finger);
	} else if (how < 0.95) {
		fprintf(out, "touch %d lost\n", finger);
	}
}

static void tap(struct visitor *visitor, FILE *out)
{
	int finger = one_of(visitor, FINGERS);
	int times = chance(visitor) < 0.85 ? 1 : 2 + one_of(visitor, 12);
	struct aim at = somewhere(visitor);

	for (int i = 0; i < times; i++) {
		down(out, finger, at);
		wait_ms(out, between(visitor, 10.0, times > 1 ? 120.0 : 400.0));
		leave(visitor, out, finger);
		wait_ms(out, between(visitor, 5.0, 200.0));
	}
}

static void drag(struct visitor *visitor, FILE *out)
{
	int finger = one_of(visitor, FINGERS), count = 3 + one_of(visitor, 25);
	struct aim from = somewhere(visitor), to = anywhere(visitor);

	down(out, finger, from);
	for (int i = 1; i <= count; i++) {
		double share = (double)i / count;

		wait_ms(out, between(visitor, 8.0, 25.0));
		move(out, finger,
		     (struct aim){from.x + (to.x - from.x) * share,
				  from.y + (to.y - from.y) * share});
	}
	if (chance(visitor) < 0.4) {
		wait_ms(out, 300.0);
	}
	leave(visitor, out, finger);
}

static void pinch(struct visitor *visitor, FILE *out)
{
	struct aim about = somewhere(visitor);
	double turn = between(visitor, 0.0, 6.283), from = between(visitor, 20.0, 200.0);
	double by = between(visitor, 0.2, 4.0);
	int count = 5 + one_of(visitor, 25);

	for (int i = 0; i <= count; i++) {
		double apart = from * (1.0 + (by - 1.0) * i / count);

		for (int finger = 0; finger < 2; finger++) {
			double side = finger == 0 ? -apart : apart;
			struct aim at = {about.x + side * cos(turn), about.y + side * sin(turn)};

			(i == 0 ? down : move)(out, finger, at);
		}
		wait_ms(out, between(visitor, 5.0, 25.0));
	}
	leave(visitor, out, 1);
	leave(visitor, out, 0);
}

static void palm(struct visitor *visitor, FILE *out)
{
	struct aim about = anywhere(visitor);
	int count = 3 + one_of(visitor, 4);

	for (int finger = 0; finger < count; finger++) {
		down(out, finger,
		     (struct aim){about.x + between(visitor, -60.0, 60.0),
				  about.y + between(visitor, -60.0, 60.0)});
	}
	wait_ms(out, between(visitor, 20.0, 1500.0));
	for (int finger = 0; finger < count; finger++) {
		leave(visitor, out, finger);
	}
}

/* Children: all hands at once, for seconds. */
static void all_hands(struct visitor *visitor, FILE *out)
{
	int count = 20 + one_of(visitor, 120);

	for (int i = 0; i < count; i++) {
		int finger = one_of(visitor, FINGERS);

		switch (one_of(visitor, 4)) {
		case 0:
			down(out, finger, somewhere(visitor));
			break;
		case 1:
			fprintf(out, "touch %d up\n", finger);
			break;
		default:
			move(out, finger, anywhere(visitor));
			break;
		}
		if (chance(visitor) < 0.5) {
			wait_ms(out, between(visitor, 1.0, 40.0));
		}
	}
}

static void unplug(struct visitor *visitor, FILE *out)
{
	for (int finger = 0; finger < FINGERS; finger++) {
		fprintf(out, "touch %d lost\n", finger);
	}
	wait_ms(out, between(visitor, 0.0, 3000.0));
}

static void change(struct visitor *visitor, FILE *out)
{
	static const char *const languages[] = {"sr-Cyrl", "sr-Latn", "en"};

	switch (one_of(visitor, 4)) {
	case 0:
		fprintf(out, "text %d\n", one_of(visitor, 3));
		break;
	case 1:
		fprintf(out, "still\n");
		break;
	default:
		fprintf(out, "lang %s\n", languages[one_of(visitor, (int)COUNT_OF(languages))]);
		break;
	}
}

static void save(struct visitor *visitor, FILE *out)
{
	static const char *const folders[] = {"data", "data", "tests/city"};

	fprintf(out, "reload %s/%s\n", visitor->root,
		folders[one_of(visitor, (int)COUNT_OF(folders))]);
}

static void stop_to_read(struct visitor *visitor, FILE *out)
{
	wait_ms(out, between(visitor, 300.0, 6000.0));
}

/* The machine hangs, sleeps, or its clock is set: late by a blink or by hours. */
static void lose_time(struct visitor *visitor, FILE *out)
{
	fprintf(out, "sleep %.0fms\n", exp(between(visitor, log(50.0), log(2e7))));
}

/* Leaves: for a minute or ten, looked at now and then only. */
static void go_away(struct visitor *visitor, FILE *out)
{
	int count = 10 + one_of(visitor, 60);
	double each_ms = between(visitor, 500.0, 9000.0);

	for (int i = 0; i < count; i++) {
		fprintf(out, "sleep %.0fms\n", each_ms);
	}
}

static void wait_it_out(struct visitor *visitor, FILE *out)
{
	(void)visitor;
	fprintf(out, "idle 6min\n");
}

static const struct {
	void (*act)(struct visitor *visitor, FILE *out);
	int often;
} acts[] = {
	{tap, 400},         {drag, 160},     {pinch, 60},   {palm, 25},
	{all_hands, 25},    {unplug, 10},    {change, 8},   {save, 8},
	{stop_to_read, 60}, {lose_time, 20}, {go_away, 12}, {wait_it_out, 1},
};

void visitor_acts(struct visitor *visitor, FILE *out)
{
	int all = 0, at = 0;

	for (size_t i = 0; i < COUNT_OF(acts); i++) {
		all += acts[i].often;
	}
	int chosen = one_of(visitor, all);

	while (chosen >= acts[at].often) {
		chosen -= acts[at++].often;
	}
	acts[at].act(visitor, out);
}

void visitor_arrives(struct visitor *visitor, FILE *out)
{
	static const char *const screens[] = {
		"1920x1080", "1080x1920", "1280x1024", "800x480",  "480x800",
		"1366x768",  "1280x800",  "800x1280",  "1024x768", "3840x2160",
	};
	static const char *const contents[] = {"data", "data", "data", "tests/city"};

	fprintf(out, "size %s\n", screens[one_of(visitor, (int)COUNT_OF(screens))]);
	fprintf(out, "content %s/%s\n", visitor->root,
		contents[one_of(visitor, (int)COUNT_OF(contents))]);
}

bool visitor_plays(struct player *player, struct arena *arena, char *line)
{
	struct steps steps = {0};
	FILE *in = fmemopen(line, strlen(line), "r");
	bool good = in != NULL && steps_read(&steps, in, "wander") && steps.count == 1;

	if (in != NULL) {
		fclose(in);
	}
	if (!good) {
		fprintf(stderr, "no step: %s", line);
		exit(EXIT_FAILURE);
	}
	struct step_value *value = &steps.list[0].values[0];

	if (steps.list[0].kind == STEP_CONTENT) { /* the player asks for it later */
		value->text = arena_copy(arena, value->text, strlen(value->text));
	}
	good = player_step(player, &steps.list[0]);
	steps_finish(&steps);
	return good;
}
