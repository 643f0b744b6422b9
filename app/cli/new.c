#define _POSIX_C_SOURCE 200809L

#include <ctype.h>
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cli/command.h"
#include "cli/folders.h"
#include "cli/options.h"
#include "cli/template.h"
#include "content/ids.h"
#include "content/latin.h"
#include "content/sentences.h"
#include "content/source.h"

struct wish {
	const char *content, *language;
};

static const struct option options[] = {
	{"--content", "DIR", "another content folder than data/", OPTION_TEXT,
	 offsetof(struct wish, content)},
	{"--lang", "ID", "of the messages: sr or en", OPTION_TEXT, offsetof(struct wish, language)},
};

static const struct usage usage = {
	.line = "mreze new NETWORK-ID [--content DIR] [--lang ID]",
	.does = "Writes networks/NN-NETWORK-ID.yaml, with the next free number: a valid network "
		"in\n"
		"which comments say what stands where. The id has small letters a to z, digits and "
		"-.",
	.options = options,
	.option_count = COUNT_OF(options),
	.least_words = 1,
	.most_words = 1,
};

struct new
{
	struct folders folders;
	struct sentences sentences;
	struct arena arena;
	const char *id;
	long number; /* the next free one */
};

static int refuse(struct new *new, struct message message)
{
	fprintf(stderr, "mreze: %s\n", message_say_now(&new->sentences, &new->arena, message));
	return EXIT_USAGE;
}

/* "Мрежа Б40" gives "mreza-b40": what the writer probably meant. "" when nothing is left. */
static const char *likely_id(struct arena *arena, const char *typed)
{
	static const struct {
		const char *letter;
		char plain;
	} plain[] = {{"č", 'c'}, {"ć", 'c'}, {"ž", 'z'}, {"š", 's'}, {"đ", 'd'},
		     {"Č", 'c'}, {"Ć", 'c'}, {"Ž", 'z'}, {"Š", 's'}, {"Đ", 'd'}};
	const char *at = latin_from_cyrillic(arena, typed);
	char *id = arena_take(arena, ID_LETTERS_MAX + 1);
	size_t length = 0;

	while (*at && length < ID_LETTERS_MAX) {
		char letter = isalnum((unsigned char)*at) ? (char)tolower((unsigned char)*at) : '-';
		size_t bytes = 1;

		for (size_t i = 0; i < COUNT_OF(plain); i++) {
			if (strncmp(at, plain[i].letter, strlen(plain[i].letter)) == 0) {
				letter = plain[i].plain;
				bytes = strlen(plain[i].letter);
			}
		}
		at += bytes;
		if (letter != '-' || (length > 0 && id[length - 1] != '-')) {
			id[length++] = letter;
		}
	}
	while (length > 0 && id[length - 1] == '-') {
		length--;
	}
	id[length] = 0;
	return id;
}

/* The file of networks/ that has the id, or NULL; new->number is then known. */
static const char *find_id(struct new *new, DIR *folder)
{
	const char *found = NULL;

	for (const struct dirent *entry = readdir(folder); entry; entry = readdir(folder)) {
		const char *name = entry->d_name;
		size_t digits = strspn(name, "0123456789");
		size_t length = strlen(new->id);
		long number = digits > 0 && digits < 6 ? strtol(name, NULL, 10) : 0;

		new->number = number >= new->number ? number + 1 : new->number;
		if (name[digits] == '-' && strncmp(name + digits + 1, new->id, length) == 0 &&
		    strcmp(name + digits + 1 + length, ".yaml") == 0) {
			found = arena_copy(&new->arena, name, strlen(name));
		}
	}
	return found;
}

/* The template as it is shipped, or NULL. */
static const char *read_template(struct new *new)
{
	struct problems problems = {0};
	struct folder folder;
	struct source source;
	bool read = folder_init(&folder, &new->arena,
				arena_print(&new->arena, "%s/templates", new->folders.assets)) &&
		    source_read(&source, &folder, "network.yaml", &new->arena, &problems);

	problems_finish(&problems);
	return read ? source.text : NULL;
}

static int write_file(struct new *new, const struct content *content, const char *template)
{
	const char *path = arena_print(&new->arena, "%s/networks/%02ld-%s.yaml",
				       new->folders.content, new->number, new->id);
	int file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
	FILE *out = file >= 0 ? fdopen(file, "w") : NULL;
	bool good = out != NULL;

	if (good) {
		template_write(template, content, new->id, out);
		good = fclose(out) == 0;
	}
	if (!good) {
		refuse(new, SAY_WITH(MESSAGE_NEW_NOT_WRITTEN, path, strerror(errno)));
		return EXIT_NO;
	}
	puts(message_say_now(&new->sentences, &new->arena, SAY_WITH(MESSAGE_NEW_WRITTEN, path)));
	return EXIT_DONE;
}

static int make(struct new *new)
{
	const char *networks = arena_print(&new->arena, "%s/networks", new->folders.content);
	DIR *folder = opendir(networks);

	if (folder == NULL) {
		return refuse(new, SAY_WITH(MESSAGE_FOLDER_MISSING, networks));
	}
	new->number = 1;
	const char *taken = find_id(new, folder);

	closedir(folder);
	if (taken != NULL) {
		return refuse(new, SAY_WITH(MESSAGE_NEW_TAKEN, new->id, taken));
	}
	const char *template = read_template(new);
	struct problems problems = {0};
	struct load_help help = folders_help(&new->folders.at);
	struct content *content = content_load(new->folders.content, &help, &problems);
	int code = EXIT_NO;

	problems_finish(&problems);
	if (template == NULL || content == NULL || content->theme_count == 0) {
		refuse(new, SAY_WITH(MESSAGE_NEW_NO_CONTENT, new->folders.content));
	} else {
		code = write_file(new, content, template);
	}
	if (content != NULL) {
		content_release(content);
	}
	return code;
}

int command_new(int argc, char **argv)
{
	struct wish wish = {.language = "sr"};
	struct words words;
	struct new new = {0};
	int code = options_read(&usage, argc, argv, &wish, &words);

	if (code != OPTIONS_READ) {
		return code;
	}
	if (!folders_init(&new.folders, wish.content)) {
		return EXIT_USAGE;
	}
	sentences_read(&new.sentences, new.folders.assets, wish.language);
	new.id = words.list[0];
	if (id_is_good(new.id, strlen(new.id))) {
		code = make(&new);
	} else {
		const char *likely = likely_id(&new.arena, new.id);

		code = refuse(&new, SAY_WITH(MESSAGE_NEW_BAD_ID, message_quote(&new.arena, new.id),
					     likely[0] ? likely : "city-lights"));
	}
	arena_finish(&new.arena);
	sentences_finish(&new.sentences);
	return code;
}
