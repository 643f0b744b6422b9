/*
 * A machine of files in a folder: first a healthy one, then one fault after the
 * other, each with its cure.
 */
#define _XOPEN_SOURCE 700

#include "machine/doctor.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include <cmocka.h>

#include "base/geom.h"

static char root[] = "/tmp/mreze-doctor-XXXXXX";
static struct doctor_ask ask;
static double free_bytes;

static struct doctor_space space(const char *path)
{
	(void)path;
	return (struct doctor_space){.free_bytes = free_bytes, .all_bytes = 32e9};
}

/* A folder for path below the root, and the whole name in `whole`. */
static void place(const char *path, char whole[512])
{
	snprintf(whole, 512, "%s%s", root, path);
	for (char *at = strchr(whole + strlen(root) + 1, '/'); at; at = strchr(at + 1, '/')) {
		*at = '\0';
		mkdir(whole, 0755);
		*at = '/';
	}
}

static void put(const char *path, const char *text)
{
	char whole[512];

	place(path, whole);
	FILE *file = fopen(whole, "w");

	assert_non_null(file);
	fputs(text, file);
	fclose(file);
}

static void link_to(const char *path, const char *to)
{
	char whole[512];

	place(path, whole);
	unlink(whole);
	assert_int_equal(symlink(to, whole), 0);
}

static void drop(const char *path)
{
	char whole[512];

	snprintf(whole, sizeof(whole), "%s%s", root, path);
	assert_int_equal(remove(whole), 0);
}

static void drop_folder(const char *path)
{
	char command[128];

	snprintf(command, sizeof(command), "rm -rf %s%s", root, path);
	assert_int_equal(system(command), 0);
}

/* A monitor of 476 x 268 mm, as its EDID says it. */
static void put_edid(void)
{
	unsigned char edid[128] = {0x00, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x00};
	unsigned sum = 0;
	char whole[512];

	edid[54] = 1;
	edid[54 + 12] = 476 & 0xff;
	edid[54 + 13] = 268 & 0xff;
	edid[54 + 14] = (unsigned char)((476 >> 8 << 4) | 268 >> 8);
	for (int i = 0; i < 127; i++) {
		sum += edid[i];
	}
	edid[127] = (unsigned char)(256 - sum % 256);
	place("/sys/class/drm/card1-HDMI-A-1/edid", whole);
	FILE *file = fopen(whole, "wb");

	assert_non_null(file);
	fwrite(edid, 1, sizeof(edid), file);
	fclose(file);
}

static const char mouse[] = "I: Bus=0003 Vendor=046d Product=c077 Version=0111\n"
			    "N: Name=\"Logitech USB Optical Mouse\"\n"
			    "P: Phys=usb-0000:01:00.0-1.1/input0\n"
			    "H: Handlers=mouse0 event0 \n"
			    "B: PROP=0\nB: EV=17\nB: KEY=ff0000 0 0 0 0\nB: REL=1943\n\n";
static const char panel[] = "I: Bus=0003 Vendor=222a Product=0001 Version=0110\n"
			    "N: Name=\"ILITEK ILITEK-TP\"\n"
			    "P: Phys=usb-0000:01:00.0-1.2/input0\n"
			    "H: Handlers=mouse1 event4 \n"
			    "B: PROP=2\nB: EV=1b\nB: KEY=400 0 0 0 0 0\nB: ABS=2738000 3\n\n";

static void put_input(const char *first, const char *second)
{
	char text[2048];

	snprintf(text, sizeof(text), "%s%s", first, second);
	put("/proc/bus/input/devices", text);
}

static void make_healthy(void)
{
	put("/sys/class/drm/card1-HDMI-A-1/status", "connected\n");
	put("/sys/class/drm/card1-HDMI-A-1/modes", "1920x1080\n1280x720\n");
	put("/sys/class/drm/card1-HDMI-A-2/status", "disconnected\n");
	put("/sys/class/drm/card1/dev", "226:1\n");
	put_edid();
	put("/dev/dri/renderD128", "");
	put("/run/mreze/screen", "KMSDRM opengles2 1920x1080\n");
	link_to("/proc/1/fd/0", "/dev/null");
	put("/proc/700/comm", "mreze\n");
	put("/proc/700/cmdline", "/usr/bin/mreze");
	link_to("/proc/700/fd/5", "/dev/dri/card1");
	put_input(mouse, panel);
	put("/etc/passwd",
	    "root:x:0:0::/root:/bin/sh\nmreze:x:990:990::/var/lib/mreze:/usr/sbin/nologin\n");
	put("/etc/group", "video:x:44:pi,mreze\nrender:x:106:mreze\ninput:x:104:mreze\n");
	put("/proc/sys/kernel/sysrq", "0\n");
	link_to("/etc/systemd/system/ctrl-alt-del.target", "/dev/null");
	put("/proc/asound/cards", " 0 [Headphones     ]: bcm2835_headpho - bcm2835 Headphones\n    "
				  "                  x\n");
	put("/sys/devices/platform/soc/soc:firmware/get_throttled", "0\n");
	put("/sys/class/thermal/thermal_zone0/temp", "52300\n");
	put("/run/systemd/timesync/synchronized", "");
	put("/sys/class/watchdog/watchdog0/state", "active\n");
	put("/proc/cmdline", "console=tty1 root=/dev/mmcblk0p2 quiet loglevel=3 logo.nologo "
			     "vt.global_cursor_default=0 consoleblank=0\n");
	put("/sys/fs/ext4/mmcblk0p2/errors_count", "0\n");
	put("/var/lib/mreze/visits", "");
	ask = doctor_here();
	ask.root = root;
	ask.now_s = 1800000000;
	ask.space = space;
	free_bytes = 20e9;
}

static const struct finding *found(const struct findings *findings, const char *check)
{
	for (int i = 0; i < findings->count; i++) {
		if (strcmp(findings->list[i].check, check) == 0) {
			return &findings->list[i];
		}
	}
	fail_msg("nobody checked %s", check);
	return NULL;
}

static void a_healthy_machine_has_nothing_to_be_cured(void **unused)
{
	struct findings findings;

	(void)unused;
	make_healthy();
	doctor_list(&findings, &ask);
	for (int i = 0; i < findings.count; i++) {
		const struct finding *it = &findings.list[i];

		if (it->health != HEALTH_OK || it->cure != NULL) {
			fail_msg("%s: %s", it->check,
				 message_say(NULL, &findings.arena, it->found));
		}
	}
	assert_int_equal(findings.of[HEALTH_OK], findings.count);
	assert_true(findings.count >= 15);
	findings_finish(&findings);
}

static void nothing(void)
{
}

static void screen_off(void)
{
	put("/sys/class/drm/card1-HDMI-A-1/status", "disconnected\n");
}

static void screen_dumb(void)
{
	put("/sys/class/drm/card1-HDMI-A-1/modes", "");
}

static void no_card(void)
{
	drop_folder("/sys/class/drm");
}

static void no_edid(void)
{
	drop("/sys/class/drm/card1-HDMI-A-1/edid");
}

static void edid_broken(void)
{
	put("/sys/class/drm/card1-HDMI-A-1/edid", "no monitor says that");
}

static void kiosk_off(void)
{
	drop("/run/mreze/screen");
}

static void painter_slow(void)
{
	put("/run/mreze/screen", "KMSDRM software 1920x1080\n");
}

static void no_gpu(void)
{
	painter_slow();
	drop("/dev/dri/renderD128");
}

static void desktop(void)
{
	put("/proc/655/comm", "Xorg\n");
	link_to("/proc/655/fd/13", "/dev/dri/card1");
}

static void hidden(void)
{
	drop_folder("/proc/1");
}

static void hidden_at_a_desk(void)
{
	hidden();
	put("/run/mreze/screen", "x11 software 1280x720\n");
}

static void login_of_systemd(void)
{
	put("/sys/fs/cgroup/system.slice/system-getty.slice/getty@tty1.service/cgroup.procs", "");
}

static void login(void)
{
	put("/proc/601/cmdline", "/sbin/agetty --noclear tty1 linux");
}

static void login_elsewhere(void)
{
	put("/proc/601/cmdline", "/sbin/agetty --keep-baud ttyAMA10 vt220");
}

static void no_panel(void)
{
	put_input(mouse, "");
}

static void no_user(void)
{
	put("/etc/passwd", "root:x:0:0::/root:/bin/sh\n");
}

static void no_rights(void)
{
	put("/etc/group", "video:x:44:mrezez,mreze\nrender:x:106:\ninput:x:104:pi\n");
}

static void sysrq(void)
{
	put("/proc/sys/kernel/sysrq", "438\n");
}

static void restart_key(void)
{
	drop("/etc/systemd/system/ctrl-alt-del.target");
}

static void silent(void)
{
	put("/proc/asound/cards", "--- no soundcards ---\n");
}

static void low_voltage(void)
{
	put("/sys/devices/platform/soc/soc:firmware/get_throttled", "50005\n");
}

static void low_voltage_once(void)
{
	put("/sys/devices/platform/soc/soc:firmware/get_throttled", "50000\n");
}

static void voltage_alarm(void)
{
	put("/sys/class/hwmon/hwmon1/in0_lcrit_alarm", "1\n");
}

static void throttled(void)
{
	put("/sys/devices/platform/soc/soc:firmware/get_throttled", "4\n");
}

static void throttled_once(void)
{
	put("/sys/devices/platform/soc/soc:firmware/get_throttled", "40000\n");
}

static void warm(void)
{
	put("/sys/class/thermal/thermal_zone0/temp", "76000\n");
}

static void hot(void)
{
	put("/sys/class/thermal/thermal_zone1/temp", "84500\n");
}

static void clock_wrong(void)
{
	ask.now_s = 1000;
}

static void no_clock(void)
{
	drop("/run/systemd/timesync/synchronized");
}

static void own_clock(void)
{
	no_clock();
	put("/sys/class/rtc/rtc0/name", "rpi-rtc\n");
	put("/sys/class/rtc/rtc0/battery_voltage", "3012345\n");
}

static void no_battery(void)
{
	own_clock();
	put("/sys/class/rtc/rtc0/battery_voltage", "12000\n");
}

static void watchdog_asleep(void)
{
	put("/sys/class/watchdog/watchdog0/state", "inactive\n");
}

static void no_watchdog(void)
{
	drop_folder("/sys/class/watchdog");
}

static void boot_text(void)
{
	put("/proc/cmdline", "console=tty1 root=/dev/mmcblk0p2 quietly consoleblank=600\n");
}

static void disk_filling(void)
{
	free_bytes = 300e6;
}

static void disk_full(void)
{
	free_bytes = 50e6;
}

static void disk_errors(void)
{
	put("/sys/fs/ext4/mmcblk0p2/errors_count", "3\n");
}

static void disk_old(void)
{
	put("/sys/block/mmcblk0/device/life_time", "0x02 0x0a\n");
}

static void disk_over(void)
{
	put("/sys/block/mmcblk0/device/life_time", "0x0b 0x01\n");
}

static void content_bad(void)
{
	ask.content = (struct doctor_content){.errors = 2};
}

static void content_bad_first(void)
{
	ask.content = (struct doctor_content){.errors = 1, .first = "places.yaml:3: x"};
}

#define CURED(cure) MESSAGE_##cure
static const struct {
	void (*make)(void);
	const char *check;
	enum health health;
	enum message_id found, cure;
} faults[] = {
	{screen_off, "screen", HEALTH_FAIL, CURED(SCREEN_NONE), CURED(SCREEN_NONE_CURE)},
	{screen_dumb, "screen", HEALTH_FAIL, CURED(SCREEN_NO_MODE), CURED(SCREEN_NO_MODE_CURE)},
	{no_card, "screen", HEALTH_FAIL, CURED(SCREEN_NO_CARD), CURED(SCREEN_NO_CARD_CURE)},
	{no_edid, "millimetres", HEALTH_WARN, CURED(MILLIMETRES_UNKNOWN), CURED(MILLIMETRES_CURE)},
	{edid_broken, "millimetres", HEALTH_WARN, CURED(MILLIMETRES_UNKNOWN),
	 CURED(MILLIMETRES_CURE)},
	{kiosk_off, "renderer", HEALTH_WARN, CURED(RENDERER_NO_KIOSK),
	 CURED(RENDERER_NO_KIOSK_CURE)},
	{painter_slow, "renderer", HEALTH_FAIL, CURED(RENDERER_GOT), CURED(RENDERER_GPU_CURE)},
	{no_gpu, "renderer", HEALTH_WARN, CURED(RENDERER_GOT), CURED(RENDERER_NO_GPU_CURE)},
	{desktop, "master", HEALTH_FAIL, CURED(MASTER_HELD), CURED(MASTER_CURE)},
	{hidden, "master", HEALTH_OK, CURED(MASTER_KIOSK), CURED(NONE)},
	{hidden_at_a_desk, "master", HEALTH_WARN, CURED(MASTER_UNSEEN), CURED(MASTER_UNSEEN_CURE)},
	{login_of_systemd, "getty", HEALTH_FAIL, CURED(GETTY_RUNS), CURED(GETTY_CURE)},
	{login, "getty", HEALTH_FAIL, CURED(GETTY_RUNS), CURED(GETTY_CURE)},
	{login_elsewhere, "getty", HEALTH_OK, CURED(GETTY_NONE), CURED(NONE)},
	{no_panel, "touch", HEALTH_FAIL, CURED(TOUCH_NONE), CURED(TOUCH_CURE)},
	{no_user, "groups", HEALTH_FAIL, CURED(GROUPS_NO_USER), CURED(GROUPS_NO_USER_CURE)},
	{no_rights, "groups", HEALTH_FAIL, CURED(GROUPS_MISSING), CURED(GROUPS_CURE)},
	{sysrq, "keys", HEALTH_WARN, CURED(KEYS_SYSRQ), CURED(KEYS_SYSRQ_CURE)},
	{restart_key, "keys", HEALTH_WARN, CURED(KEYS_RESTART), CURED(KEYS_RESTART_CURE)},
	{silent, "audio", HEALTH_WARN, CURED(AUDIO_NONE), CURED(AUDIO_CURE)},
	{low_voltage, "power", HEALTH_FAIL, CURED(POWER_LOW), CURED(POWER_CURE)},
	{low_voltage_once, "power", HEALTH_WARN, CURED(POWER_WAS_LOW), CURED(POWER_CURE)},
	{voltage_alarm, "power", HEALTH_FAIL, CURED(POWER_LOW), CURED(POWER_CURE)},
	{throttled, "power", HEALTH_FAIL, CURED(POWER_THROTTLED), CURED(POWER_COOL_CURE)},
	{throttled_once, "power", HEALTH_WARN, CURED(POWER_WAS_THROTTLED), CURED(POWER_COOL_CURE)},
	{warm, "temperature", HEALTH_WARN, CURED(TEMPERATURE), CURED(TEMPERATURE_CURE)},
	{hot, "temperature", HEALTH_FAIL, CURED(TEMPERATURE), CURED(TEMPERATURE_CURE)},
	{clock_wrong, "clock", HEALTH_FAIL, CURED(CLOCK_WRONG), CURED(CLOCK_CURE)},
	{no_clock, "clock", HEALTH_FAIL, CURED(CLOCK_NONE), CURED(CLOCK_CURE)},
	{no_battery, "clock", HEALTH_WARN, CURED(CLOCK_NO_BATTERY), CURED(CLOCK_CURE)},
	{own_clock, "clock", HEALTH_OK, CURED(CLOCK_OWN), CURED(NONE)},
	{watchdog_asleep, "watchdog", HEALTH_WARN, CURED(WATCHDOG_ASLEEP), CURED(WATCHDOG_CURE)},
	{no_watchdog, "watchdog", HEALTH_WARN, CURED(WATCHDOG_NONE), CURED(WATCHDOG_NONE_CURE)},
	{boot_text, "boot", HEALTH_WARN, CURED(BOOT_LOUD), CURED(BOOT_CURE)},
	{disk_filling, "space", HEALTH_WARN, CURED(SPACE_LEFT), CURED(SPACE_CURE)},
	{disk_full, "space", HEALTH_FAIL, CURED(SPACE_LEFT), CURED(SPACE_CURE)},
	{disk_errors, "disk", HEALTH_FAIL, CURED(DISK_ERRORS), CURED(DISK_ERRORS_CURE)},
	{disk_old, "disk", HEALTH_WARN, CURED(DISK_OLD), CURED(DISK_OLD_CURE)},
	{disk_over, "disk", HEALTH_FAIL, CURED(DISK_OLD), CURED(DISK_OLD_CURE)},
	{content_bad, "content", HEALTH_FAIL, CURED(CONTENT_BAD), CURED(CONTENT_CURE)},
	{content_bad_first, "content", HEALTH_FAIL, CURED(CONTENT_BAD_FIRST), CURED(CONTENT_CURE)},
	{nothing, "content", HEALTH_OK, CURED(CONTENT_GOOD), CURED(NONE)},
};

static void clear(void)
{
	drop_folder("/*");
}

/* Exactly that finding; the others say what they said of a healthy machine. */
static void each_fault_is_found_with_its_cure(void **unused)
{
	(void)unused;
	for (size_t i = 0; i < COUNT_OF(faults); i++) {
		struct findings findings;

		clear();
		make_healthy();
		faults[i].make();
		doctor_list(&findings, &ask);
		const struct finding *it = found(&findings, faults[i].check);
		enum message_id cure = it->cure ? message_packed(it->cure) : MESSAGE_NONE;

		if (it->health != faults[i].health ||
		    message_packed(it->found) != faults[i].found || cure != faults[i].cure) {
			fail_msg("row %zu, %s: health %d, %s, cure %s", i, it->check,
				 (int)it->health, message_say(NULL, &findings.arena, it->found),
				 it->cure ? message_say(NULL, &findings.arena, it->cure) : "none");
		}
		findings_finish(&findings);
	}
}

static void an_empty_machine_is_examined_to_the_end(void **unused)
{
	struct findings findings;

	(void)unused;
	clear();
	doctor_list(&findings, &ask);
	assert_true(findings.count >= 15);
	assert_true(findings.of[HEALTH_FAIL] >= 4);
	findings_finish(&findings);
}

static void the_millimetres_of_the_file_go_before_those_of_the_screen(void **unused)
{
	struct findings findings;

	(void)unused;
	make_healthy();
	ask.width_mm = 708.0f;
	ask.height_mm = 398.0f;
	doctor_list(&findings, &ask);
	const struct finding *it = found(&findings, "millimetres");

	assert_int_equal(message_packed(it->found), MESSAGE_MILLIMETRES_STATED);
	assert_non_null(strstr(message_say(NULL, &findings.arena, it->found), "708"));
	findings_finish(&findings);
}

static int make_root(void **unused)
{
	(void)unused;
	return mkdtemp(root) != NULL ? 0 : -1;
}

static int drop_root(void **unused)
{
	(void)unused;
	clear();
	return rmdir(root);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_healthy_machine_has_nothing_to_be_cured),
		cmocka_unit_test(each_fault_is_found_with_its_cure),
		cmocka_unit_test(an_empty_machine_is_examined_to_the_end),
		cmocka_unit_test(the_millimetres_of_the_file_go_before_those_of_the_screen),
	};

	return cmocka_run_group_tests(tests, make_root, drop_root);
}
