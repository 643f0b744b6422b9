#include "cli/fitting.h"

#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/log.h"
#include "cli/gallery.h"
#include "cli/views.h"

struct fitting {
	struct content *content;
	struct measure measure;
	struct problems *problems;
	unsigned char *told; /* by network: a bit for each language whose summary was told of */
};

static struct turn *turn_at(const struct fitting *fitting, const struct gallery_size *size,
			    struct view view, int language, int text_step)
{
	struct env env = env_of_screen((float)size->w_px, (float)size->h_px, 0.0f, 0.0f,
				       fitting->content->settings.view_mm);
	struct turn *turn =
		turn_create(content_hold(fitting->content), fitting->measure, env, 0, 0.0);

	turn_act(turn, (struct action){.kind = ACTION_SETTING,
				       .value = SETTING_TEXT_STEP,
				       .amount = (float)text_step});
	view_reach(turn, view, language, -1.0);
	return turn;
}

static const char *screen_name(char name[32], const struct gallery_size *size)
{
	snprintf(name, 32, "%d × %d", size->w_px, size->h_px);
	return name;
}

/* The largest letters need the most room. */
static void look_for_room(struct fitting *fitting, const struct gallery_size *size,
			  struct view view, int language)
{
	const struct content *content = fitting->content;
	struct turn *turn = turn_at(fitting, size, view, language, 2);
	bool each = view_has_networks(view.kind);
	struct spot spot = {.file = each ? content->networks[view.network].file : "kiosk.yaml"};
	char screen[32];

	if (turn->shown->dropped > 0) {
		problems_add(fitting->problems, PROBLEM_ERROR, spot,
			     SAY_WITH(MESSAGE_SCREEN_OVERFLOWS, view_name(view.kind),
				      content->languages[language].id, screen_name(screen, size)));
	}
	turn_destroy(turn);
}

/* Is the text, without the … behind it, the beginning of a line of the summary? */
static bool is_cut_from(const char *text, size_t length, const char *summary)
{
	size_t whole = strlen(summary);

	for (const char *at = summary;
	     length >= 3 && whole >= length && at <= summary + whole - length; at++) {
		if (memcmp(at, text, length) == 0) {
			return true;
		}
	}
	return false;
}

static void tell_shortened(struct fitting *fitting, const struct gallery_size *size,
			   const char *text, size_t length)
{
	const struct content *content = fitting->content;
	char screen[32];

	for (int i = 0; i < content->network_count; i++) {
		const struct network *network = &content->networks[i];

		for (int j = 0; j < content->language_count; j++) {
			if ((fitting->told[i] & 1U << j) != 0 ||
			    !is_cut_from(text, length, network->summary.in[j])) {
				continue;
			}
			fitting->told[i] = (unsigned char)(fitting->told[i] | 1U << j);
			problems_add(fitting->problems, PROBLEM_WARNING,
				     (struct spot){network->file, 0, 0},
				     SAY_WITH(MESSAGE_TEXT_SHORTENED, content->languages[j].id,
					      screen_name(screen, size)));
		}
	}
}

/* As visitors see it first: with letters of the usual size. */
static void look_for_shortened(struct fitting *fitting, const struct gallery_size *size,
			       struct view view, int language)
{
	static const char ELLIPSIS[] = "…";
	struct turn *turn = turn_at(fitting, size, view, language, 0);
	const struct frame *frame = turn->shown;

	for (int i = 0; i < frame->prim_count; i++) {
		const struct prim *prim = &frame->prims[i];
		const char *text = prim->kind == PRIM_TEXT ? frame->text + prim->text : "";
		size_t length = strlen(text);

		if (length > strlen(ELLIPSIS) &&
		    strcmp(text + length - strlen(ELLIPSIS), ELLIPSIS) == 0) {
			tell_shortened(fitting, size, text, length - strlen(ELLIPSIS));
		}
	}
	turn_destroy(turn);
}

static void look_at(struct fitting *fitting, struct view view)
{
	bool summaries = view.kind == VIEW_HOME || view.kind == VIEW_ATTRACT;

	for (int i = 0; i < GALLERY_SIZES; i++) {
		for (int j = 0; j < fitting->content->language_count; j++) {
			look_for_room(fitting, &gallery_sizes[i], view, j);
			if (summaries) {
				look_for_shortened(fitting, &gallery_sizes[i], view, j);
			}
		}
	}
}

void fitting_check(struct content *content, struct measure measure, struct problems *problems)
{
	struct fitting fitting = {.content = content, .measure = measure, .problems = problems};

	static_assert(LANGUAGES_MAX <= 8, "a bit for each language");
	fitting.told = calloc((size_t)content->network_count + 1, 1);
	if (fitting.told == NULL) {
		log_line(LOG_FAULT, "out of memory");
		exit(EXIT_FAILURE);
	}
	for (int kind = 0; kind < VIEW_COUNT; kind++) {
		struct view view = {.kind = (enum view_kind)kind};
		int count = view_count(view.kind, content);

		for (; view.network < count; view.network++) {
			look_at(&fitting, view);
		}
	}
	free(fitting.told);
}
