/*
 * What setup does to the files of a machine: one value in a YAML file, the words
 * that keep a start silent.
 */
#include "machine/boot_text.h"
#include "machine/yaml_edit.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "base/edid.h"
#include "base/geom.h"

static struct arena arena;

static void a_value_is_set_and_nothing_else_changes(void **unused)
{
	static const struct {
		const char *old, *section, *key, *value, *new;
	} cases[] = {
		{"screen:\n  width_mm: 0\n  height_mm: 0\n", "screen", "height_mm", "268",
		 "screen:\n  width_mm: 0\n  height_mm: 268\n"},
		/* The remark stays in its column, as long as there is room. */
		{"screen:\n  view_mm: 0       # од екрана\nidle:\n", "screen", "view_mm", "600",
		 "screen:\n  view_mm: 600     # од екрана\nidle:\n"},
		{"a:\n  b: 1 # x\n", "a", "b", "12345", "a:\n  b: 12345 # x\n"},
		/* A new key goes below the last one, above what follows. */
		{"screen:\n  width_mm: 1  # a\n\n# Мирно.\nidle:\n  home_s: 9\n", "screen",
		 "rotation", "90",
		 "screen:\n  width_mm: 1  # a\n  rotation: 90\n\n# Мирно.\nidle:\n  home_s: 9\n"},
		{"screen:\n    width_mm: 1", "screen", "x", "2",
		 "screen:\n    width_mm: 1\n    x: 2\n"},
		/* A key of another section, or of a map inside, isn't it. */
		{"idle:\n  x: 1\nscreen:\n  in:\n    x: 2\n  x: 3\n", "screen", "x", "4",
		 "idle:\n  x: 1\nscreen:\n  in:\n    x: 2\n  x: 4\n"},
		{"screens:\n  x: 1\nscreen:\n  xx: 2\n", "screen", "x", "4",
		 "screens:\n  x: 1\nscreen:\n  xx: 2\n  x: 4\n"},
		/* A new section goes to the end. */
		{"idle:\n  x: 1\n", "mount", "bottom_mm", "850",
		 "idle:\n  x: 1\n\nmount:\n  bottom_mm: 850\n"},
		{"idle: {}", "mount", "bottom_mm", "850", "idle: {}\n\nmount:\n  bottom_mm: 850\n"},
		{"", "mount", "bottom_mm", "850", "mount:\n  bottom_mm: 850\n"},
		{"mount:\nidle:\n", "mount", "bottom_mm", "1", "mount:\n  bottom_mm: 1\nidle:\n"},
		{"mount: # о\n", "mount", "bottom_mm", "1", "mount: # о\n  bottom_mm: 1\n"},
		/* Braces on one line. */
		{"screen: {width_mm: 0, view_mm: 5}  # a\n", "screen", "width_mm", "476",
		 "screen: {width_mm: 476, view_mm: 5}  # a\n"},
		{"screen: {width_mm: 0, view_mm: 5}\n", "screen", "view_mm", "6",
		 "screen: {width_mm: 0, view_mm: 6}\n"},
		{"screen: {width_mm: 0}\n", "screen", "view_mm", "6",
		 "screen: {width_mm: 0, view_mm: 6}\n"},
		{"screen: {}\n", "screen", "view_mm", "6", "screen: {view_mm: 6}\n"},
		/* A value in quotes, a value that is missing. */
		{"hours:\n  monday: \"07:30-15:30\" # a\n", "hours", "monday", "closed",
		 "hours:\n  monday: closed        # a\n"},
		{"hours:\n  monday:\n  tuesday: always\n", "hours", "monday", "closed",
		 "hours:\n  monday: closed\n  tuesday: always\n"},
		/* Windows' line ends stay. */
		{"a:\r\n  b: 1\r\n", "a", "b", "2", "a:\r\n  b: 2\r\n"},
		/* What isn't known is left to a person. */
		{"screen: &s\n  x: 1\n", "screen", "x", "4", NULL},
		{"screen: {\n  x: 1}\n", "screen", "x", "4", NULL},
		{"hours: {holidays: [01-01], monday: closed}\n", "hours", "monday", "always", NULL},
	};

	(void)unused;
	for (size_t i = 0; i < COUNT_OF(cases); i++) {
		const char *new = yaml_set(&arena, cases[i].old, cases[i].section, cases[i].key,
					   cases[i].value);

		if (cases[i].new == NULL ? new != NULL : !new || strcmp(new, cases[i].new) != 0) {
			fail_msg("row %zu:\n%s", i, new ? new : "(left to a person)");
		}
	}
}

static const struct boot_file *boot_file(const char *path)
{
	const struct boot_file *file = boot_files;

	while (strcmp(file->path, path) != 0) {
		file++;
		assert_non_null(file->path);
	}
	return file;
}

#define WORDS "quiet loglevel=3 logo.nologo vt.global_cursor_default=0 consoleblank=0"

static void a_start_becomes_silent_and_keeps_its_other_words(void **unused)
{
	static const struct {
		const char *path, *old, *new;
	} cases[] = {
		{"/boot/firmware/cmdline.txt",
		 "console=serial0,115200 console=tty1 root=PARTUUID=1-02 rootwait\n",
		 "console=serial0,115200 console=tty1 root=PARTUUID=1-02 rootwait " WORDS "\n"},
		{"/boot/firmware/cmdline.txt", "root=x " WORDS "\n", "root=x " WORDS "\n"},
		{"/boot/firmware/cmdline.txt", "loglevel=7 quietly consoleblank=600 rootwait",
		 "loglevel=3 quietly consoleblank=0 rootwait quiet logo.nologo "
		 "vt.global_cursor_default=0"},
		{"/boot/firmware/cmdline.txt", "", WORDS},
		{"/etc/default/grub",
		 "# quiet\nGRUB_TIMEOUT=5\nGRUB_CMDLINE_LINUX_DEFAULT=\"quiet splash\"\nGRUB_X=1\n",
		 "# quiet\nGRUB_TIMEOUT=5\nGRUB_CMDLINE_LINUX_DEFAULT=\"quiet splash loglevel=3 "
		 "logo.nologo vt.global_cursor_default=0 consoleblank=0\"\nGRUB_X=1\n"},
		{"/etc/default/grub", "GRUB_CMDLINE_LINUX_DEFAULT=''\n",
		 "GRUB_CMDLINE_LINUX_DEFAULT='" WORDS "'\n"},
		{"/etc/default/grub", "GRUB_TIMEOUT=5\n", NULL},
		{"/etc/default/u-boot", "U_BOOT_PARAMETERS=\"ro\"\n",
		 "U_BOOT_PARAMETERS=\"ro " WORDS "\"\n"},
		{"/boot/extlinux/extlinux.conf",
		 "label l0\n\tlinux /vmlinuz\n\tappend root=/dev/sda1 ro\n\nlabel l0r\n\tappend "
		 "root=/dev/sda1 single",
		 "label l0\n\tlinux /vmlinuz\n\tappend root=/dev/sda1 ro " WORDS
		 "\n\nlabel l0r\n\tappend root=/dev/sda1 single " WORDS},
	};

	(void)unused;
	for (size_t i = 0; i < COUNT_OF(cases); i++) {
		const char *new = boot_file(cases[i].path)->quiet(&arena, cases[i].old);

		if (cases[i].new == NULL ? new != NULL : !new || strcmp(new, cases[i].new) != 0) {
			fail_msg("row %zu:\n%s", i, new ? new : "(left to a person)");
		}
		/* The second time there is nothing to do. */
		if (new != NULL) {
			assert_string_equal(boot_file(cases[i].path)->quiet(&arena, new), new);
		}
	}
}

/* 128 bytes whose sum is right; the size in cm, and in mm where clock isn't 0. */
static struct edid_size size_of(int w_cm, int h_cm, int clock, int w_mm, int h_mm)
{
	unsigned char edid[128] = {0x00, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x00};
	unsigned sum = 0;

	edid[21] = (unsigned char)w_cm;
	edid[22] = (unsigned char)h_cm;
	edid[54] = (unsigned char)clock;
	edid[66] = (unsigned char)(w_mm & 0xff);
	edid[67] = (unsigned char)(h_mm & 0xff);
	edid[68] = (unsigned char)(w_mm >> 8 << 4 | h_mm >> 8);
	for (int i = 0; i < 127; i++) {
		sum += edid[i];
	}
	edid[127] = (unsigned char)(256 - sum % 256);
	return edid_size(edid, sizeof(edid));
}

static void a_screen_that_knows_its_size_is_believed_and_others_are_not(void **unused)
{
	(void)unused;
	assert_int_equal(size_of(48, 27, 1, 476, 268).w_mm, 476);
	assert_int_equal(size_of(48, 27, 1, 476, 268).h_mm, 268);
	assert_int_equal(size_of(48, 27, 0, 0, 0).w_mm, 480);
	assert_int_equal(size_of(121, 68, 1, 1210, 680).w_mm, 1210);
	assert_int_equal(size_of(0, 0, 0, 0, 0).w_mm, 0);
	assert_int_equal(size_of(16, 9, 0, 0, 0).w_mm, 0);
	assert_int_equal(size_of(0, 0, 1, 160, 90).w_mm, 0);
	assert_int_equal(edid_size((const unsigned char *)"short", 5).w_mm, 0);
}

static int give_back(void **unused)
{
	(void)unused;
	arena_finish(&arena);
	return 0;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_value_is_set_and_nothing_else_changes),
		cmocka_unit_test(a_start_becomes_silent_and_keeps_its_other_words),
		cmocka_unit_test(a_screen_that_knows_its_size_is_believed_and_others_are_not),
	};

	return cmocka_run_group_tests(tests, NULL, give_back);
}
