#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "scene/frame.h"

static const char *const kinds[] = {
	[PRIM_FILL] = "fill",         [PRIM_ROUND] = "round",   [PRIM_ARCH] = "arch",
	[PRIM_STONE] = "stone",       [PRIM_NICHE] = "niche",   [PRIM_KEYSTONE] = "keystone",
	[PRIM_SHADOW] = "shadow",     [PRIM_GLOW] = "glow",     [PRIM_RING] = "ring",
	[PRIM_DASHES] = "dashes",     [PRIM_PICTURE] = "picture", [PRIM_TEXT] = "text",
	[PRIM_QR] = "qr",             [PRIM_WALL] = "wall",     [PRIM_HILLS] = "hills",
	[PRIM_WAVE] = "wave",         [PRIM_STARS] = "stars",   [PRIM_LINE] = "line",
	[PRIM_RIBBON] = "ribbon",     [PRIM_TILES] = "tiles",
	[PRIM_LAND] = "land",         [PRIM_AREA] = "area",     [PRIM_GLOBE] = "globe",
	[PRIM_CURVE] = "curve",       [PRIM_WEDGE] = "wedge",
};

static void print_box(struct rect box, FILE *out)
{
	fprintf(out, " %ld,%ld %ldx%ld", lroundf(box.x), lroundf(box.y), lroundf(box.w), lroundf(box.h));
}

static void print_prim(const struct frame *frame, const struct prim *prim, FILE *out)
{
	fprintf(out, "    %s", kinds[prim->kind]);
	print_box(prim->box, out);
	fprintf(out, " %02x%02x%02x%02x", prim->ink.r, prim->ink.g, prim->ink.b, prim->ink.a);
	if (prim->kind == PRIM_TEXT) {
		fprintf(out, " %ld px", lroundf(prim->a));
	}
	if (prim->text != 0) {
		fprintf(out, " \"%s\"", frame->text + prim->text);
	}
	fputc('\n', out);
}

static void print_node(const struct frame *frame, const struct node *node, FILE *out)
{
	fprintf(out, "%d %s", (int)node->layer, frame->text + node->name);
	print_box(node->box, out);
	if (lroundf(node->alpha * 100.0f) != 100) {
		fprintf(out, " alpha %ld", lroundf(node->alpha * 100.0f));
	}
	if (lroundf(node->scale * 100.0f) != 100) {
		fprintf(out, " scale %ld", lroundf(node->scale * 100.0f));
	}
	if ((node->accepts & ACCEPTS_TAP) != 0) {
		fprintf(out, " tap %s", action_name(node->means.kind));
	}
	if ((node->accepts & (ACCEPTS_DRAG_X | ACCEPTS_DRAG_Y)) != 0) {
		fprintf(out, " drag %s", (node->accepts & ACCEPTS_DRAG_X) != 0 ? "x" : "y");
	}
	fputs(node->disabled ? " spent\n" : "\n", out);
	for (int i = 0; i < node->prim_count; i++) {
		print_prim(frame, &frame->prims[node->prim + i], out);
	}
}

struct row {
	const struct frame *frame;
	const struct node *node;
};

static int by_layer_and_name(const void *left, const void *right)
{
	const struct row *a = left, *b = right;

	if (a->node->layer != b->node->layer) {
		return a->node->layer < b->node->layer ? -1 : 1;
	}
	return strcmp(a->frame->text + a->node->name, b->frame->text + b->node->name);
}

void frame_print(const struct frame *frame, FILE *out)
{
	struct row rows[FRAME_NODES];

	for (int i = 0; i < frame->node_count; i++) {
		rows[i] = (struct row){frame, &frame->nodes[i]};
	}
	qsort(rows, (size_t)frame->node_count, sizeof(rows[0]), by_layer_and_name);
	for (int i = 0; i < frame->node_count; i++) {
		print_node(frame, rows[i].node, out);
	}
}
