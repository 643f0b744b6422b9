#include "draw/atlas.h"

#include <SDL.h>
#include <stdlib.h>
#include <string.h>

#include "base/log.h"

static const float STEPS_OF_A_DEGREE = 100.0f;

/* Blanks and line ends are as many as corners and rings, or more. */
static bool make_room(struct atlas *atlas, const char *text)
{
	size_t blanks = 0;
	size_t lines = 1;

	for (const char *at = text; *at; at++) {
		blanks += *at == ' ';
		lines += *at == '\n';
	}
	atlas->corners = calloc(blanks / 2 + 1, sizeof(*atlas->corners));
	atlas->rings = calloc(lines, sizeof(*atlas->rings));
	return atlas->corners && atlas->rings;
}

static void read_ring(struct atlas *atlas, char *line)
{
	struct ring ring = {.first = atlas->corner_count};
	char *at = strchr(line, ' ');
	long x = 0;
	long y = 0;

	if (line[0] == '#' || !at || (size_t)(at - line) >= sizeof(ring.code)) {
		return;
	}
	memcpy(ring.code, line, (size_t)(at - line));
	for (char *end = at; *at == ' '; at = end) {
		x += strtol(at, &end, 10);
		if (*end != ' ') {
			break;
		}
		y += strtol(end, &end, 10);
		atlas->corners[ring.first + ring.count++] =
			(struct point){(float)x / STEPS_OF_A_DEGREE, (float)y / STEPS_OF_A_DEGREE};
	}
	if (ring.count >= 3) {
		atlas->corner_count += ring.count;
		atlas->rings[atlas->ring_count++] = ring;
	}
}

void atlas_read(struct atlas *atlas, const char *assets)
{
	char file[600];

	if (atlas->asked) {
		return;
	}
	atlas->asked = true;
	SDL_snprintf(file, sizeof(file), "%s/map/land.txt", assets);
	char *text = SDL_LoadFile(file, NULL);

	if (!text || !make_room(atlas, text)) {
		log_line(LOG_WARNING, "%s: the map has no land: %s", file, SDL_GetError());
		SDL_free(text);
		return;
	}
	for (char *line = text; line;) {
		char *end = strchr(line, '\n');

		if (end) {
			*end = '\0';
		}
		read_ring(atlas, line);
		line = end ? end + 1 : NULL;
	}
	SDL_free(text);
}

void atlas_finish(struct atlas *atlas)
{
	free(atlas->rings);
	free(atlas->corners);
	*atlas = (struct atlas){0};
}
