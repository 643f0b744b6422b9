/*
 * The bell that wakes a program whose video driver can't: on a bare console
 * (KMSDRM) SDL reads panels by looking, and would look all day.
 *
 * Opens the machine's input devices a second time, only to hear that something
 * came; what came, SDL reads from its own. In the caller's memory; main thread,
 * but for bell_ring(). Invariant: between two rings it wakes at most once in
 * BELL_LONGEST_MS, but for two seconds after a device came or went.
 */
#ifndef MREZE_HOST_BELL_H
#define MREZE_HOST_BELL_H

enum { BELL_LONGEST_MS = 1000, BELL_DEVICES = 32 };

struct bell {
	const char *folder; /* of the devices */
	int rope;           /* bell_ring() pulls it; -1: there is none */
	int news;           /* inotify: a device came or went; -1: nobody tells */
	int devices[BELL_DEVICES];
	int count;
	int looks; /* short sleeps that are left, until udev and SDL know a new device */
};

/* folder: "/dev/input"; it is borrowed, and may be missing. */
void bell_init(struct bell *bell, const char *folder);
void bell_finish(struct bell *bell);

/* Sleeps at most ms, and no longer than BELL_LONGEST_MS, or until a device has news or somebody
 * rings. */
void bell_wait(struct bell *bell, int ms);

/* From any thread: ends the sleep, or the next one. */
void bell_ring(const struct bell *bell);

#endif
