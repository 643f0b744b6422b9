#include "base/findings.h"

#include <assert.h>

#include "base/geom.h"
#include "base/json.h"

static const struct {
	const char *label, *word;
} healths[] = {
	[HEALTH_OK] = {"OK  ", "ok"},
	[HEALTH_WARN] = {"WARN", "warn"},
	[HEALTH_FAIL] = {"FAIL", "fail"},
};
static_assert(COUNT_OF(healths) == HEALTH_COUNT, "every health has its words");

void findings_add(struct findings *findings, struct finding finding)
{
	if (findings->count < FINDINGS_MAX) {
		findings->list[findings->count++] = finding;
		findings->of[finding.health]++;
	}
}

void findings_print(const struct findings *findings, const struct sentences *sentences, FILE *out)
{
	struct arena arena = {0};

	for (int i = 0; i < findings->count; i++) {
		const struct finding *it = &findings->list[i];

		fprintf(out, "%s  %s: %s\n", healths[it->health].label,
			message_say_now(sentences, &arena, SAY(it->name)),
			message_say(sentences, &arena, it->found));
		if (it->health != HEALTH_OK) {
			fprintf(out, "      -> %s\n", message_say(sentences, &arena, it->cure));
		}
	}
	arena_finish(&arena);
}

void findings_print_json(const struct findings *findings, const struct sentences *sentences,
			 FILE *out)
{
	struct arena arena = {0};

	fputs("[", out);
	for (int i = 0; i < findings->count; i++) {
		const struct finding *it = &findings->list[i];

		fputs(i > 0 ? ",\n {" : "\n {", out);
		json_text("check", it->check, out);
		fputs(",", out);
		json_text("health", healths[it->health].word, out);
		fputs(",", out);
		json_text("found", message_say(sentences, &arena, it->found), out);
		fputs(",", out);
		json_text("cure", it->cure ? message_say(sentences, &arena, it->cure) : "", out);
		fputs("}", out);
	}
	fputs("\n]\n", out);
	arena_finish(&arena);
}

void findings_finish(struct findings *findings)
{
	arena_finish(&findings->arena);
	*findings = (struct findings){0};
}
