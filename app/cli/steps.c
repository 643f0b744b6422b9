#include "cli/steps.h"

#include <assert.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/geom.h"
#include "base/utf8.h"
#include "cli/options.h"
#include "content/keypad.h"

enum { LINE_ROOM = 4096, TOKENS_MAX = 8 };

/* A day: no walk is longer. */
static const double LONGEST_S = 86400.0;

static const char *const forms[] = {
	[STEP_SIZE] = "size WxH",
	[STEP_MM] = "mm WxH",
	[STEP_CONTENT] = "content FOLDER",
	[STEP_LANG] = "lang ID",
	[STEP_TEXT] = "text STEP",
	[STEP_STILL] = "still",
	[STEP_TAP] = "tap NODE",
	[STEP_TOUCH_DOWN] = "touch FINGER down X Y",
	[STEP_TOUCH_MOVE] = "touch FINGER move X Y",
	[STEP_TOUCH_UP] = "touch FINGER up",
	[STEP_TOUCH_LOST] = "touch FINGER lost",
	[STEP_DRAG] = "drag NODE WAY PX",
	[STEP_DRAG_OVER] = "drag NODE WAY PX over TIME",
	[STEP_FLING] = "fling NODE WAY",
	[STEP_KEY] = "key KEY",
	[STEP_PINCH] = "pinch NODE FACTOR",
	[STEP_WAIT_SETTLED] = "wait settled",
	[STEP_WAIT] = "wait TIME",
	[STEP_IDLE] = "idle TIME",
	[STEP_SLEEP] = "sleep TIME",
	[STEP_RELOAD] = "reload FOLDER",
	[STEP_EXPECT_SCENE] = "expect scene SCENE",
	[STEP_EXPECT_TEXT] = "expect text TEXT",
	[STEP_EXPECT_NO_TEXT] = "expect no text TEXT",
	[STEP_EXPECT_NODE] = "expect node NODE",
	[STEP_EXPECT_NO_NODE] = "expect no node NODE",
	[STEP_EXPECT_WHOLE] = "expect whole NODE",
	[STEP_FRAME] = "frame NAME",
	[STEP_SHOT] = "shot NAME",
};
static_assert(COUNT_OF(forms) == STEP_KIND_COUNT, "every step has a form");

static bool any_text(const char *text, struct step_value *value)
{
	(void)value;
	return text[0] != '\0';
}

static bool size(const char *text, struct step_value *value)
{
	struct option_size size_px = {0};
	bool good = options_size(text, &size_px);

	value->a = (double)size_px.w;
	value->b = (double)size_px.h;
	return good;
}

static bool number(const char *text, struct step_value *value)
{
	char *end;

	value->a = strtod(text, &end);
	return end != text && *end == '\0' && fabs(value->a) <= 1e6;
}

static bool whole(const char *text, struct step_value *value, double most)
{
	return number(text, value) && value->a >= 0.0 && value->a <= most &&
	       value->a == floor(value->a);
}

static bool finger(const char *text, struct step_value *value)
{
	return whole(text, value, 99.0);
}

static bool text_step(const char *text, struct step_value *value)
{
	return whole(text, value, 2.0);
}

/* 400ms, 1.5s, 2min */
static bool duration(const char *text, struct step_value *value)
{
	static const struct {
		const char *unit;
		double s;
	} units[] = {{"ms", 0.001}, {"s", 1.0}, {"min", 60.0}};
	char *end;
	double amount = strtod(text, &end);

	for (size_t i = 0; end != text && i < COUNT_OF(units); i++) {
		if (strcmp(end, units[i].unit) == 0) {
			value->a = amount * units[i].s;
			return value->a >= 0.0 && value->a <= LONGEST_S;
		}
	}
	return false;
}

static bool way(const char *text, struct step_value *value)
{
	static const struct {
		const char *name;
		double x, y;
	} ways[] = {
		{"left", -1.0, 0.0}, {"right", 1.0, 0.0}, {"up", 0.0, -1.0}, {"down", 0.0, 1.0}};

	for (size_t i = 0; i < COUNT_OF(ways); i++) {
		if (strcmp(text, ways[i].name) == 0) {
			value->a = ways[i].x;
			value->b = ways[i].y;
			return true;
		}
	}
	return false;
}

static bool key(const char *text, struct step_value *value)
{
	value->a = (double)key_named(text);
	return value->a > 0.0;
}

/* What a word in capitals of a form stands for. */
static const struct {
	const char *name;
	bool (*read)(const char *text, struct step_value *value);
	const char *wants;
} slots[] = {
	{"WxH", size, "a size like 1920x1080"},
	{"FINGER", finger, "a finger's number from 0 to 99"},
	{"STEP", text_step, "0, 1 or 2"},
	{"FACTOR", number, "a number"},
	{"X", number, "a number of px"},
	{"Y", number, "a number of px"},
	{"PX", number, "a number of px"},
	{"TIME", duration, "a time like 400ms, 2s or 1min"},
	{"WAY", way, "left, right, up or down"},
	{"KEY", key, "a key like next, down or press"},
	{"FOLDER", any_text, "a folder"},
	{"ID", any_text, "an id"},
	{"NODE", any_text, "the name of a node"},
	{"SCENE", any_text, "a scene like home or detail/ecad"},
	{"TEXT", any_text, "a \"text\""},
	{"NAME", any_text, "a name"},
};

/* Index of the slot that the word stands for, or -1 for a word that is typed as it stands. */
static int slot_of(const char *word)
{
	for (size_t i = 0; i < COUNT_OF(slots); i++) {
		if (strcmp(slots[i].name, word) == 0) {
			return (int)i;
		}
	}
	return -1;
}

struct tokens {
	int count;
	char *list[TOKENS_MAX];
	bool bad; /* a quote is open, or there are too many */
};

static char *next_token(struct tokens *tokens, char *at)
{
	char *end;

	if (tokens->count == TOKENS_MAX) {
		tokens->bad = true;
		return NULL;
	}
	if (*at == '"') {
		tokens->list[tokens->count++] = ++at;
		end = strchr(at, '"');
		tokens->bad |= end == NULL;
	} else {
		tokens->list[tokens->count++] = at;
		end = at + strcspn(at, " \t\r\n");
	}
	if (end == NULL || *end == '\0') {
		return NULL;
	}
	*end = '\0';
	return end + 1;
}

/* Cuts the line at its spaces; "..." is one token, # begins a comment. */
static struct tokens cut(char *line)
{
	struct tokens tokens = {0};
	char *at = line;

	while (at != NULL) {
		at += strspn(at, " \t\r\n");
		if (*at == '\0' || *at == '#') {
			break;
		}
		at = next_token(&tokens, at);
	}
	return tokens;
}

enum fit { FIT_NOT, FIT_BEGINS, FIT_WHOLE };

/* Reads the tokens by the form. *wants: what the first value that didn't fit should be. */
static enum fit read_form(struct step *step, const char *form, const struct tokens *tokens,
			  const char **wants)
{
	char words[64];
	int values = 0;

	snprintf(words, sizeof(words), "%s", form);
	struct tokens parts = cut(words);

	for (int i = 0; i < parts.count; i++) {
		int slot = slot_of(parts.list[i]);

		if (i >= tokens->count) {
			return i > 0 ? FIT_BEGINS : FIT_NOT;
		}
		if (slot < 0 && strcmp(parts.list[i], tokens->list[i]) != 0) {
			return i > 0 ? FIT_BEGINS : FIT_NOT;
		}
		if (slot < 0) {
			continue;
		}
		step->values[values].text = tokens->list[i];
		if (!slots[slot].read(tokens->list[i], &step->values[values++])) {
			*wants = slots[slot].wants;
			return FIT_BEGINS;
		}
	}
	return parts.count == tokens->count ? FIT_WHOLE : FIT_BEGINS;
}

static void complain(const char *name, int line, const struct tokens *tokens)
{
	bool begun = false;

	fprintf(stderr, "%s:%d: ", name, line);
	for (int i = 0; i < STEP_KIND_COUNT; i++) {
		struct step step = {0};
		const char *wants = NULL;

		if (read_form(&step, forms[i], tokens, &wants) == FIT_NOT) {
			continue;
		}
		fprintf(stderr, "%s'%s'", begun ? ", or " : "expected ", forms[i]);
		if (wants != NULL) {
			fprintf(stderr, " with %s", wants);
		}
		begun = true;
	}
	if (!begun) {
		fprintf(stderr, "there is no step '%s'; `mreze walk --steps` lists them",
			tokens->list[0]);
	}
	fputc('\n', stderr);
}

static bool read_line(struct steps *steps, char *line, int number_of_line, const char *name)
{
	struct tokens tokens = cut(line);
	struct step step = {.line = number_of_line};
	const char *wants = NULL;

	if (tokens.bad) {
		fprintf(stderr, "%s:%d: a quote is open, or the line is too long\n", name,
			number_of_line);
		return false;
	}
	if (tokens.count == 0) {
		return true;
	}
	for (int i = 0; i < STEP_KIND_COUNT; i++) {
		memset(step.values, 0, sizeof(step.values));
		if (read_form(&step, forms[i], &tokens, &wants) == FIT_WHOLE) {
			step.kind = (enum step_kind)i;
			steps->list[steps->count++] = step;
			return true;
		}
	}
	complain(name, number_of_line, &tokens);
	return false;
}

/* Room for one more step, in doubling blocks of the arena. */
static void grow(struct steps *steps)
{
	if ((steps->count & (steps->count - 1)) != 0) {
		return;
	}
	int room = steps->count == 0 ? 1 : 2 * steps->count;
	struct step *list = arena_take(&steps->arena, (size_t)room * sizeof(*list));

	if (steps->count > 0) {
		memcpy(list, steps->list, (size_t)steps->count * sizeof(*list));
	}
	steps->list = list;
}

/* The next line with its end; false where there is none. A byte 0 is kept: text() finds it. */
static bool take_line(char line[LINE_ROOM], size_t *length, FILE *in)
{
	int c = 0;

	for (*length = 0; *length + 1 < LINE_ROOM && c != '\n' && (c = fgetc(in)) != EOF;) {
		line[(*length)++] = (char)c;
	}
	line[*length] = '\0';
	return *length > 0;
}

/* What keeps the line from being text, or NULL. */
static const char *no_text(const char *line, size_t length)
{
	static const char mark[] = "\xEF\xBB\xBF";

	if (length + 1 == LINE_ROOM) {
		return "the line is too long";
	}
	if (strlen(line) != length || !utf8_valid(line, length)) {
		return "this is no text in UTF-8";
	}
	return strstr(line, mark) != NULL ? "a byte order mark; save it as UTF-8 without one"
					  : NULL;
}

bool steps_read(struct steps *steps, FILE *in, const char *name)
{
	char line[LINE_ROOM];
	size_t length;
	bool good = true;

	for (int i = 1; take_line(line, &length, in); i++) {
		const char *why = no_text(line, length);

		if (why != NULL) {
			fprintf(stderr, "%s:%d: %s\n", name, i, why);
			return false;
		}
		grow(steps);
		good &= read_line(steps, arena_copy(&steps->arena, line, length), i, name);
	}
	if (ferror(in)) {
		fprintf(stderr, "%s: it can't be read\n", name);
		return false;
	}
	return good;
}

void steps_finish(struct steps *steps)
{
	arena_finish(&steps->arena);
	*steps = (struct steps){0};
}

void steps_help(FILE *out)
{
	for (int i = 0; i < STEP_KIND_COUNT; i++) {
		fprintf(out, "  %s\n", forms[i]);
	}
}
