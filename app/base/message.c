#include "base/message.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/geom.h"
#include "base/utf8.h"

#define MESSAGE(name, key, args) [MESSAGE_##name] = (key),
const char *const message_keys[MESSAGE_COUNT] = {
#include "base/message_list.inc"
};
#undef MESSAGE

#define MESSAGE(name, key, args) [MESSAGE_##name] = (args),
const int message_args[MESSAGE_COUNT] = {
#include "base/message_list.inc"
};
#undef MESSAGE

/* Bytes that no UTF-8 holds: BEGIN id NEXT arg NEXT arg END. */
#define BEGIN "\xFE"
#define NEXT "\xFC"
#define END "\xFD"

enum {
	DEPTH_MAX = 8, /* of messages in messages; ours need three */
};

enum message_id message_named(const char *key)
{
	int id = 0;

	while (id < MESSAGE_COUNT && strcmp(message_keys[id], key) != 0) {
		id++;
	}
	return (enum message_id)id;
}

const char *message_pack(struct arena *arena, struct message message)
{
	const char *packed = arena_print(arena, BEGIN "%d", (int)message.id);

	for (int i = 0; i < MESSAGE_ARGS_MAX && message.args[i]; i++) {
		packed = arena_print(arena, "%s" NEXT "%s", packed, message.args[i]);
	}
	return arena_print(arena, "%s" END, packed);
}

const char *message_number(struct arena *arena, long number)
{
	return arena_print(arena, "%ld", number);
}

const char *message_quote(struct arena *arena, const char *text)
{
	const char *at = text;
	const char *end = text + strlen(text);

	for (int i = 0; i < MESSAGE_QUOTED_LETTERS; i++) {
		utf8_next(&at, end);
	}
	return arena_print(arena, "%.*s%s", (int)(at - text), text, at < end ? "…" : "");
}

/* A packed message taken to pieces; each piece is a copy. */
struct pieces {
	enum message_id id;
	int count;
	const char *args[MESSAGE_ARGS_MAX];
};

/* The end of the argument at `at`: the NEXT or END of this message, not of one inside it. */
static const char *arg_end(const char *at)
{
	int depth = 0;

	for (; *at; at++) {
		if (*at == BEGIN[0]) {
			depth++;
		} else if (*at == END[0] && depth-- == 0) {
			break;
		} else if (*at == NEXT[0] && depth == 0) {
			break;
		}
	}
	return at;
}

static bool unpack(struct arena *arena, const char *packed, struct pieces *pieces)
{
	if (packed[0] != BEGIN[0]) {
		return false;
	}
	const char *at = arg_end(packed + 1);
	long id = strtol(packed + 1, NULL, 10);

	*pieces = (struct pieces){.id = (enum message_id)id};
	while (*at == NEXT[0] && pieces->count < MESSAGE_ARGS_MAX) {
		const char *end = arg_end(at + 1);

		pieces->args[pieces->count++] = arena_copy(arena, at + 1, (size_t)(end - at - 1));
		at = end;
	}
	return id >= 0 && id < MESSAGE_COUNT;
}

enum message_id message_packed(const char *packed)
{
	long id = packed[0] == BEGIN[0] ? strtol(packed + 1, NULL, 10) : MESSAGE_PLAIN;

	return id >= 0 && id < MESSAGE_COUNT ? (enum message_id)id : MESSAGE_PLAIN;
}

/* CLDR's cardinal rules of English (two forms) and Serbian (three). */
static int form_of(long number, int forms)
{
	long ones = labs(number) % 10, tens = labs(number) % 100;

	if (forms < 3) {
		return number == 1 ? 0 : forms - 1;
	}
	if (ones == 1 && tens != 11) {
		return 0;
	}
	return ones >= 2 && ones <= 4 && (tens < 12 || tens > 14) ? 1 : 2;
}

/* The nth of the forms "a|b|c", which end at end. */
static const char *nth_form(struct arena *arena, const char *forms, const char *end, long number)
{
	int count = 1;

	for (const char *at = forms; at < end; at++) {
		count += *at == '|';
	}
	for (int nth = form_of(number, count); nth > 0; nth--) {
		forms = (const char *)memchr(forms, '|', (size_t)(end - forms)) + 1;
	}
	const char *stop = memchr(forms, '|', (size_t)(end - forms));

	return arena_copy(arena, forms, (size_t)((stop ? stop : end) - forms));
}

static const char *say_deep(const struct sentences *sentences, struct arena *arena,
			    const char *packed, int depth);

/* What stands for the placeholder at `at`, which moves behind it; NULL when there is none. */
static const char *fill(struct arena *arena, const struct pieces *pieces, const char **at)
{
	const char *open = *at;
	int nth = open[0] == '{' && open[1] >= '1' && open[1] <= '9' ? open[1] - '0' : 0;
	const char *close = nth > 0 ? strchr(open, '}') : NULL;

	if (!close || nth > pieces->count || (open[2] != '}' && open[2] != ':')) {
		return NULL;
	}
	*at = close + 1;
	const char *arg = pieces->args[nth - 1];

	return open[2] == '}' ? arg : nth_form(arena, open + 3, close, strtol(arg, NULL, 10));
}

static const char *say_without(struct arena *arena, const struct pieces *pieces)
{
	const char *text = message_keys[pieces->id];

	for (int i = 0; i < pieces->count; i++) {
		text = arena_print(arena, "%s%s%s", text, i == 0 ? ": " : ", ", pieces->args[i]);
	}
	return text;
}

static const char *say_sentence(struct arena *arena, const struct pieces *pieces,
				const char *sentence)
{
	const char *text = "";

	while (*sentence) {
		size_t plain = strcspn(sentence, "{");
		const char *at = sentence + plain;
		const char *filled = *at ? fill(arena, pieces, &at) : "";

		if (!filled) {
			filled = "{";
			at++;
		}
		text = arena_print(arena, "%s%.*s%s", text, (int)plain, sentence, filled);
		sentence = at;
	}
	return text;
}

static const char *say_deep(const struct sentences *sentences, struct arena *arena,
			    const char *packed, int depth)
{
	struct pieces pieces;

	if (depth == DEPTH_MAX || !unpack(arena, packed, &pieces)) {
		return packed;
	}
	for (int i = 0; i < pieces.count; i++) {
		pieces.args[i] = say_deep(sentences, arena, pieces.args[i], depth + 1);
	}
	const char *sentence = sentences ? sentences->of[pieces.id] : NULL;

	return sentence && sentence[0] ? say_sentence(arena, &pieces, sentence)
				       : say_without(arena, &pieces);
}

const char *message_say(const struct sentences *sentences, struct arena *arena, const char *packed)
{
	const char *said = say_deep(sentences, arena, packed, 0);

	return utf8_plain(arena_copy(arena, said, strlen(said)));
}

const char *message_say_now(const struct sentences *sentences, struct arena *arena,
			    struct message message)
{
	return message_say(sentences, arena, message_pack(arena, message));
}
