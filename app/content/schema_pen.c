#include "content/schema_pen.h"

#include <string.h>

#include "content/traps.h"

static void new_line(struct pen *pen)
{
	fputs("\n", pen->out);
	for (int i = 0; i < pen->depth; i++) {
		fputs("  ", pen->out);
	}
}

static void put_quoted(struct pen *pen, const char *text)
{
	fputs("\"", pen->out);
	for (; *text; text++) {
		unsigned char byte = (unsigned char)*text;

		if (byte == '"' || byte == '\\') {
			fprintf(pen->out, "\\%c", byte);
		} else if (byte < 0x20 || byte == 0x7F) {
			fprintf(pen->out, "\\u%04x", byte);
		} else {
			fputc(byte, pen->out);
		}
	}
	fputs("\"", pen->out);
}

static void begin(struct pen *pen, const char *name)
{
	if (pen->depth > 0) {
		fputs(pen->begun[pen->depth - 1] ? "," : "", pen->out);
		pen->begun[pen->depth - 1] = true;
		new_line(pen);
	}
	if (name) {
		put_quoted(pen, name);
		fputs(": ", pen->out);
	}
}

static void enter(struct pen *pen, const char *name, char opener, char closer)
{
	begin(pen, name);
	fputc(opener, pen->out);
	pen->closers[pen->depth] = closer;
	pen->begun[pen->depth] = false;
	pen->depth++;
}

void pen_map(struct pen *pen, const char *name)
{
	enter(pen, name, '{', '}');
}

void pen_list(struct pen *pen, const char *name)
{
	enter(pen, name, '[', ']');
}

void pen_end(struct pen *pen)
{
	pen->depth--;
	if (pen->begun[pen->depth]) {
		new_line(pen);
	}
	fputc(pen->closers[pen->depth], pen->out);
}

void pen_text(struct pen *pen, const char *name, const char *text)
{
	begin(pen, name);
	put_quoted(pen, text);
}

void pen_number(struct pen *pen, const char *name, double number)
{
	begin(pen, name);
	fprintf(pen->out, "%.10g", number);
}

void pen_bool(struct pen *pen, const char *name, bool yes)
{
	begin(pen, name);
	fputs(yes ? "true" : "false", pen->out);
}

/* An example as JSON: a plain number or true and false as such, all else as text. */
static void put_example(struct pen *pen, const char *name, const struct node *node)
{
	enum message_id meaning = node->plain ? traps_meaning(node->text) : MESSAGE_NONE;
	bool as_it_is = meaning == MESSAGE_TRAP_NUMBER || meaning == MESSAGE_TRAP_TRUE ||
			meaning == MESSAGE_TRAP_FALSE;

	if (node->kind == NODE_SCALAR) {
		begin(pen, name);
		if (as_it_is) {
			fputs(node->text, pen->out);
		} else {
			put_quoted(pen, node->text);
		}
		return;
	}
	if (node->kind == NODE_MAP) {
		pen_map(pen, name);
	} else {
		pen_list(pen, name);
	}
	for (const struct node *in = node->first; in; in = in->next) {
		put_example(pen, node->kind == NODE_MAP ? in->key : NULL, in);
	}
	pen_end(pen);
}

void pen_about(struct pen *pen, const char *table, const char *field)
{
	const struct node *node = tree_in(pen->about, table);
	const struct node *about = node && field ? tree_in(node, field) : node;
	const struct node *example = NULL;

	if (about && about->kind == NODE_MAP) {
		example = field ? tree_in(about, "example") : NULL;
		about = tree_in(about, "about");
	}
	if (!about || !about->text[0]) {
		if (!pen->lacking.table) {
			pen->lacking = (struct lacking){table, field};
		}
		return;
	}
	pen_text(pen, "description", about->text);
	if (example) {
		pen_list(pen, "examples");
		put_example(pen, NULL, example);
		pen_end(pen);
	}
}
