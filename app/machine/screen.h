/*
 * The screen that is plugged in, as the kernel tells of it in /sys/class/drm.
 *
 * Texts are the probe's arena's. Invariant: where several are connected it is the
 * first by name, for whoever asks.
 */
#ifndef MREZE_MACHINE_SCREEN_H
#define MREZE_MACHINE_SCREEN_H

#include "base/edid.h"
#include "machine/probe.h"

/* Its folder ("/sys/class/drm/card1-HDMI-A-1"), or NULL. */
const char *screen_find(const struct probe *probe);

/* What it says of its size as it was built; 0: nobody knows. */
struct edid_size screen_size(const struct probe *probe);

/* The same of this machine. */
struct edid_size screen_told(void);

#endif
