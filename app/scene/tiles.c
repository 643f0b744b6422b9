#include "scene/tiles.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

/* What stands below the word: the years that the river spans, or a title. */
static const struct tile {
	enum scene scene;
	const char *icon;
	enum word word, shortly;
} tiles[] = {
	{SCENE_TIMELINE, "icons/river", WORD_TIMELINE, WORD_TIMELINE_SHORT},
	{SCENE_MAP, "icons/map", WORD_MAP, WORD_MAP},
	{SCENE_GAME, "icons/game", WORD_GAME, WORD_GAME_SHORT}, /* the last: it may be missing */
};

int tile_count(const struct content *content)
{
	return (int)COUNT_OF(tiles) - (game_playable(content) ? 0 : 1);
}

static void years_of(const struct content *content, int *first, int *last)
{
	*first = 0;
	*last = 0;
	for (int i = 0; i < content->network_count; i++) {
		for (int j = 0; j < content->networks[i].fact_count; j++) {
			int year = content->networks[i].facts[j].date.year;

			if (year > 0) {
				*first = *first == 0 || year < *first ? year : *first;
				*last = year > *last ? year : *last;
			}
		}
	}
}

static void second_line(const struct layout *layout, const struct tile *tile, char *out, size_t room)
{
	char from[16], to[16], half[96];
	int first, last;

	if (tile->scene == SCENE_MAP) {
		snprintf(out, room, "%s", say(layout, WORD_MAP_TITLE));
		return;
	}
	out[0] = '\0';
	if (tile->scene != SCENE_TIMELINE) {
		return;
	}
	years_of(layout->content, &first, &last);
	if (first > 0 && last > first) {
		text_of_number(from, sizeof(from), first);
		text_of_number(to, sizeof(to), last);
		word_fill(half, sizeof(half), say(layout, WORD_YEARS_SPAN), "from", from);
		word_fill(out, room, half, "to", to);
	}
}

static void put_ground(const struct layout *layout, struct rect box, enum tile_look look)
{
	float radius = lk(layout, 16.0f), rim = lk(layout, 4.0f), edge = rim + fmaxf(1.0f, lk(layout, 1.5f));
	struct rect shade = box;

	if (look == TILE_DOCK) {
		put_round(layout, box, lk(layout, 14.0f), rgb(HEX_BUTTON), rgb(HEX_BUTTON),
			  fmaxf(2.0f, lk(layout, 2.0f)), gold_light());
		return;
	}
	shade.y += lk(layout, 8.0f);
	put_shadow(layout, shade, radius, lk(layout, 18.0f), rgba(HEX_SHADE, 0.24f));
	put_round(layout, rect_grown(box, edge), radius + edge, rgb(HEX_STONE_EDGE), rgb(HEX_STONE_EDGE),
		  0.0f, gold());
	put_round(layout, rect_grown(box, rim), radius + rim, rgb(0xF8EFDC), rgb(0xF8EFDC), 0.0f, gold());
	put_round(layout, box, radius, navy(), navy(), 0.0f, navy());
}

static void put_flat(const struct layout *layout, struct rect box, const struct tile *tile)
{
	float icon = roundf(fminf(lk(layout, 52.0f), box.h * 0.6f)), pad = lk(layout, 16.0f);
	float size = fminf(lk(layout, 27.0f), roundf(box.h * 0.3f)), small = roundf(size * 0.81f);
	float x = box.x + pad + icon + lk(layout, 14.0f), room = box.x + box.w - pad * 0.6f - x;
	struct pen name = {FACE_TITLE, size, roundf(size * 1.1f), cream(), ALIGN_LEFT};
	struct pen line = {FACE_TEXT, small, roundf(small * 1.25f), cream(), ALIGN_LEFT};
	char second[128];
	struct lines lines, under;

	second_line(layout, tile, second, sizeof(second));
	lines_fit(&lines, layout->measure, FACE_TITLE, size, size * 0.8f, 2, say(layout, tile->word), room);
	float gap = lk(layout, 2.0f), high = name.line_px * (float)lines.count;
	int most = (int)((box.h - pad - high - gap) / line.line_px);

	lines_fit(&under, layout->measure, FACE_TEXT, small,
		  fmaxf(small * 0.8f, least_text_px(layout, FACE_TEXT)), most < 2 ? 1 : 2, second, room);
	bool below = second[0] != '\0' && !under.cut && most > 0;

	high += below ? gap + line.line_px * (float)under.count : 0.0f;
	float y = roundf(box.y + (box.h - high) / 2.0f);

	put_icon(layout, (struct rect){box.x + pad, roundf(box.y + (box.h - icon) / 2.0f), icon, icon},
		 gold_light(), tile->icon);
	name.size_px = lines.size_px;
	y = put_lines(layout, name, x, y, &lines);
	if (below) {
		line.size_px = under.size_px;
		put_lines(layout, line, x, y + gap, &under);
	}
}

static void put_high(const struct layout *layout, struct rect box, const struct tile *tile)
{
	float icon = lk(layout, 64.0f), pad = lk(layout, 26.0f), size = lk(layout, 32.0f);
	float small = lk(layout, 24.0f), room = box.w - 1.6f * pad;
	struct pen name = {FACE_TITLE, size, roundf(size * 1.12f), cream(), ALIGN_LEFT};
	struct pen line = {FACE_TEXT, small, roundf(small * 1.25f), cream(), ALIGN_LEFT};
	char second[128];
	struct lines lines;

	second_line(layout, tile, second, sizeof(second));
	lines_fit(&lines, layout->measure, FACE_TITLE, size, size * 0.7f, second[0] != '\0' ? 1 : 2,
		  say(layout, tile->word), room);
	name.size_px = lines.size_px;
	float below = second[0] != '\0' ? line.line_px + lk(layout, 2.0f) : 0.0f;
	float high = icon + lk(layout, 8.0f) + name.line_px * (float)lines.count + below;
	float y = roundf(box.y + (box.h - high) / 2.0f), x = box.x + pad;

	put_icon(layout, (struct rect){x, y, icon, icon}, gold_light(), tile->icon);
	y = put_lines(layout, name, x, y + icon + lk(layout, 8.0f), &lines);
	if (below > 0.0f) {
		put_fitted(layout, line, fmaxf(small * 0.8f, least_text_px(layout, FACE_TEXT)), x,
			   y + lk(layout, 2.0f), room, second);
	}
}

/* A small tile's contents stay small in a high one. */
static float look_high(const struct layout *layout)
{
	return layout->env->size_class >= CLASS_COMPACT ? 130.0f : 120.0f;
}

static void put_small(const struct layout *layout, struct rect box, const struct tile *tile)
{
	float high = fminf(box.h, lk(layout, look_high(layout)));
	float icon = roundf(high * 0.45f), size = roundf(high * 0.27f);
	struct pen pen = {FACE_LABEL, size, roundf(size * 1.18f), cream(), ALIGN_MIDDLE};
	float y = roundf(box.y + (box.h - icon - pen.line_px) / 2.0f);

	put_icon(layout, (struct rect){roundf(box.x + (box.w - icon) / 2.0f), y, icon, icon}, gold_light(),
		 tile->icon);
	put_fitted(layout, pen, size * 0.7f, box.x + box.w / 2.0f, y + icon, box.w - 4.0f,
		   say(layout, tile->shortly));
}

static void (*const faces[])(const struct layout *layout, struct rect box, const struct tile *tile) = {
	[TILE_FLAT] = put_flat,
	[TILE_HIGH] = put_high,
	[TILE_SMALL] = put_small,
	[TILE_DOCK] = put_small,
};

void put_tile(const struct layout *layout, int parent, struct rect box, int nth, enum tile_look look)
{
	const struct tile *tile = &tiles[nth];
	struct action means = {.kind = ACTION_GO, .value = (int)tile->scene};
	struct node *node = put_control(layout, parent, box, means, "home/%s", scene_name(tile->scene));

	if (node == NULL) {
		return;
	}
	node->moves = MOVES_FADE;
	put_ground(layout, box, look);
	faces[look](layout, box, tile);
	node->scale = node->presses ? 0.96f : 1.0f;
}
