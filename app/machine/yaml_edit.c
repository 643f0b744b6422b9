#include "machine/yaml_edit.h"

#include <stdbool.h>
#include <string.h>

/* A line and what is around it: text is before + line + after; the line has no '\n'. */
struct span {
	const char *start, *end;
};

static struct span line_at(const char *text)
{
	return (struct span){text, text + strcspn(text, "\n")};
}

static const char *next_line(struct span line)
{
	return line.end + (*line.end == '\n');
}

static size_t indent(struct span line)
{
	size_t blanks = strspn(line.start, " ");

	return blanks < (size_t)(line.end - line.start) ? blanks : (size_t)(line.end - line.start);
}

/* Nothing, or a remark alone. */
static bool says_nothing(struct span line)
{
	const char *first = line.start + indent(line);

	return first == line.end || *first == '#' || *first == '\r';
}

/* Does the line name the key, at that column? Returns what stands behind the colon, or NULL. */
static const char *value_of(struct span line, size_t column, const char *key)
{
	size_t length = strlen(key);
	const char *at = line.start + column;

	if (indent(line) != column || (size_t)(line.end - at) <= length ||
	    strncmp(at, key, length) != 0 || at[length] != ':') {
		return NULL;
	}
	return at + length + 1;
}

static const char *skip_blanks(const char *at)
{
	return at + strspn(at, " \t");
}

/* Where a value ends: at its second quotation mark, or before a remark, ',' '}' in braces, the
 * line's end. */
static const char *value_end(const char *value, const char *line_end, bool braces)
{
	if (*value == '"' || *value == '\'') {
		const char *close = memchr(value + 1, *value, (size_t)(line_end - value - 1));

		return close != NULL ? close + 1 : line_end;
	}
	const char *end = value;

	while (end < line_end && !(braces && (*end == ',' || *end == '}')) &&
	       !(*end == '#' && end > value && end[-1] == ' ') && *end != '\r') {
		end++;
	}
	while (end > value && (end[-1] == ' ' || end[-1] == '\t')) {
		end--;
	}
	return end;
}

/* The text with from..to replaced. */
static const char *replace(struct arena *arena, const char *text, const char *from, const char *to,
			   const char *with)
{
	return arena_print(arena, "%.*s%s%s", (int)(from - text), text, with, to);
}

/* A new value; the remark behind it stays in its column where there is room. */
static const char *put_value(struct arena *arena, const char *text, const char *behind_colon,
			     const char *line_end, const char *value)
{
	const char *from = skip_blanks(behind_colon);
	const char *to = value_end(from, line_end, false);
	const char *remark = skip_blanks(to);
	size_t column = (size_t)(remark - from), used = strlen(value);
	const char *lead = from == behind_colon ? " " : "";

	if (*remark != '#') {
		return replace(arena, text, from, to, arena_print(arena, "%s%s", lead, value));
	}
	int gap = column > used ? (int)(column - used) : 1;

	return replace(arena, text, from, remark,
		       arena_print(arena, "%s%s%*s", lead, value, gap, ""));
}

/* {a: 1, b: 2}: open is behind the brace. */
static const char *set_in_braces(struct arena *arena, const char *text, const char *open,
				 const char *line_end, const char *key, const char *value)
{
	size_t length = strlen(key);
	const char *at = open;
	const char *close = memchr(open, '}', (size_t)(line_end - open));

	if (close == NULL || memchr(open, '{', (size_t)(close - open)) != NULL ||
	    memchr(open, '[', (size_t)(close - open)) != NULL) {
		return NULL;
	}
	while (at < close) {
		at = skip_blanks(at);
		if (strncmp(at, key, length) == 0 && at[length] == ':') {
			const char *from = skip_blanks(at + length + 1);

			return replace(arena, text, from, value_end(from, close, true), value);
		}
		at += strcspn(at, ",}") + 1;
	}
	bool empty = skip_blanks(open) == close;

	return replace(arena, text, close, close,
		       arena_print(arena, "%s%s: %s", empty ? "" : ", ", key, value));
}

/* One line a key: from the line below the section. */
static const char *set_in_block(struct arena *arena, const char *text, const char *first,
				const char *key, const char *value)
{
	const char *end = first; /* behind the last line of the section */
	size_t column = 0;

	for (const char *at = first; *at != '\0';) {
		struct span line = line_at(at);
		bool silent = says_nothing(line);

		if (!silent && indent(line) == 0) {
			break;
		}
		if (!silent) {
			column = column == 0 ? indent(line) : column;
			const char *behind = value_of(line, column, key);

			if (behind != NULL) {
				return put_value(arena, text, behind, line.end, value);
			}
			end = next_line(line);
		}
		at = next_line(line);
	}
	const char *lead = end > text && end[-1] != '\n' ? "\n" : "";

	return replace(arena, text, end, end,
		       arena_print(arena, "%s%*s%s: %s\n", lead, column > 0 ? (int)column : 2, "",
				   key, value));
}

const char *yaml_set(struct arena *arena, const char *text, const char *section, const char *key,
		     const char *value)
{
	for (const char *at = text; *at != '\0'; at = next_line(line_at(at))) {
		struct span line = line_at(at);
		const char *behind = value_of(line, 0, section);

		if (behind == NULL) {
			continue;
		}
		behind = skip_blanks(behind);
		if (*behind == '{') {
			return set_in_braces(arena, text, behind + 1, line.end, key, value);
		}
		if (behind < line.end && *behind != '#' && *behind != '\r') {
			return NULL;
		}
		return set_in_block(arena, text, next_line(line), key, value);
	}
	size_t length = strlen(text);
	const char *lead = length == 0 ? "" : text[length - 1] == '\n' ? "\n" : "\n\n";

	return arena_print(arena, "%s%s%s:\n  %s: %s\n", text, lead, section, key, value);
}
