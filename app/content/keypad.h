/*
 * The keys of an assistive keypad: what each means on this kiosk.
 *
 * Keys are named in kiosk.yaml as people find them on keyboards, and kept as
 * numbers of the USB HID keyboard page (Usage Tables 1.12, section 10), which is
 * what SDL's scancodes are. A plain value. Invariant: a key means one thing, and
 * a key that is not listed means nothing at all.
 */
#ifndef MREZE_CONTENT_KEYPAD_H
#define MREZE_CONTENT_KEYPAD_H

#include <stdint.h>

enum key {
	KEY_NONE,
	KEY_NEXT, /* in the order of reading */
	KEY_PREVIOUS,
	KEY_UP,
	KEY_DOWN,
	KEY_LEFT,
	KEY_RIGHT,
	KEY_PRESS, /* the middle one */
	KEY_BACK,
	KEY_SPEECH,     /* reading aloud begins or ends */
	KEY_SPEECH_ON,  /* what a headphone jack reports as its plug goes in */
	KEY_SPEECH_OFF, /* and out */
	KEY_LOUDER,
	KEY_QUIETER,
	KEY_REPEAT, /* what was said last, again */
	KEY_COUNT,
};

enum { KEYPAD_CODES = 256 };

struct keypad {
	uint8_t means[KEYPAD_CODES]; /* enum key, by HID usage */
};

/* "next", "speech-on": its name in kiosk.yaml and in walks. */
extern const char *const key_names[KEY_COUNT];

/* The key of that name, or KEY_NONE. */
enum key key_named(const char *name);

/* What a key means, by its HID usage; KEY_NONE for most. */
enum key keypad_key(const struct keypad *keypad, int code);

/* As a keyboard's arrows, Enter and Escape, where kiosk.yaml says nothing. */
struct keypad keypad_usual(void);

#endif
