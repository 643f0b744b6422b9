/*
 * Each folder of tests/bad is one way to break a content. Its files are laid
 * over tests/bad/base (a FILE.sed edits FILE instead), those named in its file
 * "remove" are taken away, and the problems must be told exactly as in its file
 * "expected", in Serbian; where there is an "expected.en", in English as there.
 * A new case is a new folder; MREZE_UPDATE=1 writes what is expected anew.
 */
#define _POSIX_C_SOURCE 200809L

#include "content/load.h"

#include <dirent.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <cmocka.h>

#include "base/problems_print.h"
#include "base/utf8.h"
#include "content/sentences.h"

enum {
	CASES_MAX = 500,
	TEXT_BYTES = 128 * 1024,
};

#define BAD SOURCE_DIR "/tests/bad"

/* The letters of these two scripts and common signs. */
static bool has_letter(void *self, uint32_t code)
{
	(void)self;
	return utf8_is_letter(code) || (code >= 0x20 && code < 0x180) ||
	       (code >= 0x2010 && code <= 0x2026);
}

static bool has_asset(void *self, const char *folder, const char *name)
{
	static const char *const assets[] = {"emblems/alda", "emblems/kiosk-mark", "icons/civic",
					     "icons/energy"};

	(void)self;
	for (size_t i = 0; i < COUNT_OF(assets); i++) {
		size_t length = strlen(folder);

		if (strncmp(assets[i], folder, length) == 0 &&
		    strcmp(assets[i] + length + 1, name) == 0) {
			return true;
		}
	}
	return false;
}

static void shell(const char *command)
{
	assert_int_equal(system(command), 0);
}

/* What the loader says of the folder, in a text of the caller's arena. */
static const char *problems_of(struct arena *arena, const char *folder, const char *language)
{
	struct load_help help = {.has_letter = has_letter, .has_asset = has_asset};
	struct problems problems = {0};
	struct sentences sentences;
	char *text = arena_take(arena, TEXT_BYTES);
	FILE *out = fmemopen(text, TEXT_BYTES, "w");

	content_release(content_load(folder, &help, &problems));
	assert_true(sentences_read(&sentences, SOURCE_DIR "/assets", language));
	problems_print(&problems, &sentences, "", out);
	fclose(out);
	sentences_finish(&sentences);
	problems_finish(&problems);
	return text;
}

static const char *whole_file(struct arena *arena, const char *path)
{
	char *text = arena_take(arena, TEXT_BYTES);
	FILE *in = fopen(path, "rb");

	if (in) {
		text[fread(text, 1, TEXT_BYTES - 1, in)] = 0;
		fclose(in);
	}
	return text;
}

static void is_as_written(struct arena *arena, const char *path, const char *told)
{
	if (getenv("MREZE_UPDATE")) {
		FILE *out = fopen(path, "w");

		assert_non_null(out);
		fputs(told, out);
		fclose(out);
	}
	assert_string_equal(told, whole_file(arena, path));
}

static void is_told_exactly(void **state)
{
	const char *name = *state;
	struct arena arena = {0};
	char folder[] = "/tmp/mreze-bad-XXXXXX";
	const char *expected = arena_print(&arena, BAD "/%s/expected", name);
	const char *english = arena_print(&arena, BAD "/%s/expected.en", name);

	assert_non_null(mkdtemp(folder));
	shell(arena_print(&arena,
			  "cp -R '%s/base/.' '%s' && cp -R '%s/%s/.' '%s' && cd '%s' && "
			  "for edit in *.sed; do if [ -f \"$edit\" ]; then "
			  "sed -i -f \"$edit\" \"${edit%%.sed}\"; rm \"$edit\"; fi; done && "
			  "if [ -f remove ]; then xargs rm -r < remove; fi && rm -f expected "
			  "expected.en remove",
			  BAD, folder, BAD, name, folder, folder));
	const char *told = problems_of(&arena, folder, "sr");
	const char *in_english = problems_of(&arena, folder, "en");

	shell(arena_print(&arena, "rm -r '%s'", folder));
	is_as_written(&arena, expected, told);
	if (access(english, R_OK) == 0) {
		is_as_written(&arena, english, in_english);
	}
	arena_finish(&arena);
}

static int by_name(const void *a, const void *b)
{
	return strcmp(((const struct CMUnitTest *)a)->name, ((const struct CMUnitTest *)b)->name);
}

int main(void)
{
	static struct CMUnitTest tests[CASES_MAX];
	struct arena arena = {0};
	size_t count = 0;
	DIR *folder = opendir(BAD);

	if (!folder) {
		return 1;
	}
	for (struct dirent *entry = readdir(folder); entry; entry = readdir(folder)) {
		if (entry->d_name[0] != '.' && count < CASES_MAX) {
			char *name = arena_copy(&arena, entry->d_name, strlen(entry->d_name));

			tests[count++] =
				(struct CMUnitTest){name, is_told_exactly, NULL, NULL, name};
		}
	}
	closedir(folder);
	qsort(tests, count, sizeof(tests[0]), by_name);
	int failed = _cmocka_run_group_tests("bad content", tests, count, NULL, NULL);

	arena_finish(&arena);
	return failed;
}
