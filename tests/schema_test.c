/*
 * data/schema is what the loader's tables give; `mreze schema data/schema` writes it anew.
 */
#define _POSIX_C_SOURCE 200809L

#include "content/schema.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "content/tree.h"

/* Whoever adds a key to a table of the loader is told here what else it needs. */
static void must_write(int nth, FILE *out)
{
	struct lacking lacking;

	if (schema_write(SOURCE_DIR "/assets", nth, out, &lacking)) {
		return;
	}
	fail_msg("the loader reads '%s' in '%s', and editors are not told what it is: add\n"
		 "  %s: {about: '...', example: ...}\n"
		 "under '%s:' in assets/messages/schema.yaml, in Serbian, then run "
		 "`build/app/mreze schema data/schema` and commit what it writes",
		 lacking.key ? lacking.key : "about", lacking.table ? lacking.table : "anything",
		 lacking.key ? lacking.key : "about", lacking.table ? lacking.table : "anything");
}

static void the_schemas_are_those_of_the_tables(void **state)
{
	(void)state;
	struct arena arena = {0};

	for (int i = 0; i < SCHEMA_COUNT; i++) {
		char *made = NULL;
		size_t length = 0;
		FILE *out = open_memstream(&made, &length);
		const char *path =
			arena_print(&arena, SOURCE_DIR "/data/schema/%s.json", schema_name(i));
		FILE *in = fopen(path, "r");

		assert_non_null(in);
		must_write(i, out);
		fclose(out);
		char *kept = calloc(1, length + 2);

		kept[fread(kept, 1, length + 1, in)] = 0;
		if (strcmp(made, kept) != 0) {
			fail_msg("data/schema/%s.json is not what the loader reads: run "
				 "`build/app/mreze schema data/schema` and commit what it writes",
				 schema_name(i));
		}
		fclose(in);
		free(kept);
		free(made);
	}
	arena_finish(&arena);
}

static void a_key_without_a_description_is_told(void **state)
{
	(void)state;
	struct arena arena = {0};
	char folder[] = "/tmp/mreze-schema-XXXXXX";
	struct lacking lacking = {"x", "x"};
	FILE *out = fopen("/dev/null", "w");

	assert_non_null(mkdtemp(folder));
	assert_false(schema_write(folder, 0, out, &lacking));
	assert_null(lacking.table);
	assert_int_equal(system(arena_print(&arena,
					    "mkdir '%s/messages' && echo 'kiosk: {about: x}' "
					    "> '%s/messages/schema.yaml'",
					    folder, folder)),
			 0);
	assert_false(schema_write(folder, 0, out, &lacking));
	assert_string_equal(lacking.table, "kiosk");
	assert_string_equal(lacking.key, "city");
	fclose(out);
	assert_int_equal(system(arena_print(&arena, "rm -r '%s'", folder)), 0);
	arena_finish(&arena);
}

/* All descriptions, as a tree. */
static const struct node *descriptions(struct arena *arena)
{
	struct problems problems = {0};
	struct folder folder;
	struct source source;

	assert_true(folder_init(&folder, arena, SOURCE_DIR "/assets/messages"));
	assert_true(source_read(&source, &folder, "schema.yaml", arena, &problems));
	return tree_read(&source, arena, &problems);
}

static void every_key_described_is_one_that_is_read(void **state)
{
	(void)state;
	struct arena arena = {0};
	const struct node *about = descriptions(&arena);
	char *made = NULL;
	size_t length = 0;
	FILE *out = open_memstream(&made, &length);
	struct lacking lacking;

	for (int i = 0; i < SCHEMA_COUNT; i++) {
		schema_write(SOURCE_DIR "/assets", i, out, &lacking);
	}
	fclose(out);
	for (const struct node *table = about->first; table; table = table->next) {
		for (const struct node *field = table->first; field; field = field->next) {
			const char *said = field->kind == NODE_MAP ? tree_in(field, "about")->text
								   : field->text;

			if (!strstr(made, said)) {
				fail_msg("nobody is told of %s.%s", table->key, field->key);
			}
		}
	}
	free(made);
	arena_finish(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_schemas_are_those_of_the_tables),
		cmocka_unit_test(a_key_without_a_description_is_told),
		cmocka_unit_test(every_key_described_is_one_that_is_read),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
