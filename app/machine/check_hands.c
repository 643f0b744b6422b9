/* What a visitor touches and hears: the panel, its rights, keys, sound. */
#include "machine/check.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* linux/input-event-codes.h */
enum { PROP_DIRECT = 0x01, ABS_X = 0x00, ABS_MT_POSITION_X = 0x35, WORD_BITS = 64 };

struct device {
	char name[80], place[80], event[16];
	unsigned long properties;
	bool many, one; /* touches: several at a time; one */
};

/* A bit map as the kernel prints it: words in hexadecimal, the last is the lowest. */
static bool has_bit(const char *map, int bit)
{
	unsigned long long words[16];
	int count = 0;
	char *end;

	while (count < 16) {
		unsigned long long word = strtoull(map, &end, 16);

		if (end == map) {
			break;
		}
		words[count++] = word;
		map = end;
	}
	int from_end = bit / WORD_BITS;

	return from_end < count && (words[count - 1 - from_end] >> (bit % WORD_BITS) & 1) != 0;
}

static void read_line(struct device *device, const char *line)
{
	if (sscanf(line, "N: Name=\"%79[^\"]", device->name) == 1 ||
	    sscanf(line, "P: Phys=%79[^\n]", device->place) == 1) {
		return;
	}
	if (strncmp(line, "H: Handlers=", 12) == 0) {
		const char *event = strstr(line, "event");

		if (event != NULL) {
			sscanf(event, "%15s", device->event);
		}
	} else if (strncmp(line, "B: PROP=", 8) == 0) {
		device->properties = strtoul(line + 8, NULL, 16);
	} else if (strncmp(line, "B: ABS=", 7) == 0) {
		device->many = has_bit(line + 7, ABS_MT_POSITION_X);
		device->one = has_bit(line + 7, ABS_X);
	}
}

/* The next device of /proc/bus/input/devices; they are parted by empty lines. */
static bool next_device(const char **text, struct device *device)
{
	*device = (struct device){.place = "?", .event = "?"};
	while (**text == '\n') {
		(*text)++;
	}
	if (**text == '\0') {
		return false;
	}
	while (**text != '\0' && **text != '\n') {
		size_t length = strcspn(*text, "\n");

		read_line(device, *text);
		*text += length + ((*text)[length] == '\n');
	}
	return true;
}

static bool is_panel(const struct device *device)
{
	return (device->properties >> PROP_DIRECT & 1) != 0 && (device->many || device->one);
}

void check_touch(struct visit *visit)
{
	const char *text = probe_text(&visit->probe, "/proc/bus/input/devices");
	struct device device;

	while (text != NULL && next_device(&text, &device)) {
		if (is_panel(&device)) {
			visit_ok(visit,
				 SAY_WITH(device.many ? MESSAGE_TOUCH_MANY : MESSAGE_TOUCH_ONE,
					  device.name, device.event, device.place));
			return;
		}
	}
	visit_fail(visit, SAY(MESSAGE_TOUCH_NONE), SAY(MESSAGE_TOUCH_CURE));
}

/* The line of a file like /etc/passwd that begins with name: */
static const char *entry(struct visit *visit, const char *path, const char *name)
{
	size_t length = strlen(name);
	const char *line = probe_text(&visit->probe, path);

	while (line != NULL) {
		if (strncmp(line, name, length) == 0 && line[length] == ':') {
			return arena_copy(&visit->findings->arena, line, strcspn(line, "\n"));
		}
		line = strchr(line, '\n');
		line = line != NULL ? line + 1 : NULL;
	}
	return NULL;
}

void check_groups(struct visit *visit)
{
	static const char *const wanted[] = {"video", "render", "input"};
	const char *missing = "";

	if (entry(visit, "/etc/passwd", visit->ask->user) == NULL) {
		visit_fail(visit, SAY_WITH(MESSAGE_GROUPS_NO_USER, visit->ask->user),
			   SAY(MESSAGE_GROUPS_NO_USER_CURE));
		return;
	}
	for (size_t i = 0; i < sizeof(wanted) / sizeof(*wanted); i++) {
		const char *line = entry(visit, "/etc/group", wanted[i]);
		const char *members = line != NULL ? strrchr(line, ':') + 1 : "";

		if (!probe_word(members, visit->ask->user)) {
			missing = arena_print(&visit->findings->arena, "%s%s%s", missing,
					      missing[0] ? "," : "", wanted[i]);
		}
	}
	if (missing[0] != '\0') {
		visit_fail(visit, SAY_WITH(MESSAGE_GROUPS_MISSING, visit->ask->user, missing),
			   SAY_WITH(MESSAGE_GROUPS_CURE, visit->ask->user, missing));
	} else {
		visit_ok(visit, SAY_WITH(MESSAGE_GROUPS_ALL, visit->ask->user));
	}
}

void check_keys(struct visit *visit)
{
	const char *sysrq = probe_text(&visit->probe, "/proc/sys/kernel/sysrq");
	const char *restart = probe_link(&visit->probe, "/etc/systemd/system/ctrl-alt-del.target");

	if (sysrq != NULL && strcmp(sysrq, "0") != 0) {
		visit_warn(visit, SAY(MESSAGE_KEYS_SYSRQ), SAY(MESSAGE_KEYS_SYSRQ_CURE));
	} else if (restart == NULL || strcmp(restart, "/dev/null") != 0) {
		visit_warn(visit, SAY(MESSAGE_KEYS_RESTART), SAY(MESSAGE_KEYS_RESTART_CURE));
	} else {
		visit_ok(visit, SAY(MESSAGE_KEYS_QUIET));
	}
}

void check_audio(struct visit *visit)
{
	const char *cards = probe_text(&visit->probe, "/proc/asound/cards");
	char name[80];

	/* " 0 [Headphones     ]: bcm2835_headphon - bcm2835 Headphones" */
	if (cards != NULL && sscanf(cards, " %*d [%*[^]]]: %*s - %79[^\n]", name) == 1) {
		visit_ok(visit, VISIT_PLAIN(name));
	} else {
		visit_warn(visit, SAY(MESSAGE_AUDIO_NONE), SAY(MESSAGE_AUDIO_CURE));
	}
}
