#include "host/wall.h"

#include <time.h>

#include "base/calendar.h"
#include "base/tally.h"

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
