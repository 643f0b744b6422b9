/*
 * A random visitor before the kiosk, for hours of virtual time.
 *
 *   wander [--minutes N] [--seed N] [--root DIR] [--out DIR]
 *
 * Each quarter of an hour is a visit of its own: a child plays it, line by line, and writes each
 * line down before it plays it. Where a law of cli/laws.h breaks, or the child dies or hangs, the
 * lines are cut down to the fewest that still fail in the same way, and stand in
 * DIR/wander-SEED.walk for `mreze walk` to replay.
 */
#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/arena.h"
#include "wander_visitor.h"

enum { VISIT_MIN = 15, HANGS_S = 120, EXIT_LAW = 40, LINES_ROOM = 1 << 18, TRIALS_MAX = 2000 };

struct wander {
	const char *root, *out;
	unsigned long seed;
	char path[PATH_ROOM]; /* of the walk */
	char why[PATH_ROOM];  /* a file: the law that broke */
	char trial[PATH_ROOM];
};

struct lines {
	int count;
	char **list; /* NULL: left out */
	struct arena arena;
};

/* Plays one line; false when a law broke. A line that cannot be played is taken out again. */
static bool play_line(struct player *player, struct arena *arena, char *line, FILE *out)
{
	long before = ftell(out);

	fputs(line, out);
	fflush(out);
	if (!visitor_plays(player, arena, line) && player->broken == NULL) {
		fflush(out);
		if (ftruncate(fileno(out), before) != 0 || fseek(out, before, SEEK_SET) != 0) {
			exit(EXIT_FAILURE);
		}
	}
	return player->broken == NULL;
}

static void tell_law(const struct wander *wander, const char *law)
{
	FILE *out = fopen(wander->why, "w");

	if (out != NULL) {
		fputs(law, out);
		fclose(out);
	}
}

/* In the child: makes up a visit as it goes. */
static bool visit(struct wander *wander, struct player *player, FILE *out)
{
	struct arena arena = {0};
	struct visitor visitor = {wander->seed * UINT64_C(0x9E3779B97F4A7C15), wander->root,
				  player};
	bool good = true;

	while (good && player->now_s < 60.0 * VISIT_MIN) {
		char *text = NULL, *rest;
		size_t room;
		FILE *lines = open_memstream(&text, &room);

		if (player->turn == NULL && out != NULL && ftell(out) == 0) {
			visitor_arrives(&visitor, lines);
			fputs("wait 1ms\n", lines);
		} else {
			visitor_acts(&visitor, lines);
		}
		fclose(lines);
		for (rest = text; good && *rest != '\0';) {
			size_t length = strcspn(rest, "\n") + 1;
			char line[PATH_ROOM];

			snprintf(line, sizeof(line), "%.*s", (int)length, rest);
			rest += length;
			good = play_line(player, &arena, line, out);
		}
		free(text);
	}
	arena_finish(&arena);
	return good;
}

static bool replay(struct player *player, const struct lines *lines, FILE *out)
{
	struct arena arena = {0};
	bool good = true;

	for (int i = 0; good && i < lines->count; i++) {
		good = lines->list[i] == NULL || play_line(player, &arena, lines->list[i], out);
	}
	arena_finish(&arena);
	return good;
}

static void child(struct wander *wander, const struct lines *lines, const char *path)
{
	struct player_wish wish = {.file = path};
	struct player player;
	FILE *out = fopen(path, "w");

	if (out == NULL || freopen("/dev/null", "w", stderr) == NULL) {
		_exit(EXIT_FAILURE);
	}
	alarm(HANGS_S);
	player_init(&player, &wish);
	bool good = lines != NULL ? replay(&player, lines, out) : visit(wander, &player, out);

	if (!good) {
		tell_law(wander, player.broken);
	}
	fclose(out);
	player_finish(&player);
	exit(good ? EXIT_SUCCESS : EXIT_LAW);
}

/* How a visit (or, with lines, its replay) ended: "" well, else the law or the way the child died.
 */
static void ended(struct wander *wander, const struct lines *lines, const char *path,
		  char how[LAWS_ROOM])
{
	int status = 0;

	fflush(stdout);
	pid_t pid = fork();

	if (pid == 0) {
		child(wander, lines, path);
	}
	how[0] = '\0';
	if (pid < 0 || waitpid(pid, &status, 0) != pid) {
		snprintf(how, LAWS_ROOM, "no child: %s", strerror(errno));
	} else if (WIFEXITED(status) && WEXITSTATUS(status) == EXIT_LAW) {
		FILE *in = fopen(wander->why, "r");

		if (in == NULL || fgets(how, LAWS_ROOM, in) == NULL) {
			snprintf(how, LAWS_ROOM, "a law");
		}
		if (in != NULL) {
			fclose(in);
		}
	} else if (WIFSIGNALED(status)) {
		snprintf(how, LAWS_ROOM, "signal %d", WTERMSIG(status));
	} else if (WEXITSTATUS(status) != 0) {
		snprintf(how, LAWS_ROOM, "exit code %d", WEXITSTATUS(status));
	}
}

static void read_lines(struct lines *lines, const char *path)
{
	char line[PATH_ROOM];
	FILE *in = fopen(path, "r");

	arena_finish(&lines->arena);
	lines->list = arena_take(&lines->arena, LINES_ROOM * sizeof(lines->list[0]));
	lines->count = 0;
	while (in != NULL && fgets(line, sizeof(line), in) != NULL && lines->count < LINES_ROOM) {
		lines->list[lines->count++] = arena_copy(&lines->arena, line, strlen(line));
	}
	if (in != NULL) {
		fclose(in);
	}
}

/* Does it still fail so without these lines? Then they are gone for good. */
static bool without(struct wander *wander, struct lines *lines, int from, int count,
		    const char *how)
{
	char now[LAWS_ROOM];
	struct lines fewer = {.count = lines->count};

	fewer.list = arena_take(&fewer.arena, (size_t)lines->count * sizeof(fewer.list[0]));
	for (int i = 0; i < lines->count; i++) {
		fewer.list[i] = i >= from && i < from + count ? NULL : lines->list[i];
	}
	ended(wander, &fewer, wander->trial, now);
	arena_finish(&fewer.arena);
	if (strcmp(now, how) != 0) {
		return false;
	}
	read_lines(lines, wander->trial);
	return rename(wander->trial, wander->path) == 0;
}

/* Zeller's delta debugging: halves, quarters, ... single lines, as long as any can go. */
static void cut_down(struct wander *wander, const char *how)
{
	struct lines lines = {0};
	int trials = 0;

	read_lines(&lines, wander->path);
	for (int chunk = lines.count / 2; chunk >= 1 && trials < TRIALS_MAX;) {
		bool cut = false;

		/* From the end: what comes late depends on what comes early. */
		for (int from = lines.count - chunk; from > 0 && trials < TRIALS_MAX;
		     from -= chunk) {
			trials++;
			cut = without(wander, &lines, from, chunk, how) || cut;
		}
		chunk = chunk > lines.count / 2 ? lines.count / 2
			: cut && chunk == 1     ? 1
						: chunk / 2;
	}
	printf("  cut down to %d lines in %d trials: mreze walk %s\n", lines.count, trials,
	       wander->path);
	arena_finish(&lines.arena);
}

static unsigned long number(int argc, char **argv, int at)
{
	return at + 1 < argc ? strtoul(argv[at + 1], NULL, 10) : 0;
}

int main(int argc, char **argv)
{
	struct wander wander = {.root = SOURCE_DIR, .out = ".", .seed = 1};
	unsigned long minutes = VISIT_MIN;
	int faults = 0;

	for (int i = 1; i < argc; i += 2) {
		if (strcmp(argv[i], "--minutes") == 0) {
			minutes = number(argc, argv, i);
		} else if (strcmp(argv[i], "--seed") == 0) {
			wander.seed = number(argc, argv, i);
		} else if (strcmp(argv[i], "--out") == 0 && i + 1 < argc) {
			wander.out = argv[i + 1];
		}
	}
	unsigned long last = wander.seed + (minutes + VISIT_MIN - 1) / VISIT_MIN - 1;

	for (; wander.seed <= last; wander.seed++) {
		char how[LAWS_ROOM];

		snprintf(wander.path, sizeof(wander.path), "%s/wander-%lu.walk", wander.out,
			 wander.seed);
		snprintf(wander.trial, sizeof(wander.trial), "%s/wander-%lu.trial", wander.out,
			 wander.seed);
		snprintf(wander.why, sizeof(wander.why), "%s/wander-%lu.why", wander.out,
			 wander.seed);
		ended(&wander, NULL, wander.path, how);
		if (how[0] == '\0') {
			remove(wander.path);
			continue;
		}
		faults++;
		printf("visit %lu: %s\n", wander.seed, how);
		cut_down(&wander, how);
		remove(wander.trial);
		remove(wander.why);
	}
	printf("%lu virtual minutes, %d faults\n", minutes, faults);
	return faults == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
