#include <assert.h>
#include <sys/statvfs.h>
#include <time.h>

#include "base/geom.h"
#include "machine/check.h"

static const struct {
	const char *id;
	enum message_id name;
	check_fn *check;
} checks[] = {
	{"screen", MESSAGE_DOCTOR_SCREEN, check_screen},
	{"millimetres", MESSAGE_DOCTOR_MILLIMETRES, check_millimetres},
	{"renderer", MESSAGE_DOCTOR_RENDERER, check_renderer},
	{"master", MESSAGE_DOCTOR_MASTER, check_master},
	{"getty", MESSAGE_DOCTOR_GETTY, check_getty},
	{"touch", MESSAGE_DOCTOR_TOUCH, check_touch},
	{"groups", MESSAGE_DOCTOR_GROUPS, check_groups},
	{"keys", MESSAGE_DOCTOR_KEYS, check_keys},
	{"audio", MESSAGE_DOCTOR_AUDIO, check_audio},
	{"power", MESSAGE_DOCTOR_POWER, check_power},
	{"temperature", MESSAGE_DOCTOR_TEMPERATURE, check_temperature},
	{"clock", MESSAGE_DOCTOR_CLOCK, check_clock},
	{"watchdog", MESSAGE_DOCTOR_WATCHDOG, check_watchdog},
	{"boot", MESSAGE_DOCTOR_BOOT, check_boot},
	{"space", MESSAGE_DOCTOR_SPACE, check_space},
	{"disk", MESSAGE_DOCTOR_DISK, check_disk},
	{"content", MESSAGE_DOCTOR_CONTENT, check_content},
};
static_assert(COUNT_OF(checks) <= FINDINGS_MAX, "each check has its finding");

static void add(struct visit *visit, enum health health, struct message found,
		const struct message *cure)
{
	struct arena *arena = &visit->findings->arena;

	findings_add(visit->findings, (struct finding){
					      .check = visit->check,
					      .name = visit->name,
					      .health = health,
					      .found = message_pack(arena, found),
					      .cure = cure ? message_pack(arena, *cure) : NULL,
				      });
}

void visit_ok(struct visit *visit, struct message found)
{
	add(visit, HEALTH_OK, found, NULL);
}

void visit_warn(struct visit *visit, struct message found, struct message cure)
{
	add(visit, HEALTH_WARN, found, &cure);
}

void visit_fail(struct visit *visit, struct message found, struct message cure)
{
	add(visit, HEALTH_FAIL, found, &cure);
}

const char *visit_number(struct visit *visit, long number)
{
	return message_number(&visit->findings->arena, number);
}

static struct doctor_space space_of(const char *path)
{
	struct statvfs fs;

	if (statvfs(path, &fs) != 0) {
		return (struct doctor_space){0};
	}
	return (struct doctor_space){
		.free_bytes = (double)fs.f_bavail * (double)fs.f_frsize,
		.all_bytes = (double)fs.f_blocks * (double)fs.f_frsize,
	};
}

struct doctor_ask doctor_here(void)
{
	return (struct doctor_ask){
		.root = "",
		.user = "mreze",
		.now_s = (int64_t)time(NULL),
		.space = space_of,
	};
}

void doctor_list(struct findings *findings, const struct doctor_ask *ask)
{
	*findings = (struct findings){0};
	for (size_t i = 0; i < COUNT_OF(checks); i++) {
		struct visit visit = {
			.ask = ask,
			.probe = {.root = ask->root, .arena = &findings->arena},
			.findings = findings,
			.check = checks[i].id,
			.name = checks[i].name,
		};

		checks[i].check(&visit);
	}
}
