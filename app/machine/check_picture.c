/* Is there a screen, how large, who paints on it, who stands in the way? */
#include "machine/check.h"

#include <stdio.h>
#include <string.h>

#include "machine/screen.h"

/* "/sys/class/drm/card1-HDMI-A-1" -> "HDMI-A-1" */
static const char *connector(const char *folder)
{
	const char *name = strrchr(folder, '/') + 1;

	return strchr(name, '-') + 1;
}

void check_screen(struct visit *visit)
{
	const char *screen = screen_find(&visit->probe);

	if (probe_find(&visit->probe, "/sys/class/drm/card[0-9]*").count == 0) {
		visit_fail(visit, SAY(MESSAGE_SCREEN_NO_CARD), SAY(MESSAGE_SCREEN_NO_CARD_CURE));
		return;
	}
	if (screen == NULL) {
		visit_fail(visit, SAY(MESSAGE_SCREEN_NONE), SAY(MESSAGE_SCREEN_NONE_CURE));
		return;
	}
	const char *modes = probe_in(&visit->probe, screen, "modes");

	if (modes == NULL || modes[0] == '\0') {
		visit_fail(visit, SAY_WITH(MESSAGE_SCREEN_NO_MODE, connector(screen)),
			   SAY(MESSAGE_SCREEN_NO_MODE_CURE));
		return;
	}
	const char *mode = arena_copy(&visit->findings->arena, modes, strcspn(modes, "\n"));

	visit_ok(visit, SAY_WITH(MESSAGE_SCREEN_FOUND, connector(screen), mode));
}

void check_millimetres(struct visit *visit)
{
	struct edid_size size = screen_size(&visit->probe);

	if (visit->ask->width_mm > 0.0f && visit->ask->height_mm > 0.0f) {
		visit_ok(visit, SAY_WITH(MESSAGE_MILLIMETRES_STATED,
					 visit_number(visit, (long)visit->ask->width_mm),
					 visit_number(visit, (long)visit->ask->height_mm)));
		return;
	}
	if (size.w_mm > 0) {
		visit_ok(visit, SAY_WITH(MESSAGE_MILLIMETRES_TOLD, visit_number(visit, size.w_mm),
					 visit_number(visit, size.h_mm)));
	} else {
		visit_warn(visit, SAY(MESSAGE_MILLIMETRES_UNKNOWN), SAY(MESSAGE_MILLIMETRES_CURE));
	}
}

void check_renderer(struct visit *visit)
{
	const char *facts = probe_text(&visit->probe, "/run/mreze/screen");
	char painter[32] = "", driver[32] = "", size[32] = "";

	if (facts == NULL || sscanf(facts, "%31s %31s %31s", driver, painter, size) != 3) {
		visit_warn(visit, SAY(MESSAGE_RENDERER_NO_KIOSK),
			   SAY(MESSAGE_RENDERER_NO_KIOSK_CURE));
		return;
	}
	bool gpu = probe_find(&visit->probe, "/dev/dri/renderD*").count > 0;
	struct message found = SAY_WITH(MESSAGE_RENDERER_GOT, painter, driver, size);

	if (strcmp(painter, "software") != 0) {
		visit_ok(visit, found);
	} else if (gpu) {
		visit_fail(visit, found, SAY(MESSAGE_RENDERER_GPU_CURE));
	} else {
		visit_warn(visit, found, SAY(MESSAGE_RENDERER_NO_GPU_CURE));
	}
}

/* The folder of a process in /proc -> what it is called. */
static const char *process_name(struct visit *visit, const char *folder)
{
	const char *name = probe_in(&visit->probe, folder, "comm");

	return name != NULL ? name : "?";
}

/* logind opens cards for others and holds no picture itself. */
static bool may_hold(const char *name)
{
	return strcmp(name, "mreze") == 0 || strcmp(name, "systemd-logind") == 0 ||
	       strcmp(name, "systemd") == 0;
}

/* The kiosk's own sandbox, and whoever isn't root, see no files of other processes. */
static void judge_blindly(struct visit *visit)
{
	const char *facts = probe_text(&visit->probe, "/run/mreze/screen");

	/* Only its master can show a picture on a bare screen. */
	if (facts != NULL && strncmp(facts, "KMSDRM ", strlen("KMSDRM ")) == 0) {
		visit_ok(visit, SAY(MESSAGE_MASTER_KIOSK));
	} else {
		visit_warn(visit, SAY(MESSAGE_MASTER_UNSEEN), SAY(MESSAGE_MASTER_UNSEEN_CURE));
	}
}

void check_master(struct visit *visit)
{
	if (probe_find(&visit->probe, "/proc/1/fd/*").count == 0) {
		judge_blindly(visit);
		return;
	}
	struct probe_paths open = probe_find(&visit->probe, "/proc/[0-9]*/fd/*");

	for (int i = 0; i < open.count; i++) {
		const char *to = probe_link(&visit->probe, open.list[i]);

		if (to == NULL || strncmp(to, "/dev/dri/card", strlen("/dev/dri/card")) != 0) {
			continue;
		}
		const char *end = strstr(open.list[i], "/fd/");
		const char *folder = arena_copy(&visit->findings->arena, open.list[i],
						(size_t)(end - open.list[i]));
		const char *name = process_name(visit, folder);

		if (!may_hold(name)) {
			visit_fail(visit,
				   SAY_WITH(MESSAGE_MASTER_HELD, name, strrchr(folder, '/') + 1),
				   SAY(MESSAGE_MASTER_CURE));
			return;
		}
	}
	visit_ok(visit, SAY(MESSAGE_MASTER_FREE));
}

/* systemd's unit, which everybody may see; another program, which a sandbox may hide. */
static bool login_waits(struct visit *visit)
{
	struct probe_paths all = probe_find(&visit->probe, "/proc/[0-9]*/cmdline");

	if (probe_has(&visit->probe, "/sys/fs/cgroup/system.slice/system-getty.slice/"
				     "getty@tty1.service/cgroup.procs")) {
		return true;
	}

	for (int i = 0; i < all.count; i++) {
		const char *line = probe_text(&visit->probe, all.list[i]);

		if (line != NULL && strstr(line, "agetty") != NULL && probe_word(line, "tty1")) {
			return true;
		}
	}
	return false;
}

void check_getty(struct visit *visit)
{
	if (login_waits(visit)) {
		visit_fail(visit, SAY(MESSAGE_GETTY_RUNS), SAY(MESSAGE_GETTY_CURE));
	} else {
		visit_ok(visit, SAY(MESSAGE_GETTY_NONE));
	}
}
