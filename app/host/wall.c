#include "host/wall.h"

#include <fcntl.h>
#include <stdio.h>
#include <sys/timex.h>
#include <time.h>
#include <unistd.h>

#include "base/calendar.h"
#include "base/tally.h"

enum { CLOCKS_MAX = 4 };

int wall_hour_of(long long unix_s)
{
	time_t now = (time_t)unix_s;
	struct tm local;

	if (unix_s / 86400 < MREZE_BUILD_DAY || localtime_r(&now, &local) == NULL) {
		return TALLY_HOUR_UNKNOWN;
	}
	return calendar_day((struct calendar_date){local.tm_year + 1900, local.tm_mon + 1,
						   local.tm_mday}) *
		       24 +
	       local.tm_hour;
}

int wall_hour(void)
{
	return wall_hour_of((long long)time(NULL));
}

static bool kernel_is_told(void)
{
	struct timex about = {0};

	return adjtimex(&about) != -1 && (about.status & STA_UNSYNC) == 0;
}

/* Did the kernel set the time by a battery clock when it started? */
static bool has_battery(void)
{
	bool has = false;

	for (int i = 0; i < CLOCKS_MAX && !has; i++) {
		char path[64], answer = '0';

		snprintf(path, sizeof(path), "/sys/class/rtc/rtc%d/hctosys", i);
		int file = open(path, O_RDONLY | O_CLOEXEC);

		if (file >= 0) {
			has = read(file, &answer, 1) == 1 && answer == '1';
			close(file);
		}
	}
	return has;
}

bool wall_is_set(void)
{
	return kernel_is_told() || access("/run/systemd/timesync/synchronized", F_OK) == 0 ||
	       has_battery();
}

struct wall_day wall_day_of(long long unix_s, bool set)
{
	static const struct wall_day unknown = {0, 3600.0};
	time_t now = (time_t)unix_s;
	struct tm local = {0};

	if (!set || unix_s / 86400 < MREZE_BUILD_DAY || localtime_r(&now, &local) == NULL) {
		return unknown;
	}
	struct tm next = {.tm_year = local.tm_year,
			  .tm_mon = local.tm_mon,
			  .tm_mday = local.tm_mday + 1,
			  .tm_isdst = -1};
	double left_s = difftime(mktime(&next), now);

	return (struct wall_day){
		.day = calendar_day((struct calendar_date){local.tm_year + 1900, local.tm_mon + 1,
							   local.tm_mday}),
		.left_s = left_s > 0.0 ? left_s : 1.0,
	};
}
