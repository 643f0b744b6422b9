/* The machine itself: current, heat, clock, watchdog, what it shows while it starts. */
#include "machine/check.h"

#include <stdlib.h>
#include <string.h>

#include "machine/boot_text.h"

/* The firmware's get_throttled, documented with vcgencmd: what is so now, and what was since the
 * start. */
enum {
	NOW_LOW_VOLTAGE = 1 << 0,
	NOW_THROTTLED = 1 << 1 | 1 << 2 | 1 << 3,
	WAS_LOW_VOLTAGE = 1 << 16,
	WAS_THROTTLED = 1 << 17 | 1 << 18 | 1 << 19,
};

static const char *first_text(struct visit *visit, const char *pattern)
{
	struct probe_paths found = probe_find(&visit->probe, pattern);

	return found.count > 0 ? probe_text(&visit->probe, found.list[0]) : NULL;
}

/* A Pi whose firmware says nothing else has at least an alarm of its voltage. */
static bool voltage_alarm(struct visit *visit)
{
	const char *alarm = first_text(visit, "/sys/class/hwmon/hwmon*/in0_lcrit_alarm");

	return alarm != NULL && strcmp(alarm, "1") == 0;
}

void check_power(struct visit *visit)
{
	const char *text =
		first_text(visit, "/sys/devices/platform/soc*/soc*firmware/get_throttled");
	long bits = text != NULL ? strtol(text, NULL, 16) : 0;

	if ((bits & NOW_LOW_VOLTAGE) != 0 || voltage_alarm(visit)) {
		visit_fail(visit, SAY(MESSAGE_POWER_LOW), SAY(MESSAGE_POWER_CURE));
	} else if ((bits & NOW_THROTTLED) != 0) {
		visit_fail(visit, SAY(MESSAGE_POWER_THROTTLED), SAY(MESSAGE_POWER_COOL_CURE));
	} else if ((bits & WAS_LOW_VOLTAGE) != 0) {
		visit_warn(visit, SAY(MESSAGE_POWER_WAS_LOW), SAY(MESSAGE_POWER_CURE));
	} else if ((bits & WAS_THROTTLED) != 0) {
		visit_warn(visit, SAY(MESSAGE_POWER_WAS_THROTTLED), SAY(MESSAGE_POWER_COOL_CURE));
	} else {
		visit_ok(visit, SAY(MESSAGE_POWER_GOOD));
	}
}

void check_temperature(struct visit *visit)
{
	enum { WARM_C = 75, HOT_C = 82 }; /* a Pi slows down from 80 to 85 */
	struct probe_paths zones =
		probe_find(&visit->probe, "/sys/class/thermal/thermal_zone*/temp");
	long hottest = -1;

	for (int i = 0; i < zones.count; i++) {
		const char *text = probe_text(&visit->probe, zones.list[i]);
		long degrees = text != NULL ? strtol(text, NULL, 10) / 1000 : 0;

		hottest = degrees > hottest ? degrees : hottest;
	}
	struct message found = SAY_WITH(MESSAGE_TEMPERATURE, visit_number(visit, hottest));

	if (hottest < 0) {
		visit_ok(visit, SAY(MESSAGE_TEMPERATURE_UNKNOWN));
	} else if (hottest >= HOT_C) {
		visit_fail(visit, found, SAY(MESSAGE_TEMPERATURE_CURE));
	} else if (hottest >= WARM_C) {
		visit_warn(visit, found, SAY(MESSAGE_TEMPERATURE_CURE));
	} else {
		visit_ok(visit, found);
	}
}

void check_clock(struct visit *visit)
{
	static const int64_t YEAR_2026 = 1767225600; /* nobody installed this before */
	enum { BATTERY_UV = 2500000 };               /* a cell that holds the time */
	const char *battery = first_text(visit, "/sys/class/rtc/rtc*/battery_voltage");
	bool rtc = probe_find(&visit->probe, "/sys/class/rtc/rtc[0-9]*").count > 0;

	if (visit->ask->now_s < YEAR_2026) {
		visit_fail(visit, SAY(MESSAGE_CLOCK_WRONG), SAY(MESSAGE_CLOCK_CURE));
	} else if (probe_has(&visit->probe, "/run/systemd/timesync/synchronized")) {
		visit_ok(visit, SAY(MESSAGE_CLOCK_SYNCHRONISED));
	} else if (rtc && battery != NULL && strtol(battery, NULL, 10) < BATTERY_UV) {
		visit_warn(visit, SAY(MESSAGE_CLOCK_NO_BATTERY), SAY(MESSAGE_CLOCK_CURE));
	} else if (rtc) {
		visit_ok(visit, SAY(MESSAGE_CLOCK_OWN));
	} else {
		visit_fail(visit, SAY(MESSAGE_CLOCK_NONE), SAY(MESSAGE_CLOCK_CURE));
	}
}

void check_watchdog(struct visit *visit)
{
	const char *state = first_text(visit, "/sys/class/watchdog/watchdog*/state");

	if (probe_find(&visit->probe, "/sys/class/watchdog/watchdog*").count == 0) {
		visit_warn(visit, SAY(MESSAGE_WATCHDOG_NONE), SAY(MESSAGE_WATCHDOG_NONE_CURE));
	} else if (state != NULL && strcmp(state, "active") == 0) {
		visit_ok(visit, SAY(MESSAGE_WATCHDOG_ACTIVE));
	} else {
		visit_warn(visit, SAY(MESSAGE_WATCHDOG_ASLEEP), SAY(MESSAGE_WATCHDOG_CURE));
	}
}

void check_boot(struct visit *visit)
{
	const char *line = probe_text(&visit->probe, "/proc/cmdline");
	const char *missing = "";

	for (int i = 0; boot_words[i] != NULL; i++) {
		if (line == NULL || !probe_word(line, boot_words[i])) {
			missing = arena_print(&visit->findings->arena, "%s%s%s", missing,
					      missing[0] ? " " : "", boot_words[i]);
		}
	}
	if (missing[0] != '\0') {
		visit_warn(visit, SAY_WITH(MESSAGE_BOOT_LOUD, missing), SAY(MESSAGE_BOOT_CURE));
	} else {
		visit_ok(visit, SAY(MESSAGE_BOOT_QUIET));
	}
}
