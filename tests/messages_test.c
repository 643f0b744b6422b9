/*
 * The sentences of assets/messages, held to the list of messages and to the
 * rules that we hold the staff's texts to.
 */
#define _POSIX_C_SOURCE 200809L

#include "content/sentences.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "base/geom.h"
#include "base/utf8.h"
#include "content/prose.h"

static struct sentences serbian, english;
static struct arena arena;

static void every_message_has_a_sentence_in_both_languages(void **state)
{
	(void)state;
	for (int i = 0; i < MESSAGE_COUNT; i++) {
		if (!serbian.of[i] || !english.of[i]) {
			fail_msg("%s has no sentence in %s", message_keys[i],
				 serbian.of[i] ? "English" : "Serbian");
		}
	}
}

/* A bit for each placeholder that writes its argument. */
static unsigned placeholders(const char *sentence, bool chosen)
{
	unsigned found = 0;

	for (const char *at = strchr(sentence, '{'); at; at = strchr(at + 1, '{')) {
		if (at[1] >= '1' && at[1] <= '9' && at[2] == (chosen ? ':' : '}')) {
			found |= 1u << (at[1] - '0');
		}
	}
	return found;
}

static void every_sentence_has_the_messages_own_placeholders(void **state)
{
	(void)state;
	for (int i = 0; i < MESSAGE_COUNT; i++) {
		unsigned all = (2u << message_args[i]) - 2u;

		if (placeholders(serbian.of[i], false) != all ||
		    placeholders(english.of[i], false) != all ||
		    (placeholders(serbian.of[i], true) & ~all) != 0 ||
		    (placeholders(english.of[i], true) & ~all) != 0) {
			fail_msg("%s takes {1} to {%d}: %s | %s", message_keys[i], message_args[i],
				 serbian.of[i], english.of[i]);
		}
	}
}

static void have_forms(const struct sentences *sentences, int forms)
{
	for (int i = 0; i < MESSAGE_COUNT; i++) {
		const char *at = strstr(sentences->of[i], ":");

		for (; at; at = strstr(at + 1, ":")) {
			if (at < sentences->of[i] + 2 || at[-2] != '{') {
				continue;
			}
			int count = 1;

			for (const char *in = at; *in && *in != '}'; in++) {
				count += *in == '|';
			}
			if (count != forms) {
				fail_msg("%s has %d forms: %s", message_keys[i], count,
					 sentences->of[i]);
			}
		}
	}
}

static void serbian_has_three_plural_forms_and_english_two(void **state)
{
	(void)state;
	have_forms(&serbian, 3);
	have_forms(&english, 2);
}

/* A word of both alphabets, or a look-alike letter alone in the other's company. */
static const char *mixed_word(const char *text)
{
	const char *end = text + strlen(text);
	bool latin = false, cyrillic = false;

	while (text < end) {
		const char *start = text;
		uint32_t code = utf8_next(&text, end);

		latin = utf8_is_letter(code) && (latin || utf8_is_latin(code));
		cyrillic = utf8_is_letter(code) && (cyrillic || !utf8_is_latin(code));
		if (latin && cyrillic) {
			return start;
		}
	}
	return NULL;
}

static void is_well_set(int id, const char *text)
{
	static const char *const bad[] = {"  ", " - ", " ,", " ;", ";;", "“ “", "''"};
	const char *last = text + strlen(text) - 1;

	for (size_t i = 0; i < COUNT_OF(bad); i++) {
		if (strstr(text, bad[i])) {
			fail_msg("%s holds \"%s\": %s", message_keys[id], bad[i], text);
		}
	}
	if (mixed_word(text)) {
		fail_msg("%s mixes alphabets at \"%s\"", message_keys[id], mixed_word(text));
	}
	if (*last == '.' || *last == ' ') {
		fail_msg("%s ends in a stop or a blank: %s", message_keys[id], text);
	}
}

static int count_of(const char *text, const char *piece)
{
	int count = 0;

	for (const char *at = strstr(text, piece); at; at = strstr(at + 1, piece)) {
		count++;
	}
	return count;
}

static void sentences_are_set_as_we_ask_it_of_the_staff(void **state)
{
	(void)state;
	for (int i = 0; i < MESSAGE_COUNT; i++) {
		const char *sr = serbian.of[i], *en = english.of[i];

		is_well_set(i, sr);
		is_well_set(i, en);
		if (strstr(sr, "„ ") || strstr(sr, " “") || strstr(en, "“ ")) {
			fail_msg("%s has blanks inside its quotation marks: %s | %s",
				 message_keys[i], sr, en);
		}
		if (count_of(sr, "„") != count_of(sr, "“") || strstr(sr, "”") ||
		    count_of(en, "“") != count_of(en, "”") || strstr(en, "„")) {
			fail_msg("%s has wrong quotation marks: %s | %s", message_keys[i], sr, en);
		}
	}
}

/* app/ without the list itself: MESSAGE_FILE_MISSING of the id "file-missing". */
static void every_message_is_said_somewhere(void **state)
{
	(void)state;
	for (int i = 0; i < MESSAGE_COUNT; i++) {
		char *name = arena_copy(&arena, message_keys[i], strlen(message_keys[i]));

		for (char *at = name; *at; at++) {
			*at = *at == '-' ? '_' : (char)(*at >= 'a' && *at <= 'z' ? *at - 32 : *at);
		}
		const char *command =
			arena_print(&arena, "grep -rqw --include='*.[ch]' 'MESSAGE_%s' '%s/app'",
				    name, SOURCE_DIR);

		if (system(command) != 0) {
			fail_msg("nobody says %s", message_keys[i]);
		}
	}
}

static const char *said(struct message message)
{
	return message_say_now(&serbian, &arena, message);
}

static void numbers_choose_the_form(void **state)
{
	(void)state;
	static const struct {
		const char *number, *sentence;
	} cases[] = {
		{"0", "0 грешака"},      {"1", "1 грешка"},      {"2", "2 грешке"},
		{"4", "4 грешке"},       {"5", "5 грешака"},     {"11", "11 грешака"},
		{"12", "12 грешака"},    {"14", "14 грешака"},   {"21", "21 грешка"},
		{"22", "22 грешке"},     {"25", "25 грешака"},   {"100", "100 грешака"},
		{"101", "101 грешка"},   {"111", "111 грешака"}, {"112", "112 грешака"},
		{"1004", "1004 грешке"},
	};

	for (size_t i = 0; i < COUNT_OF(cases); i++) {
		assert_string_equal(said(SAY_WITH(MESSAGE_COUNT_ERRORS, cases[i].number)),
				    cases[i].sentence);
	}
}

static void a_message_can_be_an_argument_of_another(void **state)
{
	(void)state;
	const char *meant = message_pack(&arena, SAY_WITH(MESSAGE_MEANT, "en"));

	assert_string_equal(said(SAY_WITH(MESSAGE_TEXT_LANGUAGE_UNKNOWN, "eng", meant)),
			    "нема језика „eng“ у kiosk.yaml; да ли сте мислили „en“?");
}

static void what_stands_in_a_file_is_never_a_placeholder_or_a_format(void **state)
{
	(void)state;
	assert_string_equal(said(SAY_WITH(MESSAGE_FOLDER_MISSING, "{1}%s%n{2}")),
			    "нема фасцикле „{1}%s%n{2}“; наведите ону у којој је kiosk.yaml");
}

static void bytes_of_no_letter_do_no_harm(void **state)
{
	(void)state;
	static const char *const args[] = {"\xFE",
					   "\xFE"
					   "999\xFC\xFD",
					   "\xFD\xFD", "\xFC\xFC\xFC\xFC\xFC\xFC",
					   "\xFE"
					   "1\xFC\xFE"
					   "1\xFC\xFE"
					   "1\xFC\xFE"
					   "1\xFC\xFE"
					   "1\xFC\xFE"
					   "1\xFC\xFE"
					   "1\xFC\xFE"
					   "1\xFC\xFE"
					   "1\xFC\xFE"
					   "1\xFC"};

	for (size_t i = 0; i < COUNT_OF(args); i++) {
		const char *text = said(SAY_WITH(MESSAGE_FOLDER_MISSING, args[i]));

		assert_true(utf8_valid(text, strlen(text)));
	}
}

static void without_sentences_ids_and_arguments_remain(void **state)
{
	(void)state;
	struct sentences none;

	assert_false(sentences_read(&none, SOURCE_DIR "/no-such-folder", "sr"));
	assert_string_equal(
		message_say_now(&none, &arena, SAY_WITH(MESSAGE_FACTS_MANY, "12", "13")),
		"facts-many: 12, 13");
	assert_string_equal(message_say_now(NULL, &arena, SAY(MESSAGE_FILE_EMPTY)), "file-empty");
	sentences_finish(&none);
}

static void a_damaged_file_of_sentences_does_no_harm(void **state)
{
	(void)state;
	char folder[] = "/tmp/mreze-messages-XXXXXX";
	struct sentences some;

	assert_non_null(mkdtemp(folder));
	assert_int_equal(system(arena_print(
				 &arena,
				 "mkdir '%s/messages' && printf \"file-empty: '{9} {1 {1:|||} {'\\n"
				 "count-errors: '{1:}'\\nname: [a]\\nother: x\\n\" "
				 "> '%s/messages/sr.yaml'",
				 folder, folder)),
			 0);
	assert_false(sentences_read(&some, folder, "sr"));
	assert_string_equal(message_say_now(&some, &arena, SAY(MESSAGE_FILE_EMPTY)),
			    "{9} {1 {1:|||} {");
	assert_string_equal(message_say_now(&some, &arena, SAY_WITH(MESSAGE_COUNT_ERRORS, "5")),
			    "");
	assert_string_equal(message_say_now(&some, &arena, SAY_WITH(MESSAGE_NAME, "x")), "name: x");
	sentences_finish(&some);
	assert_int_equal(system(arena_print(&arena, "rm -r '%s'", folder)), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_message_has_a_sentence_in_both_languages),
		cmocka_unit_test(every_sentence_has_the_messages_own_placeholders),
		cmocka_unit_test(serbian_has_three_plural_forms_and_english_two),
		cmocka_unit_test(sentences_are_set_as_we_ask_it_of_the_staff),
		cmocka_unit_test(every_message_is_said_somewhere),
		cmocka_unit_test(numbers_choose_the_form),
		cmocka_unit_test(a_message_can_be_an_argument_of_another),
		cmocka_unit_test(what_stands_in_a_file_is_never_a_placeholder_or_a_format),
		cmocka_unit_test(bytes_of_no_letter_do_no_harm),
		cmocka_unit_test(without_sentences_ids_and_arguments_remain),
		cmocka_unit_test(a_damaged_file_of_sentences_does_no_harm),
	};

	sentences_read(&serbian, SOURCE_DIR "/assets", "sr");
	sentences_read(&english, SOURCE_DIR "/assets", "en");
	int failed = cmocka_run_group_tests(tests, NULL, NULL);

	sentences_finish(&serbian);
	sentences_finish(&english);
	arena_finish(&arena);
	return failed;
}
