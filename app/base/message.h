/*
 * What the program tells the people who write its content, before it is said in
 * a language: an id and arguments. The sentences stand in assets/messages/.
 *
 * Owns nothing; packed messages are the arena's. A packed message is one text in
 * which bytes that UTF-8 never holds part the arguments, so that an argument may
 * itself be a packed message ("a network", "did you mean ...?"). Invariant: no
 * sentence is ever taken for a format; message_say() puts arguments in and nothing else.
 */
#ifndef MREZE_BASE_MESSAGE_H
#define MREZE_BASE_MESSAGE_H

#include <stdbool.h>

#include "base/arena.h"

#define MESSAGE(name, key, args) MESSAGE_##name,
enum message_id {
#include "base/message_list.inc"
	MESSAGE_COUNT,
	MESSAGE_NONE = MESSAGE_COUNT, /* nothing to tell: all is well */
};
#undef MESSAGE

enum {
	MESSAGE_ARGS_MAX = 4,
	MESSAGE_QUOTED_LETTERS = 40,
};

/* "file-missing": its name in assets/messages. */
extern const char *const message_keys[MESSAGE_COUNT];
extern const int message_args[MESSAGE_COUNT];

/* The id of that key, or MESSAGE_COUNT. */
enum message_id message_named(const char *key);

struct message {
	enum message_id id;
	const char *args[MESSAGE_ARGS_MAX]; /* texts or packed messages */
};

#define SAY(name) ((struct message){.id = (name)})
#define SAY_WITH(name, ...) ((struct message){(name), {__VA_ARGS__}})

/* For the list of problems, and as an argument of another message. */
const char *message_pack(struct arena *arena, struct message message);

/* Which message was packed; MESSAGE_PLAIN for a text that is none. */
enum message_id message_packed(const char *packed);

/* A number as an argument. */
const char *message_number(struct arena *arena, long number);

/* What stands in a file, as an argument: one line, at most MESSAGE_QUOTED_LETTERS letters. */
const char *message_quote(struct arena *arena, const char *text);

/* The sentences of one language: by id, "" where there is none. All zero knows none. */
struct sentences {
	const char *of[MESSAGE_COUNT];
	struct arena arena; /* which holds them */
};

/*
 * The packed message as a sentence, of valid UTF-8 on one line. {1} is its first
 * argument; {1:a|b} a where the number {1} counts one, else b; {1:a|b|c} as
 * Serbian counts: a with 1 and 21, b with 2 to 4, c with the others. Where there
 * is no sentence (or no sentences: NULL): the id and its arguments.
 */
const char *message_say(const struct sentences *sentences, struct arena *arena, const char *packed);

/* The same of a message that was not packed. */
const char *message_say_now(const struct sentences *sentences, struct arena *arena,
			    struct message message);

#endif
