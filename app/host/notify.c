#include "host/notify.h"

#include <math.h>
#include <stdint.h>
#include <systemd/sd-daemon.h>

void notify_init(struct notify *notify)
{
	uint64_t watchdog_us = 0;

	*notify = (struct notify){0};
	if (sd_watchdog_enabled(0, &watchdog_us) > 0) {
		notify->every_s = (double)watchdog_us / 3e6;
	}
}

void notify_shown(struct notify *notify, double now_s)
{
	if (!notify->ready) {
		sd_notify(0, "READY=1\nSTATUS=The picture is on the screen");
		notify->ready = true;
		notify->fed_s = now_s;
	}
}

void notify_alive(struct notify *notify, double now_s)
{
	if (notify->every_s > 0.0 && now_s >= notify_deadline(notify)) {
		sd_notify(0, "WATCHDOG=1");
		notify->fed_s = now_s;
	}
}

double notify_deadline(const struct notify *notify)
{
	return notify->every_s > 0.0 ? notify->fed_s + notify->every_s : (double)INFINITY;
}

void notify_stopping(void)
{
	sd_notify(0, "STOPPING=1");
}
