#include <stdlib.h>

#include "base/geom.h"
#include "cli/command.h"
#include "cli/folders.h"
#include "cli/gallery.h"
#include "cli/nearest.h"
#include "cli/options.h"
#include "cli/studio.h"
#include "cli/views.h"

struct wish {
	const char *file, *language, *content, *gallery, *at_ms;
	struct option_size size, mm;
	int text_step;
	bool contrast, still, low;
};

static const struct option options[] = {
	{"-o", "F.png", "the file to write", OPTION_TEXT, offsetof(struct wish, file)},
	{"--size", "WxH", "of the screen in pixels (1920x1080)", OPTION_SIZE,
	 offsetof(struct wish, size)},
	{"--mm", "WxH", "of the screen in millimetres (as kiosk.yaml says, or a usual one)",
	 OPTION_SIZE, offsetof(struct wish, mm)},
	{"--lang", "ID", "sr-Cyrl, sr-Latn, en", OPTION_TEXT, offsetof(struct wish, language)},
	{"--text", "N", "text step: 0, 1 or 2", OPTION_WHOLE, offsetof(struct wish, text_step)},
	{"--contrast", NULL, "high contrast", OPTION_FLAG, offsetof(struct wish, contrast)},
	{"--still", NULL, "reduced motion", OPTION_FLAG, offsetof(struct wish, still)},
	{"--low", NULL, "controls within low reach", OPTION_FLAG, offsetof(struct wish, low)},
	{"--at", "MS", "milliseconds after the touch that led there (when all is at rest)",
	 OPTION_TEXT, offsetof(struct wish, at_ms)},
	{"--content", "DIR", "another content folder than data/", OPTION_TEXT,
	 offsetof(struct wish, content)},
	{"--all", "DIR", "every screen instead, with an index.html, into that folder", OPTION_TEXT,
	 offsetof(struct wish, gallery)},
};

static const struct usage usage = {
	.line = "mreze shot SCENE -o F.png [options] | mreze shot --all DIR",
	.does = "One screen as a picture; needs no display. SCENE is home, detail/ID, attract/ID,\n"
		"timeline, map, world, game, game/right, game/wrong, prompt/ID, themes or access;\n"
		"ID is a network's, as in networks/NN-ID.yaml.",
	.options = options,
	.option_count = COUNT_OF(options),
	.most_words = 1,
};

struct shot {
	const struct wish *wish;
	struct content *content;
	const struct folders *folders;
	struct view view;
	int language;
	double at_s;
};

static void apply_settings(struct turn *turn, const struct wish *wish)
{
	const float amounts[SETTING_COUNT] = {
		[SETTING_TEXT_STEP] = (float)wish->text_step,
		[SETTING_CONTRAST] = wish->contrast ? 1.0f : 0.0f,
		[SETTING_REDUCED_MOTION] = wish->still ? 1.0f : 0.0f,
		[SETTING_LOW_REACH] = wish->low ? 1.0f : 0.0f,
	};

	for (int i = 0; i < SETTING_COUNT; i++) {
		if (amounts[i] > 0.0f) {
			turn_act(turn, (struct action){.kind = ACTION_SETTING,
						       .value = i,
						       .amount = amounts[i]});
		}
	}
}

static int take(const struct shot *shot)
{
	const struct settings *settings = &shot->content->settings;
	struct option_size size = shot->wish->size, mm = shot->wish->mm;
	struct studio studio;

	if (mm.w <= 0.0f) {
		mm = (struct option_size){settings->width_mm, settings->height_mm};
	}
	if (!studio_init(&studio, (int)size.w, (int)size.h, shot->folders->at)) {
		return EXIT_NO;
	}
	struct env env = env_of_screen(size.w, size.h, mm.w, mm.h, settings->view_mm);
	struct turn *turn =
		turn_create(content_hold(shot->content), draw_measure(studio.draw), env, 0, 0.0);

	apply_settings(turn, shot->wish);
	view_reach(turn, shot->view, shot->language, shot->at_s);
	bool saved = studio_save(&studio, turn->shown, shot->wish->file);

	turn_destroy(turn);
	studio_finish(&studio);
	return saved ? EXIT_DONE : EXIT_NO;
}

static bool find_language(struct shot *shot)
{
	const char *wished = shot->wish->language;
	struct nearest nearest = nearest_to(wished != NULL ? wished : "");

	shot->language = wished != NULL ? content_language(shot->content, wished)
					: shot->content->settings.language;
	if (shot->language >= 0) {
		return true;
	}
	for (int i = 0; i < shot->content->language_count; i++) {
		nearest_try(&nearest, shot->content->languages[i].id);
	}
	options_refuse(&usage, "the content has no language '%s'; did you mean '%s'?", wished,
		       nearest.best != NULL ? nearest.best : shot->content->languages[0].id);
	return false;
}

static bool find_moment(struct shot *shot)
{
	const char *text = shot->wish->at_ms;
	char *end;

	shot->at_s = -1.0;
	if (text == NULL) {
		return true;
	}
	shot->at_s = strtod(text, &end) / 1000.0;
	if (end == text || *end != '\0' || !(shot->at_s >= 0.0 && shot->at_s <= 3600.0)) {
		options_refuse(&usage, "--at wants milliseconds, not '%s'", text);
		return false;
	}
	return true;
}

static bool find_text_step(const struct wish *wish)
{
	if (wish->text_step > 2) {
		options_refuse(&usage, "--text wants 0, 1 or 2, not '%d'", wish->text_step);
	}
	return wish->text_step <= 2;
}

static int shoot(struct shot *shot, const struct words *words)
{
	if (shot->wish->gallery != NULL) {
		return gallery_make(shot->content, shot->folders, shot->wish->gallery) ? EXIT_DONE
										       : EXIT_NO;
	}
	if (!view_parse(&shot->view, shot->content, words->list[0]) || !find_language(shot) ||
	    !find_moment(shot)) {
		return EXIT_USAGE;
	}
	return take(shot);
}

int command_shot(int argc, char **argv)
{
	struct wish wish = {.size = {1920.0f, 1080.0f}};
	struct words words;
	struct folders folders;
	int code = options_read(&usage, argc, argv, &wish, &words);

	if (code != OPTIONS_READ) {
		return code;
	}
	if ((wish.gallery == NULL) != (words.count == 1)) {
		return options_refuse(&usage, "name one SCENE, or --all DIR");
	}
	if (wish.gallery == NULL && wish.file == NULL) {
		return options_refuse(&usage, "-o F.png is missing");
	}
	if (!find_text_step(&wish) || !folders_init(&folders, wish.content)) {
		return EXIT_USAGE;
	}
	struct shot shot = {
		.wish = &wish, .content = folders_read(&folders.at), .folders = &folders};

	if (shot.content == NULL) {
		return EXIT_NO;
	}
	code = shoot(&shot, &words);
	content_release(shot.content);
	return code;
}
