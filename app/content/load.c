#include "content/load.h"

#include <dirent.h>
#include <stdlib.h>
#include <string.h>

#include "base/litter.h"
#include "base/log.h"
#include "content/moments.h"
#include "content/parts.h"
#include "content/questions.h"
#include "content/quotes.h"
#include "content/texts.h"

static const char *const files[] = {"kiosk.yaml", "strings.yaml", "themes.yaml", "places.yaml"};

static bool is_yaml(const char *name)
{
	const char *ending = strrchr(name, '.');

	return ending && ending != name &&
	       (strcmp(ending, ".yaml") == 0 || strcmp(ending, ".yml") == 0);
}

/* A mistyped file name must not go unnoticed, as nobody would read the file. */
static void look_for_strangers(struct reader *reader)
{
	DIR *folder = opendir(reader->folder.real);

	if (!folder) {
		return;
	}
	for (const struct dirent *entry = readdir(folder); entry; entry = readdir(folder)) {
		bool known = !is_yaml(entry->d_name) || litter_is(entry->d_name);

		for (size_t i = 0; i < COUNT_OF(files); i++) {
			known = known || strcmp(entry->d_name, files[i]) == 0;
		}
		if (!known) {
			reader_error(reader, (struct spot){entry->d_name, 0, 0},
				     SAY_WITH(MESSAGE_FILE_UNKNOWN,
					      reader_advice(reader, entry->d_name, files,
							    COUNT_OF(files), NULL)));
		}
	}
	closedir(folder);
}

/* False when what came of it can't be shown at all. */
static bool read_all(struct reader *reader)
{
	const struct node *root = reader_open(reader, "kiosk.yaml");
	bool fit = root && kiosk_read(reader, root);

	fit = strings_read(reader, reader_open(reader, "strings.yaml")) && fit;
	reader->themes_known = themes_read(reader, reader_open(reader, "themes.yaml"));
	reader->places_known = places_read(reader, reader_open(reader, "places.yaml"));
	networks_read(reader);
	moments_collect(reader->content);
	questions_collect(reader->content);
	look_for_strangers(reader);
	if (reader->networks_known && reader->problems->errors == 0) {
		places_unused(reader);
	}
	return fit;
}

static void clear_texts(struct content *content)
{
	text_clear(&content->city.name);
	for (int i = 0; i < WORD_COUNT; i++) {
		text_clear(&content->words[i]);
	}
}

struct content *content_load_calm(const char *folder)
{
	struct problems problems = {0};
	struct content *content = calloc(1, sizeof(*content));
	struct reader *reader = calloc(1, sizeof(*reader));

	if (content == NULL || reader == NULL) {
		log_line(LOG_FAULT, "out of memory");
		exit(EXIT_FAILURE);
	}
	content_hold(content);
	clear_texts(content);
	*reader = (struct reader){.content = content, .problems = &problems};
	if (folder_init(&reader->folder, &content->arena, folder)) {
		const struct node *root = reader_open(reader, "kiosk.yaml");

		(void)(root != NULL && kiosk_read(reader, root));
	}
	content->folder = arena_copy(&content->arena, folder, strlen(folder));
	content->city.mark = NULL;
	if (content->language_count == 0) { /* there is always a language to say nothing in */
		content->languages[content->language_count++] =
			(struct language){"", "", "", false};
	}
	arena_finish(&reader->scratch);
	problems_finish(&problems);
	free(reader);
	return content;
}

struct content *content_load(const char *folder, const struct load_help *help,
			     struct problems *problems)
{
	struct content *content = calloc(1, sizeof(*content));
	struct reader *reader = calloc(1, sizeof(*reader));
	bool fit = false;

	if (content && reader) {
		content_hold(content);
		*reader = (struct reader){.content = content, .problems = problems, .help = help};
		if (folder_init(&reader->folder, &content->arena, folder)) {
			content->folder = reader->folder.path;
			fit = read_all(reader);
			quotes_take(problems, &reader->folder);
		} else {
			reader_error(reader, (struct spot){"", 0, 0},
				     SAY_WITH(MESSAGE_FOLDER_MISSING, folder));
		}
		arena_finish(&reader->scratch);
	}
	free(reader);
	if (!fit && content) {
		arena_finish(&content->arena);
		free(content);
	}
	return fit ? content : NULL;
}
