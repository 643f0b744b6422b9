#include "cli/setup.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/geom.h"
#include "content/hours.h"
#include "machine/boot_text.h"
#include "machine/probe.h"
#include "machine/rewrite.h"

struct number {
	const char *section, *key;
	float (*of)(const struct settings *settings);
};

static float width(const struct settings *settings)
{
	return settings->width_mm;
}

static float height(const struct settings *settings)
{
	return settings->height_mm;
}

static float view(const struct settings *settings)
{
	return settings->view_mm;
}

static float bottom(const struct settings *settings)
{
	return settings->bottom_mm;
}

static float rotation(const struct settings *settings)
{
	return (float)settings->rotation;
}

static const struct number numbers[] = {
	{"screen", "rotation", rotation}, {"screen", "width_mm", width},
	{"screen", "height_mm", height},  {"screen", "view_mm", view},
	{"mount", "bottom_mm", bottom},
};

static bool same_number(const struct number *number, const struct settings *one,
			const struct settings *other)
{
	return fabsf(number->of(one) - number->of(other)) < 0.01f;
}

static void want(struct setup *setup, const char *section, const char *key, const char *text)
{
	if (setup->value_count < SETUP_VALUES_MAX) {
		setup->values[setup->value_count++] = (struct setup_value){section, key, text};
	}
}

void setup_compare(struct setup *setup)
{
	const struct settings *now = &setup->now, *wanted = &setup->wanted;

	for (size_t i = 0; i < COUNT_OF(numbers); i++) {
		if (!same_number(&numbers[i], now, wanted)) {
			want(setup, numbers[i].section, numbers[i].key,
			     arena_print(&setup->arena, "%g", (double)numbers[i].of(wanted)));
		}
	}
	for (int day = 0; day < HOURS_DAYS; day++) {
		if (!hours_same(now->hours.days[day], wanted->hours.days[day])) {
			want(setup, "hours", hours_days[day],
			     hours_print(&setup->arena, wanted->hours.days[day]));
		}
	}
}

bool setup_same(const struct settings *one, const struct settings *other)
{
	bool same = true;

	for (size_t i = 0; i < COUNT_OF(numbers); i++) {
		same = same && same_number(&numbers[i], one, other);
	}
	for (int day = 0; day < HOURS_DAYS; day++) {
		same = same && hours_same(one->hours.days[day], other->hours.days[day]);
	}
	return same;
}

/* Runs a command of the system, without a shell. */
static bool run(const char *const *command)
{
	char *words[4] = {0};
	int status = 0;

	for (int i = 0; i < 3 && command[i] != NULL; i++) {
		words[i] = strdup(command[i]);
	}
	fflush(NULL);
	pid_t child = fork();

	if (child == 0) {
		execvp(words[0], words);
		_exit(127);
	}
	bool done = child > 0 && waitpid(child, &status, 0) == child && WIFEXITED(status) &&
		    WEXITSTATUS(status) == 0;

	for (int i = 0; i < 3; i++) {
		free(words[i]);
	}
	return done;
}

static void run_after(struct setup *setup, const struct boot_file *file)
{
	/* A disk that is mounted elsewhere isn't the machine that would run it. */
	if (file->after[0] != NULL) {
		bool ran = setup->root[0] == '\0' && run(file->after);

		ask_say(&setup->ask, SAY_WITH(ran ? MESSAGE_SETUP_RAN : MESSAGE_SETUP_RUN_FAILED,
					      file->after[0]));
	}
}

static const char *all_words(struct setup *setup)
{
	const char *all = "";

	for (int i = 0; boot_words[i] != NULL; i++) {
		all = arena_print(&setup->arena, "%s%s%s", all, i > 0 ? " " : "", boot_words[i]);
	}
	return all;
}

static void quiet_file(struct setup *setup, const struct boot_file *file, const char *old)
{
	const char *path = arena_print(&setup->arena, "%s%s", setup->root, file->path);
	const char *new = file->quiet(&setup->arena, old);

	if (new == NULL) {
		setup->failed = true;
		ask_say(&setup->ask, SAY_WITH(MESSAGE_SETUP_BY_HAND, path, all_words(setup)));
		return;
	}
	if (!setup_agree(setup, path, old, new)) {
		return;
	}
	if (rewrite_keep(path, old)) {
		ask_say(&setup->ask, SAY_WITH(MESSAGE_SETUP_KEPT, path));
	}
	if (setup_write(setup, path, new)) {
		run_after(setup, file);
	}
}

void setup_boot(struct setup *setup)
{
	struct probe probe = {.root = setup->root, .arena = &setup->arena};
	int found = 0;

	ask_say(&setup->ask, SAY(MESSAGE_SETUP_BOOT));
	for (const struct boot_file *file = boot_files; file->path != NULL; file++) {
		const char *old = probe_whole(&probe, file->path);

		if (old != NULL && (file->instead == NULL || !probe_has(&probe, file->instead))) {
			quiet_file(setup, file, old);
			found++;
		}
	}
	if (found == 0) {
		ask_say(&setup->ask, SAY_WITH(MESSAGE_SETUP_NO_BOOT, all_words(setup)));
	}
}
