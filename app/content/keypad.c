#include "content/keypad.h"

#include <assert.h>
#include <string.h>

#include "base/geom.h"
#include "content/fields.h"
#include "content/parts.h"
#include "content/tables.h"

const char *const key_names[KEY_COUNT] = {
	[KEY_NONE] = "none",     [KEY_NEXT] = "next",           [KEY_PREVIOUS] = "previous",
	[KEY_UP] = "up",         [KEY_DOWN] = "down",           [KEY_LEFT] = "left",
	[KEY_RIGHT] = "right",   [KEY_PRESS] = "press",         [KEY_BACK] = "back",
	[KEY_SPEECH] = "speech", [KEY_SPEECH_ON] = "speech-on", [KEY_SPEECH_OFF] = "speech-off",
	[KEY_LOUDER] = "louder", [KEY_QUIETER] = "quieter",     [KEY_REPEAT] = "repeat",
};

/* Names of keys, with their HID usages. */
static const char *const code_names[] = {
	"A",        "B",        "C",          "D",      "E",      "F",      "G",         "H",
	"I",        "J",        "K",          "L",      "M",      "N",      "O",         "P",
	"Q",        "R",        "S",          "T",      "U",      "V",      "W",         "X",
	"Y",        "Z",        "1",          "2",      "3",      "4",      "5",         "6",
	"7",        "8",        "9",          "0",      "Enter",  "Escape", "Backspace", "Tab",
	"Space",    "Minus",    "Equals",     "F1",     "F2",     "F3",     "F4",        "F5",
	"F6",       "F7",       "F8",         "F9",     "F10",    "F11",    "F12",       "F13",
	"F14",      "F15",      "F16",        "F17",    "F18",    "F19",    "F20",       "F21",
	"F22",      "F23",      "F24",        "Insert", "Home",   "PageUp", "Delete",    "End",
	"PageDown", "Right",    "Left",       "Down",   "Up",     "Pad/",   "Pad*",      "Pad-",
	"Pad+",     "PadEnter", "Pad1",       "Pad2",   "Pad3",   "Pad4",   "Pad5",      "Pad6",
	"Pad7",     "Pad8",     "Pad9",       "Pad0",   "PadDot", "Help",   "Menu",      "Select",
	"Mute",     "VolumeUp", "VolumeDown",
};
static const uint8_t codes[] = {
	4,  5,  6,  7,  8,   9,   10,  11,  12,  13,  14,  15,  16,  17,  18,  19,  20,
	21, 22, 23, 24, 25,  26,  27,  28,  29,  30,  31,  32,  33,  34,  35,  36,  37,
	38, 39, 40, 41, 42,  43,  44,  45,  46,  58,  59,  60,  61,  62,  63,  64,  65,
	66, 67, 68, 69, 104, 105, 106, 107, 108, 109, 110, 111, 112, 113, 114, 115, 73,
	74, 75, 76, 77, 78,  79,  80,  81,  82,  84,  85,  86,  87,  88,  89,  90,  91,
	92, 93, 94, 95, 96,  97,  98,  99,  117, 118, 119, 127, 128, 129,
};
static_assert(COUNT_OF(codes) == COUNT_OF(code_names), "every name of a key has its number");

static const struct {
	const char *name;
	enum key key;
} usual[] = {
	{"Tab", KEY_NEXT},        {"Up", KEY_UP},
	{"Down", KEY_DOWN},       {"Left", KEY_LEFT},
	{"Right", KEY_RIGHT},     {"Enter", KEY_PRESS},
	{"Space", KEY_PRESS},     {"PadEnter", KEY_PRESS},
	{"Escape", KEY_BACK},     {"Backspace", KEY_BACK},
	{"F9", KEY_SPEECH},       {"F1", KEY_REPEAT},
	{"VolumeUp", KEY_LOUDER}, {"VolumeDown", KEY_QUIETER},
	{"Pad+", KEY_LOUDER},     {"Pad-", KEY_QUIETER},
};

enum key key_named(const char *name)
{
	for (int i = KEY_NONE + 1; i < KEY_COUNT; i++) {
		if (strcmp(key_names[i], name) == 0) {
			return (enum key)i;
		}
	}
	return KEY_NONE;
}

enum key keypad_key(const struct keypad *keypad, int code)
{
	return code >= 0 && code < KEYPAD_CODES ? (enum key)keypad->means[code] : KEY_NONE;
}

/* 0 for none. */
static uint8_t code_named(const char *name)
{
	for (size_t i = 0; i < COUNT_OF(codes); i++) {
		if (strcmp(code_names[i], name) == 0) {
			return codes[i];
		}
	}
	return 0;
}

struct keypad keypad_usual(void)
{
	struct keypad keypad = {{0}};

	for (size_t i = 0; i < COUNT_OF(usual); i++) {
		keypad.means[code_named(usual[i].name)] = (uint8_t)usual[i].key;
	}
	return keypad;
}

#define AT(key) ((key) * sizeof(const struct node *))
#define A_KEY "^[A-Za-z0-9+*/-]+$"
static const struct field key_fields[] = {
	{"next", FIELD_NODE, AT(KEY_NEXT), .list = true, .pattern = A_KEY},
	{"previous", FIELD_NODE, AT(KEY_PREVIOUS), .list = true, .pattern = A_KEY},
	{"up", FIELD_NODE, AT(KEY_UP), .list = true, .pattern = A_KEY},
	{"down", FIELD_NODE, AT(KEY_DOWN), .list = true, .pattern = A_KEY},
	{"left", FIELD_NODE, AT(KEY_LEFT), .list = true, .pattern = A_KEY},
	{"right", FIELD_NODE, AT(KEY_RIGHT), .list = true, .pattern = A_KEY},
	{"press", FIELD_NODE, AT(KEY_PRESS), .list = true, .pattern = A_KEY},
	{"back", FIELD_NODE, AT(KEY_BACK), .list = true, .pattern = A_KEY},
	{"speech", FIELD_NODE, AT(KEY_SPEECH), .list = true, .pattern = A_KEY},
	{"speech-on", FIELD_NODE, AT(KEY_SPEECH_ON), .list = true, .pattern = A_KEY},
	{"speech-off", FIELD_NODE, AT(KEY_SPEECH_OFF), .list = true, .pattern = A_KEY},
	{"louder", FIELD_NODE, AT(KEY_LOUDER), .list = true, .pattern = A_KEY},
	{"quieter", FIELD_NODE, AT(KEY_QUIETER), .list = true, .pattern = A_KEY},
	{"repeat", FIELD_NODE, AT(KEY_REPEAT), .list = true, .pattern = A_KEY},
};
#undef A_KEY
#undef AT

const struct field_table keys_table = {"keys", key_fields, COUNT_OF(key_fields)};

static void code_read(struct reader *reader, const struct node *node, enum key key,
		      struct keypad *keypad, bool *own)
{
	if (!fields_expect(reader, node, NODE_SCALAR)) {
		return;
	}
	uint8_t code = code_named(node->text);

	if (code == 0) {
		reader_error(reader, node->spot,
			     SAY_WITH(MESSAGE_KEY_UNKNOWN, reader_shown(reader, node->text),
				      reader_advice(reader, node->text, code_names,
						    COUNT_OF(code_names), NULL)));
	} else if (own[code]) {
		reader_error(reader, node->spot,
			     SAY_WITH(MESSAGE_KEY_TWICE, reader_shown(reader, node->text),
				      key_names[keypad->means[code]]));
	} else {
		keypad->means[code] = (uint8_t)key;
		own[code] = true;
	}
}

static void forget(struct keypad *keypad, enum key key, const bool *own)
{
	for (int i = 0; i < KEYPAD_CODES; i++) {
		if (keypad->means[i] == (uint8_t)key && !own[i]) {
			keypad->means[i] = KEY_NONE;
		}
	}
}

void keypad_read(struct reader *reader, const struct node *map, struct keypad *keypad)
{
	const struct node *lists[KEY_COUNT] = {NULL};
	bool own[KEYPAD_CODES] = {false};

	fields_read(reader, map, SAY_WITH(MESSAGE_THE_GROUP, "keys"), key_fields,
		    COUNT_OF(key_fields), lists);
	for (int key = KEY_NONE + 1; key < KEY_COUNT; key++) {
		if (lists[key] && fields_expect(reader, lists[key], NODE_LIST)) {
			forget(keypad, (enum key)key, own);
			for (const struct node *in = lists[key]->first; in; in = in->next) {
				code_read(reader, in, (enum key)key, keypad, own);
			}
		}
	}
}
