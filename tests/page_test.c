/*
 * The pages for staff: what a page may hold, and what is told to have changed.
 */
#include "cli/changes.h"
#include "cli/html.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "base/hash.h"
#include "content/load.h"
#include "content/sentences.h"

/* A page of whatever `put` puts; the caller frees it. */
static char *page_of(void (*put)(struct html *html))
{
	char *made = NULL;
	size_t length = 0;
	struct html html = {.out = open_memstream(&made, &length)};

	put(&html);
	fclose(html.out);
	arena_finish(&html.arena);
	return made;
}

static void put_markup(struct html *html)
{
	html_text(html, "<script>\"a\" & b</script>");
}

static void no_text_of_the_content_becomes_markup(void **state)
{
	(void)state;
	char *page = page_of(put_markup);

	assert_string_equal(page, "&lt;script&gt;&quot;a&quot; &amp; b&lt;/script&gt;");
	free(page);
}

static void put_pictures(struct html *html)
{
	html_jpeg(html, (const unsigned char *)"\xFF\xD8\xFF", 3, "a");
	html_jpeg(html, (const unsigned char *)"\xFF\xD8", 2, "b");
	html_jpeg(html, (const unsigned char *)"\xFF", 1, "c");
}

static void a_picture_stands_in_the_page_itself(void **state)
{
	(void)state;
	char *page = page_of(put_pictures);

	assert_non_null(strstr(page, "alt=\"a\" src=\"data:image/jpeg;base64,/9j/\""));
	assert_non_null(strstr(page, "alt=\"b\" src=\"data:image/jpeg;base64,/9g=\""));
	assert_non_null(strstr(page, "alt=\"c\" src=\"data:image/jpeg;base64,/w==\""));
	free(page);
}

struct fixture {
	char folder[64];
	struct sentences sentences;
	struct arena arena;
	struct content *before;
};

static struct content *read_at(const char *folder)
{
	struct problems problems = {0};
	struct content *content = content_load(folder, NULL, &problems);

	assert_non_null(content);
	assert_int_equal(problems.errors, 0);
	problems_finish(&problems);
	return content;
}

static void run(struct fixture *fixture, const char *command)
{
	assert_int_equal(
		system(arena_print(&fixture->arena, "cd '%s' && %s", fixture->folder, command)), 0);
}

static int begin(void **state)
{
	struct fixture *fixture = calloc(1, sizeof(*fixture));

	strcpy(fixture->folder, "/tmp/mreze-page-XXXXXX");
	assert_non_null(mkdtemp(fixture->folder));
	run(fixture, "cp -R " SOURCE_DIR "/data/. . && mkdir pictures");
	sentences_read(&fixture->sentences, SOURCE_DIR "/assets", "en");
	fixture->before = read_at(fixture->folder);
	*state = fixture;
	return 0;
}

static int end(void **state)
{
	struct fixture *fixture = *state;

	content_release(fixture->before);
	assert_int_equal(system(arena_print(&fixture->arena, "rm -r '%s'", fixture->folder)), 0);
	sentences_finish(&fixture->sentences);
	arena_finish(&fixture->arena);
	free(fixture);
	return 0;
}

/* All that is told after the command, a line each. */
static const char *told_after(struct fixture *fixture, const char *command)
{
	struct changes changes;
	const char *told = "";

	run(fixture, command);
	struct content *now = read_at(fixture->folder);

	changes_find(&changes, &fixture->arena, &fixture->sentences, fixture->before, now);
	for (int i = 0; i < changes.count; i++) {
		told = arena_print(
			&fixture->arena, "%s%s\n", told,
			message_say(&fixture->sentences, &fixture->arena, changes.list[i]));
	}
	content_release(now);
	return told;
}

static void a_folder_that_is_the_same_has_no_changes(void **state)
{
	assert_string_equal(told_after(*state, "touch networks/04-ecad.yaml"), "");
}

static void a_change_is_told_by_its_part_and_its_network(void **state)
{
	struct fixture *fixture = *state;
	const char *name =
		fixture->before->networks[content_network(fixture->before, hash_text("ecad"))]
			.shortly.in[0];

	assert_string_equal(
		told_after(fixture,
			   "sed -i -e 's/^summary:.*/summary: {sr: Друго, en: Other}/' "
			   "-e '/^more:/d' networks/04-ecad.yaml && "
			   "echo 'more: https://www.example.org/new' >>networks/04-ecad.yaml"),
		arena_print(&fixture->arena,
			    "%s: the line below the name, the address of the QR code\n", name));
}

static void another_number_is_another_place_in_the_order_and_nothing_else(void **state)
{
	struct fixture *fixture = *state;
	const char *told = told_after(fixture, "mv networks/04-ecad.yaml networks/40-ecad.yaml");

	assert_non_null(strstr(told, ": the number of its file\n"));
	assert_null(strchr(strchr(told, '\n') + 1, '\n'));
}

static void networks_that_come_and_go_are_told(void **state)
{
	const char *told = told_after(*state, "mv networks/04-ecad.yaml networks/40-b40.yaml");

	assert_non_null(strstr(told, "a new network: "));
	assert_non_null(strstr(told, "a network less: "));
}

static void a_word_of_a_button_is_told(void **state)
{
	assert_string_equal(
		told_after(*state,
			   "sed -i 's/^themes: .*/themes: {sr: Друго, en: Other}/' strings.yaml"),
		"the words on buttons and labels\n");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(no_text_of_the_content_becomes_markup),
		cmocka_unit_test(a_picture_stands_in_the_page_itself),
		cmocka_unit_test_setup_teardown(a_folder_that_is_the_same_has_no_changes, begin,
						end),
		cmocka_unit_test_setup_teardown(a_change_is_told_by_its_part_and_its_network, begin,
						end),
		cmocka_unit_test_setup_teardown(
			another_number_is_another_place_in_the_order_and_nothing_else, begin, end),
		cmocka_unit_test_setup_teardown(networks_that_come_and_go_are_told, begin, end),
		cmocka_unit_test_setup_teardown(a_word_of_a_button_is_told, begin, end),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
