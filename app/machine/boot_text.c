#include "machine/boot_text.h"

#include <stdbool.h>
#include <string.h>

/*
 * No text of the kernel, no logo, no cursor, and a console that never goes dark:
 * the picture stands on it.
 */
const char *const boot_words[] = {
	"quiet", "loglevel=3", "logo.nologo", "vt.global_cursor_default=0", "consoleblank=0", NULL,
};

static bool ends_word(char letter)
{
	return letter == '\0' || letter == ' ' || letter == '\t';
}

/* Where the line has a word of that name ("consoleblank" of "consoleblank=0"), or NULL. */
static const char *find(const char *line, const char *word)
{
	size_t name = strcspn(word, "=");

	for (const char *at = line; *at != '\0'; at++) {
		bool begins = at == line || ends_word(at[-1]);
		char end = begins && strncmp(at, word, name) == 0 ? at[name] : 'x';

		if (word[name] == '=' ? end == '=' : ends_word(end)) {
			return at;
		}
	}
	return NULL;
}

/* The words of a command line with ours among them: changed where they stand, else at the end. */
static const char *quiet_words(struct arena *arena, const char *line)
{
	for (int i = 0; boot_words[i] != NULL; i++) {
		const char *word = boot_words[i];
		const char *at = find(line, word);

		if (at == NULL) {
			line = arena_print(arena, "%s%s%s", line, line[0] ? " " : "", word);
		} else {
			line = arena_print(arena, "%.*s%s%s", (int)(at - line), line, word,
					   at + strcspn(at, " \t"));
		}
	}
	return line;
}

/* Raspberry Pi OS: the file is one line, and what stands below it isn't read. */
static const char *quiet_whole(struct arena *arena, const char *text)
{
	size_t length = strcspn(text, "\r\n");
	const char *line = arena_copy(arena, text, length);

	return arena_print(arena, "%s%s", quiet_words(arena, line), text + length);
}

/* Every line that begins so, behind blanks, gets the words: before close, if there is one. */
static const char *quiet_lines(struct arena *arena, const char *text, const char *begin, char close)
{
	const char *done = "";

	while (*text != '\0') {
		size_t length = strcspn(text, "\n");
		const char *line = arena_copy(arena, text, length);
		size_t head = strspn(line, " \t");
		bool ours = strncmp(line + head, begin, strlen(begin)) == 0;
		const char *words = line + head + (ours ? strlen(begin) : 0);
		const char *end = ours && close ? strchr(words, close) : line + length;

		if (ours && end != NULL) {
			const char *between = arena_copy(arena, words, (size_t)(end - words));

			line = arena_print(arena, "%.*s%s%s", (int)(words - line), line,
					   quiet_words(arena, between), end);
		}
		done = arena_print(arena, "%s%s%s", done, line, text[length] ? "\n" : "");
		text += length + (text[length] != '\0');
	}
	return done;
}

/* The lines NAME="words" of a file that a shell reads; any other form is for a person. */
static const char *quiet_shell(struct arena *arena, const char *text, const char *name)
{
	static const char quotes[] = {'"', '\''};
	bool known = false;

	for (size_t i = 0; i < sizeof(quotes); i++) {
		const char *begin = arena_print(arena, "%s=%c", name, quotes[i]);

		known = known || strstr(text, begin) != NULL;
		text = quiet_lines(arena, text, begin, quotes[i]);
	}
	return known ? text : NULL;
}

static const char *quiet_grub(struct arena *arena, const char *text)
{
	return quiet_shell(arena, text, "GRUB_CMDLINE_LINUX_DEFAULT");
}

static const char *quiet_uboot(struct arena *arena, const char *text)
{
	return quiet_shell(arena, text, "U_BOOT_PARAMETERS");
}

static const char *quiet_extlinux(struct arena *arena, const char *text)
{
	return quiet_lines(arena, text, "append ", '\0');
}

const struct boot_file boot_files[] = {
	{"/boot/firmware/cmdline.txt", NULL, quiet_whole, {NULL}},
	{"/boot/cmdline.txt", "/boot/firmware/cmdline.txt", quiet_whole, {NULL}},
	/* Debian on a Pi writes cmdline.txt anew with each kernel, and adds this. */
	{"/etc/default/raspi-extra-cmdline", NULL, quiet_whole, {NULL}},
	{"/etc/default/grub", NULL, quiet_grub, {"update-grub", NULL}},
	{"/etc/default/u-boot", NULL, quiet_uboot, {"u-boot-update", NULL}},
	{"/boot/extlinux/extlinux.conf", "/etc/default/u-boot", quiet_extlinux, {NULL}},
	{NULL, NULL, NULL, {NULL}},
};
