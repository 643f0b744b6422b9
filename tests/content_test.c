#define _POSIX_C_SOURCE 200809L

#include "content/load.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include <cmocka.h>

#include "base/problems_print.h"
#include "base/hash.h"

#define NB "\u00A0"
#define BASE SOURCE_DIR "/tests/bad/base"

enum language_index {
	CYRILLIC,
	LATIN,
	ENGLISH,
};

/* A content folder to break, and what came of loading it. */
struct trial {
	char folder[64];
	struct arena arena;
	struct problems problems;
	struct content *content;
};

static const char *inside(struct trial *trial, const char *file)
{
	return arena_print(&trial->arena, "%s/%s", trial->folder, file);
}

static void trial_write(struct trial *trial, const char *file, const char *text, size_t length)
{
	FILE *out = fopen(inside(trial, file), "wb");

	assert_non_null(out);
	assert_int_equal(fwrite(text, 1, length, out), length);
	fclose(out);
}

static void trial_load(struct trial *trial)
{
	trial->content = content_load(trial->folder, NULL, &trial->problems);
}

static bool is_told(const struct trial *trial, const char *file, enum message_id id)
{
	for (int i = 0; i < trial->problems.count; i++) {
		const struct problem *problem = &trial->problems.list[i];

		if (strcmp(problem->spot.file, file) == 0 && message_packed(problem->what) == id) {
			return true;
		}
	}
	return false;
}

static int trial_begin(void **state)
{
	struct trial *trial = calloc(1, sizeof(*trial));

	strcpy(trial->folder, "/tmp/mreze-content-XXXXXX");
	if (!mkdtemp(trial->folder)) {
		return -1;
	}
	*state = trial;
	return system(arena_print(&trial->arena, "cp -R '" BASE "'/. '%s'", trial->folder));
}

static int trial_end(void **state)
{
	struct trial *trial = *state;
	int failed = system(arena_print(&trial->arena, "rm -rf '%s'", trial->folder));

	content_release(trial->content);
	problems_finish(&trial->problems);
	arena_finish(&trial->arena);
	free(trial);
	return failed;
}

static void the_kiosks_own_content_has_no_problems(void **state)
{
	(void)state;
	struct problems problems = {0};
	struct content *content = content_load(SOURCE_DIR "/data", NULL, &problems);

	problems_print(&problems, NULL, "data", stderr);
	assert_int_equal(problems.count, 0);
	assert_int_equal(content->network_count, 11);
	content_release(content);
	problems_finish(&problems);
}

static void a_network_stands_in_every_language(void **state)
{
	struct trial *trial = *state;

	trial_load(trial);
	const struct content *content = trial->content;
	int index = content_network(content, hash_text("alda"));
	const struct network *alda = &content->networks[index];

	assert_int_equal(index, 0);
	assert_int_equal(content->network_count, 2);
	assert_string_equal(alda->name.in[LATIN], "Asocijacija agencija lokalne demokratije");
	assert_string_equal(alda->name.in[ENGLISH], "Association of Local Democracy Agencies");
	assert_string_equal(alda->shortly.in[LATIN], "ALDA");
	assert_string_equal(alda->monogram.in[CYRILLIC], "A");
	assert_string_equal(alda->body.in[CYRILLIC],
			    "Ниш је члан мреже ALDA. Она подстиче грађане.");
	assert_string_equal(alda->body.in[ENGLISH],
			    "Niš is a" NB "member of ALDA. It encourages citizens.");
	assert_int_equal(alda->words, 8);
	assert_string_equal(alda->emblem, "assets:alda");
	assert_string_equal(alda->more, "https://www.example.org/");
	assert_int_equal(alda->theme, content_theme(content, hash_text("civic")));
	assert_int_equal(content_language(content, "en"), ENGLISH);
	assert_int_equal(content_language(content, "de"), -1);
	assert_int_equal(content_network(content, hash_text("nobody")), -1);
}

static void facts_are_said_as_people_say_them(void **state)
{
	struct trial *trial = *state;
	static const struct {
		const char *label, *cyrillic, *latin, *english;
	} shown[] = {
		{"Седиште", "Стразбур", "Strazbur", "Strasbourg"},
		{"Подршка", "Савет Европе", "Savet Evrope", "Council of Europe"},
		{"Ниш приступио", "мај 2007.", "maj 2007.", "May 2007"},
		{"Градови чланови", "више од 140", "više od 140", "over 140"},
	};

	trial_load(trial);
	const struct network *alda = &trial->content->networks[0];

	assert_int_equal(alda->fact_count, COUNT_OF(shown));
	for (size_t i = 0; i < COUNT_OF(shown); i++) {
		assert_string_equal(alda->facts[i].label.in[CYRILLIC], shown[i].label);
		assert_string_equal(alda->facts[i].shown.in[CYRILLIC], shown[i].cyrillic);
		assert_string_equal(alda->facts[i].shown.in[LATIN], shown[i].latin);
		assert_string_equal(alda->facts[i].shown.in[ENGLISH], shown[i].english);
	}
	assert_int_equal(alda->facts[2].date.year, 2007);
	assert_int_equal(alda->facts[2].date.month, 5);
	assert_int_equal(alda->place_count, 2);
	assert_int_equal(alda->facts[0].place, alda->places[0]);
}

static void a_latin_text_of_ones_own_goes_before_the_derived(void **state)
{
	struct trial *trial = *state;
	static const char text[] =
		"name: {sr: Њујорк, en: New York, latin: New York}\n"
		"short: {sr: Џеп, en: Pocket}\ntheme: energy\n"
		"summary: {sr: Љубав, en: Love}\nbody: {sr: Љубав., en: Love.}\n";

	trial_write(trial, "networks/02-energy-cities.yaml", text, strlen(text));
	trial_load(trial);
	const struct network *network = &trial->content->networks[1];

	assert_int_equal(trial->problems.count, 0);
	assert_string_equal(network->name.in[LATIN], "New York");
	assert_string_equal(network->summary.in[LATIN], "Ljubav");
	assert_string_equal(network->monogram.in[CYRILLIC], "Џ");
	assert_string_equal(network->monogram.in[LATIN], "Dž");
	assert_string_equal(network->monogram.in[ENGLISH], "P");
	assert_null(network->emblem);
}

static void what_is_valid_is_kept_beside_what_is_not(void **state)
{
	struct trial *trial = *state;

	trial_write(trial, "networks/01-alda.yaml", "name: [", 7);
	trial_load(trial);
	assert_true(trial->problems.errors > 0);
	assert_int_equal(trial->content->network_count, 1);
	assert_int_equal(content_network(trial->content, hash_text("energy-cities")), 0);
}

static void without_city_or_words_there_is_nothing(void **state)
{
	struct trial *trial = *state;

	assert_int_equal(unlink(inside(trial, "strings.yaml")), 0);
	trial_load(trial);
	assert_null(trial->content);
	assert_int_equal(trial->problems.errors, 1);
	assert_true(is_told(trial, "strings.yaml", MESSAGE_FILE_MISSING));
}

static void a_folder_that_is_not_there_is_told(void **state)
{
	struct trial *trial = *state;

	assert_null(content_load("/nowhere/at/all", NULL, &trial->problems));
	assert_true(is_told(trial, "", MESSAGE_FOLDER_MISSING));
}

static void pipes_and_folders_are_no_files(void **state)
{
	struct trial *trial = *state;

	assert_int_equal(mkfifo(inside(trial, "networks/03-pipe.yaml"), 0600), 0);
	assert_int_equal(mkdir(inside(trial, "networks/04-folder.yaml"), 0700), 0);
	assert_int_equal(unlink(inside(trial, "places.yaml")), 0);
	assert_int_equal(mkfifo(inside(trial, "places.yaml"), 0600), 0);
	trial_load(trial);
	assert_true(is_told(trial, "networks/03-pipe.yaml", MESSAGE_FILE_NO_FILE));
	assert_true(is_told(trial, "networks/04-folder.yaml", MESSAGE_FILE_NO_FILE));
	assert_true(is_told(trial, "places.yaml", MESSAGE_FILE_NO_FILE));
	assert_int_equal(trial->problems.errors, 3);
}

static void a_file_out_of_the_folder_is_not_read(void **state)
{
	struct trial *trial = *state;

	assert_int_equal(symlink("/etc/passwd", inside(trial, "networks/03-out.yaml")), 0);
	assert_int_equal(symlink("01-alda.yaml", inside(trial, "networks/04-in.yaml")), 0);
	assert_int_equal(symlink("nowhere", inside(trial, "networks/05-lost.yaml")), 0);
	assert_int_equal(unlink(inside(trial, "pictures/energy.svg")), 0);
	assert_int_equal(symlink("/etc/passwd", inside(trial, "pictures/energy.svg")), 0);
	trial_load(trial);
	assert_true(is_told(trial, "networks/03-out.yaml", MESSAGE_FILE_OUTSIDE));
	assert_true(is_told(trial, "networks/05-lost.yaml", MESSAGE_FILE_MISSING));
	assert_true(is_told(trial, "networks/02-energy-cities.yaml", MESSAGE_PICTURE_IN));
	assert_int_equal(trial->problems.errors, 3);
	assert_int_equal(trial->content->network_count, 3);
}

static void a_forbidden_file_is_told(void **state)
{
	struct trial *trial = *state;

	if (geteuid() == 0) {
		skip(); /* nothing is forbidden to root */
	}
	assert_int_equal(chmod(inside(trial, "places.yaml"), 0), 0);
	trial_load(trial);
	assert_true(is_told(trial, "places.yaml", MESSAGE_FILE_FORBIDDEN));
}

/* Each would be slow or deep for a careless reader. */
static void whatever_the_bytes_are_it_ends(void **state)
{
	struct trial *trial = *state;
	static const struct {
		const char *piece;
		enum message_id told;
	} cases[] = {
		{"[", MESSAGE_YAML_DEEP},     {"- ", MESSAGE_YAML_DEEP},
		{"{a: ", MESSAGE_YAML_DEEP},  {"a: 1\n", MESSAGE_YAML_NAME_TWICE},
		{"%", MESSAGE_YAML_OTHER},    {"\"", MESSAGE_YAML_BEHIND_END},
		{"\xFF", MESSAGE_BYTES_UTF8}, {"\x01", MESSAGE_BYTES_CONTROL},
		{"\t\n", MESSAGE_BYTES_TAB},  {"a: x: ", MESSAGE_YAML_COLON_IN_TEXT},
	};
	static char text[1000000];

	for (size_t i = 0; i < COUNT_OF(cases); i++) {
		size_t length = strlen(cases[i].piece);

		for (size_t at = 0; at < sizeof(text); at++) {
			text[at] = cases[i].piece[at % length];
		}
		trial_write(trial, "networks/02-energy-cities.yaml", text, sizeof(text));
		content_release(content_load(trial->folder, NULL, &trial->problems));
		assert_true(is_told(trial, "networks/02-energy-cities.yaml", cases[i].told));
		problems_finish(&trial->problems);
	}
}

static void more_than_a_mebibyte_is_not_read(void **state)
{
	struct trial *trial = *state;
	static char text[1024 * 1024 + 1];

	memset(text, '#', sizeof(text));
	trial_write(trial, "networks/02-energy-cities.yaml", text, sizeof(text));
	trial_load(trial);
	assert_true(is_told(trial, "networks/02-energy-cities.yaml", MESSAGE_FILE_TOO_LARGE));
}

static void many_networks_come_in_the_order_of_their_numbers(void **state)
{
	struct trial *trial = *state;
	static const char text[] = "name: Net\ntheme: energy\nsummary: S\nbody: B.\n";
	enum {
		MANY = 300,
	};

	for (int i = 0; i < MANY; i++) {
		int number = (i * 7) % MANY;

		trial_write(
			trial,
			arena_print(&trial->arena, "networks/%04d-n%d.yaml", 1000 + number, number),
			text, strlen(text));
	}
	trial_load(trial);
	assert_int_equal(trial->problems.count, 0);
	assert_int_equal(trial->content->network_count, MANY + 2);
	for (int i = 0; i < MANY; i++) {
		const char *id = arena_print(&trial->arena, "n%d", i);

		assert_string_equal(trial->content->networks[i + 2].id, id);
		assert_int_equal(content_network(trial->content, hash_text(id)), i + 2);
	}
}

static void too_many_places_or_themes_are_told(void **state)
{
	struct trial *trial = *state;
	char *text = arena_take(&trial->arena, 1024 * 1024);
	size_t length = 0;

	for (int i = 0; i <= PLACES_MAX; i++) {
		length += (size_t)sprintf(text + length,
					  "p%d: {name: P, kind: town, latitude: 1, longitude: 1}\n",
					  i);
	}
	trial_write(trial, "places.yaml", text, length);
	length = 0;
	for (int i = 0; i <= THEMES_MAX; i++) {
		length += (size_t)sprintf(
			text + length,
			"t%d: {name: T, icon: t, deep: \"000000\", bright: \"ffffff\"}\n", i);
	}
	trial_write(trial, "themes.yaml", text, length);
	trial_load(trial);
	assert_true(is_told(trial, "places.yaml", MESSAGE_PLACES_MANY));
	assert_true(is_told(trial, "themes.yaml", MESSAGE_THEMES_MANY));
	assert_int_equal(trial->content->place_count, PLACES_MAX);
	assert_int_equal(trial->content->theme_count, THEMES_MAX);
}

static void it_lives_as_long_as_somebody_holds_it(void **state)
{
	struct trial *trial = *state;

	trial_load(trial);
	struct content *content = content_hold(trial->content);

	content_release(content);
	assert_string_equal(content_word(content, WORD_NEXT, LATIN), "Sledeća");
	content_release(NULL);
}

static void a_calm_content_keeps_the_citys_name(void **state)
{
	struct trial *trial = *state;

	assert_int_equal(remove(inside(trial, "strings.yaml")), 0);
	trial_load(trial);
	assert_null(trial->content);
	trial->content = content_load_calm(trial->folder);
	assert_int_equal(trial->content->network_count, 0);
	assert_string_equal(trial->content->city.name.in[0], "Ниш");
	assert_string_equal(content_word(trial->content, WORD_TOUCH, 0), "");
}

static void where_nothing_can_be_read_a_calm_content_is_there_all_the_same(void **state)
{
	struct trial *trial = *state;

	trial->content = content_load_calm("/nowhere/at/all");
	assert_int_equal(trial->content->language_count, 1);
	assert_string_equal(trial->content->city.name.in[0], "");
	assert_string_equal(trial->content->folder, "/nowhere/at/all");
}

static uint64_t stamp_of_second(struct trial *trial)
{
	struct problems problems = {0};
	struct content *content = content_load(trial->folder, NULL, &problems);
	uint64_t stamp = content->networks[1].stamp;

	assert_int_equal(content->networks[0].stamp, 0); /* an asset */
	assert_int_equal(problems.errors, 0);
	problems_finish(&problems);
	content_release(content);
	return stamp;
}

static void other_bytes_under_an_old_name_are_another_picture(void **state)
{
	struct trial *trial = *state;
	static const char red[] = "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'>"
				  "<path d='M0 0h9v9z' fill='#ff0000'/></svg>\n";
	char blue[sizeof(red)];

	strcpy(blue, red);
	memcpy(strstr(blue, "ff0000"), "0000ff", 6);
	trial_write(trial, "pictures/energy.svg", red, strlen(red));
	uint64_t first = stamp_of_second(trial);

	assert_true(first != 0);
	trial_write(trial, "pictures/energy.svg", blue, strlen(blue));
	assert_true(stamp_of_second(trial) != first);
	trial_write(trial, "pictures/energy.svg", red, strlen(red));
	assert_true(stamp_of_second(trial) == first);
}

#define TRIAL(test) cmocka_unit_test_setup_teardown(test, trial_begin, trial_end)

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_kiosks_own_content_has_no_problems),
		TRIAL(a_network_stands_in_every_language),
		TRIAL(facts_are_said_as_people_say_them),
		TRIAL(a_latin_text_of_ones_own_goes_before_the_derived),
		TRIAL(what_is_valid_is_kept_beside_what_is_not),
		TRIAL(without_city_or_words_there_is_nothing),
		TRIAL(a_calm_content_keeps_the_citys_name),
		TRIAL(where_nothing_can_be_read_a_calm_content_is_there_all_the_same),
		TRIAL(other_bytes_under_an_old_name_are_another_picture),
		TRIAL(a_folder_that_is_not_there_is_told),
		TRIAL(pipes_and_folders_are_no_files),
		TRIAL(a_file_out_of_the_folder_is_not_read),
		TRIAL(a_forbidden_file_is_told),
		TRIAL(whatever_the_bytes_are_it_ends),
		TRIAL(more_than_a_mebibyte_is_not_read),
		TRIAL(many_networks_come_in_the_order_of_their_numbers),
		TRIAL(too_many_places_or_themes_are_told),
		TRIAL(it_lives_as_long_as_somebody_holds_it),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
