#include "cli/expect.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"

enum {
	TEXT_ROOM = 8192,
	NO_BREAK_SPACE = 0xA0,
	NARROW_NO_BREAK_SPACE = 0x202F,
	SOFT_HYPHEN = 0xAD
};

static void scene_now(const struct player *player, char *out, size_t room)
{
	const struct state *state = &player->turn->state;
	const struct content *content = state->content;
	int network = -1;

	if (state->scene == SCENE_DETAIL) {
		network = state->open;
	} else if (state->scene == SCENE_ATTRACT) {
		network = slides_network(&state->slides, content, 0);
	}
	snprintf(out, room, "%s%s%s", scene_name(state->scene), network >= 0 ? "/" : "",
		 network >= 0 ? content->networks[network].id : "");
}

bool expect_scene(struct player *player, const struct step *step)
{
	const char *wanted = step->values[0].text;
	char is[256];

	scene_now(player, is, sizeof(is));
	size_t length = strchr(wanted, '/') != NULL ? strlen(is) : strcspn(is, "/");

	if (strlen(wanted) == length && strncmp(wanted, is, length) == 0) {
		return true;
	}
	return player_fail(player, step, "expected scene %s, but it is %s", wanted, is);
}

/* Appends text as one reads it: no-break spaces are spaces, soft hyphens are nothing. */
static void append_read(char *out, size_t room, const char *text)
{
	const char *end = text + strlen(text);
	size_t used = strlen(out);

	for (uint32_t code; (code = utf8_next(&text, end)) != 0 && used + 5 < room;) {
		if (code == SOFT_HYPHEN) {
			continue;
		}
		if (code == NO_BREAK_SPACE || code == NARROW_NO_BREAK_SPACE) {
			code = ' ';
		}
		used += utf8_put(out + used, code);
	}
	out[used] = '\0';
}

/* The node's lines, joined by spaces. */
static void node_text(const struct frame *frame, const struct node *node, char *out, size_t room)
{
	out[0] = '\0';
	for (int i = node->prim; i < node->prim + node->prim_count; i++) {
		const struct prim *prim = &frame->prims[i];

		if (prim->kind == PRIM_TEXT) {
			append_read(out, room, out[0] != '\0' ? " " : "");
			append_read(out, room, frame->text + prim->text);
		}
	}
}

static const struct node *node_that_says(const struct player *player, const char *wanted)
{
	const struct frame *frame = player->turn->shown;
	char text[TEXT_ROOM], read[TEXT_ROOM] = "";

	append_read(read, sizeof(read), wanted);
	for (int i = 0; i < frame->node_count; i++) {
		node_text(frame, &frame->nodes[i], text, sizeof(text));
		if (strstr(text, read) != NULL && player_sees(player, &frame->nodes[i])) {
			return &frame->nodes[i];
		}
	}
	return NULL;
}

bool expect_text(struct player *player, const struct step *step)
{
	char is[256];

	if (node_that_says(player, step->values[0].text) != NULL) {
		return true;
	}
	scene_now(player, is, sizeof(is));
	return player_fail(player, step, "expected the text \"%s\", but %s doesn't show it",
			   step->values[0].text, is);
}

bool expect_no_text(struct player *player, const struct step *step)
{
	const struct node *node = node_that_says(player, step->values[0].text);

	return node == NULL ||
	       player_fail(player, step, "expected no text \"%s\", but %s shows it",
			   step->values[0].text, player->turn->shown->text + node->name);
}

bool expect_node(struct player *player, const struct step *step)
{
	const char *name = step->values[0].text;
	const struct node *node = player_node(player, step, name);

	return node != NULL && (player_sees(player, node) ||
				player_fail(player, step, "%s is there but can't be seen", name));
}

bool expect_no_node(struct player *player, const struct step *step)
{
	const char *name = step->values[0].text;
	const struct node *node = frame_named(player->turn->shown, name);

	return node == NULL || !player_sees(player, node) ||
	       player_fail(player, step, "expected no %s, but it is shown", name);
}

bool expect_whole(struct player *player, const struct step *step)
{
	const struct frame *frame = player->turn->shown;
	const char *name = step->values[0].text;
	const struct node *node = player_node(player, step, name);

	if (node == NULL) {
		return false;
	}
	struct rect screen = {0.0f, 0.0f, frame->w_px, frame->h_px};
	struct rect seen = rect_common(rect_common(node->box, screen), frame_clip(frame, node));

	/* Half a pixel is how far two roundings may be apart. */
	return (seen.w > node->box.w - 0.5f && seen.h > node->box.h - 0.5f) ||
	       player_fail(player, step, "%s is cut: %.0fx%.0f of %.0fx%.0f px can be seen", name,
			   (double)seen.w, (double)seen.h, (double)node->box.w,
			   (double)node->box.h);
}

/* The whole file as one text; NULL if it can't be read. */
static char *read_file(const char *path)
{
	FILE *in = fopen(path, "r");
	char *text = NULL;
	size_t length = 0, room;
	FILE *out = in != NULL ? open_memstream(&text, &room) : NULL;

	for (int c; out != NULL && (c = fgetc(in)) != EOF; length++) {
		fputc(c, out);
	}
	if (out != NULL) {
		fclose(out);
	}
	if (in != NULL) {
		fclose(in);
	}
	return text;
}

/* The first line in which they differ; lines end in '\n' or at the end. */
static bool same_lines(struct player *player, const struct step *step, const char *path,
		       const char *was, const char *is)
{
	for (int line = 1;; line++) {
		size_t was_length = strcspn(was, "\n"), is_length = strcspn(is, "\n");

		if (was_length != is_length || strncmp(was, is, is_length) != 0) {
			return player_fail(player, step,
					   "the frame isn't as in %s:%d\n  was: %.*s\n  is:  %.*s",
					   path, line, (int)was_length, was, (int)is_length, is);
		}
		was += was_length;
		is += is_length;
		if (*was == '\0' && *is == '\0') {
			return true;
		}
		was += *was == '\n';
		is += *is == '\n';
	}
}

static bool write_file(struct player *player, const struct step *step, const char *path,
		       const char *text)
{
	FILE *out = fopen(path, "w");
	bool good = out != NULL && fputs(text, out) >= 0;

	good = out != NULL && fclose(out) == 0 && good;
	return good || player_fail(player, step, "can't write %s: %s", path, strerror(errno));
}

bool expect_frame(struct player *player, const struct step *step)
{
	char path[PATH_ROOM];
	char *is = NULL, *was = NULL;
	size_t room;
	bool good;

	/* At the pace of life texts have the widths of the real faces. */
	if (player->wish->realtime) {
		return true;
	}
	if (!player_beside(player, step->values[0].text, ".frame", path)) {
		return player_fail(player, step, "the name is too long");
	}
	FILE *out = open_memstream(&is, &room);

	if (out == NULL) {
		return player_fail(player, step, "out of memory");
	}
	frame_print(player->turn->shown, out);
	fclose(out);
	if (player->wish->update) {
		good = write_file(player, step, path, is);
	} else if ((was = read_file(path)) == NULL) {
		good = player_fail(player, step, "can't read %s; `--update` makes it", path);
	} else {
		good = same_lines(player, step, path, was, is);
	}
	free(is);
	free(was);
	return good;
}
